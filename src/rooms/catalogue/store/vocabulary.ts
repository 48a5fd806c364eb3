import type { LocalizedText } from '../../../base/language.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { IndexRow } from '../rules/index/row.ts';
import type { TypedWord } from '../rules/search/typed-words.ts';
import { type Near, nearForms } from '../rules/search/typing-errors.ts';

/** Of the beginning of a word so many words of the catalogue are meant, the most frequent ones. */
const MOST_MEANT = 24;
const MOST_NEAR = 400;
/** One-letter words and long numbers are not worth suggesting. */
const isSuggested = (word: string) => word.length > 1 && !/\d{3}/.test(word);

/**
 * Adds what is not known yet, and counts what is. In one order, so that two who publish at the same moment wait for
 * each other instead of blocking each other.
 * @param fresh those whose words have not been counted before
 */
export async function insertWords(
  tx: Tx,
  made: readonly IndexRow[],
  fresh: readonly IndexRow[],
): Promise<void> {
  const counts = countsOf(fresh.flatMap(({ forms }) => forms.map(({ word }) => word)));
  const forms = new Map(made.flatMap((row) => row.forms.map((form) => [form.word, form])));
  const known = await knownWords(tx, [...forms.keys()]);
  const added = [...forms.values()]
    .filter(({ word }) => isSuggested(word) && !known.has(word))
    .map((form) => ({ ...form, near: nearForms(form.word), seen: counts.get(form.word) ?? 1 }));
  if (added.length > 0) {
    await sql`insert into catalogue_words (word, shown, stems, near, seen)
      select word, shown, stems, near, seen from jsonb_to_recordset(${JSON.stringify(added)}::jsonb)
        as given (word text, shown text, stems text[], near text[], seen int) order by word collate "C"
      on conflict (word) do update set seen = catalogue_words.seen + excluded.seen`.execute(tx);
  }
  const counted = [...counts].filter(([word]) => known.has(word));
  if (counted.length === 0) return;
  await sql`with locked as (select word from catalogue_words where word = any(${counted.map(([word]) => word)}::text[]) order by word for update)
    update catalogue_words w set seen = w.seen + given.seen
    from locked, unnest(${counted.map(([word]) => word)}::text[], ${counted.map(([, seen]) => seen)}::int[]) as given(word, seen)
    where w.word = locked.word and given.word = locked.word collate "C"`.execute(tx);
}

async function knownWords(tx: Tx, words: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows(
    tx,
    sql<{ word: string }>`select word from catalogue_words where word = any(${[...words]}::text[])`,
  );
  return new Set(found.map(({ word }) => word));
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export async function insertSkills(
  tx: Tx,
  made: readonly IndexRow[],
  fresh: readonly IndexRow[],
): Promise<void> {
  const skills = new Map(made.flatMap((row) => row.skills.map((skill) => [skill.token, skill])));
  if (skills.size === 0) return;
  const counts = countsOf(fresh.flatMap((row) => row.skills.map(({ token }) => token)));
  const given = [...skills.values()].map((skill) => ({ ...skill, seen: counts.get(skill.token) ?? 0 }));
  await sql`insert into catalogue_skills (token, uri, label, seen)
    select token, uri, label, seen from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (token text, uri text, label jsonb, seen int) order by token collate "C"
    on conflict (token) do update set label = excluded.label, seen = catalogue_skills.seen + excluded.seen`.execute(
    tx,
  );
}

/** What each of the typed words may stand for: its own stems, and those of words that begin so. */
export type Meaning = { typed: string; stems: string[]; isKnown: boolean; seen: number };

export async function meaningsOf(tx: Tx, words: readonly TypedWord[]): Promise<Meaning[]> {
  if (words.length === 0) return [];
  const asked = words.flatMap(({ beginnings }, at) => beginnings.map((beginning) => ({ at, beginning })));
  const found = await rows(
    tx,
    sql<{ at: number; stems: string[]; seen: number }>`select asked.at, w.stems, w.seen
      from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ beginning }) => beginning)}::text[]) as asked(at, beginning)
        cross join lateral (select stems, seen from catalogue_words
          where word >= asked.beginning collate "C" and word < (asked.beginning || '~') collate "C"
          order by seen desc limit ${MOST_MEANT}) w`,
  );
  return words.map(({ word, stems }, at) => {
    const meant = found.filter((one) => one.at === at);
    return {
      typed: word,
      stems: [...new Set([...stems, ...meant.flatMap((one) => one.stems)])],
      isKnown: meant.length > 0,
      seen: meant.reduce((sum, one) => sum + one.seen, 0),
    };
  });
}

/** Known words that share one of the forms that remain when letters are left out. */
export function nearWords(tx: Tx, typed: string): Promise<Near[]> {
  return rows(
    tx,
    sql<Near>`select word, shown, stems, seen from catalogue_words where near && ${nearForms(typed)}::text[]
      order by seen desc limit ${MOST_NEAR}`,
  );
}

/** Words that begin so, the most frequent first. */
export function wordsBeginning(
  tx: Tx,
  beginning: string,
  limit: number,
): Promise<{ shown: string; seen: number }[]> {
  return rows(
    tx,
    sql<{ shown: string; seen: number }>`select shown, seen from catalogue_words
      where word >= ${beginning} and word < ${`${beginning}~`} order by seen desc limit ${limit}`,
  );
}

export type KnownSkill = { token: string; uri: string; label: LocalizedText };

export function skillsByToken(tx: Tx, tokens: readonly string[]): Promise<KnownSkill[]> {
  return rows(
    tx,
    sql<KnownSkill>`select token, uri, label from catalogue_skills where token = any(${[...tokens]}::text[])`,
  );
}
