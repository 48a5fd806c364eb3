import { z } from 'zod';
import { notFound, Refusal, signInNeeded } from '../../../base/errors.ts';
import { newId, sha256 } from '../../../base/ids.ts';
import { action, type Outside } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { findAwardOf } from '../../credentials/index.ts';
import { shareDays, shareEnd } from '../rules/share.ts';
import { documentToShare } from '../shared-document.ts';
import { shareToken } from '../sharing.ts';
import { insertShare, listShares, stopShare, stopShares } from '../store/shares.ts';

/** So many links of one credential may be open or have been. */
const MOST_SHARES = 200;

/**
 * Makes a link by which anybody can open one of the own credentials. The link itself is not answered, since answers
 * may be remembered: it is read with the credential. What the link opens is signed now where it is not yet, so that no
 * link is made that opens nothing.
 * @throws Refusal not-found, wallet/cannot-be-shared, wallet/too-many-links; as `renderWhenAsked`
 */
export const share = action({
  name: 'wallet.share',
  input: z.object({ credential: z.uuid(), days: z.enum(shareDays).default('90') }),
  before: makeSureItOpens,
  async run({ tx, now, actor, platform }, { credential, days }) {
    if (!actor.person) throw signInNeeded();
    const award = await findAwardOf(tx, actor.person, credential);
    if (!award) throw notFound();
    const { institution } = award;
    if ((await listShares(tx, institution, credential)).length >= MOST_SHARES) {
      throw new Refusal('wallet/too-many-links', 409, { most: MOST_SHARES });
    }
    const [id, expiresAt] = [newId(), shareEnd(days, now)];
    const tokenHash = sha256(shareToken(platform, id));
    await insertShare(tx, {
      institution,
      id,
      award: credential,
      holder: actor.person,
      tokenHash,
      createdAt: now,
      expiresAt,
    });
    return { result: { id, expiresAt }, subject: `share:${id}`, fields: ['expires_at'] };
  },
});

async function makeSureItOpens({ platform, actor }: Outside, { credential }: { credential: string }) {
  const { person } = actor;
  if (!person) throw signInNeeded();
  const award = await inTransaction(platform.database, { person, institutions: [] }, (tx) =>
    findAwardOf(tx, person, credential),
  );
  if (!award) throw notFound();
  if (!(await documentToShare(platform, award))) throw new Refusal('wallet/cannot-be-shared', 409);
}

/** Makes a link stop opening, at once and for good. */
export const stopSharing = action({
  name: 'wallet.stop-sharing',
  input: z.object({ credential: z.uuid(), share: z.uuid() }),
  async run({ tx, now, actor }, { credential, share: id }) {
    if (!actor.person) throw signInNeeded();
    if (!(await stopShare(tx, actor.person, credential, id, now))) throw notFound();
    return { result: {}, subject: `share:${id}`, fields: ['stopped_at'] };
  },
});

/** Makes all links to one of the own credentials stop opening, at once and for good. */
export const stopAllSharing = action({
  name: 'wallet.stop-all-sharing',
  input: z.object({ credential: z.uuid() }),
  async run({ tx, now, actor }, { credential }) {
    if (!actor.person) throw signInNeeded();
    const stopped = await stopShares(tx, actor.person, credential, now);
    if (stopped === 0) return { result: { stopped }, unchanged: true };
    return { result: { stopped }, subject: `award:${credential}`, fields: ['stopped_at'] };
  },
});
