// The main job, whole, through the SDK against the real server: M2 M3 M4 M6 M8 M10 M14, S2.3 to S2.8.
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { test } from 'node:test'

import { createMuster, newId, unwrap } from '../../mobile-sdk/dist/index.js'
import { WebSocket } from 'ws'
import { startNetwork } from './network.mjs'
import { picture, report } from './pictures.mjs'
import { startServer } from './server.mjs'

const products = ['sqlite', ...(process.env.MUSTER_TEST_POSTGRES ? ['postgres'] : [])]
if (products.length === 1) console.log('MUSTER_TEST_POSTGRES is not set: SQLite only')

for (const product of products) {
  test(`the main job on ${product}`, async (t) => {
    const server = await startServer(product)
    const network = await startNetwork(server.port)
    const open = []
    const client = (options) => {
      const muster = createMuster({ url: server.url, WebSocket, language: 'en', ...options })
      open.push(muster)
      return muster
    }
    t.after(async () => {
      await Promise.all(open.map((muster) => muster.close()))
      network.close()
      await server.stop()
    })
    await mainJob(t, { server, network, client })
  })
}

async function mainJob(t, { server, network, client }) {
  const signedIn = async (who, options) => {
    const muster = client(options)
    await muster.session.signIn({ email: `${who}@muyu.example`, password: 'muster-demo' })
    return muster
  }
  const admin = await signedIn('admin')
  const manager = await signedIn('manager')
  const inspector = await signedIn('inspector')

  const { sample, supplierId } = await t.test('a manager asks a new supplier for a sample', async () => {
    const made = await admin.users.supplierCreate({ input: { code: `NEW-${Date.now()}`, name: '新织造有限公司' } })
    const supplierId = unwrap(made, 'supplier').id
    const input = {
      supplierId, title: '618 亚麻四件套', stage: 'PRE_PRODUCTION', minPhotos: 3,
      spec: [
        { key: 'width', label: '被套宽', mandatory: true, check: { measurement: { unit: 'cm', nominal: '200.0', lower: '198.5', upper: '201.5' } } },
        { key: 'seams', label: '缝线平整', mandatory: true, check: { passFail: true } },
      ],
    }
    return { sample: unwrap(await manager.samples.request({ input }), 'sample'), supplierId }
  }).then(() => made(manager))

  /** Subtests give no value, so what was made is read again. */
  async function made(muster) {
    const { nodes } = await muster.samples.list({ first: 1 })
    const sample = await muster.samples.get({ id: nodes[0].id })
    return { sample, supplierId: sample.supplier.id }
  }

  const events = follow(manager.samples.changed({ sampleId: sample.id }))
  await events.ready

  const supplier = client({ documentIds: true })
  await t.test('an admin invites the supplier by link, who accepts (S2.3)', async () => {
    const invited = await admin.users.invite({
      input: {
        email: 'new.supplier@weaving.example', name: '新工', roles: ['SUPPLIER'], supplierId,
        grants: [{ nodeId: sample.id, actions: ['VIEW', 'COMMENT', 'UPLOAD', 'SUBMIT'] }],
      },
    })
    assert.deepEqual(invited.userErrors, [])
    const token = invited.link.split('#')[1]
    const viewer = await supplier.session.acceptInvitation({ token, name: '新工', password: 'a long password' })
    assert.deepEqual(viewer.roles, ['SUPPLIER'])
    await assert.rejects(client().session.acceptInvitation({ token, name: '别人', password: 'a long password' }), /invitation/i)
    const { nodes } = await supplier.samples.list({})
    assert.deepEqual(nodes.map(({ id }) => id), [sample.id], 'exactly what is shared')
  })

  const uploads = []
  await t.test('three photos and a PDF are uploaded, the connection cut in the middle (M10, S2.4)', async () => {
    const broken = client({ url: network.url, documentIds: true, retry: { firstDelay: 20 } })
    await broken.session.signIn({ email: 'new.supplier@weaving.example', password: 'a long password' })
    for (const [name, bytes] of [['front.jpg', picture(1)], ['back.jpg', picture(2)], ['label.jpg', picture(3)], ['qc.pdf', report(randomBytes(600_000))]]) {
      network.cutAfter(Math.floor(bytes.length / 2))
      const before = network.cuts()
      const file = await broken.upload(bytes, { name, chunkSize: 256 * 1024 })
      assert.equal(network.cuts(), before + 1, `${name} was cut once`)
      assert.equal(file.sha256, createHash('sha256').update(bytes).digest('hex'))
      uploads.push(file.id)
    }
  })
  const files = () => uploads.map((fileId, n) => ({ fileId, kind: n < 3 ? 'PHOTO' : 'QC_REPORT' }))
  const submit = (round, width) =>
    supplier.samples.roundSubmit({
      input: {
        sampleId: sample.id, roundId: round.id, note: '请查收', files: files(),
        results: [
          { itemId: 'width', value: { measurement: { readings: [width] } } },
          { itemId: 'seams', value: { passFail: true } },
        ],
      },
    })

  await t.test('the supplier fills a typed report and submits; the manager hears of it (M2, M8, S2.5)', async () => {
    const missing = await supplier.samples.roundSubmit({ input: { sampleId: sample.id, roundId: sample.rounds[0].id, files: [], results: [] } })
    assert.ok(missing.userErrors.length >= 2, 'all that is missing at once')
    const sent = Date.now()
    const submitted = unwrap(await submit(sample.rounds[0], '203.0'), 'sample').rounds[0]
    assert.equal(submitted.status, 'SUBMITTED')
    assert.equal(submitted.nonconformingCount, 1, '203.0 is wider than 201.5')
    const event = await events.next('sample.round_submitted', 5000)
    t.diagnostic(`the event came ${event.heardAt - sent} ms after the request was sent`)
  })

  await t.test('comments with a pin go both ways, an internal one stays inside (S2.6)', async () => {
    const secret = '内部：考虑更换供应商'
    const pinned = await manager.comments.add({ input: { nodeId: sample.id, body: '这里有线头', pin: { fileId: uploads[0], x: '0.25', y: '0.75' } } })
    const comment = unwrap(pinned, 'comment')
    unwrap(await manager.comments.add({ input: { nodeId: sample.id, body: secret, internal: true } }), 'comment')
    unwrap(await supplier.comments.add({ input: { nodeId: sample.id, body: '已返修', parentId: comment.id } }), 'comment')
    const seen = (await supplier.comments.list({ nodeId: sample.id })).nodes
    assert.deepEqual(seen.map(({ body }) => body).sort(), ['已返修', '这里有线头'].sort())
    const log = await supplier.events.list({ first: 200 })
    assert.ok(!JSON.stringify(log).includes('comment.noted'))
    assert.equal((await manager.comments.list({ nodeId: sample.id })).nodes.length, 3)
  })

  const decide = async (roundId, decision, reason) => unwrap(await manager.samples.roundDecide({ input: { sampleId: sample.id, roundId, decision, reason } }), 'sample')
  await t.test('round 1 is rejected, round 2 approved and sealed by two persons (S2.7, S2.8)', async () => {
    unwrap(await manager.samples.roundReview({ input: { sampleId: sample.id, roundId: sample.rounds[0].id } }), 'sample')
    const rejected = await decide(sample.rounds[0].id, 'REJECT', '宽度超差')
    const second = rejected.rounds.at(-1)
    assert.equal(second.number, 2)
    const again = unwrap(await submit(second, '200.1'), 'sample').rounds.at(-1)
    assert.equal(again.nonconformingCount, 0)
    unwrap(await manager.samples.roundReview({ input: { sampleId: sample.id, roundId: second.id } }), 'sample')
    await decide(second.id, 'APPROVE')
    const seal = { sampleId: sample.id, sealCode: 'SEAL-618-1' }
    unwrap(await manager.samples.seal({ input: { ...seal, place: 'A-3 柜', photoIds: uploads.slice(0, 3) } }), 'sample')
    const own = await manager.samples.seal({ input: seal })
    assert.ok(own.userErrors.length, 'nobody seals alone')
    const sealed = unwrap(await inspector.samples.seal({ input: seal }), 'sample')
    assert.equal(sealed.status, 'SEALED')
    assert.equal(sealed.seal.photos.length, 3)
    await events.next('sample.sealed', 5000)
  })

  await inspection(t, { server, admin, manager, inspector, client, supplierId })

  await t.test('the log is whole', () => assert.ok(!server.verify().includes('broken')))
}

