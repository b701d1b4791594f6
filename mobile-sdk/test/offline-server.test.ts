import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { createMuster, memoryStore, newId, unwrap, type Muster, type MusterOptions } from '../src/index.js'
import { firstBroken, MemoryData, memoryOfflineStore, openOffline, type Offline } from '../src/offline/index.js'
import { DemoServer, noServer } from './muster.js'
import { png } from './photo.js'
import { Life, weak } from './weak.js'

const soak = process.env['MUSTER_SOAK'] !== undefined
const options = { skip: noServer, timeout: soak ? 6 * 3_600_000 : 600_000 }
const device = { name: 'Pixel 7', platform: 'test' }
let server: DemoServer

before(async () => {
  // Preparing thousands of inspections is no traffic of one phone.
  if (!noServer) server = await DemoServer.start({ MUSTER_RATE_LIMITS: 'off' })
})
after(() => server?.remove())

async function signIn(name: string, more: Partial<MusterOptions> = {}): Promise<Muster> {
  const muster = createMuster({ url: server.url, language: 'en', ...more })
  await muster.session.signIn({ email: `${name}@muyu.example`, password: 'muster-demo' })
  return muster
}

/** Plans of one question and one photo; `schedule` gives inspections of the signed-in inspector. */
async function scheduler(inspector: Muster) {
  const manager = await signIn('manager')
  const code = `OFF-${newId('p').slice(-6).toUpperCase()}`
  const works = { key: 'works', label: 'Works', mandatory: true, check: { passFail: true } }
  const picture = { key: 'picture', label: 'Picture', mandatory: true, check: { photo: { min: 1, inApp: true } } }
  const each = { key: 'each', label: 'Each piece', check: { section: { repeatPerUnit: true, items: [{ key: 'width', label: 'Width', mandatory: true, check: { measurement: { lower: '9.5', upper: '10.5', unit: 'mm', readings: 1 } } }] } } }
  // Of 8 of the 13 units one minor defect may be found, so that it does not matter which units the draw has among the 8.
  const limits = [{ defectClass: 'CRITICAL' as const, aql: '0' }, { defectClass: 'MAJOR' as const, aql: '1.0' }, { defectClass: 'MINOR' as const, aql: '6.5' }]
  const plan = async (suffix: string, items: object[], aql: typeof limits) => {
    const input = { code: `${code}${suffix}`, name: 'Offline', kind: 'FINAL' as const, items: items as [typeof works], limits: aql }
    return unwrap(await manager.inspections.planCreate({ input }), 'inspectionPlan').id
  }
  const plans = { plain: await plan('-A', [works], []), picture: await plan('-B', [works, picture], []), sampled: await plan('-C', [works, picture, each], limits) }
  const { user } = await inspector.session.viewer()
  const skuId = (await manager.catalog.skus({ first: 1 })).nodes[0]?.id ?? null
  return async (kind: keyof typeof plans, lotSize = 1) => {
    const input = { id: newId('insp'), planId: plans[kind], assigneeId: user.id, skuId, lotSize }
    return unwrap(await manager.inspections.schedule({ input }, { idempotencyKey: input.id }), 'inspection').id
  }
}

async function work(offline: Offline, id: string) {
  return (await offline.inspection(id)) ?? assert.fail(`${id} is not on the phone`)
}

