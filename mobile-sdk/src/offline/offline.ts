import type { MusterError } from '../errors.js'
import { alone, otherTabs } from './alone.js'
import { refuse, type OfflineContext } from './context.js'
import { deliverSubjects, problemOf, sendAgain, type Tally } from './deliver.js'
import { knowKey, ownDevice, report } from './device.js'
import { hashText } from '../hash.js'
import { canonical } from './canonical.js'
import { append, keep } from './journal.js'
import { browserNetwork } from './network.js'
import { prepare } from './prepare.js'
import { queue } from './queue.js'
import { DEVICE, blobKey, draftKey, journalKey, journalPrefix, operationKey, operationPrefix, preparedKey, subjectKey, subjectOf, tailKey, type DeviceRecord, type SubjectRecord } from './records.js'
import { Schedule } from './schedule.js'
import { checked, journalOf, snapshot, subjectStates, unsentOf } from './state.js'
import type { StoreTransaction } from './store.js'
import type {
  CheckedReceipt,
  DeliveryReport,
  InspectionDraft,
  InspectionWork,
  JournalEntry,
  JournalExport,
  Offline,
  OfflineOptions,
  OfflineState,
  Operation,
  OperationProblem,
  PreparedInspection,
  QueuedMethod,
} from './types.js'
import type { OpenWarehouse } from './warehouse/goods.js'
import type { WarehouseWork } from './warehouse/types.js'
import { Work } from './work.js'

/** Delivered work stays so long: a server that is restored may have lost it. */
const KEPT_MS = 30 * 24 * 3_600_000
/** How often delivered work is compared with what the server has. */
const COMPARE_MS = 3_600_000
/** Changes that come within this time are told as one. */
const TELL_MS = 50
/** Looking at everything takes at most a fourth of the time: a phone full of work would do nothing else while it delivers. */
const LOOK_SHARE = 4
const TELL_AT_LATEST_MS = 2_000

/** Opens the offline work of one person on this phone. Needs neither network nor session. */
export async function openOffline(options: OfflineOptions): Promise<Offline> {
  return new OfflineWork(options, await ownDevice(options.store, options.device))
}

class OfflineWork implements Offline {
  readonly deviceId: string
  private readonly context: OfflineContext
  private readonly schedule: Schedule
  private readonly single: ReturnType<typeof alone>
  private readonly tabs: ReturnType<typeof otherTabs>
  private readonly listeners = new Set<(state: OfflineState) => void>()
  private readonly works = new Map<string, Work>()
  private readonly receipts = new Map<string, CheckedReceipt>()
  private telling: ReturnType<typeof setTimeout> | undefined
  /** How long the last look at everything took. */
  private lookMs = 0
  private round: Promise<DeliveryReport> | undefined
  private problem: OperationProblem | undefined
  private goods: Promise<OpenWarehouse> | undefined
  private open = true
  /** The server knows the phone and the session that it uses now. */
  private registered = false
  private readonly stopHearing: () => void
  /** The first round compares, so that an app that starts after a restore sends again. */
  private compared = 0

  constructor(
    private readonly options: OfflineOptions,
    device: DeviceRecord,
  ) {
    const { muster, store, retry, automatic = true, network = browserNetwork(), now = Date.now } = options
    this.deviceId = device.id
    this.context = { muster, store, deviceId: device.id, now, changed: (deliver) => this.changed(deliver) }
    const name = `muster.offline:${device.id}`
    this.single = alone(name)
    this.tabs = otherTabs(name, () => this.heard())
    this.schedule = new Schedule({ network, now, retry: { baseMs: 2_000, maxMs: 300_000, ...retry }, run: () => this.deliver() })
    this.stopHearing = muster.session.onChange((change) => {
      this.registered = false
      if (change === 'signedIn') this.schedule.hurry()
    })
    if (automatic) this.schedule.start()
  }

  prepare(inspectionId: string): Promise<PreparedInspection> {
    return prepare(this.context, inspectionId, this.options.thumbnailWidth ?? 640)
  }

  async prepared(): Promise<PreparedInspection[]> {
    const all = await this.transact((tx) => tx.list<PreparedInspection>('prepared/'))
    return all.sort((a, b) => (a.preparedAt < b.preparedAt ? 1 : -1))
  }

  async inspection(inspectionId: string): Promise<InspectionWork | undefined> {
    const [prepared, draft] = await this.transact(async (tx) => [
      await tx.get<PreparedInspection>(preparedKey(inspectionId)),
      await tx.get<InspectionDraft>(draftKey(inspectionId)),
    ] as const)
    if (!prepared || !draft) return undefined
    const work = new Work(this.context, prepared, draft)
    this.works.set(inspectionId, work)
    return work
  }

