import type { StoreTransaction } from './store.js'
import type { Operation, OperationProblem, Receipt } from './types.js'

/** What the phone knows of itself. */
export interface DeviceRecord {
  id: string
  name: string
  platform: string
  status: 'NEW' | 'REGISTERED' | 'TRUSTED' | 'LOST' | 'RETIRED'
  /** Last heartbeat, by this device. */
  reportedAt?: number
  reportedUnsent?: number
  /** When the server's copy of delivered work was last compared. */
  comparedAt?: number
  /** Receipt keys by id: raw public keys, base64url. */
  keys: Record<string, string>
}

/** What the phone knows of an inspection, sample or round that it works on. */
export interface SubjectRecord {
  id: string
  label: string
  createdAt: number
  /** Of the journal. */
  entries: number
  head: string
  lastEntryAt: number
  /** Of the queue. */
  operations: number
  /** Nothing more will be recorded: the work is safe when all of it has arrived. */
  closed: boolean
  receipt?: Receipt
  /** When it became safe. */
  safeAt?: number
  verdictsDiffer?: boolean
  /** Why the server did not take the journal. */
  problem?: OperationProblem
  /** Work in a warehouse: it is sent in the order it was done, over all subjects, and never comes to an end. */
  goods?: boolean
}

/** The hash before the first entry of a journal. */
export const GENESIS = '0'.repeat(64)

export const DEVICE = 'device'
export const subjectKey = (id: string) => `subject/${id}`
export const journalKey = (id: string, number: number) => `journal/${id}/${padded(number)}`
export const journalPrefix = (id: string) => `journal/${id}/`
export const operationKey = ({ subjectId, number }: Pick<Operation, 'subjectId' | 'number'>) => `op/${subjectId}/${padded(number)}`
export const operationPrefix = (subjectId: string) => `op/${subjectId}/`
export const draftKey = (id: string) => `draft/${id}`
export const preparedKey = (id: string) => `prepared/${id}`
/** Where the journal of goods that were forgotten here goes on. */
export const tailKey = (id: string) => `tail/${id}`
export const blobKey = (fileId: string) => `blob/${fileId}`

/** Lots, warehouses, orders and counts. */
const GOODS = /^(lot|whse|pord|sord|stct)_/

/** So that keys sort as numbers. */
function padded(number: number): string {
  return String(number).padStart(8, '0')
}

/** The record of a subject, new when there is none. */
export async function subjectOf(tx: StoreTransaction, id: string, now: number, label = id): Promise<SubjectRecord> {
  const known = (await tx.get<SubjectRecord>(subjectKey(id))) ?? (await tx.get<SubjectRecord>(tailKey(id)))
  return known ?? { id, label, createdAt: now, entries: 0, head: GENESIS, lastEntryAt: now, operations: 0, closed: false, ...(GOODS.test(id) && { goods: true }) }
}
