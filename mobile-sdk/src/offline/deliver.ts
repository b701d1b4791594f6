import { JournalDeliverDocument, JournalStateDocument } from '../_generated/journal.js'
import { MusterError, type UserError } from '../errors.js'
import { isPassing } from '../retry.js'
import { refuse, type OfflineContext } from './context.js'
import { GENESIS, blobKey, journalPrefix, operationKey, operationPrefix, subjectKey, type SubjectRecord } from './records.js'
import type { JournalEntry, Operation, OperationProblem, QueuedMethod } from './types.js'

/** The server takes 500 entries and 256 kB of a request. */
const ENTRIES_AT_ONCE = 500
const BYTES_AT_ONCE = 150_000
/** A journal at work is delivered when nothing was recorded for a while: the report may take hours. */
const QUIET_MS = 60_000

/** What the server answered to a mutation, as far as offline work reads it. */
interface Payload {
  userErrors: UserError[]
  inspection?: { status: string; verdict?: string | null; version: number } | null
}

export interface Tally {
  sent: number
  conflicts: number
}

type Answer = Operation['answer']

/**
 * Sends everything of these subjects: each in its own order, work in a warehouse in the order of all of it. Throws what
 * ends the whole round: no network, no session.
 */
export async function deliverSubjects(context: OfflineContext, subjectIds: readonly string[], tally: Tally): Promise<void> {
  const { store } = context
  const lists = await store.transact((tx) => all(subjectIds, (id) => tx.list<Operation>(operationPrefix(id))))
  const held = new Set<string>()
  for (const operation of lists.flat().sort(byOrder)) {
    const { status, task, subjectId } = operation
    if (status === 'DONE' || status === 'GIVEN_UP') continue
    // Photos go on while something is in conflict, so that the evidence is safe; changes keep their order.
    if (status === 'CONFLICT' || (held.has(subjectId) && task.kind === 'mutation')) {
      held.add(subjectId)
      continue
    }
    if (!(await deliverOperation(context, operation, tally))) held.add(subjectId)
  }
  for (const id of subjectIds) await deliverJournalOf(context, id, tally)
}

/** Only work in a warehouse has an order; what waits for photos, and they themselves, hold nobody up. */
function byOrder(a: Operation, b: Operation): number {
  return Number(isSlow(a)) - Number(isSlow(b)) || (a.order ?? 0) - (b.order ?? 0)
}

function isSlow({ order, task }: Operation): boolean {
  return order !== undefined && (task.kind === 'upload' || task.method.startsWith('comments.'))
}

/** One after the other, as transactions want it. */
async function all<T>(ids: readonly string[], read: (id: string) => Promise<T>): Promise<T[]> {
  const found: T[] = []
  for (const id of ids) found.push(await read(id))
  return found
}

async function deliverJournalOf(context: OfflineContext, subjectId: string, tally: Tally): Promise<void> {
  const { store } = context
  try {
    await deliverJournal(context, subjectId, tally)
  } catch (error) {
    if (endsRound(error)) throw error
    await store.transact(async (tx) => {
      const subject = await tx.get<SubjectRecord>(subjectKey(subjectId))
      if (subject) await tx.put(subjectKey(subjectId), { ...subject, problem: problemOf(error, context.now()) })
    })
    context.changed()
  }
}

/** true when the server has it. */
async function deliverOperation(context: OfflineContext, operation: Operation, tally: Tally): Promise<boolean> {
  // Somebody may have taken it out of the queue since it was read: then it must not reach the server.
  if (!(await claim(context, operation))) return true
  try {
    const answer = await send(context, operation)
    await settle(context, operation, { status: 'DONE', ...(answer && { answer }) })
    tally.sent++
    return true
  } catch (error) {
    const problem = problemOf(error, context.now())
    const later = comesLater(error)
    await settle(context, operation, { status: later ? 'WAITING' : 'CONFLICT', problem })
    if (endsRound(error)) throw error
    if (!later) tally.conflicts++
    return false
  }
}

/** Writes down that the server may have it from now on; false when it is not to be sent any more. */
function claim({ store, now }: OfflineContext, operation: Operation): Promise<boolean> {
  if (operation.order === undefined) return Promise.resolve(true)
  return store.transact(async (tx) => {
    const stored = await tx.get<Operation>(operationKey(operation))
    if (stored?.status !== 'WAITING') return false
    await tx.put(operationKey(operation), { ...stored, triedAt: new Date(now()).toISOString() })
    return true
  })
}

function send(context: OfflineContext, operation: Operation): Promise<Answer> {
  const { task } = operation
  return task.kind === 'upload' ? upload(context, task) : mutate(context, operation.id, task)
}

