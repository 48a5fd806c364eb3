import { FieldError } from '../../../../platform/web/field-parts.tsx';
import { FieldView } from '../../../../platform/web/form.tsx';
import { text as frameworkText, type OfferingDocument } from '../../../framework/index.ts';
import { sumOfShares } from '../../rules/form/part-rows.ts';
import { text } from '../../text/index.ts';
import { shareFields } from '../edit-fields.ts';
import type { RowsProps } from './rows.ts';

const WHOLE = 100;

/** How the learner's work is shared, in percent, with what the shares come to. */
export function DeliveryMix({ document, ...shared }: RowsProps & { document: OfferingDocument }) {
  const { language } = shared;
  const t = text(language);
  const sum = sumOfShares(document.deliveryMix);
  const wrong = sum !== null && sum !== WHOLE;
  return (
    <fieldset
      class="ds-fieldset field"
      id="form-deliveryMix"
      aria-describedby={`form-deliveryMix-hint${wrong ? ' form-deliveryMix-error' : ''}`}
    >
      <legend class="ds-label" data-weight="semibold">
        {t('field/deliveryMix')}
      </legend>
      <p data-field="description" id="form-deliveryMix-hint">
        {t('field/deliveryMix.hint')}
      </p>
      <div class="small-fields">
        {shareFields(language).map((field) => (
          <FieldView key={field.name} {...shared} field={field} />
        ))}
      </div>
      {sum !== null && <p>{t('deliveryMix.sum', { sum })}</p>}
      {wrong && (
        <FieldError id="form-deliveryMix-error">
          {frameworkText(language)('framework/shares-differ', { sum, total: WHOLE })}
        </FieldError>
      )}
    </fieldset>
  );
}
