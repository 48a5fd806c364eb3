import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field, FieldErrors } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import { formatCredits, formatNumber } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { FILE_TYPES, fieldLabel, importWords } from '../../offerings/index.ts';
import { type ListScreening, type ScreenedRow, screenLimits } from '../screen-list.ts';
import { text } from '../text/index.ts';
import { Figures } from './figures.tsx';
import { ElementStrip } from './strip.tsx';
import { ToDo } from './to-do.tsx';
import { VerdictTag } from './verdict-tag.tsx';

export function screenFileFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('drop.file'),
      hint: t('drop.hint'),
      required: true,
      accept: FILE_TYPES,
      maxBytes: screenLimits.bytes,
    },
  ];
}

type FormProps = { language: Language; csrf: string; errors?: FieldErrors };

/** Where a course list is dropped; the first page shows it too. */
export function ScreenFileForm({ language, csrf, errors = {} }: FormProps) {
  const t = text(language);
  return (
    <div class="screen-file">
      <Form
        id="screen-file"
        language={language}
        action={paths.screenFile(language)}
        fields={screenFileFields(language)}
        errors={errors}
        csrf={csrf}
        submitLabel={t('drop.send')}
      />
      <p>
        {t('drop.sample')} <a href={paths.screenSample(language)}>{t('drop.sample.link')}</a>
      </p>
    </div>
  );
}

export function ScreenFilePage(props: FormProps) {
  const t = text(props.language);
  return (
    <>
      <PageHead title={t('drop.title')} lead={t('drop.lead')} />
      <ScreenFileForm {...props} />
    </>
  );
}

/** So many rows are drawn; all of them are in the file. */
const SHOWN = 100;

type ResultProps = {
  language: Language;
  csrf: string;
  result: ListScreening /** The result in a field, for the download. */;
  packed: string;
};

/** What came out. Nothing of it is kept: the download sends it back and forth. */
export function ScreenResultPage(props: ResultProps) {
  const { language, csrf, result } = props;
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={t('drop.title')}
        title={result.name || t('drop.result')}
        lead={t('drop.result.lead', { rows: result.rows })}
        actions={result.items.length > 0 && <Download {...props} />}
      />
      <p>{t('drop.not-kept')}</p>
      {result.items.length > 0 ? (
        <>
          <Figures language={language} figures={result.figures} framework={result.framework} />
          <Rows language={language} result={result} />
        </>
      ) : (
        <Notice language={language} kind="warning">
          <p>{t('drop.no-rows')}</p>
        </Notice>
      )}
      <Reading language={language} result={result} />
      <Section title={t('drop.again')}>
        <ScreenFileForm language={language} csrf={csrf} />
      </Section>
    </>
  );
}

function Download({ language, csrf, packed }: ResultProps) {
  return (
    <form method="post" action={paths.screenResult(language)}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="result" value={packed} />
      <button type="submit" class="ds-button">
        {text(language)('screening.xlsx')}
      </button>
    </form>
  );
}

function Rows({ language, result }: { language: Language; result: ListScreening }) {
  const t = text(language);
  const { items } = result;
  const lead =
    items.length > SHOWN
      ? t('drop.first', { shown: SHOWN, all: items.length })
      : t('drop.all', { all: items.length });
  const title = (row: ScreenedRow) => pick(row.title, language);
  return (
    <Section title={t('screening.list')} lead={lead}>
      <DataTable
        language={language}
        caption={t('screening.list')}
        hideCaption
        rows={items.slice(0, SHOWN)}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'line',
            header: t('sheet.line'),
            numeric: true,
            cell: ({ line }) => formatNumber(language, line),
          },
          {
            key: 'title',
            header: t('screening.offering'),
            rowHeader: true,
            cell: (row) => <span lang={title(row).language}>{title(row).text}</span>,
          },
          {
            key: 'ects',
            header: t('sheet.credits'),
            numeric: true,
            cell: ({ ects }) => (ects === null ? '–' : formatCredits(language, ects)),
          },
          {
            key: 'verdict',
            header: t('screening.verdict'),
            cell: (row) => <VerdictTag language={language} verdict={row.verdict} undecided={row.undecided} />,
          },
          {
            key: 'elements',
            header: t('screening.elements'),
            cell: (row) => (
              <ElementStrip language={language} framework={result.framework} elements={row.elements} />
            ),
          },
          {
            key: 'to-do',
            header: t('screening.to-do'),
            cell: (row) => <ToDo language={language} framework={result.framework} elements={row.elements} />,
          },
        ]}
      />
    </Section>
  );
}

const SHOWN_REFUSED = 200;

/** How the file was read: rows that could not be, remarks, and what each column was taken for. */
function Reading({ language, result }: { language: Language; result: ListScreening }) {
  const t = text(language);
  const { refused, warnings, mapping } = result;
  const remarks = Object.entries(warnings).map(([code, count]) =>
    t('drop.remark', {
      words: importWords(language, `import-warning/${code.slice('offerings/import-'.length)}`),
      count,
    }),
  );
  return (
    <>
      {refused.length > 0 && (
        <Section title={t('drop.refused')} lead={t('drop.refused.lead', { count: refused.length })}>
          <DataTable
            language={language}
            caption={t('drop.refused')}
            hideCaption
            id="refused"
            rows={refused.slice(0, SHOWN_REFUSED)}
            rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
            columns={[
              {
                key: 'line',
                header: t('sheet.line'),
                numeric: true,
                rowHeader: true,
                cell: ({ line }) => formatNumber(language, line),
              },
              {
                key: 'reason',
                header: t('drop.reason'),
                cell: ({ code, params }) => importWords(language, code, params),
              },
              { key: 'column', header: t('drop.column'), cell: ({ column }) => column ?? '–' },
              { key: 'value', header: t('drop.value'), cell: ({ value }) => value ?? '–' },
            ]}
          />
        </Section>
      )}
      <Section title={t('drop.read-as')} lead={t('drop.read-as.lead')}>
        {remarks.length > 0 && <p>{t('drop.remarks', { remarks: remarks.join('; ') })}</p>}
        <DataTable
          language={language}
          caption={t('drop.read-as')}
          hideCaption
          id="columns"
          rows={Object.entries(mapping)}
          rowKey={([column]) => column}
          columns={[
            { key: 'column', header: t('drop.column'), rowHeader: true, cell: ([column]) => column },
            { key: 'field', header: t('drop.field'), cell: ([, field]) => fieldLabel(language, field) },
          ]}
        />
      </Section>
    </>
  );
}
