// A server that the test may kill, inspections that it schedules, and what the server holds of them.
import assert from 'node:assert/strict';
import { createMuster, newId, unwrap } from '../../mobile-sdk/dist/index.js';
import { startServer } from '../main_job/server.mjs';

const people = (name) => ({ email: `${name}@muyu.example`, password: 'muster-demo' });
const check = (key, label, kind) => ({ key, label, mandatory: true, check: kind });

/** Every kind of answer that has a life of its own on the phone. */
const DAY = [
  check('match', '颜色一致', { passFail: true }),
  check('width', '幅宽', { measurement: { lower: '9.5', upper: '10.5', unit: 'cm', readings: 2 } }),
  check('cartons', '箱数', { count: { min: 1, max: 20 } }),
  check('seam', '缝线', { passFail: true }),
  check('note', '备注', { text: { maxLength: 500 } }),
  check('photos', '照片', { photo: { min: 2, inApp: true } }),
  check('sign', '签名', { signature: true }),
];
const QUEUE = [check('works', '通过', { passFail: true }), check('picture', '照片', { photo: { min: 1, inApp: true } })];

export async function setStage() {
  // Preparing hundreds of inspections at once is no traffic of one phone.
  const server = await startServer('sqlite', { MUSTER_RATE_LIMITS: 'off' });
  const signedIn = async (name) => {
    const muster = createMuster({ url: server.url, language: 'en' });
    await muster.session.signIn(people(name));
    return muster;
  };
  const [manager, inspector] = [await signedIn('manager'), await signedIn('inspector')];
  const { user } = await inspector.session.viewer();
  const [sku] = (await manager.catalog.skus({ first: 1 })).nodes;
  const plans = new Map();
  for (const [kind, items] of [['day', DAY], ['queue', QUEUE]]) {
    const input = { code: `${kind.toUpperCase()}-${newId('p').slice(-6).toUpperCase()}`, name: kind, kind: 'FINAL', items, limits: [] };
    plans.set(kind, unwrap(await manager.inspections.planCreate({ input }), 'inspectionPlan').id);
  }

  return {
    server,
    address: (path, base = server.url) => new URL(path, base).href,
    /** Gives the inspector of the demo one more inspection. */
    schedule: async (kind) => {
      const input = { id: newId('insp'), planId: plans.get(kind), assigneeId: user.id, skuId: sku.id, lotSize: 1 };
      return unwrap(await manager.inspections.schedule({ input }, { idempotencyKey: input.id }), 'inspection');
    },
    inspection: async (id) => (await inspector.inspections.get({ id })) ?? assert.fail(`the server has no ${id}`),
    /** How often the server says that each inspection was submitted. */
    submissions: async () => {
      const times = new Map();
      let after = null;
      do {
        const { nodes, pageInfo } = await manager.events.list({ first: 200, after, filter: { kinds: ['inspection.submitted'] } });
        for (const { subjectId } of nodes) times.set(subjectId, (times.get(subjectId) ?? 0) + 1);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      return times;
    },
    sha256: async (fileId) => (await inspector.files.get({ id: fileId }))?.sha256,
    stop: async () => {
      await Promise.all([manager.close(), inspector.close()]);
      await server.stop();
    },
  };
}

/** What the phone has recorded of these inspections, read from the app that runs in the page. */
const onPhone = (page, ids) =>
  page.evaluate(async (ids) => {
    const offline = await globalThis.offline().opened();
    const { subjects } = await offline.state();
    const found = new Map(subjects.map((subject) => [subject.subjectId, subject.status]));
    return Promise.all(ids.map(async (id) => ({ draft: (await offline.inspection(id)).draft, status: found.get(id) })));
  }, ids);

/** Lets tests reach the app's own store of offline work, `offline()` in the page. */
export const reachIn = (context) =>
  context.addInitScript(() => {
    globalThis.offline = () => document.querySelector('#app').__vue_app__.config.globalProperties.$pinia._s.get('offline');
  });

/** The server has all that the phone recorded of these, as the phone says. */
export async function assertWhole(stage, page, ids) {
  const recorded = await onPhone(page, ids);
  for (let at = 0; at < recorded.length; at += 10) await Promise.all(recorded.slice(at, at + 10).map((one) => assertSame(stage, one)));
  return recorded;
}

/** Everything that the phone recorded stands on the server, once. */
async function assertSame(stage, { draft, status }) {
  const id = draft.inspectionId;
  assert.equal(status, 'SAFE');
  const there = await stage.inspection(id);
  assert.ok(!['ASSIGNED', 'IN_PROGRESS', 'CONFLICT'].includes(there.status), `${id} is ${there.status}`);
  assert.equal(there.verdict, draft.verdict);
  const results = new Map(there.items.map(({ id, results }) => [id, results]));
  for (const { itemId, value } of draft.answers) {
    const [found, ...more] = results.get(itemId);
    assert.deepEqual(more, [], `${itemId} is answered once`);
    const { passFail, measurement, count, text, photo, signature } = value;
    if (passFail !== undefined) assert.equal(found.passed, passFail, itemId);
    if (measurement) assert.deepEqual(found.readings, measurement.readings, itemId);
    if (count !== undefined) assert.equal(Number(found.count), Number(count), itemId);
    if (text !== undefined) assert.equal(found.text, text, itemId);
    if (photo) assert.deepEqual(found.fileIds, photo.map(({ fileId }) => fileId), itemId);
    if (signature) assert.deepEqual(found.fileIds, [signature], itemId);
  }
  assert.deepEqual(there.defects.map(({ code, itemId }) => ({ code, itemId })), draft.defects.map(({ code, itemId }) => ({ code, itemId })));
  await Promise.all(draft.photos.map(async ({ fileId, sha256, name }) => assert.equal(await stage.sha256(fileId), sha256, name)));
}
