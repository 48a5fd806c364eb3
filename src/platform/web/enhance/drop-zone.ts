/** Lights up the zone while a file is held over it, names the chosen file and says at once when it is too large. */
export function dropZones(): void {
  for (const zone of document.querySelectorAll<HTMLElement>('[data-drop-zone]')) prepare(zone);
}

function prepare(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  const over = (event: DragEvent) => {
    event.preventDefault();
    zone.dataset.over = '';
  };
  const out = () => delete zone.dataset.over;
  zone.addEventListener('dragenter', over);
  zone.addEventListener('dragover', over);
  zone.addEventListener('dragleave', out);
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    out();
    if (!event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  input.addEventListener('change', () => tell(zone, input));
}

function tell(zone: HTMLElement, input: HTMLInputElement): void {
  const file = input.files?.[0];
  const state = zone.querySelector('output');
  if (!state) return;
  const most = Number(zone.dataset.maxBytes ?? Number.POSITIVE_INFINITY);
  const refused = file !== undefined && file.size > most;
  zone.toggleAttribute('data-refused', refused);
  if (refused) {
    input.value = '';
    state.textContent = zone.dataset.tooLarge ?? '';
  } else {
    state.textContent = file ? (zone.dataset.chosen ?? '').replace('{name}', () => file.name) : '';
  }
}
