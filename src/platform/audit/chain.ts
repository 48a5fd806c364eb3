import { sha256 } from '../../base/ids.ts';
import {
  type Database,
  firstRow,
  inTransaction,
  json,
  rows,
  sql,
  type Tx,
  theProgram,
} from '../database/index.ts';

/** An audit line as it is hashed. */
type Line = {
  id: number;
  at: Date;
  actor: string | null;
  via: string;
  action: string;
  subject: string;
  fields: string[];
  sequence: number | null;
  hash: string | null;
};

const BATCH = 1000;
const columns = sql`id, at, actor, via, action, subject, fields, sequence, hash`;

/**
 * Chains the lines written since the last time: each gets a sequence number and the hash over the previous hash and
 * its own content, per institution. Done by a routine and not in the action's transaction, where the single chain
 * would make all changes of an institution wait for each other.
 * @returns how many lines were chained
 */
export async function chainAudit(database: Database): Promise<number> {
  const waiting = await inTransaction(database, theProgram, (tx) =>
    rows<{ institution: string }>(
      tx,
      sql`select distinct institution_id as institution from audit_lines where hash is null`,
    ),
  );
  let chained = 0;
  for (const { institution } of waiting) {
    for (let count = BATCH; count === BATCH; chained += count) {
      count = await chainBatch(database, institution);
      // An import leaves a line for each offering: let waiting requests have the single connection between two batches.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return chained;
}

function chainBatch(database: Database, institution: string): Promise<number> {
  return inTransaction(database, theProgram, async (tx) => {
    await sql`select pg_advisory_xact_lock(7237002, hashtext(${institution}))`.execute(tx);
    const last = await firstRow<{ sequence: number; hash: string }>(
      tx,
      sql`select sequence, hash from audit_lines where institution_id = ${institution} and hash is not null order by sequence desc limit 1`,
    );
    const lines = await rows<Line>(
      tx,
      sql`select ${columns} from audit_lines where institution_id = ${institution} and hash is null order by id limit ${BATCH}`,
    );
    let previous = last?.hash ?? institution;
    let sequence = last?.sequence ?? 0;
    const links = lines.map((line) => {
      sequence += 1;
      previous = lineHash(previous, sequence, line);
      return { id: line.id, sequence, hash: previous };
    });
    await sql`update audit_lines as line set sequence = link.sequence, hash = link.hash
      from jsonb_to_recordset(${json(links)}) as link(id bigint, sequence bigint, hash text)
      where line.institution_id = ${institution} and line.id = link.id`.execute(tx);
    return lines.length;
  });
}

function lineHash(previous: string, sequence: number, line: Line): string {
  const content = [
    previous,
    sequence,
    line.id,
    line.at.toISOString(),
    line.actor,
    line.via,
    line.action,
    line.subject,
    line.fields,
  ];
  return sha256(JSON.stringify(content));
}

/** The state of an institution's chain; `brokenAt` is the first sequence number that does not fit. */
export type ChainReport = { institution: string; lines: number; unchained: number; brokenAt: number | null };

/** Recomputes every chain that the transaction may read. A changed or removed line breaks it. */
export async function verifyAudit(tx: Tx): Promise<ChainReport[]> {
  const all = await rows<Line & { institution: string }>(
    tx,
    sql`select institution_id as institution, ${columns} from audit_lines order by institution_id, sequence nulls last`,
  );
  const institutions = [...new Set(all.map((line) => line.institution))];
  return institutions.map((institution) =>
    verifyChain(
      institution,
      all.filter((line) => line.institution === institution),
    ),
  );
}

function verifyChain(institution: string, lines: readonly Line[]): ChainReport {
  const chained = lines.filter((line) => line.hash !== null);
  let previous = institution;
  let brokenAt: number | null = null;
  for (const [index, line] of chained.entries()) {
    if (line.sequence !== index + 1 || lineHash(previous, line.sequence, line) !== line.hash) {
      brokenAt = index + 1;
      break;
    }
    previous = line.hash;
  }
  return { institution, lines: chained.length, unchained: lines.length - chained.length, brokenAt };
}

/** Lines of the audit trail as the page and the API show them, newest first. */
export function readAudit(
  tx: Tx,
  institution: string,
  before: number | null,
  limit: number,
): Promise<Line[]> {
  return rows<Line>(
    tx,
    sql`select ${columns} from audit_lines
      where institution_id = ${institution} and (${before}::bigint is null or id < ${before}) order by id desc limit ${limit}`,
  );
}
