import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { action, type Platform } from '../../../platform/actions/index.ts';
import { inTransaction, type Tx, theProgram } from '../../../platform/database/index.ts';
import { verifyDocument } from '../../../standards/verify/index.ts';
import { type AskedDocument, type AwardView, awardView, findAward } from '../../credentials/index.ts';
import { powersOf } from '../../verification/index.ts';
import { shareState } from '../rules/share.ts';
import { documentToShare } from '../shared-document.ts';
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
  async run({ tx, now }, { token, count }, { award, shown, report }) {
    const share = await openShare(tx, token, now);
    if (count) await countOpening(tx, share.institution, share.id, now);
    const result = {
      ...disclosed(awardView(award, now)),
      ...asFile(award.id, shown),
      report,
      sharedUntil: share.expiresAt,
    };
    return { result, unchanged: true };
  },
});

async function verifyShared(platform: Platform, token: string, now: Date) {
  const award = await inTransaction(platform.database, theProgram, async (tx) => {
    const share = await openShare(tx, token, now);
    return findAward(tx, share.institution, share.award);
  });
  const shown = award && (await documentToShare(platform, award));
  if (!award || !shown) throw new Refusal('wallet/share-unknown', 404);
  const { report } = await verifyDocument(shown.body, powersOf(platform));
  return { award, shown, report };
}

/** The document as it is downloaded: JSON as such, anything else as text. */
function asFile(award: string, { body, kind }: AskedDocument) {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
  const document = text.startsWith('{') ? (JSON.parse(text) as object) : text;
  const { format, mediaType, extension } = kind;
  return { document, format, mediaType, fileName: `credential-${award}.${extension}` };
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
