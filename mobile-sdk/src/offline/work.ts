import type { CheckResultInput, DefectInput, InspectionSubmitInput, Verdict } from '../_generated/graphql.js'
import { newId } from '../id.js'
import { judgeReport } from '../sampling/report.js'
import type { Judgement } from '../sampling/types.js'
import { refuse, type OfflineContext } from './context.js'
import { hashBytes, hashText } from '../hash.js'
import { canonical } from './canonical.js'
import { append, keep } from './journal.js'
import { queue } from './queue.js'
import { blobKey, draftKey, operationPrefix, operationKey, subjectOf, type SubjectRecord } from './records.js'
import type { StoreTransaction } from './store.js'
import type { DraftDefect, DraftPhoto, InspectionDraft, InspectionWork, Operation, PhotoOptions, PreparedInspection } from './types.js'

/** Files that one entry of the journal names: it holds 16 kB at most. */
const FILES_AT_ONCE = 100

/** Changes a draft within one transaction, with its entry of the journal. */
interface Change {
  tx: StoreTransaction
  draft: InspectionDraft
  subject: SubjectRecord
  now: number
  note(kind: string, data: object): Promise<void>
}

export function emptyDraft(inspectionId: string): InspectionDraft {
  return {
    inspectionId,
    startedAt: undefined,
    answers: [],
    defects: [],
    photos: [],
    note: undefined,
    inspectedQuantity: undefined,
    location: undefined,
    submittedAt: undefined,
    verdict: undefined,
  }
}

export class Work implements InspectionWork {
  private readonly listeners = new Set<(draft: InspectionDraft) => void>()

  constructor(
    private readonly context: OfflineContext,
    readonly prepared: PreparedInspection,
    private current: InspectionDraft,
  ) {}

  get inspectionId(): string {
    return this.prepared.inspection.id
  }

  get draft(): InspectionDraft {
    return this.current
  }

  start(): Promise<void> {
    return this.change(async () => undefined)
  }

  answer(result: CheckResultInput): Promise<void> {
    if (!this.prepared.inspection.items.some(({ id }) => id === result.itemId)) refuse('UNKNOWN_ITEM', `No item ${result.itemId}`)
    return this.change(async ({ draft, note }) => {
      const before = draft.answers.findIndex((answer) => isAt(answer, result.itemId, result.unit))
      if (before >= 0 && canonical(draft.answers[before]) === canonical(result)) return
      replace(draft.answers, before, result)
      await note('answer.recorded', result)
    })
  }

  clearAnswer(itemId: string, unit?: number): Promise<void> {
    return this.change(async ({ draft, note }) => {
      const answers = draft.answers.filter((answer) => !isAt(answer, itemId, unit))
      if (answers.length === draft.answers.length) return
      draft.answers = answers
      await note('answer.cleared', { itemId, unit })
    })
  }

  async defect(input: Omit<DefectInput, 'id'> & { id?: string }): Promise<string> {
    const known = this.prepared.defectCodes.find(({ code }) => code === input.code)
    if (!input.defectClass && !known) refuse('DEFECT_CLASS_REQUIRED', `${input.code} is not in the catalogue: say how bad it is`)
    const defect: DraftDefect = { ...input, id: input.id ?? newId('dfct', this.context.now()) }
    await this.change(async ({ draft, note }) => {
      const before = draft.defects.findIndex(({ id }) => id === defect.id)
      const photoIds = defect.photoIds ?? draft.defects[before]?.photoIds ?? []
      replace(draft.defects, before, { ...defect, photoIds })
      await note('defect.recorded', defect)
    })
    return defect.id
  }

  removeDefect(defectId: string): Promise<void> {
    return this.change(async (change) => {
      const { draft, note } = change
      const gone = draft.defects.find(({ id }) => id === defectId)
      if (!gone) return
      draft.defects = draft.defects.filter(({ id }) => id !== defectId)
      await note('defect.removed', { id: defectId })
      for (const { fileId } of draft.photos.filter(({ place }) => isObject(place) && 'defectId' in place && place.defectId === defectId)) {
        await forgetPhoto(change, fileId)
      }
    })
  }

