import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test, type TestContext } from 'node:test'
import { WebSocket } from 'ws'
import { createMuster, type LiveEvent, type MusterOptions } from '../src/index.js'
import { answer, document, listen, quick, readBody, refusal } from './http.js'
import { Log, ticks, type Tick } from './ticks.js'

async function start(t: TestContext, options: Partial<MusterOptions> = {}) {
  const log = new Log()
  const refreshed: string[] = []
  const server = createServer(async (request, response) => {
    const body = (await readBody(request)).toString()
    if (body.includes('SessionCreate')) return answer(response, { data: { sessionCreate: { ...tokens(0), viewer: {} } } })
    if (body.includes('SessionRefresh')) {
      if (refreshed.push(body) > 3) return answer(response, refusal('UNAUTHENTICATED'))
      return answer(response, { data: { sessionRefresh: tokens(refreshed.length) } })
    }
    answer(response, { data: { events: { nodes: [{ cursor: String(log.length) }] } } })
  })
  const cleanup = log.serve(server)
  const { url, close } = await listen(server)
  const muster = createMuster({ url, WebSocket, retry: quick, ...options })
  t.after(async () => {
    await muster.close()
    void cleanup.dispose()
    await close()
  })
  return { log, muster, refreshed }
}

function tokens(n: number) {
  return { accessToken: `access-${n}`, refreshToken: `refresh-${n}`, expiresAt: '2099-01-01T00:00:00Z', userErrors: [] }
}

async function take(stream: AsyncIterable<LiveEvent<Tick>>, count: number): Promise<LiveEvent<Tick>[]> {
  const events: LiveEvent<Tick>[] = []
  for await (const event of stream) if (events.push(event) === count) break
  return events
}

const numbers = (events: LiveEvent<Tick>[]) => events.map((event) => (event.kind === 'data' ? event.value.n : event.kind))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
}

test('M3: every event arrives once and in order while the connection breaks fifty times', async (t) => {
  const { log, muster } = await start(t)
  const writer = setInterval(() => log.append(Math.ceil(Math.random() * 5)), 1)
  let cuts = 0
  const breaker = setInterval(() => {
    for (const socket of log.sockets) {
      cuts++
      if (cuts % 3 === 0) socket.terminate()
      else socket.close([1000, 1001, 1012, 4500][cuts % 4])
    }
    if (cuts >= 50) clearInterval(breaker)
  }, 15)
  t.after(() => (clearInterval(writer), clearInterval(breaker)))
  const [first, second] = await Promise.all([
    take(muster.live(ticks, { after: '0' }), 3000),
    take(muster.live(ticks, { after: '1000' }), 2000),
  ])
  await until(() => cuts >= 50 || log.sockets.size === 0)
  assert.deepEqual(numbers(first), upTo(3000))
  assert.deepEqual(numbers(second), upTo(3000).slice(1000))
  assert.ok(log.starts.length > 20, `resumed ${log.starts.length} times`)
})

test('the token is read again on each connection, and a refused one is renewed', async (t) => {
  const { log, muster, refreshed } = await start(t, { language: 'zh-CN' })
  await muster.session.signIn({ email: 'a@muyu.example', password: 'x' })
  log.refuse = ({ authorization }) => (authorization === 'Bearer access-0' ? 4401 : undefined)
  const events = take(muster.live(ticks, { after: '0' }), 2)
  await until(() => log.starts.length === 1)
  log.append()
  log.refuse = ({ authorization }) => (authorization === 'Bearer access-1' ? 4403 : undefined)
  for (const socket of log.sockets) socket.terminate()
  await until(() => log.starts.length === 2)
  log.append()
  assert.deepEqual(numbers(await events), [1, 2])
  assert.deepEqual(log.inits.map(({ authorization }) => authorization), ['Bearer access-0', 'Bearer access-1', 'Bearer access-1', 'Bearer access-2'])
  assert.equal(refreshed.length, 2)
  assert.ok(log.inits.every(({ acceptLanguage }) => acceptLanguage === 'zh-CN'))
})

