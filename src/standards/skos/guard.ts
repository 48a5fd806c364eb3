import { Refusal } from '../../base/errors.ts';

const DEEPEST = 20;
const MOST_VALUES = 200_000;
/** A context costs as much as so many values: all the words known so far are copied for it. */
const COST_OF_CONTEXT = 4000;

/**
 * Looks over a file that somebody brings before anything is made of it: how deep and how large it is, and whether it
 * would have its words explained by a document at some address. Such a document is never fetched.
 * @throws Refusal 'skos/too-deep', 'skos/too-many-values', 'skos/remote-context' (params: url)
 */
export function guardDocument(document: unknown): void {
  let values = 0;
  const waiting: { value: unknown; depth: number; inContext: boolean }[] = [
    { value: document, depth: 0, inContext: false },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, inContext } = next;
    values += 1;
    if (values > MOST_VALUES) throw new Refusal('skos/too-many-values', 413, { max: MOST_VALUES });
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) throw new Refusal('skos/too-deep', 422, { max: DEEPEST });
    for (const [key, inner] of Object.entries(value)) {
      const isContext = key === '@context';
      if (isContext) {
        mustNotFetch(inner);
        values += COST_OF_CONTEXT * [inner].flat().length;
      }
      if (key === '@import' && inContext) mustNotFetch(inner);
      waiting.push({ value: inner, depth: depth + 1, inContext: inContext || isContext });
    }
  }
}

/** Whether a file is nested deeper than any concept scheme is; says so without going down to the end. */
export function isTooDeep(document: unknown): boolean {
  try {
    guardDocument(document);
    return false;
  } catch (error) {
    return error instanceof Refusal && error.code === 'skos/too-deep';
  }
}

function mustNotFetch(context: unknown): void {
  for (const one of [context].flat())
    if (typeof one === 'string') throw new Refusal('skos/remote-context', 422, { url: one.slice(0, 200) });
}

/** The only document loader of this reader. @throws Refusal 'skos/remote-context' for every address */
export async function fetchNothing(url: string): Promise<never> {
  throw new Refusal('skos/remote-context', 422, { url: url.slice(0, 200) });
}
