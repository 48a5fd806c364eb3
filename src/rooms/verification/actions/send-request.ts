import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { task } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import { signedRequest } from '../openid4vp/content.ts';
import { findRequest } from '../store/presentation-requests.ts';

/**
 * The signed request for a wallet that has read the QR code, as long as nobody has answered.
 * @throws Refusal not-found
 */
export const sendRequest = task({
  name: 'verification.send-request',
  input: z.object({ request: z.uuid(), walletNonce: z.string().max(500).optional() }),
  async run(platform, _actor, { request: id, walletNonce }) {
    const found = await inTransaction(platform.database, theProgram, (tx) => findRequest(tx, id));
    if (!found || found.answeredAt || found.expiresAt <= platform.clock()) throw notFound();
    return { jwt: await signedRequest(platform, found, walletNonce) };
  },
});
