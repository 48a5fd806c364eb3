/*
 * A text may be long and written to be slow to read: no two neighbours of these patterns may match the same letters
 * (a run of spaces is read once), and what follows a '<' ends at the next one.
 */
const RUNS =
  /<\s*(?:\/\s*)?(?:script|iframe|object|embed|svg|math|base|form)\b|<[^<>]*?\son[a-z]{3,30}\s*=|(?:href|src)\s*=\s*(?:["']\s*)?(?:javascript|data|vbscript):/i;
const TAG = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]*)?\/?>/i;

/** Whether a text carries what a browser would run. Such a text is never cleaned: nobody writes it by mistake. */
export function hasScript(text: string): boolean {
  return text.includes('<') && RUNS.test(text);
}

/** Whether a text was written as HTML. '3 < 5' and '<5 op>' are not. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}
