// Keeps the app itself on the phone, so that it opens without network. Work and photos are not its
// business: they lie in IndexedDB, and the page sends them.
const CACHE = 'muster-app-__VERSION__';
const FILES = /** @type {string[]} */ (JSON.parse('__FILES__'));
const scope = new URL('./', self.location.href);
const page = new URL('index.html', scope).href;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(new URL(file, scope), { cache: 'reload' })))),
  );
});

// A new version takes over when the page asks for it: never in the middle of an inspection.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('muster-app-') && name !== CACHE);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== scope.origin || !address.pathname.startsWith(scope.pathname)) return;
  const wanted = request.mode === 'navigate' ? page : request.url;
  event.respondWith(caches.match(wanted, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
});
