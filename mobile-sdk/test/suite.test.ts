import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test, type TestContext } from 'node:test'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { WebSocket } from 'ws'
import { memoryStore } from '../src/index.js'
import { MemoryData, memoryOfflineStore } from '../src/offline/index.js'
import { listen, readBody } from './http.js'
import { DemoServer, noServer } from './muster.js'
import { png } from './photo.js'
import { runSuite, type Results } from './suite.js'
import { fakeWx } from './wx.js'

const options = { skip: noServer, timeout: 180_000 }
const chromium = process.env['MUSTER_CHROMIUM'] || '/usr/bin/chromium'
const root = join(import.meta.dirname, '../../..')
let server: DemoServer

before(async () => {
  if (!noServer) server = await DemoServer.start()
})
after(() => server?.remove())

function allOk(t: TestContext, results: Results): void {
  const names = Object.keys(results)
  assert.ok(names.length >= 8)
  for (const [name, result] of Object.entries(results)) assert.equal(result, 'ok', name)
  t.diagnostic(`${names.length} passed`)
}

test('M5: the suite in Node', options, async (t) => {
  const stores = new Map<string, MemoryData>()
  const store = (name: string) => {
    const data = stores.get(name) ?? new MemoryData()
    stores.set(name, data)
    return memoryOfflineStore(data)
  }
  allOk(t, await runSuite({ url: server.url, options: { WebSocket }, storage: memoryStore(), store, picture: () => png(200, 200) }))
})

const WX_ENTRY = `
import { installGlobals, wxFetch, wxOfflineStore, wxStore, wxWebSocket } from '../src/wx/index.ts'
import { runSuite } from './suite.ts'
globalThis.run = async (url, picture) => {
  await installGlobals(wx)
  const options = { fetch: wxFetch(wx), WebSocket: wxWebSocket(wx) }
  return runSuite({ url, options, storage: wxStore(wx), store: (name) => wxOfflineStore(wx, name), picture: () => Uint8Array.from(picture()) })
}`

test('M5: the suite in a mini-program, where there is nothing but the language and wx', options, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-wx-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  const world = createContext({ console, setTimeout, clearTimeout, setInterval, clearInterval }, { microtaskMode: undefined })
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) runInContext(`delete globalThis.${name}`, world)
  for (const name of ['fetch', 'URL', 'Headers', 'TextEncoder', 'btoa', 'crypto', 'Blob', 'AbortController', 'structuredClone', 'WebSocket', 'Intl']) {
    assert.equal(runInContext(`typeof ${name}`, world), 'undefined', name)
  }
  const buffer = runInContext('(bytes) => Uint8Array.from(bytes).buffer', world) as (bytes: Uint8Array) => ArrayBuffer
  const wx = fakeWx(folder, buffer)
  world['wx'] = wx
  runInContext(await bundle(WX_ENTRY, 'iife'), world)
  const run = world['run'] as (url: string, picture: () => Uint8Array) => Promise<Results>
  allOk(t, await run(server.url, () => png(200, 200)))
  assert.equal(wx.counts['request PATCH'], undefined)
  assert.ok((wx.counts['appendFile'] ?? 0) > 5, 'transactions are lines of the log')
})

const PAGE_ENTRY = `
import { webStore } from '../src/index.ts'
import { indexedDbStore } from '../src/offline/indexeddb.ts'
import { runSuite } from './suite.ts'
const pictures = await (await fetch('/pictures')).json()
const picture = () => Uint8Array.from(atob(pictures.pop()), (letter) => letter.charCodeAt(0))
const run = () => runSuite({ url: location.origin, options: {}, storage: webStore(localStorage), store: indexedDbStore, picture, link: (url) => new URL(new URL(url).pathname + new URL(url).search, location.origin).href })
run().catch((error) => ({ page: String(error.stack) })).then((results) => fetch('/results', { method: 'POST', body: JSON.stringify(results) }))`

test('M5: the suite in Chromium, with IndexedDB', { ...options, skip: noServer || (!existsSync(chromium) && 'no Chromium here') }, async (t) => {
  const script = await bundle(PAGE_ENTRY, 'esm')
  const pictures = Array.from({ length: 4 }, () => Buffer.from(png(200, 200)).toString('base64'))
  const target = new URL(server.url)
  const results = await new Promise<Results>((resolve, reject) => {
    // The server sends no CORS headers: page and API come from one origin.
    const front = createServer(async (incoming, outgoing) => {
      const { url = '/', method, headers } = incoming
      if (url === '/') return void outgoing.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script type="module" src="/app.js"></script>')
      if (url === '/app.js') return void outgoing.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
      if (url === '/pictures') return void outgoing.end(JSON.stringify(pictures))
      if (url === '/results') {
        resolve(JSON.parse((await readBody(incoming)).toString()) as Results)
        return void outgoing.end()
      }
      const onward = request({ host: target.hostname, port: target.port, path: url, method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      onward.on('error', () => outgoing.destroy())
      incoming.pipe(onward)
    })
    front.on('upgrade', (incoming, client, head) => {
      const upstream = connect(Number(target.port), target.hostname, () => {
        const lines = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}`)
        upstream.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
        upstream.write(head)
        client.pipe(upstream).pipe(client)
      })
      upstream.on('error', () => client.destroy())
      client.on('error', () => upstream.destroy())
    })
    listen(front).then(async ({ url, close }) => {
      t.after(close)
      await open(t, url)
    }, reject)
  })
  allOk(t, results)
})

async function bundle(entry: string, format: 'iife' | 'esm'): Promise<string> {
  const stdin = { contents: entry, resolveDir: join(root, 'test'), loader: 'ts' as const }
  const { outputFiles } = await build({ stdin, bundle: true, format, write: false, platform: 'browser', target: 'es2022' })
  return outputFiles[0]?.text ?? ''
}

async function open(t: TestContext, url: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'muster-browser-'))
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', `--user-data-dir=${profile}`]
  const browser = spawn(chromium, [...flags, url], { stdio: 'ignore', detached: true })
  const ended = new Promise((resolve) => browser.on('exit', resolve))
  t.after(async () => {
    if (browser.pid) process.kill(-browser.pid, 'SIGKILL')
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  })
}
