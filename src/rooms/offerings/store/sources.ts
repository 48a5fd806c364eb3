import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';

/** An offering to take from. `published`: everybody may open it. */
export type OfferingFound = {
  institution: string;
  id: Id;
  revision: number;
  document: OfferingDocument;
  published: boolean;
};

type Search = { own: string; words: readonly string[]; limit: number };

/**
 * Offerings whose titles have all the words, in any language: one's own in any state, and those that others have
 * published; one's own first, then by title.
 */
export function searchOfferings(tx: Tx, { own, words, limit }: Search): Promise<OfferingFound[]> {
  const holds = (document: 'o' | 'p') =>
    sql.join(
      [
        sql`true`,
        ...words.map(
          (word) =>
            sql`(${sql.ref(`${document}.document`)} -> 'title')::text ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
        ),
      ],
      sql` and `,
    );
  return rows(
    tx,
    sql<OfferingFound>`(select o.institution_id as institution, o.id, o.revision, o.document, p.id is not null as published
        from offerings o left join published_offerings p
          on p.institution_id = o.institution_id and p.id = o.id and p.withdrawn_at is null
        where o.institution_id = ${own} and o.state <> 'withdrawn' and ${holds('o')}
        order by o.title_key, o.id limit ${limit})
      union all
      (select p.institution_id, p.id, p.revision, p.document, true
        from published_offerings p
        where p.institution_id <> ${own} and p.withdrawn_at is null and ${holds('p')}
        order by p.title_key_fi, p.id limit ${limit})`,
  );
}
