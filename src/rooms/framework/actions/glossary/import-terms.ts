import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action, CONSORTIUM, query, type Work } from '../../../../platform/actions/index.ts';
import { isTooDeep, readSkos } from '../../../../standards/skos/index.ts';
import { compareImport, isNews, type News } from '../../rules/glossary/compare-import.ts';
import type { NewVersion } from '../../store/glossary.ts';
import { insertVersions, listTerms } from '../../store/glossary.ts';
import {
  deleteTermImport,
  findTermImport,
  insertTermImport,
  type TermImport,
  targets,
} from '../../store/term-imports.ts';
import { written } from '../proposals/load.ts';
import { proposeAll } from './propose-all.ts';
import { mustBeOwn } from './save-term.ts';

const institution = z.string().min(1).max(20);
const one = z.object({ institution, upload: z.uuid() });

/** How many concepts a file may have, and how many proposals may come of one. */
export const MOST_CONCEPTS = 2000;
const MOST_PROPOSALS = 100;

/**
 * Takes in a SKOS file (JSON-LD) and keeps what was read of it, so that it can be looked at before it changes anything.
 * @throws Refusal 'framework/term-joint' where the consortium's own are to change without a proposal, 'framework/skos-…'
 *   telling what is wrong with the file as a whole
 */
export const uploadTerms = action({
  name: 'framework.upload-terms',
  input: z.object({
    institution,
    into: z.enum(targets),
    name: z.string().trim().min(1).max(200).default('glossary.jsonld'),
    document: z
      .unknown()
      .refine((document) => !isTooDeep(document), { params: { code: 'framework/skos-too-deep' } })
      .describe('SKOS as JSON-LD that brings its own @context'),
  }),
  async before(_outside, { institution, into, document }) {
    if (into === 'own') mustBeOwn(institution);
    return readingOf(document);
  },
  async run({ tx, actor }, { institution, into, name }, reading) {
    const id = await insertTermImport(tx, institution, actor.person, { name, into, reading });
    return { result: { id }, subject: `term-import:${id}`, fields: ['content'] };
  },
});

async function readingOf(document: unknown) {
  const reading = await readSkos(document).catch((error: unknown) => {
    throw error instanceof Refusal ? inWords(error) : error;
  });
  const count = reading.concepts.length + reading.unreadable.length;
  if (count > MOST_CONCEPTS) throw new Refusal('framework/skos-too-many', 413, { count, max: MOST_CONCEPTS });
  return reading;
}

/** The standards speak to programs; people are told by the room's own sentences. */
function inWords({ code, status, params }: Refusal): Refusal {
  return new Refusal(code.replace('skos/', 'framework/skos-'), status, params);
}

/** What the file would change now. @throws Refusal not-found */
export const previewTerms = query({
  name: 'framework.preview-terms',
  input: one,
  run: async (work, { institution, upload }) => previewOf(work, institution, upload),
});

export type TermPreview = Awaited<ReturnType<typeof previewTerms.run>>;

async function previewOf(work: Work, institution: string, upload: string) {
  const found = await findTermImport(work.tx, institution, upload);
  if (!found) throw notFound();
  const { name, into, reading } = found;
  return { name, into, lines: await linesOf(work, institution, found), unreadable: reading.unreadable };
}

async function linesOf({ tx, platform }: Work, institution: string, { into, reading }: TermImport) {
  const known = await listTerms(tx);
  const base = platform.config.BASE_URL.replace(/\/$/, '');
  return compareImport(reading.concepts, into === 'own' ? institution : null, known, base);
}

/**
 * Does what the preview told: new versions of the institution's own terms, or a joint proposal for each term. What is
 * the same or unreadable is left out.
 * @param why needed for proposals: the reason that each of them gives
 * @throws Refusal not-found, 'framework/import-nothing', 'framework/skos-too-many', 'changed-meanwhile'
 */
export const importTerms = action({
  name: 'framework.import-terms',
  input: one.extend({ why: written(10_000).optional() }),
  async run(work, { institution, upload, why }) {
    const found = await findTermImport(work.tx, institution, upload);
    if (!found) throw notFound();
    const lines = (await linesOf(work, institution, found)).filter(isNews);
    if (lines.length === 0) throw new Refusal('framework/import-nothing', 409);
    const count =
      found.into === 'own'
        ? await addVersions(work, lines)
        : await addProposals(work, institution, lines, why);
    await deleteTermImport(work.tx, institution, upload);
    return {
      result: { count, into: found.into },
      subject: `term-import:${upload}`,
      fields: lines.map(({ id }) => id).slice(0, 50),
    };
  },
});

async function addVersions({ tx, actor, now }: Work, lines: readonly News[]): Promise<number> {
  const versions = lines.map(
    ({ id, basedOn, content }): NewVersion => ({
      id,
      number: basedOn + 1,
      content,
      origin: 'import',
      decidedBy: actor.person,
    }),
  );
  const count = await insertVersions(tx, versions, now);
  if (count < versions.length) throw new Refusal('changed-meanwhile', 409);
  return count;
}

async function addProposals(
  work: Work,
  institution: string,
  lines: readonly News[],
  why: z.output<ReturnType<typeof written>> | undefined,
): Promise<number> {
  if (lines.length > MOST_PROPOSALS)
    throw new Refusal('framework/skos-too-many', 413, { count: lines.length, max: MOST_PROPOSALS });
  if (!why) throw new Refusal('invalid-input', 422, { count: 1 }, [{ path: 'why', code: 'required' }]);
  const proposed = lines.map(({ id, basedOn, content }) => ({ id, basedOn, content }));
  return proposeAll(work, { institution: CONSORTIUM, speaksFor: institution, why }, proposed);
}
