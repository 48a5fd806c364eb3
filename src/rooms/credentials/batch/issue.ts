import { newId, newSecret } from '../../../base/ids.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';
import { logIssued } from '../../issuers/index.ts';
import { findPeople } from '../../organisations/index.ts';
import { type ConfirmedResult, readConfirmedAll } from '../../studies/index.ts';
import { grantDecider } from '../actions/grants-at-issue.ts';
import type { AwardToRender, Format, FormatKind, StatusPlace } from '../formats/format.ts';
import { kindsOf } from '../formats/registry.ts';
import { awardRecord } from '../rules/award-record.ts';
import { recipientRecord } from '../rules/batch/batch-record.ts';
import { type GrantDecision, withCredits } from '../rules/decide-grants.ts';
import { grantedFormats } from '../rules/granted-formats.ts';
import { insertDecisions } from '../store/award-grants.ts';
import { countEntries, insertBatchAwards, insertBatchDocuments } from '../store/batch-awards.ts';
import { type BatchRow, failRows, nextRows, skipAwarded } from '../store/batch-rows.ts';
import type { Batch } from '../store/batches.ts';
import { type IssuingSettings, readIssuingSettings } from '../store/settings.ts';
import { type Signed, signAll } from './documents.ts';
import { pickEntries } from './entries.ts';
import { actingFor, mustFind, mustFindIssuer, partiesOf, STEP } from './shared.ts';

/** Awards of one step, signed, and the rows that cannot be issued. */
export type PreparedAwards = {
  signed: {
    row: BatchRow;
    decision: GrantDecision;
    award: AwardToRender;
    documents: Extract<Signed, { documents: unknown }>['documents'];
  }[];
  failed: { number: number; code: string }[];
  /** Rows that were looked at: none means that all of the batch is issued. */
  looked: number;
  /** The number of the last of them. */
  last: number;
};

/** A row with the award that it is to have. */
type Planned = { row: BatchRow; record: AwardRecord; decision: GrantDecision };

type Material = {
  rows: Planned[];
  failed: PreparedAwards['failed'];
  looked: number;
  last: number;
  entries: StatusPlace[];
  settings: IssuingSettings;
};

/** Takes the next rows behind the number `after` and signs their awards; nothing is kept yet. */
export async function prepareAwards(
  platform: Platform,
  institution: string,
  batch: string,
  after = 0,
): Promise<PreparedAwards> {
  const material = await inTransaction(platform.database, actingFor(institution), (tx) =>
    gather(tx, platform, institution, batch, after),
  );
  const { entries, settings, failed, looked, last } = material;
  const rows = material.rows.slice(0, entries.length);
  const prepared: PreparedAwards = { signed: [], failed: [...failed], looked, last };
  for (const { formats, members } of byFormats(rows, entries, settings.formats)) {
    const awards = members.map(({ place, record }): AwardToRender => {
      return { id: newId(), institution, record, salt: newSecret(), status: place };
    });
    const signed = await signAll(platform, institution, awards, { design: settings.design, formats });
    for (const [n, made] of signed.entries()) {
      const { row, decision } = members[n]!;
      if ('code' in made) prepared.failed.push({ number: row.number, code: made.code });
      else prepared.signed.push({ row, decision, ...made });
    }
  }
  return prepared;
}

type Group = { formats: FormatKind[]; members: (Planned & { place: StatusPlace })[] };

/** Awards that come in the same formats: mostly there is one group. */
function byFormats(
  rows: readonly Planned[],
  places: readonly StatusPlace[],
  issued: readonly Format[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const [n, planned] of rows.entries()) {
    const granted = grantedFormats(issued, planned.decision.grants);
    const group = groups.get(granted.join(' ')) ?? { formats: kindsOf(granted), members: [] };
    groups.set(granted.join(' '), group);
    group.members.push({ ...planned, place: places[n]! });
  }
  return [...groups.values()];
}

async function gather(
  tx: Tx,
  platform: Platform,
  institution: string,
  id: string,
  after: number,
): Promise<Material> {
  const batch = await mustFind(tx, institution, id);
  const found = await nextRows(tx, { institution, batch: id }, 'ready', STEP, after);
  const failed: PreparedAwards['failed'] = [];
  const rows: Material['rows'] = [];
  const planOf = await planner(tx, platform, batch, found);
  for (const row of found) {
    const planned = planOf(row);
    if (typeof planned === 'string') failed.push({ number: row.number, code: planned });
    else rows.push({ row, ...planned });
  }
  const entries = rows.length > 0 ? await pickEntries(tx, platform, institution, rows.length) : [];
  const settings = await readIssuingSettings(tx, institution);
  return { rows, failed, looked: found.length, last: found.at(-1)?.number ?? after, entries, settings };
}

