// The report editor. Without this file the page is one box with the source; with it, the same source is paragraphs and chips.
// What is typed lies in the browser until the server has it; two people's changes meet on the server, paragraph by paragraph.

import { blockOf, blocks, caretIn, fromHtml, join, markToFill, patch, setPrefix, sourceOf, sourcesOf } from './editor-text.js';
import { typing } from './editor-typing.js';
import { picker } from './editor-picker.js';
import { side } from './editor-side.js';

const root = document.querySelector('[data-editor]');
const text = root.querySelector('[data-text]'), state = root.querySelector('[data-state]'), notice = root.querySelector('[data-notice]'), outline = root.querySelector('[data-outline]');
const key = 'shushi.report/' + root.dataset.key, conflictKey = key + '/conflicts';
const pause = 1500, poll = 5000, longest = 60000;

document.querySelector('[data-plain]').hidden = true;
root.hidden = root.inert = false;

const token = () => document.querySelector('meta[name=request-token]').content;
const url = handler => `${root.dataset.url}&handler=${handler}`;
const get = (handler, headers = {}) => fetch(url(handler), { headers: { 'HX-Request': 'true', ...headers } });
const send = (handler, body, more = {}) => fetch(url(handler), {
  method: 'POST', headers: { 'Content-Type': 'application/json', 'HX-Request': 'true', RequestVerificationToken: token() }, body: JSON.stringify(body), ...more,
});

let composing = false, saving = false, failures = 0, timer = 0, outlined = 0, outlineTimer = 0;
const history = typing(text, changed);
let base = { revision: +root.dataset.revision, text: join(sourcesOf(text)) };
const right = side(root, text, send, put);
picker(root, text, async () => (await get('Figures')).json(), put);

text.addEventListener('compositionstart', () => { composing = true; });
text.addEventListener('compositionend', () => { composing = false; changed(); });

function put(change) {
  history.keep();
  change();
  history.keep();
  changed();
}

function changed() {
  if (composing) return;
  markToFill(text);
  count();
  const now = join(sourcesOf(text));
  if (now === base.text) { forget(); return; }
  remember(now);
  say('未保存');
  later(pause);
}

// As the report page counts: blanks left out.
function count() {
  root.querySelector('[data-count]').textContent = `约${text.textContent.replace(/\s/g, '').length}字`;
}

function later(wait) {
  clearTimeout(timer);
  timer = setTimeout(save, wait);
}

function remember(now) {
  try {
    localStorage.setItem(key, JSON.stringify({ revision: base.revision, before: base.text, text: now, at: new Date().toISOString() }));
  } catch { /* a full or closed store: the server still gets it */ }
}

const forget = () => localStorage.removeItem(key);

async function save() {
  if (saving || composing) { later(pause); return; }
  const sent = join(sourcesOf(text));
  if (sent === base.text) return;
  saving = true;
  say('正在保存');
  try {
    await take(await send('Save', { revision: base.revision, before: base.text, text: sent }), sent);
  } catch {
    failed('未能保存，稍后自动重试；修改已暂存在本机');
  } finally {
    saving = false;
  }
}

async function take(answer, sent) {
  if (answer.status === 401) return failed('登录已过期，请在另一个窗口重新登录；修改已暂存在本机');
  if (answer.status === 422) return say((await answer.json()).problem);
  if (!answer.ok) return failed(answer.status === 400 ? '页面已过期，请刷新后恢复未保存的修改' : '未能保存，稍后自动重试；修改已暂存在本机');
  const saved = await answer.json();
  failures = 0;
  if (!saved.paragraphs) base = { revision: saved.revision, text: sent };
  else if (join(sourcesOf(text)) !== sent || composing) return later(pause); // typed on meanwhile: merged with the next save
  else show(saved);
  if (join(sourcesOf(text)) === base.text) forget();
  else later(pause);
  if (saved.conflicts.length) keepConflicts(saved.conflicts);
  say(`已保存 ${clock(saved.savedAt)}`);
  chapters();
}

function failed(message) {
  say(message);
  failures++;
  later(Math.min(longest, 3000 * 2 ** (failures - 1)));
}

// Another person's text, or the two of ours in one.
function show(saved) {
  const here = blockOf(text, getSelection().anchorNode);
  const made = patch(text, saved.paragraphs);
  base = { revision: saved.revision, text: join(saved.paragraphs.map(p => p.source)) };
  if (here && !here.isConnected && made.length && document.activeElement === text) caretIn(made[0], true);
  for (const block of made) {
    block.classList.add('draft-changed');
    setTimeout(() => block.classList.remove('draft-changed'), 8000);
  }
  history.keep();
  markToFill(text);
  count();
  right.again();
  return made.length;
}

async function look() {
  if (document.hidden || saving || composing) return;
  try {
    const answer = await get('State', { 'If-None-Match': `"${base.revision}"` });
    if (answer.status !== 200) return;
    const now = await answer.json();
    if (now.revision <= base.revision || saving) return;
    if (join(sourcesOf(text)) !== base.text) { save(); return; }
    const count = show(now);
    say(`${now.savedBy} ${clock(now.savedAt)} 改了${count}段`);
    chapters();
  } catch { /* the next look tells */ }
}

