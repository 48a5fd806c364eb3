import type { Language } from '../../../base/language.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import type { CatalogueResult } from '../actions/search-catalogue.ts';
import { text } from '../text/index.ts';
import { type CatalogueState, searchAddress } from './catalogue-state.ts';

type Props = {
  language: Language;
  state: CatalogueState;
  widened: NonNullable<CatalogueResult['widened']>;
};

/** That the words found nothing, what was searched instead, and what else may have been meant. */
export function Widened({ language, state, widened }: Props) {
  const t = text(language);
  if (widened.kind === 'any') return <Said language={language} words={t('widened.any')} />;
  if (widened.kind === 'without') {
    return <Said language={language} words={t('widened.without', { words: widened.words.join(', ') })} />;
  }
  const { words } = widened;
  const others = words.flatMap((word) => word.others.map((other) => ({ typed: word.typed, other })));
  const said = words.map(({ meant }) => meant).join(' ');
  return (
    <Notice language={language} kind="info">
      <p>{t('widened.corrected', { words: said })}</p>
      {others.length > 0 && (
        <p>
          {t('widened.others')}{' '}
          {others.map(({ other }, index) => (
            <span key={other}>
              {index > 0 && ' · '}
              <a href={searchAddress(language, { ...state, cursor: undefined, q: other })}>{other}</a>
            </span>
          ))}
        </p>
      )}
    </Notice>
  );
}

function Said({ language, words }: { language: Language; words: string }) {
  return (
    <Notice language={language} kind="info">
      <p>{words}</p>
    </Notice>
  );
}
