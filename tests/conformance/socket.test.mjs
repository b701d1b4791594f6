// graphql-transport-ws: its own client, and its close codes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { start, subscription } from './server.mjs';

let server;
before(async () => {
  server = await start();
});
after(() => server?.stop());

const init = () => ({
  type: 'connection_init',
  payload: { authorization: `Bearer ${server.token}`, acceptLanguage: 'en' },
});
const subscribe = (id, query) => ({ type: 'subscribe', id, payload: { query } });

/** Sends messages, the second and later ones after `connection_ack`, and returns how the socket is closed. */
function closing(messages, protocol = 'graphql-transport-ws') {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(server.socket, protocol);
    const send = (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    const [first, ...rest] = messages;
    socket.on('error', reject);
    socket.on('open', () => first === undefined || send(first));
    socket.on('message', (text) => {
      if (JSON.parse(text).type === 'connection_ack') {
        rest.forEach(send);
      }
    });
    socket.on('close', (code, reason) => resolve([code, reason.toString()]));
  });
}

describe('graphql-transport-ws', () => {
  test('its client queries and subscribes', async () => {
    const client = createClient({
      url: server.socket,
      webSocketImpl: WebSocket,
      connectionParams: init().payload,
      retryAttempts: 0,
    });
    try {
      const answers = [];
      for await (const answer of client.iterate({ query: '{ __typename }' })) {
        answers.push(answer);
      }
      assert.equal(answers.length, 1);
      assert.ok(answers[0].data.__typename);

      await assert.rejects(client.iterate({ query: '{ nothingOfThisName }' }).next(), (errors) => {
        assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
        return true;
      });

      const events = client.iterate({ query: subscription });
      const first = events.next();
      const quiet = new Promise((resolve) => setTimeout(resolve, 300, 'quiet'));
      assert.equal(await Promise.race([first, quiet]), 'quiet');
      await events.return();
    } finally {
      await client.dispose();
    }
  });

  test('answers a ping before initialisation', async () => {
    const socket = new WebSocket(server.socket, 'graphql-transport-ws');
    await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
    socket.send(JSON.stringify({ type: 'ping', payload: { at: 1 } }));
    const answer = await new Promise((resolve) => socket.on('message', resolve));
    assert.deepEqual(JSON.parse(answer), { type: 'pong', payload: { at: 1 } });
    socket.close();
  });

  test('4400 for what is not the protocol', async () => {
    for (const message of ['no json', '{}', { type: 'start' }, { type: 'subscribe', id: '1' }]) {
      assert.equal((await closing([message]))[0], 4400);
    }
  });

  test('4401 for subscribe before initialisation', async () => {
    assert.deepEqual(await closing([subscribe('1', '{ __typename }')]), [4401, 'Unauthorized']);
  });

  test('4403 for a token that is not valid', async () => {
    const payload = { authorization: 'Basic nonsense' };
    assert.equal((await closing([{ type: 'connection_init', payload }]))[0], 4403);
  });

  test('4406 without the sub-protocol', async () => {
    assert.deepEqual(await closing([], []), [4406, 'Subprotocol not acceptable']);
  });

  test('4408 without initialisation', async () => {
    assert.deepEqual(await closing([]), [4408, 'Connection initialisation timeout']);
  });

  test('4409 for an id that is taken', async () => {
    const twice = [subscribe('1', subscription), subscribe('1', subscription)];
    assert.deepEqual(await closing([init(), ...twice]), [4409, 'Subscriber for 1 already exists']);
  });

  test('4429 for a second initialisation', async () => {
    assert.deepEqual(await closing([init(), init()]), [4429, 'Too many initialisation requests']);
  });

  test('1009 for a message of more than 256 kB', async () => {
    assert.equal((await closing([{ type: 'ping', payload: { text: 'x'.repeat(300_000) } }]))[0], 1009);
  });

  test('another origin is refused', async () => {
    const socket = new WebSocket(server.socket, 'graphql-transport-ws', { origin: 'https://evil.example' });
    const status = await new Promise((resolve) =>
      socket.on('error', () => {}).on('unexpected-response', (_, response) => resolve(response.statusCode)),
    );
    assert.equal(status, 403);
  });
});
