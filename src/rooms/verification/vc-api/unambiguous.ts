import { Refusal } from '../../../base/errors.ts';
import type { JsonObject } from '../../../standards/json.ts';
import { findAmbiguity, validateCredential } from '../../../standards/vc/index.ts';

/** @throws Refusal verification/not-a-credential for what could be read in two ways, or is too much to be read */
export function mustBeUnambiguous(credential: JsonObject): void {
  const ambiguity = findAmbiguity(credential);
  if (ambiguity) throw new Refusal('verification/not-a-credential', 400, {}, [ambiguity]);
}

/** @throws Refusal verification/not-a-credential, also for what lacks something that the standard asks for */
export function mustBeCredential(credential: JsonObject): void {
  mustBeUnambiguous(credential);
  const problems = validateCredential(credential);
  if (problems.length > 0) throw new Refusal('verification/not-a-credential', 400, {}, problems.slice(0, 20));
}
