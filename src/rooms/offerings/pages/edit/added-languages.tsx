import type { Language } from '../../../../base/language.ts';
import { text } from '../../text/index.ts';
import { languageName } from '../words.ts';

type Props = { language: Language; added: readonly string[]; here: (added: readonly string[]) => string };

/** Languages that the form has been given and in which nothing is written yet, each with a way to leave it out. */
export function AddedLanguages({ language, added, here }: Props) {
  const t = text(language);
  if (added.length === 0) return null;
  return (
    <ul class="ds-list">
      {added.map((tag) => {
        const name = languageName(language, tag);
        const rest = added.filter((other) => other !== tag);
        return (
          <li key={tag}>
            {t('form.added-language', { language: name })}{' '}
            <a href={here(rest)}>{t('form.leave-language', { language: name })}</a>
          </li>
        );
      })}
    </ul>
  );
}
