/* Keeps the page that checks proofs, and what it is made of, for when there is no connection. Heads are never kept: a
   check without them says so. */
'use strict';

const KEPT = 'milpa-proof-1';

self.addEventListener('install', event => {
  event.waitUntil(keep('/proof').then(() => self.skipWaiting()));
});

self.addEventListener('activate', event => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method === 'GET' && address.pathname === '/proof') {
    event.respondWith(fetch(event.request).then(answer => freshen(event, answer)).catch(() => kept(event.request)));
  } else if (event.request.method === 'GET' && address.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request)
      .then(found => found || fetch(event.request).then(answer => remember(event.request, answer))));
  }
});

async function keep(page) {
  const cache = await caches.open(KEPT);
  const answer = await fetch(page, {credentials: 'omit'});
  const assets = (await answer.clone().text()).match(/\/assets\/[\w.-]+/g) || [];
  await cache.put(page, answer);
  await cache.addAll([...new Set(assets)]);
}

/* The page as nobody in particular sees it: whoever comes next to this machine is no business of who came before. */
function freshen(event, answer) {
  if (answer.ok) {
    event.waitUntil(keep('/proof').catch(() => {}));
  }
  return answer;
}

async function remember(request, answer) {
  if (answer.ok) {
    await (await caches.open(KEPT)).put(request, answer.clone());
  }
  return answer;
}

async function kept(request) {
  return await caches.match(request) || caches.match(request, {ignoreSearch: true});
}
