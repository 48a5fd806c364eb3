import register from '../../../data/vocabularies/institutions-fi.json' with { type: 'json' };
import type { KnownInstitution } from '../offerings/index.ts';

/** Institutions that are known where there is no database: those of the country's code list. */
export const listedInstitutions: readonly KnownInstitution[] = register.institutions;

/** The registered institutions, and those of the code list that are not registered. */
export function withListed(registered: readonly KnownInstitution[]): KnownInstitution[] {
  const codes = new Set(registered.map(({ code }) => code));
  return [...registered, ...listedInstitutions.filter(({ code }) => !codes.has(code))];
}
