// HTTPS for phones: a device that has installed the authority's certificate reaches everything.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { WebSocket } from 'ws';

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

let server;

before(async () => {
  const data = await mkdtemp(join(tmpdir(), 'muster-tls-'));
  const [secure, trust] = [await freePort(), await freePort()];
  const flags = ['--tls', '--tls-listen', `127.0.0.1:${secure}`, '--trust-listen', `127.0.0.1:${trust}`];
  const child = spawn(process.env.MUSTER_BIN, ['serve', '--listen', '127.0.0.1:0', '--data', data, ...flags], {
    env: { ...process.env, DATABASE_URL: `sqlite://${join(data, 'muster.sqlite')}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const said = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line.includes(`:${trust}/`)) break;
  }
  child.stdout.resume();
  server = {
    said: said.join('\n'),
    secure: `https://127.0.0.1:${secure}`,
    trust: `http://127.0.0.1:${trust}`,
    stop: async () => {
      child.kill('SIGTERM');
      assert.equal(await ended, 0, 'a graceful stop');
      await rm(data, { recursive: true, force: true });
    },
  };
});
after(() => server?.stop());

const get = (url, ca) =>
  new Promise((resolve, reject) => {
    const call = request(url, { ca }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    call.on('error', reject);
    call.end();
  });

test('the page explains, gives the certificate, and shows the fingerprint of the screen', async () => {
  const page = await fetch(server.trust);
  assert.equal(page.status, 200);
  const text = await page.text();
  const pem = await (await fetch(`${server.trust}/muster-ca.crt`)).text();
  const fingerprint = new X509Certificate(pem).fingerprint256;
  assert.ok(text.includes(fingerprint) && server.said.includes(fingerprint), fingerprint);
  assert.ok(text.includes(`${server.secure}/app/`), 'leads to the app');
  const elsewhere = await fetch(`${server.trust}/app/?a=1`, { redirect: 'manual' });
  assert.equal(elsewhere.headers.get('location'), `${server.secure}/app/?a=1`);
});

test('who trusts the authority is served, by HTTPS and by a secure socket; who does not is not', async () => {
  const ca = await (await fetch(`${server.trust}/muster-ca.crt`)).text();
  assert.equal(await get(`${server.secure}/readyz`, ca), 200);
  await assert.rejects(get(`${server.secure}/readyz`), /self.signed|unable to (get|verify)/i);
  const socket = new WebSocket(`${server.secure.replace('https', 'wss')}/graphql`, 'graphql-transport-ws', { ca });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ type: 'ping' }));
  const [answer] = await new Promise((resolve) => socket.once('message', (...all) => resolve(all)));
  assert.equal(JSON.parse(String(answer)).type, 'pong');
  socket.close();
});
