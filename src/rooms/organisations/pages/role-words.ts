import { type Language, languages } from '../../../base/language.ts';
import { type MemberRole, memberRoles, type Role } from '../../../base/roles.ts';
import type { Choice } from '../../../platform/web/form.ts';
import { text } from '../text/index.ts';

export function roleWords(language: Language, role: Role): string {
  return text(language)(`role.${role}`);
}

/** An action in words; a name that has none yet is shown as it is. */
export function rightWords(language: Language, action: string): string {
  const key = `right.${action}`;
  return text.keys.has(key) ? text(language)(key as 'right.notices.list') : action;
}

/** The roles that may be given: only a consortium administrator may give her own. */
export function roleChoices(language: Language, highest: boolean): Choice[] {
  const given: readonly MemberRole[] = highest
    ? memberRoles
    : memberRoles.filter((role) => role !== 'consortium-administrator');
  return given.map((role) => ({ value: role, label: roleWords(language, role) }));
}

/** The program's languages, each by its own name. */
export function languageChoices(language: Language): Choice[] {
  return languages.map((value) => ({
    value,
    label: new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value,
  }));
}
