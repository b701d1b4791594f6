// What people are told, against a running server (MUSTER_URL) with the demo's people: a badge that comes by itself, an
// inbox that opens what it tells of, also in English and without network.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { unwrap } from '../../mobile-sdk/dist/index.js';
import { launch, openPage, serverUrl } from './browser.mjs';
import { phone } from './phone.mjs';
import { looksRight, manager } from './portal.mjs';

const server = serverUrl();
const at = (path) => new URL(path, server).href;
/** A page that is cut off says so in the console. */
const isOffence = (offence) => !/ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(offence);

async function comeIn(page) {
  await page.goto(at('/app/sign-in'));
  await page.fill('[name=email]', 'inspector@muyu.example');
  await page.fill('[name=password]', process.env.MUSTER_PASSWORD ?? 'muster-demo');
  await page.click('[type=submit]');
  await page.waitForURL(/today/);
}

const noticeOf = (page, title, kind) => page.locator(`[data-testid=notices] .notice[data-kind=${kind}]`, { hasText: title });
const badge = (page) => page.locator('.tab-bar .dot');

describe('notices on the phone', () => {
  let browser;
  let boss;
  let me;
  before(async () => {
    browser = await launch();
    boss = await manager(server);
    me = (await (await manager(server, 'inspector@muyu.example')).session.viewer()).user;
  });
  after(() => browser?.close());

  test('T3, T6: the badge comes by itself, a tap opens the task, and what was read is read', async () => {
    const { page, context, offences } = await openPage(browser, server, phone);
    page.setDefaultTimeout(15_000);
    await comeIn(page);
    await page.locator('.tab-bar').getByRole('link', { name: '收件箱' }).click();
    await page.locator('[data-testid=notices], .state').first().waitFor();
    const all = page.getByRole('button', { name: '全部已读' });
    if (await all.isVisible()) await all.click();
    await badge(page).waitFor({ state: 'detached' });

    const title = `直播间检查 ${Date.now()}`;
    const project = unwrap(await boss.projects.create({ input: { name: title } }), 'project');
    const input = { projectId: project.id, title, assigneeId: me.id, dueAt: new Date(Date.now() - 60_000).toISOString() };
    const task = unwrap(await boss.tasks.create({ input }), 'task');
    // Nobody reloads: the task was given, and it is overdue already.
    await noticeOf(page, title, 'TASK_ASSIGNED').waitFor();
    await noticeOf(page, title, 'OVERDUE').waitFor();
    await page.locator('.tab-bar .dot', { hasText: '2' }).waitFor();
    assert.match(await noticeOf(page, title, 'OVERDUE').textContent(), /已逾期/);
    unwrap(await boss.comments.add({ input: { nodeId: task.id, body: '灯光请先看一遍，样品在二号柜。', mentions: [me.id] } }));
    const mention = noticeOf(page, '二号柜', 'MENTIONED');
    await mention.waitFor();
    assert.match(await mention.textContent(), /提到了您/);
    await looksRight(page, 'notices-inbox');
    await page.setViewportSize({ width: 360, height: 740 });
    await looksRight(page, 'notices-inbox-360');
    await page.setViewportSize(phone.viewport);

    await mention.click();
    await page.waitForURL(new RegExp(`/app/tasks/${task.id}$`));
    await page.goBack();
    await page.locator('.tab-bar .dot', { hasText: '2' }).waitFor();
    // What was told stays on the phone.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await noticeOf(page, title, 'TASK_ASSIGNED').waitFor();
    await looksRight(page, 'notices-offline');
    await context.setOffline(false);
    await page.reload();

    await page.getByRole('button', { name: '全部已读' }).click();
    await badge(page).waitFor({ state: 'detached' });
    await page.reload();
    await noticeOf(page, title, 'OVERDUE').waitFor();
    assert.equal(await page.locator('.notice.fresh').count(), 0);
    await page.goto(at('/app/me'));
    await page.getByRole('radio', { name: 'English' }).click();
    await page.waitForSelector('html[lang=en]');
    await page.getByRole('radio', { name: 'Dark' }).click();
    await page.locator('.tab-bar').getByRole('link', { name: 'Inbox' }).click();
    await page.locator('.notice', { hasText: 'mentioned you' }).filter({ hasText: title }).waitFor();
    await looksRight(page, 'notices-inbox-dark-en');
    assert.deepEqual(offences.filter(isOffence), []);
    await context.close();
  });
});
