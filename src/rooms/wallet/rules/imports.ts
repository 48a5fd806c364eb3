import type { RecipientMatch, StepReport } from '../../../standards/verify/index.ts';
import type { Verified } from '../../verification/index.ts';

/** So many credentials from elsewhere one learner may have here, and so much room they may take, in bytes. */
export const importLimits = { most: 100, bytes: 50_000_000 } as const;

/**
 * Whether a credential may be kept: nothing may be wrong with it, but that it ran out, which makes it no less genuine.
 * What could not be checked is kept with that said, except an address that could not be looked up: there is nothing yet.
 * @param document the credential as it was given, text or JSON
 */
export function isKeepable({ steps }: Pick<Verified, 'steps'>, document: unknown): boolean {
  const counted = steps.filter(({ step }) => step !== 'endorsements');
  const isWrong = counted.some(({ step, result }) => result === 'error' && step !== 'validity');
  const isReadable = counted.some(({ step, result }) => step === 'format' && result === 'ok');
  const isAddress = typeof document === 'string' && /^\s*https?:/.test(document);
  const isFound = counted.some(({ step, result }) => step === 'signature' && result === 'ok');
  return isReadable && !isWrong && (isFound || !isAddress);
}

/** What is certain about a credential, and what is not: the keys of sentences for its holder. */
export type Guarantees = { sure: readonly Sure[]; unsure: readonly Unsure[] };
type Sure = 'unchanged' | 'hosted' | 'issuer' | 'not-withdrawn' | 'in-force' | 'recipient';
type Unsure =
  | 'signature'
  | 'hosted'
  | 'web-key'
  | 'issuer'
  | 'no-withdrawal'
  | 'withdrawal'
  | 'expired'
  | 'not-yet'
  | 'address-only'
  | 'recipient-other'
  | 'recipient-not-told'
  | 'little-told';

/** Says of each step what it is worth; badges of the older kind (Open Badges 2.0) are worth less than they look. */
export function guaranteesOf(
  { steps, format }: Pick<Verified, 'steps' | 'format'>,
  recipient: RecipientMatch,
): Guarantees {
  const found = new Map(steps.map((step) => [step.step, step]));
  const isOk = (step: StepReport['step']) => found.get(step)?.result === 'ok';
  const code = (step: StepReport['step']) => found.get(step)?.code;
  const isHosted = code('signature') === 'signature/ok-hosted';
  const isOlder = format === 'open-badges-2';
  const sure: [boolean, Sure][] = [
    [isOk('signature') && !isHosted, 'unchanged'],
    [isHosted, 'hosted'],
    [isOk('issuer'), 'issuer'],
    [isOk('status'), 'not-withdrawn'],
    [isOk('validity'), 'in-force'],
    [recipient === 'same', 'recipient'],
  ];
  const unsure: [boolean, Unsure][] = [
    [!isOk('signature'), 'signature'],
    [isHosted, 'hosted'],
    [isOlder && isOk('signature') && !isHosted, 'web-key'],
    [isOk('signature') && !isOk('issuer'), 'issuer'],
    [code('status') === 'status/none', 'no-withdrawal'],
    [!isOk('status') && code('status') !== 'status/none', 'withdrawal'],
    [code('validity') === 'validity/expired', 'expired'],
    [code('validity') === 'validity/not-yet-valid', 'not-yet'],
    [recipient === 'same', 'address-only'],
    [recipient === 'other', 'recipient-other'],
    [recipient === 'not-told', 'recipient-not-told'],
    [isOlder, 'little-told'],
  ];
  const those = <T>(of: readonly [boolean, T][]) => of.filter(([holds]) => holds).map(([, key]) => key);
  return { sure: those(sure), unsure: those(unsure) };
}

/** A later look that could not read the credential any more leaves what is known of it. */
export function withKnownSummary(now: Verified, before: Verified): Verified {
  return now.summary?.name ? now : { ...now, summary: before.summary };
}
