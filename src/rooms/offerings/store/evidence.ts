import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Assessment, OfferingDocument } from '../../framework/index.ts';
import type { Evidence } from './steps.ts';

/**
 * What was kept of a judgement that something rests on. `step`: the approval, the publication, or the public copy.
 * `document` null: the revision is not there any more.
 */
export type KeptJudgement = {
  institution: string;
  offering: Id;
  place: Id;
  step: 'approve' | 'publish' | 'catalogue';
  at: Date;
  revision: number;
  imported: boolean;
  document: OfferingDocument | null;
  framework: Assessment['framework'];
  documentSha256: string;
  report: Assessment;
  /** The reports of the other frameworks. */
  others: Assessment[];
};

type Asked = { institution: string; offering: Id | null; after: Id | null; limit: number };

/** Judgements kept with the steps of an institution's offerings, or of one of them, from the oldest; `after`: a place. */
export async function keptWithSteps(
  tx: Tx,
  { institution, offering, after, limit }: Asked,
): Promise<KeptJudgement[]> {
  const found = await rows(
    tx,
    sql<
      Omit<KeptJudgement, 'framework' | 'documentSha256' | 'report' | 'others'> & { evidence: Evidence }
    >`select s.institution_id as institution, s.offering_id as offering, s.id as place, s.verb as step, s.at, s.revision,
        o.imported, r.document, s.evidence
      from offering_steps s
        join offerings o on o.institution_id = s.institution_id and o.id = s.offering_id
        left join offering_revisions r on r.institution_id = s.institution_id and r.offering_id = s.offering_id
          and r.revision = s.revision
      where s.institution_id = ${institution} and s.evidence is not null
        and (${offering}::uuid is null or s.offering_id = ${offering}::uuid)
        and (${after}::uuid is null or s.id > ${after}::uuid) order by s.id limit ${limit}`,
  );
  return found.map(({ evidence: { framework, documentSha256, report, others = [] }, ...one }) => {
    return { ...one, framework, documentSha256, report, others };
  });
}

/** As `keptWithSteps`, of the copies in the public catalogue; a place is the offering itself. */
export function keptInCatalogue(
  tx: Tx,
  { institution, offering, after, limit }: Asked,
): Promise<KeptJudgement[]> {
  return rows(
    tx,
    sql<KeptJudgement>`select p.institution_id as institution, p.id as offering, p.id as place, 'catalogue' as step,
        p.published_at as at, p.revision, o.imported, p.document, p.framework, p.document_sha256 as "documentSha256",
        p.report, '[]'::jsonb as others
      from published_offerings p join offerings o on o.institution_id = p.institution_id and o.id = p.id
      where p.institution_id = ${institution} and (${offering}::uuid is null or p.id = ${offering}::uuid)
        and (${after}::uuid is null or p.id > ${after}::uuid) order by p.id limit ${limit}`,
  );
}
