import { fieldId } from '../../../../platform/web/field-errors.ts';
import { FieldView } from '../../../../platform/web/form.tsx';
import type { OfferingDocument } from '../../../framework/index.ts';
import type { KeptElsewhere } from '../../kept-elsewhere.ts';
import { MOST_OUTCOMES } from '../../rules/form/fields.ts';
import { nextOutcomeId } from '../../rules/form/form-values.ts';
import { outcomeFields } from '../edit-fields.ts';
import { isKept } from '../masters/kept-parts.tsx';
import { Written } from '../written.tsx';
import { type RowsProps, rowsOf } from './rows.ts';
import { SkillChoice, type SkillFacts } from './skill-choice.tsx';
import { Want, type Wants, wantId } from './wants.tsx';

/** Which of a row's fields holds the criteria. */
const CRITERIA = 2;

type Props = RowsProps & {
  languages: readonly string[];
  wants: Wants;
  skills: SkillFacts;
  /** Address of the form. */
  here: string;
  /** As it was saved last, and what of it is kept elsewhere. */
  document: OfferingDocument;
  kept: KeptElsewhere;
};

/** The outcomes as they stand, and one empty row more; where they are kept elsewhere, only their criteria. */
export function OutcomeRows({ document, kept, ...props }: Props) {
  if (!isKept(kept, 'outcomes')) return <OwnRows {...props} withCriteria={!isKept(kept, 'assessment')} />;
  if (isKept(kept, 'assessment')) return null;
  const { language, languages } = props;
  return (
    <>
      {(document.outcomes ?? []).map(({ id, text }, row) => {
        const [hidden, , criteria] = outcomeFields(language, row, languages);
        return (
          <div class="outcome-row" key={id}>
            <p>
              <Written language={language} text={text} />
            </p>
            <FieldView {...props} field={hidden!} />
            <FieldView {...props} field={criteria!} />
          </div>
        );
      })}
    </>
  );
}

type OwnProps = Omit<Props, 'document' | 'kept'> & { withCriteria: boolean };

function OwnRows({ languages, wants, skills, here, withCriteria, ...shared }: OwnProps) {
  const { rows, ids } = rowsOf('outcomes', shared.values);
  const count = Math.min(rows + 1, MOST_OUTCOMES);
  const values = { [`outcomes.${rows}.id`]: nextOutcomeId(ids), ...shared.values };
  return (
    <>
      {Array.from({ length: count }, (_, row) => (
        <div class="outcome-row" key={row}>
          {outcomeFields(shared.language, row, languages).map((field, at) => {
            const place = fieldId(shared.formId, field.name);
            if (at === CRITERIA && !withCriteria) return null;
            if (field.open)
              return <SkillChoice key={place} {...{ ...shared, values, field, row, skills, here }} />;
            if (field.kind === 'hidden')
              return <FieldView key={place} {...shared} values={values} field={field} />;
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
