import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { createMuster, memoryStore, type MusterOptions, type SessionChange } from '../src/index.js'
import { answer, document, quick, refusal, serve, type Exchange } from './http.js'

const things = document<{ things: number }>('query Things { things }')

/** A server with rotating refresh tokens: only the newest access token and refresh token are good. */
class AuthServer {
  generation = 0
  refreshes = 0
  requests = 0
  lifetimeMs = 900_000
  refreshAnswer: 'good' | 'cut' | 'ended' = 'good'
  ended: string[] = []
  refused = new Set<string | undefined>()

  async handle({ response, body, bearer }: Exchange): Promise<void> {
    const query = body.query ?? ''
    const input = body.variables?.['input'] as Record<string, string> | undefined
    if (query.includes('mutation SessionCreate')) {
      if (input?.['password'] !== 'right') return answer(response, { data: { sessionCreate: { userErrors: [{ code: 'INVALID', message: 'Wrong', path: [] }] } } })
      return answer(response, { data: { sessionCreate: { ...this.next(), viewer: { roles: ['INSPECTOR'] } } } })
    }
    if (query.includes('mutation SessionRefresh')) {
      this.refreshes++
      await new Promise((resolve) => setTimeout(resolve, 20))
      if (this.refreshAnswer === 'cut') return void response.destroy()
      if (this.refreshAnswer === 'ended' || input?.['refreshToken'] !== `refresh-${this.generation}`) return answer(response, refusal('UNAUTHENTICATED'), 401)
      return answer(response, { data: { sessionRefresh: this.next() } })
    }
    if (query.includes('mutation SessionEnd')) {
      this.ended.push(bearer ?? '')
      return answer(response, { data: { sessionEnd: { userErrors: [] } } })
    }
    this.requests++
    if (bearer !== `access-${this.generation}` || this.refused.has(bearer)) return answer(response, refusal('UNAUTHENTICATED'))
    answer(response, { data: { things: this.generation } })
  }

  next() {
    this.generation++
    const expiresAt = new Date(Date.now() + this.lifetimeMs).toISOString()
    return { accessToken: `access-${this.generation}`, refreshToken: `refresh-${this.generation}`, expiresAt, userErrors: [] }
  }
}

async function start(t: TestContext) {
  const auth = new AuthServer()
  const server = await serve((exchange) => auth.handle(exchange))
  t.after(server.close)
  const connect = (options: Partial<MusterOptions> = {}) => createMuster({ url: server.url, retry: quick, ...options })
  return { auth, connect }
}

const person = { email: 'a@muyu.example', password: 'right' }

test('twenty calls with a refused token make one refresh, and all get their answer', async (t) => {
  const { auth, connect } = await start(t)
  const muster = connect()
  await muster.session.signIn(person)
  auth.refused.add('access-1')
  const answers = await Promise.all(Array.from({ length: 20 }, () => muster.call(things)))
  assert.deepEqual(answers, Array(20).fill(2))
  assert.equal(auth.refreshes, 1)
})

test('a token near its end is refreshed before it is used', async (t) => {
  const { auth, connect } = await start(t)
  auth.lifetimeMs = 40
  const muster = connect()
  await muster.session.signIn(person)
  assert.equal(await muster.call(things), 1)
  await new Promise((resolve) => setTimeout(resolve, 30))
  auth.lifetimeMs = 900_000
  assert.deepEqual(await Promise.all([muster.call(things), muster.call(things), muster.call(things)]), [2, 2, 2])
  assert.equal(auth.refreshes, 1)
  assert.equal(auth.requests, 4, 'no request went out with the old token')
})

test('without network the session stays; when the server ends it, everybody hears', async (t) => {
  const { auth, connect } = await start(t)
  auth.lifetimeMs = 1
  const store = memoryStore()
  const muster = connect({ storage: store })
  const changes: SessionChange[] = []
  muster.session.onChange((change) => changes.push(change))
  await muster.session.signIn(person)
  await new Promise((resolve) => setTimeout(resolve, 5))
  auth.refreshAnswer = 'cut'
  await assert.rejects(muster.call(things), { code: 'NETWORK' })
  assert.equal(auth.refreshes, quick.attempts, 'bounded, not multiplied by the retries of the call')
  assert.deepEqual(changes, ['signedIn'])
  auth.refreshAnswer = 'ended'
  await assert.rejects(muster.call(things), { code: 'SIGNED_OUT' })
  assert.deepEqual(changes, ['signedIn', 'expired'])
  assert.equal(await connect({ storage: store }).session.restore(), false)
})

test('a session is restored from the store, and two clients of one store do not spoil each other\'s refresh token', async (t) => {
  const { auth, connect } = await start(t)
  const storage = memoryStore()
  const first = connect({ storage })
  await first.session.signIn(person)
  const second = connect({ storage })
  assert.equal(await second.session.restore(), true)
  assert.equal(await second.call(things), 1)
  auth.refused.add('access-1')
  assert.equal(await first.call(things), 2)
  assert.equal(await second.call(things), 2, 'took the tokens that the first one stored')
  assert.equal(auth.refreshes, 1)
})

test('a wrong password is a user error; sign-out forgets at once and tells the server', async (t) => {
  const { auth, connect } = await start(t)
  const storage = memoryStore()
  const muster = connect({ storage })
  await assert.rejects(muster.session.signIn({ ...person, password: 'wrong' }), { name: 'MusterUserError', message: 'Wrong' })
  const viewer = await muster.session.signIn(person)
  assert.deepEqual(viewer.roles, ['INSPECTOR'])
  await muster.session.signOut()
  assert.deepEqual(auth.ended, ['access-1'])
  assert.equal(await muster.session.token(), undefined)
  assert.equal(await connect({ storage }).session.restore(), false)
})

test('an answer that arrives after sign-out does not sign in again', async (t) => {
  const { auth, connect } = await start(t)
  auth.lifetimeMs = 1
  const muster = connect()
  await muster.session.signIn(person)
  await new Promise((resolve) => setTimeout(resolve, 5))
  const late = muster.call(things).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await muster.session.signOut()
  await late
  assert.equal(auth.refreshes, 1)
  assert.equal(await muster.session.token(), undefined)
})
