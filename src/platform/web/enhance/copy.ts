/** Shows the copy buttons, which are hidden where there is no script, and lets them copy. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.dataset.copy ?? '') as HTMLInputElement | null;
  const state = button.closest('.copy-text')?.querySelector('output');
  if (!field) return;
  field.select();
  const done = await navigator.clipboard.writeText(field.value).then(
    () => true,
    () => false,
  );
  if (state) state.textContent = (done ? button.dataset.done : button.dataset.failed) ?? '';
}
