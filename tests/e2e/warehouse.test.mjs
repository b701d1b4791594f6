// The warehouse on a phone, in the app and against a real server (MUSTER_BIN): goods with serial numbers are received,
// inspected, put away, picked and shipped, half of it without network. What is wrong is refused, what clashes is shown.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, openPage } from './browser.mjs';
import { assertUsable, photo, shoot } from './phone.mjs';
import { LAMP, refuses, scan, scanning, setStage, signInKeeper, small, takes } from './warehouse.mjs';

const uncaught = (offences) => offences.filter((offence) => /^(uncaught|policy)/.test(offence));
const WAIT = { timeout: 60_000 };

describe('warehouse', { timeout: 600_000 }, () => {
  let browser;
  let stage;
  before(async () => {
    [browser, stage] = await Promise.all([launch(), setStage()]);
  });
  after(async () => {
    await browser?.close();
    await stage?.stop();
  });

  const address = (path) => new URL(path, stage.server.url).href;

  async function openApp() {
    const { page, context, offences } = await openPage(browser, new URL(stage.server.url), small);
    page.setDefaultTimeout(20_000);
    await signInKeeper(page, stage.server.url);
    return { page, context, offences };
  }

  const safe = (page) => page.locator('[data-testid=safety].ok').waitFor(WAIT);

  test('goods come, are inspected, put away and leave, half of it without network', async (t) => {
    const lot = await stage.announce('L-E2E-YH', stage.lamp, 3);
    const { page, context, offences } = await openApp();

    await t.test('today shows the work, the tab leads to the warehouse', async () => {
      await assertUsable(page, 'today');
      await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '仓库' }).click();
      await page.locator('[data-job=receive]', { hasText: /\d+ 单待收/ }).waitFor();
      await assertUsable(page, 'warehouse');
      await shoot(page, 'warehouse-home');
    });

    await t.test('a scan opens what has come', async () => {
      await scan(page, 'L-E2E-YH');
      await page.locator('[data-testid=arrival]').waitFor();
      assert.ok(await page.isChecked('[data-testid=by-serial]'), 'the article has serial numbers');
    });

    await t.test('each serial number counts once, and what is wrong is refused loudly', async () => {
      await takes(page, 'E2E-0001');
      await refuses(page, 'E2E-0001', '已经扫过');
      await refuses(page, 'yh26-0003', '已登记入库');
      await refuses(page, 'MY-LMP-NG-BR', '扫错商品');
      await refuses(page, 'L260613-NG', '扫错批次');
      await assertUsable(page, 'refused');
      await shoot(page, 'warehouse-refused');
    });

    await t.test('it goes on without network, and the last scans can be undone', async () => {
      await context.setOffline(true);
      await takes(page, 'E2E-0002');
      await takes(page, 'E2E-0099');
      await page.getByRole('button', { name: '撤销 E2E-0099' }).click();
      await page.locator('[data-testid=last-scans] li', { hasText: '已撤销' }).waitFor();
      await page.locator('[data-testid=arrival] .tally', { hasText: /2\s*\/ 3/ }).waitFor();
      await takes(page, 'E2E-0003');
    });

    await t.test('a reload without network loses nothing', async () => {
      await page.reload();
      await page.locator('[data-testid=arrival] .serials li').nth(2).waitFor();
      await takes(page, 'H1-IN');
      await page.locator('summary', { hasText: '拍下破损' }).click();
      await page.locator('[data-testid=damage-photo]').setInputFiles(await photo(page, 'IMG_1.jpg'));
      await page.locator('.damage img').waitFor();
      await assertUsable(page, 'receive');
      await shoot(page, 'warehouse-receive');
      await page.click('[data-testid=receive]');
      await page.locator('[data-testid=received]', { hasText: '本机保存' }).waitFor();
      assert.match(await page.textContent('[data-testid=safety]'), /本机保存 · \d+ 项待送达/);
      await assertUsable(page, 'received');
    });

    await t.test('what was received shows at once, before the server has it', async () => {
      await page.getByRole('link', { name: '上架' }).click();
      await page.locator('[data-testid=waiting]', { hasText: 'L-E2E-YH' }).filter({ hasText: '3' }).waitFor();
      assert.equal((await stage.lot(lot.id)).status, 'ANNOUNCED');
    });

    await t.test('it arrives with a receipt, and the photo with it', async () => {
      await context.setOffline(false);
      await safe(page);
      const there = await stage.lot(lot.id);
      assert.deepEqual([there.status, there.quantity], ['RECEIVED', 3]);
      assert.ok((await stage.levels(stage.lamp.id)).includes('H1-IN L-E2E-YH 3'));
      assert.equal((await stage.serial('E2E-0002')).location.code, 'H1-IN');
      assert.equal(await stage.serial('E2E-0099'), null);
      const { nodes } = await stage.manager.comments.list({ nodeId: lot.id });
      assert.equal(nodes.length, 1);
    });

    await t.test('the inspection that the manager plans is opened from the receipt', async () => {
      const inspection = await stage.schedule(lot.id);
      await page.goto(address(`/app/warehouse/receive/${lot.id}`));
      await page.click('[data-testid=inspect]');
      await page.locator('[data-item="works"]').getByRole('button', { name: '合格', exact: true }).click();
      await page.click('[data-testid=finish]');
      await page.click('[data-testid=submit]');
      await page.click('[data-testid=submit-sure]');
      await page.locator('[data-testid=delivery][data-status=SAFE]').waitFor(WAIT);
      await stage.release(inspection.id);
      assert.equal((await stage.lot(lot.id)).status, 'RELEASED');
    });

    await t.test('putting away without network: goods, then the target, and each move can be undone', async () => {
      await scanning(page, address('/app/warehouse/put-away'));
      await page.locator('[data-testid=waiting]', { hasText: 'L-E2E-YH' }).waitFor();
      await context.setOffline(true);
      await takes(page, 'E2E-0001');
      await takes(page, 'E2E-0002');
      await refuses(page, 'E2E-0002', '已经扫过');
      await refuses(page, 'YH26-0003', '不在这个库位');
      await refuses(page, 'H1-IN', '请扫另一个库位');
      await takes(page, 'H1-A-01', '→ H1-A-01');
      await page.locator('[data-testid=last-scans] li', { hasText: '→ H1-A-01' }).getByRole('button').click();
      await page.locator('[data-testid=last-scans] li', { hasText: '已撤销' }).waitFor();
      for (const serial of ['E2E-0001', 'E2E-0002', 'E2E-0003']) await takes(page, serial);
      await assertUsable(page, 'put-away');
      await shoot(page, 'warehouse-put-away');
      await takes(page, 'H1-C-01', '→ H1-C-01');
      await context.setOffline(false);
      await safe(page);
      assert.ok((await stage.levels(stage.lamp.id)).includes('H1-C-01 L-E2E-YH 3'));
      assert.equal((await stage.serial('E2E-0001')).movements.length, 2);
    });

    let order;
    await t.test('picking without network: each scan is checked against the order', async () => {
      order = await stage.order('E2E-ORDER-1', [{ sku: stage.lamp, quantity: 1 }, { sku: stage.gift, quantity: 40 }]);
      await scanning(page, address('/app/warehouse/pick'));
      await page.locator('[data-testid=pick-row]', { hasText: 'E2E-ORDER-1' }).waitFor();
      await context.setOffline(true);
      await scan(page, 'E2E-ORDER-1');
      await page.locator('[data-testid=pick-line]').nth(1).waitFor();
      await assertUsable(page, 'pick');
      await refuses(page, 'MY-LMP-NG-BR', '扫错商品');
      await refuses(page, LAMP, '请逐件扫序列号');
      await refuses(page, 'E2E-7777', '不认识');
      await takes(page, 'E2E-0001');
      await refuses(page, 'E2E-0001', '已经扫过');
      await refuses(page, 'E2E-0002', '已拣够');
      await shoot(page, 'warehouse-pick');
    });

    await t.test('the reload keeps what is picked; another piece takes the place of an undone one', async () => {
      await page.locator('[data-testid=last-scans] li', { hasText: 'E2E-0001' }).getByRole('button').click();
      await page.locator('[data-testid=last-scans] li', { hasText: '已撤销' }).waitFor();
      await takes(page, 'E2E-0002');
      await page.reload();
      const line = page.locator('[data-testid=pick-line]', { hasText: 'E2E-0002' });
      await line.waitFor();
      const gifts = page.locator('[data-testid=pick-line]', { hasText: stage.gift.code });
      await gifts.getByRole('button').click();
      await page.locator('.sheet[open]').getByRole('button', { name: '4', exact: true }).click();
      await page.locator('.sheet[open]').getByRole('button', { name: '0', exact: true }).click();
      await shoot(page, 'warehouse-number');
      await page.click('[data-testid=number-done]');
      await gifts.getByText(/40\s*\/ 40/).waitFor();
    });

    await t.test('packed when all is there, shipped with its papers, and the server has it once', async () => {
      await page.click('[data-testid=pack]');
      await page.click('[data-testid=ship]');
      await page.locator('.sheet[open] [name=paper]').fill('CK-E2E-1');
      await page.locator('.sheet[open]').getByRole('button', { name: '顺丰' }).click();
      await page.locator('.sheet[open] [name=tracking]').fill('SF1234567890');
      await page.waitForTimeout(300);
      await assertUsable(page, 'ship');
      await shoot(page, 'warehouse-ship');
      await page.click('[data-testid=ship-sure]');
      await page.locator('[data-testid=shipped]').waitFor();
      assert.equal((await stage.orderOf(order)).status, 'ALLOCATED');
      await context.setOffline(false);
      await safe(page);
      const there = await stage.orderOf(order);
      assert.equal(there.status, 'SHIPPED');
      assert.deepEqual(there.lines.map(({ pickedQuantity }) => pickedQuantity), [1, 40]);
      const [shipment] = there.shipments;
      assert.deepEqual([shipment.carrier, shipment.trackingNumber, shipment.documentNumber], ['顺丰', 'SF1234567890', 'CK-E2E-1']);
      assert.equal((await stage.serial('E2E-0002')).state, 'SHIPPED');
      assert.equal((await stage.serial('E2E-0001')).state, 'IN_STOCK');
      assert.ok((await stage.levels(stage.lamp.id)).includes('H1-C-01 L-E2E-YH 2'));
    });

    await t.test('a piece that others have shipped meanwhile is a conflict; another one is picked in its place', async () => {
      const second = await stage.order('E2E-ORDER-2', [{ sku: stage.lamp, quantity: 1 }]);
      await scanning(page, address('/app/warehouse/pick'));
      await page.locator('[data-testid=pick-row]', { hasText: 'E2E-ORDER-2' }).waitFor();
      await context.setOffline(true);
      await scan(page, 'E2E-ORDER-2');
      await page.locator('[data-testid=pick-line]').waitFor();
      await takes(page, 'E2E-0003');
      const input = { kind: 'SHIPMENT', document: 'CK-OTHER', lines: [{ skuId: stage.lamp.id, quantity: 1, serials: ['E2E-0003'] }] };
      assert.deepEqual((await stage.manager.warehouse.record({ input })).userErrors, []);
      await context.setOffline(false);
      await page.goto(address('/app/outbox'));
      const conflict = page.locator('[data-status=CONFLICT]', { hasText: 'E2E-ORDER-2' });
      await conflict.getByText('这一件的状态或位置与记录不同').waitFor(WAIT);
      await shoot(page, 'warehouse-serial-conflict');
      await conflict.getByRole('button', { name: '放弃发送' }).click();
      await page.locator('.sheet[open] textarea').fill('这一件已被发走');
      await page.locator('.sheet[open]').getByRole('button', { name: '放弃发送' }).click();
      await page.waitForURL(/warehouse\/pick\/sord/);
      await page.locator('[data-testid=pick-line]').waitFor();
      await refuses(page, 'E2E-0003', '不在库');
      await takes(page, 'E2E-0001');
      await page.click('[data-testid=pack]');
      await page.locator('[data-testid=ship]').waitFor();
      await safe(page);
      const there = await stage.orderOf(second);
      assert.equal(there.status, 'PACKED');
      assert.deepEqual(there.picks.flatMap(({ serials }) => serials.map(({ serial }) => serial)), ['E2E-0001']);
    });

    await t.test('trace says what a code is, where it lies and where it was', async () => {
      await scanning(page, address('/app/warehouse/trace'));
      await scan(page, 'E2E-0001');
      await page.locator('[data-testid=traced]', { hasText: 'H1-C-01' }).waitFor();
      await page.locator('section', { hasText: '去向' }).getByText('H1-IN → H1-C-01').waitFor();
      await assertUsable(page, 'trace');
      await shoot(page, 'warehouse-trace');
      await refuses(page, 'NO-SUCH-CODE', '没有与 NO-SUCH-CODE 对应');
      await context.setOffline(true);
      await scan(page, 'H1-C-01');
      await page.locator('section', { hasText: '里面有' }).getByText(LAMP).first().waitFor();
      await context.setOffline(false);
    });

    assert.deepEqual(uncaught(offences), []);
    await context.close();
  });

  test('stock that is gone meanwhile is a conflict, shown with what to do and solved by a person', async () => {
    const { page, context } = await openApp();
    await scanning(page, address('/app/warehouse/transfer'));
    await context.setOffline(true);
    await takes(page, 'H1-B-01');
    await takes(page, stage.gift.code, '× 1');
    await page.click('button[data-testid=quantity]');
    await page.getByRole('button', { name: /^全部/ }).click();
    await page.click('[data-testid=number-done]');
    await takes(page, 'H1-A-02', '→ H1-A-02');
    // As many as there are now: orders of other tests have left from there.
    const { levels } = await stage.manager.warehouse.sku({ id: stage.gift.id });
    const { onHand, lot } = levels.find(({ location }) => location.code === 'H1-B-01');
    const line = { skuId: stage.gift.id, quantity: onHand, fromLocationId: stage.place('H1-B-01'), toLocationId: stage.place('H1-PACK'), lotId: lot.id };
    assert.deepEqual((await stage.manager.warehouse.record({ input: { kind: 'TRANSFER', lines: [line] } })).userErrors, []);
    await context.setOffline(false);
    await page.goto(address('/app/outbox'));
    const conflict = page.locator('[data-status=CONFLICT]');
    await conflict.waitFor(WAIT);
    assert.match(await page.textContent('[data-testid=safety]'), /需要你处理/);
    await conflict.getByText('库存已被别人用掉').waitFor();
    await assertUsable(page, 'conflict');
    await shoot(page, 'warehouse-conflict');
    await conflict.getByRole('button', { name: '放弃发送' }).click();
    await page.locator('.sheet[open] textarea').fill('货已移到打包区');
    await page.locator('.sheet[open]').getByRole('button', { name: '放弃发送' }).click();
    await page.waitForURL(/warehouse\/transfer/);
    await page.locator('[data-testid=safety].fail').waitFor({ state: 'detached' });
    assert.ok(!(await stage.levels(stage.gift.id)).some((level) => level.startsWith('H1-A-02')));
    await context.close();
  });

  test('a purchase order is received by its number, with its delivery note', async () => {
    const { page, context } = await openApp();
    const open = (await stage.manager.purchasing.orders({ filter: { statuses: ['ORDERED', 'PARTIALLY_RECEIVED'] } })).nodes[0];
    const [line] = open.lines;
    await scanning(page, address('/app/warehouse/receive'));
    await page.locator('[data-testid=receive-row]', { hasText: open.code }).waitFor();
    await context.setOffline(true);
    await scan(page, open.code);
    await page.locator('[data-testid=arrival]').first().waitFor();
    await takes(page, line.sku.code, '+1');
    await page.locator('[data-testid=arrival]', { hasText: line.sku.code }).locator('button.tally').click();
    await page.getByRole('button', { name: /^全部/ }).click();
    await page.click('[data-testid=number-done]');
    await takes(page, 'H1-IN');
    await page.locator('.field input').fill('SH-E2E-7');
    await page.click('[data-testid=receive]');
    await page.locator('[data-testid=received]').waitFor();
    await context.setOffline(false);
    await safe(page);
    const there = await stage.manager.purchasing.order({ id: open.id });
    assert.equal(there.lines[0].outstandingQuantity, 0);
    // The demo has received a part of it before.
    const receipt = there.receipts.find(({ document }) => document === 'SH-E2E-7') ?? assert.fail('no receipt with this delivery note');
    const { lot } = receipt.lines[0];
    assert.ok((await stage.levels(line.sku.id)).includes(`H1-IN ${lot.code} ${line.outstandingQuantity}`));
    await context.close();
  });

  test('a place is counted blind and without network; closing shows the differences', async () => {
    const { page, context, offences } = await openApp();
    const bedding = await stage.manager.warehouse.skuByCode({ code: 'MY-BED-XH18-BL' });
    const before = await stage.levels(bedding.id);
    assert.ok(before.some((level) => /^LV-A-01 .* 6$/.test(level)), before.join());
    await scanning(page, address('/app/warehouse/count'));
    await assertUsable(page, 'counts');
    await scan(page, 'LV-A-01');
    await page.waitForURL(/count\/stct_/);
    await page.locator('.fact', { hasText: 'LV-A-01' }).waitFor();
    await context.setOffline(true);
    await takes(page, bedding.code, bedding.name);
    await page.locator('[data-testid=count-line]').getByRole('button').click();
    await page.locator('.sheet[open]').getByRole('button', { name: '5', exact: true }).click();
    await page.click('[data-testid=number-done]');
    await takes(page, 'YH26-0001');
    await takes(page, 'YH26-0002');
    await refuses(page, 'YH26-0001', '已经扫过');
    await takes(page, stage.gift.code, stage.gift.name);
    await page.locator('[data-testid=count-line]').getByRole('button').first().click();
    await page.locator('.sheet[open]').getByRole('button', { name: '2', exact: true }).click();
    await page.locator('.sheet[open]').getByRole('button', { name: '0', exact: true }).click();
    await page.click('[data-testid=number-done]');
    await assertUsable(page, 'count');
    assert.doesNotMatch(await page.textContent('main'), /账面|应有/);
    await shoot(page, 'warehouse-count');
    await page.click('[data-testid=count-place]');
    await page.locator('[data-testid=last-scans]', { hasText: '已盘' }).waitFor();
    await context.setOffline(false);
    await safe(page);
    assert.equal(await page.locator('[data-testid=count-close]').count(), 0, 'who counts does not book');
    const stockCountId = page.url().match(/stct_\w+/)[0];
    const { userErrors } = await stage.manager.warehouse.countClose({ input: { stockCountId, reason: '月度盘点' } });
    assert.deepEqual(userErrors, []);
    await page.reload();
    await page.locator('[data-testid=count-closed]', { hasText: '1 项有差异' }).waitFor();
    await page.locator('[data-testid=counted]', { hasText: bedding.name }).getByText('-1').waitFor();
    await assertUsable(page, 'counted');
    await shoot(page, 'warehouse-counted');
    assert.ok((await stage.levels(bedding.id)).some((level) => /^LV-A-01 .* 5$/.test(level)));
    assert.deepEqual(uncaught(offences), []);
    await context.close();
  });

  test('English, dark and wide screens are usable', async () => {
    const { page, context } = await openApp();
    await page.goto(address('/app/me'));
    await page.getByRole('radio', { name: 'English' }).click();
    await page.getByRole('radio', { name: 'Dark' }).click();
    for (const path of ['warehouse', 'warehouse/receive', 'warehouse/put-away', 'warehouse/pick', 'warehouse/count', 'warehouse/trace/H1-C-01']) {
      await page.goto(address(`/app/${path}`));
      await page.waitForSelector('[data-testid=scan-hint]');
      await page.waitForTimeout(800);
      await assertUsable(page, `${path} dark`);
      await shoot(page, `dark-${path.replaceAll('/', '-')}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const path of ['today', 'warehouse', 'warehouse/receive', 'warehouse/put-away']) {
      await page.goto(address(`/app/${path}`));
      await page.waitForTimeout(1_200);
      await assertUsable(page, `${path} wide`);
      await shoot(page, `wide-${path.replaceAll('/', '-')}`);
    }
    await context.close();
  });
});
