// M11: the phone's camera reads the label of a lot and opens its inspection.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, openPage, serverUrl } from './browser.mjs';
import { labelFilm, onThePhone, phone, shoot, signIn } from './phone.mjs';

const server = serverUrl();

describe('camera', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-'));
  const film = join(folder, 'label.y4m');
  let browser;
  before(async () => {
    writeFileSync(film, labelFilm('L260605-XH'));
    browser = await launch(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  test('M11: a code in front of the camera opens the right inspection, also without network', async (t) => {
    const { page, context, offences } = await openPage(browser, server, phone);
    await signIn(page, server);
    await onThePhone(page, 'L260605-XH');
    for (const offline of [false, true]) {
      await context.setOffline(offline);
      await page.goto(new URL('/app/', server).href);
      await page.click('.tab-bar a[href$="/scan"]');
      await page.waitForFunction(() => document.querySelector('video')?.videoWidth > 0);
      const since = Date.now();
      await page.waitForSelector('[data-testid=plan]');
      t.diagnostic(`${offline ? 'without' : 'with'} network: open ${Date.now() - since} ms after the camera began`);
      assert.match(page.url(), /inspections\/insp_/);
      // The camera is given back: its light must not stay on.
      assert.equal(await page.locator('video').count(), 0);
      await shoot(page, `camera-${offline ? 'offline' : 'online'}`);
    }
    assert.deepEqual(offences.filter((offence) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(offence)), []);
    await context.close();
  });
});
