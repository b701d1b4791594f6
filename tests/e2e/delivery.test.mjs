// The phone app on bad days: a network that breaks, a server that dies, a page that goes away. Nothing is lost, nothing
// arrives twice, and nothing is called safe that the server does not hold.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, openPage } from './browser.mjs';
import { card, item, phone, photo, sign, signIn } from './phone.mjs';
import { assertWhole, reachIn, setStage } from './stage.mjs';
import { startWeakNetwork } from './weak.mjs';

const LONG = 180_000;
const seed = Number(process.env.MUSTER_SEED ?? Date.now() % 1_000_000);
const uncaught = (offences) => offences.filter((offence) => /^(uncaught|policy)/.test(offence));

describe('delivery', { timeout: 900_000 }, () => {
  let browser;
  let stage;
  before(async () => {
    [browser, stage] = await Promise.all([launch(), setStage()]);
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  /** The signed-in inspector's app, itself on the phone. */
  async function openApp(server = new URL(stage.server.url)) {
    const { page, context, offences } = await openPage(browser, server, phone);
    await reachIn(context);
    page.setDefaultTimeout(60_000);
    await signIn(page, server);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return { page, context, offences, server };
  }

  /** Opens an inspection that is on the phone. */
  async function openInspection(page, { code }) {
    await card(page, code).filter({ hasText: '可离线' }).waitFor();
    await card(page, code).click();
    await page.waitForSelector('[data-item]');
  }

  async function takePhoto(page, strip) {
    const count = await strip.locator('.thumb').count();
    await strip.locator('input[type=file]').first().setInputFiles(await photo(page));
    await strip.locator('.thumb img').nth(count).waitFor();
  }

  /** What an inspector does at work, one step after the other, and what then stands on the screen. */
  const steps = [
    {
      name: 'yes',
      act: (page) => item(page, 'match').getByRole('button', { name: '合格', exact: true }).click(),
      kept: (page) => item(page, 'match').locator('[aria-pressed=true]').waitFor(),
    },
    {
      name: 'a reading',
      act: (page) => type(page, item(page, 'width').locator('.reading input').nth(0), '10.1'),
      kept: (page) => hasValue(page, item(page, 'width').locator('.reading input').nth(0), '10.1'),
    },
    {
      name: 'another reading',
      act: (page) => type(page, item(page, 'width').locator('.reading input').nth(1), '9.75'),
      kept: (page) => hasValue(page, item(page, 'width').locator('.reading input').nth(1), '9.75'),
    },
    {
      name: 'a number',
      act: (page) => type(page, item(page, 'cartons').locator('input'), '7'),
      kept: (page) => hasValue(page, item(page, 'cartons').locator('input'), '7'),
    },
    {
      name: 'words',
      act: (page) => type(page, item(page, 'note').locator('textarea'), '手感略硬，其余正常。'),
      kept: (page) => hasValue(page, item(page, 'note').locator('textarea'), '手感略硬，其余正常。'),
    },
    {
      name: 'a photo',
      act: (page) => takePhoto(page, item(page, 'photos')),
      kept: (page) => item(page, 'photos').locator('.thumb img').nth(0).waitFor(),
    },
    {
      name: 'another photo',
      act: (page) => takePhoto(page, item(page, 'photos')),
      kept: (page) => item(page, 'photos').locator('.thumb img').nth(1).waitFor(),
    },
    {
      name: 'a defect with a photo',
      act: async (page) => {
        await item(page, 'seam').getByRole('button', { name: '不合格' }).click();
        await page.locator('.sheet[open] .code', { hasText: '严重' }).first().click();
        await takePhoto(page, page.locator('.sheet[open]'));
        await page.locator('.sheet[open]').getByRole('button', { name: '完成' }).click();
        await page.locator('.sheet[open]').waitFor({ state: 'hidden' });
      },
      kept: (page) => item(page, 'seam').locator('.defect').waitFor(),
    },
    {
      name: 'a signature',
      act: (page) => sign(page, 'sign'),
      kept: (page) => item(page, 'sign').locator('img').waitFor(),
    },
    {
      name: 'the last look',
      act: async (page) => {
        await page.click('[data-testid=finish]');
        await page.waitForSelector('[data-testid=verdict]');
        await type(page, page.locator('.finish textarea'), '已与供应商沟通。');
      },
      kept: (page) => hasValue(page, page.locator('.finish textarea'), '已与供应商沟通。'),
    },
    {
      name: 'the report',
      act: async (page) => {
        await page.click('[data-testid=submit]');
        await page.click('[data-testid=submit-sure]');
      },
      kept: (page) => page.waitForSelector('[data-testid=delivery]'),
    },
  ];

  async function type(page, field, text) {
    await field.fill(text);
    await field.blur();
  }

  async function hasValue(page, field, text) {
    await field.waitFor();
    for (let tries = 0; (await field.inputValue()) !== text; tries++) {
      assert.ok(tries < 300, `${await field.inputValue()} is not ${text}`);
      await page.waitForTimeout(100);
    }
  }

  const safe = (page) => page.locator('[data-testid=delivery][data-status=SAFE]').waitFor({ timeout: LONG });

  /** Recorded in this page is what the server has, and the server took it once. */
  async function arrivedOnce(page, id) {
    const [{ draft }] = await assertWhole(stage, page, [id]);
    assert.equal((await stage.submissions()).get(id), 1, 'submitted once');
    return draft;
  }

  for (const moment of ['before', 'after']) {
    test(`the network goes ${moment} each step of the day, the page with it: nothing is lost`, async () => {
      const inspection = await stage.schedule('day');
      const { page, context, offences } = await openApp();
      await openInspection(page, inspection);
      for (const { name, act, kept } of steps) {
        if (moment === 'before') await context.setOffline(true);
        await act(page).catch((error) => assert.fail(`${name}: ${error.message}`));
        if (moment === 'before') assert.doesNotMatch(await page.textContent('body'), /已安全送达/, name);
        await kept(page);
        // A tap is shown at once and stored a moment later.
        await page.locator('[data-item][aria-busy=true]').waitFor({ state: 'detached' });
        // Whatever is under way at this moment breaks.
        await context.setOffline(true);
        await page.reload();
        await kept(page).catch((error) => assert.fail(`${name} is gone: ${error.message}`));
        await context.setOffline(false);
      }
      await safe(page);
      const draft = await arrivedOnce(page, inspection.id);
      assert.deepEqual([draft.answers.length, draft.defects.length, draft.photos.length], [7, 1, 4]);
      assert.deepEqual(uncaught(offences), []);
      await context.close();
    });
  }

  test('a whole inspection over a network that cuts, repeats and delays', async (t) => {
    t.diagnostic(`MUSTER_SEED=${seed}`);
    const inspection = await stage.schedule('day');
    const network = await startWeakNetwork(stage.server.port, { seed, share: 0.3 });
    t.after(() => network.close());
    const { page, context, offences } = await openApp(new URL(network.url));
    await openInspection(page, inspection);
    for (const { name, act, kept } of steps) {
      await act(page);
      await kept(page).catch((error) => assert.fail(`${name}: ${error.message}`));
    }
    await safe(page);
    await arrivedOnce(page, inspection.id);
    const { requests, dropped, lost, torn, twice, slow } = network.counts;
    t.diagnostic(JSON.stringify(network.counts));
    assert.ok(dropped + lost + torn + twice + slow > 3 && requests > 20, JSON.stringify(network.counts));
    assert.deepEqual(uncaught(offences), []);
    await context.close();
  });

  test('500 operations with 200 photos arrive once while the server is killed twice', async (t) => {
    const [operations, photos, kills] = [500, 200, 2];
    const count = (operations - photos) / 2;
    const ids = [];
    for (let n = 0; n < count; n++) ids.push((await stage.schedule('queue')).id);
    const { page, context, offences } = await openApp();
    let begun = Date.now();
    const lap = (what) => {
      t.diagnostic(`${what}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
      begun = Date.now();
    };
    await page.evaluate((ids) => Promise.all(ids.map((id) => globalThis.offline().prepare(id))), ids);
    lap('prepared');
    await context.setOffline(true);
    await page.evaluate(record, { ids, photos });
    lap('recorded without network');
    await until(page, (state) => state.operations === operations && state.done === 0 && state.safe.length === 0);

    // The limits of every server hold while the phone delivers.
    await stage.server.killAndRestart({});
    await context.setOffline(false);
    await page.goto(stage.address('/app/'));
    for (let kill = 1; kill <= kills; kill++) {
      const enough = (kill * operations) / (kills + 1);
      await until(page, ({ done }) => done >= enough);
      const { safe } = await stateOf(page);
      await stage.server.killAndRestart();
      // The server holds whatever the phone called safe.
      await assertWhole(stage, page, safe);
    }
    await until(page, ({ safe }) => safe.length === count);
    lap(`delivered, with ${kills} kills`);
    await page.locator('[data-testid=safety]', { hasText: '已安全送达' }).click();
    await page.locator('[data-status=SAFE]').nth(count - 1).waitFor();
    assert.equal(await page.locator('article:not([data-status=SAFE])').count(), 0);

    // It stands, whatever becomes of the server; and asking for all of it is no traffic of one phone.
    await stage.server.killAndRestart({ MUSTER_RATE_LIMITS: 'off' });
    await assertWhole(stage, page, ids);
    const submitted = await stage.submissions();
    for (const id of ids) assert.equal(submitted.get(id), 1, `${id} was submitted once`);
    lap('compared');
    assert.deepEqual(uncaught(offences), []);
    await context.close();
  });

  /** In the page: answers, photos and reports, each by the app's own store of offline work. */
  async function record({ ids, photos }) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [48, 36];
    const pen = canvas.getContext('2d');
    const jpeg = () => {
      for (let at = 0; at < 20; at++) {
        pen.fillStyle = `hsl(${Math.random() * 360} 60% 60%)`;
        pen.fillRect(Math.random() * 48, Math.random() * 36, 12, 9);
      }
      return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
    };
    for (const [n, id] of ids.entries()) {
      const work = await globalThis.offline().inspection(id);
      await work.answer({ itemId: 'works', value: { passFail: n % 7 !== 0 } });
      const from = Math.floor((n * photos) / ids.length);
      const to = Math.floor(((n + 1) * photos) / ids.length);
      for (let at = from; at < to; at++) await work.photo(await jpeg(), { name: `IMG_${at}.jpg`, place: { itemId: 'picture' }, inApp: true });
      await work.submit();
    }
  }

  /** What the phone shows: operations, how many of them are done, and what it calls safe. */
  const stateOf = (page) =>
    page.evaluate(() => {
      const subjects = (globalThis.offline().state?.subjects ?? []).filter(({ entries }) => entries > 0);
      const operations = subjects.flatMap((subject) => subject.operations);
      const stuck = subjects.find(({ status }) => status === 'CONFLICT');
      return {
        operations: operations.length,
        done: operations.filter(({ status }) => status === 'DONE').length,
        safe: subjects.filter(({ status }) => status === 'SAFE').map(({ subjectId }) => subjectId),
        stuck: stuck && JSON.stringify(stuck),
      };
    });

  async function until(page, reached) {
    for (const end = Date.now() + LONG; ; ) {
      const state = await stateOf(page);
      assert.equal(state.stuck, undefined);
      if (reached(state)) return;
      assert.ok(Date.now() < end, `${state.done} of ${state.operations} after ${LONG / 1000} s`);
      await page.waitForTimeout(250);
    }
  }
});
