import type {
  CheckResultInput,
  DefectInput,
  InspectionSubmitInput,
  Verdict,
} from '../_generated/graphql.js'
import type { UserError } from '../errors.js'
import type { Muster } from '../client.js'
import type { RetryOptions } from '../retry.js'
import type { Judgement } from '../sampling/types.js'
import type { Network } from './network.js'
import type { OfflineStore } from './store.js'
import type { WarehouseWork } from './warehouse/types.js'

export interface OfflineOptions {
  /** The client that delivers. The session is its own: nobody needs to be signed in to work offline. */
  muster: Muster
  /** Browsers: `indexedDbStore('muster-' + userId)`; mini-programs: `wxOfflineStore(wx, userId)`; tests: `memoryOfflineStore()`. */
  store: OfflineStore
  /** When to try again. Default: `browserNetwork()` where there is a window. */
  network?: Network
  /** How this phone is called in lists, for example "Pixel 7 of Mei", and what it is, for example "web". */
  device: { name: string; platform: string }
  /** Waits between tries of the whole delivery. Default 2 s, doubled up to 5 min, with jitter. */
  retry?: RetryOptions
  /** Deliver by itself: at opening, on network and foreground, after a submission, after a wait. Default true. */
  automatic?: boolean
  /** Width of stored thumbnails of golden samples in pixels. Default 640. */
  thumbnailWidth?: number
  /** Tells that a manager has marked this phone as lost and that its data is gone: sign out and show it. */
  onWiped?: () => void
  /** Of the device. Default: `Date.now`. */
  now?: () => number
}

/** The part of the app that works without network. One for each signed-in person and store. */
export interface Offline {
  /** Made on this phone, known to the server after the first delivery. */
  readonly deviceId: string
  /** Loads all that the inspection needs onto this phone; again refreshes it. Needs network. */
  prepare(inspectionId: string): Promise<PreparedInspection>
  /** What is prepared on this phone, newest first. */
  prepared(): Promise<PreparedInspection[]>
  /** Opens a prepared inspection, with or without network; undefined when it is not on this phone. */
  inspection(inspectionId: string): Promise<InspectionWork | undefined>
  /** The work in a warehouse: what is prepared of it, what this phone did, and what it can do. Works without network. */
  warehouse(): Promise<WarehouseWork>
  /** Queues any other mutation of the SDK behind what is queued for the subject: `enqueue(id, 'samples.roundSubmit', { input })`. */
  enqueue(subjectId: string, method: QueuedMethod, variables: object, label?: string): Promise<string>
  /** Sends what waits, one round; resolves when the round is over, whether all was sent or not. */
  deliver(): Promise<DeliveryReport>
  /** What is still on this phone, and how far each subject has come. */
  state(): Promise<OfflineState>
  /** Calls back with the state now and after each change; returns the function that stops it. */
  observe(listener: (state: OfflineState) => void): () => void
  /** Puts an operation in conflict back into the queue, for example after a reassignment, as it was made. */
  retry(operationId: string): Promise<void>
  /** Gives an operation in conflict up. The journal keeps who did it and why; nothing else drops work. */
  giveUp(operationId: string, reason: string): Promise<void>
  /** The latest receipt of the subject with what its check said; undefined while there is none. */
  receipt(subjectId: string): Promise<CheckedReceipt | undefined>
  /** The journal of one subject, or of all, as it is handed to somebody when the phone cannot deliver. */
  exportJournal(subjectId?: string): Promise<JournalExport>
  /** The bytes of a photo that is on this phone. */
  photo(fileId: string): Promise<Blob | undefined>
  /** Removes delivered work older than 30 days; done by itself after each delivery. */
  prune(): Promise<void>
  /** Removes everything from this phone at once, also what was not delivered. */
  wipe(): Promise<void>
  /** Stops delivering; the data stays. */
  close(): void
}

