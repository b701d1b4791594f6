import type { Muster } from '../client.js'
import { MusterError } from '../errors.js'
import { refuse, type OfflineContext } from './context.js'
import { blobKey, draftKey, preparedKey, subjectKey, subjectOf } from './records.js'
import type { DefectCode, GoldenSample, Inspection, InspectionDraft, PreparedInspection } from './types.js'
import { emptyDraft } from './work.js'

const PAGE = 200
/** Pages of defect codes: a catalogue is small. */
const MAX_PAGES = 25

/** Loads all that an inspection needs, then stores it in one transaction: half a preparation is none. */
export async function prepare(context: OfflineContext, inspectionId: string, thumbnailWidth: number): Promise<PreparedInspection> {
  const { muster, store, now } = context
  const inspection = await muster.inspections.get({ id: inspectionId })
  if (!inspection) refuse('NOT_FOUND', `No inspection ${inspectionId}`)
  const [plan, defectCodes, viewer, golden] = await Promise.all([
    orNothing(muster.inspections.plan({ id: inspection.plan.id })),
    orNothing(allCodes(muster)),
    muster.session.viewer(),
    orNothing(goldenSample(muster, inspection, thumbnailWidth)),
  ])
  const prepared: PreparedInspection = {
    inspection,
    plan: plan ?? undefined,
    defectCodes: defectCodes ?? [],
    goldenSample: golden?.sample,
    timeZone: viewer.organization.timeZone,
    preparedAt: new Date(now()).toISOString(),
  }
  await store.transact(async (tx) => {
    for (const [fileId, blob] of golden?.blobs ?? []) await tx.put(blobKey(fileId), blob)
    await tx.put(preparedKey(inspectionId), prepared)
    if (!(await tx.get<InspectionDraft>(draftKey(inspectionId)))) await tx.put(draftKey(inspectionId), emptyDraft(inspectionId))
    const subject = await subjectOf(tx, inspectionId, now(), inspection.code)
    await tx.put(subjectKey(inspectionId), subject)
  })
  context.changed()
  return prepared
}

/** Guests may not read everything: what they may not is left out, anything else fails the preparation. */
async function orNothing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (error instanceof MusterError && ['FORBIDDEN', 'NOT_FOUND', 'DOCUMENT_NOT_TRUSTED'].includes(error.code)) return undefined
    throw error
  }
}

async function allCodes(muster: Muster): Promise<DefectCode[]> {
  const codes: DefectCode[] = []
  let after: string | null | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const { nodes, pageInfo } = await muster.inspections.defectCodes({ first: PAGE, after: after ?? null })
    codes.push(...nodes)
    after = pageInfo.endCursor
    if (!pageInfo.hasNextPage) break
  }
  return codes
}

interface Golden {
  sample: GoldenSample
  blobs: [string, Blob][]
}

/** The sealed sample that the goods are compared with: the inspected one, else the article's newest. */
async function goldenSample(muster: Muster, { sample, sku }: Inspection, width: number): Promise<Golden | undefined> {
  const own = sample?.id ?? (sku ? (await muster.samples.list({ first: 1, filter: { skuId: sku.id, statuses: ['SEALED'] } })).nodes[0]?.id : undefined)
  const sealed = own === undefined ? null : await muster.samples.get({ id: own })
  if (!sealed?.seal) return undefined
  const photos: GoldenSample['photos'] = []
  const blobs: Golden['blobs'] = []
  for (const { file } of sealed.seal.photos) {
    if (!file) continue
    const { thumbnailUrl } = (await muster.files.get({ id: file.id, thumbnailWidth: width })) ?? {}
    const blob = await muster.download(thumbnailUrl ?? file.url).catch((error: unknown) => {
      // A picture that cannot be shown must not keep an inspector from the work.
      if (error instanceof MusterError && error.code !== 'NETWORK') return undefined
      throw error
    })
    if (!blob) continue
    photos.push({ fileId: file.id, name: file.name })
    blobs.push([file.id, blob])
  }
  const { id, code, title } = sealed
  return { sample: { id, code, title, photos }, blobs }
}
