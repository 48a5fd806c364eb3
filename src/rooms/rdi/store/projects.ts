import { type Id, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Phase } from '../rules/phases.ts';

/** Something of an institution, or of the consortium. */
export type Reference = { institution: string; id: Id };

/** What is told of a project. Days are YYYY-MM-DD, the funding is in euros, `field` is a code of ISCED-F. */
export type ProjectFacts = {
  title: LocalizedText;
  acronym: string | null;
  summary: LocalizedText;
  owner: Id | null;
  unit: Id | null;
  partners: Reference[];
  otherPartners: string | null;
  fundingSource: string | null;
  fundingAmount: number | null;
  startsOn: string;
  endsOn: string;
  topics: string[];
  field: string | null;
};
export type Project = ProjectFacts &
  Reference & { phase: Phase; revision: number; createdAt: Date; endedAt: Date | null };

const columns = sql`institution_id as institution, id, title, acronym, summary, phase, owner, unit_id as unit, partners,
  other_partners as "otherPartners", funding_source as "fundingSource", funding_amount as "fundingAmount",
  starts_on::text as "startsOn", ends_on::text as "endsOn", topics, field, revision, created_at as "createdAt",
  ended_at as "endedAt"`;

export async function insertProject(
  tx: Tx,
  institution: string,
  facts: ProjectFacts,
  phase: Phase,
  by: Id | null,
  now: Date,
): Promise<Id> {
  const id = newId();
  await sql`insert into rdi_projects (institution_id, id, title, acronym, summary, phase, owner, unit_id, partners,
      other_partners, funding_source, funding_amount, starts_on, ends_on, topics, field, created_by, created_at)
    values (${institution}, ${id}, ${json(facts.title)}, ${facts.acronym}, ${json(facts.summary)}, ${phase}, ${facts.owner},
      ${facts.unit}, ${json(facts.partners)}, ${facts.otherPartners}, ${facts.fundingSource}, ${facts.fundingAmount},
      ${facts.startsOn}::date, ${facts.endsOn}::date, ${facts.topics}, ${facts.field}, ${by}, ${now})`.execute(
    tx,
  );
  return id;
}

export function findProject(tx: Tx, institution: string, id: Id): Promise<Project | undefined> {
  return firstRow(
    tx,
    sql<Project>`select ${columns} from rdi_projects where institution_id = ${institution} and id = ${id}`,
  );
}

/** Like `findProject`; nobody else changes it before this transaction ends. */
export function lockProject(tx: Tx, institution: string, id: Id): Promise<Project | undefined> {
  return firstRow(
    tx,
    sql<Project>`select ${columns} from rdi_projects where institution_id = ${institution} and id = ${id} for update`,
  );
}

/** Writes over what is there, as long as it is still the revision that the caller has read. */
export async function updateProject(
  tx: Tx,
  { institution, id, revision }: Pick<Project, 'institution' | 'id' | 'revision'>,
  facts: ProjectFacts,
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update rdi_projects set title = ${json(facts.title)}, acronym = ${facts.acronym}, summary = ${json(facts.summary)},
        owner = ${facts.owner}, unit_id = ${facts.unit}, partners = ${json(facts.partners)},
        other_partners = ${facts.otherPartners}, funding_source = ${facts.fundingSource},
        funding_amount = ${facts.fundingAmount}, starts_on = ${facts.startsOn}::date, ends_on = ${facts.endsOn}::date,
        topics = ${facts.topics}, field = ${facts.field}, revision = revision + 1
      where institution_id = ${institution} and id = ${id} and revision = ${revision}`,
  );
  return count === 1;
}

/** @param endedAt when it came to its end; null unless `phase` is 'ended' */
export async function setPhase(
  tx: Tx,
  { institution, id }: Reference,
  phase: Phase,
  endedAt: Date | null,
): Promise<void> {
  await sql`update rdi_projects set phase = ${phase}, ended_at = ${endedAt}, revision = revision + 1
    where institution_id = ${institution} and id = ${id}`.execute(tx);
}

export type ProjectLine = Project & { promises: number; outputs: number };

const counts = sql`(select count(*)::int from rdi_promises p
    where p.institution_id = rdi_projects.institution_id and p.project_id = rdi_projects.id) as promises,
  (select count(*)::int from rdi_outputs o
    where o.institution_id = rdi_projects.institution_id and o.project_id = rdi_projects.id) as outputs`;

/** The projects of an institution, those that end last first; only of a phase where one is given. `after`: where a page ended. */
export function listProjects(
  tx: Tx,
  institution: string,
  phase: Phase | null,
  after: { endsOn: string; id: Id } | null,
  limit: number,
): Promise<ProjectLine[]> {
  const behind = after ? sql`(ends_on, id) < (${after.endsOn}::date, ${after.id}::uuid)` : sql`true`;
  return rows(
    tx,
    sql<ProjectLine>`select ${columns}, ${counts} from rdi_projects
      where institution_id = ${institution} and ${phase ? sql`phase = ${phase}` : sql`true`} and ${behind}
      order by ends_on desc, id desc limit ${limit}`,
  );
}

/** Those of the given projects that there are. */
export async function findProjects(tx: Tx, which: readonly Reference[]): Promise<Project[]> {
  if (which.length === 0) return [];
  const found = await rows(
    tx,
    sql<Project>`select ${columns} from rdi_projects where id = any(${which.map(({ id }) => id)}::uuid[])`,
  );
  return found.filter((one) =>
    which.some(({ institution, id }) => institution === one.institution && id === one.id),
  );
}

/** Projects under way that end on one of these days or between them, whoever's they are. */
export function projectsEnding(tx: Tx, from: string, until: string): Promise<Project[]> {
  return rows(
    tx,
    sql<Project>`select ${columns} from rdi_projects
      where phase <> 'ended' and ends_on between ${from}::date and ${until}::date order by ends_on, id`,
  );
}

/** A person's own projects of an institution whose end has come and that have not been ended, or end within days. */
export function projectsToEnd(tx: Tx, institution: string, owner: Id, until: string): Promise<Project[]> {
  return rows(
    tx,
    sql<Project>`select ${columns} from rdi_projects
      where institution_id = ${institution} and owner = ${owner} and phase <> 'ended' and ends_on <= ${until}::date
      order by ends_on, id`,
  );
}

/** Projects that ended in a stretch of time, with the day from which they are news. */
export function projectsEnded(tx: Tx, from: Date, until: Date): Promise<Project[]> {
  return rows(
    tx,
    sql<Project>`select ${columns} from rdi_projects where ended_at >= ${from} and ended_at < ${until} order by ended_at, id`,
  );
}
