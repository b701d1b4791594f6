// Bundles the SDK as an app would and measures its chunks: the core loads at start, the rest with its first use.
import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'

const root = new URL('..', import.meta.url).pathname

/** gzip bytes of the core (operations, session, retries), and of what subscriptions and uploads add to it. */
export async function sizes() {
  const { outputFiles, metafile } = await build({
    entryPoints: { core: `${root}src/client.ts` },
    bundle: true, minify: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022',
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
  const core = closure('core.js')
  const sum = (names) => [...names].reduce((total, name) => total + bytes.get(name), 0)
  const added = (prefix) => sum([...closure([...chunks.keys()].find((name) => name.startsWith(prefix)))].filter((name) => !core.has(name)))
  return { core: sum(core), subscriptions: added('subscribe-'), uploads: added('upload-') }
}

if (process.argv[1] === import.meta.filename) console.log(await sizes())
