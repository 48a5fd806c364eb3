import type { Id } from '../../../base/ids.ts';
import type { Language, LocalizedText } from '../../../base/language.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import { titleKey } from '../../offerings/index.ts';
import type { KnownSkill } from './vocabulary.ts';

/** Titles that begin so, in the reader's language; the same title once. */
export function suggestTitles(
  tx: Tx,
  typed: string,
  language: Language,
  limit: number,
): Promise<{ institution: string; id: Id; title: LocalizedText }[]> {
  const key = titleKey({ [language]: typed }, language);
  const column = sql.ref(`title_key_${language}`);
  return rows(
    tx,
    sql`with found as (
        select institution_id, offering_id, ${column} as key from catalogue_index
        where ${column} >= ${key} and ${column} < ${`${key}\u{10ffff}`} order by ${column}, offering_id limit ${limit * 10}),
      once as (select distinct on (key) institution_id, offering_id, key from found order by key, offering_id limit ${limit})
      select once.institution_id as institution, once.offering_id as id, p.document->'title' as title
      from once join published_offerings p on p.institution_id = once.institution_id and p.id = once.offering_id order by once.key`,
  );
}

/** Skills whose name in the reader's language begins so, or has a word that does; the most frequent first. */
export function suggestSkills(
  tx: Tx,
  typed: string,
  language: Language,
  limit: number,
): Promise<KnownSkill[]> {
  const beginning = typed
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return rows(
    tx,
    sql<KnownSkill>`select token, uri, label from catalogue_skills
      where lower(label->>${language}) like ${`${beginning}%`} or lower(label->>${language}) like ${`% ${beginning}%`}
      order by seen desc, token limit ${limit}`,
  );
}
