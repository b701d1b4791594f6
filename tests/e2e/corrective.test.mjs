// A nonconformity from its opening to an accepted answer, against a running server (MUSTER_URL) with the demo's
// people: the supplier answers in the portal, an inspector judges on the phone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unwrap } from '../../mobile-sdk/dist/index.js';
import { launch, openPage, serverUrl } from './browser.mjs';
import { phone } from './phone.mjs';
import { everything, invite, looksRight, manager, photo } from './portal.mjs';

const server = serverUrl();
const at = (path) => new URL(path, server).href;
const PATIENCE = 15_000;
/** An upload begins by asking how far it has come; 404 is the answer of the first time. */
const isOffence = (offence) => !/404 \(Not Found\) http\S+\/files\/file_/.test(offence);
const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The manager opens a nonconformity about a supplier's goods and shares it with a guest of theirs. */
async function open(boss) {
  const supplier = (await boss.users.suppliers({})).nodes[0];
  const input = { problem: '杯身划伤，批量返工。', severity: 'MAJOR', supplierId: supplier.id };
  const failure = unwrap(await boss.corrective.nonConformityOpen({ input }), 'nonConformity');
  const grants = [{ nodeId: failure.id, actions: everything }];
  const email = `answerer${Date.now()}@supplier.example`;
  return { failure, link: await invite(boss, { email, name: '林晓', roles: ['SUPPLIER'], supplierId: supplier.id, grants }) };
}

const stepNow = (page, step) => page.locator(`[data-step=${step}][data-state=now]`);

async function findCause(page, cause) {
  const form = stepNow(page, 'cause');
  await form.getByLabel('第 1 步', { exact: true }).fill('划伤来自周转箱');
  await form.getByLabel('第 2 步', { exact: true }).fill('箱内没有隔板');
  await form.locator('[name=cause]').fill(cause);
  await form.locator('[name=category]').selectOption('METHOD');
  await form.getByRole('button', { name: '提交原因分析' }).click();
}

async function plan(page, description) {
  const form = stepNow(page, 'plan');
  const action = form.locator('[data-action="1"]');
  await action.locator('[name=description]').fill(description);
  await action.locator('[name=owner]').fill('王工');
  await action.locator('[name=dueOn]').fill(dayIn(7));
  await form.getByRole('button', { name: '提交措施计划' }).click();
}

async function carryOut(page) {
  const form = stepNow(page, 'carry');
  await form.locator('[data-action="1"] input[multiple]').setInputFiles([await photo(page, 'evidence.jpg')]);
  await form.locator('li', { hasText: '已上传' }).waitFor();
  await form.getByRole('button', { name: '提交实施结果' }).click();
  await stepNow(page, 'verify').waitFor();
}

/** One that the manager has answered by itself. */
async function answered(boss) {
  const { failure } = await open(boss);
  const target = { nonConformityId: failure.id };
  const { corrective } = boss;
  unwrap(await corrective.nonConformityContain({ input: { ...target, containment: '隔离' } }));
  unwrap(await corrective.nonConformityRootCause({ input: { ...target, method: 'OTHER', steps: ['看现场'], cause: '无隔板', category: 'METHOD' } }));
  const actions = [{ kind: 'CORRECTIVE', description: '加隔板', owner: '王工', dueOn: dayIn(3) }];
  unwrap(await corrective.nonConformityPlanActions({ input: { ...target, actions } }));
  const evidence = await boss.upload(new Blob([`done ${failure.id}`]), { name: 'evidence.txt' });
  const done = [{ position: 1, doneOn: dayIn(0), fileIds: [evidence.id] }];
  return unwrap(await corrective.nonConformityImplement({ input: { ...target, actions: done } }), 'nonConformity');
}

/** Signs in on the phone, whatever waits there. */
async function comeIn(page, email) {
  await page.goto(at('/app/sign-in'));
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', process.env.MUSTER_PASSWORD ?? 'muster-demo');
  await page.click('[type=submit]');
  await page.waitForURL(/today/);
}

