import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { action, query, type Work } from '../../../../platform/actions/index.ts';
import { findPeople } from '../../../organisations/index.ts';
import { changedKeys } from '../../rules/changed-keys.ts';
import { compareDocuments } from '../../rules/revisions/compare.ts';
import { findOffering } from '../../store/offerings.ts';
import { type KeptRevision, readRevision, readRevisions } from '../../store/revisions.ts';
import { institution, offeringId, revision } from '../load.ts';
import { saveDocument } from '../save-document.ts';
import { byTeam } from '../team/team-right.ts';

const one = z.object({ institution, offering: offeringId });

/**
 * The versions of an offering, newest first: who saved each, when, and which parts differ from the one before it
 * (null for the first). `next`: give it as `before` to go on.
 */
export const listRevisions = query({
  name: 'offerings.list-revisions',
  input: one.extend({
    before: revision.nullish(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run(work, { institution: own, offering: id, before, limit }) {
    const offering = await known(work, own, id);
    const found = await readRevisions(work.tx, own, id, { before: before ?? null, limit: limit + 1 });
    const names = await namesOf(work, found);
    const items = found.slice(0, limit).map(({ document, ...rest }, index) => {
      const earlier = found[index + 1];
      const fields = earlier ? changedKeys(earlier.document, document) : null;
      return { ...rest, name: names(rest), fields };
    });
    const next = found.length > limit ? (items.at(-1)?.revision ?? null) : null;
    const { revision: current, publishedRevision, state, document } = offering;
    return {
      items,
      next: next === null ? null : String(next),
      current,
      publishedRevision,
      state,
      title: document.title,
    };
  },
});

/** Two versions of an offering and where they differ; `from` is usually the earlier one. @throws Refusal not-found */
export const compareRevisions = query({
  name: 'offerings.compare-revisions',
  input: one.extend({ from: revision, to: revision }),
  async run(work, { institution: own, offering: id, from, to }) {
    const offering = await known(work, own, id);
    const before = await readRevision(work.tx, own, id, from);
    const after = await readRevision(work.tx, own, id, to);
    if (!before || !after) throw notFound();
    const names = await namesOf(work, [before, after]);
    return {
      title: offering.document.title,
      current: offering.revision,
      before: { ...before, name: names(before) },
      after: { ...after, name: names(after) },
      differences: compareDocuments(before.document, after.document),
    };
  },
});

export type RevisionList = Awaited<ReturnType<typeof listRevisions.run>>;
export type RevisionComparison = Awaited<ReturnType<typeof compareRevisions.run>>;

/**
 * Brings an earlier version back as a new one; the current one stays in the history. What the offering is derived from
 * stays, even where the earlier version did not say it.
 * @param revision the current version, as the caller has seen it
 * @param restore the version to bring back
 * @throws Refusal not-found, changed-meanwhile, 'offerings/in-review'
 */
export const restoreRevision = action({
  name: 'offerings.restore-revision',
  input: one.extend({ revision, restore: revision }),
  alsoAllowed: byTeam('offerings.restore-revision'),
  run: (work, input) =>
    saveDocument(work, input, async ({ document, id }) => {
      const earlier = await readRevision(work.tx, input.institution, id, input.restore);
      if (!earlier) throw notFound();
      const { derivedFrom } = document;
      return { ...earlier.document, ...(derivedFrom && { derivedFrom }) };
    }),
});

async function known({ tx }: Work, own: string, id: string) {
  const offering = await findOffering(tx, own, id);
  if (!offering) throw notFound();
  return offering;
}

/** The name of who saved a version; null where it was the program. */
async function namesOf({ tx }: Work, revisions: readonly KeptRevision[]) {
  const people = await findPeople(
    tx,
    revisions.flatMap(({ author }) => author ?? []),
  );
  return ({ author }: Pick<KeptRevision, 'author'>) => (author && people.get(author)?.name) || null;
}
