// What must work on every platform: no import of Node, no global that is not everywhere.
import { createMuster, memoryStore, newId, unwrap, MusterError, type KeyValueStore, type Muster, type MusterOptions } from '../src/index.js'
import { label } from '../src/labels.js'
import { openOffline, type OfflineStore } from '../src/offline/index.js'
import { plan } from '../src/sampling/index.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** What a platform brings. */
export interface Platform {
  url: string
  options: Partial<MusterOptions>
  /** Keeps a session. */
  storage: KeyValueStore
  /** Opens the same store each time that it is asked for the same name. */
  store(name: string): OfflineStore
  /** Where a signed link leads, when the platform must not go to the server itself. */
  link?(url: string): string
  /** A picture that the server takes, another one each time. */
  picture(): Uint8Array
}

export type Results = Record<string, 'ok' | string>

const password = 'muster-demo'

function equal(found: unknown, expected: unknown, what: string): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${what}: ${JSON.stringify(found)} is not ${JSON.stringify(expected)}`)
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'no error'
  } catch (error) {
    return error instanceof MusterError ? error.code : String(error)
  }
}

export async function runSuite(platform: Platform): Promise<Results> {
  const connect = (more: Partial<MusterOptions> = {}) => createMuster({ url: platform.url, language: 'zh-CN', storage: memoryStore(), ...platform.options, ...more })
  const signIn = async (name: string, more: Partial<MusterOptions> = {}) => {
    const muster = connect(more)
    await muster.session.signIn({ email: `${name}@muyu.example`, password })
    return muster
  }
  const tests: Record<string, () => Promise<void>> = {
    'a session is kept, renewed and ended': () => sessions(platform, signIn, connect),
    'errors are explained in the language that is asked for': () => errors(connect),
    'a mutation with its key is done once': () => mutations(signIn),
    'a subscription gives each event in order': () => subscriptions(signIn),
    'a file arrives in pieces, and goes on where it was aborted': () => uploads(platform, signIn),
    'the store keeps all of a transaction or nothing': () => storing(platform),
    'an inspection is done offline and delivered': () => offline(platform, signIn),
    'labels and sampling plans are there without network': async () => {
      equal(label('Verdict', 'REJECT', 'zh-CN'), '不合格', 'label')
      const { sampleSize, acceptance } = plan('GBT_2828_1_2012', 1200, 'II', 'NORMAL', '2.5')
      equal([sampleSize, acceptance], [80, 5], 'plan')
    },
  }
  const results: Results = {}
  for (const [name, test] of Object.entries(tests)) {
    results[name] = await test().then(
      () => 'ok',
      (error: Error) => `${error.message}\n${error.stack}`,
    )
  }
  return results
}

type SignIn = (name: string, more?: Partial<MusterOptions>) => Promise<Muster>

async function sessions({ url, storage }: Platform, signIn: SignIn, connect: (more: Partial<MusterOptions>) => Muster): Promise<void> {
  const muster = await signIn('inspector', { storage })
  const viewer = await muster.session.viewer()
  equal(viewer.roles, ['INSPECTOR'], 'roles')
  const kept = () => storage.get(`muster.session:${url}`)
  const before = await kept()
  const token = (await muster.session.token()) ?? ''
  await Promise.all([muster.session.renew(token), muster.session.renew(token)])
  equal([typeof before, (await kept()) === before], ['string', false], 'another session in the store')
  equal(await connect({ storage }).session.restore(), true, 'kept in the store')
  await muster.session.signOut()
  equal(await codeOf(muster.session.viewer()), 'UNAUTHENTICATED', 'after the sign-out')
  equal(await connect({ storage }).session.restore(), false, 'gone from the store')
}

async function errors(connect: () => Muster): Promise<void> {
  const refused = await connect()
    .session.signIn({ email: 'inspector@muyu.example', password: 'not this one' })
    .catch((error: MusterError) => error)
  equal([(refused as MusterError).code, /密码/.test((refused as MusterError).message)], ['INVALID_CREDENTIALS', true], 'refusal')
}

async function mutations(signIn: SignIn): Promise<void> {
  const muster = await signIn('admin')
  const name = newId('once').slice(-10)
  const idempotencyKey = newId('key')
  const make = () => muster.users.supplierCreate({ input: { code: name, name } }, { idempotencyKey })
  const made = unwrap(await make(), 'supplier')
  equal(unwrap(await make(), 'supplier').id, made.id, 'the same supplier')
  const taken = muster.users.supplierCreate({ input: { code: name, name } }).then(unwrap)
  equal(await codeOf(taken), 'ALREADY_EXISTS', 'taken')
}

async function subscriptions(signIn: SignIn): Promise<void> {
  const muster = await signIn('admin')
  const after = (await muster.events.head()).nodes[0]?.cursor ?? null
  const seen: (string | null | undefined)[] = []
  const stream = muster.events.live({ after, filter: { kinds: ['supplier.created'] } })
  const listening = (async () => {
    for await (const event of stream) if (event.kind === 'data' && seen.push(event.value.subjectId) === 3) break
  })()
  const made: string[] = []
  for (let n = 0; n < 3; n++) {
    const name = newId('live').slice(-10)
    made.push(unwrap(await muster.users.supplierCreate({ input: { code: name, name } }), 'supplier').id)
  }
  await listening
  equal(seen, made, 'events')
  await muster.close()
}

async function uploads({ link = (url) => url }: Platform, signIn: SignIn): Promise<void> {
  const muster = await signIn('member')
  const text = '%PDF-1.7\n'
  const bytes = new Uint8Array(2_500_000).map((_, index) => (index < text.length ? text.charCodeAt(index) : (index * 7) % 251))
  const id = newId('file')
  let stopped = false
  const half = new AbortController()
  const first = muster.upload(bytes, {
    id,
    name: '报告.pdf',
    signal: half.signal,
    onProgress: ({ phase, done }) => {
      if (phase !== 'send' || done === 0 || stopped) return
      stopped = true
      half.abort()
    },
  })
  equal(await codeOf(first), 'ABORTED', 'aborted')
  const sent: number[] = []
  await muster.upload(bytes, { id, name: '报告.pdf', resume: true, onProgress: ({ phase, done }) => void (phase === 'send' && sent.push(done)) })
  equal([sent[0], sent.at(-1)], [1 << 20, bytes.length], 'went on')
  const file = await muster.files.get({ id })
  equal([file?.name, file?.sha256], ['报告.pdf', bytesToHex(sha256(bytes))], 'file')
  const back = await muster.download(link(file?.url ?? ''))
  equal(back.size, bytes.length, 'download')
}

async function storing(platform: Platform): Promise<void> {
  const name = `store-${newId('t').slice(-8)}`
  const store = platform.store(name)
  const letters = new Uint8Array([1, 2, 3, 255])
  await store.transact(async (tx) => {
    await tx.put('a/2', { n: 2, text: '样品' })
    await tx.put('a/1', { n: 1 })
    await tx.put('b/1', letters)
    equal((await tx.list<{ n: number }>('a/')).map(({ n }) => n), [1, 2], 'its own changes, in order')
  })
  const failed = store.transact(async (tx) => {
    await tx.put('a/3', { n: 3 })
    await tx.remove('a/1')
    throw new Error('no')
  })
  equal(await failed.catch((error: Error) => error.message), 'no', 'the error of the work')
  const add = () =>
    store.transact(async (tx) => {
      const { n } = (await tx.get<{ n: number }>('a/1')) ?? { n: 0 }
      await tx.put('a/1', { n: n + 1 })
    })
  await Promise.all([add(), add(), add()])
  store.close()
  const again = platform.store(name)
  await again.transact(async (tx) => {
    equal((await tx.list<{ n: number }>('a/')).map(({ n }) => n), [4, 2], 'after a restart')
    equal(await tx.get('a/3'), undefined, 'nothing of what failed')
  })
  const bytes = await again.transact((tx) => tx.get<Blob | Uint8Array>('b/1'))
  const read = bytes instanceof Uint8Array ? bytes : new Uint8Array((await bytes?.arrayBuffer()) ?? [])
  equal(Array.from(read), Array.from(letters), 'bytes')
  await again.clear()
  equal(await again.transact((tx) => tx.list('')), [], 'cleared')
  await again.transact((tx) => tx.put('a', { n: 1 }))
  equal(await again.transact((tx) => tx.list('')), [{ n: 1 }], 'used on')
}

async function offline(platform: Platform, signIn: SignIn): Promise<void> {
  const id = await scheduled(signIn)
  const inspector = await signIn('inspector')
  const device = { name: 'Phone', platform: 'suite' }
  const name = `suite-${id}`
  const at = await openOffline({ muster: inspector, device, automatic: false, store: platform.store(name) })
  await at.prepare(id)
  at.close()
  const nowhere = createMuster({ ...platform.options, url: 'http://127.0.0.1:1', retry: { attempts: 1 } })
  const away = await openOffline({ muster: nowhere, device, automatic: false, store: platform.store(name) })
  const work = await away.inspection(id)
  if (!work) throw new Error('not on the phone')
  await work.answer({ itemId: 'works', value: { passFail: true } })
  for (let n = 0; n < 2; n++) await work.photo(platform.picture(), { name: `照片${n}.png`, place: { itemId: 'picture' }, inApp: true })
  equal(await work.submit(), 'ACCEPT', 'verdict')
  equal((await away.deliver()).problem?.code, 'NETWORK', 'nowhere')
  away.close()
  const back = await openOffline({ muster: inspector, device, automatic: false, store: platform.store(name) })
  equal((await back.deliver()).problem, undefined, 'delivered')
  const [subject] = (await back.state()).subjects
  equal([subject?.status, subject?.receipt?.reason], ['SAFE', undefined], 'receipt')
  const there = await inspector.inspections.get({ id })
  equal([there?.status, there?.verdict], ['SUBMITTED', 'ACCEPT'], 'report')
  equal(there?.items.find((item) => item.id === 'picture')?.results[0]?.fileIds?.length, 2, 'photos')
  await back.wipe()
}

async function scheduled(signIn: SignIn): Promise<string> {
  const inspector = await signIn('inspector')
  const { user } = await inspector.session.viewer()
  const manager = await signIn('manager')
  const items = [
    { key: 'works', label: 'Works', mandatory: true, check: { passFail: true } },
    { key: 'picture', label: 'Picture', mandatory: true, check: { photo: { min: 2, inApp: true } } },
  ]
  const code = `SUITE-${newId('p').slice(-8).toUpperCase()}`
  const input = { code, name: 'Suite', kind: 'FINAL' as const, items: items as [(typeof items)[0] & { check: { passFail: boolean } }], limits: [] }
  const made = unwrap(await manager.inspections.planCreate({ input }), 'inspectionPlan')
  const skuId = (await manager.catalog.skus({ first: 1 })).nodes[0]?.id ?? null
  return unwrap(await manager.inspections.schedule({ input: { planId: made.id, assigneeId: user.id, skuId } }), 'inspection').id
}
