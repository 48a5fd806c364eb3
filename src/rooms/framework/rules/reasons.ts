import type { ErrorParams } from '../../../base/errors.ts';

/** Why an element got its result: stable codes, and the keys of their translations. */
export type Reason =
  | 'framework/met'
  | 'framework/missing'
  | 'framework/unknown'
  | 'framework/issued-later'
  | 'framework/incomplete'
  | 'framework/wrong-kind'
  | 'framework/not-listed'
  | 'framework/out-of-range'
  | 'framework/wrong-form'
  | 'framework/not-as-required'
  | 'framework/credits-too-few'
  | 'framework/credits-too-many'
  | 'framework/country-unknown'
  | 'framework/text-blank'
  | 'framework/text-stop-gap'
  | 'framework/text-too-short'
  | 'framework/outcome-repeats-title'
  | 'framework/outcome-twice'
  | 'framework/levels-differ'
  | 'framework/parts-differ'
  | 'framework/shares-differ'
  | 'framework/country-differs'
  | 'framework/names-nothing'
  | 'framework/text-later'
  | 'framework/text-elsewhere'
  | 'framework/outcome-hollow'
  | 'framework/outcome-teaching'
  | 'framework/outcome-topic';

/** Why a check failed, and the JSON pointer of the place. */
export type Failure = { reason: Reason; params: ErrorParams; pointer: string };
