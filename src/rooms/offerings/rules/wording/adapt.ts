import { type LocalizedText, languages } from '../../../../base/language.ts';
import { type DocumentValues, MOST_OUTCOMES } from '../form/fields.ts';
import { nextOutcomeId } from '../form/form-values.ts';
import type { WordedPart } from './worded-part.ts';

/**
 * The values of the form with somebody else's wording put in as a starting point. What one has written oneself stays:
 * the other text comes below it, other outcomes come after one's own.
 */
export function withWording(
  values: DocumentValues,
  part: WordedPart,
  wording: readonly LocalizedText[],
): DocumentValues {
  if (part === 'outcomes') return { ...values, ...outcomeRows(values, wording) };
  const changed: DocumentValues = { ...values };
  for (const language of languages) {
    const name = `${part}.${language}`;
    const added = wording.map((text) => text[language] ?? '').filter(Boolean);
    const own = String(values[name] ?? '').trim();
    if (added.length > 0) changed[name] = [own, ...added].filter(Boolean).join('\n\n');
  }
  return changed;
}

function outcomeRows(values: DocumentValues, wording: readonly LocalizedText[]): DocumentValues {
  const rows: DocumentValues = {};
  const ids = Object.entries(values).flatMap(([name, id]) =>
    /^outcomes\.\d+\.id$/.test(name) ? [String(id)] : [],
  );
  for (const text of wording.slice(0, Math.max(0, MOST_OUTCOMES - ids.length))) {
    const name = `outcomes.${ids.length}`;
    const id = nextOutcomeId(ids);
    rows[`${name}.id`] = id;
    for (const language of languages) rows[`${name}.text.${language}`] = text[language] ?? '';
    ids.push(id);
  }
  return rows;
}
