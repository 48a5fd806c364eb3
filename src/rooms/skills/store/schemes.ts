import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';

/** A scheme of which concepts are known. `whole`: all of them are, so that any other one does not exist. */
export type Scheme = {
  scheme: string;
  edition: string | null;
  whole: boolean;
  importedAt: Date | null;
  concepts: number;
  withdrawn: number;
};

/** The schemes of the table with what is known of them; the largest first. */
export function listSchemes(tx: Tx): Promise<Scheme[]> {
  return rows(
    tx,
    sql<Scheme>`select k.scheme, s.edition, coalesce(s.whole, false) as whole, s.imported_at as "importedAt",
        count(*) filter (where not k.withdrawn)::int as concepts, count(*) filter (where k.withdrawn)::int as withdrawn
      from skills k left join skill_schemes s on s.institution_id = k.institution_id and s.scheme = k.scheme
      where k.institution_id = ${CONSORTIUM}
      group by k.scheme, s.edition, s.whole, s.imported_at order by count(*) desc, k.scheme collate "C"`,
  );
}

/** A scheme that was once known as a whole stays so: later files of other languages may be parts. */
export async function writeScheme(
  tx: Tx,
  scheme: string,
  { edition, whole, now }: { edition: string | null; whole: boolean; now: Date },
): Promise<void> {
  await sql`insert into skill_schemes (institution_id, scheme, edition, whole, imported_at)
    values (${CONSORTIUM}, ${scheme}, ${edition}, ${whole}, ${now})
    on conflict (institution_id, scheme) do update set edition = coalesce(excluded.edition, skill_schemes.edition),
      whole = skill_schemes.whole or excluded.whole, imported_at = excluded.imported_at`.execute(tx);
}

/** Those of the URIs whose scheme is known as a whole and does not have them. */
export async function unknownUris(tx: Tx, uris: readonly string[]): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ uri: string }>`select distinct sought.uri from unnest(${[...uris]}::text[]) as sought(uri)
      join skill_schemes s on s.institution_id = ${CONSORTIUM} and s.whole and starts_with(sought.uri, s.scheme)
      where not exists (select 1 from skills k where k.institution_id = ${CONSORTIUM} and k.uri = sought.uri)`,
  );
  return found.map(({ uri }) => uri);
}
