import type { Timestamped } from '../timestamp/index.ts';
import type { VerificationPowers } from './powers.ts';

/** The earliest moment at which an authority that is known saw a seal. */
export async function provenTime(
  stamps: readonly Timestamped[],
  { knownTimestamp, now }: Pick<VerificationPowers, 'knownTimestamp' | 'now'>,
): Promise<Date | undefined> {
  const believed: Date[] = [];
  for (const { at, certificates } of stamps) {
    if (at <= now && (await knownTimestamp?.(certificates, at))) believed.push(at);
  }
  return believed.sort((one, other) => one.getTime() - other.getTime())[0];
}
