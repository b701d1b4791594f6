// Debian's Chromium, and a page that keeps a record of everything a page must not do.
import { chromium } from 'playwright-core';

/** Address of the running server, from MUSTER_URL; without it no browser test can say anything. */
export function serverUrl() {
  if (!process.env.MUSTER_URL) throw new Error('MUSTER_URL must name a running server, such as http://127.0.0.1:8080');
  return new URL(process.env.MUSTER_URL);
}

export function launch(more = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/**
 * Opens a page in a fresh profile. `offences` fills with requests to other hosts, violations of the
 * content security policy, console errors and uncaught exceptions; `posts` with every POST.
 */
export async function openPage(browser, server, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const offences = [];
  const posts = [];
  const foreign = (address) => {
    const url = new URL(address);
    return !['data:', 'blob:'].includes(url.protocol) && url.host !== server.host;
  };
  context.on('request', (request) => {
    if (foreign(request.url())) offences.push(`request to ${request.url()}`);
    if (request.method() === 'POST') posts.push({ headers: request.headers(), body: request.postDataJSON() });
  });
  page.on('websocket', (socket) => {
    if (foreign(socket.url())) offences.push(`socket to ${socket.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') offences.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => offences.push(`uncaught: ${error.message}`));
  await context.exposeFunction('reportViolation', (text) => offences.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.reportViolation(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return { page, context, offences, posts };
}
