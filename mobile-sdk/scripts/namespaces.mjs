// Codegen plugin: binds each operation file as a namespace of typed methods.
// `mutation SampleRoundSubmit` in operations/samples.graphql becomes `samples.roundSubmit(variables, options)`,
// which resolves to the value of the operation's one root field.
// Namespaces of `core` stand in sdk.ts with the documents of graphql.ts; each other one is a file of its own (`only`),
// which sdk.ts loads with its first call. Subscriptions are always in sdk.ts, since they answer at once.
import { basename } from 'node:path'
import { Kind, isNonNullType, typeFromAST } from 'graphql'

export function plugin(schema, documents, { core, internal = [], only }) {
  const namespaces = new Map()
  for (const { location, document } of documents) {
    const namespace = basename(location, '.graphql')
    const methods = []
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue
      checkShape(operation, location)
      methods.push({ live: operation.operation === 'subscription', text: method(namespace, operation, schema, only) })
    }
    if (methods.length && !internal.includes(namespace)) namespaces.set(namespace, methods)
  }
  return only ? apart(only, namespaces.get(only)) : all(namespaces, core)
}

function all(namespaces, core) {
  const body = [...namespaces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, methods]) => {
    if (core.includes(name)) return `    ${name}: {\n${texts(methods)}\n    },`
    const now = methods.filter(({ live }) => live)
    const type = `ReturnType<typeof import('./${name}.js').bind>`
    return `    ${name}: apart<${type}>(() => import('./${name}.js').then(({ bind }) => bind(call${now.length ? ', live' : ''})), {${now.length ? `\n${texts(now)}\n    ` : ''}}),`
  })
  return {
    prepend: [
      "import * as d from './graphql.js'",
      "import { apart } from '../apart.js'",
      "import { of, type Of } from '../of.js'",
      "import type { Call, CallOptions } from '../transport.js'",
      "import type { Live, LiveStream } from '../live.js'",
    ],
    content: `
/** The operations of this SDK as methods, one namespace for each file of operations/. */
export type Namespaces = ReturnType<typeof bindNamespaces>

export function bindNamespaces(call: Call, live: Live) {
  return {
${body.join('\n')}
  }
}
`,
  }
}

/** The file of one namespace; its documents are put in front by generate.mjs. */
function apart(name, methods) {
  const text = texts(methods)
  const needs = (word) => text.includes(word)
  return {
    prepend: [
      "import * as d from './graphql.js'",
      ...(needs(' of(') ? ["import { of, type Of } from '../of.js'"] : []),
      "import type { Call, CallOptions } from '../transport.js'",
      ...(needs('live(') ? ["import type { Live, LiveStream } from '../live.js'"] : []),
    ],
    content: `
/** The methods of the namespace ${name}. */
export function bind(call: Call${needs('live(') ? ', live: Live' : ''}) {
  return {
${text.replaceAll(/^ {2}/gm, '')}
  }
}
`,
  }
}

function texts(methods) {
  return methods.map(({ text }) => text).join('\n')
}

function method(namespace, operation, schema, isApart) {
  const name = operation.name.value
  const field = operation.selectionSet.selections[0].name.value
  const kind = operation.operation[0].toUpperCase() + operation.operation.slice(1)
  const type = `d.${name}${kind}`
  const required = operation.variableDefinitions?.some(
    ({ type, defaultValue }) => !defaultValue && isNonNullType(typeFromAST(schema, type)),
  )
  const variables = `variables${required ? '' : '?'}: ${type}Variables`
  const doc = describe(schema, operation, field)
  const value = `${type}['${field}']`
  const signature = `${doc}      ${methodName(namespace, name)}: (${variables}, options?: CallOptions)`
  // Subscriptions are bound in sdk.ts, so their documents stay in graphql.ts.
  const documents = isApart && operation.operation !== 'subscription' ? '' : 'd.'
  const args = `(${documents}${name}Document, variables, options)`
  if (operation.operation === 'subscription') return `${signature}: LiveStream<${value}> => live${args},`
  const only = nodeType(operation)
  if (!only) return `${signature}: Promise<${value}> => call${args},`
  return `${signature}: Promise<Of<${value}, '${only}'>> => call${args}.then((node) => of(node, '${only}')),`
}

/** The type T of `node(id: $id) { __typename ... on T { } }`: an id of another type then reads as null. */
function nodeType({ selectionSet: { selections: [root] } }) {
  if (root.name.value !== 'node') return undefined
  const [typename, fragment] = root.selectionSet.selections
  if (typename?.name?.value !== '__typename' || fragment?.kind !== Kind.INLINE_FRAGMENT) {
    throw new Error('node(id) must select __typename and one inline fragment')
  }
  return fragment.typeCondition.name.value
}

/** The operation's name without the namespace: Samples -> list, Sample -> get, SampleRoundSubmit -> roundSubmit. */
function methodName(namespace, operation) {
  const singular = namespace[0].toUpperCase() + namespace.slice(1).replace(/s$/, '')
  const match = new RegExp(`^${singular}(s?)(?=[A-Z]|$)`).exec(operation)
  if (!match) return lowerFirst(operation)
  const rest = operation.slice(match[0].length)
  return rest ? lowerFirst(rest) : match[1] ? 'list' : 'get'
}

function lowerFirst(text) {
  return text[0].toLowerCase() + text.slice(1)
}

/** The first sentence of the schema's description of the root field. */
function describe(schema, operation, field) {
  const root = schema.getRootType(operation.operation)
  const text = root.getFields()[field].description?.replace(/\s+/g, ' ').replaceAll('*/', '* /')
  const sentence = text && (/^.*?\.(?= |$)/.exec(text)?.[0] ?? text)
  return sentence ? `      /** ${sentence} */\n` : ''
}

function checkShape(operation, location) {
  const name = operation.name?.value
  const fail = (why) => {
    throw new Error(`${location}: operation ${name ?? '(anonymous)'} ${why}`)
  }
  if (!name) fail('needs a name')
  const [field, ...more] = operation.selectionSet.selections
  if (more.length || field.kind !== Kind.FIELD || field.alias) fail('must select exactly one root field, without alias')
  if (operation.operation !== 'subscription') return
  if (!operation.variableDefinitions?.some(({ variable }) => variable.name.value === 'after')) fail('must take $after')
}
