import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { validateAchievementCredential } from '../open-badges/validate.ts';
import type { Credential } from '../vc/types.ts';
import { validateCredential } from '../vc/validate.ts';
import { type Finding, ok, wrong } from './report.ts';

/** The schema step: the structure of a credential, and of an Open Badge where it says it is one. */
export function checkSchema(document: JsonObject): { finding: Finding; credential?: Credential } {
  const badge = validateAchievementCredential(document).filter(({ code }) => !isHeldBack(code, document));
  const problems = [...validateCredential(document), ...badge];
  const first = problems[0];
  if (!first) return { finding: ok('schema/ok'), credential: document as Credential };
  return { finding: { ...wrong('schema/malformed', { path: first.path, problem: first.code }), problems } };
}

/** A holder may show what she has learnt without saying who she is. */
function isHeldBack(code: string, { proof }: JsonObject): boolean {
  const isPart = asArray(proof).some((one) => isJsonObject(one) && one.cryptosuite === 'ecdsa-sd-2023');
  return isPart && code === 'open-badges/recipient-missing';
}
