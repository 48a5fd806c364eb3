import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { type Id, isId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { query, type Work } from '../../../platform/actions/index.ts';
import { assess, verdicts } from '../../framework/index.ts';
import {
  findOffering,
  type OfferingState,
  readDocuments,
  type ScreenedOffering,
} from '../../offerings/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { assessedRevision } from '../assessed.ts';
import { chosenFramework } from '../chosen-framework.ts';
import { byNearness, counter, type Screened, type ScreeningFigures } from '../rules/screening.ts';

const institution = z.string().min(1).max(20);

export type ScreenedLine = Screened & {
  id: Id;
  title: LocalizedText;
  state: OfferingState;
  revision: number;
  imported: boolean;
};
export type Screening = {
  framework: { id: string; version: string; sha256: string };
  figures: ScreeningFigures;
  items: ScreenedLine[];
  next: string | null;
  /** How many the filter lets through. */
  found: number;
};

/**
 * An institution's offerings against the framework, nearest first, element by element. The figures are of all of
 * them, whatever the filter.
 * @throws Refusal not-found
 */
export const screen = query({
  name: 'conformity.screen',
  input: z.object({
    institution,
    verdict: z.array(z.enum(verdicts)).default([]),
    cursor: z
      .string()
      .regex(/^\d{1,6}$/)
      .nullish(),
    limit: z.coerce.number().int().min(1).max(10_000).default(50),
  }),
  async run(work, input): Promise<Screening> {
    const { tx } = work;
    if (!(await findInstitution(tx, input.institution))) throw notFound();
    const framework = await chosenFramework(work, input.institution);
    const { add, figures } = counter();
    const wanted: ScreenedLine[] = [];
    for await (const offering of allOfferings(tx, input.institution)) {
      const { id, title, state, revision, imported } = offering;
      const judged = assessedRevision(offering, framework);
      add(judged);
      const matches = input.verdict.length === 0 || input.verdict.includes(judged.verdict);
      if (matches) wanted.push({ id, title, state, revision, imported, ...judged });
    }
    wanted.sort((a, b) => byNearness(a, b) || (a.id < b.id ? -1 : 1));
    const from = Number(input.cursor ?? 0);
    const end = from + input.limit;
    const { id, version, sha256 } = framework;
    const next = end < wanted.length ? String(end) : null;
    return {
      framework: { id, version, sha256 },
      figures: figures(),
      items: wanted.slice(from, end),
      next,
      found: wanted.length,
    };
  },
});

const BATCH = 500;

/** Withdrawn offerings are out of the question. */
async function* allOfferings(tx: Work['tx'], institution: string): AsyncGenerator<ScreenedOffering> {
  let after: Id | null = null;
  for (let count = BATCH; count === BATCH; ) {
    const batch: ScreenedOffering[] = await readDocuments(tx, institution, after, BATCH);
    yield* batch.filter(({ state }) => state !== 'withdrawn');
    count = batch.length;
    after = batch.at(-1)?.id ?? null;
  }
}

/**
 * One offering as it is now against a framework: the one in force, or the one named.
 * @throws Refusal not-found
 */
export const assessOffering = query({
  name: 'conformity.assess',
  input: z.object({
    institution,
    offering: z.string().max(40),
    framework: z.string().max(63).optional(),
    version: z.string().max(31).optional(),
  }),
  async run(work, input) {
    const { tx } = work;
    const framework = await chosenFramework(work, input.institution, input);
    const offering = isId(input.offering)
      ? await findOffering(tx, input.institution, input.offering)
      : undefined;
    if (!offering) throw notFound();
    const { id, revision, imported, state, document } = offering;
    return {
      id,
      revision,
      state,
      imported,
      title: document.title,
      assessment: assess(document, framework, { imported }),
    };
  },
});

export type AssessedOffering = Awaited<ReturnType<typeof assessOffering.run>>;
