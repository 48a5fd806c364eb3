const PAUSE_MS = 1200;

/**
 * Saves a form while it is being written: posts it to data-autosave after a pause, without its `_once`, which belongs
 * to the real sending. Says in a live region what happened. What could not be saved stays in the form.
 */
export function autosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) watch(form);
}

function watch(form: HTMLFormElement): void {
  const state = form.querySelector<HTMLElement>('[data-autosave-status]');
  let timer = 0;
  let running = false;
  let again = false;
  const say = (what: 'saving' | 'saved' | 'failed') => {
    if (!state) return;
    state.dataset.state = what;
    state.textContent = state.dataset[what] ?? '';
  };
  const save = async () => {
    if (form.dataset.sent !== undefined) return;
    if (running) {
      again = true;
      return;
    }
    running = true;
    say('saving');
    const ok = await post(form);
    running = false;
    say(ok ? 'saved' : 'failed');
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

async function post(form: HTMLFormElement): Promise<boolean> {
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
  const response = await fetch(form.dataset.autosave ?? '', request).catch(() => null);
  return response?.ok ?? false;
}
