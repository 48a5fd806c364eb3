import { FieldView } from '../../../../platform/web/form.tsx';
import { MOST_OUTCOMES } from '../../rules/form/fields.ts';
import { nextOutcomeId } from '../../rules/form/form-values.ts';
import { outcomeFields } from '../edit-fields.ts';
import { type RowsProps, rowsOf } from './rows.ts';

/** The outcomes as they stand, and one empty row more. */
export function OutcomeRows({ language, values, errors, formId }: RowsProps) {
  const { rows, ids } = rowsOf('outcomes', values);
  const count = Math.min(rows + 1, MOST_OUTCOMES);
  const extra = { [`outcomes.${rows}.id`]: nextOutcomeId(ids) };
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <div class="outcome-row" key={index}>
          {outcomeFields(language, index).map((field) => (
            <FieldView
              key={field.name}
              language={language}
              field={field}
              values={{ ...extra, ...values }}
              errors={errors}
              formId={formId}
            />
          ))}
        </div>
      ))}
    </>
  );
}
