import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { build } from 'esbuild'
import { answer, listen, readBody } from './http.js'
import { Log } from './ticks.js'
import { TusServer } from './tus.js'

const chromium = process.env['MUSTER_CHROMIUM'] || '/usr/bin/chromium'
const root = join(import.meta.dirname, '../../..')

/** Runs in the page: a query, an upload, a subscription that is cut. */
const page = `
import { createMuster, webStore } from './index.ts'
import { TypedDocumentString } from './_generated/graphql.ts'
const doc = (text) => new TypedDocumentString(text)
const run = async () => {
  const muster = createMuster({ url: location.origin, storage: webStore(localStorage), accessToken: 'x', language: 'zh-CN' })
  const things = await muster.call(doc('query Things { things }'))
  const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251)
  const file = await muster.upload(new File([bytes], '样品.jpg'), { name: '样品.jpg' })
  const seen = []
  for await (const event of muster.live(doc('subscription T($after: String) { ticks(after: $after) { cursor n } }'), { after: '0' })) {
    seen.push(event.value.n)
    if (seen.length === 3) await fetch('/cut', { method: 'POST' })
    if (seen.length === 6) break
  }
  return { things, file, seen, kept: Object.keys(localStorage) }
}
run().catch((error) => ({ error: String(error.stack) })).then((result) => fetch('/result', { method: 'POST', body: JSON.stringify(result) }))
`

test('M5: the same code works in a browser', { skip: !existsSync(chromium) && 'no Chromium here', timeout: 120_000 }, async (t) => {
  const tus = await TusServer.start()
  t.after(() => tus.close())
  const log = new Log()
  log.append(3)
  const script = await bundle()
  const result = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const server = createServer(async (request, response) => {
      if (request.url?.startsWith('/files')) return void tus.handle(request, response)
      const body = (await readBody(request)).toString()
      if (request.url === '/cut') {
        for (const socket of log.sockets) socket.terminate()
        log.append(3)
      }
      if (request.url === '/result') resolve(JSON.parse(body))
      reply(request, response, script)
    })
    const live = log.serve(server)
    listen(server).then(async ({ url, close }) => {
      t.after(() => (void live.dispose(), close()))
      await open(t, url)
    }, reject)
  })
  assert.equal(result['error'], undefined)
  const { id, byteSize, sha256 } = result['file'] as { id: string; byteSize: number; sha256: string }
  assert.equal(byteSize, 3_000_000)
  assert.equal(tus.sha256(id), sha256)
  assert.deepEqual(tus.uploads.get(id)?.metadata['filename'], '样品.jpg')
  assert.deepEqual([result['things'], result['seen'], result['kept']], [7, [1, 2, 3, 4, 5, 6], []])
})

async function bundle(): Promise<string> {
  const stdin = { contents: page, resolveDir: join(root, 'src'), loader: 'ts' as const }
  const plugins = [{ name: 'ts', setup: resolveTypeScript }]
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false, platform: 'browser', plugins })
  return outputFiles[0]?.text ?? ''
}

/** The sources name each other as the built files: ./id.js is ./id.ts here. */
function resolveTypeScript(build: import('esbuild').PluginBuild): void {
  build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, resolveDir }) => {
    const source = join(resolveDir, path.replace(/\.js$/, '.ts'))
    return existsSync(source) ? { path: source } : undefined
  })
}

function reply(request: IncomingMessage, response: ServerResponse, script: string): void {
  if (request.url === '/graphql') return answer(response, { data: { things: request.headers['accept-language'] === 'zh-CN' ? 7 : 0 } })
  if (request.url === '/app.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><script type="module" src="/app.js"></script>')
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
