import { type Id, isId } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import type { ExceptionFacts } from '../rules/exceptions.ts';
import { titleKey } from '../rules/sort-key.ts';
import { titleStems } from '../rules/wording/nearness.ts';
import type { Evidence } from './steps.ts';

/** An offering as everybody reads it: the approved revision with what its approval rests on. */
export type PublishedOffering = {
  institution: string;
  id: Id;
  revision: number;
  document: OfferingDocument;
  documentSha256: string;
  framework: Evidence['framework'];
  report: Evidence['report'];
  /** The exceptions by which it is published; `endedOn` (YYYY-MM-DD) where one was ended before its day. */
  exceptions: (ExceptionFacts & { endedOn?: string })[];
  approvedAt: Date;
  publishedAt: Date;
  /** Set once it was taken out of the catalogue; who took part in it still finds it. */
  withdrawnAt: Date | null;
};

/** What it takes in hours and money is the institution's own: it is no part of what is published. */
export async function findPublished(
  tx: Tx,
  institution: string,
  id: Id,
): Promise<PublishedOffering | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<PublishedOffering>`select institution_id as institution, id, revision, document - 'resources' as document, document_sha256 as "documentSha256", framework,
        report, exceptions, approved_at as "approvedAt", published_at as "publishedAt", withdrawn_at as "withdrawnAt"
      from published_offerings where institution_id = ${institution} and id = ${id}`,
  );
}

/** What the catalogue shows and searches of an offering: the public copy, and when one can take part. */
export type PublishedContent = {
  institution: string;
  id: Id;
  document: OfferingDocument;
  publishedAt: Date;
  implementations: {
    starts: string;
    enrolFrom: string;
    enrolUntil: string;
    seats: number | null;
    seatsTaken: number;
  }[];
};

/** Those of the offerings that are in the catalogue, in no order. */
export function readPublishedContents(
  tx: Tx,
  wanted: readonly { institution: string; id: Id }[],
): Promise<PublishedContent[]> {
  return rows(
    tx,
    sql<PublishedContent>`select p.institution_id as institution, p.id, p.document, p.published_at as "publishedAt",
        (select coalesce(json_agg(json_build_object('starts', i.starts, 'enrolFrom', i.enrol_from, 'enrolUntil', i.enrol_until,
            'seats', i.seats, 'seatsTaken', i.seats_taken)), '[]')
          from implementations i where i.institution_id = p.institution_id and i.offering_id = p.id and not i.closed) as implementations
      from unnest(${wanted.map(({ institution }) => institution)}::text[], ${wanted.map(({ id }) => id)}::uuid[]) as wanted(institution, id)
        join published_offerings p on p.institution_id = wanted.institution and p.id = wanted.id
      where p.withdrawn_at is null`,
  );
}

/** Puts an approved revision into the catalogue, in place of an earlier one. */
export async function publish(
  tx: Tx,
  offering: {
    institution: string;
    id: Id;
    revision: number;
    document: OfferingDocument;
    evidence: Evidence;
    approvedAt: Date;
    now: Date;
  },
): Promise<void> {
  const { institution, id, revision, document, evidence, approvedAt, now } = offering;
  const keys = sql`${titleKey(document.title, 'fi')}, ${titleKey(document.title, 'sv')}, ${titleKey(document.title, 'en')}`;
  await sql`insert into published_offerings (institution_id, id, revision, document, document_sha256, framework, report, exceptions, approved_at,
      published_at, level, modes, ects, title_key_fi, title_key_sv, title_key_en, title_stems)
    values (${institution}, ${id}, ${revision}, ${json(document)}, ${evidence.documentSha256}, ${json(evidence.framework)},
      ${json(evidence.report)}, ${json(evidence.exceptions ?? [])}, ${approvedAt}, ${now}, ${document.level?.competence ?? null}, ${document.mode ?? []},
      ${document.ects ?? null}, ${keys}, ${titleStems(document.title)})
    on conflict (institution_id, id) do update set revision = excluded.revision, document = excluded.document,
      document_sha256 = excluded.document_sha256, framework = excluded.framework, report = excluded.report, exceptions = excluded.exceptions,
      approved_at = excluded.approved_at, published_at = excluded.published_at, withdrawn_at = null, level = excluded.level,
      modes = excluded.modes, ects = excluded.ects, title_key_fi = excluded.title_key_fi, title_key_sv = excluded.title_key_sv,
      title_key_en = excluded.title_key_en, title_stems = excluded.title_stems`.execute(tx);
}

/** Takes it out of the catalogue. False where it was not there. */
export async function unpublish(tx: Tx, institution: string, id: Id, now: Date): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update published_offerings set withdrawn_at = ${now}
      where institution_id = ${institution} and id = ${id} and withdrawn_at is null`,
  );
  return count === 1;
}

/** What is published by an exception that the new one continues is told of the new one too. */
export async function continuePublished(
  tx: Tx,
  { institution, offering }: { institution: string; offering: Id },
  exception: ExceptionFacts,
): Promise<void> {
  const { framework, version, elements } = exception;
  await sql`update published_offerings set exceptions = exceptions || ${json([exception])}
    where institution_id = ${institution} and id = ${offering} and withdrawn_at is null
      and exists (select from jsonb_array_elements(exceptions) e where e ->> 'framework' = ${framework}
        and e ->> 'version' = ${version} and e -> 'elements' <@ ${json(elements)})`.execute(tx);
}
