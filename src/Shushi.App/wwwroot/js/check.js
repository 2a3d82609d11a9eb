// The check page without a round trip: the list is filtered at once, and both sides of a click are shown. Everything here also works as a plain form.

const form = document.querySelector('[data-check]');
const filters = [...form.querySelectorAll('[data-check-filter]')];
const items = [...form.querySelectorAll('.check-item')];
const marks = [...form.querySelectorAll('.checked-text .spot')];
const byKey = new Map(items.map(item => [item.id, item]));

form.querySelector('[data-only-without-script]')?.setAttribute('hidden', '');

function filter() {
  const wanted = Object.fromEntries(filters.map(f => [f.dataset.checkFilter, f.value]));
  for (const item of items) {
    const byVerdict = wanted.verdict === '' ? item.dataset.verdict !== 'NotCheckable' : item.dataset.verdict === wanted.verdict;
    item.hidden = !(byVerdict && (wanted.sort === '' || item.dataset.sort === wanted.sort) && (wanted.rule === '' || item.dataset.rule === wanted.rule));
  }
  for (const mark of marks) {
    const shown = mark.dataset.items.split(' ').map(key => byKey.get(key)).filter(item => item && !item.hidden);
    mark.classList.toggle('claim-off', !shown.some(item => item.dataset.sort === 'figures'));
    mark.classList.toggle('remark-off', !shown.some(item => item.dataset.sort === 'words'));
    if (shown.length) mark.href = '#' + shown[0].id;
    else mark.removeAttribute('href');
  }
  document.getElementById('check-shown').textContent = `列出${items.filter(item => !item.hidden).length}处`;
}

for (const select of filters) select.addEventListener('change', filter);

// All stretches of the line that was chosen last.
function show(key) {
  for (const mark of marks) mark.classList.toggle('is-current', mark.dataset.items.split(' ').includes(key));
  for (const item of items) item.classList.toggle('is-current', item.id === key);
}

// Beside the list the text scrolls within itself, and the list stays where it is.
function reveal(link, event) {
  const pane = form.querySelector('.checked-text .card-body');
  if (getComputedStyle(pane.parentElement).position !== 'sticky') return;
  const spot = document.getElementById(link.getAttribute('href').slice(1));
  event.preventDefault();
  pane.scrollTop += spot.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

form.addEventListener('click', event => {
  const mark = event.target.closest('.checked-text .spot[href]');
  const place = event.target.closest('[data-place]');
  if (mark) show(mark.getAttribute('href').slice(1));
  else if (place) {
    show(place.dataset.place);
    reveal(place, event);
  }
});

// Enter in a field of a line presses the button beside it, not the first one of the page.
form.addEventListener('keydown', event => {
  const field = event.target.closest('.check-field input');
  if (!field || event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  field.closest('.check-field').querySelector('button').click();
});