test('M7, MS2: an inspection of a sampled lot without network comes to the verdict of the server and is safe by its receipt', options, async () => {
  const inspector = await signIn('inspector')
  const schedule = await scheduler(inspector)
  const cases = [
    { wide: 0, minor: 1, critical: 0, verdict: 'ACCEPT' },
    { wide: 3, minor: 0, critical: 0, verdict: 'REJECT' },
    { wide: 1, minor: 4, critical: 0, verdict: 'REJECT' },
    { wide: 0, minor: 0, critical: 1, verdict: 'REJECT' },
  ]
  for (const { wide, minor, critical, verdict } of cases) {
    const data = new MemoryData()
    const id = await schedule('sampled', 50)
    const offline = await openOffline({ muster: inspector, device, automatic: false, store: memoryOfflineStore(data) })
    const { inspection } = await offline.prepare(id)
    const units = inspection.sampleUnits
    assert.ok(units.length > 10)
    const nowhere = createMuster({ url: 'http://127.0.0.1:1', retry: { attempts: 1 } })
    const away = await openOffline({ muster: nowhere, device, automatic: false, store: memoryOfflineStore(data) })
    const report = await work(away, id)
    await report.answer({ itemId: 'works', value: { passFail: true } })
    for (const [index, unit] of units.entries()) {
      await report.answer({ itemId: 'width', unit, value: { measurement: { readings: [index < wide ? '10.51' : '10.50'] } } })
    }
    const bytes = png()
    await report.photo(bytes, { name: '正面.png', place: { itemId: 'picture' }, inApp: true })
    for (const unit of units.slice(0, minor)) await report.defect({ code: 'SCRATCH', defectClass: 'MINOR', unit })
    if (critical) await report.defect({ code: 'SHARP', defectClass: 'CRITICAL', inSample: false })
    // What documents a failed answer is not counted again.
    if (wide) await report.defect({ code: 'WIDE', defectClass: 'MAJOR', itemId: 'width', unit: units[0] ?? 0 })
    const shown = report.judge()
    assert.equal(await report.submit(), verdict)
    assert.equal((await away.deliver()).problem?.code, 'NETWORK')

    const back = await openOffline({ muster: inspector, device, automatic: false, store: memoryOfflineStore(data) })
    const delivered = await back.deliver()
    const state = await back.state()
    assert.deepEqual([delivered.problem, delivered.left, state.subjects.map(({ status }) => status)], [undefined, 0, ['SAFE']], JSON.stringify(state.subjects))
    const there = (await inspector.inspections.get({ id })) ?? assert.fail()
    assert.equal(there.verdict, verdict)
    assert.notEqual(there.status, 'CONFLICT', 'server and phone came to the same verdict')
    assert.deepEqual(there.classResults, shown.classes)
    assert.deepEqual(there.verdictReasons.map(({ code }) => String(code)), shown.reasons.map(({ code }) => code))
    const file = there.items.find(({ id }) => id === 'picture')?.results[0]?.fileIds?.[0]
    const stored = await inspector.files.get({ id: file ?? '' })
    assert.equal(stored?.sha256, createHash('sha256').update(bytes).digest('hex'))
    const devices = await inspector.devices.list()
    const own = devices.nodes.find((device) => device.id === back.deviceId)
    assert.deepEqual([own?.unsentCount, own?.atRisk, own?.name], [0, false, device.name])
  }
})

test('MS2: a phone that is marked as lost empties itself; cancelled work is kept and shown', options, async () => {
  const [inspector, manager] = await Promise.all([signIn('inspector'), signIn('manager')])
  const schedule = await scheduler(inspector)
  const data = new MemoryData()
  let wiped = 0
  let now = Date.now()
  const offline = await openOffline({ muster: inspector, device, automatic: false, store: memoryOfflineStore(data), onWiped: () => wiped++, now: () => now })
  const id = await schedule('picture')
  await offline.prepare(id)
  const report = await work(offline, id)
  await report.answer({ itemId: 'works', value: { passFail: true } })
  await report.photo(png(), { name: 'a.png', place: { itemId: 'picture' }, inApp: true })
  await report.submit()
  unwrap(await manager.inspections.cancel({ input: { inspectionId: id, reason: 'The order was cancelled' } }))
  await offline.deliver()
  const [subject] = (await offline.state()).subjects
  assert.equal(subject?.status, 'CONFLICT')
  assert.equal(subject?.operations[0]?.problem?.code, 'INSPECTION_NOT_IN_STATE')
  assert.equal(subject?.receipt?.receipt.entries, subject?.entries, 'the evidence is on the server')
  unwrap(await manager.devices.markLost({ input: { deviceId: offline.deviceId, reason: 'Left in a taxi' } }))
  now += 3_600_000
  assert.ok(['SIGNED_OUT', 'UNAUTHENTICATED'].includes((await offline.deliver()).problem?.code ?? ''), 'the session of a lost phone has ended')
  assert.equal(wiped, 0)
  await inspector.session.signIn({ email: 'inspector@muyu.example', password: 'muster-demo' })
  await offline.deliver()
  assert.equal(wiped, 1)
  assert.equal(data.values.size, 0)
})

