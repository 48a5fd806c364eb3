import { notFound, Refusal } from '../../../base/errors.ts';
import type { Platform, Work } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { StatusEntry, StatusPurpose } from '../../../standards/status-list/index.ts';
import { openNextIfFull, pickPlace } from '../actions/new-award.ts';
import { insertOutsideEntry, setOutsideEntry } from '../store/outside-entries.ts';
import { findListByUrl, touchList } from '../store/status-lists.ts';
import { listAt, statusEntries } from './entries.ts';
import { openFirstList } from './lists.ts';

/**
 * Allots an entry of the institution's status list to a credential that another system wrote; what is allotted and then
 * not used stays unused. Called outside a transaction.
 * @returns its `credentialStatus`
 * @throws Refusal credentials/issued-meanwhile where no free entry was found
 */
export async function allotOutside(platform: Platform, institution: string): Promise<StatusEntry[]> {
  await openFirstList(platform, institution);
  const acting = { person: null, institutions: [institution] };
  return inTransaction(platform.database, acting, async (tx) => {
    const place = await pickPlace(tx, institution);
    if (!(await insertOutsideEntry(tx, place, platform.clock())))
      throw new Refusal('credentials/issued-meanwhile', 409);
    await openNextIfFull(tx, platform, place);
    return statusEntries(place);
  });
}

/** Which entry, as the credential has it, and what it is to say from now on. */
export type OutsideChange = { url: string; index: number; purpose: StatusPurpose; on: boolean };

/**
 * Revokes or suspends a credential of another system, or takes a suspension back.
 * @throws Refusal not-found for an entry that was not allotted in this way; credentials/not-in-this-state for a
 * revocation that is to be taken back
 */
export async function changeOutside(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  institution: string,
  { url, index, purpose, on }: OutsideChange,
): Promise<string> {
  const list = await findListByUrl(tx, listAt(url).url);
  if (!list || list.institution !== institution) throw notFound();
  if (purpose === 'revocation' && !on) throw new Refusal('credentials/not-in-this-state', 409);
  const place = { institution, list: list.number, index };
  if (!(await setOutsideEntry(tx, place, purpose, on ? now : null))) throw notFound();
  await touchList(tx, institution, list.number);
  return `status-entry:${list.number}/${index}`;
}
