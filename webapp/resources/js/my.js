/* The manners of the members' pages, which work without this file: what stands beside an input is tied to it, the first
   input in error has the focus, a form is sent once, and the menu closes when something else is touched. */
(function () {
    'use strict';

    const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
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
        set(event.submitter || event.target, 'aria-busy', 'true');
        setTimeout(rest, 15000);
    });
    document.addEventListener('click', event => all('details.menu[open]').filter(menu => !menu.contains(event.target)).forEach(menu => { menu.open = false; }));
    document.addEventListener('keydown', event => {
        const menu = event.key === 'Escape' && document.querySelector('details.menu[open]');
        if (menu) {
            menu.open = false;
            menu.querySelector('summary').focus();
        }
    });
    window.addEventListener('pageshow', event => event.persisted && rest());

    all('.field').forEach(tie);
    const form = document.querySelector('form[data-focus]');
    const wanted = document.querySelector('.field.error input, .field.error select')
        || form && form.dataset.focus && document.getElementById(form.id + ':' + form.dataset.focus);
    if (wanted) {
        wanted.focus();
    }
}());
