import register from '../../../data/vocabularies/institutions-fi.json' with { type: 'json' };
import type { Tx } from '../../platform/database/index.ts';
import type { KnownInstitution } from '../offerings/index.ts';
import { listInstitutions } from '../organisations/index.ts';

/** Institutions that are known where there is no database: those of the country's code list. */
export const listedInstitutions: readonly KnownInstitution[] = register.institutions;

/** The registered institutions, and those of the code list that are not registered. */
export async function knownInstitutions(tx: Tx): Promise<KnownInstitution[]> {
  const registered = (await listInstitutions(tx)).map(({ id: code, name, country }) => ({
    code,
    name,
    country,
  }));
  const codes = new Set(registered.map(({ code }) => code));
  return [...registered, ...listedInstitutions.filter(({ code }) => !codes.has(code))];
}
