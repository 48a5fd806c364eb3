import { type FieldError, Refusal } from '../../../base/errors.ts';
import { type LocalizedText, pick } from '../../../base/language.ts';
import { can } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import { readInstitutions } from '../../organisations/index.ts';
import { readTopics } from '../rules/topics.ts';

/** The project that the address names. */
export function projectOf({ param }: PageRequest): { institution: string; project: string } {
  return { institution: param('institution'), project: param('project') };
}

/** Code → name of every institution. */
export async function institutionNames({ ask }: PageRequest): Promise<Map<string, LocalizedText>> {
  const { items } = await ask(readInstitutions, {});
  return new Map(items.map(({ id, name }) => [id, name]));
}

/** The institutions in which the reader has a role and may do this, with their names. */
export async function placesFor(
  request: PageRequest,
  action: ActionName,
): Promise<{ institution: string; name: string }[]> {
  const { actor, language } = request;
  const names = await institutionNames(request);
  const own = [...new Set(actor.memberships.map(({ institution }) => institution))];
  return own
    .filter((institution) => can(actor, action, institution))
    .map((institution) => ({
      institution,
      name: pick(names.get(institution), language).text || institution,
    }));
}

/** Topics and field as the form has them. */
export function aboutOf(data: Record<string, unknown>): { topics: string[]; field: string | null } {
  return { topics: readTopics(String(data.topics ?? '')), field: textOf(data.field) };
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What is wrong with one of several topics is said beside the field that holds them all. */
export function besideFields(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const fields = error.fields.map(
    (field): FieldError => ({ ...field, path: field.path.replace(/^(topics|projects|partners)\..*$/, '$1') }),
  );
  throw new Refusal(error.code, error.status, error.params, fields);
}
