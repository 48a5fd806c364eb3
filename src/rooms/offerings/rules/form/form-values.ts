import { type LocalizedText, languages } from '../../../../base/language.ts';
import { deliveryShares, type OfferingDocument } from '../../../framework/index.ts';
import {
  type DocumentValues,
  listParts,
  localizedParts,
  paceFigures,
  resourceFigures,
  singleParts,
} from './fields.ts';
import { partValues } from './part-rows.ts';

/**
 * A document as the values of its form; `documentFrom` reads them back.
 * @param shown the languages in which the form shows the texts
 */
export function documentValues(
  document: OfferingDocument,
  shown: readonly string[] = languages,
): DocumentValues {
  const { level, assessment, qualityAssurance, stackability, price, pace, resources } = document;
  const localized = (name: string, text: LocalizedText | undefined) => localizedValues(name, text, shown);
  const values: DocumentValues = {
    awardingCountry: document.awardingCountry ?? '',
    'level.competence': level?.competence ?? '',
    'level.eqf': String(level?.eqf ?? ''),
    'level.nqf': String(level?.nqf ?? ''),
    'assessment.types': [...(assessment?.types ?? [])],
    'assessment.gradeScale': assessment?.gradeScale ?? '',
    'qualityAssurance.type': qualityAssurance?.type ?? '',
    'stackability.standalone':
      stackability?.standalone === undefined ? '' : stackability.standalone ? 'yes' : 'no',
    'price.amount': String(price?.amount ?? ''),
    ...localized('qualityAssurance.description', qualityAssurance?.description),
    ...localized('stackability.text', stackability?.text),
    'pace.ownPace': pace?.ownPace === undefined ? '' : pace.ownPace ? 'yes' : 'no',
    ...localized('resources.note', resources?.note),
    ...outcomeValues(document, shown),
    ...partValues(document),
  };
  for (const share of deliveryShares)
    values[`deliveryMix.${share}`] = String(document.deliveryMix?.[share] ?? '');
  for (const figure of paceFigures) values[`pace.${figure}`] = String(pace?.[figure] ?? '');
  for (const figure of resourceFigures) values[`resources.${figure}`] = String(resources?.[figure] ?? '');
  for (const part of localizedParts) Object.assign(values, localized(part, document[part]));
  for (const part of singleParts) values[part] = String(document[part] ?? '');
  for (const part of listParts) values[part] = [...(document[part] ?? [])];
  return values;
}

function localizedValues(
  name: string,
  text: LocalizedText | undefined,
  shown: readonly string[],
): DocumentValues {
  return Object.fromEntries(shown.map((language) => [`${name}.${language}`, text?.[language] ?? '']));
}

function outcomeValues(
  { outcomes = [], assessment }: OfferingDocument,
  shown: readonly string[],
): DocumentValues {
  const values: DocumentValues = {};
  for (const [index, { id, text, level, skills = [] }] of outcomes.entries()) {
    const name = `outcomes.${index}`;
    const criteria = (assessment?.criteria ?? []).filter((criterion) => criterion.outcome === id);
    values[`${name}.id`] = id;
    values[`${name}.level`] = level ?? '';
    values[`${name}.skills`] = skills.map(({ uri }) => uri);
    Object.assign(values, localizedValues(`${name}.text`, text, shown));
    for (const language of shown) {
      values[`${name}.criteria.${language}`] = lines(
        criteria.map((criterion) => criterion.text[language] ?? ''),
      );
    }
  }
  return values;
}

/** One criterion a line; a dash keeps the place of one that this language does not have. */
function lines(texts: readonly string[]): string {
  const last = texts.findLastIndex((text) => text !== '');
  return texts
    .slice(0, last + 1)
    .map((text) => onOneLine(text) || '–')
    .join('\n');
}

/** Read line by line: a pattern of spaces around a line break is slow where there are many spaces and no break. */
function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}

/** The id of the empty row that always stands below the outcomes: it does not change from one saving to the next. */
export function nextOutcomeId(ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => /^o(\d{1,6})$/.exec(id)?.[1] ?? []).map(Number);
  return `o${Math.max(0, ...numbers) + 1}`;
}
