import { type LocalizedText, languages } from '../../../base/language.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { PageRequest } from '../../../platform/web/page-request.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import { readSkills, readSuggestions, type Suggestion, searchSkills } from '../../skills/index.ts';
import type { SkillFacts } from '../pages/edit/skill-choice.tsx';
import { formLanguages, languageTag } from '../rules/form/form-languages.ts';

const FOUND = 20;
const SUGGESTED = 10;
const MOST_URIS = 1000;
const LONGEST = 3000;
const MOST_AROUND = 30;

/** The languages that the address adds to the form: ?texts=se,uk */
export function addedLanguages({ search }: PageRequest): string[] {
  const tags = (search.get('texts') ?? '').split(',').flatMap((typed) => languageTag(typed) ?? []);
  return [...new Set(tags)];
}

/** The languages in which the form shows every text. */
export function shownLanguages(request: PageRequest, document: OfferingDocument): string[] {
  return formLanguages(document, addedLanguages(request));
}

/** The names of the skills that a form may hold: those of the document and those that were ticked in it. */
export async function skillFacts(
  request: PageRequest,
  document: OfferingDocument,
  values: FormValues,
): Promise<SkillFacts> {
  const own = (document.outcomes ?? []).flatMap(({ skills = [] }) => skills);
  const uris = [...new Set([...own, ...tickedSkills(values)].map(({ uri }) => uri))];
  const { items, unknown } = await request.ask(readSkills, { uri: uris.slice(0, MOST_URIS) });
  const labels = new Map<string, LocalizedText>([
    ...items.map(({ uri, labels }) => [uri, labels] as const),
    ...own.map(({ uri, label }) => [uri, label] as const),
  ]);
  const gone = items.filter(({ withdrawn }) => withdrawn).map(({ uri }) => uri);
  const found = await foundFor(request, document, values);
  return { labels, unknown: new Set([...unknown, ...gone]), found };
}

/** The URIs of all rows of a sent form, each with the name of its field. */
export function tickedSkills(values: FormValues): { name: string; uri: string }[] {
  return Object.entries(values).flatMap(([name, value]) =>
    /^outcomes\.\d+\.skills$/.test(name)
      ? [value].flat().flatMap((uri) => (uri !== '' && uri.length <= 400 ? [{ name, uri }] : []))
      : [],
  );
}

/** The row whose button asked for skills. */
export function askedRow(values: FormValues): number | null {
  const row = /^skills\.(\d{1,3})$/.exec(String(values.next ?? ''))?.[1];
  return row === undefined ? null : Number(row);
}

async function foundFor(
  request: PageRequest,
  document: OfferingDocument,
  values: FormValues,
): Promise<SkillFacts['found']> {
  const row = askedRow(values);
  if (row === null) return null;
  const q = String(values[`outcomes.${row}.find`] ?? '').trim();
  if (q === '') return { row, suggested: true, skills: await suggested(request, document, values, row) };
  const { items } = await request.ask(searchSkills, {
    q: q.slice(0, 300),
    language: request.language,
    limit: FOUND,
  });
  return { row, suggested: false, skills: items };
}

/** By the text of the row in each of its languages; the best of all. */
async function suggested(
  request: PageRequest,
  { title, description, outcomes = [] }: OfferingDocument,
  values: FormValues,
  row: number,
): Promise<Suggestion[]> {
  const best = new Map<string, Suggestion>();
  const texts = [description, ...outcomes.slice(0, MOST_AROUND).map((outcome) => outcome.text)];
  for (const language of languages) {
    const own = (text: LocalizedText | undefined) => (text?.[language] ?? '').slice(0, LONGEST);
    const text = String(values[`outcomes.${row}.text.${language}`] ?? '').slice(0, LONGEST);
    if (text.trim() === '') continue;
    const input = { text, title: own(title), around: texts.map(own), language };
    for (const skill of (await request.ask(readSuggestions, input)).items)
      if (skill.score > (best.get(skill.uri)?.score ?? 0)) best.set(skill.uri, skill);
  }
  return [...best.values()].sort((one, other) => other.score - one.score).slice(0, SUGGESTED);
}
