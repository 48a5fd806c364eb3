const EVERY_MS = 1000;
const SLOWEST_MS = 15_000;

/**
 * Keeps what is going on up to date: fetches the page named by data-refresh and puts the element of the same id in
 * place of the old one, until the new one has no data-refresh any more. Waits longer when the server does not answer.
 */
export function liveRefresh(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-refresh][id]'))
    follow(element.id, EVERY_MS);
}

function follow(id: string, wait: number): void {
  setTimeout(async () => {
    const old = document.getElementById(id);
    const address = old?.dataset.refresh;
    if (!old || !address) return;
    if (document.hidden) return follow(id, EVERY_MS);
    const page = await pageAt(address);
    if (!page) return follow(id, Math.min(wait * 2, SLOWEST_MS));
    const fresh = page.getElementById(id);
    // The page may have more to say when the work is over: result, buttons, notices.
    if (fresh?.dataset.refresh === undefined) return window.location.replace(address);
    replace(old, document.adoptNode(fresh));
    follow(id, EVERY_MS);
  }, wait);
}

/** Somebody may stand on a link inside: the focus is put on the same one of the new element. */
function replace(old: HTMLElement, fresh: HTMLElement): void {
  const links = [...old.querySelectorAll<HTMLElement>('a, button')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  old.replaceWith(fresh);
  if (at >= 0) fresh.querySelectorAll<HTMLElement>('a, button')[at]?.focus();
}

/** Null where the server does not answer. */
async function pageAt(address: string): Promise<Document | null> {
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' } });
    if (!response.ok) return null;
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  } catch {
    return null;
  }
}
