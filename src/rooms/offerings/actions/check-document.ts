import { type FieldError, invalidInput } from '../../../base/errors.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import { unknownSkills } from '../../skills/index.ts';
import { checkDocument } from '../rules/form/check-document.ts';

/**
 * Refuses what cannot be right in a document that somebody writes, on the form or by the API; see `checkDocument`. A
 * skill that its scheme does not have is refused where it is new.
 * @param before what was saved last; what stood there already is not complained of
 * @throws Refusal invalid-input with a line for each wrong place
 */
export async function mustBeSound(
  tx: Tx,
  document: OfferingDocument,
  before: OfferingDocument | null,
): Promise<void> {
  const wrong = [...checkDocument(document, before), ...(await checkSkills(tx, document, before))];
  if (wrong.length > 0) throw invalidInput(wrong);
}

async function checkSkills(
  tx: Tx,
  document: OfferingDocument,
  before: OfferingDocument | null,
): Promise<FieldError[]> {
  const old = new Set(placedSkills(before).map(({ uri }) => uri));
  const fresh = placedSkills(document).filter(({ uri }) => !old.has(uri));
  const unknown = new Set(
    await unknownSkills(
      tx,
      fresh.map(({ uri }) => uri),
    ),
  );
  return fresh
    .filter(({ uri }) => unknown.has(uri))
    .map(({ uri, path }) => ({ path, code: 'offerings/unknown-skill', params: { uri } }));
}

function placedSkills(document: OfferingDocument | null): { uri: string; path: string }[] {
  return (document?.outcomes ?? []).flatMap(({ skills = [] }, row) =>
    skills.map(({ uri }) => ({ uri, path: `outcomes.${row}.skills` })),
  );
}
