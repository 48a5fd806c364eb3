import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { type Effect, type EffectDirection, effectDirections } from '../rules/effect.ts';
import type { EffectTally } from '../rules/effect-tally.ts';

type Version = { framework: string; version: string };

/** What was worked out for one institution; `tally` null: it is not done yet. `beforeSha256` '': none was in force. */
export type StoredEffects = Version & {
  institution: string;
  sha256: string;
  beforeSha256: string;
  run: Id;
  tally: EffectTally | null;
  at: Date;
};

/** An offering for which a version changes something. */
export type EffectRow = {
  institution: string;
  id: Id;
  title: LocalizedText;
  titleKey: string;
  published: boolean;
  effect: Effect;
};

/** Begins anew: what was worked out for this version and institution before is gone. */
export async function beginEffects(tx: Tx, one: Omit<StoredEffects, 'tally'>): Promise<void> {
  const { institution, framework, version, sha256, beforeSha256, run, at } = one;
  await sql`delete from effects where institution_id = ${institution} and framework = ${framework}
    and version = ${version}`.execute(tx);
  await sql`insert into effects (institution_id, framework, version, sha256, before_sha256, run, at)
    values (${institution}, ${framework}, ${version}, ${sha256}, ${beforeSha256}, ${run}, ${at})`.execute(tx);
}

export function listEffects(tx: Tx, { framework, version }: Version): Promise<StoredEffects[]> {
  return rows(
    tx,
    sql<StoredEffects>`select institution_id as institution, framework, version, sha256,
        before_sha256 as "beforeSha256", run, tally, at
      from effects where framework = ${framework} and version = ${version} order by institution_id`,
  );
}

/** Removes the results for institutions that have no offerings any more, or had none this time. */
export async function keepEffectsOf(
  tx: Tx,
  { framework, version }: Version,
  institutions: readonly string[],
): Promise<void> {
  await sql`delete from effects where framework = ${framework} and version = ${version}
    and institution_id <> all(${[...institutions]}::text[])`.execute(tx);
}

export async function saveTally(
  tx: Tx,
  { institution, framework, version, run }: Version & { institution: string; run: Id },
  tally: EffectTally,
): Promise<void> {
  await sql`update effects set tally = ${json(tally)}
    where institution_id = ${institution} and framework = ${framework} and version = ${version} and run = ${run}`.execute(
    tx,
  );
}

/** Whether this run is still the one whose result is wanted. */
export async function isCurrent(
  tx: Tx,
  { institution, framework, version, run }: Version & { institution: string; run: Id },
): Promise<boolean> {
  const found = await firstRow(
    tx,
    sql`select from effects where institution_id = ${institution} and framework = ${framework}
      and version = ${version} and run = ${run} for update`,
  );
  return found !== undefined;
}

export async function insertEffectRows(
  tx: Tx,
  { framework, version }: Version,
  found: readonly EffectRow[],
): Promise<void> {
  if (found.length === 0) return;
  const given = found.map(({ institution, id, title, titleKey, published, effect }) => ({
    institution_id: institution,
    offering_id: id,
    title,
    title_key: titleKey,
    published,
    direction_rank: effectDirections.indexOf(effect.direction),
    failing: effect.failing,
    effect,
  }));
  await sql`insert into effect_rows (institution_id, framework, version, offering_id, title, title_key, published,
      direction_rank, failing, effect)
    select institution_id, ${framework}, ${version}, offering_id, title, title_key, published, direction_rank, failing, effect
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (institution_id text, offering_id uuid, title jsonb,
      title_key text, published boolean, direction_rank integer, failing boolean, effect jsonb)`.execute(tx);
}

/** `institutions` null: all. */
export type EffectFilter = { institutions: readonly string[] | null; direction: EffectDirection | null };

/** The worse ones first, those that would fail before the others, then by title. */
export async function listEffectRows(
  tx: Tx,
  version: Version,
  filter: EffectFilter,
  { from, limit }: { from: number; limit: number },
): Promise<{ items: EffectRow[]; found: number }> {
  const wanted = conditions(version, filter);
  const items = await rows(
    tx,
    sql<EffectRow>`select institution_id as institution, offering_id as id, title, title_key as "titleKey", published, effect
      from effect_rows where ${wanted}
      order by direction_rank, failing desc, title_key, offering_id offset ${from} limit ${limit}`,
  );
  const counted = await firstRow(
    tx,
    sql<{ found: number }>`select count(*)::int as found from effect_rows where ${wanted}`,
  );
  return { items, found: counted?.found ?? 0 };
}

function conditions({ framework, version }: Version, { institutions, direction }: EffectFilter) {
  const rank = direction === null ? null : effectDirections.indexOf(direction);
  return sql`framework = ${framework} and version = ${version}
    and (${institutions === null} or institution_id = any(${[...(institutions ?? [])]}::text[]))
    and (${rank}::int is null or direction_rank = ${rank}::int)`;
}

/** Removes what was worked out before `before`. @returns how many */
export function deleteEffectsBefore(tx: Tx, before: Date): Promise<number> {
  return changed(tx, sql`delete from effects where at < ${before}`);
}
