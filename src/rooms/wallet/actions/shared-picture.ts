import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { task } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import { awardPicture, awardState, findAward } from '../../credentials/index.ts';
import { PICTURE_SIZE, shareState } from '../rules/share.ts';
import { findShareByHash } from '../store/shares.ts';

/**
 * The picture of a shared credential for a preview, while its link opens and the credential is valid. It does not count
 * as an opening.
 * @throws Refusal wallet/share-unknown (404), wallet/share-ended (410)
 */
export const sharedPicture = task({
  name: 'wallet.shared-picture',
  input: z.object({ token: z.string().max(100) }),
  async run(platform, _actor, { token }) {
    const now = platform.clock();
    const award = await inTransaction(platform.database, theProgram, async (tx) => {
      const share = await findShareByHash(tx, sha256(token));
      if (!share) throw new Refusal('wallet/share-unknown', 404);
      if (shareState(share, now) !== 'open') throw new Refusal('wallet/share-ended', 410);
      return findAward(tx, share.institution, share.award);
    });
    if (!award || awardState(award, now) !== 'valid') throw new Refusal('wallet/share-unknown', 404);
    const picture = await awardPicture(platform, award, PICTURE_SIZE);
    const content = Buffer.from(picture).toString('base64');
    return { name: 'badge.png', mediaType: 'image/png', content };
  },
});
