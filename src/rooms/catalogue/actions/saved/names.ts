import { type Language, pick } from '../../../../base/language.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { listInstitutions } from '../../../organisations/index.ts';
import { facetToken } from '../../rules/index/facets.ts';
import { searchStateOf } from '../../rules/search/state.ts';
import { skillsByToken } from '../../store/vocabulary.ts';

/** What the institutions and skills of these searches are called, by the values of their facets. */
export async function namesFor(
  tx: Tx,
  language: Language,
  params: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const chosen = params.flatMap((one) => searchStateOf(new URLSearchParams(one)).chosen.skill ?? []);
  const skills = await skillsByToken(
    tx,
    chosen.map((value) => facetToken('skill', value)),
  );
  const institutions = await listInstitutions(tx);
  return new Map([
    ...institutions.map(({ id, name }) => [`institution:${id}`, pick(name, language).text || id] as const),
    ...skills.map(({ token, label }) => [`skill:${token.slice(3)}`, pick(label, language).text] as const),
  ]);
}
