import type { Language, LocalizedText } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { titleOf } from '../../../offerings/index.ts';
import { type Choice, choiceName } from '../../rules/compare/choice.ts';
import { text } from '../../text/index.ts';

type Props = Choice & { language: Language; title: LocalizedText };

const FORM = 'compare';

/** A box beside a search result that puts it into a comparison. */
export function CompareChoice({ language, title, ...choice }: Props) {
  const t = text(language);
  const id = `compare-${choice.id}`;
  return (
    <div class="ds-field">
      <input class="ds-input" type="checkbox" id={id} name="o" value={choiceName(choice)} form={FORM} />
      <label class="ds-label" data-weight="regular" for={id}>
        {t('compare.choose')}
        <span class="ds-sr-only">{`: ${titleOf(language, title).text}`}</span>
      </label>
    </div>
  );
}

/** The button for what is chosen beside the results; it needs no script. */
export function CompareForm({ language }: { language: Language }) {
  return (
    <form id={FORM} method="get" action={paths.compare(language)} class="actions">
      <button type="submit" class="ds-button" data-variant="secondary">
        {text(language)('compare.go')}
      </button>
    </form>
  );
}
