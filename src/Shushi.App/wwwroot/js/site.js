// The pages work without this file; it saves a click here and there.

// A form, or one field of it, that is sent at once; the button for it is hidden.
for (const part of document.querySelectorAll('[data-submit-on-change]')) {
  part.querySelector('[data-only-without-script]')?.setAttribute('hidden', '');
  part.addEventListener('change', () => (part.form ?? part).requestSubmit());
}

document.addEventListener('click', event => {
  const add = event.target.closest('[data-add-line]');
  if (add) {
    addLine(add, event);
    return;
  }
  const remove = event.target.closest('[data-remove-line]');
  if (remove) {
    event.preventDefault();
    remove.closest('[data-line]').remove();
    return;
  }
  for (const menu of document.querySelectorAll('.user-menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});

// A further line of a detail field: its template with the next number.
function addLine(button, event) {
  event.preventDefault();
  const block = button.closest('[data-lines]');
  const next = Number(block.dataset.next);
  block.dataset.next = next + 1;
  const holder = document.createElement('template');
  holder.innerHTML = block.querySelector('template').innerHTML.replaceAll('__line__', next);
  const line = holder.content.firstElementChild;
  block.querySelector('[data-line-list]').append(line);
  line.querySelector('input, select, textarea')?.focus();
}

// Narrows a long list of boxes to tick.
document.addEventListener('input', event => {
  const filter = event.target.closest('[data-filter-boxes]');
  if (!filter) return;
  const words = filter.value.trim();
  for (const label of filter.closest('[data-boxes]').querySelectorAll('label.form-check'))
    label.hidden = words !== '' && !label.textContent.includes(words) && !label.querySelector('input').checked;
});
for (const filter of document.querySelectorAll('[data-filter-boxes]')) filter.hidden = false;

// Ticks every row of a list; shown wherever a list comes in.
function offerPickAll() {
  for (const all of document.querySelectorAll('[data-pick-all]')) all.hidden = false;
}
document.addEventListener('change', event => {
  const all = event.target.closest('[data-pick-all]');
  if (!all) return;
  for (const box of all.closest('table').querySelectorAll('tbody [name=id]')) box.checked = all.checked;
});
document.addEventListener('htmx:afterSettle', offerPickAll);
offerPickAll();

// Copies the text of a box; where the clipboard is closed to the page, it is selected for Ctrl+C.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const box = document.querySelector(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(box.value);
      button.textContent = '已复制';
    } catch {
      box.select();
      button.textContent = '已选中，请按Ctrl+C';
    }
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// What was answered 422 is read from its summary.
document.getElementById('problems')?.focus();

document.addEventListener('htmx:configRequest', event => {
  if (event.detail.verb !== 'get') event.detail.headers.RequestVerificationToken = document.querySelector('meta[name=request-token]').content;
});

// A part that could not be fetched becomes a whole page, which says why.
document.addEventListener('htmx:responseError', event => {
  if (event.detail.requestConfig.verb === 'get') location.assign(event.detail.pathInfo.finalRequestPath);
});
