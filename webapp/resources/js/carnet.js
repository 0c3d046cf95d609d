/* Carnet's manners at the keyboard. Pages work without this file; it is steered by data-* attributes only
   and listens on the document, so that parts of a page replaced by Ajax need no second start. */
(function () {
    'use strict';

    const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
    const shown = element => element.getClientRects().length > 0;
    const inputs = 'input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])';

    /* ---- keys: an element with data-key="P" is pressed by that key ---- */

    function isText(element) {
        return element.isContentEditable || /^(TEXTAREA|SELECT)$/.test(element.tagName)
            || element.tagName === 'INPUT' && !/^(checkbox|radio|button|submit|reset|file|range)$/.test(element.type);
    }

    function keyOf(event) {
        let key = event.key;
        if (/^Key[A-Z]$/.test(event.code) && (event.altKey || key.charCodeAt(0) > 127)) {
            key = event.code.slice(3);
        }
        key = key === '?' ? 'F1' : key;
        return (event.altKey ? 'Alt+' : '') + (key.length === 1 ? key.toUpperCase() : key);
    }

    function holderOf(key) {
        const holders = all('[data-key]').filter(e => e.dataset.key.toUpperCase() === key.toUpperCase() && shown(e));
        return holders.find(e => e.closest('main')) || holders[0];
    }

    function press(element) {
        if (element.matches(inputs)) {
            element.focus();
            element.select();
        } else {
            element.click();
        }
    }

    function onKey(event) {
        if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.repeat
                || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) {
            return;
        }
        const key = keyOf(event);
        if (isText(event.target) && !/^(F\d+|Escape|Alt\+.)$/.test(key)) {
            return;
        }
        if (key === 'Escape' && closeSomething()) {
            return;
        }
        const holder = holderOf(key);
        if (holder) {
            event.preventDefault();
            press(holder);
        }
    }

    /** Escape closes what lies on top before it leaves the page. */
    function closeSomething() {
        const menu = document.querySelector('details.menu[open]');
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }
        return menu || all('.ui-autocomplete-panel').some(shown);
    }

    function labelOf(element) {
        const label = element.labels && element.labels[0] || element;
        return element.dataset.deed || element.getAttribute('aria-label') || all('*', label).concat(label).filter(e => !e.closest('kbd'))
            .flatMap(e => Array.from(e.childNodes)).filter(n => n.nodeType === 3).map(n => n.data.trim()).join(' ').trim();
    }

    /** The keys of the page and those of the frame around it that the page leaves alone; data-hint names a key that needs no holder, such as Enter. */
    function listKeys(dialog) {
        const holders = all('[data-key], [data-hint]').filter(e => (e.dataset.key || e.dataset.hint) && shown(e))
            .filter(e => !e.dataset.key || holderOf(e.dataset.key).closest('main') === e.closest('main'));
        all('[data-list]', dialog).forEach(list => {
            const inMain = list.dataset.list === 'main';
            list.replaceChildren();
            new Map(holders.filter(e => inMain === Boolean(e.closest('main'))).map(e => [e.dataset.key || e.dataset.hint, e]))
                .forEach((element, key) => listKey(list, key, labelOf(element)));
            list.parentElement.hidden = !list.children.length;
        });
        dialog.showModal();
    }

    function listKey(list, key, deed) {
        const term = list.appendChild(document.createElement('dt'));
        key.split('+').forEach(part => {
            const name = term.appendChild(document.createElement('kbd'));
            name.textContent = { Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→' }[part] || part;
        });
        list.appendChild(document.createElement('dd')).textContent = deed;
    }

    /* ---- a scanner types digits fast and presses Enter: outside text fields that finds the member, from any page on which
       no form is at work; a second card scanned before the first one's page is there comes after it, never into it ---- */

    const FAST = 300;
    const AGO = 3000;
    const SHORTEST = 6;
    const WAITING = 'carnet-scan';
    const HALF = 'carnet-half-scan';
    let digits = '';
    let lastDigit = 0;

    function onScan(event) {
        const busy = isText(event.target) && event.target.form && event.target.form.dataset.busy;
        if (isText(event.target) && !busy || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) {
            return;
        }
        const fast = event.timeStamp - lastDigit < FAST;
        if (/^[0-9]$/.test(event.key)) {
            digits = (fast ? digits : '') + event.key;
            lastDigit = event.timeStamp;
        } else if (event.key === 'Enter' && fast && digits.length >= SHORTEST) {
            event.preventDefault();
            event.stopPropagation();
            find(digits);
            digits = '';
        } else if (event.key !== 'Shift') {
            digits = '';
        }
        if (busy && event.key.length === 1) {
            event.preventDefault();
        }
    }

    function find(number) {
        const desk = document.querySelector('.rooms [data-key=D]');
        const search = document.querySelector('[data-search]');
        const atWork = all('form[data-focus]').some(form => form.dataset.focus && !form.contains(search));
        if (document.querySelector('form[data-busy]')) {
            if (!search || search.value.replace(/\D/g, '') !== number) {
                sessionStorage.setItem(WAITING, number);
            }
        } else if (search) {
            search.value = number;
            search.form.requestSubmit(search.form.querySelector('button[type=submit]'));
        } else if (atWork) {
            document.getElementById('scanned').hidden = false;
        } else if (desk) {
            sessionStorage.setItem(WAITING, number);
            location.assign(desk.href);
        }
    }

    /** What was scanned on the page before, and the beginning of what is being scanned. */
    function takeScans() {
        const half = (sessionStorage.getItem(HALF) || '0 ').split(' ');
        const waiting = sessionStorage.getItem(WAITING);
        sessionStorage.removeItem(HALF);
        sessionStorage.removeItem(WAITING);
        if (Date.now() - Number(half[0]) < AGO) {
            digits = half[1];
            lastDigit = performance.now() + FAST;
        }
        if (waiting) {
            find(waiting);
        }
    }

    function keepHalf() {
        if (digits && performance.now() - lastDigit < AGO) {
            sessionStorage.setItem(HALF, Date.now() + ' ' + digits);
        }
    }

    /* ---- the desk's search: arrows walk the rows found, Enter opens the chosen one ---- */

    function choose(search, row) {
        all('[data-results] .sel').forEach(r => {
            r.classList.remove('sel');
            r.removeAttribute('aria-selected');
        });
        search.removeAttribute('aria-activedescendant');
        if (row) {
            row.id = row.id || 'row-' + Math.random().toString(36).slice(2);
            row.classList.add('sel');
            row.setAttribute('aria-selected', 'true');
            row.scrollIntoView({ block: 'nearest' });
            search.setAttribute('aria-activedescendant', row.id);
        }
    }

    function onSearchKey(event) {
        const search = event.target;
        if (event.isComposing || event.keyCode === 229 || !search.matches || !search.matches('[data-search]')) {
            return;
        }
        const rows = all('[data-results] [data-href]').filter(shown);
        const at = rows.findIndex(row => row.classList.contains('sel'));
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            choose(search, rows[event.key === 'ArrowDown' ? Math.min(at + 1, rows.length - 1) : at - 1]);
        } else if (event.key === 'Enter' && at >= 0) {
            event.preventDefault();
            follow(rows[at]);
        }
    }

    /* ---- autocomplete: Enter takes the suggestion, if one is shown, and presses the form's first button, however fast ---- */

    function onAutocompleteEnter(event) {
        const input = event.target;
        if (event.key !== 'Enter' || event.isComposing || !input.matches || !input.matches('.ui-autocomplete-input')) {
            return;
        }
        const panel = all('.ui-autocomplete-panel').find(shown);
        const item = panel && panel.querySelector('.ui-state-highlight');
        const widget = Object.values(window.PrimeFaces.widgets).find(w => w.input && w.input[0] === input);
        if (item) {
            input.value = item.dataset.itemLabel;
        }
        if (widget) {
            widget.deleteTimeout();
            widget.hide();
        }
        event.stopPropagation();
    }

    /* ---- Enter in a field with data-enter presses nothing: it leads to the input of that id, or stays ---- */

    function onEnter(event) {
        const next = event.key === 'Enter' && !event.isComposing && event.target.dataset.enter;
        if (next) {
            event.preventDefault();
            (document.getElementById(next) || event.target).focus();
        }
    }

    /* ---- what is typed while a line is being added is the beginning of the next one ---- */

    let carried = null;
    let pressedIn = null;

    function empty(line) {
        pressedIn = lastFocus;
        carried = all(inputs, line).map(input => {
            input.value = input.dataset.empty || '';
            return { id: input.id, input: input, empty: input.value };
        });
    }

    function carryOver() {
        const focused = carried.find(field => field.id === lastFocus);
        carried.forEach(field => {
            const now = document.getElementById(field.id);
            if (now && now !== field.input && now.value === field.empty && field.input.value !== field.empty) {
                now.value = field.input.value;
            }
        });
        carried = null;
        const goesOn = focused && (lastFocus !== pressedIn || focused.input.value !== focused.empty);
        const now = goesOn && !document.querySelector('.field.error') && document.getElementById(focused.id);
        if (now) {
            now.focus();
            now.setSelectionRange(now.value.length, now.value.length);
        }
        return now;
    }

    let lastFocus = null;

    /* ---- rows with data-href open their link ---- */

    function follow(row, click) {
        const link = row.querySelector('a.rowlink, a[href]');
        if (link && click && (click.ctrlKey || click.metaKey)) {
            window.open(link.href, '_blank', 'noopener');
        } else if (link) {
            link.click();
        } else {
            location.assign(row.dataset.href);
        }
    }

    function onClick(event) {
        const target = event.target;
        const deed = target.closest('[data-print], [data-copy], [data-keys]');
        const row = target.closest('[data-href]');
        if (deed && 'print' in deed.dataset) {
            window.print();
        } else if (deed && 'copy' in deed.dataset) {
            navigator.clipboard.writeText(deed.dataset.copy).then(() => {
                deed.classList.add('copied');
                setTimeout(() => deed.classList.remove('copied'), 1500);
            });
        } else if (deed) {
            listKeys(document.getElementById(deed.dataset.keys));
        } else if (row && !target.closest('a, button, input, select, label') && !String(getSelection())) {
            follow(row, event);
        }
        all('details.menu[open]').filter(menu => !menu.contains(target)).forEach(menu => { menu.open = false; });
    }

    /* ---- a form is posted once: its button shows that it is busy, and a second press does nothing ---- */

    function onSubmit(event) {
        const form = event.target;
        if (event.defaultPrevented || form.method !== 'post') {
            return;
        }
        if (form.dataset.busy) {
            event.preventDefault();
            return;
        }
        form.dataset.busy = 'true';
        if (event.submitter) {
            event.submitter.setAttribute('aria-busy', 'true');
        }
        if (['language', 'theme', 'standing'].includes(form.id)) {
            takeAlong(form);
        }
        if (form.target) {
            document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && location.reload());
        }
        setTimeout(() => rest(form), 15000);
    }

    /* ---- another language, light or branch, the same half-filled form: what was typed is sent along and shown again ---- */

    function takeAlong(choice) {
        const kept = document.querySelector('input[name$=":kept"]');
        all('[data-along]', choice).forEach(input => input.remove());
        new FormData(kept ? kept.form : undefined).forEach((value, name) => {
            if (name.startsWith(kept.form.id + ':')) {
                const input = document.createElement('input');
                Object.assign(input, { type: 'hidden', name, value });
                input.dataset.along = '';
                choice.append(input);
            }
        });
    }

    function rest(root) {
        all('form[data-busy]').forEach(form => form.removeAttribute('data-busy'));
        all('[aria-busy]', root).forEach(button => button.removeAttribute('aria-busy'));
    }

    /* ---- fields: help and message are tied to the input; the first one in error gets the focus ---- */

    function tie(field) {
        const found = all(inputs, field);
        const label = field.querySelector('label');
        if (!label || !found.length) {
            return;
        }
        if (found.length > 1 && found[0].type !== 'text') {
            field.setAttribute('role', 'group');
            field.setAttribute('aria-label', label.textContent);
        } else if (!field.querySelector('label[for="' + CSS.escape(found[0].id) + '"]')) {
            label.htmlFor = found[0].id;
        }
        const about = all('.message, .help', field).filter(e => e.id && e.textContent.trim()).map(e => e.id).join(' ');
        found.forEach(input => {
            set(input, 'aria-describedby', about);
            set(input, 'aria-invalid', field.classList.contains('error') ? 'true' : '');
            set(input, 'aria-required', label.classList.contains('required') ? 'true' : '');
        });
    }

    function set(element, name, value) {
        if (value) {
            element.setAttribute(name, value);
        } else {
            element.removeAttribute(name);
        }
    }

    function tieAll() {
        all('.field').forEach(tie);
        const results = document.querySelector('[data-results]');
        all('[data-results] table').forEach(table => table.setAttribute('role', 'grid'));
        all('[data-search]').forEach(search => {
            const rows = results ? all('[data-href]', results).length : 0;
            search.setAttribute('role', 'combobox');
            search.setAttribute('aria-autocomplete', 'list');
            search.setAttribute('aria-haspopup', 'grid');
            search.setAttribute('aria-expanded', String(rows > 0));
            set(search, 'aria-controls', results && results.id);
        });
    }

    /* ---- what changes without leaving the page is said to those who do not see it: data-say="true", or the words to say ---- */

    let said = new Map();

    function wordsOf(element) {
        const words = element.dataset.say;
        return (!words || words === 'true' ? element.innerText : words).replace(/\s+/g, ' ').trim();
    }

    function sayChanges() {
        const now = new Map(all('[data-say], .field .message').map(e => [e.id, wordsOf(e)]));
        const news = Array.from(now).filter(([id, words]) => words && words !== said.get(id)).map(([, words]) => words);
        said = now;
        if (news.length) {
            document.getElementById('said').textContent = news.join(' ');
        }
    }

    /** What a page brings along is read with it, but for its messages. */
    function sayMessages() {
        sayChanges();
        document.getElementById('said').textContent = '';
        said.delete('messages');
        setTimeout(sayChanges, 300);
    }

    /** The first input in error, else the one the form names. */
    function wanted(form) {
        const wrong = all('.field.error', form || document).map(field => field.querySelector(inputs)).find(Boolean);
        const own = form || document.querySelector('form[data-focus]');
        const id = own && own.dataset.focus && own.id + ':' + own.dataset.focus;
        return wrong || id && (document.getElementById(id + '_input') || document.getElementById(id));
    }

    function arrive() {
        tieAll();
        sayMessages();
        // browsers copy for us only over TLS or on this machine
        all('[data-copy]').forEach(button => { button.hidden = !navigator.clipboard; });
        all('[data-print]').forEach(button => { button.hidden = false; });
        const input = wanted();
        if (input && !location.hash) {
            input.focus();
        }
    }

    function onChange(changes) {
        if (changes.some(change => change.addedNodes.length && change.target.id !== 'said')) {
            tieAll();
            sayChanges();
        }
    }

    /* ---- Ajax (PrimeFaces): its button is busy meanwhile; a server out of reach is said, not shown as a broken page ---- */

    function watchAjax(primeFaces, jQuery) {
        const away = document.getElementById('away');
        const { Queue, Request } = primeFaces.ajax;
        const send = Request.send;
        let pressed = null;
        // a form on its way has the last word: a preview beside it could take the message of the page that follows
        const isLeaving = () => document.querySelector('form[data-busy]:not([target])') !== null;
        Request.send = request => { isLeaving() ? Queue.requests.shift() : send.call(Request, request); };
        document.addEventListener('submit', () => isLeaving() && Queue.abortAll());
        jQuery(document).on('pfAjaxSend', (event, xhr) => {
            const source = document.getElementById(primeFaces.ajax.Utils.getSourceId(xhr.pfSettings || {}));
            if (source && source.matches('button')) {
                source.setAttribute('aria-busy', 'true');
                pressed = source.form && source.form.id;
                if (source.closest('.addline')) {
                    empty(source.closest('.addline'));
                }
            }
        }).on('pfAjaxSuccess', () => { away.hidden = true; }).on('pfAjaxComplete', () => {
            if (isLeaving()) {
                return;
            }
            const input = pressed && wanted(document.getElementById(pressed));
            pressed = null;
            rest(document);
            if (carried && carryOver()) {
                return;
            }
            if (input) {
                input.focus();
            }
        });
        // a list of suggestions that is still appearing would not close again
        primeFaces.animationEnabled = false;
        primeFaces.ajax.Utils.handleError = () => { away.hidden = isLeaving(); };
    }

    /* ---- a birthday with data-child="id" shows that part of the page to children: who agrees for them ---- */

    function onBirthday(input) {
        const day = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(input.value);
        const child = day && new Date(Number(day[1]) + 14, day[2] - 1, day[3]) > new Date();
        document.getElementById(input.dataset.child).classList.toggle('unasked', !child);
    }

    /* ---- the card that a member's page keeps on a phone: data-kept-card="forget" removes it, any other shows the offer to ---- */

    async function keptCards() {
        return (await caches.keys()).filter(name => name.startsWith('carnet-card-'));
    }

    async function forgetCards(offer) {
        await Promise.all((await keptCards()).map(name => caches.delete(name)));
        offer.hidden = true;
    }

    async function offerToForgetCards(offer) {
        if (offer.dataset.keptCard === 'forget') {
            forgetCards(offer);
        } else if ((await keptCards()).length) {
            offer.hidden = false;
            offer.querySelector('button').addEventListener('click', () => forgetCards(offer));
        }
    }

    document.addEventListener('keydown', onScan, true);
    document.addEventListener('keydown', onAutocompleteEnter, true);
    document.addEventListener('keydown', onEnter);
    document.addEventListener('keydown', onSearchKey);
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.addEventListener('submit', onSubmit);
    document.addEventListener('input', event => event.target.matches('[data-search]') && choose(event.target, null));
    document.addEventListener('input', event => event.target.matches('[data-child]') && onBirthday(event.target));
    all('[data-child]').forEach(onBirthday);
    if (window.caches) {
        all('[data-kept-card]').forEach(offerToForgetCards);
    }
    document.addEventListener('focusin', event => {
        lastFocus = event.target.id;
        if (event.target.matches('[data-select]')) {
            event.target.select();
        }
    });
    window.addEventListener('pagehide', keepHalf);
    window.addEventListener('pageshow', event => event.persisted && rest(document));
    new MutationObserver(onChange).observe(document.body, { childList: true, subtree: true });
    if (window.PrimeFaces && window.jQuery) {
        watchAjax(window.PrimeFaces, window.jQuery);
    }
    arrive();
    takeScans();
}());
