// The server under test: the one at MUSTER_URL, or one that is started from MUSTER_BIN on a free port with demo data.
//
// MUSTER_TOKEN is a bearer token; without it the account MUSTER_EMAIL / MUSTER_PASSWORD signs in (default: a demo account).
// MUSTER_SUBSCRIPTION is a subscription that stays silent for a while (by default what only people cause: the whole log also
// tells what timers did).
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const env = process.env;
export const subscription = env.MUSTER_SUBSCRIPTION ?? 'subscription { inspectionChanged { cursor } }';

/** Starts the server if there is none, and signs in. */
export async function start() {
  const child = env.MUSTER_URL ? undefined : await spawnServer();
  const url = new URL(env.MUSTER_URL ?? child.url);
  try {
    return {
      http: new URL('/graphql', url).href,
      stream: new URL('/graphql/stream', url).href,
      socket: new URL('/graphql', url).href.replace(/^http/, 'ws'),
      token: env.MUSTER_TOKEN ?? (await signIn(url)),
      stop: async () => child?.stop(),
    };
  } catch (error) {
    await child?.stop();
    throw error;
  }
}

async function spawnServer() {
  if (!env.MUSTER_BIN) {
    throw new Error('set MUSTER_URL to a running server or MUSTER_BIN to the binary');
  }
  const data = await mkdtemp(join(tmpdir(), 'muster-conformance-'));
  const child = spawn(env.MUSTER_BIN, ['serve', '--demo', '--listen', '127.0.0.1:0', '--data', data], {
    env: { ...env, MUSTER_DOCUMENTS: 'open', DATABASE_URL: `sqlite://${join(data, 'muster.sqlite')}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  const lines = createInterface({ input: child.stdout });
  const late = setTimeout(() => child.kill(), 60_000);
  try {
    for await (const line of lines) {
      const url = line.match(/listens on (http:\S+)/)?.[1];
      if (url) {
        child.stdout.resume();
        return { url, stop };
      }
    }
  } finally {
    clearTimeout(late);
  }
  await stop();
  throw new Error('the server ended before it listened');
}

async function signIn(url) {
  const query = 'mutation($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken userErrors { code } } }';
  const input = {
    email: env.MUSTER_EMAIL ?? 'developer@muyu.example',
    password: env.MUSTER_PASSWORD ?? env.MUSTER_DEMO_PASSWORD ?? 'muster-demo',
  };
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const answer = await response.json();
  const token = answer.data?.sessionCreate?.accessToken;
  if (!token) {
    throw new Error(`cannot sign in as ${input.email}: ${JSON.stringify(answer)}`);
  }
  return token;
}
