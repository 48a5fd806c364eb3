import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { type Standing, standings } from '../../rules/groups.ts';

/** More rows than these no spreadsheet program enjoys, and none is written; CSV holds them all. */
export const XLSX_ROWS = 20_000;

/** What of a screening is shown, as it stands in the address. `of` and `origin` are '-' where the list is silent. */
export type Filter = {
  framework?: string | null | undefined;
  standing?: Standing | null | undefined;
  of?: string | null | undefined;
  origin?: string | null | undefined;
  cursor?: string | null | undefined;
  refused?: string | null | undefined;
};

export function filterOf(search: URLSearchParams): Filter {
  const number = (name: string) => {
    const value = search.get(name) ?? '';
    return /^\d{1,6}$/.test(value) ? value : null;
  };
  return {
    framework: search.get('framework')?.slice(0, 100) ?? null,
    standing: standings.find((one) => one === search.get('standing')) ?? null,
    of: search.get('of')?.slice(0, 300) ?? null,
    origin: search.get('origin')?.slice(0, 60) ?? null,
    cursor: number('cursor'),
    refused: number('refused'),
  };
}

export function filterHref(
  language: Language,
  at: { institution: string; screening: string },
  filter: Filter,
  place = '#list',
): string {
  const said = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = said.length > 0 ? `?${new URLSearchParams(said)}` : '';
  return `${paths.screenedList(language, at)}${search}${place}`;
}
