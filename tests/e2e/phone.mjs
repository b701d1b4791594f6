// What tests of the phone app share: signing in, photos, answers, looking for what is hard to use.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = new URL('./screenshots/phone/', import.meta.url).pathname;

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'zh-CN' };

export async function signIn(page, server, email = 'inspector@muyu.example') {
  await page.goto(new URL('/app/', server).href);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', process.env.MUSTER_PASSWORD ?? 'muster-demo');
  await page.click('[type=submit]');
  await page.waitForSelector('[data-testid=inspection-card]');
}

/** Waits until the app itself is on the phone, and the inspection with this number or lot. */
export async function onThePhone(page, text) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await card(page, text).filter({ hasText: '可离线' }).waitFor();
}

export const card = (page, text) => page.locator('[data-testid=inspection-card]', { hasText: text });
export const item = (page, key) => page.locator(`[data-item="${key}"]`);

/** A photo as a camera makes one: another one at each call. */
export async function photo(page, name = 'IMG_0001.jpg') {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1200;
    canvas.height = 900;
    const pen = canvas.getContext('2d');
    for (let at = 0; at < 60; at++) {
      pen.fillStyle = `hsl(${Math.random() * 360} 60% 60%)`;
      pen.fillRect(Math.random() * 1200, Math.random() * 900, 200, 150);
    }
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** Bars and gaps of Code 39, wide or narrow, of the letters that tests need. */
const CODE_39 = {
  '*': 'nwnnwnwnn', '-': 'nwnnnnwnw', 0: 'nnnwwnwnn', 2: 'nnwwnnnnw', 5: 'wnnwwnnnn', 6: 'nnwwwnnnn', H: 'wnnnnwwnn', L: 'nnwnnnnww', X: 'nwnnwnnnw',
};

/** The widths of bars and gaps of a label, a narrow one 3. */
const barsOf = (text) => [...`*${text}*`].flatMap((letter) => [...`${CODE_39[letter]}n`].map((kind) => (kind === 'w' ? 9 : 3)));

/** What a camera sees that is held over a table and then over a label, as the YUV4MPEG2 that Chromium plays as a camera. */
export function labelFilm(text, { width = 1280, height = 720 } = {}) {
  const table = Buffer.alloc(width * height, 90);
  const label = Buffer.from(table);
  const bars = barsOf(text);
  const left = Math.floor((width - bars.reduce((sum, bar) => sum + bar, 0)) / 2);
  for (let y = 240; y < 480; y++) {
    label.fill(235, y * width + left - 40, (y + 1) * width - left + 40);
    let at = y * width + left;
    for (const [index, bar] of bars.entries()) {
      if (index % 2 === 0) label.fill(16, at, at + bar);
      at += bar;
    }
  }
  const colours = Buffer.alloc((width * height) / 2, 128);
  const frame = (picture) => [Buffer.from('FRAME\n'), picture, colours];
  const film = [...Array.from({ length: 5 }, () => frame(table)), ...Array.from({ length: 10 }, () => frame(label))];
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...film.flat()]);
}

/** A photo of a label with a bar code. */
export async function labelPhoto(page, text) {
  const widths = barsOf(text);
  const base64 = await page.evaluate((widths) => {
    const canvas = document.createElement('canvas');
    canvas.width = widths.reduce((sum, width) => sum + width, 160);
    canvas.height = 300;
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#111';
    let x = 80;
    widths.forEach((width, at) => {
      if (at % 2 === 0) pen.fillRect(x, 60, width, 180);
      x += width;
    });
    return canvas.toDataURL('image/png').split(',')[1];
  }, widths);
  return { name: 'label.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') };
}

/** Draws a line with the finger on the pad of the open sheet and keeps it. */
export async function sign(page, key) {
  await item(page, key).getByRole('button', { name: '签名', exact: true }).click();
  const pad = page.locator('.sheet[open] canvas');
  await pad.waitFor();
  // The sheet comes up in a moment.
  await page.waitForTimeout(400);
  const box = await pad.boundingBox();
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 80, { steps: 5 });
  await page.mouse.move(box.x + 220, box.y + 30, { steps: 5 });
  await page.mouse.up();
  await page.locator('.sheet[open]').getByRole('button', { name: '保存' }).click();
  await item(page, key).locator('img').waitFor();
}

/** A manager calls an inspection off meanwhile. */
export async function cancel(server, inspectionId) {
  const ask = async (query, variables, headers = {}) => {
    const answer = await fetch(new URL('/graphql', server), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data } = await answer.json();
    return data;
  };
  const password = process.env.MUSTER_PASSWORD ?? 'muster-demo';
  const session = await ask('mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }', {
    input: { email: 'manager@muyu.example', password },
  });
  const done = await ask(
    'mutation ($input: InspectionCancelInput!) { inspectionCancel(input: $input) { inspection { status } userErrors { message } } }',
    { input: { inspectionId, reason: '客户改期' } },
    { authorization: `Bearer ${session.sessionCreate.accessToken}` },
  );
  assert.equal(done.inspectionCancel.inspection?.status, 'CANCELLED');
}

/** Nothing that keeps people out: as axe sees it, serious and critical. */
export async function assertUsable(page, where) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target} ${failureSummary.slice(0, 160)}`).join(' | ')}`);
  });
  assert.deepEqual(found, [], where);
  const { wide, width } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: innerWidth }));
  assert.ok(wide <= width, `${where} is ${wide} wide on a screen of ${width}`);
}

/** A picture to look at, in a folder that is not kept. */
export async function shoot(page, name) {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}${name}.png` });
}
