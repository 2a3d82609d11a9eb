// Typing: paragraphs stay plain paragraphs whatever is pasted, split, joined or undone.

import { blockOf, blocks, caretAfter, caretIn, fill, paragraph, setPrefix } from './editor-text.js';

export function typing(text, changed) {
  const history = new History(text, changed, tidy);

  text.addEventListener('beforeinput', event => {
    if (event.isComposing) return;
    const type = event.inputType;
    if (type.startsWith('format')) event.preventDefault();
    else if (type === 'historyUndo' || type === 'historyRedo') { event.preventDefault(); history.go(type === 'historyUndo' ? -1 : 1); }
    else if (type === 'insertParagraph' || type === 'insertLineBreak') act(event, split);
    else if (type === 'insertFromPaste' || type === 'insertFromDrop') act(event, () => insert(event.dataTransfer?.getData('text/plain') ?? ''));
    else if (spansBlocks()) act(event, () => { if (type === 'insertText') insert(event.data ?? ''); });
    else if (type === 'deleteContentBackward' && atEdge(true)) act(event, joinBack);
    else if (type === 'deleteContentForward' && atEdge(false)) act(event, joinForward);
  });
  document.addEventListener('selectionchange', () => {
    const selection = getSelection(), node = selection.anchorNode;
    const chip = selection.isCollapsed && node && text.contains(node) && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest('.chip');
    if (chip) caretAfter(chip); // a chip takes no cursor: it goes behind it
  });
  text.addEventListener('compositionstart', () => { if (spansBlocks()) removeSelected(); });
  text.addEventListener('input', () => { tidy(); history.note(); changed(); });
  text.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    history.go(key === 'y' || event.shiftKey ? 1 : -1);
  });

  function act(event, change) {
    event.preventDefault();
    history.keep();
    removeSelected();
    change();
    tidy();
    history.keep();
    changed();
  }

  function selected() {
    const selection = getSelection();
    return selection.rangeCount && text.contains(selection.anchorNode) ? selection.getRangeAt(0) : null;
  }

  function spansBlocks() {
    const range = selected();
    return !!range && !range.collapsed && blockOf(text, range.startContainer) !== blockOf(text, range.endContainer);
  }

  function removeSelected() {
    const range = selected();
    if (!range || range.collapsed) return;
    const [first, last] = [blockOf(text, range.startContainer), blockOf(text, range.endContainer)];
    range.deleteContents();
    if (!first || first === last) return;
    const place = placeAtEnd(first);
    if (last) { first.append(...last.childNodes); last.remove(); }
    restore(place);
  }

  function split() {
    const range = selected();
    const block = range && blockOf(text, range.startContainer);
    if (!block) return;
    range.setEnd(block, block.childNodes.length);
    const after = paragraph();
    after.replaceChildren(range.extractContents());
    if (!block.textContent && block.dataset.prefix) { setPrefix(after, block.dataset.prefix); setPrefix(block, ''); }
    block.querySelectorAll('br').forEach(br => br.remove());
    fill(block).after(fill(after));
    caretIn(after);
  }

  function insert(words) {
    words.replaceAll('\r\n', '\n').split(/\n+/).forEach((line, i) => {
      if (i > 0) split();
      const range = selected();
      if (!range || !line) return;
      const node = document.createTextNode(line);
      range.insertNode(node);
      range.setStartAfter(node);
      range.collapse(true);
    });
  }

  function atEdge(start) {
    const range = selected();
    const block = range?.collapsed && blockOf(text, range.startContainer);
    if (!block) return false;
    const rest = range.cloneRange();
    if (start) rest.setStart(block, 0); else rest.setEnd(block, block.childNodes.length);
    const piece = rest.cloneContents();
    return !piece.textContent.replace(/\u200b/g, '') && !piece.querySelector('.chip');
  }

  function joinBack() {
    const block = blockOf(text, selected().startContainer);
    if (block.dataset.prefix) setPrefix(block, '');
    else if (block.previousElementSibling) joinInto(block.previousElementSibling, block);
  }

  function joinForward() {
    const block = blockOf(text, selected().startContainer);
    if (block.nextElementSibling) joinInto(block, block.nextElementSibling);
  }

  function joinInto(first, second) {
    first.querySelectorAll('br').forEach(br => br.remove());
    const place = placeAtEnd(first);
    first.append(...second.childNodes);
    second.remove();
    restore(place);
  }

  const placeAtEnd = block => [block, block.childNodes.length];

  function restore([block, child]) {
    fill(block);
    const range = document.createRange();
    range.setStart(block, Math.min(child, block.childNodes.length));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }

  // What browsers leave behind: words outside a paragraph, paragraphs of their own make, no paragraph at all.
  function tidy() {
    for (const node of [...text.childNodes]) {
      if (node.nodeName === 'P') continue;
      if (node.nodeType === Node.TEXT_NODE && !node.data.trim()) { node.remove(); continue; }
      const block = paragraph();
      node.replaceWith(block);
      block.replaceChildren(...(node.nodeName === 'DIV' ? node.childNodes : [node]));
      caretIn(block, true);
    }
    for (const styled of text.querySelectorAll('[style]')) styled.removeAttribute('style');
    for (const block of blocks(text)) if (block.dataset.prefix === undefined) setPrefix(block, '');
    if (!text.firstElementChild) { text.append(paragraph()); caretIn(text.firstElementChild); }
  }

  tidy();
  history.keep();
  return history;
}

// Undo and redo, which the browser loses when a script changes the text.
class History {
  #states = [];
  #at = -1;
  #timer = 0;

  constructor(text, changed, tidy) { [this.text, this.changed, this.tidy] = [text, changed, tidy]; }

  note() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), 500);
  }

  keep() {
    clearTimeout(this.#timer);
    this.tidy();
    const html = this.text.innerHTML;
    if (this.#states[this.#at]?.html === html) return;
    const anchor = getSelection().anchorNode;
    const block = anchor && this.text.contains(anchor) ? blocks(this.text).indexOf(blockOf(this.text, anchor)) : -1;
    this.#states.splice(this.#at + 1, Infinity, { html, block });
    if (this.#states.length > 100) this.#states.shift();
    this.#at = this.#states.length - 1;
  }

  go(step) {
    this.keep();
    const state = this.#states[this.#at + step];
    if (!state) return;
    this.#at += step;
    this.text.innerHTML = state.html;
    const block = blocks(this.text)[state.block];
    if (block) { caretIn(block, true); block.scrollIntoView({ block: 'nearest' }); }
    this.changed();
  }
}