async function mutate({ muster }: OfflineContext, idempotencyKey: string, task: { method: QueuedMethod; variables: object }): Promise<Answer> {
  const payload = await call(muster, task.method, task.variables, idempotencyKey)
  const [first] = payload.userErrors
  if (!first) return answerOf(payload)
  const known = await arrivedBefore(muster, task)
  if (known) return known
  throw new Refused(first, payload.userErrors)
}

/** The method of the client with this name. */
function call(muster: OfflineContext['muster'], name: QueuedMethod, variables: object, idempotencyKey: string): Promise<Payload> {
  const [namespace = '', method = ''] = name.split('.')
  const methods = (muster as unknown as Record<string, Record<string, unknown> | undefined>)[namespace]
  const found = methods?.[method]
  if (typeof found !== 'function') refuse('UNKNOWN_METHOD', `The client has no ${name}`)
  return (found as (variables: object, options: object) => Promise<Payload>)(variables, { idempotencyKey })
}

function answerOf({ inspection }: Payload): Answer {
  return inspection ? { status: inspection.status, verdict: inspection.verdict ?? null, version: inspection.version } : undefined
}

/**
 * The server forgets idempotency keys, and a restored one may have forgotten them early: a report that stands there
 * with the moment that this phone gave it is this report.
 */
async function arrivedBefore(muster: OfflineContext['muster'], { method, variables }: { method: QueuedMethod; variables: object }): Promise<Answer> {
  if (method !== 'inspections.start' && method !== 'inspections.submit') return undefined
  const { input } = variables as { input: { inspectionId: string; clientSubmittedAt?: string } }
  const there = await muster.inspections.get({ id: input.inspectionId })
  if (!there) return undefined
  const same = there.clientSubmittedAt != null && input.clientSubmittedAt !== undefined && Date.parse(there.clientSubmittedAt) === Date.parse(input.clientSubmittedAt)
  if (method === 'inspections.submit' ? !same : there.startedAt == null || !(await isMine(muster, there))) return undefined
  return { status: there.status, verdict: there.verdict ?? null, version: there.version }
}

async function isMine(muster: OfflineContext['muster'], { assignee, submittedBy }: { assignee?: { id: string } | null; submittedBy?: { id: string } | null }): Promise<boolean> {
  const { user } = await muster.session.viewer()
  return (submittedBy ?? assignee)?.id === user.id
}

async function upload({ muster, store }: OfflineContext, task: { fileId: string; sha256: string; name: string }): Promise<undefined> {
  const { fileId: id, sha256, name } = task
  const bytes = await store.transact((tx) => tx.get<Blob | Uint8Array>(blobKey(id)))
  if (!bytes) refuse('PHOTO_LOST', `${name} is not on this phone any more`)
  const file = await muster.upload(bytes, { id, name, resume: true })
  if (file.sha256 !== sha256) refuse('PHOTO_CHANGED', `${name} is not what was taken: ${sha256}`)
}

/** Sends what the server does not have of the journal, and keeps the receipt. */
async function deliverJournal(context: OfflineContext, subjectId: string, tally: Tally): Promise<void> {
  const { store, muster, deviceId } = context
  const [subject, operations] = await store.transact(async (tx) => [
    await tx.get<SubjectRecord>(subjectKey(subjectId)),
    await tx.list<Operation>(operationPrefix(subjectId)),
  ] as const)
  if (!subject || subject.entries === 0 || !isDue(context, subject, operations)) return
  const delivered = subject.receipt?.entries ?? 0
  const all = await store.transact((tx) => tx.list<JournalEntry>(journalPrefix(subjectId)))
  let entries = all.filter(({ number }) => number > delivered)
  while (entries.length > 0) {
    const batch = entries.slice(0, batchLength(entries))
    const { receipt, userErrors } = await muster.call(JournalDeliverDocument, { input: { deviceId, subjectId, entries: batch } })
    const [first] = userErrors
    const code: string | undefined = first?.code
    if (first && code === 'JOURNAL_GAP') {
      // A restored server has less: from where it stands.
      const expected = Number((first.params as { expected?: unknown } | null)?.expected)
      if (!(expected >= 1 && expected < (batch[0]?.number ?? 0))) throw new Refused(first, userErrors)
      entries = all.filter(({ number }) => number >= expected)
      continue
    }
    if (code === 'FILE_INCOMPLETE') await photosAgain(context, subjectId)
    if (first) throw new Refused(first, userErrors)
    if (!receipt) refuse('NO_DATA', 'The payload has neither userErrors nor receipt')
    await store.transact(async (tx) => {
      const now = await tx.get<SubjectRecord>(subjectKey(subjectId))
      if (!now) return
      const { problem: _, ...rest } = now
      await tx.put(subjectKey(subjectId), { ...rest, receipt })
    })
    tally.sent++
    context.changed()
    entries = entries.slice(batch.length)
  }
}

