import assert from 'node:assert/strict'
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import { test } from 'node:test'
import { checkReceipt, firstBroken, MemoryData, memoryOfflineStore, openOffline, type InspectionWork, type Offline, type OfflineOptions, type OfflineState } from '../src/offline/index.js'
import { sha512, verifyEd25519 } from '../src/offline/ed25519.js'
import { FakeServer, fragileStore, PowerCut } from './offline-stage.js'

const HOUR = 3_600_000
const device = { name: 'Pixel 7', platform: 'test' }
const photo = () => new Uint8Array(randomBytes(2_000))

async function open(server: FakeServer, more: Partial<OfflineOptions> = {}): Promise<Offline> {
  return openOffline({ muster: server.muster, device, automatic: false, store: memoryOfflineStore(), ...more })
}

/** Everything that is needed, with two photos and a defect. */
async function fill(work: InspectionWork): Promise<void> {
  await work.answer({ itemId: 'works', value: { passFail: true } })
  await work.answer({ itemId: 'width', value: { measurement: { readings: ['10.0'] } } })
  await work.photo(photo(), { name: 'a.jpg', place: { itemId: 'photo' }, inApp: true })
  await work.answer({ itemId: 'width', value: { measurement: { readings: ['10.0', '10.50'] } } })
  const defectId = await work.defect({ code: 'SCRATCH', unit: 7 })
  await work.photo(photo(), { name: 'scratch.jpg', place: { defectId } })
  await work.note({ note: 'All seen' })
}

async function worked(server: FakeServer, offline: Offline): Promise<string> {
  const id = server.schedule()
  await offline.prepare(id)
  const work = await offline.inspection(id)
  assert.ok(work)
  await fill(work)
  assert.equal(await work.submit(), 'ACCEPT')
  return id
}

const subject = (state: OfflineState, id: string) => state.subjects.find(({ subjectId }) => subjectId === id)

/** Once, whole, with the verdict that was shown. */
function arrived(server: FakeServer, id: string): void {
  const there = server.inspections.get(id)
  assert.deepEqual(there?.times, { start: 1, submit: 1 })
  assert.equal(there.inspection.verdict, 'ACCEPT')
  assert.equal(there.results.length, 3)
  assert.equal(firstBroken(server.journals.get(id) ?? []), undefined)
}

test('M7: an inspection without network arrives whole, in order and once, and is safe by its receipt only', async () => {
  const server = new FakeServer()
  const offline = await open(server)
  const id = server.schedule()
  await offline.prepare(id)
  server.fault = () => 'drop'
  const work = await offline.inspection(id)
  assert.ok(work)
  assert.equal(work.judge().complete, false)
  assert.deepEqual(work.judge().missing.map(({ item }) => item), ['works', 'width', 'photo'])
  await assert.rejects(work.submit(), { code: 'INCOMPLETE' })
  await fill(work)
  assert.deepEqual([work.judge().verdict, work.judge().complete], ['ACCEPT', true])
  assert.equal(await work.submit(), 'ACCEPT')
  await assert.rejects(work.answer({ itemId: 'works', value: { passFail: false } }), { code: 'SUBMITTED' })

  assert.equal((await offline.deliver()).problem?.code, 'NETWORK')
  let state = await offline.state()
  assert.equal(subject(state, id)?.status, 'WAITING')
  assert.deepEqual([state.unsent, subject(state, id)?.photosWaiting, subject(state, id)?.bytesWaiting], [5, 2, 4000])

  server.fault = () => undefined
  server.calls = []
  const report = await offline.deliver()
  assert.deepEqual([report.left, report.conflicts, report.problem], [0, 0, undefined])
  assert.deepEqual(server.calls.filter((call) => ['start', 'upload', 'submit', 'deliver'].includes(call)), ['start', 'upload', 'upload', 'submit', 'deliver'])
  arrived(server, id)
  state = await offline.state()
  assert.deepEqual([subject(state, id)?.status, state.unsent, state.device], ['SAFE', 0, 'REGISTERED'])
  assert.equal(server.reported, 0)
  assert.equal((await offline.receipt(id))?.safe, true)
  assert.equal(server.inspections.get(id)?.photoIds.length, 1)
  await offline.deliver()
  arrived(server, id)
})

