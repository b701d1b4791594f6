// A task from its assignment to its end, against a running server (MUSTER_URL) with the demo's people: who does it works
// on the phone, a guest whom it is shared with in the portal.
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
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString();

/** The manager gives an inspector a task that has to bring forth a photo. */
async function assign(boss, doer, title, more = {}) {
  const project = unwrap(await boss.projects.create({ input: { name: `晨雾杯上市 ${title}` } }), 'project');
  const { user } = await doer.session.viewer();
  const input = { projectId: project.id, title, description: '在展厅按清单布置，\n完成后拍照。', assigneeId: user.id, dueAt: inDays(2), priority: 'HIGH', ...more };
  const task = unwrap(await boss.tasks.create({ input }), 'task');
  unwrap(await boss.tasks.deliverableRequirementSet({ input: { taskId: task.id, name: '现场照片', kind: 'FILE' } }));
  unwrap(await boss.tasks.checklistItemAdd({ input: { taskId: task.id, title: '灯光已调好' } }));
  return { project, task };
}

async function comeIn(page) {
  await page.goto(at('/app/sign-in'));
  await page.fill('[name=email]', 'inspector@muyu.example');
  await page.fill('[name=password]', process.env.MUSTER_PASSWORD ?? 'muster-demo');
  await page.click('[type=submit]');
  await page.waitForURL(/today/);
}

const cardOf = (page, title) => page.locator('[data-testid=task-card]', { hasText: title });
const stepOf = (page, step) => page.locator(`[data-testid=task-steps] [data-step=${step}]`);
const partOf = (page, name) => page.locator(`[data-deliverable="${name}"]`);
const statusIs = (page, status) => page.locator('[data-testid=task-status]', { hasText: status }).waitFor();

/** Adds a photo to a deliverable, looking at the sheet on the way. */
async function addPhoto(page, button, name, look) {
  await button.click();
  const sheet = page.locator('.sheet[open]');
  await sheet.locator('input[multiple]').setInputFiles([await photo(page, name)]);
  await sheet.locator('li', { hasText: '已上传' }).waitFor();
  if (look) await looksRight(page, look);
  await sheet.getByRole('button', { name: '提交产出物' }).click();
  await sheet.waitFor({ state: 'detached' });
}

