import type { Language } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { readability } from '../../rules/form/readability.ts';
import { text } from '../../text/index.ts';
import { languageName } from '../words.ts';

export const EASE_ID = 'form-plainSummary-ease';

/** How easy the plain summary is to read, language by language. */
export function Ease({ language, document }: { language: Language; document: OfferingDocument }) {
  const t = text(language);
  const lines = Object.entries(document.plainSummary ?? {}).flatMap(([tag, words = '']) => {
    const found = readability(words, tag);
    if (!found) return [];
    const { lix, ease } = found;
    return [
      {
        tag,
        ease,
        words: t('form.ease', { language: languageName(language, tag), ease: t(`ease/${ease}`), lix }),
      },
    ];
  });
  return (
    <div class="field-note" id={EASE_ID} data-fresh>
      {lines.map(({ tag, words }) => (
        <p key={tag}>{words}</p>
      ))}
      {lines.some(({ ease }) => ease === 'hard' || ease === 'very-hard') && <p>{t('form.ease.mend')}</p>}
    </div>
  );
}