test('a receipt of anything less is not safe, and the pure fallback says the same as WebCrypto', async () => {
  const server = new FakeServer()
  const data = new MemoryData()
  const offline = await open(server, { store: memoryOfflineStore(data) })
  const id = await worked(server, offline)
  await offline.deliver()
  const { receipt } = (await offline.receipt(id)) ?? assert.fail('no receipt')
  const { keys } = data.values.get('device') as { keys: Record<string, string> }
  const good = { deviceId: offline.deviceId, entries: receipt.entries, headHash: receipt.headHash, files: receipt.files }
  assert.equal(await checkReceipt(receipt, good, keys), undefined)
  assert.equal(await checkReceipt(receipt, { ...good, entries: good.entries + 1 }, keys), 'BEHIND')
  assert.equal(await checkReceipt(receipt, { ...good, headHash: 'f'.repeat(64) }, keys), 'OTHER_HEAD')
  assert.equal(await checkReceipt(receipt, { ...good, files: [{ fileId: 'file_x', sha256: 'a' }] }, keys), 'FILES_MISSING')
  assert.equal(await checkReceipt(receipt, { ...good, deviceId: 'devc_other' }, keys), 'OTHER_STATEMENT')
  assert.equal(await checkReceipt({ ...receipt, epoch: 'e9' }, good, keys), 'OTHER_STATEMENT')
  assert.equal(await checkReceipt({ ...receipt, signature: (receipt.signature.startsWith('A') ? 'B' : 'A') + receipt.signature.slice(1) }, good, keys), 'SIGNATURE')
  assert.equal(await checkReceipt(receipt, good, {}), 'UNKNOWN_KEY')
  for (const length of [0, 1, 111, 112, 127, 128, 129, 1000]) {
    const bytes = new Uint8Array(randomBytes(length))
    assert.equal(Buffer.from(sha512(bytes)).toString('hex'), createHash('sha512').update(bytes).digest('hex'), `${length} bytes`)
  }
  const pair = (await webcrypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const raw = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey))
  const message = new Uint8Array(randomBytes(300))
  const signature = new Uint8Array(await webcrypto.subtle.sign('Ed25519', pair.privateKey, message))
  assert.equal(verifyEd25519(signature, message, raw), true)
  message[0] = (message[0] ?? 0) ^ 1
  assert.equal(verifyEd25519(signature, message, raw), false)
})

test('what the server refuses is kept and shown; photos and journal still arrive, and a person decides', async () => {
  const server = new FakeServer()
  const offline = await open(server)
  const id = await worked(server, offline)
  const other = await worked(server, offline)
  server.refuse = (method) => (method === 'start' ? 'NOT_ASSIGNEE' : undefined)
  const report = await offline.deliver()
  assert.equal(report.conflicts, 2)
  let state = await offline.state()
  const operations = subject(state, id)?.operations ?? []
  assert.deepEqual(operations.map(({ status }) => status), ['CONFLICT', 'DONE', 'DONE', 'WAITING'])
  assert.deepEqual(operations[0]?.problem?.userErrors?.map(({ code }) => String(code)), ['NOT_ASSIGNEE'])
  assert.equal(subject(state, id)?.status, 'CONFLICT')
  assert.equal(server.journals.get(id)?.length, subject(state, id)?.entries, 'the evidence is on the server')
  await offline.deliver()
  assert.equal(server.inspections.get(id)?.times.start, 0, 'a conflict waits for a person')

  server.refuse = () => undefined
  await offline.retry(operations[0]?.id ?? '')
  await offline.deliver()
  arrived(server, id)
  state = await offline.state()
  assert.equal(subject(state, id)?.status, 'SAFE')

  const [start, , , submit] = subject(state, other)?.operations ?? []
  await assert.rejects(offline.giveUp(submit?.id ?? '', 'x'), { code: 'NOT_IN_CONFLICT' })
  await offline.giveUp(start?.id ?? '', 'Cancelled by phone')
  await offline.deliver()
  const left = subject(await offline.state(), other)
  assert.deepEqual(left?.operations.map(({ status }) => status), ['GIVEN_UP', 'DONE', 'DONE', 'CONFLICT'])
  await offline.giveUp(submit?.id ?? '', 'Cancelled by phone')
  await offline.deliver()
  assert.equal(subject(await offline.state(), other)?.status, 'SAFE')
  const said = server.journals.get(other)?.filter(({ kind }) => kind === 'operation.given_up').map(({ data }) => (JSON.parse(data) as { reason: string }).reason)
  assert.deepEqual(said, ['Cancelled by phone', 'Cancelled by phone'])
})

