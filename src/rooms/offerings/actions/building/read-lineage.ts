import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { isId } from '../../../../base/ids.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import type { OfferingDocument, Reference } from '../../../framework/index.ts';
import { listInstitutions } from '../../../organisations/index.ts';
import { placeOf } from '../../rules/lineage/circle.ts';
import { descendantsOf, publishedAmong } from '../../store/links.ts';
import { findOffering } from '../../store/offerings.ts';
import { findPublished } from '../../store/published.ts';
import { institution, offeringId } from '../load.ts';
import { outputSource } from './output-source.ts';

/**
 * Where an offering comes from and what has been made of it: which of its sources everybody may open, whose they are,
 * under which licence an output is used, and what is derived from it or has it as a part. Without a role in the
 * institution only what is published is told, and of a published offering only.
 */
export const readLineage = query({
  name: 'offerings.read-lineage',
  input: z.object({ institution, offering: offeringId, live: z.coerce.boolean().default(false) }),
  async run(work, { institution: own, offering, live }) {
    const { tx, actor } = work;
    const isOwn = actor.via === 'program' || actor.memberships.some((one) => one.institution === own);
    const document = await documentOf(work, own, offering, isOwn && !live);
    const refs = referencesOf(document);
    const open = await publishedAmong(
      tx,
      refs.filter(({ kind, id }) => kind === 'offering' && isId(id)),
    );
    const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
    const licences: Record<string, string> = {};
    for (const { kind, institution: of, id } of refs) {
      const output = kind === 'output' ? await outputSource(tx, of, id) : undefined;
      if (output?.licence) licences[placeOf(output.ref)] = output.licence;
    }
    const descendants = await descendantsOf(tx, { institution: own, id: offering });
    const told = isOwn && !live ? descendants : descendants.filter(({ published }) => published);
    return {
      open: [...open],
      names: Object.fromEntries(names),
      licences,
      descendants: told.map((one) => ({ ...one, state: isOwn && !live ? one.state : null })),
    };
  },
});

export type LineageFacts = Awaited<ReturnType<typeof readLineage.run>>;

async function documentOf({ tx }: Work, own: string, offering: string, asOwn: boolean) {
  const found = asOwn ? await findOffering(tx, own, offering) : await findPublished(tx, own, offering);
  if (!found) throw notFound();
  return found.document;
}

function referencesOf({ derivedFrom, parts = [] }: OfferingDocument): Reference[] {
  return [derivedFrom?.ref, ...parts.map(({ ref }) => ref)].filter((ref) => ref !== undefined);
}
