import type { LocalizedText } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

/** What the register knows of an institution. `country` is ISO 3166-1 alpha-2. */
export type KnownInstitution = { code: string; name: LocalizedText; shortName?: string; country?: string };

/** Finds institutions by code, by name in any language and by short name. */
export function institutionIndex(
  institutions: readonly KnownInstitution[],
): ReadonlyMap<string, KnownInstitution> {
  return new Map(
    institutions.flatMap((institution) => {
      const { code, name, shortName } = institution;
      return [code, shortName, ...Object.values(name)].flatMap((key) =>
        key ? [[folded(key), institution] as const] : [],
      );
    }),
  );
}

/** Spreadsheets take '02473' for a number and drop its zero: then the code is found without it, too. */
export function findInstitution(
  index: ReadonlyMap<string, KnownInstitution>,
  codeOrName: string,
): KnownInstitution | undefined {
  if (codeOrName === '') return undefined;
  return index.get(folded(codeOrName)) ?? index.get(`0${folded(codeOrName)}`);
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Adds what the register knows and course lists never say: who awards, and in which country. */
export function withAwardingBody(
  document: OfferingDocument,
  institution: KnownInstitution,
): OfferingDocument {
  return {
    ...document,
    institution: institution.code,
    awardingBody: document.awardingBody ?? institution.name,
    ...(institution.country ? { awardingCountry: institution.country } : {}),
  };
}
