import { z } from 'zod';
import { newSecret, sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, type Outside, type Platform, type Work } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import {
  type Configuration,
  configurations,
  isBound,
  isConfiguration,
  NONCE_SECONDS,
} from '../../../standards/openid4vci/index.ts';
import { awardState, findAwardOf, renderForWallet, renderWhenAsked } from '../../credentials/index.ts';
import { type LogEntry, logIssued } from '../../issuers/index.ts';
import { dpop } from '../openid4vci/dpop-input.ts';
import { type Answered, type Outcome, proofUsed, refused } from '../openid4vci/outcome.ts';
import { formatOf } from '../rules/offer.ts';
import { findOffer, listItems, markDelivered, type OfferItem } from '../store/offers.ts';
import { useUp } from '../store/wallet-access.ts';

const input = z.object({
  offer: z.uuid(),
  wanted: z.union([
    z.object({ configuration: z.enum(configurations) }),
    z.object({ identifier: z.string() }),
  ]),
  /** The keys whose possession the wallet has proven, each with the nonce of its proof. */
  keys: z.array(z.object({ jwk: z.record(z.string(), z.unknown()), nonce: z.string() })),
  dpop,
});

type Asked = z.output<typeof input>;
type Signed = { credentials: unknown[]; log: LogEntry[] };
type Prepared = Outcome<{ item: OfferItem; signed: Signed }>;
type HandedOver = { credentials: unknown[]; notification: string };

/**
 * Gives a wallet a credential (OpenID4VCI 1.0 §8.3), one copy for each key that it has proven. The nonces of the proofs
 * are used up with it. What is bound to a wallet's key is kept nowhere else; that it was signed is logged.
 */
export const handOver = action({
  name: 'wallet.hand-over',
  as: 'program',
  input,
  before: prepare,
  async run(work, asked, prepared): Promise<Answered<HandedOver>> {
    const { tx, now } = work;
    if (!prepared.ok) return { result: prepared, unchanged: true };
    if (asked.dpop && !(await useUp(tx, asked.dpop.proof, asked.dpop.until)))
      return { result: proofUsed, unchanged: true };
    if (!(await useNonces(work, asked)))
      return { result: refused('invalid_nonce', 'the nonce has been used'), unchanged: true };
    const { item, signed } = prepared.value;
    const notification = newSecret();
    await markDelivered(tx, asked.offer, item, { notificationHash: sha256(notification), now });
    if (signed.log.length > 0) await logIssued(tx, item.institution, signed.log);
    const value = { credentials: signed.credentials, notification };
    return { result: { ok: true, value }, subject: `wallet-offer:${asked.offer}`, fields: ['delivered_at'] };
  },
});

/** Proofs of one request may carry one nonce together; another request needs a new one. */
async function useNonces({ tx, now }: Work, { keys }: Asked): Promise<boolean> {
  const until = plusSeconds(now, NONCE_SECONDS);
  for (const nonce of new Set(keys.map((key) => key.nonce)))
    if (!(await useUp(tx, sha256(`nonce:${nonce}`), until))) return false;
  return true;
}

async function prepare({ platform, now }: Outside, asked: Asked): Promise<Prepared> {
  const found = await inTransaction(platform.database, theProgram, async (tx) => {
    const offer = await findOffer(tx, asked.offer);
    const item = chosen(await listItems(tx, asked.offer), asked.wanted);
    const award = offer && item && (await findAwardOf(tx, offer.holder, item.award));
    return { item, award, stopped: offer?.stoppedAt };
  });
  const { item, award, stopped } = found;
  if (!item) return notThere(asked.wanted);
  if (stopped) return refused('credential_request_denied', 'the holder has cancelled');
  if (!award || awardState(award, now) !== 'valid')
    return refused('credential_request_denied', 'the credential is no longer valid');
  const bound = isBound(item.configuration);
  if (bound && asked.keys.length === 0) return refused('invalid_proof', 'a proof is needed');
  const signed = bound ? await signFor(platform, item, asked) : await asKept(platform, item);
  return { ok: true, value: { item, signed } };
}

function notThere(wanted: Asked['wanted']) {
  return 'identifier' in wanted
    ? refused('unknown_credential_identifier', 'there is no such credential')
    : refused('unknown_credential_configuration', 'nothing of this configuration was offered');
}

/** Of several in one form, a wallet that does not call them by name gets one after the other. */
function chosen(items: readonly OfferItem[], wanted: Asked['wanted']): OfferItem | undefined {
  if ('configuration' in wanted) {
    const fitting = items.filter(({ configuration }) => configuration === wanted.configuration);
    return fitting.find(({ deliveredAt }) => !deliveredAt) ?? fitting[0];
  }
  return items.find((item) => identifierOf(item) === wanted.identifier);
}

/** The name of one credential in a token response, and in the request for it. */
export function identifierOf({ award, configuration }: { award: string; configuration: string }): string {
  return isConfiguration(configuration) ? `${configuration}:${award}` : award;
}

async function signFor(platform: Platform, item: OfferItem, { keys }: Asked): Promise<Signed> {
  const signed: Signed = { credentials: [], log: [] };
  for (const { jwk } of keys) {
    const { body, log } = await renderForWallet(platform, placeOf(item), formatOf[item.configuration], jwk);
    signed.credentials.push(body);
    signed.log.push(log);
  }
  return signed;
}

async function asKept(platform: Platform, item: OfferItem): Promise<Signed> {
  const { body } = await renderWhenAsked(platform, placeOf(item), formatOf[item.configuration]);
  return { credentials: [asSent(item.configuration, String(body))], log: [] };
}

function placeOf({ institution, award: id }: OfferItem) {
  return { institution, id };
}

/** A credential with an embedded proof is sent as the object that it is, a token as text. */
function asSent(configuration: Configuration, body: string): unknown {
  return configuration === 'open-badge' ? JSON.parse(body) : body;
}