  warehouse(): Promise<WarehouseWork> {
    return (this.goods ??= import('./warehouse/goods.js').then(({ openWarehouse }) => openWarehouse(this.context, this, this.options.automatic ?? true)))
  }

  async enqueue(subjectId: string, method: QueuedMethod, variables: object, label: string = method): Promise<string> {
    const now = this.context.now()
    const operation = await this.transact(async (tx) => {
      const subject = await subjectOf(tx, subjectId, now)
      const queued = await queue(tx, subject, now, label, { kind: 'mutation', method, variables })
      await append(tx, subject, now, 'operation.queued', { operation: queued.id, method, variables: hashText(canonical(variables)) })
      // Nothing of it is a draft: what is queued is all there is.
      subject.closed ||= (await tx.get(draftKey(subjectId))) === undefined
      await keep(tx, subject)
      return queued
    })
    this.changed(true)
    return operation.id
  }

  deliver(): Promise<DeliveryReport> {
    return (this.round ??= this.deliverOnce().finally(() => {
      this.round = undefined
      this.changed()
    }))
  }

  async state(): Promise<OfflineState> {
    const look = await this.transact(snapshot)
    const receipts = new Map<string, CheckedReceipt>()
    for (const subject of look.subjects) {
      const receipt = await this.checked(subject, look.device)
      if (receipt) receipts.set(subject.id, receipt)
    }
    const subjects = subjectStates(look, receipts)
    const { nextTryAt } = this.schedule
    return {
      subjects,
      ...unsentOf(subjects),
      sending: this.round !== undefined,
      nextTryAt: nextTryAt === undefined ? undefined : new Date(nextTryAt).toISOString(),
      problem: this.problem,
      device: look.device?.status ?? 'NEW',
    }
  }

  observe(listener: (state: OfflineState) => void): () => void {
    this.listeners.add(listener)
    this.tell()
    return () => this.listeners.delete(listener)
  }

  retry(operationId: string): Promise<void> {
    return this.decide(operationId, 'WAITING', 'operation.retried', {})
  }

  giveUp(operationId: string, reason: string): Promise<void> {
    return this.decide(operationId, 'GIVEN_UP', 'operation.given_up', { reason: reason.slice(0, 500) })
  }

  async receipt(subjectId: string): Promise<CheckedReceipt | undefined> {
    const [subject, device] = await this.transact(async (tx) => [await tx.get<SubjectRecord>(subjectKey(subjectId)), await tx.get<DeviceRecord>(DEVICE)] as const)
    return subject && this.checked(subject, device)
  }

  async exportJournal(subjectId?: string): Promise<JournalExport> {
    const { deviceId, context } = this
    const subjects = await this.transact(async (tx) => {
      const all = await tx.list<SubjectRecord>('subject/')
      const wanted = all.filter(({ id, entries }) => entries > 0 && (subjectId === undefined || id === subjectId))
      const found = []
      for (const { id, label, receipt } of wanted) found.push({ subjectId: id, label, receipt, ...(await journalOf(tx, id)) })
      return found
    })
    return {
      format: 'muster-journal-1',
      deviceId,
      exportedAt: new Date(context.now()).toISOString(),
      subjects: subjects.map((subject) => ({ ...subject, photos: photosOf(subject.operations) })),
    }
  }

  async photo(fileId: string): Promise<Blob | undefined> {
    const bytes = await this.transact((tx) => tx.get<Blob | Uint8Array<ArrayBuffer>>(blobKey(fileId)))
    return bytes instanceof Uint8Array ? new Blob([bytes]) : bytes
  }

  async prune(): Promise<void> {
    const before = this.context.now() - KEPT_MS
    await this.transact(async (tx) => {
      for (const { id, entries, createdAt, goods, safeAt = Infinity } of await tx.list<SubjectRecord>('subject/')) {
        // Delivered, or never begun.
        if ((entries > 0 ? safeAt : createdAt) < before) await forget(tx, id)
        else if (goods && createdAt < before) await shorten(tx, id, before)
      }
    })
  }

  async wipe(): Promise<void> {
    const { store } = this.options
    this.tabs.tell()
    this.close()
    await store.clear()
    this.works.clear()
  }

  close(): void {
    this.open = false
    this.schedule.stop()
    this.stopHearing()
    this.tabs.close()
    clearTimeout(this.telling)
    this.listeners.clear()
  }

