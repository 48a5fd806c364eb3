import type { Language } from '../../../../base/language.ts';
import { FieldError } from '../../../../platform/web/field-parts.tsx';
import { FieldView } from '../../../../platform/web/form.tsx';
import { formatCredits } from '../../../../platform/web/format.ts';
import { text as frameworkText, type OfferingDocument } from '../../../framework/index.ts';
import { MOST_PARTS } from '../../rules/form/fields.ts';
import { sumOfParts } from '../../rules/form/part-rows.ts';
import { text } from '../../text/index.ts';
import { partFields } from '../edit-fields.ts';
import { type RowsProps, rowsOf } from './rows.ts';

/** The parts as they stand and one empty row more; below them what they come to beside the whole. */
export function PartRows({ document, ...shared }: RowsProps & { document: OfferingDocument }) {
  const { language, values } = shared;
  const { rows } = rowsOf('parts', values);
  const count = Math.min(rows + 1, MOST_PARTS);
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const [other, title, ...small] = partFields(language, index, index < rows);
        return (
          <div class="outcome-row" key={index}>
            <FieldView {...shared} field={other!} />
            <FieldView {...shared} field={title!} />
            <div class="small-fields">
              {small.map((field) => (
                <FieldView key={field.name} {...shared} field={field} />
              ))}
            </div>
          </div>
        );
      })}
      <PartSum language={language} document={document} />
    </>
  );
}

function PartSum({ language, document }: { language: Language; document: OfferingDocument }) {
  const sum = sumOfParts(document.parts);
  if (sum === null) return null;
  const whole = document.ects;
  const told = text(language)('parts.sum', {
    sum: formatCredits(language, sum),
    whole: typeof whole === 'number' ? formatCredits(language, whole) : '–',
  });
  return (
    <div class="field" id="parts-sum">
      <p>{told}</p>
      {typeof whole === 'number' && sum !== whole && (
        <FieldError id="parts-error">
          {frameworkText(language)('framework/parts-differ', { sum, ects: whole })}
        </FieldError>
      )}
    </div>
  );
}
