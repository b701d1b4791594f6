// The phone app in a browser, against a running server (MUSTER_URL) with demo data: an inspector's day,
// and the same without network.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, openPage, serverUrl } from './browser.mjs';
import { assertUsable, cancel, card, item, labelPhoto, onThePhone, phone, photo, shoot, sign, signIn } from './phone.mjs';

const server = serverUrl();
/** An upload begins by asking how far it has come; 404 is the answer of the first time. */
const isOffence = (offence) => !/404 \(Not Found\) http\S+\/files\/file_/.test(offence);
const address = (path) => new URL(path, server).href;

describe('phone', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  test('is served with a policy, for every address of its own, and its files for good', async () => {
    for (const path of ['/app/', '/app/inspections/insp_x', '/portal/', '/portal/invitation']) {
      const answer = await fetch(address(path));
      assert.equal(answer.status, 200, path);
      const policy = answer.headers.get('content-security-policy');
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:/);
      const page = await answer.text();
      assert.doesNotMatch(page, /<script(?![^>]*\bsrc=)|<style|\son\w+=/i, 'nothing inline');
      const script = /src="(\/app\/assets\/[^"]+\.js)"/.exec(page)?.[1];
      const file = await fetch(address(script));
      assert.equal(file.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    }
    assert.equal((await fetch(address('/app/assets/gone-0.js'))).status, 404);
  });

  test('the first visit loads little', async (t) => {
    const { page, context } = await openPage(browser, server, phone);
    const slow = await context.newCDPSession(page);
    // "Slow 4G" of Lighthouse.
    await slow.send('Network.enable');
    await slow.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 });
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const begin = Date.now();
    await page.goto(address('/app/'));
    await page.waitForSelector('[name=email]');
    const usableMs = Date.now() - begin;
    const sent = await page.evaluate(() => {
      const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/app/assets/'));
      const sum = (some) => some.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
      return { files: files.length, bytes: sum(files.filter(({ name }) => name.endsWith('.js'))), all: sum(files) };
    });
    const { bytes } = sent;
    const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
    await page.fill('[name=email]', 'inspector@muyu.example');
    await page.fill('[name=password]', process.env.MUSTER_PASSWORD ?? 'muster-demo');
    const signing = Date.now();
    await page.click('[type=submit]');
    await page.waitForSelector('[data-testid=inspection-card]');
    t.diagnostic(`usable after ${usableMs} ms on slow 4G with a CPU 4 times slower, the list of the day ${Date.now() - signing} ms after signing in`);
    t.diagnostic(`${kib(bytes)} of JavaScript as sent, ${kib(sent.all)} with styles, in ${sent.files} files`);
    assert.ok(bytes > 0 && bytes <= 150_000, `${bytes} bytes of JavaScript`);
    await context.close();
  });

  test('an inspector works through a day', async (t) => {
    const { page, context, offences } = await openPage(browser, server, phone);
    await signIn(page, server);

    await t.test('what waits is grouped and comes onto the phone by itself', async () => {
      await onThePhone(page, 'L260605-XH');
      await page.waitForSelector('[data-group=overdue]');
      assert.equal(await page.getAttribute('html', 'lang'), 'zh-CN');
      await assertUsable(page, 'today');
      await shoot(page, 'day-today');
    });

    await t.test('a wrong code is refused, the photo of a lot’s label opens its inspection', async () => {
      await page.click('.tab-bar a[href$="/scan"]');
      await page.fill('[name=code]', 'NOBODY-KNOWS');
      await page.click('form [type=submit]');
      await page.waitForSelector('[role=alert] >> text=没有与这个码对应的检验');
      await assertUsable(page, 'scan');
      await page.getByRole('button', { name: '再扫一次' }).click();
      await page.setInputFiles('input[type=file]', await labelPhoto(page, 'L260605-XH'));
      await page.waitForSelector('[data-testid=plan]');
    });

    await t.test('the sampling plan explains itself and names the units to draw', async () => {
      assert.match(await page.textContent('[data-testid=plan]'), /加严.*II.*n 80.*CR 0\/1 MA 3\/4 MI 5\/6/);
      await page.click('[data-testid=plan]');
      await page.waitForSelector('.sheet[open] .units li');
      assert.equal(await page.locator('.sheet[open] .units li').count(), 80);
      await page.waitForTimeout(400);
      await assertUsable(page, 'plan');
      await shoot(page, 'day-plan');
      await page.locator('.sheet[open]').getByRole('button', { name: '关闭' }).click();
      await page.locator('.sheet[open]').waitFor({ state: 'hidden' });
    });

    await t.test('each kind of check takes its answer', async () => {
      await item(page, 'arrival').getByRole('button', { name: '今天' }).click();
      await item(page, 'cartons').locator('input').fill('10');
      await item(page, 'cartons').locator('input').blur();
      await item(page, 'barcode').locator('input').fill('6901234567892');
      await item(page, 'barcode').locator('input').blur();
      await item(page, 'outer').getByRole('button', { name: '完好' }).click();
      for (const name of ['IMG_1.jpg', 'IMG_2.jpg']) {
        const count = await item(page, 'photos').locator('.thumb').count();
        await item(page, 'photos').locator('input[type=file]').first().setInputFiles(await photo(page, name));
        await item(page, 'photos').locator('.thumb').nth(count).waitFor();
      }
      await item(page, 'length').locator('input[type=date]').fill('2030-01-01');
      await item(page, 'length').locator('.instrument input').first().fill('CAL-07');
      for (const [at, reading] of ['220.1', '219.9', '223'].entries()) {
        await item(page, 'length').locator('.reading input').nth(at).fill(reading);
        await item(page, 'length').locator('.reading input').nth(at).blur();
      }
      await item(page, 'length').locator('.chip', { hasText: '不合格' }).waitFor();
      await item(page, 'length').locator('.reading input').nth(2).fill('220');
      await item(page, 'length').locator('.reading input').nth(2).blur();
      await item(page, 'length').locator('.chip', { hasText: /^合格/ }).waitFor();
      await item(page, 'colour').getByRole('button', { name: '5 级', exact: true }).click();
      await sign(page, 'sign');
    });

    await t.test('a failed unit asks for the defect at once, and the tally counts it', async () => {
      await item(page, 'seam').getByRole('button', { name: '不合格' }).click();
      await page.waitForSelector('.sheet[open] .code');
      await page.locator('.sheet[open] .code', { hasText: '严重' }).first().click();
      await page.locator('.sheet[open]').getByRole('button', { name: '数量 +1' }).click();
      await page.locator('.sheet[open] input[type=file]').first().setInputFiles(await photo(page));
      await page.locator('.sheet[open] .thumb').waitFor();
      await assertUsable(page, 'defect');
      await shoot(page, 'day-defect');
      await page.locator('.sheet[open]').getByRole('button', { name: '完成' }).click();
      await page.locator('.sheet[open]').waitFor({ state: 'hidden' });
      await page.locator('[data-testid=class]', { hasText: /严重\s*1/ }).waitFor();
      await item(page, 'face').getByRole('button', { name: '合格', exact: true }).click();
      await page.click('[data-testid=pass-rest]');
      await page.click('[data-testid=pass-rest-sure]');
      await page.locator('[data-testid=finish]').waitFor({ timeout: 60_000 });
      await assertUsable(page, 'work');
      await shoot(page, 'day-work');
    });

    await t.test('the verdict stands before it is submitted', async () => {
      await page.click('[data-testid=finish]');
      assert.match(await page.textContent('[data-testid=verdict]'), /^\s*合格\s*$/);
      await assertUsable(page, 'finish');
      await shoot(page, 'day-finish');
      await page.click('[data-testid=submit]');
      await page.click('[data-testid=submit-sure]');
    });

    await t.test('safe is said on the receipt only', async () => {
      await page.locator('[data-testid=delivery][data-status=SAFE]').waitFor({ timeout: 60_000 });
      assert.match(await page.textContent('[data-testid=safety]'), /已安全送达/);
      await assertUsable(page, 'sent');
      await shoot(page, 'day-sent');
    });

    await t.test('the server’s report says the same', async () => {
      await page.getByRole('link', { name: '查看报告' }).click();
      await page.waitForSelector('.big >> text=合格');
      await page.waitForSelector('text=220.1 / 219.9 / 220');
      await page.waitForSelector('text=CAL-07');
      await assertUsable(page, 'report');
      await shoot(page, 'day-report');
    });

    await t.test('inbox and settings are usable', async () => {
      await page.goto(address('/app/inbox'));
      await page.waitForSelector('h1 >> text=收件箱');
      await page.waitForTimeout(500);
      await assertUsable(page, 'inbox');
      await page.goto(address('/app/me'));
      await page.getByRole('radio', { name: 'English' }).click();
      await page.waitForSelector('html[lang=en]');
      await page.waitForSelector('h1 >> text=Me');
      await page.getByRole('radio', { name: 'Dark' }).click();
      await assertUsable(page, 'settings');
      await shoot(page, 'day-me-dark-en');
    });

    assert.deepEqual(offences.filter(isOffence), []);
    await context.close();
  });

  test('a whole inspection without network, across a reload and a closed page', async (t) => {
    const { page: first, context, offences } = await openPage(browser, server, phone);
    let page = first;
    await signIn(page, server);
    await onThePhone(page, 'INS-2026-0018');
    await context.setOffline(true);

    await t.test('opens and takes answers', async () => {
      await card(page, 'INS-2026-0018').click();
      await item(page, 'match').getByRole('button', { name: '合格', exact: true }).click();
      await item(page, 'smell').locator('.choices button').first().click();
      await item(page, 'photos').locator('input[type=file]').first().setInputFiles(await photo(page));
      await item(page, 'photos').locator('.thumb').first().waitFor();
      assert.match(await page.textContent('[data-testid=safety]'), /本机保存 · \d+ 项待送达/);
      await shoot(page, 'offline-work');
    });

    await t.test('a reload loses nothing', async () => {
      await page.reload();
      await item(page, 'match').locator('[aria-pressed=true]').waitFor();
      assert.equal(await item(page, 'photos').locator('.thumb img').count(), 1);
    });

    await t.test('neither does closing the page', async () => {
      const where = page.url();
      await page.close();
      page = await context.newPage();
      await page.goto(where);
      await item(page, 'match').locator('[aria-pressed=true]').waitFor();
      for (let count = 1; count < 6 && (await page.locator('[data-testid=next]').count()); count++) {
        const label = await page.textContent('[data-testid=next]');
        if (!/照片/.test(label)) break;
        await item(page, 'photos').locator('input[type=file]').first().setInputFiles(await photo(page));
        await item(page, 'photos').locator('.thumb').nth(count).waitFor();
      }
      await item(page, 'note').locator('textarea').fill('颜色一致，手感略硬。');
      await item(page, 'note').locator('textarea').blur();
      await sign(page, 'sign');
    });

    await t.test('is submitted and never called safe', async () => {
      await page.click('[data-testid=finish]');
      await page.click('[data-testid=submit]');
      await page.click('[data-testid=submit-sure]');
      await page.locator('[data-testid=delivery][data-status=WAITING]').waitFor();
      assert.doesNotMatch(await page.textContent('body'), /已安全送达/);
      await shoot(page, 'offline-sent');
    });

    await t.test('signing out is refused while work is unsent', async () => {
      await page.goto(address('/app/me'));
      await page.click('[data-testid=sign-out]');
      await page.waitForSelector('.sheet[open] >> text=没送达，先别退出');
      await page.waitForTimeout(400);
      await shoot(page, 'offline-sign-out');
    });

    await t.test('arrives with a receipt once there is network', async () => {
      await context.setOffline(false);
      await page.goto(address('/app/outbox'));
      await page.locator('[data-status=SAFE]', { hasText: 'INS-2026-0018' }).waitFor({ timeout: 60_000 });
      assert.match(await page.textContent('[data-testid=safety]'), /已安全送达/);
      await assertUsable(page, 'outbox');
      await shoot(page, 'offline-safe');
    });

    assert.deepEqual(offences.filter((offence) => isOffence(offence) && !/ERR_INTERNET_DISCONNECTED/.test(offence)), []);
    await context.close();
  });

  test('work that the server refuses is shown, kept, and given up only by a person', async () => {
    const { page, context } = await openPage(browser, server, phone);
    await signIn(page, server);
    await onThePhone(page, 'INS-2026-0003');
    await card(page, 'INS-2026-0003').click();
    await page.waitForSelector('[data-item]');
    const inspectionId = /inspections\/(insp_\w+)/.exec(page.url())[1];
    await context.setOffline(true);
    await page.locator('[data-item] .yes').first().click();
    await page.locator('[aria-pressed=true]').first().waitFor();
    await cancel(server, inspectionId);
    await context.setOffline(false);
    await page.goto(address('/app/outbox'));
    await page.locator('[data-status=CONFLICT]', { hasText: 'INS-2026-0003' }).waitFor({ timeout: 30_000 });
    assert.match(await page.textContent('[data-testid=safety]'), /需要你处理/);
    assert.ok((await page.textContent('[data-status=CONFLICT] .operations .problem')).trim());
    await assertUsable(page, 'conflict');
    await shoot(page, 'conflict');
    await page.getByRole('button', { name: '放弃发送' }).click();
    await page.locator('.sheet[open] textarea').fill('检验已取消');
    await page.locator('.sheet[open]').getByRole('button', { name: '放弃发送' }).click();
    await page.locator('[data-status=CONFLICT]').waitFor({ state: 'detached' });
    await context.close();
  });
});
