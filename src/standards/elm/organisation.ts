import type { LocalizedText } from '../../base/language.ts';
import type { OfferedProvider } from '../offered.ts';
import type { ElmNode } from './terms.ts';
import { countryConcept } from './vocabularies.ts';

/** Who provides it. Everything of it has a name, so that the same provider told many times stays one. */
export function organisation({ code, url, name, homepage, country }: OfferedProvider): ElmNode {
  const countryCode = countryConcept(country) as ElmNode;
  return {
    id: url,
    type: 'Organisation',
    legalName: texts(name),
    identifier: {
      id: `${url}#identifier`,
      type: 'Identifier',
      notation: code,
      schemeName: 'Institution code',
    },
    location: {
      id: `${url}#location`,
      type: 'Location',
      address: { id: `${url}#address`, type: 'Address', countryCode },
    },
    ...(homepage && { homepage: { id: `${url}#homepage`, type: 'WebResource', contentUrl: homepage } }),
  };
}

/** Texts without the languages in which nothing is written. */
export function texts(text: LocalizedText): Record<string, string> {
  return Object.fromEntries(Object.entries(text).filter((entry): entry is [string, string] => !!entry[1]));
}
