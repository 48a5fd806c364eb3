import type { OfferingDocument } from '../../../framework/index.ts';

/** A Finnish working day, in hours. */
const DAY = 7.5;

/**
 * How long an employee is away from work: of the learner's hours those that are bound to a time and place that is not
 * the workplace (contact teaching and remote meetings). Null where the offering does not say.
 * @returns hours, and whole working days that they fill
 */
export function awayFromWork(document: OfferingDocument): { hours: number; days: number } | null {
  const { hours, deliveryMix } = document;
  if (!hours || !deliveryMix || Object.keys(deliveryMix).length === 0) return null;
  const bound = ((deliveryMix.contact ?? 0) + (deliveryMix.remote ?? 0)) / 100;
  const away = Math.round(hours * bound);
  return { hours: away, days: Math.ceil(away / DAY) };
}
