import { z } from 'zod';
import { invalidInput, notAllowed, notFound, Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { action, type Work } from '../../../../platform/actions/index.ts';
import { reachesUnit } from '../../../../platform/actor.ts';
import type { ActionName } from '../../../../platform/rights.ts';
import { frameworksInForce } from '../../frameworks.ts';
import { latestDay } from '../../rules/exceptions.ts';
import { judge } from '../../rules/judge.ts';
import { openElements } from '../../rules/open-elements.ts';
import { insertException } from '../../store/exceptions.ts';
import { isAuthor, lockOffering, type Offering } from '../../store/offerings.ts';
import { continuePublished } from '../../store/published.ts';
import { institution, offeringId } from '../load.ts';

/**
 * Lets an offering be approved and published although it does not meet some elements of a framework in force: for a
 * reason, until a day at most a year ahead. Never granted by somebody who wrote the offering.
 * @throws Refusal not-found, not-allowed, 'offerings/own-exception', 'offerings/exception-by-person', invalid-input
 *   where the framework is not in force, an element is not open, or the day is not within a year from today
 */
export const grantException = action({
  name: 'offerings.grant-exception',
  input: z.object({
    institution,
    offering: offeringId,
    framework: z.string().max(100),
    version: z.string().max(100),
    elements: z.array(z.string().max(100)).min(1).max(100),
    reason: z.string().trim().min(1).max(2000),
    validUntil: z.iso.date(),
  }),
  async run(work, input) {
    const { tx, actor, now, platform } = work;
    const offering = await loadForException(work, 'offerings.grant-exception', input);
    const today = dayIn(platform.config.TIME_ZONE, now);
    mustBeWithinAYear(input.validUntil, today);
    await mustBeOpen(work, offering, input);
    const { institution, framework, version, reason, validUntil } = input;
    const facts = { framework, version, elements: [...new Set(input.elements)], reason, validUntil };
    const offeringIs = { institution, offering: offering.id };
    const id = await insertException(tx, {
      ...offeringIs,
      ...facts,
      grantedOn: today,
      by: actor.person,
      now,
    });
    await continuePublished(tx, offeringIs, { id, ...facts });
    return {
      result: { id },
      subject: `offering:${offering.id}`,
      fields: ['exceptions'],
      payload: { exception: id },
    };
  },
});

/**
 * The offering, locked, for somebody who may decide of its exceptions: a person, and not one of its authors.
 * @throws Refusal not-found, not-allowed, 'offerings/own-exception', 'offerings/exception-by-person'
 */
export async function loadForException(
  { tx, actor }: Work,
  name: ActionName,
  input: { institution: string; offering: string },
): Promise<Offering> {
  const offering = await lockOffering(tx, input.institution, input.offering);
  if (!offering) throw notFound();
  if (!reachesUnit(actor, name, input.institution, offering.unit)) throw notAllowed(name);
  if (actor.person === null && actor.via !== 'program')
    throw new Refusal('offerings/exception-by-person', 403);
  if (actor.person && (await isAuthor(tx, input.institution, offering.id, actor.person)))
    throw new Refusal('offerings/own-exception', 403);
  return offering;
}

function mustBeWithinAYear(validUntil: string, today: string): void {
  const latest = latestDay(today);
  if (validUntil < today || validUntil > latest)
    throw invalidInput([{ path: 'validUntil', code: 'offerings/exception-day' }]);
}

async function mustBeOpen(
  work: Work,
  offering: Offering,
  { framework, version, elements }: { framework: string; version: string; elements: string[] },
): Promise<void> {
  const inForce = await frameworksInForce(work, offering.institution);
  const asked = inForce.filter((one) => one.id === framework && one.version === version);
  if (asked.length === 0)
    throw invalidInput([{ path: 'framework', code: 'offerings/framework-not-in-force' }]);
  const { reports } = judge(offering.document, offering.imported, asked);
  const open = reports.flatMap(openElements).map(({ id }) => id);
  if (elements.some((id) => !open.includes(id)))
    throw invalidInput([{ path: 'elements', code: 'offerings/element-not-open' }]);
}
