// What tests of the supplier portal share: the manager's side by the SDK, photos, what a page must not do.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createMuster, unwrap } from '../../mobile-sdk/dist/index.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = new URL('./screenshots/portal/', import.meta.url).pathname;
export const everything = ['VIEW', 'SUBMIT', 'UPLOAD', 'COMMENT'];

/** The organisation's manager, at a desk of its own. */
export async function manager(server, email = 'manager@muyu.example') {
  const muster = createMuster({ url: server.origin, language: 'zh-CN' });
  await muster.session.signIn({ email, password: process.env.MUSTER_PASSWORD ?? 'muster-demo' });
  return muster;
}

/** Asks a supplier for a sample with a specification. */
export async function askForSample(muster, title, minPhotos = 3) {
  const supplier = (await muster.users.suppliers({})).nodes[0];
  const spec = [
    { key: 'width', label: '杯口直径', mandatory: true, check: { measurement: { unit: 'mm', nominal: '80', lower: '79.5', upper: '80.5', readings: 3 } } },
    { key: 'print', label: '印刷牢固', mandatory: true, check: { passFail: true } },
    { key: 'colour', label: '颜色与色卡', mandatory: true, check: { choice: { options: [{ key: 'same', label: '一致' }, { key: 'off', label: '有色差', fails: 'MAJOR' }] } } },
    { key: 'remark', label: '补充说明', mandatory: false, check: { text: { maxLength: 200 } } },
  ];
  const dueAt = new Date(Date.now() + 36 * 3600_000).toISOString();
  const input = { title, stage: 'PRE_PRODUCTION', supplierId: supplier.id, minPhotos, dueAt, spec };
  return { supplier, sample: unwrap(await muster.samples.request({ input }), 'sample') };
}

/** Invites a guest; the secret of the link, as the mail carries it. */
export async function invite(muster, { email, name, roles, supplierId, grants }) {
  const { link } = unwrap(await muster.users.invite({ input: { email, name, roles, supplierId, grants } }));
  const { pathname, hash } = new URL(link);
  assert.equal(pathname, '/portal/invitation');
  return pathname + hash;
}

/** Photos of which each is another one; `noise` makes them large. */
export async function photo(page, name, noise = false) {
  const base64 = await page.evaluate(async (large) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#d8dde2';
    pen.fillRect(0, 0, 1600, 1200);
    for (let at = 0; at < 24; at++) {
      pen.fillStyle = `hsl(${Math.random() * 60 + 180} 45% ${30 + Math.random() * 40}%)`;
      pen.beginPath();
      pen.arc(Math.random() * 1600, Math.random() * 1200, 60 + Math.random() * 240, 0, 7);
      pen.fill();
    }
    if (large) {
      const picture = pen.getImageData(0, 0, 1600, 1200);
      for (let at = 0; at < picture.data.length; at++) if (at % 4 < 3) picture.data[at] ^= Math.random() * 128;
      pen.putImageData(picture, 0, 0);
    }
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  }, noise);
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** Nothing is wider than the page, and axe finds nothing serious; a picture of it for people. */
export async function looksRight(page, name) {
  // Sheets have come up, pictures are there, and the head is where a person first sees it.
  await page.waitForTimeout(350);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === 'lazy'));
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: !(await page.locator('.sheet:visible, .viewer:visible').count()) });
  const width = page.viewportSize().width;
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, `${name} is wider than the page`);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => ['serious', 'critical'].includes(impact))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`);
  });
  assert.deepEqual(violations, [], name);
}
