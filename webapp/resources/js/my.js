/* The manners of the members' pages, which work without this file: what stands beside an input is tied to it, the first
   input in error has the focus, and a form is sent once. The card stays on the phone for when the network is gone, until its
   member signs out: what carries data-keep on the card page, without forms and scripts, and the style it is shown with. */
(function () {
    'use strict';

    const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
    const kept = 'carnet-card-';
    const mine = kept + document.body.dataset.member;
    const inputs = 'input:not([type=hidden]), select, textarea';

    function set(element, name, value) {
        if (value) {
            element.setAttribute(name, value);
        }
    }

    function tie(field) {
        const about = all('.message, .help', field).filter(e => e.id && e.textContent.trim()).map(e => e.id).join(' ');
        all(inputs, field).forEach(input => {
            set(input, 'aria-describedby', about);
            set(input, 'aria-invalid', field.classList.contains('error') && 'true');
            set(input, 'aria-required', field.querySelector('label.required') && 'true');
        });
    }

    function rest() {
        all('form[data-busy]').forEach(form => form.removeAttribute('data-busy'));
        all('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
    }

    document.addEventListener('submit', event => {
        if (event.target.dataset.busy) {
            event.preventDefault();
            return;
        }
        event.target.dataset.busy = 'true';
        if (['signout', 'erase'].includes(event.target.id) && window.caches) {
            caches.delete(mine);
        }
        set(event.submitter || event.target, 'aria-busy', 'true');
        setTimeout(rest, 15000);
    });
    window.addEventListener('pageshow', event => event.persisted && rest());

    /* This page as it is kept: for the card itself, or for what else is asked for. */
    function copy(view) {
        const page = document.documentElement.cloneNode(true);
        all('script, form, [rel=manifest], main > *', page).filter(e => !(e.dataset.keep || '').includes(view)).forEach(e => e.remove());
        all('[data-keep]', page).forEach(e => { e.hidden = false; });
        const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:";
        return new Response('<!DOCTYPE html>' + page.outerHTML, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy } });
    }

    async function keep(worker, scope) {
        const others = (await caches.keys()).filter(name => name.startsWith(kept) && name !== mine);
        await Promise.all(others.map(name => caches.delete(name)));
        if (document.querySelector('[data-keep]')) {
            const cache = await caches.open(mine);
            await cache.addAll(all('link[rel=stylesheet], link[rel=icon]').map(link => link.href));
            await cache.put(scope + 'index.xhtml', copy('card'));
            await cache.put(scope + 'elsewhere', copy('elsewhere'));
        }
        await navigator.serviceWorker.register(worker, { scope: scope });
    }

    all('.field').forEach(tie);
    all('[data-print]').forEach(button => {
        button.hidden = false;
        button.addEventListener('click', () => window.print());
    });
    all('[data-copy]').forEach(button => {
        button.hidden = !navigator.clipboard;
        button.addEventListener('click', () => navigator.clipboard.writeText(button.dataset.copy).then(() => button.classList.add('copied')));
    });
    if (navigator.serviceWorker && window.caches && document.body.dataset.worker) {
        const worker = new URL(document.body.dataset.worker, location.href);
        window.addEventListener('load', () => keep(worker, new URL('my/', worker).href));
    }
    const form = document.querySelector('form[data-focus]');
    const wanted = document.querySelector('.field.error input, .field.error select')
        || form && form.dataset.focus && document.getElementById(form.id + ':' + form.dataset.focus);
    if (wanted) {
        wanted.focus();
    }
}());
