const PAUSE_MS = 150;

/**
 * Search fields with data-suggest: while one types, the browser's own list of suggestions is filled from that address.
 * What is chosen is only text in the field; Enter searches it as ever.
 */
export function suggestWords(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) watch(input);
}

function watch(input: HTMLInputElement): void {
  const list = document.createElement('datalist');
  list.id = `${input.id}-suggestions`;
  input.after(list);
  input.setAttribute('list', list.id);
  let timer = 0;
  let asked = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      asked += 1;
      const mine = asked;
      const found = await suggestions(input);
      // An older answer that comes late is not shown.
      if (mine === asked) list.replaceChildren(...found.map((value) => new Option(value, value)));
    }, PAUSE_MS);
  });
}

type Suggested = { words: string[]; titles: { title: string }[]; skills: { label: string }[] };

async function suggestions(input: HTMLInputElement): Promise<string[]> {
  const words = input.value.trim();
  if (words.length < 2) return [];
  const address = `${input.dataset.suggest ?? ''}&q=${encodeURIComponent(words.slice(0, 400))}`;
  const response = await fetch(address, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!response?.ok) return [];
  const { words: known, titles, skills } = (await response.json()) as Suggested;
  const labels = [...skills.map(({ label }) => label), ...titles.map(({ title }) => title)];
  return [...new Set([...known, ...labels])];
}
