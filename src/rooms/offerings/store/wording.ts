import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';

/** Somebody else's published offering, from which a wording may be taken. */
export type WordingCandidate = {
  institution: string;
  id: Id;
  document: OfferingDocument;
  publishedAt: Date;
};

type Wanted = {
  /** Whose own offerings are left out. */
  institution: string;
  /** The first key of the part that has to be there. */
  key: string;
  field: string | null;
  /** Stems of the title, of a–z and 0–9. */
  stems: readonly string[];
  /** So many from each side. */
  limit: number;
};

/**
 * Published offerings of others that may be near, the newest from each side: by words of the title, by the field of
 * education, by its broad field, and whatever is newest. Each side has its index, so that it stays quick however many
 * there are.
 */
export function wordingCandidates(tx: Tx, wanted: Wanted): Promise<WordingCandidate[]> {
  const { institution, key, field, stems, limit } = wanted;
  const side = (condition: ReturnType<typeof sql>) =>
    sql`(select institution_id, id from published_offerings
      where withdrawn_at is null and institution_id <> ${institution} and ${condition}
      order by published_at desc limit ${limit})`;
  return rows(
    tx,
    sql<WordingCandidate>`with near as (
        ${side(sql`title_stems && ${[...stems]}::text[]`)}
        union ${side(sql`document ->> 'field' = ${field}::text`)}
        union ${side(sql`left(document ->> 'field', 2) = left(${field}::text, 2)`)}
        union ${side(sql`true`)})
      select p.institution_id as institution, p.id, p.document, p.published_at as "publishedAt"
      from near join published_offerings p on p.institution_id = near.institution_id and p.id = near.id
      where p.document -> ${key}::text is not null`,
  );
}
