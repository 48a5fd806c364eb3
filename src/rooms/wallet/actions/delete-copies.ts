import { z } from 'zod';
import { notFound, signInNeeded } from '../../../base/errors.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { findAwardOf, insertDeletion, listDeletions, removeDeletion } from '../../credentials/index.ts';
import { withdrawFromOffers } from '../store/offers.ts';
import { stopShares } from '../store/shares.ts';

/**
 * Takes one of the own credentials out of the wallet page: its files, its share links and what wallets could still
 * fetch of it. The institution's register and what was downloaded or fetched before stay as they are.
 * @throws Refusal not-found
 */
export const deleteCopies = action({
  name: 'wallet.delete-copies',
  input: z.object({ credential: z.uuid() }),
  async run({ tx, now, actor }, { credential }) {
    if (!actor.person) throw signInNeeded();
    const award = await findAwardOf(tx, actor.person, credential);
    if (!award) throw notFound();
    const { institution } = award;
    await insertDeletion(tx, { institution, award: credential, holder: actor.person, at: now });
    const stopped = await stopShares(tx, actor.person, credential, now);
    await withdrawFromOffers(tx, actor.person, credential, now);
    return { result: { stopped }, subject: `award:${credential}`, fields: ['deleted_at'] };
  },
});

/** What the acting person has deleted, as far as it can be brought back. */
export const readDeleted = query({
  name: 'wallet.list-deleted',
  input: z.object({}),
  async run({ tx, actor }) {
    if (!actor.person) throw signInNeeded();
    const items = (await listDeletions(tx, actor.person)).map(({ award, record, deletedAt }) => ({
      id: award,
      title: record.offering.title,
      issuer: record.institution.names,
      deletedAt,
    }));
    return { items };
  },
});

/**
 * Brings a deleted credential back from the institution's register. Its share links stay stopped.
 * @throws Refusal not-found
 */
export const bringBack = action({
  name: 'wallet.bring-back',
  input: z.object({ credential: z.uuid() }),
  async run({ tx, actor }, { credential }) {
    if (!actor.person) throw signInNeeded();
    if (!(await removeDeletion(tx, actor.person, credential))) throw notFound();
    return { result: { id: credential }, subject: `award:${credential}`, fields: ['deleted_at'] };
  },
});
