import { type Id, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { searchPatterns, searchText } from '../rules/search.ts';
import { topicKey } from '../rules/topics.ts';
import type { Reference } from './projects.ts';

/** A file as it is kept with a version of an output; its bytes are read apart. */
export type OutputFile = { name: string; mediaType: string; sha256: string; bytes: number };
export type NewFile = OutputFile & { content: Uint8Array };

/**
 * What is told of one version of an output. `licence` is an id of rules/licences.ts, with `licenceWords` where it is
 * 'other'; `field` is a code of ISCED-F; `credits`: how much of a micro-credential it could be, in ECTS.
 */
export type OutputFacts = {
  title: LocalizedText;
  abstract: LocalizedText;
  name: string;
  changes: string | null;
  licence: string;
  licenceWords: string | null;
  sourceUrl: string | null;
  field: string | null;
  topics: string[];
  credits: number | null;
};
/** A version; `number` counts from 1, `name` is what its makers call it. */
export type OutputVersion = OutputFacts & { number: number; file: OutputFile | null; createdAt: Date };
/** An output in its latest version. */
export type Output = OutputVersion &
  Reference & { project: Id; projectTitle: LocalizedText; projectAcronym: string | null };

const facts = sql`v.number, v.name, v.changes, v.title, v.abstract, v.licence, v.licence_words as "licenceWords",
  v.source_url as "sourceUrl", v.field, v.topics, v.credits, v.created_at as "createdAt",
  case when v.file_name is null then null else json_build_object('name', v.file_name, 'mediaType', v.media_type,
    'sha256', v.sha256, 'bytes', v.bytes) end as file`;
const columns = sql`o.institution_id as institution, o.id, o.project_id as project, p.title as "projectTitle",
  p.acronym as "projectAcronym", ${facts}`;
const latest = sql`rdi_outputs o
  join rdi_output_versions v on v.institution_id = o.institution_id and v.output_id = o.id and v.number = o.version
  join rdi_projects p on p.institution_id = o.institution_id and p.id = o.project_id`;

type Writing = { facts: OutputFacts; file: NewFile | null; by: Id | null; now: Date };

export async function insertOutput(
  tx: Tx,
  { institution, id: project }: Reference,
  writing: Writing,
): Promise<Id> {
  const id = newId();
  await sql`insert into rdi_outputs (institution_id, id, project_id, version, words, topic_keys, created_at)
    values (${institution}, ${id}, ${project}, 1, ${wordsOf(writing.facts)}, ${keysOf(writing.facts)}, ${writing.now})`.execute(
    tx,
  );
  await insertVersion(tx, { institution, id }, 1, writing);
  return id;
}

/** Adds a version behind the latest one, which stays. @returns its number */
export async function addVersion(tx: Tx, which: Reference, writing: Writing): Promise<number> {
  const { institution, id } = which;
  const row = await firstRow(
    tx,
    sql<{ version: number }>`update rdi_outputs set version = version + 1, words = ${wordsOf(writing.facts)},
        topic_keys = ${keysOf(writing.facts)}
      where institution_id = ${institution} and id = ${id} returning version`,
  );
  const number = row?.version ?? 0;
  await insertVersion(tx, which, number, writing);
  return number;
}

async function insertVersion(
  tx: Tx,
  { institution, id }: Reference,
  number: number,
  { facts, file, by, now }: Writing,
): Promise<void> {
  const content = file ? Buffer.from(file.content) : null;
  await sql`insert into rdi_output_versions (institution_id, output_id, number, name, changes, title, abstract, licence,
      licence_words, source_url, field, topics, credits, file_name, media_type, sha256, bytes, content, created_by, created_at)
    values (${institution}, ${id}, ${number}, ${facts.name}, ${facts.changes}, ${json(facts.title)}, ${json(facts.abstract)},
      ${facts.licence}, ${facts.licenceWords}, ${facts.sourceUrl}, ${facts.field}, ${facts.topics}, ${facts.credits},
      ${file?.name ?? null}, ${file?.mediaType ?? null}, ${file?.sha256 ?? null}, ${file?.bytes ?? null}, ${content}, ${by},
      ${now})`.execute(tx);
}

function wordsOf({ title, abstract, topics }: OutputFacts): string {
  return searchText([title, abstract], topics);
}

function keysOf({ topics }: OutputFacts): string[] {
  return topics.map(topicKey);
}

/** An output of any institution, in its latest version; undefined where there is none, or nobody of the staff asks. */
export function findOutput(tx: Tx, institution: string, id: Id): Promise<Output | undefined> {
  return firstRow(
    tx,
    sql<Output>`select ${columns} from ${latest} where o.institution_id = ${institution} and o.id = ${id}`,
  );
}

/** All versions, the latest first. */
export function listVersions(tx: Tx, { institution, id }: Reference): Promise<OutputVersion[]> {
  return rows(
    tx,
    sql<OutputVersion>`select ${facts} from rdi_output_versions v
      where v.institution_id = ${institution} and v.output_id = ${id} order by v.number desc`,
  );
}

/** The file of a version with its bytes; undefined where the version has none. */
export function readOutputContent(
  tx: Tx,
  { institution, id }: Reference,
  number: number,
): Promise<{ name: string; mediaType: string; content: Uint8Array } | undefined> {
  return firstRow(
    tx,
    sql<{
      name: string;
      mediaType: string;
      content: Uint8Array;
    }>`select file_name as name, media_type as "mediaType", content
      from rdi_output_versions where institution_id = ${institution} and output_id = ${id} and number = ${number}
        and content is not null`,
  );
}

/** A project's outputs, the newest first. */
export function outputsOf(tx: Tx, { institution, id: project }: Reference): Promise<Output[]> {
  return rows(
    tx,
    sql<Output>`select ${columns} from ${latest}
      where o.institution_id = ${institution} and o.project_id = ${project} order by o.id desc`,
  );
}

/**
 * What outputs are searched by; what is left out does not narrow. `words`: all of them must be there, inflected or
 * begun; `topic`: one of the output's topics; `field`: it or a field below it; `licence`: an id; `before`: the id behind
 * which to go on.
 */
export type OutputSearch = {
  words?: string | undefined;
  topic?: string | undefined;
  field?: string | undefined;
  institution?: string | undefined;
  licence?: string | undefined;
  before?: Id | undefined;
  limit: number;
};

/** Outputs of all institutions that fit, the newest first. To be asked by somebody of the staff of any institution. */
export function searchOutputs(tx: Tx, search: OutputSearch): Promise<Output[]> {
  const { words = '', topic, field, institution, licence, before, limit } = search;
  const wanted = [
    ...searchPatterns(words).map((patterns) => sql`o.words like any(${patterns})`),
    ...(topic ? [sql`${topicKey(topic)} = any(o.topic_keys)`] : []),
    ...(field ? [sql`v.field like ${`${field}%`}`] : []),
    ...(institution ? [sql`o.institution_id = ${institution}`] : []),
    ...(licence ? [sql`v.licence = ${licence}`] : []),
    ...(before ? [sql`o.id < ${before}::uuid`] : []),
  ];
  const narrowed = wanted.length > 0 ? sql.join(wanted, sql` and `) : sql`true`;
  return rows(
    tx,
    sql<Output>`select ${columns} from ${latest} where ${narrowed} order by o.id desc limit ${limit}`,
  );
}

/** Outputs whose latest version came in a stretch of time. */
export function outputsPublished(tx: Tx, from: Date, until: Date): Promise<Output[]> {
  return rows(
    tx,
    sql<Output>`select ${columns} from ${latest} where v.created_at >= ${from} and v.created_at < ${until} order by o.id`,
  );
}