test('a photo that the server does not take holds the report, not the others', async () => {
  const server = new FakeServer()
  const offline = await open(server)
  const id = await worked(server, offline)
  let refused = 0
  server.refuse = (method) => (method === 'upload' && refused++ === 0 ? 'UNSUPPORTED_FILE_TYPE' : undefined)
  await offline.deliver()
  assert.deepEqual(subject(await offline.state(), id)?.operations.map(({ status }) => status), ['DONE', 'CONFLICT', 'DONE', 'WAITING'])
  assert.equal(server.inspections.get(id)?.times.submit, 0)
})

test('kill the phone at every write, before or after it is durable: everything arrives once', async (t) => {
  let cuts = 0
  for (const moment of ['before', 'after'] as const) {
    for (let cut = 1; ; cut++) {
      const server = new FakeServer()
      const id = server.schedule()
      const data = new MemoryData()
      const store = fragileStore(data, cut, moment)
      const whole = await journey(server, store, id).catch((error: unknown) => {
        if (!(error instanceof PowerCut)) throw error
      })
      if (!store.dead()) {
        assert.equal(whole, true)
        arrived(server, id)
        break
      }
      cuts++
      assert.equal(await journey(server, memoryOfflineStore(data), id), true, `cut ${cut} ${moment}`)
      arrived(server, id)
      assert.ok([...server.files.values()].every(({ sha256 }) => sha256.length === 64))
    }
  }
  t.diagnostic(`${cuts} cuts`)
  assert.ok(cuts > 30)
})

/** What a person does until it is safe; with what is there already. */
async function journey(server: FakeServer, store: OfflineOptions['store'], id: string): Promise<boolean> {
  const offline = await open(server, { store })
  const { problem } = await carry(offline, id).finally(() => offline.close())
  // What the power cut ended is no answer.
  if (problem) throw new PowerCut(problem.message)
  return subject(await offline.state(), id)?.status === 'SAFE'
}

async function carry(offline: Offline, id: string) {
  if (!(await offline.inspection(id))) await offline.prepare(id)
  const work = (await offline.inspection(id)) ?? assert.fail('not on the phone')
  if (work.draft.submittedAt === undefined) {
    const has = (itemId: string) => work.draft.answers.some((answer) => answer.itemId === itemId)
    if (!has('works')) await work.answer({ itemId: 'works', value: { passFail: true } })
    if (!has('width')) await work.answer({ itemId: 'width', value: { measurement: { readings: ['10.0', '10.2'] } } })
    if (!has('photo')) await work.photo(photo(), { name: 'a.jpg', place: { itemId: 'photo' }, inApp: true })
    if (work.draft.defects.length === 0) await work.defect({ code: 'SCRATCH', unit: 7 })
    const [defect] = work.draft.defects
    if (!defect?.photoIds?.length) await work.photo(photo(), { name: 'b.jpg', place: { defectId: defect?.id ?? '' } })
    await work.submit()
  }
  return offline.deliver()
}

