import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { isId } from '../../../../base/ids.ts';
import { query } from '../../../../platform/actions/index.ts';
import { findInstitution } from '../../../organisations/index.ts';
import { findOutput, listVersions, readOutputContent, searchOutputs } from '../../store/outputs.ts';
import { institution } from '../shapes.ts';

/** The outputs of all institutions, for their staff; the newest first. An empty parameter does not narrow. */
export const searchAllOutputs = query({
  name: 'rdi.search-outputs',
  institution: () => null,
  input: z.object({
    words: z.string().max(300).optional(),
    topic: z.string().max(100).optional(),
    field: z
      .string()
      .regex(/^\d{0,4}$/)
      .optional(),
    institution: z.string().max(20).optional(),
    licence: z.string().max(40).optional(),
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  async run({ tx }, { cursor, limit, ...search }) {
    const before = cursor && isId(cursor) ? cursor : undefined;
    const found = await searchOutputs(tx, { ...search, before, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});

/** An output with all its versions, the latest first. @throws Refusal not-found */
export const readOutput = query({
  name: 'rdi.read-output',
  institution: () => null,
  input: z.object({ institution, output: z.uuid() }),
  async run({ tx }, { institution, output: id }) {
    const output = await findOutput(tx, institution, id);
    if (!output) throw notFound();
    return {
      output,
      versions: await listVersions(tx, output),
      institutionName: (await findInstitution(tx, institution))?.name ?? {},
    };
  },
});

/** What the page of an output shows. */
export type OutputView = Awaited<ReturnType<typeof readOutput.run>>;

/** The file of one version; `content` is base64. @throws Refusal not-found */
export const readOutputFile = query({
  name: 'rdi.read-output-file',
  institution: () => null,
  input: z.object({ institution, output: z.uuid(), version: z.coerce.number().int().min(1) }),
  async run({ tx }, { institution, output: id, version }) {
    const file = await readOutputContent(tx, { institution, id }, version);
    if (!file) throw notFound();
    const { name, mediaType, content } = file;
    return { name, mediaType, content: Buffer.from(content).toString('base64') };
  },
});