test('MS2: a server that is restored from yesterday gets again what it lost, with its photos, and signs anew', options, async () => {
  const connect = () => signIn('inspector')
  let inspector = await connect()
  const schedule = await scheduler(inspector)
  const data = new MemoryData()
  let now = Date.now()
  const open = async () => openOffline({ muster: inspector, device, automatic: false, store: memoryOfflineStore(data), now: () => now })
  let offline = await open()
  const ids = [await schedule('picture'), await schedule('picture')]
  for (const id of ids) await offline.prepare(id)
  const deliver = async (id: string) => {
    const report = await work(offline, id)
    await report.answer({ itemId: 'works', value: { passFail: true } })
    await report.photo(png(), { name: 'a.png', place: { itemId: 'picture' }, inApp: true })
    await report.submit()
    assert.equal((await offline.deliver()).problem, undefined)
  }
  const [early = '', late = ''] = ids
  await deliver(early)
  const restore = await server.backup()
  await deliver(late)
  const before = (await offline.receipt(late))?.receipt
  await restore()
  inspector = await connect()
  assert.equal((await inspector.inspections.get({ id: late }))?.status, 'ASSIGNED', 'the server has forgotten')
  offline.close()
  offline = await open()
  now += 1_000
  assert.equal((await offline.deliver()).problem, undefined)
  const { subjects } = await offline.state()
  assert.deepEqual(subjects.map(({ status }) => status), ['SAFE', 'SAFE'], JSON.stringify(subjects))
  const after = (await offline.receipt(late))?.receipt
  assert.notEqual(after?.epoch, before?.epoch)
  assert.equal(after?.headHash, before?.headHash)
  for (const id of ids) {
    const there = await inspector.inspections.get({ id })
    assert.equal(there?.status, 'SUBMITTED')
    const [file] = there.items.find((item) => item.id === 'picture')?.results[0]?.fileIds ?? []
    assert.ok((await inspector.files.get({ id: file ?? '' }))?.sha256)
  }
})

/** Other amounts for a try: MUSTER_OFFLINE=operations,photos,share of disturbed requests,kills. */
const given = process.env['MUSTER_OFFLINE']?.split(',').map(Number)
const chosen = given && { operations: given[0] ?? 60, photos: given[1] ?? 20, weak: given[2] ?? 0.05, kills: given[3] ?? 1 }
const amount = chosen ?? (soak ? { operations: 10_000, photos: 500, weak: 0.3, kills: 6 } : { operations: 500, photos: 200, weak: 0.05, kills: 2 })