/** One inspection at work. Each method is durable when it resolves. */
export interface InspectionWork {
  readonly inspectionId: string
  readonly prepared: PreparedInspection
  /** As stored now. A later change gives a new object. */
  readonly draft: InspectionDraft
  /** Begins the work on site; the other methods do it when it was not. */
  start(): Promise<void>
  /** Records the answer to an item (of a unit where its section repeats) in place of an earlier one. */
  answer(result: CheckResultInput): Promise<void>
  clearAnswer(itemId: string, unit?: number): Promise<void>
  /** Records a defect, or with the id of one in its place. Resolves to the id. */
  defect(defect: Omit<DefectInput, 'id'> & { id?: string }): Promise<string>
  removeDefect(defectId: string): Promise<void>
  /** Keeps a photo and queues its upload. Resolves to its file id; `place` puts it where it belongs. */
  photo(bytes: Blob | Uint8Array, options: PhotoOptions): Promise<string>
  /** Takes the photo out of the report. One that was not sent yet is not sent. */
  removePhoto(fileId: string): Promise<void>
  /** Keeps free fields of the form as they are typed; they are no entry of the journal. */
  note(fields: Partial<Pick<InspectionDraft, 'note' | 'inspectedQuantity' | 'location'>>): Promise<void>
  /** Verdict, reasons, classes and missing answers, as the server will compute them. No network, no wait. */
  judge(): Judgement
  /** Closes the report with the verdict that was shown and queues it. Nothing can be recorded after it. */
  submit(): Promise<Verdict>
  /** Calls back after each change, also of another tab; returns the function that stops it. */
  observe(listener: (draft: InspectionDraft) => void): () => void
}

export interface PhotoOptions {
  /** With extension. */
  name: string
  /** An answer of kind PHOTO or VIDEO, a defect, the signature, or the report as a whole (default). */
  place?: { itemId: string; unit?: number } | { defectId: string } | 'signature' | 'report'
  /** Taken by the camera of this app, not chosen from the gallery. */
  inApp?: boolean
}

/** Everything that an inspector needs on site. */
export interface PreparedInspection {
  inspection: Inspection
  /** The plan with its sections; undefined for guests, who may not read plans. */
  plan: Plan | undefined
  /** The whole catalogue, at most 5,000. */
  defectCodes: DefectCode[]
  /** Of the article's sealed sample or of the inspected one; photos are on the phone (`offline.photo`). */
  goldenSample: GoldenSample | undefined
  /** Of the organisation, as Asia/Shanghai: calibrations are compared with its days. */
  timeZone: string
  /** Of this device. */
  preparedAt: string
}

export type Inspection = NonNullable<Awaited<ReturnType<Muster['inspections']['get']>>>
export type Plan = NonNullable<Awaited<ReturnType<Muster['inspections']['plan']>>>
export type DefectCode = Awaited<ReturnType<Muster['inspections']['defectCodes']>>['nodes'][number]

export interface GoldenSample {
  id: string
  code: string
  title: string
  /** Thumbnails that are on the phone. */
  photos: { fileId: string; name: string }[]
}

/** What was recorded so far. */
export interface InspectionDraft {
  inspectionId: string
  /** When the work began, by this device. */
  startedAt: string | undefined
  answers: CheckResultInput[]
  defects: DraftDefect[]
  photos: DraftPhoto[]
  note: string | undefined
  inspectedQuantity: number | undefined
  location: InspectionSubmitInput['location']
  /** When it was submitted on this device; nothing can be changed then. */
  submittedAt: string | undefined
  /** The verdict that was shown at that moment. */
  verdict: Verdict | undefined
}

export type DraftDefect = DefectInput & { id: string }

export interface DraftPhoto {
  fileId: string
  sha256: string
  byteSize: number
  name: string
  place: NonNullable<PhotoOptions['place']>
  inApp: boolean
  takenAt: string
}

/** `namespace.method` of a mutation, as `samples.roundSubmit`. */
export type QueuedMethod = `${string}.${string}`

/**
 * WAITING: not sent yet. DONE: the server has it.
 * CONFLICT: the server refused it; kept and shown until a person decides (`retry`, `giveUp`).
 * GIVEN_UP: a person decided that it is not sent.
 */
export type OperationStatus = 'WAITING' | 'DONE' | 'CONFLICT' | 'GIVEN_UP'

