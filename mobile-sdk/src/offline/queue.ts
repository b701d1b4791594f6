import { newId } from '../id.js'
import { operationKey, type SubjectRecord } from './records.js'
import type { StoreTransaction } from './store.js'
import type { Operation, OperationTask } from './types.js'

/** Puts a task behind what is queued for the subject; the caller puts the changed record. */
export async function queue(tx: StoreTransaction, subject: SubjectRecord, now: number, label: string, task: OperationTask, more: Pick<Operation, 'reverses'> = {}): Promise<Operation> {
  const order = subject.goods ? { order: await nextOrder(tx) } : {}
  const operation: Operation = {
    id: newId('key', now),
    subjectId: subject.id,
    number: ++subject.operations,
    label,
    task,
    status: 'WAITING',
    createdAt: new Date(now).toISOString(),
    attempts: 0,
    ...order,
    ...more,
  }
  await tx.put(operationKey(operation), operation)
  return operation
}

const ORDER = 'order'

/** The next place among all work in a warehouse: ids of one moment are in no order. */
async function nextOrder(tx: StoreTransaction): Promise<number> {
  const next = ((await tx.get<number>(ORDER)) ?? 0) + 1
  await tx.put(ORDER, next)
  return next
}
