import assert from 'node:assert/strict'
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { createMuster, memoryStore, newId, type MusterOptions, type UploadProgress } from '../src/index.js'
import { quick } from './http.js'
import { TusServer, cuttingProxy } from './tus.js'

const MB = 1 << 20

async function start(t: TestContext, options: Partial<MusterOptions> = {}) {
  const tus = await TusServer.start()
  t.after(tus.close)
  const connect = (more: Partial<MusterOptions> = {}) => createMuster({ url: tus.url, retry: quick, accessToken: 'x', ...options, ...more })
  return { tus, connect }
}

test('M10: a 50 MB file whose connection breaks at twelve random bytes arrives whole', async (t) => {
  const tus = await TusServer.start()
  t.after(tus.close)
  const bytes = randomBytes(50 * MB)
  const cuts = Array.from({ length: 12 }, () => randomInt(60 * MB)).sort((a, b) => a - b)
  t.diagnostic(`cuts at ${cuts.join(', ')}`)
  const proxy = await cuttingProxy(tus.url, cuts)
  t.after(proxy.close)

  const progress: UploadProgress[] = []
  const id = newId('file')
  const file = await createMuster({ url: proxy.url, retry: quick, accessToken: 'x' }).upload(bytes, {
    name: '样品 1.jpg',
    id,
    onProgress: (step) => progress.push(step),
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  assert.deepEqual(file, { id, sha256, byteSize: bytes.length })
  assert.equal(tus.sha256(id), sha256)
  assert.equal(tus.uploads.size, 1)
  assert.deepEqual(tus.uploads.get(id)?.metadata, { filename: '样品 1.jpg', sha256, id })
  assert.ok(proxy.cuts() >= 5, 'the connection was really cut')
  assert.ok(tus.log.includes('HEAD'), 'the client asked where to go on')
  const sent = progress.filter(({ phase }) => phase === 'send').map(({ done }) => done)
  assert.deepEqual(sent, [...sent].sort((a, b) => a - b), 'no acknowledged byte is sent again')
  assert.equal(sent.at(-1), bytes.length)
})

test('an upload that was aborted goes on in another process from the acknowledged byte', async (t) => {
  const storage = memoryStore()
  const { tus, connect } = await start(t, { storage })
  const bytes = randomBytes(5 * MB + 17)
  const stop = new AbortController()
  const onProgress = ({ phase, done }: UploadProgress) => phase === 'send' && done === 2 * MB && stop.abort()
  await assert.rejects(connect().upload(bytes, { name: 'a.pdf', signal: stop.signal, onProgress }), { code: 'ABORTED' })
  tus.log = []
  const folder = await mkdtemp(join(tmpdir(), 'muster-'))
  t.after(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'a.pdf'), bytes)
  const file = await connect().upload(await openAsBlob(join(folder, 'a.pdf')), { name: 'a.pdf' })
  assert.equal(tus.sha256(file.id), file.sha256)
  assert.deepEqual(tus.log, ['HEAD', 'PATCH', 'PATCH', 'PATCH', 'PATCH'])
  tus.log = []
  await connect().upload(bytes, { name: 'a.pdf' })
  assert.equal(tus.log[0], 'POST', 'a finished upload is forgotten')
})

test('an upload that the server has dropped starts again', async (t) => {
  const storage = memoryStore()
  const { tus, connect } = await start(t, { storage })
  const bytes = randomBytes(2 * MB)
  const stop = new AbortController()
  const onProgress = ({ phase, done }: UploadProgress) => phase === 'send' && done === MB && stop.abort()
  await assert.rejects(connect().upload(bytes, { name: 'a.bin', signal: stop.signal, onProgress }))
  tus.uploads.clear()
  const file = await connect().upload(bytes, { name: 'a.bin' })
  assert.equal(tus.sha256(file.id), file.sha256)
})

test('damaged chunks, full queues and stale offsets are mended; a lost answer to the creation too', async (t) => {
  const { tus, connect } = await start(t)
  tus.failNext = [503, 502]
  tus.damageNext = true
  const bytes = randomBytes(3 * MB)
  const id = newId('file')
  const file = await connect().upload(bytes, { name: 'a.bin', id, chunkSize: 300_000 })
  assert.equal(tus.sha256(id), file.sha256)
  assert.deepEqual(await connect().upload(bytes, { name: 'a.bin', id }), file, 'the same id again is the same success')
  assert.equal(tus.uploads.size, 1)
})

test('POST with a method override where PATCH is missing, and an empty file', async (t) => {
  const { tus, connect } = await start(t)
  await connect().upload(randomBytes(10), { name: 'a.bin', methodOverride: true })
  assert.deepEqual(tus.log, ['POST', 'POST:PATCH'])
  const file = await connect().upload(new Uint8Array(), { name: 'empty' })
  assert.equal(file.sha256, createHash('sha256').digest('hex'))
})

test('a refusal is not repeated, and failures without progress end', async (t) => {
  const { tus, connect } = await start(t)
  tus.failNext = [413]
  await assert.rejects(connect().upload(randomBytes(10), { name: 'a' }), { code: 'HTTP_413', status: 413 })
  assert.deepEqual(tus.log, ['POST'])
  tus.log = []
  tus.failNext = [0, ...Array<number>(50).fill(503)]
  await assert.rejects(connect().upload(randomBytes(10), { name: 'a', attempts: 3 }), { status: 503 })
  assert.deepEqual(tus.log, ['POST', 'PATCH', 'HEAD', 'PATCH', 'HEAD', 'PATCH'])
  tus.failNext = []
  const short = { size: 100, read: async () => new Uint8Array(50) }
  await assert.rejects(connect().upload(short, { name: 'a' }), { code: 'UPLOAD_CHANGED' })
})
