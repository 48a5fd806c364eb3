import { hasMarkup, hasScript } from '../import/script-text.ts';

/** What is shown of the wrong place. */
const SHOWN = 40;

/**
 * The first tag of HTML in a text, as it is written there; null where there is none. Texts are kept as they are
 * written and shown as they are kept, so a tag would be read by people as a tag. '3 < 5' is none.
 */
export function findMarkup(text: string): string | null {
  if (!hasMarkup(text) && !hasScript(text) && !text.includes('<!--')) return null;
  const from = text.search(/<\s*(?:[/!]\s*)?[a-z-]/i);
  const found = /^<[^>]*>?/.exec(text.slice(Math.max(0, from)))?.[0] ?? text;
  return found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
}
