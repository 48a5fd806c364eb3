import { Refusal } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import type { Platform, Work } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { AwardToRender, StatusPlace } from '../formats/format.ts';
import { LIST_ENTRIES, MOST_USED, pickIndex } from '../status/lists.ts';
import { insertAward } from '../store/awards.ts';
import { countEntry, insertList, openList } from '../store/status-lists.ts';
import { keepDocuments, type RenderedDocument } from './render.ts';

/**
 * A free entry of the institution's open status list, which has to exist (`openFirstList`).
 * @throws Refusal credentials/issued-meanwhile where no free one was found
 */
export async function pickPlace(tx: Tx, institution: string): Promise<StatusPlace> {
  const list = await openList(tx, institution);
  const index = list && (await pickIndex(tx, institution, list.number));
  if (!list || index === undefined) throw new Refusal('credentials/issued-meanwhile', 409);
  return { institution, list: list.number, index, url: list.url };
}

/** An award with its documents, as it will be stored; `renews` is the award that it comes after. */
export type AwardToKeep = {
  award: AwardToRender;
  holder: Id | null;
  assessment: Id | null;
  renews?: Id;
  awardedAt: Date;
  documents: readonly RenderedDocument[];
};

/** Stores award and documents, and opens the next status list where this one is full. False: somebody was faster. */
export async function keepAward({ tx, now, platform }: Work, kept: AwardToKeep): Promise<boolean> {
  const { award, holder, assessment, renews, awardedAt, documents } = kept;
  const { id, institution, record, salt, status } = award;
  const isMine = await insertAward(tx, {
    institution,
    id,
    assessment,
    holder,
    record,
    salt,
    statusList: status.list,
    statusIndex: status.index,
    renews: renews ?? null,
    awardedAt,
    issuedAt: now,
  });
  if (!isMine) return false;
  await keepDocuments(tx, { institution, award: id, holder }, documents);
  await openNextIfFull(tx, platform, status);
  return true;
}

/** Counts a new entry, and opens the next status list where this one is full. */
export async function openNextIfFull(
  tx: Tx,
  platform: Platform,
  { institution, list }: Pick<StatusPlace, 'institution' | 'list'>,
): Promise<void> {
  if ((await countEntry(tx, institution, list)) < MOST_USED) return;
  const number = list + 1;
  const url = platform.config.BASE_URL + publicUrls.statusList(institution, String(number));
  await insertList(tx, institution, { number, url, entries: LIST_ENTRIES });
}
