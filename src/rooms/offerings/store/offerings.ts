import { type Id, isId, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument, Verdict } from '../../framework/index.ts';
import type { KeptJudgement } from '../rules/judge.ts';
import { titleKey } from '../rules/sort-key.ts';
import type { OfferingState } from '../rules/workflow.ts';

/** An offering as it is being designed. `publishedRevision`: the one in the catalogue now, else null. */
export type Offering = {
  institution: string;
  id: Id;
  unit: Id | null;
  state: OfferingState;
  revision: number;
  document: OfferingDocument;
  imported: boolean;
  sourceKey: string | null;
  verdict: Verdict;
  approvedRevision: number | null;
  publishedRevision: number | null;
  createdBy: Id | null;
  createdAt: Date;
  updatedAt: Date;
};

const columns = sql`o.institution_id as institution, o.id, o.unit_id as unit, o.state, o.revision, o.document, o.imported,
  o.source_key as "sourceKey", o.verdict, o.approved_revision as "approvedRevision", p.revision as "publishedRevision",
  o.created_by as "createdBy", o.created_at as "createdAt", o.updated_at as "updatedAt"`;
const source = sql`offerings o left join published_offerings p
  on p.institution_id = o.institution_id and p.id = o.id and p.withdrawn_at is null`;

export async function findOffering(tx: Tx, institution: string, id: Id): Promise<Offering | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<Offering>`select ${columns} from ${source} where o.institution_id = ${institution} and o.id = ${id}`,
  );
}

/** As `findOffering`; nobody else changes it before this transaction ends. */
export async function lockOffering(tx: Tx, institution: string, id: Id): Promise<Offering | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<Offering>`select ${columns} from ${source} where o.institution_id = ${institution} and o.id = ${id} for update of o`,
  );
}

type NewOffering = {
  institution: string;
  unit: Id | null;
  document: OfferingDocument;
  judgement: KeptJudgement;
  author: Id | null;
  now: Date;
  /** Set for an offering that comes from a file. */
  imported?: { sourceKey: string; rowSha256: string; document: OfferingDocument; source: object | null };
};

/** Adds an offering as a draft, with its first revision. */
export async function insertOffering(tx: Tx, offering: NewOffering): Promise<Id> {
  const { institution, unit, document, judgement, author, now, imported } = offering;
  const id = newId();
  await sql`insert into offerings (institution_id, id, unit_id, document, imported, source_key, row_sha256, imported_document,
      source, refreshed_at, title_key, ects, verdict, undecided, judged_by, created_by, created_at, updated_at)
    values (${institution}, ${id}, ${unit}, ${json(document)}, ${imported !== undefined}, ${imported?.sourceKey ?? null},
      ${imported?.rowSha256 ?? null}, ${imported ? json(imported.document) : null}, ${imported?.source ? json(imported.source) : null},
      ${imported ? now : null}, ${titleKey(document.title)},
      ${document.ects ?? null}, ${judgement.verdict}, ${judgement.undecided}, ${judgement.by}, ${author}, ${now}, ${now})`.execute(
    tx,
  );
  await insertRevision(tx, {
    institution,
    offering: id,
    revision: 1,
    document,
    author,
    imported: imported !== undefined,
    at: now,
  });
  return id;
}

type NewRevision = {
  institution: string;
  offering: Id;
  revision: number;
  document: OfferingDocument;
  author: Id | null;
  imported: boolean;
  editing?: string | null;
  at: Date;
};

async function insertRevision(tx: Tx, { editing = null, ...one }: NewRevision): Promise<void> {
  await sql`insert into offering_revisions (institution_id, offering_id, revision, document, author, imported, editing, at)
    values (${one.institution}, ${one.offering}, ${one.revision}, ${json(one.document)}, ${one.author}, ${one.imported}, ${editing}, ${one.at})`.execute(
    tx,
  );
}

