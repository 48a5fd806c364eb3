import type { JsonObject } from '../json.ts';
import { validateAchievementCredential } from '../open-badges/validate.ts';
import type { Credential } from '../vc/types.ts';
import { validateCredential } from '../vc/validate.ts';
import { type Finding, ok, wrong } from './report.ts';

/** The schema step: the structure of a credential, and of an Open Badge where it says it is one. */
export function checkSchema(document: JsonObject): { finding: Finding; credential?: Credential } {
  const problems = [...validateCredential(document), ...validateAchievementCredential(document)];
  const first = problems[0];
  if (!first) return { finding: ok('schema/ok'), credential: document as Credential };
  return { finding: { ...wrong('schema/malformed', { path: first.path, problem: first.code }), problems } };
}
