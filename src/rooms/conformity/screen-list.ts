import type { LocalizedText } from '../../base/language.ts';
import { eachInTurns } from '../../base/turns.ts';
import { assess, type CompiledFramework } from '../framework/index.ts';
import {
  type ImportLimits,
  type Issue,
  importLimits,
  type KnownInstitution,
  type Mapping,
  openReadableList,
  type ReadRow,
  rowReader,
  withAwardingBody,
} from '../offerings/index.ts';
import { byNearness, counter, type Screened, type ScreeningFigures, screened } from './rules/screening.ts';

/** One row of a list against the framework. `institution` null: the list does not say whose it is. */
export type ScreenedRow = Screened & {
  line: number;
  title: LocalizedText;
  institution: string | null;
  ects: number | null;
};

/** A whole list against a framework. `refused` rows could not be read. */
export type ListScreening = {
  name: string;
  framework: { id: string; version: string; sha256: string };
  rows: number;
  mapping: Mapping;
  figures: ScreeningFigures;
  items: ScreenedRow[];
  refused: Issue[];
  /** How many rows have each remark. */
  warnings: Record<string, number>;
};

/** What anybody may send, without an account. */
export const screenLimits: ImportLimits = {
  ...importLimits,
  bytes: 5_000_000,
  rows: 5_000,
  unpackedBytes: 60_000_000,
};

type Input = { name: string; bytes: Uint8Array; mapping?: Mapping; limits?: ImportLimits };

// A list of one institution often leaves out whose it is; the reader wants a code, which is taken out again.
const NOBODY = '-';

/**
 * Judges every row of a course list, in turns that let others in between; nothing is kept. Rows are as imported: a
 * column that is not there is no information, not something missing.
 * @param institutions what is known of institutions: adds awarding body and country, which course lists never say
 * @throws Refusal with an 'offerings/import-…' code when the file as a whole is no course list
 */
export async function screenList(
  { name, bytes, mapping, limits = screenLimits }: Input,
  framework: CompiledFramework,
  institutions: readonly KnownInstitution[],
): Promise<ListScreening> {
  const open = await openReadableList(bytes, {
    ...(mapping && { mapping }),
    limits,
    institutionImplied: true,
  });
  const { columns, rows } = open.table;
  const { creditBounds } = framework.framework;
  const read = rowReader({
    columns,
    mapping: open.mapping,
    institutions,
    creditBounds,
    institution: NOBODY,
    textLength: limits.textLength,
  });
  const known = new Map(institutions.map((institution) => [institution.code, institution]));
  const { add, figures } = counter();
  const list: Omit<ListScreening, 'figures'> = {
    name,
    framework: { id: framework.id, version: framework.version, sha256: framework.sha256 },
    rows: 0,
    mapping: open.mapping,
    items: [],
    refused: [],
    warnings: {},
  };
  await eachInTurns(rows, (row) => {
    list.rows += 1;
    const reading = read(row);
    if (reading.kind === 'unreadable') {
      list.refused.push(...reading.errors);
      return;
    }
    const one = screenRow(reading, framework, known);
    add(one);
    list.items.push(one);
    for (const code of new Set(reading.warnings.map((warning) => warning.code)))
      list.warnings[code] = (list.warnings[code] ?? 0) + 1;
  });
  list.items.sort((a, b) => byNearness(a, b) || a.line - b.line);
  return { ...list, figures: figures() };
}

function screenRow(
  reading: ReadRow,
  framework: CompiledFramework,
  known: ReadonlyMap<string, KnownInstitution>,
): ScreenedRow {
  const { line, institution } = reading;
  const { institution: _code, ...rest } = reading.document;
  const register = known.get(institution);
  const told = institution === NOBODY ? rest : reading.document;
  const document = register ? withAwardingBody(told, register) : told;
  const judged = screened(assess(document, framework, { imported: true }));
  return {
    ...judged,
    line,
    title: document.title,
    institution: institution === NOBODY ? null : institution,
    ects: document.ects ?? null,
  };
}