test('a weak network that drops, loses answers and repeats requests delivers in order and once', async () => {
  const server = new FakeServer()
  const offline = await open(server)
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push(await worked(server, offline))
  let random = 618
  const next = () => (random = (random * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  server.fault = () => {
    const n = next()
    return n < 0.12 ? 'drop' : n < 0.24 ? 'lose' : n < 0.36 ? 'twice' : undefined
  }
  let rounds = 0
  while ((await offline.state()).subjects.some(({ status }) => status !== 'SAFE')) {
    assert.ok(++rounds < 200, JSON.stringify((await offline.state()).subjects.map(({ status, problem, operations }) => [status, problem, operations.map(({ problem }) => problem)])))
    await offline.deliver()
  }
  for (const id of ids) arrived(server, id)
})

test('a restored server gets again what it lost, without doing twice what it kept', async () => {
  const server = new FakeServer()
  let now = Date.now()
  const offline = await open(server, { now: () => now })
  const early = await worked(server, offline)
  await offline.deliver()
  const restore = server.backup()
  const late = await worked(server, offline)
  await offline.deliver()
  arrived(server, late)
  restore()
  assert.equal(server.inspections.has(late), false)
  // The inspection itself was scheduled before the backup in real life.
  server.inspections.set(late, { ...structuredClone(server.inspections.get(early) ?? assert.fail()), times: { start: 0, submit: 0 } })
  Object.assign(server.inspections.get(late)?.inspection ?? {}, { id: late, status: 'ASSIGNED', clientSubmittedAt: null, startedAt: null, submittedBy: null })
  now += 2 * HOUR
  await offline.deliver()
  const state = await offline.state()
  assert.deepEqual(state.subjects.map(({ status }) => status), ['SAFE', 'SAFE'])
  assert.equal((await offline.receipt(late))?.receipt.epoch, server.epoch)
  arrived(server, late)
  arrived(server, early)

  server.outcomes.clear()
  server.epoch = 'later'
  now += 2 * HOUR
  await offline.deliver()
  arrived(server, late)
  arrived(server, early)
  assert.deepEqual((await offline.state()).subjects.map(({ status }) => status), ['SAFE', 'SAFE'], 'known by its moment where keys are forgotten')
})

test('delivered work stays 30 days, what was not delivered stays for ever', async () => {
  const server = new FakeServer()
  let now = Date.now()
  const data = new MemoryData()
  const offline = await open(server, { now: () => now, store: memoryOfflineStore(data) })
  const safe = await worked(server, offline)
  await offline.deliver()
  server.refuse = (method) => (method === 'submit' ? 'NOT_ASSIGNEE' : undefined)
  const stuck = await worked(server, offline)
  await offline.prepare(server.schedule())
  await offline.deliver()
  const more = await worked(server, offline)
  server.refuse = () => undefined
  await offline.deliver()
  assert.equal(subject(await offline.state(), more)?.status, 'SAFE')
  server.refuse = (method) => (method === 'submit' ? 'NOT_ASSIGNEE' : undefined)
  await offline.enqueue(more, 'inspections.submit', { input: { inspectionId: more, photoIds: [], results: [], clientSubmittedAt: '2026-01-01T00:00:00.000Z' } })
  await offline.deliver()
  now += 29 * 24 * HOUR
  await offline.prune()
  assert.ok(subject(await offline.state(), safe))
  now += 2 * 24 * HOUR
  await offline.prune()
  assert.deepEqual((await offline.state()).subjects.map(({ subjectId }) => subjectId).sort(), [more, stuck].sort())
  assert.equal([...data.values.keys()].some((key) => key.includes(safe)), false)
  assert.equal([...data.values.keys()].filter((key) => key.startsWith('blob/')).length, 4)
})

test('a lost phone wipes itself and tells the app; a retired one keeps its work and says why it waits', async () => {
  const server = new FakeServer()
  const data = new MemoryData()
  let wiped = 0
  const offline = await open(server, { store: memoryOfflineStore(data), onWiped: () => wiped++ })
  const id = await worked(server, offline)
  server.deviceStatus = 'RETIRED'
  assert.equal((await offline.deliver()).problem?.code, 'DEVICE_NOT_ACTIVE')
  assert.ok(subject(await offline.state(), id))
  server.deviceStatus = 'LOST'
  const again = await open(server, { store: memoryOfflineStore(data), onWiped: () => wiped++, now: () => Date.now() + HOUR })
  await again.deliver()
  assert.equal(wiped, 1)
  assert.equal(data.values.size, 0)
  assert.equal(server.inspections.get(id)?.times.start, 0)
})

test('the journal can be carried away as a file: chained, with its photos', async () => {
  const server = new FakeServer()
  const offline = await open(server)
  const id = await worked(server, offline)
  const exported = JSON.parse(JSON.stringify(await offline.exportJournal(id))) as Awaited<ReturnType<Offline['exportJournal']>>
  const [only] = exported.subjects
  assert.equal(exported.subjects.length, 1)
  assert.equal(firstBroken(only?.entries ?? []), undefined)
  assert.deepEqual(only?.photos.map(({ name, delivered }) => [name, delivered]), [['a.jpg', false], ['scratch.jpg', false]])
  assert.deepEqual(only.entries.map(({ kind }) => kind), [
    'work.started', 'answer.recorded', 'answer.recorded', 'photo.taken', 'answer.recorded', 'defect.recorded', 'photo.taken', 'report.files', 'report.submitted',
  ])
  only.entries[2] = { ...(only.entries[2] ?? assert.fail()), data: '{}' }
  assert.equal(firstBroken(only.entries), 3)
  const blob = await offline.photo(only.photos[0]?.fileId ?? '')
  assert.equal(blob?.size, 2_000)
})

test('photos that are taken out again are not sent, nor named by the report', async () => {
  const server = new FakeServer()
  const offline = await open(server)
  const id = server.schedule()
  await offline.prepare(id)
  const work = (await offline.inspection(id)) ?? assert.fail()
  await fill(work)
  const wrong = await work.photo(photo(), { name: 'thumb.jpg', place: { itemId: 'photo' }, inApp: true })
  const defectId = await work.defect({ code: 'DENT', defectClass: 'MAJOR' })
  const dent = await work.photo(photo(), { name: 'dent.jpg', place: { defectId } })
  await work.removePhoto(wrong)
  await work.removeDefect(defectId)
  await assert.rejects(work.defect({ code: 'UNKNOWN' }), { code: 'DEFECT_CLASS_REQUIRED' })
  await work.submit()
  await offline.deliver()
  assert.equal(server.files.has(wrong) || server.files.has(dent), false)
  assert.equal(server.files.size, 2)
  assert.equal(subject(await offline.state(), id)?.status, 'SAFE')
})

test('the golden sample is on the phone with its pictures, but those that cannot be shown', async () => {
  const server = new FakeServer()
  const file = (id: string) => ({ file: { id, name: `${id}.jpg` } })
  server.sealed = { id: 'samp_1', code: 'SMP-1', title: 'Lamp', seal: { photos: [file('file_front'), file('file_broken'), { file: null }] } }
  const offline = await open(server)
  const id = server.schedule()
  const { goldenSample, defectCodes, timeZone } = await offline.prepare(id)
  server.fault = () => 'drop'
  assert.deepEqual(goldenSample?.photos, [{ fileId: 'file_front', name: 'file_front.jpg' }])
  assert.equal(await (await offline.photo('file_front'))?.text(), 'picture of /thumbnails/file_front')
  assert.deepEqual([defectCodes.length, timeZone], [1, 'Asia/Shanghai'])
  assert.deepEqual((await offline.prepared()).map(({ inspection }) => inspection.id), [id])
  await assert.rejects(offline.prepare(server.schedule()), { code: 'NETWORK' })
  assert.equal((await offline.prepared()).length, 1, 'half a preparation is none')
})

test('a verdict that the server disputes is told', async () => {
  const server = new FakeServer()
  server.outcome = 'CONFLICT'
  const offline = await open(server)
  const id = await worked(server, offline)
  await offline.deliver()
  const state = subject(await offline.state(), id)
  assert.deepEqual([state?.verdictsDiffer, state?.status], [true, 'SAFE'])
})

test('two openings of one store send once, and observers hear of each change', async () => {
  const server = new FakeServer()
  const store = memoryOfflineStore()
  const [first, second] = [await open(server, { store }), await open(server, { store })]
  assert.equal(first.deviceId, second.deviceId)
  const statuses: (string | undefined)[] = []
  const id = await worked(server, first)
  first.observe((state) => statuses.push(subject(state, id)?.status))
  await Promise.all([first.deliver(), second.deliver(), first.deliver()])
  await new Promise((resolve) => setTimeout(resolve, 120))
  arrived(server, id)
  assert.equal(statuses.at(-1), 'SAFE')
  first.close()
  second.close()
})

test('by itself: at opening, when the network comes back, and again after a growing wait', async () => {
  const server = new FakeServer()
  let back = () => undefined as void
  let up = false
  const network = { online: () => up, watch: (listener: () => void) => ((back = listener), () => undefined) }
  const offline = await openOffline({ muster: server.muster, device, network, store: memoryOfflineStore(), retry: { baseMs: 20, maxMs: 80 } })
  up = true
  const id = await worked(server, offline)
  const until = async (done: () => boolean | Promise<boolean>) => {
    for (let n = 0; n < 300; n++) {
      if (await done()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    assert.fail('nothing happened')
  }
  await until(async () => subject(await offline.state(), id)?.status === 'SAFE')
  server.fault = () => 'drop'
  const other = await worked(server, offline).catch(() => undefined)
  assert.equal(other, undefined, 'prepare needs the network')
  server.fault = () => undefined
  const third = server.schedule()
  await offline.prepare(third)
  let drops = 0
  server.fault = () => (drops++ < 5 ? 'drop' : undefined)
  const work = (await offline.inspection(third)) ?? assert.fail()
  await fill(work)
  await work.submit()
  back()
  await until(async () => subject(await offline.state(), third)?.status === 'SAFE')
  assert.ok(drops >= 5)
  offline.close()
})
