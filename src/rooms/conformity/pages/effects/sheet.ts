import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { text as frameworkText } from '../../../framework/index.ts';
import type { EffectItem, EffectsView } from '../../actions/effects/read-effects.ts';
import { text } from '../../text/index.ts';
import type { SheetCell } from '../sheet.ts';
import { elementChange } from './words.ts';

export function effectHeader(language: Language): SheetCell[] {
  const t = text(language);
  return [
    t('sheet.institution'),
    t('screening.offering'),
    t('effects.sheet.published'),
    t('effects.sheet.before'),
    t('effects.sheet.after'),
    t('effects.sheet.direction'),
    t('effects.elements.of'),
    t('gaps.sheet.address'),
  ];
}

/** The offerings for which something changes, a row each. */
export function effectRows(
  language: Language,
  view: Pick<EffectsView, 'framework' | 'before'>,
  items: readonly EffectItem[],
  { nameOf, baseUrl }: { nameOf: (institution: string) => string; baseUrl: string },
): SheetCell[][] {
  const t = text(language);
  const f = frameworkText(language);
  return items.map(({ institution, id, title, published, effect }) => [
    nameOf(institution),
    pick(title, language).text,
    published ? t('effects.sheet.yes') : t('effects.sheet.no'),
    effect.before ? f(`verdict/${effect.before}`) : t('effects.new'),
    f(`verdict/${effect.after}`),
    t(`effects.direction/${effect.direction}`),
    effect.elements.map((element) => elementChange(language, view, element)).join('; '),
    `${baseUrl}${paths.editOffering(language, { institution, offering: id })}`,
  ]);
}
