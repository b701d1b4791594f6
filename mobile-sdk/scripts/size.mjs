// Bundles the SDK as an app would and measures its chunks: the core loads at start, the rest with its first use.
import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'

const root = new URL('..', import.meta.url).pathname

async function bundle(entryPoints) {
  const { outputFiles, metafile } = await build({
    entryPoints, bundle: true, minify: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022',
    write: false, metafile: true, outdir: '/out', absWorkingDir: root, logLevel: 'error',
  })
  const bytes = new Map(outputFiles.map(({ path, contents }) => [path.split('/').pop(), gzipSync(contents, { level: 9 }).length]))
  const chunks = new Map(Object.entries(metafile.outputs).map(([path, output]) => [path.split('/').pop(), output]))
  const closure = (name, found = new Set()) => {
    if (found.has(name)) return found
    found.add(name)
    for (const { path, kind } of chunks.get(name).imports) if (kind === 'import-statement') closure(path.split('/').pop(), found)
    return found
  }
  const named = (prefix) => [...chunks.keys()].find((name) => name.startsWith(prefix))
  const sum = (...prefixes) => {
    const names = new Set(prefixes.flatMap((prefix) => [...closure(named(prefix))]))
    return [...names].reduce((total, name) => total + bytes.get(name), 0)
  }
  return sum
}

/**
 * gzip bytes of the core (operations, session, retries), of what subscriptions and uploads add to it, of an app that
 * works offline (core, uploads, offline work with its twin of the rules and their tables, store of the browser), of
 * what work in a warehouse adds to it, of the signature check for platforms without it, and of the adapter of mini-programs.
 */
export async function sizes() {
  const online = await bundle({ core: `${root}src/client.ts` })
  const offline = await bundle({ app: `${root}scripts/size-app.ts` })
  const wx = await bundle({ wx: `${root}src/wx/index.ts` })
  const core = online('core.js')
  return {
    core,
    subscriptions: online('core.js', 'subscribe-') - core,
    uploads: online('core.js', 'upload-') - core,
    offlineApp: offline('app.js', 'upload-'),
    warehouse: offline('app.js', 'goods-', 'upload-') - offline('app.js', 'upload-'),
    ed25519: offline('app.js', 'ed25519-') - offline('app.js'),
    wx: wx('wx.js'),
  }
}

if (process.argv[1] === import.meta.filename) console.log(await sizes())
