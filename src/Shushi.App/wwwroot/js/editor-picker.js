// The picker: “{{” or its button opens a list of figures by name, with their values.

import { blockOf, chip, putChip } from './editor-text.js';

export function picker(root, text, ask, put) {
  const box = root.querySelector('[data-picker]'), words = root.querySelector('[data-pick-words]'), list = root.querySelector('[data-pick-list]');
  let figures = [], place = null, chosen = 0, shown = [];

  text.addEventListener('input', () => {
    const range = caret();
    if (range?.startContainer.nodeType === Node.TEXT_NODE && range.startContainer.data.slice(0, range.startOffset).endsWith('{{')) {
      range.setStart(range.startContainer, range.startOffset - 2);
      open(range);
    }
  });
  root.querySelector('[data-pick]').addEventListener('mousedown', event => event.preventDefault()); // the cursor stays in the text
  root.querySelector('[data-pick]').addEventListener('click', () => open(caret()));
  words.addEventListener('input', () => show());
  words.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen - 1);
    else if (event.key === 'Enter') take(shown[chosen]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  words.addEventListener('blur', () => setTimeout(() => { if (!box.contains(document.activeElement)) box.hidden = true; }, 150));
  list.addEventListener('mousedown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) take(shown[[...list.children].indexOf(option)]);
  });

  function caret() {
    const selection = getSelection();
    return selection.rangeCount && blockOf(text, selection.anchorNode) ? selection.getRangeAt(0).cloneRange() : null;
  }

  async function open(range) {
    if (!range) { text.focus(); range = caret(); }
    if (!range) return;
    place = range;
    const [at, frame] = [range.getBoundingClientRect(), box.parentElement.getBoundingClientRect()];
    box.style.top = `${Math.max(40, (at.bottom || frame.top + 40) - frame.top + 6)}px`;
    box.hidden = false;
    words.value = '';
    words.focus();
    if (!figures.length) list.textContent = '正在取数字…';
    try {
      figures = figures.length ? figures : await ask();
      show();
    } catch {
      list.textContent = '数字一览没有取到，请稍后再试。';
    }
  }

  function show() {
    if (!figures.length) return; // still on their way
    const wanted = words.value.trim();
    shown = figures.filter(f => f.label.includes(wanted)).concat(figures.filter(f => !f.label.includes(wanted) && f.definition.includes(wanted))).slice(0, 40);
    list.replaceChildren(...shown.map((f, i) => {
      const option = document.createElement('li');
      option.id = `pick-${i}`;
      option.setAttribute('role', 'option');
      const [name, value] = [document.createElement('span'), document.createElement('strong')];
      name.textContent = f.label;
      value.textContent = f.value + (f.isEmpty ? '' : f.unit);
      option.append(name, value);
      option.title = f.definition;
      return option;
    }));
    choose(0);
  }

  function choose(index) {
    chosen = Math.max(0, Math.min(index, shown.length - 1));
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', i === chosen));
    if (shown.length) { words.setAttribute('aria-activedescendant', `pick-${chosen}`); list.children[chosen].scrollIntoView({ block: 'nearest' }); }
    else words.removeAttribute('aria-activedescendant');
  }

  function take(figure) {
    if (!figure || !place) return;
    const range = place;
    box.hidden = true;
    text.focus();
    put(() => putChip(range, chip(figure.token, figure.value, `${figure.label}：${figure.definition}`, figure.isEmpty)));
  }

  function close() {
    box.hidden = true;
    text.focus();
    if (!place) return;
    place.collapse(false);
    getSelection().removeAllRanges();
    getSelection().addRange(place);
  }
}
