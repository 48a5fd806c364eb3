import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { query } from '../../../../platform/actions/index.ts';
import { type RunView, readRun } from '../../../../platform/jobs/index.ts';
import { type FrameworkPin, loadFramework } from '../../../framework/index.ts';
import type { Issue } from '../../../offerings/index.ts';
import { keyOf } from '../../rules/framework-key.ts';
import { type Groups, type Standing, standings } from '../../rules/groups.ts';
import { unpack } from '../../rules/packed.ts';
import type { Screened, ScreeningFigures } from '../../rules/screening.ts';
import type { Noticed } from '../../rules/warnings.ts';
import { countRows, listRefusals, listRows, type RowFilter } from '../../store/screened-rows.ts';
import { findScreening, type StoredScreening } from '../../store/screenings.ts';
import { institution, screeningId } from './upload.ts';

/** What stands for "the list does not say" in a filter. */
export const UNSAID = '-';

const cursor = z
  .string()
  .regex(/^\d{1,6}$/)
  .nullish();

/** A row of the list as one framework judges it. */
export type ListedResult = Screened & {
  line: number;
  title: LocalizedText;
  institution: string | null;
  origin: string | null;
  ects: number | null;
};

export type ScreeningView = {
  institution: string;
  screening: string;
  name: string;
  rows: number;
  at: Date;
  person: string | null;
  run: RunView | null;
  /** Null until the list has been screened. */
  outcome: {
    /** All that the list was screened against; `framework` is the one shown. */
    frameworks: FrameworkPin[];
    framework: FrameworkPin;
    figures: ScreeningFigures;
    groups: Groups;
    warnings: Noticed[];
    refused: { rows: number; items: Issue[]; next: string | null };
    items: ListedResult[];
    /** How many the filter lets through. */
    found: number;
    next: string | null;
  } | null;
};

/**
 * A screening with what came out against one of its frameworks: figures and groups of the whole list, and the rows
 * that the filter lets through, nearest first. `of` is an institution's code, `of` and `origin` '-' those of which
 * the list does not say it.
 * @throws Refusal not-found
 */
export const readScreening = query({
  name: 'conformity.read-screening',
  input: z.object({
    institution,
    screening: screeningId,
    framework: z.string().max(100).nullish(),
    standing: z.enum(standings).nullish(),
    of: z.string().max(300).nullish(),
    origin: z.string().max(60).nullish(),
    cursor,
    limit: z.coerce.number().int().min(1).max(5000).default(50),
    refusedCursor: cursor,
  }),
  async run({ tx }, input): Promise<ScreeningView> {
    const list = await findScreening(tx, input.institution, input.screening);
    if (!list) throw notFound();
    const { name, facts, at, person, result, run } = list;
    const head = { institution: list.institution, screening: list.id, name, rows: facts.rows, at, person };
    const progress = run ? await readRun(tx, run) : null;
    return { ...head, run: progress, outcome: result && (await outcomeOf(tx, list, result, input)) };
  },
});

type Tx = Parameters<typeof findScreening>[0];
type Asked = {
  framework?: string | null | undefined;
  standing?: Standing | null | undefined;
  of?: string | null | undefined;
  origin?: string | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
  refusedCursor?: string | null | undefined;
};
const REFUSED_SHOWN = 50;

async function outcomeOf(
  tx: Tx,
  { institution, id: screening }: StoredScreening,
  { results, warnings, refused }: NonNullable<StoredScreening['result']>,
  asked: Asked,
): Promise<NonNullable<ScreeningView['outcome']>> {
  const number = Math.max(
    0,
    results.findIndex(({ framework }) => keyOf(framework) === asked.framework),
  );
  const shown = results[number];
  if (!shown) throw notFound();
  // Its titles are wanted by those who show the result.
  await loadFramework(tx, shown.framework.id, shown.framework.version);
  const place = { institution, screening };
  const filter = filterOf(number, asked);
  const from = Number(asked.cursor ?? 0);
  const records = await listRows(tx, place, filter, { from, limit: asked.limit });
  const found = await countRows(tx, place, filter);
  const first = Number(asked.refusedCursor ?? 1);
  const issues = await listRefusals(tx, place, first, REFUSED_SHOWN + 1);
  return {
    frameworks: results.map(({ framework }) => framework),
    framework: shown.framework,
    figures: shown.figures,
    groups: shown.groups,
    warnings,
    refused: {
      rows: refused,
      items: issues.slice(0, REFUSED_SHOWN),
      next: issues.length > REFUSED_SHOWN ? String(first + REFUSED_SHOWN) : null,
    },
    items: records.map(({ place: _place, results, faults, ...facts }) => ({
      ...facts,
      elements: unpack(shown.legend, { results, faults }),
    })),
    found,
    next: from + asked.limit < found ? String(from + asked.limit) : null,
  };
}

function filterOf(framework: number, { standing, of, origin }: Asked): RowFilter {
  const said = (value: string | null | undefined) => {
    if (value === null || value === undefined || value === '') return undefined;
    return value === UNSAID ? null : value;
  };
  return { framework, standing: standing ?? undefined, institution: said(of), origin: said(origin) };
}
