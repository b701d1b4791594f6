import { checkReceipt } from './receipt.js'
import { DEVICE, journalPrefix, operationPrefix, type DeviceRecord, type SubjectRecord } from './records.js'
import type { StoreTransaction } from './store.js'
import type { CheckedReceipt, JournalEntry, OfflineState, Operation, SubjectState } from './types.js'

/** What one look into the store finds. */
export interface Snapshot {
  device: DeviceRecord | undefined
  subjects: SubjectRecord[]
  operations: Map<string, Operation[]>
}

export async function snapshot(tx: StoreTransaction): Promise<Snapshot> {
  const device = await tx.get<DeviceRecord>(DEVICE)
  const subjects = await tx.list<SubjectRecord>('subject/')
  const operations = new Map<string, Operation[]>()
  for (const operation of await tx.list<Operation>('op/')) {
    const list = operations.get(operation.subjectId)
    if (list) list.push(operation)
    else operations.set(operation.subjectId, [operation])
  }
  return { device, subjects, operations }
}

/** The state of each subject, the one that changed last first. */
export function subjectStates({ subjects, operations }: Snapshot, receipts: ReadonlyMap<string, CheckedReceipt>): SubjectState[] {
  const states = subjects.map((subject) => subjectState(subject, operations.get(subject.id) ?? [], receipts.get(subject.id)))
  const at = new Map(subjects.map(({ id, lastEntryAt }) => [id, lastEntryAt]))
  return states.sort((a, b) => (at.get(b.subjectId) ?? 0) - (at.get(a.subjectId) ?? 0))
}

function subjectState(subject: SubjectRecord, operations: Operation[], receipt: CheckedReceipt | undefined): SubjectState {
  const open = operations.filter(({ status }) => status === 'WAITING' || status === 'CONFLICT')
  const photos = open.flatMap(({ task }) => (task.kind === 'upload' ? [task.byteSize] : []))
  const behind = subject.entries > (receipt?.receipt.entries ?? 0)
  const since = open.map(({ createdAt }) => createdAt)
  if (behind) since.push(new Date(subject.lastEntryAt).toISOString())
  return {
    subjectId: subject.id,
    label: subject.label,
    status: statusOf(subject, open, receipt),
    operations,
    entries: subject.entries,
    photosWaiting: photos.length,
    bytesWaiting: photos.reduce((sum, bytes) => sum + bytes, 0),
    receipt,
    problem: subject.problem,
    verdictsDiffer: subject.verdictsDiffer ?? false,
    unsentSince: since.sort()[0],
  }
}

function statusOf(subject: SubjectRecord, open: readonly Operation[], receipt: CheckedReceipt | undefined): SubjectState['status'] {
  if (open.some(({ status }) => status === 'CONFLICT')) return 'CONFLICT'
  if (!subject.closed) return 'DRAFT'
  if (open.length > 0) return 'WAITING'
  return receipt?.safe ? 'SAFE' : 'SENT'
}

/** Operations and journals that the server does not have. */
export function unsentOf(states: readonly SubjectState[]): Pick<OfflineState, 'unsent' | 'unsentSince'> {
  let unsent = 0
  for (const { operations, entries, receipt } of states) {
    unsent += operations.filter(({ status }) => status === 'WAITING' || status === 'CONFLICT').length
    if (entries > (receipt?.receipt.entries ?? 0)) unsent++
  }
  const since = states.flatMap(({ unsentSince }) => unsentSince ?? []).sort()
  return { unsent, unsentSince: since[0] }
}

/** Checks a receipt against the journal of this phone. */
export async function checked(subject: SubjectRecord, device: DeviceRecord, entries: readonly JournalEntry[]): Promise<CheckedReceipt | undefined> {
  const { receipt } = subject
  if (!receipt) return undefined
  const expected = { deviceId: device.id, entries: subject.entries, headHash: subject.head, files: filesOf(entries) }
  const reason = await checkReceipt(receipt, expected, device.keys)
  return { receipt, safe: reason === undefined, reason }
}

/** The photos that the report names. */
export function filesOf(entries: readonly JournalEntry[]): { fileId: string; sha256: string }[] {
  return entries.flatMap(({ kind, data }) => (kind === 'report.files' ? (JSON.parse(data) as { files: { fileId: string; sha256: string }[] }).files : []))
}

export async function journalOf(tx: StoreTransaction, subjectId: string): Promise<{ entries: JournalEntry[]; operations: Operation[] }> {
  return { entries: await tx.list<JournalEntry>(journalPrefix(subjectId)), operations: await tx.list<Operation>(operationPrefix(subjectId)) }
}
