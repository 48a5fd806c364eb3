import { type Language, pick } from '../../../../base/language.ts';
import { CONSORTIUM } from '../../../../platform/actions/index.ts';
import type { Choice } from '../../../../platform/web/field.ts';
import type { PageRequest } from '../../../../platform/web/page-request.ts';
import {
  type FrameworkPin,
  listFrameworks,
  pinnedFramework,
  vocabularyLabel,
} from '../../../framework/index.ts';
import { readInstitutions } from '../../../organisations/index.ts';
import { listedInstitutions } from '../../known-institutions.ts';
import { text } from '../../text/index.ts';

/** Code of an institution → its name in the reader's language. */
export type Names = ReadonlyMap<string, string>;

export async function namesOf({ language, ask }: PageRequest): Promise<Names> {
  const { items } = await ask(readInstitutions, {});
  const all = [...listedInstitutions.map(({ code: id, name }) => ({ id, name })), ...items];
  return new Map(all.map(({ id, name }) => [id, pick(name, language).text || id]));
}

/** What is said of whose an offering is; a list may not say it. */
export function institutionWords(language: Language, names: Names, code: string | null): string {
  return code === null ? text(language)('list.unsaid') : (names.get(code) ?? code);
}

export function originWords(language: Language, origin: string | null): string {
  return origin === null ? text(language)('list.unsaid') : vocabularyLabel(language, '/origin', origin);
}

export function frameworkTitle(language: Language, pin: FrameworkPin): string {
  return pinnedFramework(pin)?.framework.title[language] ?? pin.id;
}

/**
 * Every version of every framework that the one who asks may see, and which are in force for her: the consortium's and
 * her institutions' own. These stand first.
 */
export async function frameworkChoices({
  language,
  ask,
  actor,
}: PageRequest): Promise<{ options: Choice[]; inForce: string[] }> {
  const { items } = await ask(listFrameworks, {});
  const owners = new Set([CONSORTIUM, ...actor.memberships.map(({ institution }) => institution)]);
  const isInForce = (one: (typeof items)[number]) => one.standing === 'in-force' && owners.has(one.owner);
  const sorted = [...items.filter(isInForce), ...items.filter((one) => !isInForce(one))];
  const label = (one: (typeof items)[number]) =>
    text(language)('list.framework.name', {
      title: one.title[language],
      version: one.edition?.[language] ?? one.version,
    });
  return {
    options: sorted.map((one) => ({ value: `${one.id}@${one.version}`, label: label(one) })),
    inForce: items.filter(isInForce).map(({ id, version }) => `${id}@${version}`),
  };
}
