import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { FieldErrors } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { text } from '../text/index.ts';
import type { ToldScreening } from '../told.ts';
import { Figures } from './figures.tsx';
import { GroupSection } from './list/group-section.tsx';
import { IssueTable, Remarks } from './list/issue-table.tsx';
import { frameworkTitle, type Names } from './list/names.ts';
import { RowTable } from './list/row-table.tsx';
import { ScreenFileForm } from './screen-file.tsx';

/** So many rows are drawn; all of them are in the files. */
const SHOWN = 100;
const SHOWN_REFUSED = 200;
/** The form that carries the list back and forth; the download buttons belong to it. */
const CARRIER = 'columns';

type Carrier = Pick<FormState, 'fields' | 'values' | 'csrf'>;
type Props = { language: Language; result: ToldScreening; names: Names; carrier: Carrier };

/** What came out. Nothing of it is kept: the page itself carries the list to the next correction or download. */
export function ScreenResultPage(props: Props) {
  const { language, result, names, carrier } = props;
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={t('drop.title')}
        title={result.name || t('drop.result')}
        lead={t('drop.result.lead', {
          rows: result.rows,
          checked: result.items.length,
          refused: result.rows - result.items.length,
          framework: frameworkTitle(language, result.framework),
        })}
        actions={result.items.length > 0 && <Downloads language={language} />}
      />
      <p>{t('drop.not-kept')}</p>
      {result.items.length > 0 ? (
        <>
          <Figures language={language} figures={result.figures} framework={result.framework} />
          <GroupSection language={language} groups={result.groups} names={names} />
          <Rows {...props} />
        </>
      ) : (
        <Notice language={language} kind="warning">
          <p>{t('drop.no-rows')}</p>
        </Notice>
      )}
      <Refused language={language} result={result} />
      <ColumnsSection language={language} carrier={carrier} result={result} />
      <Section title={t('drop.again')}>
        <ScreenFileForm language={language} csrf={carrier.csrf} />
      </Section>
    </>
  );
}

function Downloads({ language }: { language: Language }) {
  const t = text(language);
  const button = (as: string, label: string) => (
    <button
      type="submit"
      class="ds-button"
      data-variant="secondary"
      form={CARRIER}
      formaction={paths.screenResult(language)}
      name="as"
      value={as}
      data-download
    >
      {label}
    </button>
  );
  return (
    <>
      {button('xlsx', t('screening.xlsx'))}
      {button('csv', t('screening.csv'))}
      {button('json', t('list.json'))}
    </>
  );
}

function Rows({ language, result, names }: Props) {
  const t = text(language);
  const { items, framework } = result;
  const lead =
    items.length > SHOWN
      ? t('drop.first', { shown: SHOWN, all: items.length })
      : t('drop.all', { all: items.length });
  return (
    <Section title={t('screening.list')} lead={lead}>
      <RowTable language={language} framework={framework} names={names} rows={items.slice(0, SHOWN)} />
    </Section>
  );
}

function Refused({ language, result: { refused } }: { language: Language; result: ToldScreening }) {
  const t = text(language);
  if (refused.length === 0) return null;
  const more = refused.length > SHOWN_REFUSED;
  return (
    <Section title={t('drop.refused')} lead={t('drop.refused.lead', { count: refused.length })}>
      <IssueTable language={language} issues={refused.slice(0, SHOWN_REFUSED)} />
      {more && <p>{t('drop.refused.more', { shown: SHOWN_REFUSED })}</p>}
    </Section>
  );
}

type ColumnsProps = { language: Language; carrier: Carrier; result: ToldScreening };

/** How the file was read, and the way to correct it without choosing the file again. */
function ColumnsSection({ language, carrier, result }: ColumnsProps) {
  const t = text(language);
  return (
    <Section title={t('drop.read-as')} lead={t('drop.read-as.lead')}>
      <Remarks language={language} warnings={result.warnings} />
      <ColumnsForm language={language} carrier={carrier} errors={{}} />
    </Section>
  );
}

function ColumnsForm({
  language,
  carrier,
  errors,
}: {
  language: Language;
  carrier: Carrier;
  errors: FieldErrors;
}) {
  return (
    <Form
      id={CARRIER}
      language={language}
      action={paths.screenAgain(language)}
      fields={carrier.fields}
      values={carrier.values}
      csrf={carrier.csrf}
      errors={errors}
      submitLabel={text(language)('drop.columns.send')}
    />
  );
}

type CorrectProps = { language: Language; name: string; carrier: Carrier; errors: FieldErrors };

/** Asked where the columns as they were guessed, or chosen, will not do. */
export function ScreenColumnsPage({ language, name, carrier, errors }: CorrectProps) {
  const t = text(language);
  return (
    <>
      <PageHead eyebrow={t('drop.title')} title={name || t('drop.columns')} lead={t('drop.columns.lead')} />
      <ColumnsForm language={language} carrier={carrier} errors={errors} />
      <Section title={t('drop.again')}>
        <ScreenFileForm language={language} csrf={carrier.csrf} />
      </Section>
    </>
  );
}
