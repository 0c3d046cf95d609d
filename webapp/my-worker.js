/* The members' card without a network. What is shown then is put away by my.js, and nothing else is kept; this only finds it. */
'use strict';

const card = new URL('index.xhtml', self.registration.scope);
const elsewhere = new URL('elsewhere', self.registration.scope);

async function kept(address) {
    return await caches.match(address, { ignoreVary: true }) || Response.error();
}

function isForTheCard(request) {
    return request.method === 'GET' && new URL(request.url).pathname === card.pathname;
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
    const request = event.request;
    if (request.mode === 'navigate') {
        event.respondWith(fetch(request).catch(() => kept(isForTheCard(request) ? card : elsewhere)));
    } else if (['style', 'image'].includes(request.destination)) {
        event.respondWith(fetch(request).catch(() => kept(request)));
    }
});
