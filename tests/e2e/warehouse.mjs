// What the tests of the warehouse share: a server of its own with work that waits, a phone, a scanner that types.
import assert from 'node:assert/strict';
import { createMuster, newId, unwrap } from '../../mobile-sdk/dist/index.js';
import { startServer } from '../main_job/server.mjs';
import { phone } from './phone.mjs';

const people = (name) => ({ email: `${name}@muyu.example`, password: process.env.MUSTER_PASSWORD ?? 'muster-demo' });

/** The demo's floor lamp, whose pieces have serial numbers, and the box of gifts, whose pieces have none. */
export const LAMP = 'MY-LMP-YH-BR';
export const GIFT = 'MY-GFT-618-GD';

export async function setStage() {
  const server = await startServer('sqlite', { MUSTER_RATE_LIMITS: 'off' });
  const signedIn = async (name) => {
    const muster = createMuster({ url: server.url, language: 'en' });
    await muster.session.signIn(people(name));
    return muster;
  };
  const [manager, keeper] = [await signedIn('manager'), await signedIn('warehouse')];
  const { user } = await keeper.session.viewer();
  const lamp = (await manager.warehouse.skuByCode({ code: LAMP })) ?? assert.fail('the demo has no lamp');
  const gift = (await manager.warehouse.skuByCode({ code: GIFT })) ?? assert.fail('the demo has no gift');
  const places = new Map((await manager.warehouse.places()).flatMap(({ locations }) => locations.map(({ code, id }) => [code, id])));
  const planInput = { code: `WH-${newId('p').slice(-6).toUpperCase()}`, name: '到货检', kind: 'INCOMING', items: [{ key: 'works', label: '通电正常', mandatory: true, check: { passFail: true } }], limits: [] };
  const plan = unwrap(await manager.inspections.planCreate({ input: planInput }), 'inspectionPlan');

  return {
    server,
    manager,
    lamp,
    gift,
    place: (code) => places.get(code) ?? assert.fail(`no place ${code}`),
    announce: async (code, sku, quantity) => unwrap(await manager.lots.announce({ input: { code, skuId: sku.id, quantity } }), 'lot'),
    lot: (id) => manager.lots.get({ id }),
    /** The manager plans the inspection of a lot that has come. */
    schedule: async (lotId) => unwrap(await manager.inspections.schedule({ input: { id: newId('insp'), planId: plan.id, lotId, assigneeId: user.id } }), 'inspection'),
    inspection: (id) => manager.inspections.get({ id }),
    /** Reviews and closes it, which releases the lot. */
    release: async (inspectionId) => {
      unwrap(await manager.inspections.review({ input: { inspectionId } }));
      unwrap(await manager.inspections.close({ input: { inspectionId } }));
    },
    /** An order that is paid and has goods set aside. */
    order: async (externalId, lines) => {
      const input = { externalId, currency: 'CNY', lines: lines.map(({ sku, quantity }) => ({ code: sku.code, quantity, price: '399.00' })) };
      const { id } = unwrap(await manager.orders.create({ input }), 'salesOrder');
      unwrap(await manager.orders.pay({ input: { salesOrderId: id } }));
      unwrap(await manager.orders.allocate({ input: { salesOrderId: id } }));
      return id;
    },
    orderOf: (id) => manager.orders.get({ id }),
    /** Pieces by place. */
    levels: async (id) => {
      const { levels } = (await manager.warehouse.sku({ id })) ?? assert.fail(`no article ${id}`);
      return levels.map(({ location, lot, onHand }) => `${location.code} ${lot?.code ?? '-'} ${onHand}`);
    },
    serial: (serial) => manager.warehouse.serial({ serial }),
    stop: async () => {
      await Promise.all([manager.close(), keeper.close()]);
      await server.stop();
    },
  };
}

/** Opens the app for who works in the warehouse, itself on the phone. */
export async function signInKeeper(page, server) {
  await page.goto(new URL('/app/', server).href);
  const { email, password } = people('warehouse');
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.click('[type=submit]');
  await page.waitForSelector('[data-testid=warehouse-cards]');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

export const small = { ...phone, viewport: { width: 360, height: 740 } };

/** Opens a page where one scans: what is scanned before it is there goes nowhere. */
export async function scanning(page, address) {
  await page.goto(address);
  await page.locator('[data-testid=scan-hint]').waitFor();
}

/** As a scanner that acts as a keyboard does it: letters, then Enter, whatever has the focus. */
export async function scan(page, code) {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** Scans what must be refused, and waits until it says why. */
export async function refuses(page, code, why) {
  await scan(page, code);
  await page.locator('[data-testid=scan-problem]', { hasText: why }).waitFor().catch(async (error) => {
    assert.fail(`${code} was not refused with ${why}: ${await page.textContent('main')}\n${error.message}`);
  });
}

/** Scans what must be taken, and waits until it stands in the list of the last scans. */
export async function takes(page, code, text = code) {
  await scan(page, code);
  await page.locator('[data-testid=last-scans] li', { hasText: text }).first().waitFor();
  assert.equal(await page.locator('[data-testid=scan-problem]').count(), 0);
}
