import { type FieldError, invalidInput } from '../../../../base/errors.ts';
import type { FrameworkElement, Link, Obligation, Predicate, Texts } from '../framework.ts';
import { type CheckChoice, type CheckKind, writeCheck } from './check-choice.ts';
import { readJson } from './json-text.ts';
import { placeAt } from './places.ts';
import { readCheck } from './read-check.ts';

/** As many links as a requirement may have (data/schemas/framework.json). */
export const MOST_LINKS = 50;

type Data = Readonly<Record<string, unknown>>;
type Values = Record<string, string | string[]>;

/** What stands in the form of a requirement. */
export function requirementValues(element: FrameworkElement): Values {
  const { id, obligation, appliesTo, title, explanation, source, elm = '', vocabulary = '' } = element;
  const links = (element.links ?? []).flatMap(({ framework, element, relation }, index) => [
    [`links.${index}.target`, `${framework}/${element}`],
    [`links.${index}.relation`, relation],
  ]);
  return {
    ...{ id, obligation, appliesTo, source, elm, vocabulary },
    ...textValues('title', title),
    ...textValues('explanation', explanation),
    ...Object.fromEntries(links),
    ...(element.appliesTo === 'offering' && {
      effortMinutes: String(element.effortMinutes),
      field: element.field,
      evidence: element.evidence ?? [],
      ...checkValues(element),
    }),
  };
}

function textValues(name: string, texts: Texts): Values {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [`${name}.${language}`, text]));
}

function checkValues(element: Extract<FrameworkElement, { appliesTo: 'offering' }>): Values {
  const { choice, more } = readCheck(placeAt(element.field), element);
  return {
    'check.kind': choice.kind,
    ...('values' in choice && { 'check.values': choice.values, 'check.lines': choice.values.join('\n') }),
    ...(choice.kind === 'between' && {
      'check.minimum': String(choice.minimum ?? ''),
      'check.maximum': String(choice.maximum ?? ''),
    }),
    ...(choice.kind === 'says-something' && {
      'check.letters': String(choice.letters),
      'check.words': String(choice.words),
    }),
    ...(choice.kind === 'at-least' && { 'check.count': String(choice.count) }),
    'check.json': JSON.stringify(element.check, null, 2),
    ...(more.length > 0 && { 'check.more': JSON.stringify(more, null, 2) }),
  };
}

/**
 * The requirement that the form says. It need not be a good one yet: the framework it is put into is checked as a
 * whole.
 * @param data what `readForm` read of the form
 * @throws Refusal invalid-input for what cannot be put together at all, with the paths of the form's fields
 */
export function requirementFrom(data: Data): FrameworkElement {
  const facts = {
    id: text(data.id),
    obligation: (data.obligation ?? 'mandatory') as Obligation,
    title: data.title as Texts,
    explanation: data.explanation as Texts,
    source: text(data.source),
    ...(data.elm !== null && { elm: text(data.elm) }),
    ...(data.vocabulary !== null && { vocabulary: text(data.vocabulary) }),
    ...linksFrom(data),
  };
  if (data.appliesTo === 'credential') return { ...facts, appliesTo: 'credential' };
  const field = text(data.field);
  const place = placeAt(field);
  const evidence = list(data.evidence);
  const errors: FieldError[] = [];
  const choice = choiceFrom(data, errors);
  const more = predicatesFrom(data, errors);
  if (!place) errors.push({ path: 'field', code: 'nothing-chosen' });
  if (number(data.effortMinutes) === null) errors.push({ path: 'effortMinutes', code: 'required' });
  if (errors.length > 0 || !place || !choice) throw invalidInput(errors);
  return {
    ...facts,
    appliesTo: 'offering',
    effortMinutes: number(data.effortMinutes) ?? 0,
    field,
    ...(evidence.length > 0 && { evidence }),
    ...writeCheck(place, choice, more),
  };
}

function choiceFrom(data: Data, errors: FieldError[]): CheckChoice | null {
  const kind = data['check.kind'] as CheckKind | 'advanced' | null;
  const lacks = (path: string, code = 'required') => {
    errors.push({ path, code });
    return null;
  };
  const [minimum, maximum] = [number(data['check.minimum']), number(data['check.maximum'])];
  switch (kind) {
    case 'one-of': {
      const values = valuesFrom(data);
      return values.length > 0 ? { kind, values } : lacks(valuesPath(data), 'nothing-chosen');
    }
    case 'between':
      if (minimum === null && maximum === null) return lacks('check.minimum');
      return { kind, minimum, maximum };
    case 'says-something':
      return { kind, letters: number(data['check.letters']) ?? 2, words: number(data['check.words']) ?? 1 };
    case 'at-least':
      return { kind, count: number(data['check.count']) ?? 1 };
    case 'advanced': {
      const check = jsonFrom(data, 'check.json', errors);
      if (check === undefined) return null;
      return isObject(check) ? { kind, check } : lacks('check.json', 'framework/json-object');
    }
    case null:
      return lacks('check.kind', 'nothing-chosen');
    default:
      return { kind };
  }
}

/** A vocabulary is ticked, free values are written one a line. */
function valuesFrom(data: Data): string[] {
  const ticked = list(data['check.values']);
  if (placeAt(text(data.field))?.values.length) return ticked;
  const lines = text(data['check.lines']).split('\n');
  return [...new Set(lines.map((line) => line.trim()).filter(Boolean))];
}

function valuesPath(data: Data): string {
  return placeAt(text(data.field))?.values.length ? 'check.values' : 'check.lines';
}

function predicatesFrom(data: Data, errors: FieldError[]): Predicate[] {
  if (!text(data['check.more'])) return [];
  const json = jsonFrom(data, 'check.more', errors);
  if (json === undefined) return [];
  if (Array.isArray(json)) return json as Predicate[];
  errors.push({ path: 'check.more', code: 'framework/json-list' });
  return [];
}

function jsonFrom(data: Data, name: string, errors: FieldError[]): unknown {
  const read = readJson(text(data[name]));
  if ('value' in read) return read.value;
  errors.push({ path: name, code: 'framework/json-syntax', params: read });
  return undefined;
}

function linksFrom(data: Data): { links?: Link[] } {
  const links = Array.from({ length: MOST_LINKS }, (_, index) => linkFrom(data, index)).filter(
    (link) => link !== null,
  );
  return links.length > 0 ? { links } : {};
}

function linkFrom(data: Data, index: number): Link | null {
  const [framework, element] = text(data[`links.${index}.target`]).split('/');
  const relation = (data[`links.${index}.relation`] ?? 'related') as Link['relation'];
  return framework && element ? { framework, element, relation } : null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The form's field for what a reader of the whole framework has against the requirement at `index`; null: it concerns
 * another part of the framework.
 */
export function formPath({ path, params }: FieldError, index: number): string | null {
  const [elements, at, part, inside] = path.replace(/^document\./, '').split('.');
  if (elements !== 'elements' || Number(at) !== index) return null;
  if (part === undefined) return String(params?.name ?? 'id');
  if (part === 'check') return 'check.json';
  if (part === 'predicates') return 'check.more';
  if (part === 'links') return `links.${inside}.target`;
  if (part !== 'title' && part !== 'explanation') return part;
  return `${part}.${inside ?? params?.name ?? 'fi'}`;
}