describe('corrective action', () => {
  let browser;
  let boss;
  before(async () => {
    browser = await launch();
    boss = await manager(server);
  });
  after(() => browser?.close());

  test('a supplier answers, is rejected, answers again, and is accepted', async (t) => {
    const { failure, link } = await open(boss);
    const portal = await openPage(browser, server, phone);
    const hall = await openPage(browser, server, phone);
    const supplier = portal.page;
    const inspector = hall.page;
    for (const page of [supplier, inspector]) page.setDefaultTimeout(PATIENCE);
    // What follows a broken step says nothing.
    let broken = false;
    const step = (what, work) =>
      t.test(what, async (one) => {
        if (broken) return one.skip('a step before it failed');
        broken = true;
        await work();
        broken = false;
      });

    await step('it waits for the supplier at home', async () => {
      await supplier.goto(at(link));
      await supplier.fill('[name=password]', 'a long password');
      await supplier.click('[type=submit]');
      const card = supplier.locator('[data-group=waiting] [data-testid=non-conformity]', { hasText: failure.code });
      await card.waitFor();
      await looksRight(supplier, 'corrective-home');
      await card.click();
      await supplier.getByText('杯身划伤').waitFor();
    });

    await step('containment goes with a photo', async () => {
      const form = stepNow(supplier, 'contain');
      await form.locator('[name=containment]').fill('同批 320 件已隔离，在产停线全检。');
      await form.locator('input[multiple]').setInputFiles([await photo(supplier, 'hold.jpg')]);
      await form.locator('li', { hasText: '已上传' }).waitFor();
      await looksRight(supplier, 'corrective-contain');
      await form.getByRole('button', { name: '提交围堵措施' }).click();
      await supplier.locator('[data-step=contain][data-state=done] .thumb').waitFor();
    });

    await step('what is being written outlives a reload', async () => {
      await stepNow(supplier, 'cause').locator('[name=cause]').fill('写到一半');
      await supplier.reload();
      await stepNow(supplier, 'cause').waitFor();
      assert.equal(await stepNow(supplier, 'cause').locator('[name=cause]').inputValue(), '写到一半');
    });

    await step('cause, plan and evidence follow', async () => {
      await looksRight(supplier, 'corrective-cause');
      await findCause(supplier, '员工操作不小心');
      await stepNow(supplier, 'plan').waitFor();
      await looksRight(supplier, 'corrective-plan');
      await plan(supplier, '培训员工');
      await stepNow(supplier, 'carry').waitFor();
      await looksRight(supplier, 'corrective-carry');
      await carryOut(supplier);
      const { status } = await boss.corrective.nonConformity({ id: failure.id });
      assert.equal(status, 'IMPLEMENTED');
    });

    await step('it waits for an inspector on the phone, who rejects it with a reason', async () => {
      await comeIn(inspector, 'inspector@muyu.example');
      await inspector.goto(at('/app/inbox'));
      const card = inspector.locator('[data-testid=verifications] [data-testid=non-conformity]', { hasText: failure.code });
      await card.waitFor();
      await looksRight(inspector, 'corrective-inbox');
      await card.click();
      const form = stepNow(inspector, 'verify');
      await form.waitFor();
      await looksRight(inspector, 'corrective-verify');
      await form.getByRole('radio', { name: '退回' }).click();
      await form.locator('[name=note]').fill('操作不小心不是根本原因，请查周转方式。');
      await form.getByRole('button', { name: '退回答复' }).click();
      await inspector.locator('[data-testid=rejected]').waitFor();
    });

    await step('the supplier sees why without a reload, and the old answer below', async () => {
      const banner = supplier.locator('[data-testid=rejected]');
      await banner.waitFor();
      assert.match(await banner.textContent(), /请查周转方式/);
      const old = supplier.locator('[data-answer="1"]');
      assert.ok(await old.getByText('员工操作不小心').isVisible());
      assert.equal(await stepNow(supplier, 'cause').locator('[name=cause]').inputValue(), '', 'a new cause begins empty');
      await looksRight(supplier, 'corrective-rejected');
    });

    await step('the second answer is accepted on the phone', async () => {
      await findCause(supplier, '周转箱没有隔板');
      await stepNow(supplier, 'plan').waitFor();
      await plan(supplier, '周转箱加隔板');
      await stepNow(supplier, 'carry').waitFor();
      await carryOut(supplier);
      const form = stepNow(inspector, 'verify');
      await form.locator('[name=note]').fill('可以');
      await form.locator('[name=days]').fill('14');
      await form.getByRole('button', { name: '通过答复' }).click();
      await stepNow(inspector, 'close').waitFor();
      await looksRight(inspector, 'corrective-accepted');
      const found = await boss.corrective.nonConformity({ id: failure.id });
      assert.equal(found.status, 'VERIFIED');
      assert.deepEqual(found.answers.map(({ accepted }) => accepted), [false, true]);
      const days = (Date.parse(found.effectiveAt) - Date.now()) / 86_400_000;
      assert.ok(days > 13.9 && days <= 14, `${days} days`);
      await stepNow(supplier, 'close').waitFor();
    });

    assert.deepEqual(portal.offences.filter(isOffence), []);
    assert.deepEqual(hall.offences.filter(isOffence), []);
    await portal.context.close();
    await hall.context.close();
  });

  test('who took part in an answer is told that another person has to verify it', async () => {
    const failure = await answered(boss);
    const { page, context } = await openPage(browser, server, { ...phone, colorScheme: 'dark' });
    page.setDefaultTimeout(PATIENCE);
    await comeIn(page, 'manager@muyu.example');
    await page.goto(at(`/app/nonconformities/${failure.id}`));
    await page.locator('[data-testid=barrier]').waitFor();
    assert.match(await page.textContent('[data-testid=barrier]'), /另一人/);
    assert.equal(await page.locator('[data-step=verify] form').count(), 0);
    await looksRight(page, 'corrective-four-eyes-dark');
    await context.close();
  });

  test('it is closed on the phone when the effect was watched long enough, with evidence', async () => {
    const failure = await answered(boss);
    const judge = await manager(server, 'inspector@muyu.example');
    const { page, context, offences } = await openPage(browser, server, phone);
    page.setDefaultTimeout(PATIENCE);
    await comeIn(page, 'inspector@muyu.example');
    const effectiveAt = new Date(Date.now() + 1_500).toISOString();
    unwrap(await judge.corrective.nonConformityVerify({ input: { nonConformityId: failure.id, accepted: true, effectiveAt } }));
    await page.waitForTimeout(2_000);
    await page.goto(at(`/app/nonconformities/${failure.id}`));
    const form = stepNow(page, 'close');
    await form.locator('[name=effect]').fill('后续三批无划痕');
    const button = form.getByRole('button', { name: '关闭报告' });
    assert.ok(await button.isDisabled(), 'without evidence');
    await form.locator('input[multiple]').setInputFiles([await photo(page, 'effect.jpg')]);
    await form.locator('li', { hasText: '已上传' }).waitFor();
    await button.click();
    await page.locator('[data-step=close][data-state=done] .thumb').waitFor();
    await looksRight(page, 'corrective-closed');
    const closed = await boss.corrective.nonConformity({ id: failure.id });
    assert.equal(closed.status, 'CLOSED');
    assert.equal(closed.effectivenessNote, '后续三批无划痕');
    assert.equal(closed.effectivenessFiles.length, 1);
    assert.deepEqual(offences.filter(isOffence), []);
    await context.close();
  });
});
