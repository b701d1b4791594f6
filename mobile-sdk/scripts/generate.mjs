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

const journalSource = await readFile(`${root}operations/journal.graphql`, 'utf8')
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
      [`${target}sdk.ts`]: { plugins: [`${root}scripts/namespaces.mjs`], config: { internal: ['session', 'journal'] } },
    },
  },
  false,
)
const files = new Map(generated.map(({ filename, content }) => [basename(filename), content]))
// The graphql() tag repeats every document; the methods of sdk.ts replace it.
files.delete('gql.ts')
files.delete('index.ts')
const [documents, journal] = apart(sendWhatIsHashed(files.get('graphql.ts'), JSON.parse(files.get('persisted-documents.json'))))
files.set('graphql.ts', documents)
files.set('journal.ts', journal)

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

/** Takes the documents of operations/journal.graphql out, so that only who works offline loads them. */
function apart(source) {
  const names = [...journalSource.matchAll(/^(?:query|mutation) (\w+)/gm)].map(([, name]) => name)
  const taken = names.map((name) => new RegExp(`^export const ${name}Document = .*\n`, 'm').exec(source)[0])
  const types = names.flatMap((name) => [...source.matchAll(new RegExp(`^export type (${name}(?:Query|Mutation)(?:Variables)?) `, 'gm'))].map(([, type]) => type))
  const imports = `import { TypedDocumentString, ${types.map((type) => `type ${type}`).join(', ')} } from './graphql.js'\n`
  return [taken.reduce((text, line) => text.replace(line, ''), source), `${imports}\n${taken.join('')}`]
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
