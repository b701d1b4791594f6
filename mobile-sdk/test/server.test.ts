import assert from 'node:assert/strict'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { after, before, test } from 'node:test'
import { WebSocket } from 'ws'
import { createMuster, memoryStore, newId, unwrap, type MusterOptions, type SupplierCreateInput } from '../src/index.js'
import { document } from './http.js'
import { DemoServer, noServer } from './muster.js'
import { cuttingProxy } from './tus.js'

const options = { skip: noServer, timeout: 120_000 }
const password = 'muster-demo'
let server: DemoServer

before(async () => {
  if (!noServer) server = await DemoServer.start()
})
after(() => server?.remove())

const connect = (more: Partial<MusterOptions> = {}) => createMuster({ url: server.url, WebSocket, language: 'en', ...more })

async function signIn(email: string, more: Partial<MusterOptions> = {}) {
  const muster = connect(more)
  await muster.session.signIn({ email, password })
  return muster
}

const supplier = (name: string): { input: SupplierCreateInput } => ({ input: { id: newId('supp'), code: name, name } })

test('sign in, refresh, sign out; errors in both languages', options, async () => {
  const storage = memoryStore()
  const muster = await signIn('inspector@muyu.example', { storage })
  const viewer = await muster.session.viewer()
  assert.deepEqual(viewer.roles, ['INSPECTOR'])
  assert.equal(viewer.organization.slug, 'muyu')

  const token = await muster.session.token()
  assert.ok(token)
  const key = `muster.session:${server.url}`
  const before = await storage.get(key)
  await Promise.all([muster.session.renew(token), muster.session.renew(token)])
  assert.notEqual(await storage.get(key), before)
  assert.equal((await connect({ storage }).session.viewer()).user.id, viewer.user.id, 'restored from the store')

  const wrong = { email: 'inspector@muyu.example', password: 'not this one' }
  const refusals = await Promise.all(
    ['en', 'zh-CN'].map((language) => connect({ language }).session.signIn(wrong).then(() => assert.fail('signed in'), (error: Error) => error)),
  )
  for (const refusal of refusals) assert.equal((refusal as { code?: string }).code, 'INVALID_CREDENTIALS')
  assert.match(refusals[0]?.message ?? '', /password/)
  assert.match(refusals[1]?.message ?? '', /密码/)

  await muster.session.signOut()
  await assert.rejects(muster.session.viewer(), { code: 'UNAUTHENTICATED' })
})

test('a repeated mutation with its key is done once; another request with that key is refused', options, async () => {
  const muster = await signIn('admin@muyu.example')
  const idempotencyKey = newId('key')
  const { input } = supplier('once')
  const { id: _, ...withoutId } = input
  const made = unwrap(await muster.users.supplierCreate({ input: withoutId }, { idempotencyKey }), 'supplier')
  const again = unwrap(await muster.users.supplierCreate({ input: withoutId }, { idempotencyKey }), 'supplier')
  assert.equal(again.id, made.id)
  const other = muster.users.supplierCreate(supplier('other'), { idempotencyKey }).then(unwrap)
  await assert.rejects(other, { code: 'IDEMPOTENCY_KEY_REUSED' })
  const mistake = await muster.users.supplierCreate({ input: { code: 'once', name: 'taken' } })
  assert.deepEqual(mistake.userErrors.map(({ code }) => code), ['ALREADY_EXISTS'])
})

test('M3: a subscriber misses nothing and sees nothing twice while the server is killed and started again', options, async () => {
  const manager = await signIn('admin@muyu.example')
  const seen: string[] = []
  const failures: unknown[] = []
  const stop = manager.events.live({ filter: { kinds: ['supplier.created'] } }).listen({
    data: (event) => seen.push(event.subjectId ?? ''),
    resync: () => failures.push('resync'),
    error: (error) => failures.push(error),
  })
  await new Promise((resolve) => manager.onConnection((connected) => connected && setTimeout(resolve, 300)))
  const writer = await signIn('admin@muyu.example')
  const written: string[] = []
  const write = async (name: string) => {
    const variables = supplier(name)
    unwrap(await writer.users.supplierCreate(variables, { idempotencyKey: newId('key') }), 'supplier')
    written.push(variables.input.id ?? '')
  }
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 5; n++) await write(`r${round}n${n}`)
    await server.kill()
    await server.start()
  }
  const begun = Date.now()
  await write('last')
  while (seen.length < written.length && Date.now() - begun < 20_000) await new Promise((resolve) => setTimeout(resolve, 20))
  stop()
  assert.deepEqual(failures, [])
  assert.deepEqual(seen, written)

  await Promise.all([manager.close(), writer.close()])
})

