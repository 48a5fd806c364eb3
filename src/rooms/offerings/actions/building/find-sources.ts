import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import { referenceKinds } from '../../../framework/index.ts';
import { listInstitutions } from '../../../organisations/index.ts';
import type { Source } from '../../rules/lineage/source.ts';
import { searchUnits } from '../../store/curriculum.ts';
import { searchOfferings } from '../../store/sources.ts';
import { institution } from '../load.ts';
import { loadSource, offeringSource, unitSource } from './load-source.ts';
import { outputSources } from './output-source.ts';

export const reference = z.object({
  kind: z.enum(referenceKinds),
  institution: z.string().min(1).max(20),
  id: z.uuid(),
});

/** What is found, with the name of whose it is; `published`: everybody may open it. */
export type FoundSource = Source & {
  institutionName: Record<string, string | undefined>;
  published: boolean;
};

/**
 * Building blocks for a design: curricula of all institutions, one's own offerings and those that others have
 * published, and (where `kinds` asks for them) what came out of RDI projects. Up to `limit` of each kind, one's own first.
 */
export const findSources = query({
  name: 'offerings.find-sources',
  input: z.object({
    institution,
    q: z.string().trim().max(300).default(''),
    kinds: z.array(z.enum(referenceKinds)).default([...referenceKinds]),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  async run(work, input) {
    const found: (Source & { published?: boolean })[] = [];
    for (const kind of input.kinds) found.push(...(await finders[kind](work, input)));
    return { items: await named(work, found) };
  },
});

type Input = { institution: string; q: string; limit: number };

const finders = {
  'curriculum-unit': async ({ tx }: Work, { institution: own, q, limit }: Input) =>
    (await searchUnits(tx, { q, institutions: [], own, limit })).items.map(unitSource),
  offering: async ({ tx }: Work, { institution: own, q, limit }: Input) => {
    const found = await searchOfferings(tx, { own, words: q.split(/\s+/).filter(Boolean), limit });
    return found.map((one) => ({ ...offeringSource(one.institution, one), published: one.published }));
  },
  output: ({ tx }: Work, { q, limit }: Input) => outputSources(tx, q, limit),
};

async function named(
  { tx }: Work,
  found: readonly (Source & { published?: boolean })[],
): Promise<FoundSource[]> {
  const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
  return found.map((source) => ({
    ...source,
    institutionName: names.get(source.ref.institution) ?? {},
    published: source.published ?? false,
  }));
}

/** One building block, as `institution` may take it. @throws Refusal not-found */
export const readSource = query({
  name: 'offerings.read-source',
  input: z.object({
    institution,
    kind: z.enum(referenceKinds),
    of: z.string().max(20),
    id: z.string().max(40),
  }),
  async run(work, { institution: own, kind, of, id }) {
    const source = await loadSource(work.tx, own, { kind, institution: of, id });
    if (!source) throw notFound();
    const [one] = await named(work, [source]);
    return one!;
  },
});
