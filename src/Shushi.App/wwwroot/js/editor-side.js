// The right side: what the product knows about the paragraph where the cursor stands, and what can be done with it.

import { blockOf, caretIn, chip, headingsAbove, putChip, rangeOf, sourceOf } from './editor-text.js';

export function side(root, text, send, put) {
  const panel = root.querySelector('[data-side]');
  let block = null, source = null, timer = 0, asked = 0, offered = null;

  document.addEventListener('selectionchange', () => {
    const here = blockOf(text, getSelection().anchorNode);
    if (here) later(here, here === block ? 900 : 300);
  });
  text.addEventListener('click', async event => {
    const clicked = event.target.closest('.chip'), here = clicked && blockOf(text, clicked);
    if (!here) return;
    try {
      if (here !== block || sourceOf(here) !== source) await read(here);
    } catch { return; }
    for (const item of panel.querySelectorAll('[data-chip]')) {
      item.toggleAttribute('data-current', item.dataset.chip === clicked.dataset.token);
      if (item.hasAttribute('data-current')) item.scrollIntoView({ block: 'nearest' });
    }
  });
  panel.addEventListener('click', event => {
    const use = event.target.closest('[data-use]'), fill = event.target.closest('[data-fill]'), allow = event.target.closest('[data-allow]');
    if (use) useFigure(use);
    else if (fill) fillGap(fill.dataset.fill);
    else if (allow) tellServer('Word', { word: allow.dataset.allow }, allow.nextElementSibling);
  });
  panel.addEventListener('submit', noteSource);
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape' && block) { event.preventDefault(); text.focus(); caretIn(block, true); }
  });
  text.addEventListener('keydown', async event => {
    if (!event.altKey || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const here = blockOf(text, getSelection().anchorNode);
    if (!here) return;
    const caret = getSelection().getRangeAt(0).cloneRange();
    if (here !== block || sourceOf(here) !== source) await read(here);
    if (event.key === 'ArrowDown') (panel.querySelector('button, a, summary') ?? panel).focus();
    else useFigure(nearest(caret));
  });

  function later(here, wait) {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (here.isConnected && !panel.contains(document.activeElement) && (here !== block || sourceOf(here) !== source)) read(here).catch(() => {});
    }, wait);
  }

  async function read(here) {
    const mine = ++asked, wanted = sourceOf(here);
    const answer = await send('Place', { headings: headingsAbove(text, here), paragraph: wanted });
    if (!answer.ok || mine !== asked) return;
    panel.innerHTML = await answer.text();
    [block, source] = [here, wanted];
    if (offered?.block !== here) offered = null;
    else if (offered.list && !panel.querySelector('[data-fillings]')) panel.prepend(offered.list);
    mark();
  }

  // Typed numbers are marked in the text without touching it, where the browser can.
  function mark() {
    if (!window.Highlight) return;
    const ranges = { supported: [], other: [] };
    for (const item of panel.querySelectorAll('[data-statement]')) {
      const range = item.dataset.length > 0 && rangeOf(block, +item.dataset.start, +item.dataset.length);
      if (range) ranges[item.querySelector('.verdict-supported') ? 'supported' : 'other'].push(range);
    }
    CSS.highlights.set('typed-supported', new Highlight(...ranges.supported));
    CSS.highlights.set('typed-other', new Highlight(...ranges.other));
  }

  // The offer for the number at the cursor, else the first one.
  function nearest(caret) {
    const items = [...panel.querySelectorAll('[data-statement]:has([data-use])')];
    const at = items.find(item => {
      const range = rangeOf(block, +item.dataset.start, +item.dataset.length);
      return range && range.comparePoint(caret.startContainer, caret.startOffset) <= 0;
    }) ?? items.at(-1);
    return at?.querySelector('[data-use]');
  }

  function useFigure(button) {
    const item = button?.closest('[data-statement]');
    if (!item || !block?.isConnected || sourceOf(block) !== source) return;
    const [start, length, unit] = [+item.dataset.start, +item.dataset.length, button.dataset.unit];
    const range = rangeOf(block, start, length + (unit && source.startsWith(unit, start + length) ? unit.length : 0)); // a share brings its units along
    if (!range) return;
    text.focus();
    put(() => putChip(range, chip(button.dataset.use, button.dataset.value, button.dataset.title)));
    read(block).catch(() => {});
  }

  // The first record takes the place of the gap, further ones follow it: what could fill it stays at hand until the cursor leaves.
  function fillGap(words) {
    if (!block?.isConnected) return;
    const filled = block;
    offered = { block: filled, list: panel.querySelector('[data-fillings]') };
    const here = sourceOf(filled), start = here.indexOf('〔请填写'), end = here.indexOf('〕', start);
    const range = start >= 0 && end > start ? rangeOf(filled, start, end - start + 1) : null;
    text.focus();
    put(() => {
      range?.deleteContents();
      if (range) range.insertNode(document.createTextNode(words));
      else filled.append(words);
    });
    caretIn(filled, true);
    read(filled).catch(() => {});
  }

  function noteSource(event) {
    event.preventDefault();
    const form = event.target;
    return tellServer('Source', { words: form.dataset.source, reason: form.querySelector('input').value }, form.querySelector('[role=alert]'));
  }

  // What a person says of the paragraph once and for all; the panel is read again with it.
  async function tellServer(handler, body, said) {
    try {
      const answer = await send(handler, body);
      if (answer.ok) { text.focus(); caretIn(block, true); await read(block); }
      else said.textContent = (await answer.json()).problem;
    } catch {
      said.textContent = '没有保存，请稍后再试。';
    }
  }

  return { again: () => { source = null; } };
}
