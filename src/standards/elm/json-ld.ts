import { classes, type ElmNode, namespaces, terms } from './terms.ts';

/** The whole context stands in the file, so that nobody has to fetch anything to read it. */
export const elmContext: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  ...namespaces,
  id: '@id',
  type: '@type',
  ...classes,
  ...Object.fromEntries(
    Object.entries(terms).map(([name, [property, kind]]) => {
      if (kind === 'node') return [name, { '@id': property }];
      if (kind === 'text') return [name, { '@id': property, '@container': '@language' }];
      return [name, { '@id': property, '@type': kind }];
    }),
  ),
};

/** What stands before, between and after the things of a JSON-LD document, for a writer that holds one at a time. */
export const elmJsonLdFrame = {
  head: `{"@context":${JSON.stringify(elmContext)},"@graph":[`,
  between: ',\n',
  foot: ']}\n',
} as const;

/** One thing of the document. */
export function elmJsonLdNode(node: ElmNode): string {
  return JSON.stringify(node);
}
