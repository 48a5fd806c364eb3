import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { text } from '../../text/index.ts';
import type { CatalogueState } from '../catalogue-state.ts';
import { feedAddress } from '../feed-link.tsx';

/** `params` empty: there is nothing to keep; `csrf` null: nobody is signed in. */
export type Keeper = { csrf: string | null; params: string };

/** What one can do with a search as it stands: be told of news by e-mail, or follow it in a reader of feeds. */
export function KeepSearch({
  language,
  state,
  keeper,
}: {
  language: Language;
  state: CatalogueState;
  keeper: Keeper;
}) {
  if (!keeper.params) return null;
  const t = text(language);
  return (
    <div class="actions">
      {keeper.csrf ? (
        <ActionButton
          action={paths.saveSearch(language)}
          csrf={keeper.csrf}
          variant="tertiary"
          icon="bell"
          values={{ params: keeper.params }}
        >
          {t('saved.keep')}
        </ActionButton>
      ) : (
        <a href={paths.signIn(language)}>{t('saved.sign-in')}</a>
      )}
      <a href={feedAddress(language, state)}>{t('saved.feed')}</a>
    </div>
  );
}