/** The server lacks a photo that it had: each is offered again, of which only what is missing travels. */
async function photosAgain({ store }: OfflineContext, subjectId: string): Promise<void> {
  await store.transact(async (tx) => {
    const operations = await tx.list<Operation>(operationPrefix(subjectId))
    // One that a person gave up will never be there.
    if (operations.some(({ task, status }) => task.kind === 'upload' && status === 'GIVEN_UP')) return
    for (const operation of operations) {
      if (operation.task.kind === 'upload' && operation.status === 'DONE') await tx.put(operationKey(operation), { ...operation, status: 'WAITING' })
    }
  })
}

function isDue({ now }: OfflineContext, subject: SubjectRecord, operations: readonly Operation[]): boolean {
  if (subject.receipt && subject.receipt.entries >= subject.entries && subject.receipt.headHash === subject.head) return false
  // The server wants the photos first that the journal's report names.
  if (operations.some(({ task, status }) => task.kind === 'upload' && (status === 'WAITING' || status === 'CONFLICT'))) return false
  return subject.closed || now() - subject.lastEntryAt >= QUIET_MS
}

/** How many of these go into one request. */
function batchLength(entries: readonly JournalEntry[]): number {
  let bytes = 0
  let length = 0
  for (const { data, kind } of entries.slice(0, ENTRIES_AT_ONCE)) {
    // JSON escapes quotes, and a Chinese letter has three bytes.
    bytes += data.length * 3 + kind.length + 200
    if (length > 0 && bytes > BYTES_AT_ONCE) break
    length++
  }
  return length
}

/** Compares delivered work with what the server has now; what a restored server lacks is sent again. */
export async function sendAgain(context: OfflineContext, subject: SubjectRecord): Promise<boolean> {
  const { muster, deviceId, store } = context
  const { receipt } = subject
  if (!receipt) return false
  const state = await muster.call(JournalStateDocument, { deviceId, subjectId: subject.id }).catch((error: unknown) => {
    if (error instanceof MusterError && error.code === 'NOT_FOUND') return { entries: 0, headHash: GENESIS, epoch: '' }
    throw error
  })
  const there = state.epoch === receipt.epoch && state.entries >= receipt.entries
  if (there) return false
  await store.transact(async (tx) => {
    const now = await tx.get<SubjectRecord>(subjectKey(subject.id))
    if (!now) return
    const { receipt: _, safeAt: __, ...rest } = now
    await tx.put(subjectKey(subject.id), rest)
    for (const operation of await tx.list<Operation>(operationPrefix(subject.id))) {
      if (operation.status === 'DONE') await tx.put(operationKey(operation), { ...operation, status: 'WAITING' })
    }
  })
  context.changed()
  return true
}

/** Writes down how it went, unless somebody has decided otherwise meanwhile. */
async function settle({ store, now, changed }: OfflineContext, operation: Operation, outcome: Pick<Operation, 'status'> & Partial<Operation>): Promise<void> {
  await store.transact(async (tx) => {
    const key = operationKey(operation)
    const stored = await tx.get<Operation>(key)
    if (stored?.status !== 'WAITING') return
    const { problem: _, ...rest } = stored
    const doneAt = outcome.status === 'DONE' ? { doneAt: new Date(now()).toISOString() } : {}
    await tx.put(key, { ...rest, attempts: stored.attempts + 1, ...outcome, ...doneAt })
    if (outcome.answer?.status !== 'CONFLICT') return
    const subject = await tx.get<SubjectRecord>(subjectKey(operation.subjectId))
    if (subject) await tx.put(subjectKey(subject.id), { ...subject, verdictsDiffer: true })
  })
  changed()
}

/** userErrors of a queued operation. */
class Refused extends MusterError {
  constructor(first: UserError, readonly userErrors: UserError[]) {
    super(first.code, first.message, { path: first.path })
  }
}

export function problemOf(error: unknown, now: number): OperationProblem {
  const at = new Date(now).toISOString()
  if (error instanceof Refused) return { code: error.code, message: error.message, userErrors: error.userErrors, at }
  if (error instanceof MusterError) return { code: error.code, message: error.message, at }
  return { code: 'DEVICE', message: String(error), at }
}

/** Nothing else can be sent either: no network, a full queue, no session. */
export function endsRound(error: unknown): boolean {
  return isPassing(error) || !(error instanceof MusterError) || ['ABORTED', 'SIGNED_OUT', 'UNAUTHENTICATED'].includes(error.code)
}

/** It may go better by itself. Everything else waits for a person. */
function comesLater(error: unknown): boolean {
  if (endsRound(error)) return true
  const { code, status = 200 } = error as MusterError
  return status >= 500 || [408, 409, 423, 425, 460].includes(status) || ['INTERNAL', 'TIMEOUT', 'NO_DATA'].includes(code)
}
