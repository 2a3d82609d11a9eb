// A ballot on a bad network: the page stays with what was chosen and sends the same sheet until it is answered. Without this file the form is sent as usual.

const longest = 8000;

document.addEventListener('submit', async event => {
  const form = event.target.closest('[data-ballot]');
  if (!form) return;
  event.preventDefault();
  const [sheet, state, button] = [new URLSearchParams(new FormData(form)), form.querySelector('[data-ballot-state]'), form.querySelector('[type=submit]')];
  button.disabled = true;
  state.textContent = '正在提交……';
  show(await answerTo(form.action, sheet, () => { state.textContent = '网络不通，正在重新提交，只计一次。请不要关闭本页……'; }));
});

async function answerTo(address, sheet, onFailure) {
  for (let wait = 1000; ; wait = Math.min(wait * 2, longest)) {
    try {
      const answer = await fetch(address, { method: 'POST', body: sheet, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout?.(15000) }); // older phones have no such limit
      const main = answer.status < 500 && answer.status !== 429 ? mainOf(await answer.text()) : null;
      if (main) return main;
    } catch { /* no network, or no answer in time: the same sheet counts once */ }
    onFailure();
    await new Promise(next => { setTimeout(next, wait); });
  }
}

// What a gate of some network answers in our place has no such part.
function mainOf(page) {
  return new DOMParser().parseFromString(page, 'text/html').querySelector('main');
}

function show(answered) {
  const main = document.querySelector('main');
  main.replaceChildren(...answered.childNodes);
  main.querySelector('[role=alert], [role=status]')?.scrollIntoView();
}
