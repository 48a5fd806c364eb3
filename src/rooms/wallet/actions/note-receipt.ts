import { z } from 'zod';
import { sha256 } from '../../../base/ids.ts';
import { action } from '../../../platform/actions/index.ts';
import { dpop } from '../openid4vci/dpop-input.ts';
import { type Answered, proofUsed, refused } from '../openid4vci/outcome.ts';
import { noteEvent } from '../store/offers.ts';
import { useUp } from '../store/wallet-access.ts';

/** What a wallet may tell of a credential that it got (OpenID4VCI 1.0 §11.1). */
export const receiptEvents = ['credential_accepted', 'credential_failure', 'credential_deleted'] as const;

/** A wallet tells what has become of a credential. The holder sees it on her page. */
export const noteReceipt = action({
  name: 'wallet.note-receipt',
  as: 'program',
  input: z.object({ offer: z.uuid(), notification: z.string().max(200), event: z.enum(receiptEvents), dpop }),
  async run({ tx }, { offer, notification, event, dpop }): Promise<Answered<null>> {
    if (dpop && !(await useUp(tx, dpop.proof, dpop.until))) return { result: proofUsed, unchanged: true };
    if (!(await noteEvent(tx, offer, sha256(notification), event)))
      return { result: refused('invalid_notification_id', 'there is no such notification'), unchanged: true };
    return { result: { ok: true, value: null }, subject: `wallet-offer:${offer}`, fields: ['event'] };
  },
});
