const PAUSE_MS = 700;

/**
 * Says of a form what the server thinks of it while it is being written: posts it to data-live after a pause, which
 * stores nothing, and puts the element with the id `live` of the answer in the place of the old one. Without this
 * there is a button that does the same.
 */
export function liveForm(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  let timer = 0;
  let latest = 0;
  const ask = async () => {
    latest += 1;
    const mine = latest;
    const fresh = await answerTo(form);
    const old = document.getElementById('live');
    // What was asked later is answered by its own answer.
    if (mine !== latest || !fresh || !old) return;
    old.replaceChildren(...fresh.childNodes);
  };
  document.getElementById('live')?.setAttribute('aria-live', 'polite');
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE_MS);
  });
}

async function answerTo(form: HTMLFormElement): Promise<HTMLElement | null> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== '_once' && typeof value === 'string') body.append(name, value);
  }
  try {
    const response = await fetch(form.dataset.live ?? '', { method: 'POST', body });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.getElementById('live');
    return found && document.adoptNode(found);
  } catch {
    return null;
  }
}
