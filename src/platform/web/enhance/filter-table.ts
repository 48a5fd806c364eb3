/** Filters a table that is whole on the page while one types; Enter still asks the server. */
export function filterTables(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) {
    const table = document.getElementById(form.dataset.filters ?? '') as HTMLTableElement | null;
    const input = form.querySelector<HTMLInputElement>('input[type=search]');
    if (table && input) input.addEventListener('input', () => filter(form, table, input.value));
  }
}

function filter(form: HTMLFormElement, table: HTMLTableElement, words: string): void {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of table.tBodies[0]?.rows ?? []) {
    const content = folded(row.textContent ?? '');
    row.hidden = !wanted.every((word) => content.includes(word));
    if (!row.hidden) shown += 1;
  }
  const { none = '', one = '', many = '' } = form.dataset;
  const output = form.querySelector('output');
  if (output)
    output.textContent = shown === 0 ? none : shown === 1 ? one : many.replace('{count}', String(shown));
}

/** Small letters without accents; ä, ö and å are letters of their own and stay. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[^äöå]/g, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}
