import { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action } from '../../../platform/actions/index.ts';
import { configurations } from '../../../standards/openid4vci/index.ts';
import { dpop } from '../openid4vci/dpop-input.ts';
import { type Answered, proofUsed } from '../openid4vci/outcome.ts';
import { offerOf } from '../openid4vci/secrets.ts';
import { insertAuthorization, takePushed, useUp } from '../store/wallet-access.ts';

/** She has so long to sign in and to consent. */
const LEAVE_SECONDS = 15 * 60;
/** A pushed request waits so long for the browser (RFC 9126 §2.2). */
export const PUSHED_SECONDS = 90;

const text = z.string().max(2000);

/**
 * A wallet asks for leave beforehand, by itself (RFC 9126): what it says is not seen, nor changed, by whatever the browser
 * passes. Strangers' posts are counted, so that nobody fills the database with such questions.
 */
export const askLeave = action({
  name: 'wallet.ask-leave',
  as: 'program',
  input: z.object({
    clientId: text,
    redirectUri: text,
    challenge: text,
    state: text.nullable(),
    configurations: z.array(z.enum(configurations)),
    identifiers: z.boolean(),
    jkt: text.nullable(),
    issuerState: text.nullable(),
    dpop,
  }),
  async run({ tx, now, platform }, { issuerState, dpop, ...asked }): Promise<Answered<string>> {
    if (dpop && !(await useUp(tx, dpop.proof, dpop.until))) return { result: proofUsed, unchanged: true };
    const [id, secret] = [newId(), newSecret()];
    const offer = issuerState && offerOf(platform, 'wallet-offer', issuerState);
    const expiresAt = plusSeconds(now, LEAVE_SECONDS);
    await insertAuthorization(
      tx,
      id,
      { ...asked, issuerState: offer },
      { requestHash: sha256(secret), expiresAt },
    );
    return { result: { ok: true, value: secret }, subject: `wallet-leave:${id}`, fields: ['configurations'] };
  },
});

/** The browser comes with a request that was pushed: it leads on to the holder, once. Null: it is unknown or too late. */
export const takeAsked = action({
  name: 'wallet.take-leave',
  as: 'program',
  input: z.object({ secret: z.string().max(100), clientId: text }),
  async run({ tx, now }, { secret, clientId }) {
    const latest = plusSeconds(now, LEAVE_SECONDS - PUSHED_SECONDS);
    const id = await takePushed(tx, sha256(secret), clientId, latest);
    const result = { id: id ?? null };
    if (!id) return { result, unchanged: true };
    return { result, subject: `wallet-leave:${id}`, fields: ['request_hash'] };
  },
});
