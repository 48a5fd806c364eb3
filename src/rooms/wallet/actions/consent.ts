import { z } from 'zod';
import { notFound, Refusal, signInNeeded } from '../../../base/errors.ts';
import { type Id, newId, newSecret, sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { awardLine, awardState, listAwardsOf } from '../../credentials/index.ts';
import { formsOf } from '../forms.ts';
import { issuerOf } from '../openid4vci/secrets.ts';
import { isOpen } from '../rules/offer.ts';
import {
  insertOffer,
  listItems,
  lockOffer,
  markOffer,
  type OfferItem,
  replaceItems,
} from '../store/offers.ts';
import { type Authorization, endLeave, findAuthorization, grantLeave } from '../store/wallet-access.ts';

/** The wallet exchanges its code within so long. */
const CODE_SECONDS = 2 * 60;
/** What was consented to can be fetched so long. */
const OFFER_SECONDS = 15 * 60;
const MOST = 100;

/** A wallet asks for credentials: who it says it is, where it leads back, and which of hers it could have. */
export const readLeave = query({
  name: 'wallet.read-leave',
  as: 'program',
  input: z.object({ leave: z.uuid() }),
  async run(work, { leave: id }) {
    const leave = await openLeave(work, id);
    const offered = await offeredBefore(work, leave);
    const credentials = await possible(work, leave, offered);
    return {
      client: leave.clientId,
      returnsTo: returnName(leave.redirectUri),
      credentials: credentials.map((one) => ({
        ...one,
        chosen: offered.length === 0 || offered.some(({ award }) => award === one.id),
      })),
    };
  },
});

/**
 * Gives the wallet leave to fetch the chosen credentials, once.
 * @returns where the browser is to go: back to the wallet, with a code
 */
export const consent = action({
  name: 'wallet.consent',
  as: 'program',
  input: z.object({ leave: z.uuid(), credentials: z.array(z.uuid()).min(1).max(MOST) }),
  async run(work, { leave: id, credentials }) {
    const { tx, now, actor } = work;
    if (!actor.person) throw signInNeeded();
    const leave = await openLeave(work, id);
    const offered = await offeredBefore(work, leave);
    const chosen = (await possible(work, leave, offered)).filter((one) => credentials.includes(one.id));
    if (chosen.length === 0) throw notFound();
    const items = chosen.flatMap(({ institution, id: award, forms }) =>
      forms.map((configuration) => ({ institution, award, configuration })),
    );
    const offer = await offerOf(work, leave, actor.person, items);
    const code = newSecret();
    const given = { offer, codeHash: sha256(code), expiresAt: plusSeconds(now, CODE_SECONDS), now };
    if (!(await grantLeave(tx, id, given))) throw new Refusal('wallet/leave-over', 410);
    const back = backTo(leave, { code, iss: issuerOf(work.platform) });
    return { result: { back }, subject: `wallet-offer:${offer}`, fields: ['credentials'] };
  },
});

/**
 * Answers the wallet that it gets nothing (RFC 6749 §4.1.2.1).
 * @returns where the browser is to go: back to the wallet
 */
export const refuseLeave = action({
  name: 'wallet.refuse-leave',
  as: 'program',
  input: z.object({ leave: z.uuid() }),
  async run(work, { leave: id }) {
    const leave = await openLeave(work, id);
    await endLeave(work.tx, id, work.now);
    const back = backTo(leave, { error: 'access_denied', iss: issuerOf(work.platform) });
    return { result: { back }, subject: `wallet-leave:${id}`, fields: ['expires_at'] };
  },
});

/** What lay in the offer by which the wallet has come, where it is the holder's own. */
async function offeredBefore({ tx, actor }: Work, { issuerState }: Authorization): Promise<OfferItem[]> {
  const offer = issuerState ? await lockOffer(tx, issuerState) : undefined;
  return offer && offer.holder === actor.person ? listItems(tx, offer.id) : [];
}

/** The offer that she has on her screen goes on as this one, so that its code is used up and she sees what comes of it. */
async function offerOf(
  { tx, now }: Work,
  { issuerState }: Authorization,
  holder: Id,
  items: readonly Pick<OfferItem, 'institution' | 'award' | 'configuration'>[],
): Promise<Id> {
  const known = issuerState ? await lockOffer(tx, issuerState) : undefined;
  if (known && known.holder === holder && isOpen(known, now)) {
    await markOffer(tx, known.id, 'redeemed_at', now);
    await replaceItems(tx, known, items);
    return known.id;
  }
  const id = newId();
  const expiresAt = plusSeconds(now, OFFER_SECONDS);
  await insertOffer(tx, { id, holder, createdAt: now, redeemedAt: now, expiresAt }, items);
  return id;
}

async function openLeave({ tx, now }: Work, id: string): Promise<Authorization> {
  const leave = await findAuthorization(tx, id);
  if (!leave || leave.offer || leave.expiresAt <= now) throw new Refusal('wallet/leave-over', 410);
  return leave;
}

async function possible({ tx, now, actor }: Work, leave: Authorization, offered: readonly OfferItem[]) {
  if (!actor.person) throw signInNeeded();
  const forOffer = offered.map(({ configuration }) => configuration);
  const asked = new Set(
    leave.configurations.filter((form) => forOffer.length === 0 || forOffer.includes(form)),
  );
  const lines = [];
  for (const award of await listAwardsOf(tx, actor.person, null, MOST)) {
    if (awardState(award, now) !== 'valid') continue;
    const forms = (await formsOf(tx, award)).filter((form) => asked.has(form));
    if (forms.length > 0) lines.push({ ...awardLine(award, now), forms });
  }
  return lines;
}

/** The address with the answer in it (RFC 6749 §4.1.2, RFC 9207 §2). */
function backTo(
  { redirectUri, state }: Pick<Authorization, 'redirectUri' | 'state'>,
  answer: Record<string, string>,
): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries({ ...answer, ...(state !== null && { state }) }))
    url.searchParams.set(name, value);
  return url.href;
}

/** What of the address tells a person who it is: a name in the net, or else the scheme of an application with it. */
function returnName(address: string): string {
  const { protocol, host } = new URL(address);
  return protocol === 'https:' ? host : `${protocol}${host && `//${host}`}`;
}