  private async deliverOnce(): Promise<DeliveryReport> {
    const tally: Tally = { sent: 0, conflicts: 0 }
    this.problem = undefined
    let wiped = false
    await this.single(async () => {
      try {
        wiped = !(await this.sendRound(tally))
      } catch (error) {
        this.problem = problemOf(error, this.context.now())
      }
    })
    await (await this.goods)?.look()
    if (wiped) return { ...tally, left: 0, problem: this.problem }
    const { unsent, subjects } = await this.state()
    const stuck = subjects.flatMap(({ operations }) => operations.filter(({ status }) => status === 'CONFLICT')).length
    const left = unsent - stuck
    this.schedule.rest(left > 0 || this.problem !== undefined)
    return { ...tally, left, problem: this.problem }
  }

  /** false: this phone was lost, and is empty now. */
  private async sendRound(tally: Tally): Promise<boolean> {
    const { context } = this
    const look = await this.transact(snapshot)
    // A phone on which nothing happened says nothing.
    if (look.subjects.length === 0) return true
    const unsent = unsentOf(await this.subjects())
    const device = await report(context, unsent, !this.registered).catch((error: unknown) => {
      // A server that was restored to before this phone came.
      if ((error as MusterError).code === 'NOT_FOUND') return report(context, unsent, true)
      throw error
    })
    this.registered = true
    if (device.status === 'LOST') {
      await this.wipe()
      this.options.onWiped?.()
      return false
    }
    if (device.status === 'RETIRED') refuse('DEVICE_NOT_ACTIVE', 'This phone was retired')
    await this.compare(look.subjects)
    const { subjects, operations } = await this.transact(snapshot)
    for (const group of groups(subjects.filter((subject) => isOpen(subject, operations.get(subject.id))))) {
      if (!this.open) return true
      await deliverSubjects(context, group, tally)
      for (const id of group) await this.settle(id)
    }
    await report(context, unsentOf(await this.subjects()), false)
    await this.prune()
    return true
  }

  /** The newest receipt tells whether the server is the one that gave it; only then each is looked at. */
  private async compare(subjects: readonly SubjectRecord[]): Promise<void> {
    const now = this.context.now()
    if (now - this.compared < COMPARE_MS) return
    const delivered = subjects.filter(({ receipt }) => receipt).sort((a, b) => (a.receipt && b.receipt && a.receipt.issuedAt < b.receipt.issuedAt ? 1 : -1))
    const [newest, ...others] = delivered
    if (newest && (await sendAgain(this.context, newest))) {
      for (const subject of others) await sendAgain(this.context, subject)
    }
    this.compared = now
  }

  /** Checks the receipt, and remembers since when the work is safe. */
  private async settle(subjectId: string): Promise<void> {
    const subject = await this.transact((tx) => tx.get<SubjectRecord>(subjectKey(subjectId)))
    if (!subject?.receipt) return
    await knowKey(this.context, subject.receipt.keyId)
    const receipt = await this.receipt(subjectId)
    if (!receipt?.safe || subject.safeAt !== undefined || !subject.closed) return
    await this.transact(async (tx) => {
      const now = await tx.get<SubjectRecord>(subjectKey(subjectId))
      const waits = (await tx.list<Operation>(operationPrefix(subjectId))).some(({ status }) => status === 'WAITING' || status === 'CONFLICT')
      if (now && !waits) await tx.put(subjectKey(subjectId), { ...now, safeAt: this.context.now() })
    })
  }

  private async subjects() {
    return (await this.state()).subjects
  }

  /** A check costs a signature: the same receipt for the same journal is checked once. */
  private async checked(subject: SubjectRecord, device: DeviceRecord | undefined): Promise<CheckedReceipt | undefined> {
    const { receipt, entries, head } = subject
    if (!receipt || !device) return undefined
    const known = Object.keys(device.keys).sort().join()
    const key = canonical([receipt.id, receipt.signature, entries, head, known])
    const before = this.receipts.get(key)
    if (before) return before
    const journal = await this.transact((tx) => journalOf(tx, subject.id))
    const result = await checked(subject, device, journal.entries)
    if (result) this.receipts.set(key, result)
    return result
  }

  private async decide(operationId: string, status: Operation['status'], kind: string, data: object): Promise<void> {
    const now = this.context.now()
    await this.transact(async (tx) => {
      const operation = (await tx.list<Operation>('op/')).find(({ id }) => id === operationId)
      if (!operation) refuse('UNKNOWN_OPERATION', `No operation ${operationId}`)
      if (operation.status !== 'CONFLICT') refuse('NOT_IN_CONFLICT', `${operation.label} is not in conflict`)
      const subject = await subjectOf(tx, operation.subjectId, now)
      const { code, message } = operation.problem ?? {}
      await append(tx, subject, now, kind, { operation: operationId, label: operation.label, problem: { code, message }, ...data })
      await keep(tx, subject)
      await tx.put(operationKey(operation), { ...operation, status })
      if (status === 'GIVEN_UP') await giveUpReversal(tx, operation)
    })
    this.changed(status === 'WAITING')
  }

