import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { action, type Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import { verifyCredential } from '../../../standards/verify/index.ts';
import { type Award, type AwardView, awardView, findAward, findDocument } from '../../credentials/index.ts';
import { powersOf } from '../../verification/index.ts';
import { shareState } from '../rules/share.ts';
import { countOpening, findShareByHash, type Share } from '../store/shares.ts';

/**
 * Opens a share link: what the credential proves, the document, and its verification at this moment. Whoever has the
 * link may. Openings are counted for the holder and leave no audit line: the institution is not to see with whom she
 * shares. `count: false` is for a second look at the same page, such as a download.
 * @throws Refusal credentials/share-unknown (404), credentials/share-ended (410)
 */
export const openShared = action({
  name: 'wallet.open-shared',
  as: 'program',
  input: z.object({ token: z.string().max(100), count: z.boolean().default(true) }),
  before: ({ platform, now }, { token }) => verifyShared(platform, token, now),
  async run({ tx, now }, { token, count }, { award, document, report }) {
    const share = await openShare(tx, token, now);
    if (count) await countOpening(tx, share.institution, share.id, now);
    const result = { ...disclosed(awardView(award, now)), document, report, sharedUntil: share.expiresAt };
    return { result, unchanged: true };
  },
});

async function verifyShared(platform: Platform, token: string, now: Date) {
  const found = await inTransaction(platform.database, theProgram, async (tx) => {
    const share = await openShare(tx, token, now);
    return readShared(tx, share);
  });
  return { ...found, report: await verifyCredential(found.document, powersOf(platform)) };
}

async function readShared(tx: Tx, share: Share): Promise<{ award: Award; document: object }> {
  const award = await findAward(tx, share.institution, share.award);
  const document = await findDocument(tx, share.institution, share.award, 'open-badge');
  if (!award || !document) throw new Refusal('wallet/share-unknown', 404);
  return { award, document: JSON.parse(document) as object };
}

async function openShare(tx: Tx, token: string, now: Date): Promise<Share> {
  const share = await findShareByHash(tx, sha256(token));
  if (!share) throw new Refusal('wallet/share-unknown', 404);
  if (shareState(share, now) !== 'open') throw new Refusal('wallet/share-ended', 410);
  return share;
}

/** Her name is what she shows; her learner number is nobody's business. */
function disclosed({ record, ...view }: AwardView): AwardView {
  return { ...view, record: { ...record, holder: { name: record.holder.name } } };
}
