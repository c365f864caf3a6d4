/* The window by keyboard: keys that are written beside what they do, digits that choose, Enter once. Without this script
   everything works with Tab and Enter. Pages are swapped under it, so it listens at the document and looks anew. */
(() => {
  'use strict';

  if (window.milpaCounter) {
    return;
  }
  window.milpaCounter = true;

  let sending = false;
  const page = () => document.querySelector('[data-counter]');
  const typing = target => target.matches('input[type=text], input[type=search], textarea, select');

  function press(target) {
    if (target.tagName === 'SUMMARY') {
      const part = target.parentElement;
      part.open = !part.open;
      const field = part.open && part.querySelector('input');
      (field || target).focus();
    } else {
      target.click();
    }
  }

  /* Enter in a count goes on to the next note, and from the last to the total. */
  function next(note) {
    const fields = Array.from(page().querySelectorAll('[data-note], #said'));
    const following = fields[fields.indexOf(note) + 1];
    (following || note).focus();
  }

  /* What asks for more than an amount is asked by the server, which then shows its fields. */
  function choose(choice) {
    choice.checked = true;
    if (choice.dataset.asks) {
      choice.form.requestSubmit();
      return;
    }
    const field = document.querySelector('#fields input, #fields select');
    (choice.form.querySelector('[name=asking]')?.value === choice.value && field || document.getElementById('amount')).focus();
  }

  document.addEventListener('keydown', event => {
    const at = page();
    if (!at) {
      return;
    }
    if (event.key === 'Enter' && (event.repeat || sending)) {
      event.preventDefault();
      return;
    }
    const name = (event.altKey ? 'Alt+' : '') + event.key;
    const target = at.querySelector(`[data-key="${CSS.escape(name)}"]`);
    if (target) {
      event.preventDefault();
      if (!event.repeat && !sending) {
        press(target);
      }
      return;
    }
    if (event.target.matches('[data-note]') && event.key === 'Enter') {
      event.preventDefault();
      next(event.target);
      return;
    }
    if (event.target.matches('[data-choice]') && event.key === 'Enter') {
      event.preventDefault();
      choose(event.target);
      return;
    }
    const choice = /^[1-9]$/.test(event.key) && !event.altKey && !event.ctrlKey && !typing(event.target)
      && at.querySelector(`[data-choice="${event.key}"]`);
    if (choice) {
      event.preventDefault();
      choose(choice);
    }
  });

  document.addEventListener('submit', event => {
    if (page() && sending) {
      event.preventDefault();
    }
  }, true);

  function offline(hidden) {
    const said = document.getElementById('counter-offline');
    if (said) {
      said.hidden = hidden;
    }
  }

  document.addEventListener('htmx:beforeRequest', () => {
    sending = true;
    offline(true);
  });
  document.addEventListener('htmx:afterRequest', () => {
    sending = false;
  });
  document.addEventListener('htmx:sendError', () => {
    sending = false;
    offline(false);
  });

  /* Whole minor units, so that nothing is rounded. */
  function money(minor, digits) {
    const text = String(minor).padStart(digits + 1, '0');
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  document.addEventListener('input', event => {
    if (!event.target.matches('[data-note]')) {
      return;
    }
    const notes = Array.from(page().querySelectorAll('[data-note]'));
    const sum = notes.reduce((all, note) => all + BigInt(note.dataset.note) * BigInt(/^\d{1,6}$/.test(note.value) ? note.value : 0), 0n);
    const text = money(sum, 2);
    page().querySelector('[data-sum]').textContent = text;
    const amount = document.getElementById('amount') || document.getElementById('said');
    if (amount.value === '' || amount.dataset.counted) {
      amount.value = text;
      amount.dataset.counted = 'yes';
    }
  });
})();