  async photo(bytes: Blob | Uint8Array, options: PhotoOptions): Promise<string> {
    // Before the transaction: IndexedDB ends one that waits for something else.
    const sha256 = await hashBytes(bytes)
    const now = this.context.now()
    const { name, place = 'report', inApp = false } = options
    const byteSize = bytes instanceof Uint8Array ? bytes.byteLength : bytes.size
    const photo: DraftPhoto = { fileId: newId('file', now), sha256, byteSize, name, place, inApp, takenAt: new Date(now).toISOString() }
    await this.change(async ({ tx, draft, subject, note }) => {
      this.put(draft, photo)
      draft.photos.push(photo)
      await tx.put(blobKey(photo.fileId), bytes)
      // `photo`, not `files`: only what the report names must have arrived for a receipt.
      await note('photo.taken', { photo: { fileId: photo.fileId, sha256, byteSize, name }, place, inApp })
      await queue(tx, subject, now, name, { kind: 'upload', fileId: photo.fileId, sha256, byteSize, name })
    }, true)
    return photo.fileId
  }

  removePhoto(fileId: string): Promise<void> {
    return this.change(async (change) => forgetPhoto(change, fileId))
  }

  async note(fields: Partial<Pick<InspectionDraft, 'note' | 'inspectedQuantity' | 'location'>>): Promise<void> {
    await this.change(async ({ draft }) => void Object.assign(draft, fields))
  }

  judge(): Judgement {
    const { inspection, defectCodes, timeZone } = this.prepared
    const { answers, defects, inspectedQuantity, startedAt } = this.current
    const at = startedAt === undefined ? this.context.now() : Date.parse(startedAt)
    return judgeReport(inspection, { answers, defects, inspectedQuantity, defectCodes, on: dayIn(timeZone, at) })
  }

  async submit(): Promise<Verdict> {
    let verdict: Verdict = 'PENDING'
    await this.change(async ({ tx, draft, subject, now, note }) => {
      this.current = draft
      const judgement = this.judge()
      if (!judgement.complete) refuse('INCOMPLETE', 'Answers are missing, or the sample is not complete')
      verdict = judgement.verdict
      draft.verdict = verdict
      draft.submittedAt = new Date(now).toISOString()
      const input = submitInput(draft)
      const files = draft.photos.map(({ fileId, sha256 }) => ({ fileId, sha256 }))
      for (let at = 0; at < files.length; at += FILES_AT_ONCE) await note('report.files', { files: files.slice(at, at + FILES_AT_ONCE) })
      const { answers, defects } = draft
      const counts = { answers: answers.length, defects: defects.length, photos: files.length }
      await note('report.submitted', { ...counts, verdict, report: hashText(canonical(input)) })
      await queue(tx, subject, now, 'inspections.submit', { kind: 'mutation', method: 'inspections.submit', variables: { input } })
      subject.closed = true
    }, true)
    return verdict
  }

