import { invalidInput } from '../../../base/errors.ts';

/**
 * A moment from the beginning of a day and a time of day ('14:30', '14.30'; null: the beginning).
 * @throws Refusal invalid-input where the time is none
 */
export function momentOf(dayBegins: Date, time: string | null): Date {
  if (!time) return dayBegins;
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined) throw invalidInput([{ path: 'time', code: 'wrong-format' }]);
  return new Date(dayBegins.getTime() + (Number(hours) * 60 + Number(minutes)) * 60_000);
}
