import type { LocalizedText } from '../../../base/language.ts';
import type { Work } from '../../../platform/actions/index.ts';
import { listInstitutions } from '../../organisations/index.ts';

/** Code → name, of every institution. */
export async function institutionNames({ tx }: Work): Promise<Record<string, LocalizedText>> {
  const all = await listInstitutions(tx);
  return Object.fromEntries(all.map(({ id, name }) => [id, name]));
}
