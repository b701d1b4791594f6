import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMuster, MusterError, MusterUserError, unwrap, type UserError } from '../src/index.js'
import { answer, document, quick, refusal, serve } from './http.js'

const thingCreate = document<{ thingCreate: { thing: { id: string } | null; userErrors: UserError[] } }>(
  'mutation ThingCreate { thingCreate { thing { id } userErrors { code message path } } }',
  'ab'.repeat(32),
)
const things = document<{ things: number }>('query Things { things }')
const done = { data: { thingCreate: { thing: { id: 't1' }, userErrors: [] } } }

test('a mutation is sent again with the same idempotency key after cut connections and full queues', async (t) => {
  const keys: unknown[] = []
  const server = await serve(({ request, response }) => {
    keys.push(request.headers['idempotency-key'])
    if (keys.length <= 2) return void response.destroy()
    if (keys.length === 3) return answer(response, refusal('RATE_LIMITED'), 429, { 'retry-after': '0' })
    answer(response, done)
  })
  t.after(server.close)
  const muster = createMuster({ url: server.url, retry: quick })
  assert.deepEqual(await muster.call(thingCreate), done.data.thingCreate)
  assert.equal(keys.length, 4)
  assert.match(String(keys[0]), /^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  assert.equal(new Set(keys).size, 1)

  await muster.call(thingCreate)
  assert.notEqual(keys.at(-1), keys[0], 'another call has another key')
  await muster.call(thingCreate, {}, { idempotencyKey: 'mine' })
  assert.equal(keys.at(-1), 'mine')
  keys.length = 5
  await muster.call(things).catch(() => undefined)
  assert.equal(keys.at(-1), undefined, 'a query has no key')
})

test('retries are bounded, and a wait longer than the limit is the caller\'s to decide', async (t) => {
  let requests = 0
  const server = await serve(({ response }) => {
    requests++
    if (requests > 6) return answer(response, refusal('RATE_LIMITED'), 429, { 'retry-after': '3600' })
    response.destroy()
  })
  t.after(server.close)
  const muster = createMuster({ url: server.url, retry: quick })
  await assert.rejects(muster.call(thingCreate), { name: 'MusterError', code: 'NETWORK' })
  assert.equal(requests, 6)
  await assert.rejects(muster.call(thingCreate), { code: 'RATE_LIMITED', retryAfterMs: 3_600_000, status: 429 })
  assert.equal(requests, 7)
})

test('errors carry code, request id and path; what is refused is not sent again', async (t) => {
  let requests = 0
  const server = await serve(({ response }) => {
    requests++
    answer(response, { data: null, errors: [{ message: 'no such', path: ['things'], extensions: { code: 'NOT_FOUND', requestId: 'r7' } }] })
  })
  t.after(server.close)
  const error = await createMuster({ url: server.url, retry: quick }).call(things).then(() => assert.fail('answered'), (error: unknown) => error)
  assert.ok(error instanceof MusterError)
  assert.deepEqual([error.code, error.requestId, error.path, error.message], ['NOT_FOUND', 'r7', ['things'], 'no such'])
  assert.equal(requests, 1)
})

test('an answer that is not GraphQL is an error of its status', async (t) => {
  const server = await serve(({ response }) => void response.writeHead(413, { 'x-request-id': 'r9' }).end('<html>'))
  t.after(server.close)
  await assert.rejects(createMuster({ url: server.url }).call(things), { code: 'HTTP_413', status: 413, requestId: 'r9' })
})

test('language, document text or document id, and the abort signal reach the request', async (t) => {
  const seen: unknown[] = []
  const server = await serve(({ request, response, body }) => {
    seen.push([request.headers['accept-language'], body.query, body.documentId])
    if (!body.query?.includes('Things')) answer(response, done)
  })
  t.after(server.close)
  let language = 'en'
  await createMuster({ url: server.url, language: () => language }).call(thingCreate)
  language = 'zh-CN'
  await createMuster({ url: server.url, language: () => language, documentIds: true }).call(thingCreate)
  assert.deepEqual(seen, [
    ['en', String(thingCreate), undefined],
    ['zh-CN', undefined, `sha256:${'ab'.repeat(32)}`],
  ])
  const signal = AbortSignal.timeout(20)
  await assert.rejects(createMuster({ url: server.url }).call(things, {}, { signal }), { code: 'ABORTED' })
})

test('unwrap throws userErrors and hands out the object', () => {
  const userErrors = [{ code: 'INVALID', message: 'Too long', path: ['input', 'title'] }] as unknown as UserError[]
  assert.throws(() => unwrap({ thing: null, userErrors }), (error: unknown) => {
    assert.ok(error instanceof MusterUserError && error instanceof MusterError)
    assert.deepEqual([error.code, error.message, error.path], ['INVALID', 'Too long', ['input', 'title']])
    return error.userErrors.length === 1
  })
  assert.equal(unwrap({ thing: 5, userErrors: [] }, 'thing'), 5)
  assert.throws(() => unwrap({ thing: null, userErrors: [] }, 'thing'), { code: 'NO_DATA' })
})
