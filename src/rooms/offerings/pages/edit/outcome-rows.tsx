import { fieldId } from '../../../../platform/web/field-errors.ts';
import { FieldView } from '../../../../platform/web/form.tsx';
import { MOST_OUTCOMES } from '../../rules/form/fields.ts';
import { nextOutcomeId } from '../../rules/form/form-values.ts';
import { outcomeFields } from '../edit-fields.ts';
import { type RowsProps, rowsOf } from './rows.ts';
import { SkillChoice, type SkillFacts } from './skill-choice.tsx';
import { Want, type Wants, wantId } from './wants.tsx';

type Props = RowsProps & {
  languages: readonly string[];
  wants: Wants;
  skills: SkillFacts;
  /** Address of the form. */
  here: string;
};

/** The outcomes as they stand, and one empty row more. */
export function OutcomeRows({ languages, wants, skills, here, ...shared }: Props) {
  const { rows, ids } = rowsOf('outcomes', shared.values);
  const count = Math.min(rows + 1, MOST_OUTCOMES);
  const values = { [`outcomes.${rows}.id`]: nextOutcomeId(ids), ...shared.values };
  return (
    <>
      {Array.from({ length: count }, (_, row) => (
        <div class="outcome-row" key={row}>
          {outcomeFields(shared.language, row, languages).map((field) => {
            const place = fieldId(shared.formId, field.name);
            if (field.open) return <SkillChoice key={place} {...{ ...shared, values, field, row, skills, here }} />;
            if (field.kind === 'hidden') return <FieldView key={place} {...shared} values={values} field={field} />;
            return (
              <div key={place}>
                <FieldView {...shared} values={values} field={{ ...field, about: wantId(place) }} />
                <Want wants={wants} place={place} />
              </div>
            );
          })}
        </div>
      ))}
    </>
  );
}