const clock = moment => moment.slice(-5);

function say(message) {
  if (state.textContent !== message) state.textContent = message;
}

// A place that two people wrote differently: theirs stands in the text, ours is kept here until somebody chooses.
function keepConflicts(conflicts) {
  const all = [...stored(conflictKey) ?? [], ...conflicts].filter((c, i, list) => list.findIndex(o => JSON.stringify(o) === JSON.stringify(c)) === i);
  localStorage.setItem(conflictKey, JSON.stringify(all));
  tellConflicts();
}

function tellConflicts() {
  const all = stored(conflictKey) ?? [];
  if (!all.length) { notice.hidden = true; return; }
  const [first, ...rest] = all;
  const words = list => list.map(p => fromHtml(p.html).textContent).join('\n') || '（删去）';
  const settle = mine => {
    if (mine) put(() => useMine(first));
    localStorage.setItem(conflictKey, JSON.stringify(rest));
    tellConflicts();
  };
  tell('您和他人同时改了同一段，现在保留的是他人的写法。', [['您的写法', words(first.mine)], ['他人的写法', words(first.theirs)]],
    [['用我的', () => settle(true)], ['保留他人的', () => settle(false)]]);
}

function useMine(conflict) {
  const theirs = conflict.theirs.map(p => p.source), all = blocks(text);
  const at = theirs.length ? all.findIndex((_, i) => theirs.every((s, n) => all[i + n] && sourceOf(all[i + n]) === s)) : -1;
  const made = conflict.mine.map(p => fromHtml(p.html));
  if (at < 0) text.append(...made); // their place is gone: nothing of mine is lost
  else {
    all[at].before(...made);
    all.slice(at, at + theirs.length).forEach(block => block.remove());
  }
  if (made.length) { made[0].scrollIntoView({ block: 'center' }); caretIn(made[0], true); }
}

function tell(message, texts, buttons) {
  const head = document.createElement('p');
  head.textContent = message;
  const list = document.createElement('dl');
  for (const [name, words] of texts) {
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    [dt.textContent, dd.textContent] = [name, words];
    list.append(dt, dd);
  }
  const row = document.createElement('div');
  row.className = 'btn-list';
  for (const [label, act] of buttons) {
    const button = document.createElement('button');
    [button.type, button.className, button.textContent] = ['button', 'btn btn-sm', label];
    button.addEventListener('click', act);
    row.append(button);
  }
  notice.replaceChildren(head, list, row);
  notice.hidden = false;
}

function stored(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

// What a closed tab or a stopped server left behind.
function offerUnsaved() {
  const left = stored(key);
  if (!left || left.text === base.text) { forget(); tellConflicts(); return; }
  const at = new Date(left.at).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
  tell(`这台电脑上有${at}没有保存成功的修改。`, [], [['恢复未保存的修改', () => bringBack(left)], ['放弃', () => { forget(); tellConflicts(); }]]);
}

async function bringBack(left) {
  try {
    const answer = await send('Save', { revision: left.revision, before: left.before, text: left.text });
    if (!answer.ok) { say('没有恢复，请稍后再试'); return; }
    const saved = await answer.json();
    show(await (await get('State')).json());
    forget();
    notice.hidden = true;
    say(`已恢复 ${clock(saved.savedAt)}`);
    if (saved.conflicts.length) keepConflicts(saved.conflicts);
    chapters();
  } catch {
    say('没有恢复，请稍后再试');
  }
}

// The chapters with what is missing, at most every ten seconds.
function chapters() {
  clearTimeout(outlineTimer);
  outlineTimer = setTimeout(readChapters, Math.max(0, outlined + 10000 - Date.now()));
}

async function readChapters() {
  outlined = Date.now();
  try {
    const answer = await get('Outline');
    if (answer.ok) outline.innerHTML = await answer.text();
  } catch { /* they stay as they were */ }
}

outline.addEventListener('click', event => {
  const link = event.target.closest('[data-goto]');
  if (!link) return;
  event.preventDefault();
  const headings = blocks(text).filter(b => sourceOf(b).startsWith('##'));
  const block = headings[[...outline.querySelectorAll('[data-goto]')].indexOf(link)];
  if (!block) return;
  block.scrollIntoView({ block: 'start' });
  text.focus({ preventScroll: true });
  caretIn(block);
});

for (const button of root.querySelectorAll('[data-kind]')) {
  button.addEventListener('mousedown', event => event.preventDefault()); // the cursor stays in the text
  button.addEventListener('click', () => {
    const block = blockOf(text, getSelection().anchorNode);
    if (block) put(() => setPrefix(block, button.dataset.kind));
  });
}

addEventListener('online', () => later(0));
addEventListener('pagehide', () => {
  const sent = join(sourcesOf(text));
  if (sent !== base.text) send('Save', { revision: base.revision, before: base.text, text: sent }, { keepalive: true }).catch(() => {});
});
setInterval(look, poll);
markToFill(text);
count();
offerUnsaved();
chapters();
