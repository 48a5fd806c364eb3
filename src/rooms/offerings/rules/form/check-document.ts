import type { FieldError } from '../../../../base/errors.ts';
import { type LocalizedText, languages } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { languageTag } from './form-languages.ts';
import { findMarkup } from './markup.ts';
import { type PlacedText, textsOf } from './texts-of.ts';
import { areImpossible, MOST_CREDITS } from './workload.ts';

/**
 * What in a document cannot be right, whoever writes it: tags of HTML in a text, a language that there is not or in
 * which nothing is written, credits that no offering can have. What stood there before is not complained of.
 * @returns a line for each wrong place; the paths are those of the form's fields
 */
export function checkDocument(document: OfferingDocument, before: OfferingDocument | null): FieldError[] {
  const old = new Map(before ? textsOf(before).map(({ path, text }) => [path, text]) : []);
  const texts = textsOf(document).flatMap((placed) => checkText(placed, old.get(placed.path)));
  return [...texts, ...checkCredits(document, before)];
}

function checkText({ path, text }: PlacedText, old: LocalizedText | undefined): FieldError[] {
  return Object.entries(text).flatMap(([tag, words = '']): FieldError[] => {
    if (old?.[tag] === words) return [];
    const place = `${path}.${tag}`;
    const markup = findMarkup(words);
    if (markup) return [{ path: place, code: 'offerings/markup', params: { tag: markup } }];
    if ((languages as readonly string[]).includes(tag)) return [];
    if (!languageTag(tag)) return [{ path: place, code: 'offerings/no-such-language', params: { tag } }];
    return words.trim() === ''
      ? [{ path: place, code: 'offerings/language-without-text', params: { tag } }]
      : [];
  });
}

function checkCredits(document: OfferingDocument, before: OfferingDocument | null): FieldError[] {
  const wrong = (path: string): FieldError => {
    return { path, code: 'offerings/credits-impossible', params: { max: MOST_CREDITS } };
  };
  const whole = document.ects !== before?.ects && areImpossible(document.ects) ? [wrong('ects')] : [];
  const parts = (document.parts ?? []).flatMap(({ ects }, index) =>
    ects !== before?.parts?.[index]?.ects && areImpossible(ects) ? [wrong(`parts.${index}.ects`)] : [],
  );
  return [...whole, ...parts];
}
