import { z } from 'zod';
import { notFound, Refusal, signInNeeded } from '../../../base/errors.ts';
import { type Id, newId } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { type Configuration, configurations, offerLink } from '../../../standards/openid4vci/index.ts';
import { type Award, awardLine, awardState, findAwardOf } from '../../credentials/index.ts';
import { formsOf } from '../forms.ts';
import { offerSecret, offerTxCode } from '../openid4vci/secrets.ts';
import { isOpen, offerState } from '../rules/offer.ts';
import { offerUrl } from '../sharing.ts';
import { countOffers, findOffer, insertOffer, listItems, markOffer } from '../store/offers.ts';

/** A wallet has so long to come for what is offered. */
const OFFER_SECONDS = 15 * 60;
const HOUR = 60 * 60;
/** So many codes are made for one person in an hour: each can be guessed at five times. */
const MOST_AN_HOUR = 20;

const chosen = z.array(z.uuid()).min(1).max(50);

/** Lets a wallet fetch some of the own credentials, within a quarter of an hour. */
export const offer = action({
  name: 'wallet.offer',
  input: z.object({ credentials: chosen, configuration: z.enum(configurations).default('open-badge') }),
  async run(work, { credentials, configuration }) {
    const { tx, now, actor } = work;
    if (!actor.person) throw signInNeeded();
    if ((await countOffers(tx, actor.person, plusSeconds(now, -HOUR))) >= MOST_AN_HOUR)
      throw new Refusal('wallet/too-many-offers', 429, { most: MOST_AN_HOUR });
    const items = await itemsFor(work, [...new Set(credentials)], configuration);
    const id = newId();
    const expiresAt = plusSeconds(now, OFFER_SECONDS);
    await insertOffer(tx, { id, holder: actor.person, createdAt: now, expiresAt }, items);
    return { result: { id, expiresAt }, subject: `wallet-offer:${id}`, fields: ['credentials'] };
  },
});

/**
 * The own awards in a form that wallets know.
 * @throws Refusal not-found, wallet/no-longer-valid (409), wallet/not-in-this-form (409)
 */
async function itemsFor(work: Work, awards: readonly Id[], configuration: Configuration) {
  const items: { institution: string; award: Id; configuration: Configuration }[] = [];
  for (const id of awards) {
    const award = await ownAward(work, id);
    if (awardState(award, work.now) !== 'valid') throw new Refusal('wallet/no-longer-valid', 409);
    if (!(await formsOf(work.tx, award)).includes(configuration))
      throw new Refusal('wallet/not-in-this-form', 409);
    items.push({ institution: award.institution, award: id, configuration });
  }
  return items;
}

async function ownAward({ tx, actor }: Work, id: Id): Promise<Award> {
  const award = actor.person && (await findAwardOf(tx, actor.person, id));
  if (!award) throw notFound();
  return award;
}

/** An offer as its maker sees it; the link and the code only while a wallet may still begin. */
export const readOffer = query({
  name: 'wallet.read-offer',
  input: z.object({ walletOffer: z.uuid() }),
  async run(work, { walletOffer: id }) {
    const { tx, now, platform } = work;
    const found = await findOffer(tx, id);
    if (!found || found.holder !== work.actor.person) throw notFound();
    const items = await listItems(tx, id);
    const open = isOpen(found, now);
    const lines = [];
    for (const { award, configuration, deliveredAt } of items)
      lines.push({ ...awardLine(await ownAward(work, award), now), configuration, deliveredAt });
    return {
      id,
      state: offerState(found, items, now),
      expiresAt: found.expiresAt,
      link: open ? offerLink(offerUrl(platform, offerSecret(platform, 'wallet-offer', id))) : null,
      code: open ? offerTxCode(platform, id) : null,
      items: lines,
    };
  },
});

/** Ends an offer before its time: no wallet can begin with it, or go on. */
export const endOffer = action({
  name: 'wallet.end-offer',
  input: z.object({ walletOffer: z.uuid() }),
  async run({ tx, now, actor }, { walletOffer: id }) {
    const found = await findOffer(tx, id);
    if (!found || found.holder !== actor.person) throw notFound();
    if ((await markOffer(tx, id, 'stopped_at', now)) === 0) return { result: {}, unchanged: true };
    return { result: {}, subject: `wallet-offer:${id}`, fields: ['stopped_at'] };
  },
});