describe('my tasks', () => {
  let browser;
  let boss;
  let doer;
  before(async () => {
    browser = await launch();
    [boss, doer] = await Promise.all([manager(server), manager(server, 'inspector@muyu.example')]);
  });
  after(() => browser?.close());

  test('who does a task starts it, adds what it has to bring forth, and hands it in', async () => {
    const title = `布置陈列 ${Date.now()}`;
    const { task, project } = await assign(boss, doer, title);
    const { page, context, offences } = await openPage(browser, server, phone);
    page.setDefaultTimeout(PATIENCE);
    await comeIn(page);
    await page.locator('.tab-bar').getByRole('link', { name: '任务' }).click();
    const card = cardOf(page, title);
    await card.waitFor();
    assert.match(await card.textContent(), /可开始.*高/);
    assert.match(await card.textContent(), new RegExp(project.name));
    await looksRight(page, 'tasks-list');
    await card.click();
    await statusIs(page, '可开始');
    assert.match(await partOf(page, '现场照片').textContent(), /待提交/);
    await looksRight(page, 'tasks-ready');

    await stepOf(page, 'start').click();
    await stepOf(page, 'complete').click();
    const refusal = page.locator('[data-testid=task-steps] [role=alert]');
    await refusal.waitFor();
    assert.match(await refusal.textContent(), /现场照片/);
    assert.match(await refusal.textContent(), /1 项未完成/);
    await looksRight(page, 'tasks-refused');

    await page.getByLabel('灯光已调好').check();
    await addPhoto(page, partOf(page, '现场照片').getByRole('button', { name: '添加' }), 'hall.jpg', 'tasks-add');
    await partOf(page, '现场照片').locator('.thumb').waitFor();
    await refusal.waitFor({ state: 'detached' });
    await page.locator('[data-testid=add-other]').click();
    await page.locator('.sheet[open]').getByRole('radio', { name: '链接' }).click();
    await page.fill('.sheet[open] [name=url]', 'https://example.com/plan');
    await page.locator('.sheet[open]').getByRole('button', { name: '提交产出物' }).click();
    await page.getByRole('link', { name: 'https://example.com/plan' }).waitFor();
    await page.getByPlaceholder('写评论').fill('照片已补。');
    await page.getByRole('button', { name: '发送' }).click();
    await page.locator('article', { hasText: '照片已补。' }).waitFor();
    await looksRight(page, 'tasks-complete');

    await stepOf(page, 'complete').click();
    await statusIs(page, '已完成');
    const found = await boss.tasks.get({ id: task.id });
    assert.equal(found.status, 'DONE');
    assert.deepEqual(found.deliverables.map(({ name, versions }) => [name, versions.length]), [['现场照片', 1], ['https://example.com/plan', 1]]);
    assert.ok(found.checklist.every(({ done }) => done));
    await page.getByRole('button', { name: '返回' }).click();
    await page.waitForURL(/\/app\/tasks$/);
    await page.locator('[data-testid=tasks], .state').first().waitFor();
    assert.equal(await cardOf(page, title).count(), 0, 'it has left the list');
    assert.deepEqual(offences.filter(isOffence), []);
    await context.close();
  });

  test('what comes first holds a task back, in words, and lets it go without a reload', async () => {
    const title = `拍摄短片 ${Date.now()}`;
    const { task, project } = await assign(boss, doer, title, { dueAt: inDays(-1), startsAt: inDays(-3) });
    const first = unwrap(await boss.tasks.create({ input: { projectId: project.id, title: '脚本定稿' } }), 'task');
    unwrap(await boss.tasks.dependencyAdd({ input: { taskId: task.id, predecessorId: first.id } }));
    const { page, context, offences } = await openPage(browser, server, { ...phone, viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    page.setDefaultTimeout(PATIENCE);
    await comeIn(page);
    await page.goto(at('/app/tasks'));
    assert.match(await cardOf(page, title).textContent(), /已逾期/);
    await cardOf(page, title).click();
    await page.locator('[data-testid=blocked-by]', { hasText: '脚本定稿' }).waitFor();
    await stepOf(page, 'start').click();
    await page.locator('[data-testid=task-steps] [role=alert]', { hasText: `前置任务尚未完成：${project.code}-${first.number}` }).waitFor();
    await looksRight(page, 'tasks-held-dark');
    unwrap(await boss.tasks.cancel({ input: { taskId: first.id, reason: '不需要了' } }));
    await statusIs(page, '可开始');
    await stepOf(page, 'start').click();

    await page.locator('[data-testid=task-steps]').getByRole('button', { name: '受阻' }).click();
    await page.fill('.sheet[open] [name=reason]', '样机还没到');
    await page.getByRole('button', { name: '标记受阻' }).click();
    await page.locator('[data-testid=blocked-reason]', { hasText: '样机还没到' }).waitFor();
    await looksRight(page, 'tasks-blocked-dark');
    await stepOf(page, 'unblock').click();
    await statusIs(page, '进行中');

    assert.deepEqual(offences.filter(isOffence), []);
    await context.setOffline(true);
    await page.locator('[data-testid=task-steps]', { hasText: '任务需要联网' }).waitFor();
    assert.ok(await stepOf(page, 'complete').isDisabled());
    await context.close();
  });

  test('who reviews a task sends it back with a reason, then accepts it', async () => {
    const title = `审核海报 ${Date.now()}`;
    const { user } = await doer.session.viewer();
    const project = unwrap(await boss.projects.create({ input: { name: title } }), 'project');
    const { user: owner } = await boss.session.viewer();
    const input = { projectId: project.id, title, assigneeId: owner.id, reviewerId: user.id, dueAt: inDays(1) };
    const task = unwrap(await boss.tasks.create({ input }), 'task');
    const handIn = async () => unwrap(await boss.tasks.complete({ input: { taskId: task.id } }));
    unwrap(await boss.tasks.start({ input: { taskId: task.id } }));
    const { page, context, offences } = await openPage(browser, server, phone);
    page.setDefaultTimeout(PATIENCE);
    await comeIn(page);
    await page.goto(at('/app/tasks'));
    const waiting = page.locator('[data-testid=decisions]').getByRole('link', { name: title });
    await page.locator('.page').waitFor();
    assert.equal(await waiting.count(), 0);
    await handIn();
    // What happens before the page listens is shown when it is opened.
    await page.reload();
    await waiting.click();
    await statusIs(page, '待审核');
    await looksRight(page, 'tasks-review');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.fill('.sheet[open] [name=reason]', '字太小，看不清');
    await page.locator('.sheet[open]').getByRole('button', { name: '退回' }).last().click();
    await statusIs(page, '进行中');
    const back = (await boss.tasks.history({ id: task.id })).history.nodes.find(({ kind }) => kind === 'task.returned');
    assert.equal(back.data.comment, '字太小，看不清');
    await handIn();
    await stepOf(page, 'accept').click();
    await statusIs(page, '已完成');
    assert.equal((await boss.tasks.get({ id: task.id })).status, 'DONE');
    assert.deepEqual(offences.filter(isOffence), []);
    await context.close();
  });

  test('a guest sees exactly the task that is shared, comments, uploads and hands it in', async () => {
    const { task } = await assign(boss, doer, `外协布置 ${Date.now()}`);
    const { task: hidden } = await assign(boss, doer, `内部事项 ${Date.now()}`);
    unwrap(await doer.tasks.start({ input: { taskId: task.id } }));
    const link = await invite(boss, { email: `collab${Date.now()}@partner.example`, name: '赵敏', roles: ['COLLABORATOR'], grants: [{ nodeId: task.id, actions: everything }] });
    const { page, context, offences } = await openPage(browser, server, { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(at(link));
    await page.locator('[name=password]').waitFor();
    await page.locator('li', { hasText: task.title }).waitFor();
    await looksRight(page, 'tasks-guest-invitation');
    await page.fill('[name=password]', 'a long password');
    await page.click('[type=submit]');
    await page.locator('[data-group=waiting] [data-testid=task-card]', { hasText: task.title }).waitFor();
    assert.equal(await page.locator('[data-testid=task-card]').count(), 1);
    await looksRight(page, 'tasks-guest-home');
    await cardOf(page, task.title).click();
    await statusIs(page, '进行中');
    assert.equal(await page.locator('[data-testid=task-facts]', { hasText: '晨雾杯上市' }).count(), 0, 'the project is internal');
    await page.getByPlaceholder('写评论').fill('明早送到。');
    await page.getByRole('button', { name: '发送' }).click();
    await page.locator('article', { hasText: '明早送到。' }).waitFor();
    await addPhoto(page, partOf(page, '现场照片').getByRole('button', { name: '添加' }), 'stand.jpg', 'tasks-guest-add');
    await partOf(page, '现场照片').locator('.thumb').waitFor();
    await page.getByLabel('灯光已调好').check();
    await looksRight(page, 'tasks-guest');
    await stepOf(page, 'complete').click();
    await statusIs(page, '已完成');
    assert.equal((await boss.tasks.get({ id: task.id })).status, 'DONE');
    await page.goto(at('/portal/'));
    unwrap(await boss.comments.add({ input: { nodeId: task.id, body: '辛苦了，验收通过。' } }));
    await page.getByRole('button', { name: '条未读' }).click();
    await page.locator('.sheet[open] .notice', { hasText: '发表了评论' }).filter({ hasText: task.title }).click();
    await page.waitForURL(new RegExp(`/portal/tasks/${task.id}$`));
    await page.locator('article', { hasText: '验收通过' }).waitFor();
    await page.goto(at(`/portal/tasks/${hidden.id}`));
    await page.getByText('找不到这一页').waitFor();
    assert.deepEqual(offences.filter(isOffence), []);
    await context.close();
  });

  test('a guest who may only look has no button to press', async () => {
    const { task } = await assign(boss, doer, `只看不改 ${Date.now()}`);
    const link = await invite(boss, { email: `viewer${Date.now()}@partner.example`, name: '孙立', roles: ['COLLABORATOR'], grants: [{ nodeId: task.id, actions: ['VIEW'] }] });
    const { page, context } = await openPage(browser, server, { ...phone, locale: 'en' });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(at(link));
    await page.fill('[name=password]', 'a long password');
    await page.click('[type=submit]');
    await page.locator('[data-group=shared] [data-testid=task-card]', { hasText: task.title }).click();
    await page.locator('[data-testid=deliverables]').waitFor();
    await looksRight(page, 'tasks-guest-looks');
    assert.equal(await page.locator('main .page button').count(), 0);
    assert.equal(await page.locator('[data-testid=task-steps]').count(), 0);
    assert.ok(await page.getByLabel('灯光已调好').isDisabled());
    await context.close();
  });
});
