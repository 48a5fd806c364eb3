import { plusSeconds } from '../../base/time.ts';
import { inTransaction, type Tx, theProgram } from '../../platform/database/index.ts';
import type { Routine, RunKind, RunStep } from '../../platform/jobs/index.ts';
import { type CompiledFramework, loadFramework } from '../framework/index.ts';
import type { Issue, Remark } from '../offerings/index.ts';
import { impliedInstitution } from './actions/list/columns.ts';
import { SCREENING_RUN, type ScreeningRunInput } from './actions/list/start.ts';
import { knownInstitutions } from './known-institutions.ts';
import { rowJudge } from './rules/judge-row.ts';
import { KEPT_DAYS } from './rules/list-limits.ts';
import { legendOf } from './rules/packed.ts';
import { unpackRows } from './rules/part.ts';
import { counter, type Tally } from './rules/screening.ts';
import { type Noticed, noticer } from './rules/warnings.ts';
import {
  insertRefusals,
  insertRows,
  linesOfSources,
  type PlacedRow,
  readGroups,
} from './store/screened-rows.ts';
import { deleteScreeningsBefore, type FrameworkResult, readPart, saveResult } from './store/screenings.ts';

/** Where a run got to: the part, the rows and refused cells before it, and all that has been counted. */
type Position = {
  part: number;
  rows: number;
  refused: number;
  issues: number;
  warnings: Noticed[];
  tallies: (Tally | null)[];
};

/**
 * Screens a list, a part of its rows a step. What is judged, what is counted and the progress commit together, so a
 * killed process goes on with the next part.
 */
export const screeningRun: RunKind = {
  kind: SCREENING_RUN,
  async step(_platform, tx, run) {
    const input = run.input as ScreeningRunInput;
    const before = (run.position as Position | null) ?? beginning(input);
    const frameworks = await pinned(tx, input);
    const position = await judgePart(tx, run, frameworks, before);
    if (position.part < input.parts) return { done: position.rows, position };
    await finish(tx, run, frameworks, position);
    return { done: input.total, position, result: { rows: position.rows, refused: position.refused } };
  },
};

function beginning({ frameworks }: ScreeningRunInput): Position {
  return { part: 0, rows: 0, refused: 0, issues: 0, warnings: [], tallies: frameworks.map(() => null) };
}

/** @throws Error where a version that was chosen is not there any more, or is another one */
async function pinned(tx: Tx, { frameworks }: ScreeningRunInput): Promise<CompiledFramework[]> {
  const found: CompiledFramework[] = [];
  for (const { id, version, sha256 } of frameworks) {
    const framework = await loadFramework(tx, id, version);
    if (framework?.sha256 !== sha256) throw new Error(`the framework ${id} ${version} has changed`);
    found.push(framework);
  }
  return found;
}

async function judgePart(
  tx: Tx,
  { institution, input: given }: RunStep,
  frameworks: readonly CompiledFramework[],
  before: Position,
): Promise<Position> {
  const { screening, columns, mapping } = given as ScreeningRunInput;
  const packed = await readPart(tx, { institution, id: screening }, before.part);
  const institutions = await knownInstitutions(tx);
  const judge = rowJudge({
    columns,
    mapping,
    institutions,
    frameworks,
    institution: impliedInstitution({ institution }),
  });
  const counters = before.tallies.map((tally) => counter(tally ?? undefined));
  const { add: notice, noticed } = noticer(before.warnings);
  const placed: (PlacedRow & { warnings: Remark[] })[] = [];
  const issues: Issue[] = [];
  let { rows, refused } = before;
  for (const row of packed ? unpackRows(packed) : []) {
    rows += 1;
    const outcome = judge(row);
    if ('errors' in outcome) {
      refused += 1;
      issues.push(...outcome.errors);
      continue;
    }
    const { listed, judged, screened, warnings } = outcome;
    for (const [index, one] of screened.entries()) counters[index]?.add(one);
    placed.push({ place: rows, listed, judged, warnings });
  }
  const place = { institution, screening };
  const repeated = await repetitions(tx, place, placed);
  for (const { place: at, listed, warnings } of placed)
    notice(
      listed.line,
      repeated.has(at) ? [...warnings, { code: 'offerings/import-duplicate' as const }] : warnings,
    );
  await insertRows(tx, place, placed);
  await insertRefusals(tx, place, before.issues + 1, issues);
  return {
    ...{ part: before.part + 1, rows, refused, issues: before.issues + issues.length },
    warnings: noticed(),
    tallies: counters.map(({ tally }) => tally()),
  };
}

/** Places of the rows whose offering stands in an earlier row already. */
async function repetitions(
  tx: Tx,
  place: { institution: string; screening: string },
  placed: readonly PlacedRow[],
): Promise<Set<number>> {
  const known = await linesOfSources(
    tx,
    place,
    placed.map(({ listed }) => listed.sourceKey),
  );
  const seen = new Set(known.keys());
  const repeated = new Set<number>();
  for (const { place: at, listed } of placed) {
    if (seen.has(listed.sourceKey)) repeated.add(at);
    seen.add(listed.sourceKey);
  }
  return repeated;
}

async function finish(
  tx: Tx,
  { institution, input: given }: RunStep,
  frameworks: readonly CompiledFramework[],
  { tallies, warnings, refused }: Position,
): Promise<void> {
  const { screening } = given as ScreeningRunInput;
  const results: FrameworkResult[] = [];
  for (const [number, framework] of frameworks.entries()) {
    const { id, version, sha256 } = framework;
    results.push({
      framework: { id, version, sha256 },
      legend: legendOf(framework),
      figures: counter(tallies[number] ?? undefined).figures(),
      groups: await readGroups(tx, { institution, screening }, number),
    });
  }
  await saveResult(tx, { institution, id: screening }, { refused, warnings, results });
}

const DAY = 24 * 60 * 60;
export const forgetScreenings: Routine = {
  name: 'conformity.forget-screenings',
  everySeconds: 3600,
  async handle({ platform }) {
    const before = plusSeconds(platform.clock(), -KEPT_DAYS * DAY);
    await inTransaction(platform.database, theProgram, (tx) => deleteScreeningsBefore(tx, before));
  },
};
