import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import type { OfferingState } from '../rules/workflow.ts';

/** An offering with all that judging it needs. `published`: it stands in the catalogue now, in some revision. */
export type PortfolioOffering = {
  institution: string;
  id: Id;
  unit: Id | null;
  state: OfferingState;
  revision: number;
  title: LocalizedText;
  imported: boolean;
  published: boolean;
  document: OfferingDocument;
};

/** How many offerings an institution has, and a fingerprint that is another one as soon as any of them changes. */
export type PortfolioSize = { institution: string; offerings: number; fingerprint: string };

/**
 * An institution's offerings that are not withdrawn, by id; `after` begins behind one of them.
 * @param units only those of these units; null: all of the institution
 */
export function readPortfolio(
  tx: Tx,
  institution: string,
  { units, after, limit }: { units: readonly Id[] | null; after: Id | null; limit: number },
): Promise<PortfolioOffering[]> {
  return rows(
    tx,
    sql<PortfolioOffering>`select o.institution_id as institution, o.id, o.unit_id as unit, o.state, o.revision,
        o.document->'title' as title, o.imported, p.id is not null as published, o.document
      from offerings o left join published_offerings p
        on p.institution_id = o.institution_id and p.id = o.id and p.withdrawn_at is null
      where o.institution_id = ${institution} and o.state <> 'withdrawn'
        and (${units === null} or o.unit_id = any(${[...(units ?? [])]}::uuid[]))
        and (${after}::uuid is null or o.id > ${after}::uuid) order by o.id limit ${limit}`,
  );
}

/** The institutions that have offerings, as far as the one who asks may see them. */
export function portfolioSizes(tx: Tx): Promise<PortfolioSize[]> {
  return rows(
    tx,
    sql<PortfolioSize>`select institution_id as institution, count(*)::int as offerings,
        concat_ws(' ', count(*), sum(revision), max(updated_at)) as fingerprint
      from offerings where state <> 'withdrawn' group by institution_id order by institution_id`,
  );
}
