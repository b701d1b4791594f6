// An inspector carries out the next inspection: node examples/inspector.mjs [photo.jpg]
import { createMuster, newId, unwrap } from '@muster/sdk'
import { label } from '@muster/sdk/labels'
import { WebSocket } from 'ws'
import { conformingItems } from './answers.mjs'
import { photo } from './photo.mjs'

const muster = createMuster({ url: process.env.MUSTER_URL ?? 'http://127.0.0.1:8080', WebSocket, language: 'en' })
const viewer = await muster.session.signIn({
  email: 'inspector@muyu.example',
  password: process.env.MUSTER_DEMO_PASSWORD ?? 'muster-demo',
})
console.log(`${viewer.user.name} works for ${viewer.organization.name}`)

const filter = { statuses: ['ASSIGNED', 'IN_PROGRESS'], assigneeId: viewer.user.id }
const { nodes } = await muster.inspections.list({ filter })
if (nodes.length === 0) {
  console.log('No inspection waits for this inspector.')
  process.exit()
}
const start = await muster.inspections.start({ input: { inspectionId: nodes[0].id } })
const inspection = unwrap(start, 'inspection')
const { code, lot, sku, samplingPlan } = inspection
console.log(`${code} ${label('InspectionKind', inspection.kind, 'en')}: ${sku?.name ?? ''} ${lot ? `lot ${lot.code} of ${lot.quantity}` : ''}`)
for (const { defectClass, aql, sampleSize, acceptance, rejection } of samplingPlan?.limits ?? []) {
  console.log(`  ${label('DefectClass', defectClass, 'en')}: AQL ${aql}, n ${sampleSize}, Ac ${acceptance}, Re ${rejection}`)
}

const capture = async () => (await muster.upload(await photo(process.argv[2]), { name: 'inspection.jpg' })).id
const startedAt = new Date().toISOString()
const whole = Array.from({ length: inspection.lotSize }, (_, index) => index + 1)
const units = inspection.sampleUnits.length ? inspection.sampleUnits : whole

// Where the log stands now: what happens from here on is replayed to who asks for it later.
const after = (await muster.events.head()).nodes[0]?.cursor

const submit = await muster.inspections.submit(
  {
    input: {
      inspectionId: inspection.id,
      results: await conformingItems(inspection.items, units, capture),
      defects: [{ id: newId('dfct'), code: 'SCRATCH', defectClass: 'MINOR', quantity: 1, photoIds: [await capture()], note: 'On the lid' }],
      photoIds: [await capture()],
      clientStartedAt: startedAt,
      clientSubmittedAt: new Date().toISOString(),
      version: inspection.version,
    },
  },
  { idempotencyKey: newId('key') }, // kept with the report by an app that works offline, so that it counts once
)
const report = unwrap(submit, 'inspection')
console.log(`Verdict: ${label('Verdict', report.verdict, 'en')} (${label('Verdict', report.verdict, 'zh-CN')})`)
for (const { message } of report.verdictReasons) console.log(`  ${message}`)

for await (const event of muster.inspections.changed({ after })) {
  if (event.kind === 'resync' || event.value.inspection?.id !== inspection.id) continue
  console.log(`  event: ${event.value.kind} at ${event.value.at}`)
  if (event.value.kind === 'inspection.submitted') break
}
await muster.close()
