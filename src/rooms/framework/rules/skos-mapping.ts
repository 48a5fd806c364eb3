import { languages } from '../../../base/language.ts';
import type { WalkRow } from './cross-walk.ts';
import type { Framework, FrameworkElement, Relation } from './framework.ts';

const properties: Record<Relation, string> = {
  exact: 'skos:exactMatch',
  broader: 'skos:broadMatch',
  narrower: 'skos:narrowMatch',
  related: 'skos:relatedMatch',
};

type Concept = Record<string, unknown>;

/**
 * A cross-walk as linked data: each framework a concept scheme, each element a concept, the links as SKOS mapping
 * properties (SKOS Reference §10) from the first framework's elements.
 * @param addressOf the address of a framework's version, without a fragment
 */
export function skosMapping(
  from: Framework,
  to: Framework,
  rows: readonly WalkRow[],
  addressOf: (framework: Framework) => string,
): Concept {
  const iri = (framework: Framework, id: string) => `${addressOf(framework)}#${id}`;
  const matches = (id: string) => {
    const found: Record<string, { '@id': string }[]> = {};
    for (const row of rows) {
      if (row.from !== id || row.to === null || row.relation === null) continue;
      const property = properties[row.relation];
      found[property] = [...(found[property] ?? []), { '@id': iri(to, row.to) }];
    }
    return found;
  };
  const concept = (framework: Framework, element: FrameworkElement): Concept => ({
    '@id': iri(framework, element.id),
    '@type': 'skos:Concept',
    'skos:inScheme': { '@id': addressOf(framework) },
    'skos:prefLabel': inLanguages(element.title),
    'skos:definition': inLanguages(element.explanation),
    ...(framework === from && matches(element.id)),
  });
  return {
    '@context': { skos: 'http://www.w3.org/2004/02/skos/core#' },
    '@graph': [from, to].flatMap((framework) => [
      {
        '@id': addressOf(framework),
        '@type': 'skos:ConceptScheme',
        'skos:prefLabel': inLanguages(framework.title),
      },
      ...framework.elements.map((element) => concept(framework, element)),
    ]),
  };
}

function inLanguages(text: Framework['title']) {
  return languages.map((language) => ({ '@language': language, '@value': text[language] }));
}
