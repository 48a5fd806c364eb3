import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { checkMapping, type Issue, type Mapping, type Remark, rowReader } from '../../../offerings/index.ts';
import { knownInstitutions } from '../../known-institutions.ts';
import { unpackRows } from '../../rules/part.ts';
import { findScreening, readPart, type StoredScreening } from '../../store/screenings.ts';
import { impliedInstitution } from './columns.ts';
import { institution, screeningId } from './upload.ts';

/** How many rows are shown as they were read, and how many are tried. */
const SHOWN = 10;
const TRIED_PARTS = 10;
const NOBODY = '-';

export type PreviewRow = { line: number; document: OfferingDocument; warnings: Remark[] };

export type ScreeningPreview = {
  institution: string;
  screening: string;
  name: string;
  rows: number;
  columns: { column: string; field: Mapping[string]; confidence: number }[];
  /** Why the rows cannot be read with these columns; then nothing below is known. */
  problem: { code: string; params: Record<string, string | number> } | null;
  /** So many rows from the beginning were tried. */
  tried: number;
  taken: PreviewRow[];
  refused: Issue[];
  /** Of the rows tried. */
  refusedRows: number;
};

/**
 * How a list is read with its columns as they are: the first rows, and which could not be read and why.
 * @throws Refusal not-found
 */
export const previewScreening = query({
  name: 'conformity.preview-list',
  input: z.object({ institution, screening: screeningId }),
  async run({ tx }, input): Promise<ScreeningPreview> {
    const list = await findScreening(tx, input.institution, input.screening);
    if (!list) throw notFound();
    const { name, facts } = list;
    const columns = facts.columns.map((column) => ({
      column,
      field: facts.mapping[column] ?? 'ignore',
      confidence: facts.confidence[column] ?? 0,
    }));
    const head = { ...input, name, rows: facts.rows, columns };
    const problem = problemOf(list);
    return { ...head, problem, ...(problem ? nothing() : await readFirst(tx, list)) };
  },
});

function problemOf({ facts }: StoredScreening): ScreeningPreview['problem'] {
  if (facts.kind === 'documents') return null;
  try {
    checkMapping(facts.columns, facts.mapping, { institutionImplied: true });
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, params: error.params };
  }
}

type Read = Pick<ScreeningPreview, 'tried' | 'taken' | 'refused' | 'refusedRows'>;

function nothing(): Read {
  return { tried: 0, taken: [], refused: [], refusedRows: 0 };
}

async function readFirst(tx: Work['tx'], list: StoredScreening): Promise<Read> {
  const { columns, mapping } = list.facts;
  const institutions = await knownInstitutions(tx);
  const implied = impliedInstitution(list) ?? NOBODY;
  const read = rowReader({ columns, mapping, institutions, institution: implied });
  const found = nothing();
  for (let part = 0; part < TRIED_PARTS; part += 1) {
    const rows = await readPart(tx, list, part);
    for (const row of rows ? unpackRows(rows) : []) {
      const reading = read(row);
      found.tried += 1;
      if (reading.kind === 'unreadable') {
        found.refusedRows += 1;
        found.refused.push(...reading.errors);
      } else if (found.taken.length < SHOWN) {
        const { line, document, warnings } = reading;
        found.taken.push({ line, document, warnings });
      }
    }
  }
  return found;
}