async function inspection(t, { server, manager, inspector, supplierId }) {
  const sku = (await manager.catalog.skus({ first: 1 })).nodes[0]
  const capture = async (n) => (await inspector.upload(picture(n), { name: `defect-${n}.jpg` })).id
  const plan = await manager.inspections.planCreate({
    input: {
      code: `FRI-${Date.now()}`, name: '出货检验', kind: 'PRE_SHIPMENT',
      limits: [{ defectClass: 'CRITICAL', aql: '0' }, { defectClass: 'MAJOR', aql: '2.5' }, { defectClass: 'MINOR', aql: '4.0' }],
      items: [{ key: 'label', label: '吊牌正确', mandatory: true, check: { passFail: true } }],
    },
  })
  const lotMade = await manager.lots.announce({ input: { code: `LOT-${Date.now()}`, quantity: 1200, skuId: sku.id, supplierId } })
  const lot = unwrap(lotMade, 'lot')
  unwrap(await manager.lots.receive({ input: { lotId: lot.id } }), 'lot')
  const assignee = (await inspector.session.viewer()).user.id
  const scheduled = await manager.inspections.schedule({ input: { planId: unwrap(plan, 'inspectionPlan').id, lotId: lot.id, assigneeId: assignee } })
  const planned = unwrap(scheduled, 'inspection')

  await t.test('a lot of 1,200 at level II gives n 80 and the right limits', () => {
    const limits = planned.samplingPlan.limits.map(({ defectClass, sampleSize, acceptance, rejection }) => [defectClass, sampleSize, acceptance, rejection])
    assert.deepEqual(limits.sort(), [['CRITICAL', 80, 0, 1], ['MAJOR', 80, 5, 6], ['MINOR', 80, 7, 8]])
    assert.equal(planned.samplingPlan.codeLetter, 'J')
  })

  const feed = follow(manager.inspections.changed({}))
  await feed.ready
  unwrap(await inspector.inspections.start({ input: { inspectionId: planned.id } }), 'inspection')
  const input = {
    inspectionId: planned.id,
    results: [{ itemId: 'label', value: { passFail: true } }],
    defects: [
      { id: newId('dfct'), code: 'STAIN', defectClass: 'MAJOR', quantity: 6, photoIds: [await capture(11)] },
      { id: newId('dfct'), code: 'THREAD', defectClass: 'MINOR', quantity: 2, photoIds: [await capture(12)] },
    ],
    photoIds: [await capture(13)],
    clientSubmittedAt: new Date().toISOString(),
  }
  const idempotencyKey = newId('key')

  await t.test('the report is submitted, the server killed, the report repeated: one report (M3, M6)', async () => {
    const first = unwrap(await inspector.inspections.submit({ input }, { idempotencyKey }), 'inspection')
    assert.equal(first.verdict, 'REJECT')
    await server.killAndRestart()
    const again = unwrap(await inspector.inspections.submit({ input }, { idempotencyKey }), 'inspection')
    assert.equal(again.id, first.id)
    assert.equal(again.defects.length, 2)
    await feed.next('inspection.submitted', 20_000)
    const { nodes } = await manager.events.list({ first: 50, filter: { subjectId: planned.id, kinds: ['inspection.submitted'] } })
    assert.equal(nodes.length, 1, 'submitted once')
    assert.equal(feed.heard('inspection.submitted'), 1, 'heard once')
  })

  await t.test('the verdict reads well in both languages, the lot is held and disposed of (M14)', async () => {
    const english = await manager.inspections.get({ id: planned.id })
    assert.equal(english.lot.status, 'REJECTED')
    assert.equal((await manager.lots.get({ id: lot.id })).held, true)
    const reasons = english.verdictReasons.map(({ message }) => message).join(' ')
    assert.match(reasons, /major/i)
    const wrong = await manager.inspections.lotDispose({ input: { inspectionId: planned.id, dispositions: [{ disposition: 'RETURN', quantity: 1000 }] } })
    assert.ok(wrong.userErrors.length, 'the parts must add up to 1,200')
    const version = (await manager.inspections.get({ id: planned.id })).version
    unwrap(await manager.inspections.review({ input: { inspectionId: planned.id, version } }), 'inspection')
    const disposed = await manager.inspections.lotDispose({
      input: { inspectionId: planned.id, dispositions: [{ disposition: 'SORT', quantity: 1000 }, { disposition: 'SCRAP', quantity: 200 }] },
    })
    assert.deepEqual(disposed.userErrors, [])
  })
}

/** Collects events, so that a test can wait for one and count them. */
function follow(stream) {
  const heard = []
  const waiting = new Set()
  const ready = new Promise((resolve) => setTimeout(resolve, 300))
  const read = async () => {
    for await (const event of stream) {
      if (event.kind === 'resync') throw new Error('the log was replaced')
      heard.push({ kind: event.value.kind, heardAt: Date.now() })
      for (const look of waiting) look()
    }
  }
  read().catch((error) => heard.push({ kind: `error ${error.message}` }))
  return {
    ready,
    heard: (kind) => heard.filter((event) => event.kind === kind).length,
    next: (kind, patience) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${kind} did not come: ${heard.map((e) => e.kind)}`)), patience)
        const look = () => {
          const found = heard.find((event) => event.kind === kind)
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
  }
}
