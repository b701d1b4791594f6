// Generates src/_generated from the schema and operations/*.graphql.
// `--check` generates in memory and fails when the committed files differ.
// MUSTER_SCHEMA names another schema file than ../schema.graphql.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { generate } from '@graphql-codegen/cli'

const root = new URL('..', import.meta.url).pathname
const schema = process.env.MUSTER_SCHEMA ?? `${root}../schema.graphql`
const target = `${root}src/_generated/`
// Printed from the server's rules by scripts/schema of the repository.
const others = ['sampling-tables.ts']
// Loaded at once, since the main job needs them: supplier and inspector. The others are loaded with their first call.
const core = ['comments', 'events', 'files', 'inspections', 'portal', 'samples']
// Used by the SDK itself.
const internal = ['session', 'journal']

const scalars = {
  ID: 'string',
  DateTime: 'string',
  Date: 'string',
  Decimal: 'string',
  Cursor: 'string',
  JSON: 'unknown',
}
const config = {
  scalars,
  strictScalars: true,
  enumsAsTypes: true,
  skipTypename: true,
  useTypeImports: true,
  defaultScalarType: 'unknown',
  onlyOperationTypes: true,
  documentMode: 'string',
}

// Operations of each file, but those of the core and of sessions.
const apart = new Map()
for (const file of await readdir(`${root}operations`)) {
  const operations = [...(await readFile(`${root}operations/${file}`, 'utf8')).matchAll(/^(?:query|mutation) (\w+)/gm)]
  const name = basename(file, '.graphql')
  if (operations.length && ![...core, 'session'].includes(name)) apart.set(name, operations.map(([, operation]) => operation))
}
const plugins = [`${root}scripts/namespaces.mjs`]
const namespaceFiles = [...apart.keys()].filter((name) => !internal.includes(name)).map((only) => [`${target}${only}.ts`, { plugins, config: { core, internal, only } }])
const generated = await generate(
  {
    schema,
    documents: [`${root}operations/**/*.graphql`],
    silent: !process.env.DEBUG,
    errorsOnly: true,
    generates: {
      [target]: {
        preset: 'client',
        presetConfig: {
          fragmentMasking: false,
          persistedDocuments: { mode: 'embedHashInDocument', hashPropertyName: 'hash', hashAlgorithm: 'sha256' },
        },
        config,
      },
      [`${target}sdk.ts`]: { plugins, config: { core, internal } },
      ...Object.fromEntries(namespaceFiles),
    },
  },
  false,
)
const files = new Map(generated.map(({ filename, content }) => [basename(filename), content]))
// The graphql() tag repeats every document; the methods of sdk.ts replace it.
files.delete('gql.ts')
files.delete('index.ts')
let documents = sendWhatIsHashed(files.get('graphql.ts'), JSON.parse(files.get('persisted-documents.json')))
for (const [name, operations] of apart) takeApart(name, operations)
files.set('graphql.ts', documents)

const committed = new Map()
for (const name of await readdir(target).catch(() => [])) {
  if (!others.includes(name)) committed.set(name, await readFile(target + name, 'utf8'))
}
const stale = [...new Set([...files.keys(), ...committed.keys()])].filter((name) => files.get(name) !== committed.get(name))

if (process.argv.includes('--check')) {
  if (stale.length) {
    console.error(`Out of date in src/_generated: ${stale.join(', ')}. Run: npm run generate`)
    process.exit(1)
  }
  console.log(`${files.size} generated files are up to date with ${schema}`)
} else {
  for (const name of committed.keys()) await rm(target + name)
  await mkdir(target, { recursive: true })
  for (const [name, content] of files) await writeFile(target + name, content)
  console.log(`${files.size} files generated from ${schema}, changed: ${stale.join(', ') || 'none'}`)
}

/** Moves the documents of operations to the file of their namespace. */
function takeApart(name, operations) {
  const taken = operations.map((operation) => new RegExp(`^export const ${operation}Document = .*\n?`, 'm').exec(documents)[0])
  documents = taken.reduce((text, line) => text.replace(line, ''), documents)
  const texts = taken.map((line) => `${line.trimEnd()}\n`).join('').replaceAll('new TypedDocumentString', 'new d.TypedDocumentString').replaceAll(/as unknown as TypedDocumentString<(\w+), *(\w+)>/g, 'as unknown as d.TypedDocumentString<d.$1, d.$2>')
  const file = files.get(`${name}.ts`) ?? "import * as d from './graphql.js'\n"
  const end = file.lastIndexOf("'\n", file.indexOf('\n\n') > 0 ? file.indexOf('\n\n') : undefined) + 2
  files.set(`${name}.ts`, `${file.slice(0, end)}\n${texts}${file.slice(end)}`)
}

/**
 * Puts the persisted text in each document, so that the SHA-256 of what is sent is its document id,
 * and drops what a bundle does not need: fragments stand in each document already.
 */
function sendWhatIsHashed(source, persisted) {
  return source
    .replace(/export const \w+FragmentDoc = new TypedDocumentString\(`[^`]*`, \{"fragmentName":"\w+"\}\)[^;]*;\n/g, '')
    .replace(
      /new TypedDocumentString\(`[^`]*`, \{"hash":"(\w+)"\}\)/g,
      // 64 random letters for each document are a fifth of the core: who sends them computes them.
      (_, hash) => `/*#__PURE__*/ new TypedDocumentString(${JSON.stringify(persisted[hash])}, {"persisted":true})`,
    )
}
