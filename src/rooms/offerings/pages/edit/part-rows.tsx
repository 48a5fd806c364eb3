import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Choice } from '../../../../platform/web/field.ts';
import { FieldError } from '../../../../platform/web/field-parts.tsx';
import { FieldView } from '../../../../platform/web/form.tsx';
import { formatCredits } from '../../../../platform/web/format.ts';
import { text as frameworkText, type OfferingDocument } from '../../../framework/index.ts';
import { MOST_PARTS } from '../../rules/form/fields.ts';
import { sumOfParts } from '../../rules/form/part-rows.ts';
import { suggestsHybrid } from '../../rules/lineage/source.ts';
import { readSourceValue } from '../../rules/lineage/source-value.ts';
import { text } from '../../text/index.ts';
import { partFields } from '../edit-fields.ts';
import { type RowsProps, rowsOf } from './rows.ts';

/**
 * The parts as they stand and one empty row more; below them what they come to beside the whole, and a way to find
 * parts among what there is.
 */
export function PartRows({ document, ...shared }: RowsProps & { document: OfferingDocument }) {
  const { language, values } = shared;
  const { rows } = rowsOf('parts', values);
  const count = Math.min(rows + 1, MOST_PARTS);
  const outcomes = (document.outcomes ?? []).map(({ id, text: told }): Choice => {
    return { value: id, label: pick(told, language).text };
  });
  return (
    <>
      {Array.from({ length: count }, (_, index) => {
        const [other, ref, title, ...small] = partFields(language, index, index < rows, outcomes);
        const wide = small.filter(({ kind }) => kind === 'checkboxes');
        return (
          <div class="outcome-row" key={index}>
            <FieldView {...shared} field={other!} />
            <FieldView {...shared} field={ref!} />
            <FieldView {...shared} field={title!} />
            <ComesFrom language={language} own={document.institution} value={values[ref!.name]} />
            <div class="small-fields">
              {small
                .filter((field) => !wide.includes(field))
                .map((field) => (
                  <FieldView key={field.name} {...shared} field={field} />
                ))}
            </div>
            {wide.map((field) => (
              <FieldView key={field.name} {...shared} field={field} />
            ))}
          </div>
        );
      })}
      <div class="field" id="parts-sum" data-fresh>
        <PartSum language={language} document={document} />
      </div>
      <p>
        <button type="submit" class="ds-button" data-variant="secondary" name="next" value="find-part">
          {text(language)('part.find')}
        </button>
      </p>
    </>
  );
}

/** What a row was taken from, with the way to it where staff can open it. */
type FromProps = { language: Language; own: string | undefined; value: string | string[] | undefined };

function ComesFrom({ language, own, value }: FromProps) {
  const ref = typeof value === 'string' ? readSourceValue(value) : null;
  if (!ref) return null;
  const t = text(language);
  const { kind, institution, id } = ref;
  if (kind === 'curriculum-unit') return <p>{t('part.comes-from', { source: t('source/study-unit') })}</p>;
  const href =
    kind === 'output'
      ? paths.rdiOutput(language, { institution, output: id })
      : institution === own
        ? paths.offering(language, { institution, offering: id })
        : paths.catalogueOffering(language, { institution, offering: id });
  return (
    <p>
      {t('part.comes-from', { source: '' })}
      <a href={href}>{t(`source/${kind}`)}</a>
    </p>
  );
}

function PartSum({ language, document }: { language: Language; document: OfferingDocument }) {
  const t = text(language);
  const sum = sumOfParts(document.parts);
  const whole = document.ects;
  return (
    <>
      {sum !== null && (
        <p>
          {t('parts.sum', {
            sum: formatCredits(language, sum),
            whole: typeof whole === 'number' ? formatCredits(language, whole) : '–',
          })}
        </p>
      )}
      {sum !== null && typeof whole === 'number' && sum !== whole && (
        <FieldError id="parts-error">
          {frameworkText(language)('framework/parts-differ', { sum, ects: whole })}
        </FieldError>
      )}
      {suggestsHybrid(document) && (
        <p>
          {t('part.hybrid')} <a href="#form-origin">{t('part.hybrid.go')}</a>
        </p>
      )}
    </>
  );
}
