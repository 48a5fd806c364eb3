import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../base/errors.ts';
import { dayIn, dayStart, plusSeconds } from '../../../base/time.ts';
import { action, type Change, type Platform, type Work } from '../../../platform/actions/index.ts';
import { notify } from '../../notices/index.ts';
import { findPerson } from '../../organisations/index.ts';
import { type AwardEvent, awardNotice } from '../notices.ts';
import { type AwardState, allowsChange, awardState, type StatusChange } from '../rules/award-state.ts';
import { markResumed, markSuspended, setEnd } from '../store/award-changes.ts';
import { type Award, findAward } from '../store/awards.ts';
import { touchList } from '../store/status-lists.ts';

export const LONGEST_REASON = 500;

/** Which award, and why; the reason is told to the holder. */
export const changeInput = z.object({
  institution: z.string().max(20),
  award: z.uuid(),
  reason: z.string().trim().min(1).max(LONGEST_REASON),
});

export type ChangeInput = z.output<typeof changeInput>;

/**
 * Suspends an award until it is resumed: it is not valid meanwhile.
 * @throws Refusal not-found, credentials/not-in-this-state
 */
export const suspend = action({
  name: 'credentials.suspend',
  input: changeInput,
  run: (work, input) =>
    changeStatus(work, input, 'suspend', (award) =>
      markSuspended(work.tx, award, { at: work.now, reason: input.reason }),
    ),
});

/**
 * Lets a suspended award hold again.
 * @throws Refusal not-found, credentials/not-in-this-state
 */
export const resume = action({
  name: 'credentials.resume',
  input: changeInput,
  run: (work, input) => changeStatus(work, input, 'resume', (award) => markResumed(work.tx, award)),
});

/**
 * Sets the last day on which an award holds. Copies that others have show the end from then on in their status.
 * @throws Refusal not-found, credentials/not-in-this-state; invalid-input for a day that has passed
 */
export const expire = action({
  name: 'credentials.expire',
  input: changeInput.extend({ until: z.iso.date() }),
  run: (work, input) => {
    const end = endOfDay(work, input.until);
    return changeStatus(work, input, 'expire', (award) => setEnd(work.tx, award, end));
  },
});

/**
 * The instant at which a day is over in the program's time zone.
 * @throws Refusal invalid-input where it has passed
 */
export function endOfDay({ platform, now }: { platform: Platform; now: Date }, day: string): Date {
  const zone = platform.config.TIME_ZONE;
  if (day < dayIn(zone, now)) throw invalidInput([{ path: 'until', code: 'credentials/day-has-passed' }]);
  return dayStart(zone, dayIn(zone, plusSeconds(dayStart(zone, day), 36 * 60 * 60)));
}

/** An award that can be changed so. @throws Refusal not-found, credentials/not-in-this-state */
export function changeable(award: Award | undefined, change: StatusChange, now: Date): Award {
  if (!award) throw notFound();
  if (!allowsChange(awardState(award, now), change)) throw new Refusal('credentials/not-in-this-state', 409);
  return award;
}

async function changeStatus(
  work: Work,
  { institution, award: id, reason }: ChangeInput,
  change: AwardEvent & ('suspend' | 'resume' | 'expire'),
  mark: (award: Award) => Promise<boolean>,
): Promise<Change<{ state: AwardState }>> {
  const { tx, now } = work;
  const award = changeable(await findAward(tx, institution, id), change, now);
  if (!(await mark(award))) throw new Refusal('credentials/not-in-this-state', 409);
  await touchList(tx, institution, award.statusList);
  await tellHolder(work, award, change, reason);
  const state = awardState((await findAward(tx, institution, id))!, now);
  // What is stacked on the award has to be looked at again: the event says how it stands now.
  const payload = { award: id, change, state };
  return { result: { state }, subject: `award:${id}`, fields: ['status'], payload };
}

/** Tells the holder, where she has an account. */
export async function tellHolder(work: Work, award: Award, event: AwardEvent, reason: string): Promise<void> {
  const { institution, id, record } = award;
  const holder = award.holder && (await findPerson(work.tx, award.holder));
  if (holder)
    await notify(work.tx, awardNotice({ institution, award: id, holder, record }, event, reason, work.now));
}
