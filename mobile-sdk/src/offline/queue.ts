import { newId } from '../id.js'
import { operationKey, type SubjectRecord } from './records.js'
import type { StoreTransaction } from './store.js'
import type { Operation, OperationTask } from './types.js'

/** Puts a task behind what is queued for the subject; the caller puts the changed record. */
export async function queue(tx: StoreTransaction, subject: SubjectRecord, now: number, label: string, task: OperationTask): Promise<Operation> {
  const operation: Operation = {
    id: newId('key', now),
    subjectId: subject.id,
    number: ++subject.operations,
    label,
    task,
    status: 'WAITING',
    createdAt: new Date(now).toISOString(),
    attempts: 0,
  }
  await tx.put(operationKey(operation), operation)
  return operation
}
