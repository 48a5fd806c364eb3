import type { Language } from '../../../../base/language.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { unlikelyHours } from '../../rules/form/workload.ts';
import { text } from '../../text/index.ts';

export const HOURS_ID = 'form-hours-likely';

/** A word of warning where credits and hours do not go together. */
export function LikelyHours({ language, document }: { language: Language; document: OfferingDocument }) {
  const { ects, hours } = document;
  const expected = unlikelyHours(ects, hours);
  return (
    <div class="want" id={HOURS_ID} data-fresh>
      {expected !== null && (
        <p>
          {text(language)('form.hours-unlikely', {
            credits: formatCredits(language, ects ?? 0),
            expected,
            hours: hours ?? 0,
          })}
        </p>
      )}
    </div>
  );
}
