import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Kind, buildSchema, isEnumType, parse, visit } from 'graphql'
import * as generated from '../src/_generated/graphql.js'
import { createMuster, unwrap } from '../src/index.js'
import { label, labels } from '../src/labels.js'

const root = join(import.meta.dirname, '../../..')
const sdl = readFileSync(process.env['MUSTER_SCHEMA'] ?? join(root, '../schema.graphql'), 'utf8')
const schema = buildSchema(sdl)
const persisted = JSON.parse(readFileSync(join(root, 'src/_generated/persisted-documents.json'), 'utf8')) as Record<string, string>
const modules = new Map<string, Record<string, unknown>>()
for (const file of readdirSync(join(root, 'src/_generated')).filter((name) => name.endsWith('.ts'))) {
  const name = file.replace('.ts', '')
  modules.set(name, (await import(`../src/_generated/${name}.js`)) as Record<string, unknown>)
}
const exported = [...modules.values()].flatMap((module) => Object.values(module))
const documents = exported.filter((value) => value instanceof generated.TypedDocumentString)

test('M14: every value of every enum of the schema has an English and a Chinese label', () => {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'))
  assert.deepEqual(Object.keys(labels).sort(), enums.map(({ name }) => name).sort())
  for (const type of enums.filter(isEnumType)) {
    const table = labels[type.name as keyof typeof labels] as Record<string, readonly [string, string]>
    assert.deepEqual(Object.keys(table).sort(), type.getValues().map(({ name }) => name).sort(), type.name)
    for (const [value, [en, zh]] of Object.entries(table)) {
      assert.match(en, /^[ -~–]{1,120}$/, `${type.name}.${value} in English`)
      assert.match(zh, /\p{Script=Han}/u, `${type.name}.${value} in Chinese`)
    }
  }
  assert.equal(label('Role', 'INSPECTOR', 'zh-CN'), '质检员')
  assert.equal(label('Role', 'INSPECTOR', 'en'), 'Inspector')
  assert.equal(label('Role', 'NEW', 'en'), 'NEW', 'a value newer than the SDK reads as itself')
})

test('the id of a document is the SHA-256 of the text that is sent', () => {
  assert.ok(documents.length > 10)
  for (const document of documents) {
    const hash = createHash('sha256').update(String(document)).digest('hex')
    assert.deepEqual(document.__meta__, { persisted: true })
    assert.equal(persisted[hash], String(document))
  }
  assert.equal(Object.keys(persisted).length, documents.length)
})

test('M3: every subscription takes $after and selects the cursor of its value', () => {
  let subscriptions = 0
  for (const document of documents) {
    const ast = parse(String(document))
    const operation = ast.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
    if (operation?.operation !== 'subscription') continue
    subscriptions++
    const [field] = operation.selectionSet.selections
    assert.ok(field?.kind === Kind.FIELD)
    assert.ok(field.arguments?.some(({ name }) => name.value === 'after'), String(document))
    const spreads = field.selectionSet?.selections.map((node) => (node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : ''))
    const inFragment = ast.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION && spreads?.includes(node.name.value))
    const selected = [field, ...inFragment].flatMap((node) => ('selectionSet' in node ? (node.selectionSet?.selections ?? []) : []))
    assert.ok(selected.some((node) => node.kind === Kind.FIELD && node.name.value === 'cursor'), String(document))
  }
  assert.ok(subscriptions >= 1)
})

test('every operation of every file is a method of its namespace', () => {
  const muster = createMuster({ url: 'http://127.0.0.1:1' }) as unknown as Record<string, Record<string, unknown>>
  let operations = 0
  for (const file of readdirSync(join(root, 'operations'))) {
    const namespace = file.replace('.graphql', '')
    let count = 0
    visit(parse(readFileSync(join(root, 'operations', file), 'utf8')), { OperationDefinition: () => void count++ })
    operations += count
    if (['session', 'journal'].includes(namespace) || !count) continue
    const bind = modules.get(namespace)?.['bind'] as (() => Record<string, unknown>) | undefined
    const methods = Object.values(bind?.() ?? muster[namespace] ?? {})
    assert.equal(methods.filter((method) => typeof method === 'function').length, count, namespace)
  }
  assert.equal(operations, documents.length)
})

test('M4: what the operations do not select does not compile', () => {
  const consumer = async (muster: ReturnType<typeof createMuster>) => {
    const { nodes } = await muster.users.list({ role: 'SUPPLIER' })
    const roles: generated.Role[] | undefined = nodes[0]?.roles
    // @ts-expect-error no such field
    nodes[0]?.noSuchField
    // @ts-expect-error no such role
    await muster.users.list({ role: 'NO_SUCH_ROLE' })
    // @ts-expect-error the input is required
    await muster.users.invite({})
    const invited = unwrap(await muster.users.invite({ input: { email: 'a@b.example', name: 'A', roles: ['SUPPLIER'], grants: [] } }), 'user')
    return [roles, invited.id.length]
  }
  assert.equal(typeof consumer, 'function')
})

test('M4: a field that the schema loses stops the generation by name, and one that it gains is drift', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const check = (changed: string) => {
    writeFileSync(join(folder, 'schema.graphql'), changed)
    const env = { ...process.env, MUSTER_SCHEMA: join(folder, 'schema.graphql') }
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs'), '--check'], { env, encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }
  const lost = check(sdl.replace(/\bgrantId(?=: )/, 'renamedId'))
  assert.notEqual(lost.status, 0)
  assert.match(lost.output, /Cannot query field "grantId"/)
  const gained = check(`${sdl}\nextend enum Role { NEW_ROLE }\n`)
  assert.equal(gained.status, 1)
  assert.match(gained.output, /Out of date in src\/_generated: graphql.ts/)
})
