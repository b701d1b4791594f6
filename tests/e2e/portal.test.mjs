// The supplier's day in the portal, against a running server (MUSTER_URL) with the demo's people.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unwrap } from '../../mobile-sdk/dist/index.js';
import { launch, openPage, serverUrl } from './browser.mjs';
import { askForSample, everything, invite, looksRight, manager, photo } from './portal.mjs';

const server = serverUrl();
const at = (path) => new URL(path, server).href;
const sizes = [
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' } },
  { name: 'desk', options: { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' } },
];
const PATIENCE = 15_000;
let serial = Date.now();
const address = () => `guest${serial++}@supplier.example`;

async function comeIn(page, path, password = 'a long password') {
  await page.goto(at(path));
  await page.fill('[name=password]', password);
  await page.click('[type=submit]');
  await page.waitForSelector('[data-group=waiting]');
}

const choose = (page, files) => page.locator('#files input[multiple]').setInputFiles(files);
const uploaded = (page, n) => page.locator('#files li', { hasText: '已上传' }).nth(n - 1).waitFor();
const item = (page, key) => page.locator(`[data-key=${key}]`);

/** Fills the typed report; `width` are the readings. */
async function report(page, width) {
  for (const [n, reading] of width.entries()) await item(page, 'width').locator('.reading').nth(n).fill(reading);
  await item(page, 'print').getByText('合格', { exact: true }).click();
  await item(page, 'colour').getByText('一致', { exact: true }).click();
}

async function submit(page) {
  await page.locator('.submit .foot button').click();
  await page.locator('.sheet').getByRole('button', { name: '确认提交' }).click();
}

describe('portal', () => {
  let browser;
  let boss;
  before(async () => {
    browser = await launch();
    boss = await manager(server);
  });
  after(() => browser?.close());

  for (const { name, options } of sizes) {
    test(`the supplier's day at the ${name}`, async (t) => {
      const { supplier, sample } = await askForSample(boss, `搪瓷杯 ${name}`);
      const email = address();
      const grants = [{ nodeId: sample.id, actions: everything }];
      const link = await invite(boss, { email, name: '林晓', roles: ['SUPPLIER'], supplierId: supplier.id, grants });
      const { page: first, context, offences } = await openPage(browser, server, options);
      let page = first;
      first.setDefaultTimeout(PATIENCE);
      // A day builds on what came before: what follows a broken step says nothing.
      let broken = false;
      const step = (what, work) =>
        t.test(what, async (one) => {
          if (broken) return one.skip('a step before it failed');
          broken = true;
          await work();
          broken = false;
        });

      await step('the link says who invites to what, until when', async () => {
        await page.goto(at(link));
        await page.getByText('邀请你协作').waitFor();
        const text = await page.textContent('main');
        for (const part of ['沐雨家居', sample.code, sample.title, '邀请有效期至']) assert.ok(text.includes(part), part);
        assert.equal(await page.inputValue('[type=email]'), email);
        await looksRight(page, `${name}-invitation`);
      });

      await step('a password that is too short is refused by the server in words', async () => {
        await page.evaluate(() => document.querySelector('[name=password]').removeAttribute('minlength'));
        await page.fill('[name=password]', 'short');
        await page.click('[type=submit]');
        await page.waitForSelector('[role=alert]');
      });

      await step('a password of ones own opens what is shared, exactly that', async () => {
        await page.fill('[name=password]', 'a long password');
        await page.click('[type=submit]');
        await page.locator('[data-group=waiting] a').waitFor();
        assert.equal(await page.locator('main a.card').count(), 1);
        assert.ok((await page.textContent('[data-group=waiting]')).includes(sample.title));
        assert.ok(!page.url().includes('#'));
        await looksRight(page, `${name}-home`);
      });

      await step('three photos go up, one is interrupted, the page closes, and it goes on where it was', async () => {
        await page.locator('[data-group=waiting] a').click();
        await page.locator('.submit').waitFor();
        let cut = false;
        // The third photo's line goes dead after its first part.
        await context.route(/\/files\/file_/, (route) => {
          const request = route.request();
          if (!cut || request.method() !== 'PATCH') return route.continue();
          return Number(request.headers()['upload-offset']) > 0 ? undefined : route.continue();
        });
        await choose(page, [await photo(page, 'front.jpg'), await photo(page, 'side.jpg')]);
        await uploaded(page, 2);
        cut = true;
        await choose(page, [await photo(page, 'detail.jpg', true)]);
        const third = page.locator('#files li', { hasText: 'detail.jpg' });
        await third.getByText(/正在上传 [1-9]\d?%/).waitFor();
        await third.getByRole('button', { name: '暂停' }).click();
        await third.getByText('已暂停').waitFor();
        await looksRight(page, `${name}-uploading`);
        await page.close();

        await context.unroute(/\/files\/file_/);
        page = await context.newPage();
        page.setDefaultTimeout(PATIENCE);
        const offsets = [];
        page.on('request', (request) => request.method() === 'PATCH' && offsets.push(Number(request.headers()['upload-offset'])));
        await page.goto(at(`/portal/samples/${sample.id}`));
        const again = page.locator('#files li', { hasText: 'detail.jpg' });
        await again.getByText('已暂停').waitFor();
        await again.getByRole('button', { name: '继续' }).click();
        await uploaded(page, 3);
        assert.ok(offsets.length > 0 && offsets.every((offset) => offset > 0), `sent again from the start: ${offsets}`);
      });

      await step('the report marks what is out of tolerance while it is typed, and names what is missing', async () => {
        await item(page, 'width').locator('.reading').first().fill('８１．２');
        await item(page, 'width').getByText('超出要求 79.5–80.5 mm').waitFor();
        await page.locator('.submit .foot button').click();
        await page.locator('.submit [role=alert]', { hasText: '印刷牢固' }).waitFor();
        await looksRight(page, `${name}-report`);
        await report(page, ['81.2', '80.1', '80']);
        await page.reload();
        assert.equal(await item(page, 'width').locator('.reading').first().inputValue(), '81.2');
      });

      await step('submits, withdraws before the review, and submits again with the same files', async () => {
        await submit(page);
        await page.locator('[data-round="1"][data-status=SUBMITTED]').waitFor();
        await page.getByRole('button', { name: '撤回' }).click();
        await page.locator('.sheet').getByRole('button', { name: '撤回' }).click();
        await page.locator('.submit').waitFor();
        await page.locator('#files li', { hasText: '沿用上次提交' }).nth(2).waitFor();
        await submit(page);
        await page.locator('[data-round="1"][data-status=SUBMITTED]').waitFor();
        await page.locator('[data-round="1"]').getByText('1 项超差').waitFor();
        const { rounds } = await boss.samples.get({ id: sample.id });
        assert.equal(rounds[0].submissions, 2);
        assert.equal(rounds[0].files.filter(({ submission }) => submission === 2).length, 3);
        assert.equal(rounds[0].nonconformingCount, 1);
        await looksRight(page, `${name}-submitted`);
      });

      await step('the rejection appears by itself, with its reason', async () => {
        const [round] = (await boss.samples.get({ id: sample.id })).rounds;
        const input = { sampleId: sample.id, roundId: round.id, decision: 'REJECT', reason: '杯口偏大，请调整模具' };
        unwrap(await boss.samples.roundDecide({ input }));
        await page.locator('[data-decision=REJECT]', { hasText: '杯口偏大，请调整模具' }).waitFor({ timeout: 5_000 });
        await page.locator('.submit[data-round="2"]').waitFor();
        await page.getByRole('button', { name: /^通知/ }).click();
        await page.locator('.sheet', { hasText: '退回了本轮样品' }).waitFor();
        await looksRight(page, `${name}-notices`);
        await page.locator('.sheet').getByRole('button', { name: '关闭' }).click();
      });

      await step('pins a comment on a photo, and the answer comes by itself', async () => {
        const round = page.locator('[data-round="1"]');
        await round.getByRole('button', { name: '在图上标注' }).click();
        await round.locator('.choose button').first().click();
        await round.locator('.target').click({ position: { x: 60, y: 60 } });
        await round.locator('textarea').fill('这里已经磨过，请看');
        await round.getByRole('button', { name: '发送' }).click();
        await round.locator('li', { hasText: '这里已经磨过，请看' }).waitFor();
        const { id } = (await boss.samples.get({ id: sample.id })).rounds[0];
        const [comment] = (await boss.comments.list({ nodeId: id })).nodes;
        assert.equal(comment.body, '这里已经磨过，请看');
        assert.ok(Number(comment.pin.x) > 0 && Number(comment.pin.x) < 0.5, JSON.stringify(comment.pin));
        unwrap(await boss.comments.add({ input: { nodeId: id, parentId: comment.id, body: '收到，第二轮再看' } }));
        unwrap(await boss.comments.add({ input: { nodeId: id, body: '内部：成本要压', internal: true } }));
        await round.locator('article', { hasText: '收到，第二轮再看' }).waitFor({ timeout: 5_000 });
        assert.equal(await page.getByText('成本要压').count(), 0);
        await round.getByRole('button', { name: '回复' }).click();
        await round.locator('textarea').fill('好的');
        await round.locator('.people').getByLabel('马腾').check();
        await round.getByRole('button', { name: '发送' }).click();
        await round.locator('article', { hasText: '好的' }).getByText('提到 马腾').waitFor();
        await looksRight(page, `${name}-discussion`);
      });

      await step('round 2 with a newer version of a photo is approved', async () => {
        await choose(page, [await photo(page, 'front.jpg'), await photo(page, 'side2.jpg'), await photo(page, 'detail2.jpg')]);
        await choose(page, [{ name: '检测报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n') }]);
        await page.getByLabel('检测报告.pdf 的类型').selectOption({ label: '质检报告' });
        await uploaded(page, 4);
        await report(page, ['80.1', '80.2', '79.9']);
        await page.fill('[name=note]', '模具已修');
        await submit(page);
        await page.locator('[data-round="2"][data-status=SUBMITTED]').waitFor();
        const round = (await boss.samples.get({ id: sample.id })).rounds[1];
        assert.equal(round.files.find(({ file }) => file.name === 'front.jpg').version, 2);
        assert.equal(round.files.find(({ file }) => file.name === '检测报告.pdf').kind, 'QC_REPORT');
        unwrap(await boss.samples.roundDecide({ input: { sampleId: sample.id, roundId: round.id, decision: 'APPROVE' } }));
        await page.locator('[data-round="2"] [data-decision=APPROVE]').waitFor({ timeout: 5_000 });
        await looksRight(page, `${name}-approved`);
      });

      await step('two versions stand side by side and are enlarged together', async () => {
        await page.locator('[data-round="2"]').getByRole('button', { name: '版本对比' }).click();
        const panes = page.locator('.viewer .pane img');
        await panes.nth(1).waitFor();
        await page.locator('.viewer').getByRole('button', { name: '放大' }).click();
        const transforms = await panes.evaluateAll((images) => images.map((image) => image.style.transform));
        assert.equal(transforms[0], transforms[1]);
        assert.match(transforms[0], /scale\(1\.5\)/);
        await looksRight(page, `${name}-versions`);
        await page.locator('.viewer').getByRole('button', { name: '关闭' }).click();
      });

      await step('English by one tap, dark by another', async () => {
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByText('Round 2', { exact: false }).first().waitFor();
        await page.getByRole('button', { name: 'Account' }).click();
        await page.locator('.sheet').getByRole('radio', { name: 'Dark' }).click();
        await looksRight(page, `${name}-account-dark`);
        await page.locator('.sheet').getByRole('button', { name: 'Close' }).click();
        await looksRight(page, `${name}-sample-dark`);
        await page.goto(at('/portal/'));
        await page.waitForSelector('[data-group=shared] a');
        await looksRight(page, `${name}-home-dark`);
      });

      await step('when the share is revoked, what was on the screen is gone', async () => {
        await page.goto(at(`/portal/samples/${sample.id}`));
        await page.locator('[data-round="2"]').waitFor();
        const me = (await boss.users.list({ query: email })).nodes[0];
        const grant = await grantOf(boss, me.id);
        unwrap(await boss.users.grantRevoke({ input: { id: grant } }));
        await page.reload();
        await page.locator('.state').waitFor();
        assert.equal(await page.locator('[data-round]').count(), 0);
        await looksRight(page, `${name}-gone`);
      });

      assert.deepEqual(offences, []);
      await context.close();
    });
  }

  test('a collaborator sees the object shared, comments with a file, and cannot submit', async () => {
    const { sample } = await askForSample(boss, '协作样品', 1);
    const grants = [{ nodeId: sample.id, actions: ['VIEW', 'COMMENT', 'UPLOAD'] }];
    const link = await invite(boss, { email: address(), name: '柯南', roles: ['COLLABORATOR'], grants });
    const { page, context, offences } = await openPage(browser, server, sizes[0].options);
    await comeIn(page, link);
    assert.equal(await page.locator('main a.card').count(), 1);
    await page.locator('main a.card').click();
    await page.locator('[data-round="1"]').waitFor();
    assert.equal(await page.locator('.submit').count(), 0);
    const talk = page.locator('.desk');
    await talk.locator('textarea').fill('包装建议见附件');
    await talk.getByRole('button', { name: '添加文件' }).click();
    await talk.locator('input[multiple]').setInputFiles([await photo(page, 'idea.jpg')]);
    await talk.getByText('已上传', { exact: false }).first().waitFor();
    await talk.getByRole('button', { name: '发送' }).click();
    await talk.locator('li a', { hasText: 'idea.jpg' }).waitFor();
    await looksRight(page, 'collaborator-sample');
    assert.deepEqual(offences, []);
    await context.close();
  });

  test('a person of two organisations goes from one to the other, and sees only what is there', async () => {
    const other = await manager(server, 'manager@beiwan.example');
    const email = address();
    const here = await askForSample(boss, '沐雨的样品', 1);
    const there = await askForSample(other, '北湾的样品', 1);
    const guest = (sample) => ({ email, name: '丙', roles: ['COLLABORATOR'], grants: [{ nodeId: sample.id, actions: ['VIEW'] }] });
    const first = await invite(boss, guest(here.sample));
    const second = await invite(other, guest(there.sample));
    const { page, context, offences } = await openPage(browser, server, sizes[0].options);
    await comeIn(page, first);
    await page.getByText('沐雨的样品').waitFor();
    await page.goto(at(second));
    await page.getByText('沿用原来的密码').waitFor();
    await page.click('[type=submit]');
    await page.getByText('北湾的样品').waitFor();
    assert.equal(await page.getByText('沐雨的样品').count(), 0);
    await page.getByRole('button', { name: '账号' }).click();
    await looksRight(page, 'two-organisations');
    await page.locator('.sheet').getByRole('button', { name: '沐雨家居' }).click();
    await page.getByText('沐雨的样品').waitFor();
    assert.equal(await page.getByText('北湾的样品').count(), 0);
    assert.deepEqual(offences, []);
    await context.close();
  });

  test('an inspection that is shared is read with its verdict and its photos', async () => {
    const [inspection] = (await boss.inspections.list({ filter: { verdicts: ['REJECT'] } })).nodes;
    const link = await invite(boss, { email: address(), name: '丁', roles: ['COLLABORATOR'], grants: [{ nodeId: inspection.id, actions: ['VIEW', 'COMMENT'] }] });
    const { page, context, offences } = await openPage(browser, server, sizes[0].options);
    await comeIn(page, link);
    await page.locator('main a.card').click();
    await page.locator('.verdict').waitFor();
    assert.ok((await page.textContent('main')).includes(inspection.code));
    assert.equal(await page.getByRole('link', { name: '开始检验' }).count(), 0);
    await looksRight(page, 'inspection');
    await page.getByRole('button', { name: 'EN' }).click();
    await page.getByRole('button', { name: 'Account' }).click();
    await page.locator('.sheet').getByRole('radio', { name: 'Dark' }).click();
    await page.locator('.sheet').getByRole('button', { name: 'Close' }).click();
    await looksRight(page, 'inspection-dark');
    assert.deepEqual(offences, []);
    await context.close();
  });

  test('a used link says so and leads to signing in, by password or by code', async () => {
    const { sample } = await askForSample(boss, '旧链接', 1);
    const email = address();
    const link = await invite(boss, { email, name: '甲', roles: ['COLLABORATOR'], grants: [{ nodeId: sample.id, actions: ['VIEW'] }] });
    const one = await openPage(browser, server, sizes[0].options);
    await comeIn(one.page, link);
    await one.context.close();
    const { page, context, offences } = await openPage(browser, server, sizes[0].options);
    await page.goto(at(link));
    await page.getByText('邀请链接已失效').waitFor();
    await looksRight(page, 'invitation-used');
    await page.getByRole('link', { name: '登录' }).click();
    await page.getByRole('radio', { name: '邮箱验证码' }).click();
    await page.fill('[name=email]', email);
    await page.click('[type=submit]');
    await page.locator('[name=code]').waitFor();
    await page.fill('[name=code]', '000000');
    await page.click('[type=submit]');
    await page.waitForSelector('[role=alert]');
    await looksRight(page, 'sign-in-code');
    await page.getByRole('radio', { name: '密码登录' }).click();
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', 'a long password');
    await page.click('[type=submit]');
    await page.waitForSelector('[data-group=shared] a');
    assert.deepEqual(offences, []);
    await context.close();
  });

  test('without network it says so, keeps the page, and comes back by itself', async () => {
    const { supplier, sample } = await askForSample(boss, '断网样品', 1);
    const grants = [{ nodeId: sample.id, actions: everything }];
    const link = await invite(boss, { email: address(), name: '乙', roles: ['SUPPLIER'], supplierId: supplier.id, grants });
    const { page, context } = await openPage(browser, server, sizes[0].options);
    await comeIn(page, link);
    await page.locator('main a.card').click();
    await page.locator('.submit').waitFor();
    await context.setOffline(true);
    await page.locator('.offline').waitFor();
    await page.fill('[name=note]', '断网时写的话');
    await choose(page, [await photo(page, 'dark.jpg')]);
    await looksRight(page, 'offline');
    await context.setOffline(false);
    await uploaded(page, 1);
    assert.equal(await page.inputValue('[name=note]'), '断网时写的话');
    await context.close();
  });
});

/** The one share of a guest. */
async function grantOf(muster, id) {
  const document = Object.assign('query ($id: ID!) { node(id: $id) { ... on User { grants { nodes { id revokedAt } } } } }', {});
  const { grants } = await muster.call(document, { id });
  return grants.nodes.find(({ revokedAt }) => !revokedAt).id;
}