type RecordOf = (row: BatchRow) => AwardRecord | string;

/** What the rules decide for a row, and its award record by that. A text says why it can have none. */
type PlanOf = (row: BatchRow) => Omit<Planned, 'row'> | string;

export async function planner(
  tx: Tx,
  platform: Platform,
  batch: Batch,
  rows: readonly BatchRow[],
): Promise<PlanOf> {
  const decide = await grantDecider(tx, platform, batch.institution);
  const recordOf = await recorder(tx, platform, batch, rows);
  return (row) => {
    const record = recordOf(row);
    if (typeof record === 'string') return record;
    const decision = decide(record);
    return { record: withCredits(record, decision.grants), decision };
  };
}

/** How the award record of a row is made: from the list, or from the confirmed result. A text says why it cannot be. */
async function recorder(
  tx: Tx,
  platform: Platform,
  batch: Batch,
  rows: readonly BatchRow[],
): Promise<RecordOf> {
  const { institution, offering, base } = batch;
  const issuer = await mustFindIssuer(tx, institution);
  if (base) {
    const now = platform.clock();
    const parties = partiesOf(platform, issuer, { offering, language: base.language });
    return ({ recipient }) => recipientRecord(base, recipient, parties, now);
  }
  const results = new Map<string | null, ConfirmedResult>();
  const wanted = rows.flatMap(({ assessment }) => assessment ?? []);
  for (const result of await readConfirmedAll(tx, institution, wanted))
    results.set(result.assessment, result);
  const people = await findPeople(
    tx,
    rows.flatMap(({ holder }) => holder ?? []),
  );
  return ({ assessment, holder: id }) => {
    const confirmed = results.get(assessment);
    const holder = id === null ? undefined : people.get(id);
    if (!confirmed || !holder) return 'not-found';
    if (!confirmed.passed) return 'credentials/not-passed';
    const { name, learnerNumber } = holder;
    return awardRecord(confirmed, {
      ...partiesOf(platform, issuer, { offering, language: confirmed.language }),
      holder: { name, ...(learnerNumber && { learnerNumber }) },
    });
  };
}

/** Keeps what was prepared, each award once, with its documents and their lines in the issuance log. */
export async function keepAwards(
  tx: Tx,
  { institution, batch, now }: { institution: string; batch: string; now: Date },
  { signed, failed }: PreparedAwards,
): Promise<number> {
  const place = { institution, batch };
  await failRows(tx, place, failed);
  if (signed.length === 0) return 0;
  const bases = new Map<string, number>();
  const awards = signed.map(({ row, award: { id, record, salt, status } }) => {
    const [base, own] = divided(record);
    if (!bases.has(base)) bases.set(base, bases.size);
    return {
      number: row.number,
      id,
      base: bases.get(base)!,
      record: own,
      salt,
      list: status.list,
      index: status.index,
      assessment: row.assessment,
      awardedAt: record.awardedAt,
    };
  });
  const kept = await insertBatchAwards(tx, { ...place, issuedAt: now }, [...bases.keys()], awards);
  const mine = signed.filter(({ row }) => kept.has(row.number));
  const documents = mine.flatMap(({ award, documents }) =>
    documents.map(({ kind, key, body }) => ({ award: award.id, format: kind.format, key, body })),
  );
  const decided = mine.filter(({ decision }) => decision.rule);
  await insertDecisions(
    tx,
    institution,
    decided.map(({ award, decision }) => ({ award: award.id, decision })),
    now,
  );
  await insertBatchDocuments(tx, institution, now, documents);
  await logIssued(
    tx,
    institution,
    mine.flatMap(({ documents }) => documents.map(({ log }) => log)),
  );
  const [first] = mine;
  if (first) await countEntries(tx, institution, first.award.status.list, mine.length);
  if (mine.length < signed.length) await skipAwarded(tx, place);
  return mine.length;
}

/** The part of a record that very many share, and what is laid upon it, both as JSON. */
function divided({ holder, grade, awardedAt, validFrom, ...base }: AwardRecord): [string, string] {
  return [JSON.stringify(base), JSON.stringify({ holder, ...(grade && { grade }), awardedAt, validFrom })];
}
