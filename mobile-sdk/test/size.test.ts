import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

interface Sizes {
  core: number
  subscriptions: number
  uploads: number
  offlineApp: number
  warehouse: number
  ed25519: number
  wx: number
}

test('what a phone loads stays small', async (t) => {
  const script = pathToFileURL(join(import.meta.dirname, '../../../scripts/size.mjs')).href
  const { sizes } = (await import(script)) as { sizes: () => Promise<Sizes> }
  const { core, subscriptions, uploads, offlineApp, warehouse, ed25519, wx } = await sizes()
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
  t.diagnostic(`gzip: core ${kB(core)} (limit 12), subscriptions +${kB(subscriptions)}, uploads +${kB(uploads)}`)
  t.diagnostic(`an app that works offline ${kB(offlineApp)} (limit 30), with the work in a warehouse +${kB(warehouse)}, signatures without WebCrypto +${kB(ed25519)}, mini-programs +${kB(wx)}`)
  assert.ok(core <= 12_000, `core is ${kB(core)}`)
  assert.ok(subscriptions <= 8_000 && uploads <= 8_000)
  assert.ok(offlineApp <= 30_000, `an app that works offline is ${kB(offlineApp)}`)
  assert.ok(warehouse <= 6_000, `work in a warehouse is ${kB(warehouse)}`)
  assert.ok(ed25519 <= 5_000 && wx <= 8_000)
})