test('a session that has ended ends the stream', async (t) => {
  const { log, muster, refreshed } = await start(t)
  await muster.session.signIn({ email: 'a@muyu.example', password: 'x' })
  log.refuse = () => 4401
  refreshed.push('', '', '')
  await assert.rejects(take(muster.live(ticks, { after: '0' }), 1), { code: 'SIGNED_OUT' })
})

test('RESYNC_REQUIRED is an event; the stream goes on from the head that was taken before it', async (t) => {
  const { log, muster } = await start(t)
  log.append(10)
  log.oldest = 5
  const events: LiveEvent<Tick>[] = []
  for await (const event of muster.live(ticks, { after: '3' })) {
    if (event.kind === 'resync') log.append(2) // happens while the caller loads its state
    if (events.push(event) === 3) break
  }
  assert.deepEqual(events, [
    { kind: 'resync', cursor: '10' },
    { kind: 'data', value: { cursor: '11', n: 11 } },
    { kind: 'data', value: { cursor: '12', n: 12 } },
  ])
})

test('a slow reader pauses the server and misses nothing', async (t) => {
  const { log, muster } = await start(t)
  log.append(2000)
  const events: LiveEvent<Tick>[] = []
  for await (const event of muster.live(ticks, { after: '0' })) {
    events.push(event)
    if (events.length % 100 === 1) await new Promise((resolve) => setTimeout(resolve, 20))
    if (events.length === 2000) break
  }
  assert.deepEqual(numbers(events), upTo(2000))
  assert.ok(log.starts.length > 1, 'it was paused')
})

test('a refusal ends the stream with its code; a stream that is stopped gets nothing more', async (t) => {
  const { log, muster } = await start(t)
  const nothing = document<{ nothing: { cursor: string } }>('subscription Nothing { nothing { cursor } }')
  await assert.rejects(take(muster.live(nothing) as never, 1), /Cannot query field/)
  const seen: number[] = []
  const unexpected = (error: unknown) => assert.fail(String(error))
  const stop = muster.live(ticks, { after: '0' }).listen({ data: ({ n }) => seen.push(n), resync: unexpected, error: unexpected })
  log.append(3)
  await until(() => seen.length === 3)
  stop()
  log.append(3)
  await until(() => log.frames.at(-1)?.includes('complete') === true)
  assert.deepEqual(seen, [1, 2, 3])
  const signal = AbortSignal.timeout(20)
  assert.deepEqual(await take(muster.live(ticks, {}, { signal }), 1), [], 'an aborted iteration ends')
})

test('closing ends a stream that waits for a lost connection', async () => {
  const { url, close } = await listen(createServer())
  await close()
  const muster = createMuster({ url, WebSocket, retry: { baseMs: 60_000, maxMs: 60_000 } })
  let ended = false
  const unexpected = (what: unknown) => assert.fail(String(what))
  const complete = () => (ended = true)
  muster.live(ticks, { after: '0' }).listen({ data: unexpected, resync: unexpected, error: unexpected, complete })
  await new Promise((resolve) => setTimeout(resolve, 100))
  await muster.close()
  await until(() => ended)
})

test('with documentIds the frame carries the id and no text; the socket tells of its state', async (t) => {
  const { log, muster } = await start(t, { documentIds: true })
  const states: boolean[] = []
  muster.onConnection((connected) => states.push(connected))
  log.append(1)
  await take(muster.live(ticks, { after: '0' }), 1)
  const subscribe = log.frames.map((frame) => JSON.parse(frame) as { type: string; payload?: object }).find(({ type }) => type === 'subscribe')
  assert.deepEqual(subscribe?.payload, { documentId: `sha256:${'cd'.repeat(32)}`, variables: { after: '0' } })
  await muster.close()
  await until(() => states.length === 2)
  assert.deepEqual(states, [true, false])
})
