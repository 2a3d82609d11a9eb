// The text of a report: paragraphs in a box that can be typed into, and their source, in which chips stand as tokens.

const unseen = /[\u200b\ufeff]/g;

export const blocks = text => [...text.children];

export const blockOf = (text, node) => {
  while (node && node.parentNode !== text) node = node.parentNode;
  return node instanceof HTMLElement ? node : null;
};

const isChip = node => node.nodeType === Node.ELEMENT_NODE && node.classList.contains('chip');

// Texts and chips in order.
function* leaves(node) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE || isChip(child)) yield child;
    else yield* leaves(child);
  }
}

const written = leaf => (isChip(leaf) ? leaf.dataset.token : leaf.data.replace(unseen, '').replace(/[\u00a0\n]/g, ' '));

const raw = block => (block.dataset.prefix ?? '') + [...leaves(block)].map(written).join('');

export const sourceOf = block => raw(block).trim();

export const sourcesOf = text => blocks(text).map(sourceOf).filter(source => source !== '');

export const join = sources => (sources.length ? sources.join('\n\n') + '\n' : '');

// The headings above a block, the chapter first.
export function headingsAbove(text, block) {
  const above = [];
  for (let b = block; b; b = b.previousElementSibling) {
    const level = (b.dataset.prefix ?? '').trim().length;
    if (b === block || level < 2 || (above.length && level >= above[0].level)) continue;
    above.unshift({ level, title: b.textContent.trim() });
    if (level === 2) break;
  }
  return above.map(h => h.title);
}

// The range of a stretch of a block's source; chips are taken whole.
export function rangeOf(block, start, length) {
  const source = raw(block);
  let at = (block.dataset.prefix ?? '').length - (source.length - source.trimStart().length);
  const range = document.createRange();
  let begun = false;
  for (const leaf of leaves(block)) {
    const size = written(leaf).length;
    if (!begun && start < at + size) {
      if (isChip(leaf)) range.setStartBefore(leaf);
      else range.setStart(leaf, inside(leaf, start - at));
      begun = true;
    }
    if (begun && start + length <= at + size) {
      if (isChip(leaf)) range.setEndAfter(leaf);
      else range.setEnd(leaf, inside(leaf, start + length - at));
      return range;
    }
    at += size;
  }
  return null;
}

// The place in a text node, characters nobody can see not counted.
function inside(leaf, offset) {
  let place = 0;
  for (; place < leaf.data.length; place++) {
    if (unseen.test(leaf.data[place])) { unseen.lastIndex = 0; continue; }
    if (offset-- === 0) break;
  }
  return place;
}

// Places still to be filled stand out, where the browser can mark without touching the text.
export function markToFill(text) {
  if (!window.Highlight) return;
  const ranges = blocks(text).flatMap(block => [...sourceOf(block).matchAll(/〔请填写[^〕]*〕/g)].map(m => rangeOf(block, m.index, m[0].length))).filter(Boolean);
  CSS.highlights.set('to-fill', new Highlight(...ranges));
}

export function paragraph(prefix = '') {
  const block = document.createElement('p');
  setPrefix(block, prefix);
  return fill(block);
}

export function setPrefix(block, prefix) {
  block.dataset.prefix = prefix;
  block.className = 'draft-' + (['paragraph', 'title', 'chapter'][prefix.trim().length] ?? 'section');
}

// An empty block needs something for the cursor to stand in.
export function fill(block) {
  if (!block.textContent && !block.querySelector('.chip, br')) block.append(document.createElement('br'));
  return block;
}

export function chip(token, value, title, isEmpty = false) {
  const made = document.createElement('span');
  made.className = isEmpty ? 'chip chip-gap' : 'chip chip-figure';
  made.contentEditable = 'false';
  made.dataset.token = token;
  made.title = title;
  made.textContent = value;
  return made;
}

export function fromHtml(html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.firstElementChild;
}

export function caretAfter(node) {
  const selection = getSelection();
  const range = document.createRange();
  range.setStartAfter(node);
  selection.removeAllRanges();
  selection.addRange(range);
}

export function caretIn(block, atEnd = false) {
  const range = document.createRange();
  range.selectNodeContents(block);
  range.collapse(!atEnd);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}

// Puts a chip in the place of a range, with room for the cursor behind it.
export function putChip(range, made) {
  range.deleteContents();
  range.insertNode(made);
  if (!made.nextSibling || isChip(made.nextSibling)) made.after('\u200b');
  caretAfter(made.nextSibling);
}

// Makes the text what the paragraphs say; what is the same stays untouched. Gives the blocks that are new.
export function patch(text, paragraphs) {
  const old = blocks(text).filter(b => sourceOf(b) !== '' || (b.remove(), false));
  const was = old.map(sourceOf), now = paragraphs.map(p => p.source);
  const kept = common(was, now);
  const made = [];
  let [o, n] = [0, 0];
  for (const [atOld, atNew] of [...kept, [was.length, now.length]]) {
    while (o < atOld) old[o++].remove();
    while (n < atNew) {
      const block = fromHtml(paragraphs[n++].html);
      if (old[atOld]) old[atOld].before(block);
      else text.append(block);
      made.push(block);
    }
    [o, n] = [atOld + 1, atNew + 1];
  }
  return made;
}

// The longest common run of two lists, as pairs of places.
function common(a, b) {
  const best = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i][j] = a[i] === b[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (best[i + 1][j] >= best[i][j + 1]) i++;
    else j++;
  }
  return pairs;
}
