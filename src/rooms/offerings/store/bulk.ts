import type { Id } from '../../../base/ids.ts';
import { sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import { judgedBy } from '../rules/judge.ts';
import { titleKey } from '../rules/sort-key.ts';
import { titleStems } from '../rules/wording/nearness.ts';
import type { Evidence } from './steps.ts';

/** An offering that was never reviewed by anybody: data for measurements. Days are YYYY-MM-DD. */
export type GeneratedOffering = {
  institution: string;
  id: Id;
  document: OfferingDocument;
  evidence: Evidence;
  publishedAt: Date;
  implementation: {
    id: Id;
    starts: string;
    ends: string;
    enrolFrom: string;
    enrolUntil: string;
    seats: number;
  } | null;
};

/**
 * Adds offerings in the state in which publishing leaves them, some hundred with one statement. For generated data
 * only: no audit line, no event, nobody is asked.
 */
export async function insertGenerated(tx: Tx, offerings: readonly GeneratedOffering[]): Promise<void> {
  await sql`with given as (
      select * from jsonb_to_recordset(${JSON.stringify(offerings.map(row))}::jsonb) as given (institution_id text, id uuid, document jsonb,
        document_sha256 text, framework jsonb, report jsonb, at timestamptz, level text, modes text[], ects numeric,
        title_key text, title_key_fi text, title_key_sv text, title_key_en text, title_stems text[], judged_by text, implementation jsonb)),
    designed as (
      insert into offerings (institution_id, id, state, document, title_key, ects, verdict, undecided, judged_by, approved_revision, created_at, updated_at)
      select institution_id, id, 'published', document, title_key, ects, 'conforms', false, judged_by, 1, at, at from given),
    revised as (
      insert into offering_revisions (institution_id, offering_id, revision, document, at)
      select institution_id, id, 1, document, at from given),
    held as (
      insert into implementations (institution_id, id, offering_id, starts, ends, enrol_from, enrol_until, seats, language, mode,
        teachers, price, created_at)
      select institution_id, (implementation->>'id')::uuid, id, (implementation->>'starts')::date, (implementation->>'ends')::date,
        (implementation->>'enrolFrom')::date, (implementation->>'enrolUntil')::date, (implementation->>'seats')::integer,
        document->'language'->>0, modes[1], '{}', document->'price', at
      from given where implementation is not null)
    insert into published_offerings (institution_id, id, revision, document, document_sha256, framework, report, approved_at,
      published_at, level, modes, ects, title_key_fi, title_key_sv, title_key_en, title_stems)
    select institution_id, id, 1, document, document_sha256, framework, report, at, at, level, modes, ects, title_key_fi,
      title_key_sv, title_key_en, title_stems
    from given`.execute(tx);
}

function row({ institution, id, document, evidence, publishedAt, implementation }: GeneratedOffering) {
  return {
    institution_id: institution,
    id,
    document,
    document_sha256: evidence.documentSha256,
    framework: evidence.framework,
    report: evidence.report,
    at: publishedAt,
    level: document.level?.competence ?? null,
    modes: document.mode ?? [],
    ects: document.ects ?? null,
    title_key: titleKey(document.title),
    title_key_fi: titleKey(document.title, 'fi'),
    title_key_sv: titleKey(document.title, 'sv'),
    title_key_en: titleKey(document.title, 'en'),
    title_stems: titleStems(document.title),
    judged_by: judgedBy([evidence.framework, ...(evidence.others ?? []).map((report) => report.framework)]),
    implementation,
  };
}