  observe(listener: (draft: InspectionDraft) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Reads what another tab has stored. */
  async refresh(): Promise<void> {
    const stored = await this.context.store.transact((tx) => tx.get<InspectionDraft>(draftKey(this.inspectionId)))
    if (stored && canonical(stored) !== canonical(this.current)) this.show(stored)
  }

  /** Puts the photo where it belongs in the report. */
  private put(draft: InspectionDraft, { place, fileId, inApp }: DraftPhoto): void {
    if (!isObject(place)) return
    if ('defectId' in place) {
      const defect = draft.defects.find(({ id }) => id === place.defectId)
      if (!defect) refuse('UNKNOWN_DEFECT', `No defect ${place.defectId}`)
      defect.photoIds = [...(defect.photoIds ?? []), fileId]
      return
    }
    const { itemId, unit } = place
    const kind = this.prepared.inspection.items.find(({ id }) => id === itemId)?.check.kind
    const at = draft.answers.findIndex((answer) => isAt(answer, itemId, unit))
    const before = draft.answers[at]
    const file = { fileId, inApp }
    let value: CheckResultInput['value']
    if (kind === 'PHOTO') value = { photo: [...(before?.value.photo ?? []), file] }
    else if (kind === 'VIDEO') value = { video: [...(before?.value.video ?? []), file] }
    else if (kind === 'SIGNATURE') value = { signature: fileId }
    else refuse('UNKNOWN_ITEM', `${itemId} takes no photos`)
    replace(draft.answers, at, { ...before, itemId, ...(unit !== undefined && { unit }), value })
  }

  private async change(work: (change: Change) => Promise<void>, deliver = false): Promise<void> {
    const { store, now: clock, changed } = this.context
    const { inspection } = this.prepared
    const draft = await store.transact(async (tx) => {
      const now = clock()
      const draft = (await tx.get<InspectionDraft>(draftKey(inspection.id))) ?? emptyDraft(inspection.id)
      if (draft.submittedAt !== undefined) refuse('SUBMITTED', 'The report is closed')
      const subject = await subjectOf(tx, inspection.id, now, inspection.code)
      const note = (kind: string, data: object) => append(tx, subject, now, kind, data, !kind.startsWith('report.'))
      if (draft.startedAt === undefined) await begin(tx, draft, subject, now)
      await work({ tx, draft, subject, now, note })
      await tx.put(draftKey(inspection.id), draft)
      await keep(tx, subject)
      return draft
    })
    this.show(draft)
    changed(deliver)
  }

  private show(draft: InspectionDraft): void {
    this.current = draft
    for (const listener of this.listeners) listener(draft)
  }
}

/** The first thing that is recorded says when the work began, and tells the server. */
async function begin(tx: StoreTransaction, draft: InspectionDraft, subject: SubjectRecord, now: number): Promise<void> {
  draft.startedAt = new Date(now).toISOString()
  await append(tx, subject, now, 'work.started', { inspectionId: draft.inspectionId })
  const variables = { input: { inspectionId: draft.inspectionId } }
  await queue(tx, subject, now, 'inspections.start', { kind: 'mutation', method: 'inspections.start', variables })
}

/** Out of the report, the phone and, when it was not sent yet, the queue. */
async function forgetPhoto({ tx, draft, subject, note }: Change, fileId: string): Promise<void> {
  const photo = draft.photos.find((photo) => photo.fileId === fileId)
  if (!photo) return
  draft.photos = draft.photos.filter((photo) => photo.fileId !== fileId)
  draft.defects = draft.defects.map((defect) => ({ ...defect, photoIds: (defect.photoIds ?? []).filter((id) => id !== fileId) }))
  draft.answers = draft.answers.map((answer) => withoutFile(answer, fileId)).filter((answer) => answer !== undefined)
  await note('photo.removed', { fileId })
  const operations = await tx.list<Operation>(operationPrefix(subject.id))
  const upload = operations.find(({ task }) => task.kind === 'upload' && task.fileId === fileId)
  if (!upload || upload.status === 'DONE') return
  await tx.remove(operationKey(upload))
  await tx.remove(blobKey(fileId))
}

function withoutFile(answer: CheckResultInput, fileId: string): CheckResultInput | undefined {
  const { photo, video, signature } = answer.value
  if (signature === fileId) return undefined
  const without = (files: readonly { fileId: string }[]) => files.filter((file) => file.fileId !== fileId)
  if (photo) return { ...answer, value: { photo: without(photo) } }
  if (video) return { ...answer, value: { video: without(video) } }
  return answer
}

function submitInput(draft: InspectionDraft): InspectionSubmitInput {
  const { inspectionId, answers, defects, photos, note, inspectedQuantity, location, startedAt, submittedAt, verdict } = draft
  const placed = (wanted: string) => photos.filter(({ place }) => place === wanted).map(({ fileId }) => fileId)
  return {
    inspectionId,
    results: answers,
    defects,
    photoIds: placed('report'),
    signatureFileId: placed('signature').at(-1) ?? null,
    note: note ?? null,
    inspectedQuantity: inspectedQuantity ?? null,
    location: location ?? null,
    clientStartedAt: startedAt ?? null,
    clientSubmittedAt: submittedAt ?? null,
    clientVerdict: verdict ?? null,
  }
}

function isAt(answer: CheckResultInput, itemId: string, unit: number | null | undefined): boolean {
  return answer.itemId === itemId && (answer.unit ?? undefined) === (unit ?? undefined)
}

function replace<T>(list: T[], at: number, value: T): void {
  if (at < 0) list.push(value)
  else list[at] = value
}

function isObject(place: DraftPhoto['place']): place is Exclude<DraftPhoto['place'], string> {
  return typeof place === 'object'
}

/** The calendar day in a time zone, as 2026-06-18; where the platform knows no zones, that of the device. */
export function dayIn(timeZone: string, at: number): string {
  const date = new Date(at)
  try {
    // Swedes write days this way.
    return date.toLocaleDateString('sv', { timeZone })
  } catch {
    return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  }
}
