import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apart } from '../src/apart.js'

test('a namespace loads with its first call, once, and again after a failure', async () => {
  let loads = 0
  const sums = apart(
    async () => {
      if (++loads === 1) throw new TypeError('Failed to fetch dynamically imported module')
      return { add: (a: number, b: number) => Promise.resolve(a + b), stream: () => 'late' }
    },
    { stream: () => 'now' },
  )
  assert.equal(sums.stream(), 'now', 'streams answer at once')
  assert.equal(loads, 0)
  await assert.rejects(sums.add(1, 2), { code: 'NETWORK' })
  assert.deepEqual(await Promise.all([sums.add(1, 2), sums.add(3, 4)]), [3, 7])
  assert.equal(loads, 2)
  const other = sums as unknown as { take(): Promise<unknown> }
  await assert.rejects(other.take(), /take/)
  assert.equal(await Promise.race([(async () => sums)(), new Promise((done) => setTimeout(done, 1_000, 'hangs'))]), sums)
})
