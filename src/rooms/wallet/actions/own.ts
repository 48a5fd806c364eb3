import { z } from 'zod';
import { notFound, signInNeeded } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { type Language, languages } from '../../../base/language.ts';
import { type Platform, query } from '../../../platform/actions/index.ts';
import {
  awardLine,
  awardView,
  documentsOf,
  findAwardOf,
  findDecision,
  findDocument,
  formatToShare,
  listAwardsOf,
} from '../../credentials/index.ts';
import { type ShareState, shareState } from '../rules/share.ts';
import { shareLink } from '../sharing.ts';
import { countOpenShares, listShares, type Share } from '../store/shares.ts';

/** All that the acting person has been awarded, by whichever institution, newest first. */
export const readWallet = query({
  name: 'wallet.list',
  input: z.object({
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx, now, actor }, { cursor, limit }) {
    if (!actor.person) throw signInNeeded();
    const found = await listAwardsOf(tx, actor.person, cursor && isId(cursor) ? cursor : null, limit + 1);
    const counts = new Map(
      (await countOpenShares(tx, actor.person, now)).map(({ award, count }) => [award, count]),
    );
    const items = found
      .slice(0, limit)
      .map((award) => ({ ...awardLine(award, now), openShares: counts.get(award.id) ?? 0 }));
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});

/** One of the own credentials: what it says, the signed document, and with whom it is shared. */
export const readOwn = query({
  name: 'wallet.read',
  input: z.object({ credential: z.uuid(), language: z.enum(languages).default('fi') }),
  async run({ tx, now, actor, platform }, { credential, language }) {
    if (!actor.person) throw signInNeeded();
    const award = await findAwardOf(tx, actor.person, credential);
    if (!award) throw notFound();
    const document = await findDocument(tx, award.institution, award.id, 'open-badge');
    const documents = await documentsOf(tx, award.institution, award.id);
    const shares = await listShares(tx, award.institution, award.id);
    return {
      ...awardView(award, now),
      document: document ? (JSON.parse(document) as object) : null,
      formats: documents.map(({ format }) => format),
      shareable: formatToShare(documents) !== null,
      decision: (await findDecision(tx, award.institution, award.id)) ?? null,
      shares: shares.map((share) => shareView(platform, share, now, language)),
    };
  },
});

/** A share link as its holder sees it; the address only while it opens. */
export type ShareView = Pick<
  Share,
  'id' | 'createdAt' | 'expiresAt' | 'stoppedAt' | 'opened' | 'openedAt'
> & {
  state: ShareState;
  url: string | null;
};

function shareView(platform: Platform, share: Share, now: Date, language: Language): ShareView {
  const { id, createdAt, expiresAt, stoppedAt, opened, openedAt } = share;
  const state = shareState(share, now);
  const url = state === 'open' ? shareLink(platform, id, language) : null;
  return { id, createdAt, expiresAt, stoppedAt, opened, openedAt, state, url };
}
