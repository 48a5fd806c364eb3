const PAUSE_MS = 150;
const SHORTEST = 2;

type Found = { uri: string; labels: Record<string, string> };

/**
 * Finds things while one types, after the pattern of WAI-ARIA for a combobox with a list: arrows move, Enter chooses,
 * Escape closes. What is chosen becomes a ticked box in the list named by data-list, so that it is sent with the form.
 * Without this there is a button that shows what was found.
 */
export function comboboxes(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-combobox]')) combobox(box);
}

function combobox(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input');
  if (!input || input.getAttribute('role') === 'combobox') return;
  const list = element('ul', { id: `${input.id}-options`, role: 'listbox', class: 'combobox__options' });
  list.setAttribute('aria-label', box.querySelector('label')?.textContent ?? '');
  list.hidden = true;
  const said = element('div', { role: 'status', class: 'ds-sr-only' });
  input.after(list, said);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value);

  let found: Found[] = [];
  let at = -1;
  let asked = 0;
  let timer = 0;
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (next: number) => {
    at = (next + found.length) % found.length;
    for (const [index, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(index === at));
    list.children[at]?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `${list.id}-${at}`);
  };
  const choose = (one: Found | undefined) => {
    if (!one) return;
    tick(box, one);
    input.value = '';
    close();
    said.textContent = box.dataset.chosen ?? '';
  };
  const show = () => {
    list.replaceChildren(...found.map((one, index) => option(box, one, `${list.id}-${index}`)));
    list.hidden = found.length === 0;
    at = -1;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
    said.textContent = (found.length === 0 ? box.dataset.none : box.dataset.some) ?? '';
  };
  const look = async () => {
    asked += 1;
    const mine = asked;
    const typed = input.value.trim();
    const answer =
      typed.length < SHORTEST ? [] : await ask(`${box.dataset.combobox}${encodeURIComponent(typed)}`);
    // What was asked later is answered by its own answer.
    if (mine !== asked) return;
    found = answer;
    if (typed.length < SHORTEST) close();
    else show();
  };
  input.addEventListener('input', (event) => {
    // Looking for something changes nothing that is to be saved.
    event.stopPropagation();
    clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE_MS);
  });
  input.addEventListener('keydown', (event) => {
    const open = !list.hidden;
    if (event.key === 'Escape' && open) close();
    else if (event.key === 'ArrowDown' && open) mark(at + 1);
    else if (event.key === 'ArrowUp' && open) mark(at < 0 ? found.length - 1 : at - 1);
    else if (event.key === 'Enter' && open && at >= 0) choose(found[at]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const pressed = (event.target as HTMLElement).closest('[role=option]');
    choose(found[[...list.children].indexOf(pressed!)]);
    input.focus();
  });
  input.addEventListener('blur', close);
}

async function ask(address: string): Promise<Found[]> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return response.ok ? ((await response.json()) as { items: Found[] }).items : [];
  } catch {
    return [];
  }
}

function nameIn(box: HTMLElement, { labels }: Found): { text: string; language: string } {
  const own = box.dataset.language ?? '';
  const language = labels[own] ? own : (Object.keys(labels)[0] ?? own);
  return { text: labels[language] ?? '', language };
}

function option(box: HTMLElement, one: Found, id: string): HTMLElement {
  const name = nameIn(box, one);
  const made = element('li', { id, role: 'option', 'aria-selected': 'false', lang: name.language });
  made.textContent = name.text;
  return made;
}

/** Adds a ticked box, or ticks the one that is there. */
function tick(box: HTMLElement, one: Found): void {
  const list = document.getElementById(box.dataset.list ?? '');
  if (!list) return;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const there = boxes.find((input) => input.value === one.uri);
  const input = there ?? added(box, list, one, boxes.length);
  input.checked = true;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function added(box: HTMLElement, list: HTMLElement, one: Found, number: number): HTMLInputElement {
  const id = `${list.id}-added-${number}`;
  const name = nameIn(box, one);
  const input = element('input', { id, type: 'checkbox', class: 'ds-input', name: box.dataset.name ?? '' });
  (input as HTMLInputElement).value = one.uri;
  const label = element('label', { for: id, lang: name.language });
  label.textContent = name.text;
  const item = element('li', { class: 'ds-field' });
  item.append(input, label);
  list.append(item);
  return input as HTMLInputElement;
}

function element(tag: string, attributes: Record<string, string>): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