test(`M7: ${amount.operations} operations with ${amount.photos} photos arrive once while the server is killed ${amount.kills} times`, options, async (t) => {
  const inspector = await signIn('inspector')
  const schedule = await scheduler(inspector)
  const count = (amount.operations - amount.photos) / 2
  const prepared = Date.now()
  const data = new MemoryData()
  const offline = await openOffline({ muster: inspector, device, automatic: false, store: memoryOfflineStore(data) })
  const shas = new Map<string, string[]>()
  for (let n = 0; n < count; n++) {
    const photos = Math.floor(((n + 1) * amount.photos) / count) - Math.floor((n * amount.photos) / count)
    const id = await schedule(photos > 0 ? 'picture' : 'plain')
    await offline.prepare(id)
    const report = await work(offline, id)
    await report.answer({ itemId: 'works', value: { passFail: n % 7 !== 0 } })
    const taken: string[] = []
    for (let photo = 0; photo < photos; photo++) {
      const bytes = png(32, 32)
      taken.push(createHash('sha256').update(bytes).digest('hex'))
      await report.photo(bytes, { name: `${n}-${photo}.png`, place: { itemId: 'picture' }, inApp: true })
    }
    await report.submit()
    shas.set(id, taken)
  }
  const queued = (await offline.state()).subjects.flatMap(({ operations }) => operations).length
  assert.equal(queued, amount.operations)
  offline.close()
  t.diagnostic(`prepared and recorded in ${((Date.now() - prepared) / 1000).toFixed(1)} s`)
  if (!soak) {
    // Delivering happens under the limits of every server.
    await server.kill()
    await server.start({})
  }

  const begun = Date.now()
  let requests = 0
  let disturbed = 0
  const network = weak(amount.weak, () => disturbed++)
  const storage = memoryStore()
  await signIn('inspector', { storage })
  const openApp = async () => {
    const life = new Life()
    const send: typeof fetch = (input, init) => {
      requests++
      if (Math.random() < 1 / 500) life.end()
      return network(input, init)
    }
    const muster = createMuster({ url: server.url, language: 'en', storage, fetch: life.fetch(send), retry: { attempts: 3, baseMs: 20, maxMs: 300 } })
    return { life, muster, offline: await openOffline({ muster, device, automatic: false, store: life.store(memoryOfflineStore(data)) }) }
  }
  let app = await openApp()
  let kills = 0
  let lives = 1
  let rounds = 0
  for (;;) {
    const watch = setInterval(() => {
      const done = data.keysFrom('op/').filter((key) => (data.values.get(key) as { status: string }).status === 'DONE').length
      if (kills >= amount.kills || done < ((kills + 1) * amount.operations) / (amount.kills + 1)) return
      kills++
      void server.kill().then(() => server.start())
    }, 50)
    const report = await app.offline.deliver().catch(() => undefined)
    clearInterval(watch)
    assert.ok(++rounds < (soak ? 20_000 : 1_000), JSON.stringify(report?.problem))
    if (app.life.ended) {
      app.offline.close()
      app = await openApp()
      lives++
      continue
    }
    if (report?.problem?.code === 'SIGNED_OUT') await signIn('inspector', { storage }).catch(() => undefined)
    const { subjects } = await app.offline.state()
    if (subjects.every(({ status }) => status === 'SAFE')) break
    const stuck = subjects.find(({ status }) => status === 'CONFLICT')
    assert.equal(stuck, undefined, JSON.stringify(stuck))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  t.diagnostic(`${requests} requests, ${disturbed} of them disturbed; the server lived ${kills + 1} times, the app ${lives} times; ${rounds} rounds, ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  assert.equal(kills, amount.kills)

  const submitted = new Map<string, number>()
  let after: string | null = null
  const manager = await signIn('manager')
  do {
    const page: Awaited<ReturnType<typeof manager.events.list>> = await manager.events.list({ first: 200, after, filter: { kinds: ['inspection.submitted'] } })
    for (const { subjectId } of page.nodes) submitted.set(subjectId ?? '', (submitted.get(subjectId ?? '') ?? 0) + 1)
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null
  } while (after)
  const { subjects } = await app.offline.exportJournal()
  for (const [id, taken] of shas) {
    assert.equal(submitted.get(id), 1, `${id} was submitted once`)
    const there = (await inspector.inspections.get({ id })) ?? assert.fail()
    assert.notEqual(there.status, 'CONFLICT')
    const fileIds = there.items.find(({ id }) => id === 'picture')?.results[0]?.fileIds ?? []
    const found = await Promise.all(fileIds.map(async (id) => (await inspector.files.get({ id }))?.sha256))
    assert.deepEqual(found, taken, id)
    assert.equal(firstBroken(subjects.find(({ subjectId }) => subjectId === id)?.entries ?? []), undefined)
  }
})
