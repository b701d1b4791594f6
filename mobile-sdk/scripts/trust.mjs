// Adds the SDK's documents to a server's list of trusted ones: node scripts/trust.mjs FILE [--check]
// Nothing is ever removed from the list, since old apps live on.
import { readFile, writeFile } from 'node:fs/promises'

const [file, flag] = process.argv.slice(2)
const ours = JSON.parse(await readFile(new URL('../src/_generated/persisted-documents.json', import.meta.url), 'utf8'))
const list = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
const missing = Object.keys(ours).filter((hash) => !(hash in list))

if (flag === '--check') {
  if (missing.length) console.error(`${file} lacks ${missing.length} documents of the SDK. Run: node scripts/trust.mjs ${file}`)
  process.exit(missing.length ? 1 : 0)
}
const all = Object.entries({ ...list, ...ours }).sort(([a], [b]) => (a < b ? -1 : 1))
await writeFile(file, `${JSON.stringify(Object.fromEntries(all), null, 1)}\n`)
console.log(`${missing.length} documents added to ${file}, ${all.length} in all`)
