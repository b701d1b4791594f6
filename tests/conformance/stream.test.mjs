// graphql-sse, distinct connections mode: its own client.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'graphql-sse';
import { start, subscription } from './server.mjs';

let server;
let client;
before(async () => {
  server = await start();
  client = createClient({
    url: server.stream,
    headers: { authorization: `Bearer ${server.token}` },
    retryAttempts: 0,
  });
});
after(async () => {
  client?.dispose();
  await server?.stop();
});

describe('graphql-sse', () => {
  test('streams the answer of a query and completes', async () => {
    const answers = [];
    for await (const answer of client.iterate({ query: '{ __typename }' })) {
      answers.push(answer);
    }
    assert.equal(answers.length, 1);
    assert.ok(answers[0].data.__typename);
  });

  test('reports errors of the document as an event', async () => {
    const { value } = await client.iterate({ query: '{ nothingOfThisName }' }).next();
    assert.equal(value.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  });

  test('keeps a subscription open', async () => {
    const events = client.iterate({ query: subscription });
    const quiet = new Promise((resolve) => setTimeout(resolve, 300, 'quiet'));
    assert.equal(await Promise.race([events.next(), quiet]), 'quiet');
    await events.return();
  });

  test('answers what is not a request with an HTTP status', async () => {
    for (const [headers, body, status] of [
      [{ 'content-type': 'application/json', accept: 'application/json' }, '{"query":"{ a }"}', 406],
      [{ 'content-type': 'text/plain' }, '{"query":"{ a }"}', 415],
      [{ 'content-type': 'application/json' }, '[]', 400],
    ]) {
      const response = await fetch(server.stream, { method: 'POST', headers, body });
      assert.equal(response.status, status);
    }
  });
});
