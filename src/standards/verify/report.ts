import type { ErrorParams, FieldError } from '../../base/errors.ts';
import type { VerificationCode } from './codes.ts';

/** The steps of a verification, in the order they are taken and shown. */
export const verificationSteps = [
  'format',
  'schema',
  'signature',
  'issuer',
  'status',
  'validity',
  'endorsements',
  'stacking',
] as const;
/** 'paper' is taken only for a credential that was brought in a PDF. */
export type VerificationStep = (typeof verificationSteps)[number] | 'paper';

/**
 * `ok`: checked and right. `error`: checked and wrong. `unknown`: could not be checked, or by nobody here.
 * `skipped`: did not apply, or an earlier step made it pointless.
 */
export type StepResult = 'ok' | 'error' | 'unknown' | 'skipped';

/** The outcome of one step. `problems` lists all structural faults where the step looks for several. */
export type StepReport = {
  step: VerificationStep;
  result: StepResult;
  code: VerificationCode;
  params: ErrorParams;
  problems?: readonly FieldError[];
};

/** What the caller's trust register says about an issuer: plain facts to show, such as its name and its code. */
export type TrustFacts = Readonly<Record<string, string>>;

/**
 * `valid`: every step that applies is right. `invalid`: something is certainly wrong. `unknown`: nothing is known to
 * be wrong, but something could not be checked, which is never as good as valid.
 */
export type Verdict = 'valid' | 'invalid' | 'unknown';

/**
 * `code` is that of the step that decided, or 'valid'; `issuer` is set once the signature is known to be theirs (`did` is
 * the issuer's identifier, which for other formats than those with DIDs may be an address or a certificate's name).
 */
export type VerificationReport = {
  verdict: Verdict;
  code: VerificationCode | 'valid';
  params: ErrorParams;
  steps: readonly StepReport[];
  issuer?: { did: string; facts: TrustFacts | null };
};

/** What a step found, before it is put under its name. */
export type Finding = Omit<StepReport, 'step'>;

export function ok(code: VerificationCode, params: ErrorParams = {}): Finding {
  return { result: 'ok', code, params };
}

export function wrong(code: VerificationCode, params: ErrorParams = {}): Finding {
  return { result: 'error', code, params };
}

export function unknown(code: VerificationCode, params: ErrorParams = {}): Finding {
  return { result: 'unknown', code, params };
}

export function skipped(code: VerificationCode): Finding {
  return { result: 'skipped', code, params: {} };
}

/** What decides when several steps have something to say: a document that is not genuine before one that has run out. */
const WEIGHT: readonly VerificationStep[] = [
  'format',
  'schema',
  'signature',
  'status',
  'validity',
  'stacking',
  'paper',
  'issuer',
];

/**
 * Draws the verdict from the steps: any error makes it invalid, else anything unknown makes it unknown. Endorsements are
 * words of others, and do not count: a false one makes the credential no less genuine. A PDF counts where it was changed,
 * since it may show something else than the credential; doubts about its seal do not touch the credential.
 */
export function concludeReport(
  steps: readonly StepReport[],
  issuer?: VerificationReport['issuer'],
): VerificationReport {
  const weighed = WEIGHT.flatMap((name) => steps.filter(({ step }) => step === name));
  const error = weighed.find((step) => step.result === 'error');
  const doubt = weighed.find(({ step, result }) => result === 'unknown' && step !== 'paper');
  const deciding = error ?? doubt;
  return {
    verdict: error ? 'invalid' : doubt ? 'unknown' : 'valid',
    code: deciding?.code ?? 'valid',
    params: deciding?.params ?? {},
    steps,
    ...(issuer && { issuer }),
  };
}