/** One thing to send. Operations of a subject are sent in order. */
export interface Operation {
  /** Also its Idempotency-Key. */
  id: string
  subjectId: string
  /** Place in the queue of its subject, from 1. */
  number: number
  /** For people, for example "inspections.submit" or the name of the photo. */
  label: string
  task: OperationTask
  status: OperationStatus
  createdAt: string
  /** When the server had it. */
  doneAt?: string
  /** Tries so far. */
  attempts: number
  /** When the last try began: the server may have it, whatever became of the answer. */
  triedAt?: string
  /** Of work in a warehouse: its place among all of it, over all subjects. */
  order?: number
  /** The operation that this one reverses; with that one given up, so is this. */
  reverses?: string
  /** Why it is in conflict, or why the last try failed. */
  problem?: OperationProblem
  /** What the server answered of a subject, when it did. */
  answer?: { status?: string; verdict?: string | null; version?: number }
}

export type OperationTask =
  | { kind: 'mutation'; method: QueuedMethod; variables: object }
  | { kind: 'upload'; fileId: string; sha256: string; byteSize: number; name: string }

export interface OperationProblem {
  /** Of the first user error, or of the MusterError. */
  code: string
  message: string
  userErrors?: UserError[]
  at: string
}

/**
 * DRAFT: at work on the phone. WAITING: something is to be sent. CONFLICT: a person must look.
 * SENT: all was sent, the receipt is missing. SAFE: a checked receipt covers all of it.
 */
export type SubjectStatus = 'DRAFT' | 'WAITING' | 'CONFLICT' | 'SENT' | 'SAFE'

/** How far the work on one inspection, sample, round, lot, order, count or warehouse has come. */
export interface SubjectState {
  subjectId: string
  /** Code of the inspection, lot, order or warehouse, where it is known. */
  label: string
  status: SubjectStatus
  operations: Operation[]
  /** Of the journal on this phone. */
  entries: number
  /** Photos that the server does not have yet. */
  photosWaiting: number
  bytesWaiting: number
  receipt: CheckedReceipt | undefined
  /** Server and phone came to different verdicts: a reviewer decides. */
  verdictsDiffer: boolean
  /** Why the server did not take the journal; undefined when it did. */
  problem: OperationProblem | undefined
  /** Oldest thing that was not delivered. */
  unsentSince: string | undefined
}

export interface OfflineState {
  subjects: SubjectState[]
  /** Operations and journals that the server does not have: what is lost with this phone. */
  unsent: number
  unsentSince: string | undefined
  sending: boolean
  /** When the next try begins by itself. */
  nextTryAt: string | undefined
  /** Why the last round ended early, for example NETWORK, SIGNED_OUT, DEVICE_NOT_ACTIVE. */
  problem: OperationProblem | undefined
  device: 'NEW' | 'REGISTERED' | 'TRUSTED' | 'LOST' | 'RETIRED'
}

export interface DeliveryReport {
  sent: number
  conflicts: number
  /** What still waits. */
  left: number
  problem: OperationProblem | undefined
}

/** One line of the journal; each hash covers the line before. */
export interface JournalEntry {
  number: number
  /** Clock of this device, UTC with milliseconds. */
  at: string
  kind: string
  /** Canonical JSON. */
  data: string
  hash: string
}

export interface Receipt {
  id: string
  subjectId: string
  entries: number
  headHash: string
  files: { fileId: string; sha256: string }[]
  issuedAt: string
  epoch: string
  keyId: string
  statement: string
  signature: string
}

/** `safe` only when everything holds; otherwise `reason` says what does not. */
export interface CheckedReceipt {
  receipt: Receipt
  safe: boolean
  reason: ReceiptProblem | undefined
}

export type ReceiptProblem = 'BEHIND' | 'OTHER_HEAD' | 'FILES_MISSING' | 'SIGNATURE' | 'UNKNOWN_KEY' | 'OTHER_STATEMENT'

export interface JournalExport {
  format: 'muster-journal-1'
  deviceId: string
  exportedAt: string
  subjects: {
    subjectId: string
    label: string
    entries: JournalEntry[]
    photos: { fileId: string; sha256: string; byteSize: number; name: string; delivered: boolean }[]
    operations: Operation[]
    receipt: Receipt | undefined
  }[]
}