  private transact<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    return this.options.store.transact(work)
  }

  private changed(deliver = false): void {
    if (!this.open) return
    this.tabs.tell()
    this.tell()
    if (deliver) this.schedule.soon()
  }

  /** Another tab has stored something. */
  private heard(): void {
    if (!this.open) return
    this.tell()
    // A store that does not answer is told by the next change, which fails.
    for (const work of this.works.values()) work.refresh().catch(() => undefined)
  }

  /** Many changes in a row are told as one. */
  private tell(): void {
    if (this.listeners.size === 0 || this.telling !== undefined) return
    const wait = Math.min(TELL_AT_LATEST_MS, Math.max(TELL_MS, LOOK_SHARE * this.lookMs))
    this.telling = setTimeout(() => {
      this.telling = undefined
      const begun = Date.now()
      const tell = (state: OfflineState) => {
        this.lookMs = Date.now() - begun
        this.listeners.forEach((listener) => listener(state))
      }
      this.state().then(tell, () => undefined)
    }, wait)
  }
}

/** Whether there is anything to send or to check; most of what is on a phone is delivered already. */
function isOpen({ entries, receipt, closed, safeAt }: SubjectRecord, operations: readonly Operation[] = []): boolean {
  if (operations.some(({ status }) => status === 'WAITING')) return true
  return entries > (receipt?.entries ?? 0) || (closed && safeAt === undefined)
}

/** What is sent together: all work in a warehouse first, since others wait for it; everything else by itself. */
function groups(subjects: readonly SubjectRecord[]): string[][] {
  const ids = (wanted: boolean) => subjects.filter(({ goods = false }) => goods === wanted).map(({ id }) => id)
  const goods = ids(true)
  return [...(goods.length > 0 ? [goods] : []), ...ids(false).map((id) => [id])]
}

function photosOf(operations: readonly Operation[]): JournalExport['subjects'][number]['photos'] {
  return operations.flatMap(({ task, status }) => {
    if (task.kind !== 'upload') return []
    const { fileId, sha256, byteSize, name } = task
    return [{ fileId, sha256, byteSize, name, delivered: status === 'DONE' }]
  })
}

/** There is nothing to reverse of what never happened. */
async function giveUpReversal(tx: StoreTransaction, { id, subjectId }: Operation): Promise<void> {
  for (const operation of await tx.list<Operation>(operationPrefix(subjectId))) {
    if (operation.reverses === id && operation.status !== 'DONE') await tx.put(operationKey(operation), { ...operation, status: 'GIVEN_UP' })
  }
}

/** Removes one subject with all that belongs to it. */
async function forget(tx: StoreTransaction, subjectId: string): Promise<void> {
  const { entries, operations } = await journalOf(tx, subjectId)
  const prepared = await tx.get<PreparedInspection>(preparedKey(subjectId))
  for (const { number } of entries) await tx.remove(journalKey(subjectId, number))
  for (const operation of operations) {
    if (operation.task.kind === 'upload') await tx.remove(blobKey(operation.task.fileId))
    await tx.remove(operationKey(operation))
  }
  for (const { fileId } of prepared?.goldenSample?.photos ?? []) await tx.remove(blobKey(fileId))
  // An order or a lot may come back to this phone: its journal then goes on where it ended.
  const subject = await tx.get<SubjectRecord>(subjectKey(subjectId))
  if (subject?.goods) await tx.put(tailKey(subjectId), subject)
  for (const key of [preparedKey, draftKey, subjectKey]) await tx.remove(key(subjectId))
}

/** Removes what was delivered long ago of a subject that never ends, as a warehouse; its journal goes on. */
async function shorten(tx: StoreTransaction, subjectId: string, before: number): Promise<void> {
  const { receipt } = (await tx.get<SubjectRecord>(subjectKey(subjectId))) ?? {}
  for (const { number, at } of await tx.list<JournalEntry>(journalPrefix(subjectId))) {
    if (number <= (receipt?.entries ?? 0) && Date.parse(at) < before) await tx.remove(journalKey(subjectId, number))
  }
  for (const operation of await tx.list<Operation>(operationPrefix(subjectId))) {
    const { status, task, createdAt } = operation
    if ((status !== 'DONE' && status !== 'GIVEN_UP') || Date.parse(createdAt) >= before) continue
    if (task.kind === 'upload') await tx.remove(blobKey(task.fileId))
    await tx.remove(operationKey(operation))
  }
}
