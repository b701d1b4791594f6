import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { createMuster, newId, unwrap, type AqlInput, type ChecklistItemInput, type GrantAddInput, type Muster, type SampleRequestInput } from '../src/index.js'
import { DemoServer, noServer } from './muster.js'

const root = join(import.meta.dirname, '../../..')
const run = promisify(execFile)

test('the examples of the supplier and the inspector do their work', { skip: noServer, timeout: 180_000 }, async (t) => {
  const server = await DemoServer.start()
  t.after(() => server.remove())
  const compiled = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'tsconfig.json')], { encoding: 'utf8' })
  assert.equal(compiled.status, 0, compiled.stdout)
  const signIn = async (name: string) => {
    const muster = createMuster({ url: server.url })
    await muster.session.signIn({ email: `${name}@muyu.example`, password: 'muster-demo' })
    return muster
  }
  const example = async (name: string) => {
    const env = { ...process.env, MUSTER_URL: server.url }
    return (await run(process.execPath, [join(root, 'examples', name)], { env })).stdout
  }
  const [admin, manager, warehouse] = await Promise.all([signIn('admin'), signIn('manager'), signIn('warehouse')])

  await scheduleInspection(manager, warehouse)
  const inspected = await example('inspector.mjs')
  assert.match(inspected, /Major: AQL 2.5, n 80, Ac 5, Re 6/)
  assert.match(inspected, /Verdict: Accepted \(合格\)/)
  assert.match(inspected, /event: inspection.submitted/)

  await requestSamples(admin, manager)
  const submitted = await example('supplier.mjs')
  assert.match(submitted, /Submitted: Submitted, 0 results outside/)
  assert.match(submitted, /event: sample.round_submitted/)
})

const check = (key: string, check: ChecklistItemInput['check']): ChecklistItemInput => ({ key, label: key, mandatory: true, check })
const width = check('width', { measurement: { nominal: '10', lower: '9', upper: '11', unit: 'mm', readings: 2, instrumentRequired: true } })
const colour = check('colour', { choice: { options: [{ key: 'other', label: 'Other', fails: 'MAJOR' }, { key: 'oak', label: 'Oak' }] } })

/** A lot of 1,200 pieces for the inspector, with every kind of check that the example answers; due before all others. */
async function scheduleInspection(manager: Muster, warehouse: Muster): Promise<void> {
  const product = unwrap(await manager.catalog.productCreate({ input: { code: 'EX-P', name: 'Lamp' } }), 'product')
  const price = { amount: '99.00', currency: 'CNY' }
  const sku = unwrap(await manager.catalog.skuCreate({ input: { productId: product.id, code: 'EX-S', name: 'Lamp, oak', price } }), 'sku')
  const lot = unwrap(await warehouse.lots.announce({ input: { code: 'EX-L', skuId: sku.id, quantity: 1200 } }), 'lot')
  unwrap(await warehouse.lots.receive({ input: { lotId: lot.id } }))
  const items = [
    check('works', { passFail: true }),
    check('photo', { photo: { min: 2, inApp: true } }),
    check('signature', { signature: true }),
    check('screws', { count: { min: 3 } }),
    check('remark', { text: { maxLength: 50 } }),
    check('day', { date: { notBefore: '2026-01-01' } }),
    check('carton', { scan: { expected: 'EX-L' } }),
    check('each', { section: { repeatPerUnit: true, items: [width, colour] } }),
  ]
  const limits = [
    { defectClass: 'CRITICAL', aql: '0' },
    { defectClass: 'MAJOR', aql: '2.5' },
    { defectClass: 'MINOR', aql: '4.0' },
  ] satisfies AqlInput[]
  const plan = unwrap(await manager.inspections.planCreate({ input: { code: 'EX-PLAN', name: 'Lamps', kind: 'INCOMING', limits, items } }), 'inspectionPlan')
  const inspector = (await manager.users.list({ role: 'INSPECTOR' })).nodes[0]
  unwrap(await manager.inspections.schedule({ input: { id: newId('insp'), planId: plan.id, lotId: lot.id, assigneeId: inspector?.id ?? '' } }), 'inspection')
}

/** A request to each company, shared with the demo's guest when it is its own: others cannot be. */
async function requestSamples(admin: Muster, manager: Muster): Promise<void> {
  const guest = (await manager.users.list({ role: 'SUPPLIER' })).nodes[0]
  for (const supplier of (await manager.users.suppliers()).nodes) {
    const input: SampleRequestInput = { title: 'Lamp', supplierId: supplier.id, stage: 'PROTOTYPE', spec: [width, colour], minPhotos: 2 }
    const sample = unwrap(await manager.samples.request({ input }), 'sample')
    const grant: GrantAddInput = { userId: guest?.id ?? '', nodeId: sample.id, actions: ['VIEW', 'UPLOAD', 'SUBMIT'] }
    const shared = await admin.users.grantAdd({ input: grant })
    if (shared.userErrors[0]?.code === 'OTHER_SUPPLIER') continue
    unwrap(shared)
  }
}