/** Whether all revisions behind `revision` come from one form (`editing`) of one person: then nobody else came between. */
export async function onlyFromForm(
  tx: Tx,
  offering: Pick<Offering, 'institution' | 'id'>,
  revision: number,
  author: Id | null,
  editing: string,
): Promise<boolean> {
  const other = await firstRow(
    tx,
    sql`select 1 from offering_revisions
      where institution_id = ${offering.institution} and offering_id = ${offering.id} and revision > ${revision}
        and (editing is distinct from ${editing} or author is distinct from ${author}::uuid) limit 1`,
  );
  return other === undefined;
}

/** Writes the next revision of a locked offering. @returns its number */
export async function saveRevision(
  tx: Tx,
  offering: Pick<Offering, 'institution' | 'id' | 'revision'>,
  next: {
    document: OfferingDocument;
    state: OfferingState;
    judgement: KeptJudgement;
    author: Id | null;
    imported?: boolean;
    editing?: string | null;
    now: Date;
  },
): Promise<number> {
  const { institution, id } = offering;
  const { document, state, judgement, author, now } = next;
  const revision = offering.revision + 1;
  await sql`update offerings set revision = ${revision}, document = ${json(document)}, state = ${state},
      verdict = ${judgement.verdict}, undecided = ${judgement.undecided}, judged_by = ${judgement.by}, title_key = ${titleKey(document.title)}, ects = ${document.ects ?? null}, approved_revision = null, updated_at = ${now}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
  await insertRevision(tx, {
    institution,
    offering: id,
    revision,
    document,
    author,
    imported: next.imported ?? false,
    editing: next.editing ?? null,
    at: now,
  });
  return revision;
}

export async function setState(
  tx: Tx,
  { institution, id }: Pick<Offering, 'institution' | 'id'>,
  state: OfferingState,
  approvedRevision: number | null,
  now: Date,
): Promise<void> {
  await sql`update offerings set state = ${state}, approved_revision = ${approvedRevision}, updated_at = ${now}
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

export type Revision = {
  revision: number;
  author: Id | null;
  imported: boolean;
  editing: string | null;
  at: Date;
};

/** All revisions of an offering, newest first, without their documents. */
export function listRevisions(tx: Tx, institution: string, offering: Id): Promise<Revision[]> {
  return rows(
    tx,
    sql<Revision>`select revision, author, imported, editing, at from offering_revisions
      where institution_id = ${institution} and offering_id = ${offering} order by revision desc`,
  );
}

/** Whether the person wrote any revision of the offering. */
export async function isAuthor(tx: Tx, institution: string, offering: Id, person: Id): Promise<boolean> {
  const found = await firstRow(
    tx,
    sql`select 1 from offering_revisions
      where institution_id = ${institution} and offering_id = ${offering} and author = ${person} limit 1`,
  );
  return found !== undefined;
}

/** Everybody who wrote a revision of the offering. */
export async function authorsOf(tx: Tx, institution: string, offering: Id): Promise<Id[]> {
  const found = await rows(
    tx,
    sql<{ author: Id }>`select distinct author from offering_revisions
      where institution_id = ${institution} and offering_id = ${offering} and author is not null`,
  );
  return found.map((row) => row.author);
}

export async function findRevision(
  tx: Tx,
  institution: string,
  offering: Id,
  revision: number,
): Promise<OfferingDocument | undefined> {
  const found = await firstRow(
    tx,
    sql<{ document: OfferingDocument }>`select document from offering_revisions
      where institution_id = ${institution} and offering_id = ${offering} and revision = ${revision}`,
  );
  return found?.document;
}

/** What a screening reads of each offering. */
export type ScreenedOffering = {
  id: Id;
  unit: Id | null;
  state: OfferingState;
  revision: number;
  title: LocalizedText;
  imported: boolean;
  document: OfferingDocument;
};

/** The offerings of an institution with their documents, by id; `after` begins behind one of them. */
export function readDocuments(
  tx: Tx,
  institution: string,
  after: Id | null,
  limit: number,
): Promise<ScreenedOffering[]> {
  return rows(
    tx,
    sql<ScreenedOffering>`select id, unit_id as unit, state, revision, document->'title' as title, imported, document from offerings
      where institution_id = ${institution} and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`,
  );
}
