// The GraphQL-over-HTTP audit: no error, no warning. What the specification leaves open may differ, and is listed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { start } from './server.mjs';

/** Audits of what a server MAY do and ours does not: free text by GET. */
const OPTIONAL = new Set(['5A70', 'D6D5', '6A70']);

let server;
before(async () => {
  server = await start();
});
after(() => server?.stop());

const fetchFn = (url, options = {}) =>
  fetch(url, { ...options, headers: { ...options.headers, authorization: `Bearer ${server.token}` } });

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: () => server.http, fetchFn })) {
    test(`${audit.id} ${audit.name}`, async (t) => {
      const result = await audit.fn();
      if (OPTIONAL.has(audit.id)) {
        assert.equal(result.status, 'notice', 'supported now: take it off the list');
        t.diagnostic(`optional, not supported: ${result.reason}`);
        return;
      }
      assert.equal(result.status, 'ok', result.reason);
    });
  }

  test('every answer has a request id, and refusals a code', async () => {
    for (const [body, status, code] of [
      ['[]', 400, 'BAD_REQUEST'],
      [JSON.stringify({ query: '{ __typename }', variables: 1 }), 400, 'BAD_REQUEST'],
      [JSON.stringify({ query: `{ ${'a:b '.repeat(9_000)} }` }), 200, 'QUERY_TOO_COMPLEX'],
      [' '.repeat(10_000_000), 413, 'PAYLOAD_TOO_LARGE'],
    ]) {
      const response = await fetchFn(server.http, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { errors } = await response.json();
      assert.equal(response.status, status);
      assert.equal(errors[0].extensions.code, code);
      assert.equal(errors[0].extensions.requestId, response.headers.get('x-request-id'));
    }
  });
});
