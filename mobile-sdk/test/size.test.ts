import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

interface Sizes {
  core: number
  subscriptions: number
  uploads: number
}

test('what a phone loads stays small', async (t) => {
  const script = pathToFileURL(join(import.meta.dirname, '../../../scripts/size.mjs')).href
  const { sizes } = (await import(script)) as { sizes: () => Promise<Sizes> }
  const { core, subscriptions, uploads } = await sizes()
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  t.diagnostic(`gzip: core ${kB(core)} (target 12), subscriptions +${kB(subscriptions)}, uploads +${kB(uploads)}`)
  assert.ok(core <= 16_000, `core is ${kB(core)}`)
  assert.ok(subscriptions <= 8_000 && uploads <= 8_000)
})
