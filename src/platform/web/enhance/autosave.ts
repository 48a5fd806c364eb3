const PAUSE_MS = 1200;

/**
 * Saves a form while it is being written: posts it to data-autosave after a pause, without its `_once`, which belongs
 * to the real sending. Says in a live region what happened. What could not be saved stays in the form. Elements with
 * data-fresh (what is said beside the fields) are put in the place of the old ones from the page that is answered.
 */
export function autosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>('[data-autosave-status]');
  let timer = 0;
  let running = false;
  let again = false;
  const say = (what: 'saving' | 'saved' | 'failed', why = '') => {
    if (!state) return;
    state.dataset.state = what;
    state.textContent = [state.dataset[what], why].filter(Boolean).join(' ');
  };
  const save = async () => {
    if (form.dataset.sent !== undefined) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    say('saving');
    const { ok, page } = await post(form);
    running = false;
    say(ok ? 'saved' : 'failed', ok ? '' : reasonIn(page));
    if (ok) freshen(page);
    if (again) {
      again = false;
      later();
    } else if (ok) form.dispatchEvent(new Event('saved', { bubbles: true }));
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE_MS);
  };
  form.addEventListener('input', later);
}

async function post(form: HTMLFormElement): Promise<{ ok: boolean; page: Document | null }> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== '_once' && typeof value === 'string') body.append(name, value);
  }
  const request = {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    redirect: 'manual' as const,
  };
  try {
    const response = await fetch(form.dataset.autosave ?? '', request);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return { ok: response.ok, page };
  } catch {
    return { ok: false, page: null };
  }
}

/** What the answer tells of the first field that is wrong. */
function reasonIn(page: Document | null): string {
  return page?.querySelector('.ds-error-summary li')?.textContent ?? '';
}

function freshen(page: Document | null): void {
  for (const fresh of page?.querySelectorAll<HTMLElement>('[data-fresh][id]') ?? []) {
    const old = document.getElementById(fresh.id);
    if (old && old.innerHTML !== fresh.innerHTML)
      old.replaceChildren(...document.adoptNode(fresh).childNodes);
  }
}
