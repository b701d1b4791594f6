import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { createMuster } from '../src/index.js'
import { openOffline } from '../src/offline/index.js'
import { Bytes, fromBase64, toBase64 } from '../src/wx/globals.js'
import { wxFetch, wxFile, wxOfflineStore, wxWebSocket } from '../src/wx/index.js'
import { fromUtf8, toUtf8 } from '../src/wx/utf8.js'
import { quick } from './http.js'
import { FakeServer } from './offline-stage.js'
import { TusServer } from './tus.js'
import { fakeWx } from './wx.js'

async function phone(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), 'muster-wx-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return { folder, wx: fakeWx(folder, (bytes) => Uint8Array.from(bytes).buffer) }
}

test('what WeChat lacks: UTF-8, base64 and bytes as everywhere else', async () => {
  const texts = ['', 'a', '样品 正面.jpg', '😀é\u0000', '\ud800x', 'x'.repeat(100)]
  for (const text of texts) {
    assert.deepEqual(toUtf8(text), new TextEncoder().encode(text), text)
    assert.equal(fromUtf8(toUtf8(text)), new TextDecoder().decode(new TextEncoder().encode(text)))
  }
  for (let n = 0; n < 200; n++) {
    const bytes = randomBytes(n % 17)
    const binary = bytes.toString('latin1')
    assert.equal(toBase64(binary), btoa(binary))
    assert.equal(fromBase64(btoa(binary)), binary)
  }
  assert.equal(fromUtf8(new Uint8Array([0x61, 0xc3, 0x28, 0xff, 0x62])), 'a\ufffd(\ufffdb')
  const bytes = new Bytes([new Uint8Array([1, 2, 3]), new Uint8Array([4]).buffer])
  assert.deepEqual([bytes.size, [...new Uint8Array(await bytes.slice(1, 3).arrayBuffer())]], [4, [2, 3]])
})

test('a chunk goes as POST with an override, read from the file in pieces', async (t) => {
  const { folder, wx } = await phone(t)
  const tus = await TusServer.start()
  t.after(() => tus.close())
  const bytes = randomBytes(2_500_000)
  await writeFile(join(folder, 'a.bin'), bytes)
  const muster = createMuster({ url: tus.url, fetch: wxFetch(wx), accessToken: 'x', retry: quick })
  tus.failNext = [503]
  const { id } = await muster.upload(await wxFile(wx, join(folder, 'a.bin')), { name: 'a.bin' })
  assert.equal(tus.sha256(id), createHash('sha256').update(bytes).digest('hex'))
  assert.deepEqual(tus.log, ['POST', 'POST', 'POST:PATCH', 'POST:PATCH', 'POST:PATCH'])
  const nowhere = createMuster({ url: 'http://127.0.0.1:1', fetch: wxFetch(wx), accessToken: 'x', retry: { attempts: 1 } })
  await assert.rejects(nowhere.upload(new Uint8Array(1), { name: 'a', attempts: 1 }), { code: 'NETWORK' })
  const stop = new AbortController()
  stop.abort()
  await assert.rejects(muster.upload(new Uint8Array(1), { name: 'a', signal: stop.signal }), { code: 'ABORTED' })
})

test('a socket that fails tells of its close once', async (t) => {
  const { wx } = await phone(t)
  const Socket = wxWebSocket(wx) as new (url: string, protocol: string) => { onclose: ((event: { code: number }) => void) | null; send(text: string): void }
  const codes: number[] = []
  const socket = new Socket('ws://127.0.0.1:1', 'graphql-transport-ws')
  socket.onclose = ({ code }) => codes.push(code)
  await new Promise((resolve) => setTimeout(resolve, 100))
  assert.deepEqual(codes, [1006])
})

test('a log that was cut at any letter holds every transaction before it, and takes the next', async (t) => {
  const { folder, wx } = await phone(t)
  const store = wxOfflineStore(wx, 'cut')
  for (let n = 0; n < 5; n++) {
    await store.transact(async (tx) => {
      await tx.put('n', { n, text: '样品' })
      await tx.put(`blob/${n}`, new Uint8Array([n]))
      if (n === 3) await tx.remove('blob/0')
    })
  }
  const log = join(folder, 'cut', 'log')
  const whole = await readFile(log)
  const lengths = new Set<number>()
  for (let length = 0; length <= whole.length; length++) {
    const name = `cut-${length}`
    const copy = wxOfflineStore(wx, name)
    await copy.transact(async () => undefined)
    await writeFile(join(folder, name, 'log'), whole.subarray(0, length))
    const opened = wxOfflineStore(wx, name)
    const there = await opened.transact((tx) => tx.get<{ n: number }>('n'))
    lengths.add(there?.n ?? -1)
    await opened.transact((tx) => tx.put('next', { ok: true }))
    const again = wxOfflineStore(wx, name)
    assert.deepEqual(await again.transact(async (tx) => [await tx.get('n'), await tx.get('next')]), [there, { ok: true }], `${length} bytes`)
  }
  assert.deepEqual([...lengths].sort(), [-1, 0, 1, 2, 3, 4])
  const reopened = wxOfflineStore(wx, 'cut')
  assert.deepEqual(await reopened.transact((tx) => tx.get('blob/4')), new Uint8Array([4]))
  assert.equal((await readdir(join(folder, 'cut'))).length, 5, 'the log and four photos: what was removed is gone')
})

test('a long log is written anew at opening', async (t) => {
  const { folder, wx } = await phone(t)
  const store = wxOfflineStore(wx, 'long')
  for (let n = 0; n < 1_100; n++) await store.transact((tx) => tx.put('n', { n }))
  const before = (await readFile(join(folder, 'long', 'log'))).length
  const again = wxOfflineStore(wx, 'long')
  assert.deepEqual(await again.transact((tx) => tx.get('n')), { n: 1_099 })
  assert.ok((await readFile(join(folder, 'long', 'log'))).length < before / 100)
  assert.deepEqual(await wxOfflineStore(wx, 'long').transact((tx) => tx.get('n')), { n: 1_099 })
})

test('an inspection in a mini-program survives a restart between all steps', async (t) => {
  const { wx } = await phone(t)
  const server = new FakeServer()
  const id = server.schedule()
  const open = () => openOffline({ muster: server.muster, store: wxOfflineStore(wx, 'person'), device: { name: 'P', platform: 'wx' }, automatic: false })
  const work = async () => (await (await open()).inspection(id)) ?? assert.fail()
  await (await open()).prepare(id)
  await (await work()).answer({ itemId: 'works', value: { passFail: true } })
  await (await work()).answer({ itemId: 'width', value: { measurement: { readings: ['10', '10'] } } })
  await (await work()).photo(new Uint8Array(randomBytes(5_000)), { name: 'a.jpg', place: { itemId: 'photo' }, inApp: true })
  assert.equal(await (await work()).submit(), 'ACCEPT')
  const offline = await open()
  assert.equal((await offline.deliver()).problem, undefined)
  assert.deepEqual((await (await open()).state()).subjects.map(({ status }) => status), ['SAFE'])
  assert.deepEqual(server.inspections.get(id)?.times, { start: 1, submit: 1 })
})
