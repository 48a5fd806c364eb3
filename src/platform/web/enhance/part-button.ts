import { comboboxes } from './combobox.ts';

/**
 * Buttons with data-part ask the server with the whole form, which stores nothing, and put the element of that id from
 * the answer in the place of the old one; the rest of the page stays. Without this the whole page is shown anew.
 */
export function partButtons(): void {
  document.addEventListener('click', async (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[data-part]');
    const form = button?.form;
    if (!button || !form) return;
    event.preventDefault();
    const fresh = await partOf(button, form);
    // Where the server has no such answer, the form is sent as it would have been.
    if (!fresh) return sendWhole(button, form);
    document.getElementById(fresh.id)?.replaceWith(fresh);
    comboboxes();
    fresh.querySelector<HTMLElement>('[data-part-focus]')?.focus();
  });
}

async function partOf(button: HTMLButtonElement, form: HTMLFormElement): Promise<HTMLElement | null> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (name !== '_once' && typeof value === 'string') body.append(name, value);
  }
  body.append(button.name, button.value);
  try {
    const response = await fetch(button.formAction, { method: 'POST', body });
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.getElementById(button.dataset.part ?? '');
    return found && document.adoptNode(found);
  } catch {
    return null;
  }
}

function sendWhole(button: HTMLButtonElement, form: HTMLFormElement): void {
  delete button.dataset.part;
  form.requestSubmit(button);
}
