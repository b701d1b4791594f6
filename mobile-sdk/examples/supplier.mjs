// A supplier submits the first sample round that waits: node examples/supplier.mjs [photo.jpg]
import { createMuster, unwrap } from '@muster/sdk'
import { label } from '@muster/sdk/labels'
import { WebSocket } from 'ws'
import { conforming } from './answers.mjs'
import { photo } from './photo.mjs'

const muster = createMuster({
  url: process.env.MUSTER_URL ?? 'http://127.0.0.1:8080',
  WebSocket,
  language: 'en',
  documentIds: true, // the server knows the SDK's documents: 64 letters instead of the text
})
const viewer = await muster.session.signIn({
  email: 'supplier@muyu.example',
  password: process.env.MUSTER_DEMO_PASSWORD ?? 'muster-demo',
})
console.log(`${viewer.user.name} works for ${viewer.organization.name}`)

const { nodes } = await muster.samples.list({ filter: { roundStatuses: ['OPEN'] } })
if (nodes.length === 0) {
  console.log('No sample round waits for this supplier.')
  process.exit()
}
const sample = await muster.samples.get({ id: nodes[0].id })
const round = sample.rounds.at(-1)
console.log(`${sample.code} ${sample.title}: round ${round.number}, ${label('SampleStage', round.stage, 'en')}`)

const capture = async () => {
  const bytes = await photo(process.argv[2])
  const { id } = await muster.upload(bytes, { name: 'front.jpg', onProgress: ({ phase, done, total }) => phase === 'send' && console.log(`  photo: ${done} of ${total} bytes`) })
  return id
}
const files = []
for (let n = 0; n < Math.max(1, sample.minPhotos); n++) files.push({ fileId: await capture(), kind: 'PHOTO' })

// Where the log stands now: what happens from here on is replayed to who asks for it later.
const after = (await muster.events.head()).nodes[0]?.cursor

const payload = await muster.samples.roundSubmit({
  input: {
    sampleId: sample.id,
    roundId: round.id,
    note: 'Seams doubled as discussed',
    trackingNumber: sample.physical ? 'SF1234567890' : undefined,
    files,
    results: await conforming(sample.spec, capture),
    version: sample.version,
  },
})
const submitted = unwrap(payload, 'sample').rounds.at(-1)
console.log(`Submitted: ${label('SampleRoundStatus', submitted.status, 'en')}, ${submitted.nonconformingCount} results outside of the specification`)

for await (const event of muster.samples.changed({ sampleId: sample.id, after })) {
  if (event.kind === 'resync') continue
  console.log(`  event: ${event.value.kind} at ${event.value.at}`)
  if (event.value.kind === 'sample.round_submitted') break
}
await muster.close()
