import { z } from 'zod';
import { newSecret, sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, type Work } from '../../../platform/actions/index.ts';
import { MOST_ATTEMPTS, matchesChallenge } from '../../../standards/openid4vci/index.ts';
import { dpop } from '../openid4vci/dpop-input.ts';
import { type Answered, type Outcome, proofUsed, refused } from '../openid4vci/outcome.ts';
import { offerOf, offerTxCode } from '../openid4vci/secrets.ts';
import { isOpen } from '../rules/offer.ts';
import { countAttempt, listItems, lockOffer, markOffer } from '../store/offers.ts';
import { forgetTokens, insertToken, lockByCode, markRedeemed, useUp } from '../store/wallet-access.ts';

/** An access token holds so long, in seconds. */
export const TOKEN_SECONDS = 10 * 60;

const request = z.discriminatedUnion('grant', [
  z.object({
    grant: z.literal('pre-authorized'),
    code: z.string(),
    txCode: z.string().nullable(),
    identifiers: z.boolean(),
  }),
  z.object({
    grant: z.literal('authorization-code'),
    code: z.string(),
    verifier: z.string(),
    redirectUri: z.string(),
    clientId: z.string(),
    identifiers: z.boolean(),
  }),
]);

type Granted = { offer: string; identifiers: boolean };
type Token = { token: string; authorized: { configuration: string; awards: string[] }[] | null };

/**
 * Exchanges a code for an access token, once (OpenID4VCI 1.0 §6). Whoever has the code, and knows the transaction code
 * or the verifier, may. A wrong transaction code is counted; after five the offer is over.
 */
export const exchangeCode = action({
  name: 'wallet.exchange-code',
  as: 'program',
  input: z.object({ request, dpop }),
  async run(work, { request, dpop }): Promise<Answered<Token>> {
    const { tx, now } = work;
    if (dpop && !(await useUp(tx, dpop.proof, dpop.until))) return { result: proofUsed, unchanged: true };
    const jkt = dpop?.jkt ?? null;
    const granted =
      request.grant === 'pre-authorized' ? await byOffer(work, request) : await byLeave(work, request, jkt);
    if (!granted.ok) return { result: granted, unchanged: true };
    const { offer, identifiers } = granted.value;
    const token = newSecret();
    await insertToken(tx, sha256(token), { offer, jkt, expiresAt: plusSeconds(now, TOKEN_SECONDS) });
    const value = { token, authorized: await authorizedOf(work, offer, identifiers) };
    return { result: { ok: true, value }, subject: `wallet-offer:${offer}`, fields: ['redeemed_at'] };
  },
});

async function byOffer(
  { tx, now, platform }: Work,
  { code, txCode, identifiers }: Extract<z.infer<typeof request>, { grant: 'pre-authorized' }>,
): Promise<Outcome<Granted>> {
  const id = offerOf(platform, 'wallet-code', code);
  const offer = id ? await lockOffer(tx, id) : undefined;
  if (!offer || !isOpen(offer, now)) return refused('invalid_grant', 'the code does not hold');
  if (txCode === null) return refused('invalid_request', 'tx_code is missing');
  if (txCode !== offerTxCode(platform, offer.id)) {
    await countAttempt(tx, offer.id);
    if (offer.attempts + 1 >= MOST_ATTEMPTS) await markOffer(tx, offer.id, 'stopped_at', now);
    return refused('invalid_grant', 'the transaction code is wrong');
  }
  await markOffer(tx, offer.id, 'redeemed_at', now);
  return { ok: true, value: { offer: offer.id, identifiers } };
}

/** A code that comes a second time may have been stolen: what the first one was given ends (RFC 6749 §4.1.2). */
async function byLeave(
  { tx, now }: Work,
  asked: Extract<z.infer<typeof request>, { grant: 'authorization-code' }>,
  jkt: string | null,
): Promise<Outcome<Granted>> {
  const leave = await lockByCode(tx, sha256(asked.code));
  if (!leave?.offer) return refused('invalid_grant', 'the code does not hold');
  if (leave.redeemedAt) {
    await forgetTokens(tx, leave.offer);
    return refused('invalid_grant', 'the code has been used');
  }
  const isSame = leave.clientId === asked.clientId && leave.redirectUri === asked.redirectUri;
  if (leave.expiresAt <= now || !isSame || !matchesChallenge(leave.challenge, asked.verifier))
    return refused('invalid_grant', 'the code does not hold');
  if (leave.jkt !== null && leave.jkt !== jkt)
    return refused('invalid_dpop_proof', 'the code is bound to another key');
  await markRedeemed(tx, leave.id, now);
  return { ok: true, value: { offer: leave.offer, identifiers: leave.identifiers || asked.identifiers } };
}

/**
 * Names the single credentials where the wallet has asked for it, or where two are of one form: it then asks for each
 * by its own name (§6.2).
 */
async function authorizedOf({ tx }: Work, offer: string, asked: boolean): Promise<Token['authorized']> {
  const items = await listItems(tx, offer);
  const forms = [...new Set(items.map(({ configuration }) => configuration))];
  if (!asked && forms.length === items.length) return null;
  return forms.map((configuration) => ({
    configuration,
    awards: items.filter((item) => item.configuration === configuration).map(({ award }) => award),
  }));
}
