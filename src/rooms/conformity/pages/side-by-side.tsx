import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { Form } from '../../../platform/web/form.tsx';
import { formatNumber } from '../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { CheckSign } from '../../../platform/web/parts/checklist.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import {
  type ElementAssessment,
  text as frameworkText,
  reasonWords,
  standingWords,
} from '../../framework/index.ts';
import { placeOf, titleOf } from '../../offerings/index.ts';
import type { ComparedFrameworks } from '../actions/side-by-side.ts';
import type { SideRow } from '../rules/side-by-side.ts';
import { text } from '../text/index.ts';
import { duration } from './figures.tsx';
import { elementTitle } from './sheet.ts';
import { VerdictTag } from './verdict-tag.tsx';

type Props = { language: Language; institution: string; compared: ComparedFrameworks; mayEdit: boolean };

/** One offering against several frameworks: the verdicts, and requirement by requirement where they part. */
export function SideBySidePage(props: Props) {
  const { language, institution, compared } = props;
  const t = text(language);
  const at = { institution, offering: compared.id };
  const title = titleOf(language, compared.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('screening.title'), href: paths.screening(language, { institution }) },
          {
            label: title.text,
            href: paths.screenedOffering(language, at),
            ...(title.language && { language: title.language }),
          },
          { label: t('side-by-side') },
        ]}
      />
      <PageHead
        eyebrow={t('side-by-side')}
        title={title.text}
        {...(title.language && { titleLanguage: title.language })}
        lead={t('side-by-side.lead')}
      />
      {compared.reports.length === 0 ? (
        <EmptyState title={t('conformity/no-framework')} />
      ) : (
        <>
          <Verdicts {...props} />
          <Rows {...props} />
        </>
      )}
      <Choice {...props} />
    </>
  );
}

function Verdicts({ language, compared: { reports } }: Props) {
  const t = text(language);
  return (
    <Section title={t('side-by-side.verdicts')}>
      <DataTable
        language={language}
        caption={t('side-by-side.verdicts')}
        hideCaption
        id="verdicts"
        rows={reports}
        rowKey={({ name }) => name}
        columns={[
          {
            key: 'framework',
            header: frameworkText(language)('framework.name'),
            rowHeader: true,
            cell: ({ framework: { id: framework, version }, title }) => (
              <a href={paths.framework(language, { framework, version })}>
                {title[language]} ({version})
              </a>
            ),
          },
          {
            key: 'verdict',
            header: t('screening.verdict'),
            cell: (report) => <VerdictTag language={language} {...report} />,
          },
          {
            key: 'credits',
            header: frameworkText(language)('framework.credits'),
            cell: ({ creditBounds }) =>
              frameworkText(language)('framework.credits.range', { ...creditBounds }),
          },
          {
            key: 'work',
            header: t('screening.work'),
            cell: ({ effortMinutes }) => (effortMinutes > 0 ? duration(language, effortMinutes) : '–'),
          },
        ]}
      />
    </Section>
  );
}

function Rows(props: Props) {
  const { language, compared } = props;
  const t = text(language);
  const differing = compared.rows.filter(({ differs }) => differs).length;
  return (
    <Section
      title={t('side-by-side.rows')}
      lead={t('side-by-side.rows.lead', {
        count: differing,
        all: formatNumber(language, compared.rows.length),
      })}
    >
      <DataTable
        language={language}
        caption={t('side-by-side.rows')}
        hideCaption
        id="rows"
        rows={compared.rows}
        rowKey={({ cells }) => cells.map((cell) => cell?.id ?? '').join(' ')}
        columns={[
          {
            key: 'requirement',
            header: t('screening.element'),
            rowHeader: true,
            cell: (row) => <Requirement language={language} compared={compared} row={row} />,
          },
          ...compared.reports.map(({ name, title, framework: { version } }, index) => ({
            key: name,
            header: `${title[language]} (${version})`,
            cell: ({ cells }: SideRow) => <Cell {...props} element={cells[index] ?? null} />,
          })),
        ]}
      />
    </Section>
  );
}

function Requirement({ language, compared, row }: Pick<Props, 'language' | 'compared'> & { row: SideRow }) {
  const index = row.cells.findIndex((cell) => cell !== null);
  const [report, cell] = [compared.reports[index], row.cells[index]];
  return (
    <>
      {report && cell && elementTitle(language, report.framework, cell.id)}{' '}
      {row.differs && <StatusTag tone="warning">{text(language)('side-by-side.differs')}</StatusTag>}
    </>
  );
}

function Cell({
  language,
  institution,
  compared,
  mayEdit,
  element,
}: Props & { element: ElementAssessment | null }) {
  const t = text(language);
  const f = frameworkText(language);
  if (!element) return <>{t('side-by-side.not-asked')}</>;
  const { result, pointer, obligation } = element;
  const words = result === 'invalid' ? reasonWords(language, element) : f(`result/${result}`);
  const form = paths.editOffering(language, { institution, offering: compared.id });
  return (
    <>
      <CheckSign state={result} title={f(`result/${result}`)} /> {words} ({f(`obligation/${obligation}`)}){' '}
      {mayEdit && pointer && result !== 'met' && (
        <a href={`${form}#${placeOf(pointer)}`}>{t('side-by-side.mend')}</a>
      )}
    </>
  );
}

function Choice({ language, institution, compared }: Props) {
  const t = text(language);
  return (
    <Section title={t('side-by-side.choose')}>
      <Form
        language={language}
        method="get"
        action={paths.sideBySide(language, { institution, offering: compared.id })}
        fields={[
          {
            kind: 'checkboxes',
            name: 'framework',
            label: t('side-by-side.frameworks'),
            options: compared.choices.map(({ name, title, edition, version, ...standing }) => ({
              value: name,
              label: `${title[language]}, ${edition?.[language] ?? version} (${standingWords(language, standing)})`,
            })),
          },
        ]}
        values={{ framework: compared.reports.map(({ name }) => name) }}
        submitLabel={t('side-by-side.show')}
      />
    </Section>
  );
}
