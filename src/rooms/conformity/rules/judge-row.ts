import type { LocalizedText } from '../../../base/language.ts';
import { assess, type CompiledFramework, type Verdict, widestBounds } from '../../framework/index.ts';
import {
  type Issue,
  type KnownInstitution,
  type ListRow,
  type Mapping,
  type ReadRow,
  type Remark,
  rowReader,
  withAwardingBody,
} from '../../offerings/index.ts';
import { type Packed, pack } from './packed.ts';
import { type Screened, screened } from './screening.ts';

/** One row of a list. `institution` null: the list does not say whose it is. */
export type ListedRow = {
  line: number;
  title: LocalizedText;
  institution: string | null;
  origin: string | null;
  ects: number | null;
  sourceKey: string;
};

/** What one framework says of a row. */
export type RowJudgement = Omit<Screened, 'elements'> & Packed & { verdict: Verdict };

export type JudgedRow = {
  listed: ListedRow;
  judged: RowJudgement[];
  screened: Screened[];
  warnings: Remark[];
};
export type RowOutcome = JudgedRow | { errors: Issue[] };

type Context = {
  columns: readonly string[];
  mapping: Mapping;
  /** What is known of institutions: adds awarding body and country, which course lists never say. */
  institutions: readonly KnownInstitution[];
  frameworks: readonly CompiledFramework[];
  /** Whose rows they are where the list has no column for it. */
  institution?: string | undefined;
  textLength?: number;
};

// A list of one institution often leaves out whose it is; the reader wants a code, which is taken out again.
const NOBODY = '-';

/**
 * Prepares the judging of rows against one or more frameworks. Rows are as imported: a column that is not there is no
 * information, not something missing. What a row gives does not depend on the rows around it.
 */
export function rowJudge({
  columns,
  mapping,
  institutions,
  frameworks,
  institution,
  textLength,
}: Context): (row: ListRow) => RowOutcome {
  const fields = Object.values(mapping);
  const saysWhose = fields.includes('institution') || fields.includes('institutionName');
  const read = rowReader({
    columns,
    mapping,
    institutions,
    creditBounds: widestBounds(frameworks),
    institution: (!saysWhose && institution) || NOBODY,
    ...(textLength !== undefined && { textLength }),
  });
  const known = new Map(institutions.map((one) => [one.code, one]));
  return (row) => {
    const reading = read(row);
    return reading.kind === 'unreadable' ? { errors: reading.errors } : judge(reading, frameworks, known);
  };
}

function judge(
  { line, institution, sourceKey, document: written, warnings }: ReadRow,
  frameworks: readonly CompiledFramework[],
  known: ReadonlyMap<string, KnownInstitution>,
): JudgedRow {
  const { institution: _code, ...rest } = written;
  const register = known.get(institution);
  const told = institution === NOBODY ? rest : written;
  const document = register ? withAwardingBody(told, register) : told;
  const all = frameworks.map((framework) => screened(assess(document, framework, { imported: true })));
  return {
    listed: {
      line,
      title: document.title,
      institution: institution === NOBODY ? null : institution,
      origin: document.origin ?? null,
      ects: document.ects ?? null,
      sourceKey,
    },
    judged: all.map(({ elements, ...facts }) => ({ ...facts, ...pack(elements) })),
    screened: all,
    warnings,
  };
}
