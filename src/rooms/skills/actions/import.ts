import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, CONSORTIUM, query } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { compareList } from '../rules/compare-list.ts';
import { schemeOf } from '../rules/concept.ts';
import { MOST_BYTES, readSkillList } from '../rules/read-list.ts';
import { writeScheme } from '../store/schemes.ts';
import { countStems, listConcepts, withdrawConcepts, writeConcepts } from '../store/skills.ts';
import { deleteUpload, findUpload, insertUpload, type SkillUpload } from '../store/uploads.ts';

const SHOWN_FAULTS = 200;

const upload = z.uuid();
const consortium = () => CONSORTIUM;

/**
 * Reads a file of concepts (ESCO's CSV of one language, or [[uuid, fi, sv, en], …]) and keeps what was read, so that
 * it can be looked at before anything is changed.
 * @throws Refusal 'skills/not-a-list', 'skills/language-unknown', 'skills/nothing', 'skills/too-large'
 */
export const uploadSkills = action({
  name: 'skills.upload',
  institution: consortium,
  input: z.object({
    name: z.string().trim().min(1).max(200),
    content: z
      .string()
      .max(Math.ceil(MOST_BYTES * 1.5))
      .describe('The file, base64'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .nullish()
      .describe('Of a CSV file; without it, what its name tells'),
    edition: z.string().trim().max(40).nullish().describe("ESCO's edition, such as v1.2"),
    whole: z.boolean().default(false).describe('The file has all concepts of its scheme'),
  }),
  async before(_outside, { name, content, language }) {
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > MOST_BYTES)
      throw new Refusal('skills/too-large', 413, { megabytes: MOST_BYTES / 1e6 });
    return readSkillList(name, bytes.toString('utf8'), language ?? null);
  },
  async run({ tx, actor }, { name, edition, whole }, reading) {
    const id = await insertUpload(tx, actor.person, { name, reading, edition: edition || null, whole });
    return { result: { id }, subject: `skill-upload:${id}`, fields: ['content'] };
  },
});

async function compared(tx: Tx, id: string) {
  const found = await findUpload(tx, id);
  if (!found) throw notFound();
  const schemes = [...new Set(found.reading.concepts.map(({ uri }) => schemeOf(uri)))];
  const known = await listConcepts(tx, schemes);
  return { found, schemes, comparison: compareList(found.reading, known, found.whole) };
}

function summaryOf({ name, edition, whole, reading }: SkillUpload, counts: Counts) {
  const { languages, wrong } = reading;
  return {
    name,
    edition,
    whole,
    languages,
    ...counts,
    wrong: wrong.slice(0, SHOWN_FAULTS),
    wrongCount: wrong.length,
  };
}

type Counts = ReturnType<typeof countsOf>;

function countsOf({ fresh, changed, same, leaving }: ReturnType<typeof compareList>) {
  return { fresh: fresh.length, changed: changed.length, same, leaving: leaving.length };
}

/** What the file would change now. @throws Refusal not-found */
export const previewSkills = query({
  name: 'skills.preview-import',
  institution: consortium,
  input: z.object({ upload }),
  async run({ tx }, { upload }) {
    const { found, comparison } = await compared(tx, upload);
    return summaryOf(found, countsOf(comparison));
  },
});

export type SkillPreview = Awaited<ReturnType<typeof previewSkills.run>>;

/**
 * Does what the preview told. Doing it again with the same file changes nothing.
 * @throws Refusal not-found
 */
export const importSkills = action({
  name: 'skills.import',
  institution: consortium,
  input: z.object({ upload }),
  async run({ tx, now }, { upload }) {
    const { found, schemes, comparison } = await compared(tx, upload);
    const { edition, whole } = found;
    await writeConcepts(tx, [...comparison.fresh, ...comparison.changed], { edition, now });
    await withdrawConcepts(tx, comparison.leaving, now);
    for (const scheme of schemes) await writeScheme(tx, scheme, { edition, whole, now });
    await countStems(tx);
    await deleteUpload(tx, upload);
    const counts = countsOf(comparison);
    return { result: counts, subject: `skill-upload:${upload}`, fields: ['skills'], payload: counts };
  },
});