test('M10: a 50 MB file whose connection breaks at random bytes arrives whole', options, async (t) => {
  const bytes = randomBytes(50 << 20)
  bytes.write('%PDF-1.7\n')
  const cuts = Array.from({ length: 8 }, () => randomInt(60 << 20)).sort((a, b) => a - b)
  t.diagnostic(`cuts at ${cuts.join(', ')}`)
  const proxy = await cuttingProxy(server.url, cuts)
  t.after(proxy.close)
  const muster = await signIn('member@muyu.example', { url: proxy.url })
  const { id } = await muster.upload(bytes, { name: '检测报告.pdf' })
  const file = await muster.files.get({ id })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  assert.deepEqual([file?.name, file?.sha256, file?.byteSize, file?.contentType], ['检测报告.pdf', sha256, bytes.length, 'application/pdf'])
  const download = await fetch(new URL(file?.url ?? '', server.url))
  assert.equal(createHash('sha256').update(new Uint8Array(await download.arrayBuffer())).digest('hex'), sha256)
  assert.ok(proxy.cuts() >= 4, 'the connection was really cut')

  const renamed = muster.upload(new TextEncoder().encode('MZ not a picture'), { name: 'photo.jpg' })
  await assert.rejects(renamed, { code: 'UNSUPPORTED_FILE_TYPE' })
})

test('a cursor of another log is answered by a resync, and the stream goes on', options, async () => {
  const beiwan = await signIn('admin@beiwan.example')
  const muyu = await signIn('admin@muyu.example')
  unwrap(await beiwan.users.supplierCreate(supplier('foreign')))
  const foreign = (await beiwan.events.list({ first: 1 })).nodes[0]?.cursor
  assert.ok(foreign)
  const kinds: string[] = []
  for await (const event of muyu.events.live({ after: foreign })) {
    kinds.push(event.kind === 'data' ? event.value.kind : event.kind)
    if (event.kind === 'data') break
    unwrap(await muyu.users.supplierCreate(supplier('after the resync')))
  }
  assert.deepEqual(kinds, ['resync', 'supplier.created'])
  await Promise.all([beiwan.close(), muyu.close()])
})

test('T3: who follows a project hears that a task was unlocked', options, async () => {
  const manager = await signIn('manager@muyu.example')
  const { user } = await manager.session.viewer()
  const project = unwrap(await manager.projects.create({ input: { name: '618' } }), 'project')
  const plan = { projectId: project.id, assigneeId: user.id, dueAt: '2099-06-18T12:00:00Z' }
  const poster = unwrap(await manager.tasks.create({ input: { ...plan, title: '海报' } }), 'task')
  const notice = unwrap(await manager.tasks.create({ input: { ...plan, title: '宣发' } }), 'task')
  unwrap(await manager.tasks.dependencyAdd({ input: { taskId: notice.id, predecessorId: poster.id } }), 'task')
  const refused = await manager.tasks.start({ input: { taskId: notice.id } })
  assert.deepEqual(refused.userErrors.map(({ code }) => code), ['BLOCKED_BY_PREDECESSOR'])
  const started = await manager.tasks.start({ input: { taskId: poster.id } })
  const heard: string[] = []
  const stop = manager.tasks.changed({ projectId: project.id, after: started.cursor }).listen({
    data: ({ kind, task }) => heard.push(`${kind} ${task?.title} ${task?.status}`),
    resync: () => heard.push('resync'),
    error: (error) => heard.push(String(error)),
  })
  unwrap(await manager.tasks.complete({ input: { taskId: poster.id } }), 'task')
  const begun = Date.now()
  while (heard.length < 2 && Date.now() - begun < 20_000) await new Promise((resolve) => setTimeout(resolve, 20))
  stop()
  assert.deepEqual(heard, ['task.completed 海报 DONE', 'task.unlocked 宣发 READY'])
  await manager.close()
})

test('every list of the SDK stays within the limits of the server with 200 rows', options, async () => {
  const muster = await signIn('admin@muyu.example')
  const first = 200
  const lists = [
    muster.catalog.skus({ first }),
    muster.comments.list({ first, nodeId: newId('samp') }).catch((error: { code?: string }) => assert.equal(error.code, 'NOT_FOUND')),
    muster.events.list({ first }),
    muster.inspections.defectCodes({ first }),
    muster.inspections.list({ first }),
    muster.inspections.plans({ first }),
    muster.lots.list({ first }),
    muster.projects.list({ first }),
    muster.projects.tree({ id: newId('none'), first }),
    muster.projects.board({ id: newId('none'), first }),
    muster.projects.deliverables({ id: newId('none'), first }),
    muster.samples.list({ first }),
    muster.tasks.history({ id: newId('none'), first }),
    muster.tasks.list({ first }),
    muster.tasks.mine({ first }),
    muster.channels.list({ first }),
    muster.users.list({ first }),
    muster.users.suppliers({ first }),
  ]
  await Promise.all(lists)
  for (const get of [muster.files.get, muster.inspections.get, muster.inspections.plan, muster.lots.get, muster.samples.get, muster.projects.get, muster.tasks.get, muster.channels.get]) {
    assert.equal(await get({ id: newId('none') }), null)
  }
})

test('a guest may send the documents of the SDK, by id or as text, and no others', options, async () => {
  for (const documentIds of [true, false]) {
    const guest = await signIn('supplier@muyu.example', { documentIds })
    assert.deepEqual((await guest.session.viewer()).roles, ['SUPPLIER'])
    const other = document<{ viewer: object }>('query Other { viewer { permissions } }')
    await assert.rejects(guest.call(other), { code: 'DOCUMENT_NOT_TRUSTED' })
  }
})
