import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';
import { Icon } from './icon.tsx';

/** A text to take along, for example a share link. The button appears only where the script can copy. */
export function CopyText({
  language,
  label,
  value,
  id = 'copy',
}: {
  language: Language;
  label: string;
  value: string;
  id?: string;
}) {
  const t = text(language);
  return (
    <div class="copy-text">
      <label class="ds-label" data-weight="semibold" for={id}>
        {label}
      </label>
      <div class="copy-text__row">
        <input class="ds-input" id={id} type="text" readOnly value={value} />
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          data-copy={id}
          data-done={t('copy.done')}
          data-failed={t('copy.failed')}
          hidden
        >
          <Icon name="copy" />
          {t('copy.button')}
        </button>
      </div>
      <output class="copy-text__state" />
    </div>
  );
}
