// The explorer in a browser, against a running server (MUSTER_URL) that serves it at /explorer/.
// MUSTER_EMAIL and MUSTER_PASSWORD name an account that may send free documents.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, openPage, serverUrl } from './browser.mjs';

const email = process.env.MUSTER_EMAIL ?? 'developer@muyu.example';
const password = process.env.MUSTER_PASSWORD ?? 'muster-demo';
const server = serverUrl();
const address = new URL('/explorer/', server).href;

async function signIn(page, secret = password) {
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', secret);
  await page.click('.sign-in [type=submit]');
}

async function editorReady(page) {
  await page.waitForSelector('.graphiql-query-editor .view-line');
  await page.waitForFunction(() => globalThis.__MONACO?.editor.getEditors().length >= 3);
}

const run = (page) => page.click('.graphiql-execute-button');

/** The answer that the editor shows, once there is one. */
async function answer(page) {
  const text = await page.waitForFunction(() => {
    const models = globalThis.__MONACO.editor.getModels();
    return models.find((model) => model.uri.path.endsWith('response.json'))?.getValue();
  });
  return JSON.parse(await text.jsonValue());
}

describe('explorer', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  test('is served with a policy that allows no inline script, no eval and no other host', async () => {
    const response = await fetch(address);
    assert.equal(response.status, 200);
    const policy = new Map((response.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }));
    assert.equal(policy.get('default-src'), "'none'");
    assert.equal(policy.get('script-src'), "'self'");
    assert.equal(policy.get('connect-src'), "'self'");
    assert.equal(policy.get('frame-ancestors'), "'none'");
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  });

  test('signs in, runs an example, subscribes, survives a reload and signs out', async (t) => {
    const { page, context, offences, posts } = await openPage(browser, server, {
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
    });
    await page.goto(address);

    await t.test('a wrong password is explained and leaves nobody signed in', async () => {
      await signIn(page, `${password}-wrong`);
      await page.waitForSelector('.problems li');
      assert.ok((await page.textContent('.problems')).length > 0);
      assert.equal(await page.locator('.account').count(), 0);
    });

    await t.test('shows who is signed in, where, and with which roles', async () => {
      await signIn(page);
      await page.waitForSelector('.account');
      assert.ok(await page.textContent('[data-testid=person]'));
      assert.ok(await page.textContent('[data-testid=organization]'));
      assert.ok((await page.locator('[data-testid=roles] li').count()) > 0);
    });

    await t.test('reads the schema with the token', async () => {
      await editorReady(page);
      await page.click('.graphiql-sidebar [aria-label*="Documentation"]');
      await page.waitForSelector('.graphiql-doc-explorer >> text=Query');
      const read = posts.find(({ body }) => body.operationName === 'IntrospectionQuery');
      assert.match(read.headers.authorization, /^Bearer ./);
      assert.equal(read.headers['accept-language'], 'en');
    });

    await t.test('runs the viewer example', async () => {
      await page.click('.graphiql-sidebar [aria-label*="Examples"]');
      await page.click('[data-example=viewer]');
      await run(page);
      const { data, errors } = await answer(page);
      assert.equal(errors, undefined);
      assert.equal(data.viewer.user.email, email);
      assert.equal(data.viewer.user.name, await page.textContent('[data-testid=person]'));
      assert.equal(data.viewer.organization.name, await page.textContent('[data-testid=organization]'));
    });

    await t.test('subscribes to events over a socket', async () => {
      await page.click('[data-example=events]');
      await run(page);
      await page.waitForSelector('.live[data-state=connected]');
      // An operation that the server refuses ends at once; one that it took is still running.
      await page.waitForTimeout(1_000);
      assert.equal(await page.getAttribute('.live', 'data-state'), 'connected');
      assert.ok(await page.isVisible('.live-events'));
      assert.match(await page.getAttribute('.graphiql-execute-button', 'aria-label'), /^Stop/);
      await run(page);
      await page.waitForSelector('.live[data-state=idle]');
    });

    await t.test('the language is switched for the page and for the answers', async () => {
      await page.click('.bar-button');
      await page.waitForSelector('html[lang=zh-CN]');
      await page.waitForSelector('.examples h2 >> text=示例');
      await page.click('[data-example=viewer]');
      await run(page);
      await answer(page);
      assert.equal(posts.at(-1).headers['accept-language'], 'zh-CN');
    });

    await t.test('no token lies in storage while the page is open', async () => {
      const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
      const tokens = posts.map(({ headers }) => headers.authorization?.slice('Bearer '.length)).filter(Boolean);
      assert.ok(tokens.length > 0);
      assert.deepEqual(tokens.filter((token) => stored.includes(token)), []);
    });

    await t.test('a reload keeps the session without signing in again', async () => {
      const before = posts.length;
      await page.reload();
      await page.waitForSelector('.account');
      await editorReady(page);
      await run(page);
      assert.equal((await answer(page)).data.viewer.user.email, email);
      assert.ok(!posts.slice(before).some(({ body }) => body.query.includes('sessionCreate')));
    });

    await t.test('signing out tells the server and brings back the box', async () => {
      await page.click('.account');
      const ended = page.waitForResponse((response) => (response.request().postData() ?? '').includes('sessionEnd'));
      await page.click('.account-card .secondary');
      await page.waitForSelector('.sign-in');
      const { errors } = await (await ended).json();
      assert.equal(errors, undefined);
    });

    assert.deepEqual(offences, []);
    await context.close();
  });

  for (const colorScheme of ['light', 'dark']) {
    test(`fits a phone, ${colorScheme}`, async () => {
      const { page, context, offences } = await openPage(browser, server, {
        viewport: { width: 390, height: 844 },
        locale: 'zh-CN',
        colorScheme,
      });
      await page.goto(address);
      assert.match(await page.textContent('.sign-in h2'), /登录/);
      await signIn(page);
      await editorReady(page);
      await page.click('.graphiql-sidebar [aria-label*="Examples"]');
      await page.click('[data-example=viewer]');
      await run(page);
      assert.equal((await answer(page)).data.viewer.user.email, email);
      for (const part of ['.graphiql-execute-button', '.graphiql-response', '.account', '.live']) {
        const box = await page.locator(part).first().boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844, `${part} is cut off: ${JSON.stringify(box)}`);
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
      assert.deepEqual(offences, []);
      await context.close();
    });
  }
});
