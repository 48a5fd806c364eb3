import { invalidInput, notFound } from '../../../base/errors.ts';
import { newId } from '../../../base/ids.ts';
import type { Field } from '../../../platform/web/form.ts';
import type { FormState, Submission } from '../../../platform/web/form-page.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readTerm, readTerms } from '../actions/glossary/read-terms.ts';
import { termFields } from '../pages/glossary/term-fields.ts';
import { ownerOf, type TermContent } from '../rules/glossary/term.ts';
import { readTermForm } from '../rules/glossary/term-form.ts';
import type { TermVersion } from '../store/glossary.ts';

/** The term of the address in its latest version; null where a new one is made. @throws Refusal not-found */
export async function baseOf(request: PageRequest): Promise<TermVersion | null> {
  const term = request.param('term');
  const institution = request.param('institution');
  if (term && institution && ownerOf(term) !== institution) throw notFound();
  return term ? (await request.ask(readTerm, { term })).term : null;
}

/** The fields of the term itself. */
export async function termFieldsOf(request: PageRequest, base: TermVersion | null) {
  const { items } = await request.ask(readTerms, { language: request.language });
  const others = items.filter(({ id }) => id !== base?.id);
  return termFields(request.language, base?.content ?? null, others);
}

/** @throws Refusal invalid-input, with the names of the form's fields */
export function contentOf(data: Record<string, unknown>, id: string, base: TermVersion | null): TermContent {
  const { content, faults } = readTermForm(data, id, base?.content ?? null);
  if (faults.length > 0) throw invalidInput(faults);
  return content;
}

/** The form as it was sent, to go on with. */
export async function again(
  request: PageRequest,
  { values }: Submission,
  fields: (request: PageRequest) => Promise<Field[]>,
): Promise<FormState> {
  return { fields: await fields(request), values, errors: {}, csrf: request.csrf, once: newId() };
}
