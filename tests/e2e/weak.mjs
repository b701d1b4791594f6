// A weak network between the browser and the server: it cuts, repeats and delays at random, the same way for the same seed.
import { Agent, createServer, request } from 'node:http';
import { connect } from 'node:net';

/** Mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function bodyOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * A proxy in front of `port` that disturbs this share of requests to the API and of files; the app itself comes whole,
 * as from the cache of a phone. `counts` tells what happened.
 */
export async function startWeakNetwork(port, { seed, share }) {
  const luck = random(seed);
  const counts = { requests: 0, dropped: 0, lost: 0, torn: 0, twice: 0, slow: 0, sockets: 0 };
  const agent = new Agent({ keepAlive: true });
  const sockets = new Set();

  /** Asks the server; `length` bytes of the body at most, then the line breaks. */
  const forward = ({ method, url, headers }, body, length = body.length) =>
    new Promise((resolve, reject) => {
      const asked = request({ host: '127.0.0.1', port, method, path: url, headers: { ...headers, 'content-length': body.length }, agent }, (answer) =>
        bodyOf(answer).then((bytes) => resolve({ status: answer.statusCode, headers: answer.headers, bytes }), reject),
      );
      asked.on('error', reject);
      if (length === body.length) return asked.end(body);
      asked.write(body.subarray(0, length), () => setTimeout(() => asked.destroy(new Error('torn')), 20));
    });

  const answerTo = async (question, body) => {
    const api = /^\/(graphql|files)/.test(question.url);
    const chance = api ? luck() : 1;
    const kind = luck();
    counts.requests += 1;
    if (chance < share) {
      if (kind < 0.25) return void (counts.dropped += 1);
      if (kind < 0.5) {
        await forward(question, body);
        return void (counts.lost += 1);
      }
      if (kind < 0.65 && body.length > 1) {
        await forward(question, body, Math.ceil(luck() * (body.length - 1))).catch(() => undefined);
        return void (counts.torn += 1);
      }
      if (kind < 0.8) {
        counts.twice += 1;
        await forward(question, body);
      } else {
        counts.slow += 1;
        await sleep(luck() * 1_500);
      }
    }
    return forward(question, body);
  };

  const proxy = createServer((question, answer) => {
    bodyOf(question)
      .then((body) => answerTo(question, body))
      .then((given) => {
        if (!given) return question.socket.destroy();
        const { 'transfer-encoding': _, ...headers } = given.headers;
        answer.writeHead(given.status, { ...headers, ...(question.method !== 'HEAD' && { 'content-length': given.bytes.length }) });
        answer.end(given.bytes);
      })
      .catch(() => question.socket.destroy());
  });
  proxy.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  // Subscriptions live for a while.
  proxy.on('upgrade', (question, socket, head) => {
    counts.sockets += 1;
    const server = connect(port, '127.0.0.1');
    const close = () => {
      socket.destroy();
      server.destroy();
    };
    for (const end of [socket, server]) end.on('error', close).on('close', close);
    const lines = [`${question.method} ${question.url} HTTP/1.1`];
    for (let at = 0; at < question.rawHeaders.length; at += 2) lines.push(`${question.rawHeaders[at]}: ${question.rawHeaders[at + 1]}`);
    server.write(`${lines.join('\r\n')}\r\n\r\n`);
    server.write(head);
    server.pipe(socket).pipe(server);
    setTimeout(close, 500 + luck() * 5_000).unref();
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${proxy.address().port}`,
    counts,
    close: () => {
      proxy.close();
      agent.destroy();
      for (const socket of sockets) socket.destroy();
    },
  };
}
