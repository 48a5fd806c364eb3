import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatNumber } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { roleWords } from '../../../organisations/index.ts';
import type { ProcessPage } from '../../actions/process/read-process.ts';
import { type ComparedKey, differs, type StepPair } from '../../rules/process/compare.ts';
import type { Process, ProcessStep } from '../../rules/process/process.ts';
import { text } from '../../text/index.ts';
import { noteOf, ProcessPicture } from './picture.tsx';
import { belongs, titleOfStep } from './step-table.tsx';

type Props = { language: Language; page: ProcessPage };

/** An institution's own process beside the common one, step by step, with what differs marked. */
export function ComparePage({ language, page }: Props) {
  const t = text(language);
  const { institution, document, common, compared } = page;
  const different = compared.filter(differs);
  const marked = different.map(({ id }) => id);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.offerings(language, { institution }) },
          { label: t('process.title'), href: paths.process(language, { institution }) },
          { label: t('process.compare') },
        ]}
      />
      <PageHead
        eyebrow={pick(page.institutionName, language).text}
        title={t('process.compare')}
        lead={t('process.compare.lead', { count: different.length, all: compared.length })}
      />
      <Section title={t('process.steps')}>
        <DataTable
          language={language}
          caption={t('process.compare')}
          hideCaption
          id="compared"
          rows={compared}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'step',
              header: t('process.step'),
              rowHeader: true,
              cell: (pair) => (
                <>
                  {titleOfStep(language, pair.own ? document : common, pair.id)}{' '}
                  <Mark language={language} pair={pair} />
                </>
              ),
            },
            {
              key: 'common',
              header: pick(common.title, language).text,
              cell: (pair) => <Side language={language} process={common} step={pair.common} pair={pair} />,
            },
            {
              key: 'own',
              header: pick(document.title, language).text,
              cell: (pair) => <Side language={language} process={document} step={pair.own} pair={pair} />,
            },
          ]}
        />
      </Section>
      <Section title={pick(common.title, language).text}>
        <ProcessPicture language={language} process={common} marked={marked} id="common" />
      </Section>
      <Section title={pick(document.title, language).text}>
        <ProcessPicture language={language} process={document} marked={marked} id="own" />
      </Section>
    </>
  );
}

function Mark({ language, pair }: { language: Language; pair: StepPair }) {
  const t = text(language);
  if (!differs(pair)) return null;
  if (!pair.common) return <StatusTag tone="info">{t('process.added')}</StatusTag>;
  if (!pair.own) return <StatusTag tone="danger">{t('process.dropped')}</StatusTag>;
  return <StatusTag tone="warning">{t('process.changed')}</StatusTag>;
}

type SideProps = { language: Language; process: Process; step: ProcessStep | null; pair: StepPair };

/** What one process says of a step: in short where both say the same, else all, and what differs in bold. */
function Side({ language, process, step, pair }: SideProps) {
  const t = text(language);
  if (!step) return <>{t('process.not-there')}</>;
  if (!differs(pair)) return <>{noteOf(language, step, 'normal')}</>;
  return (
    <ul>
      {facts(language, process, step)
        .filter(({ key, value }) => value !== '' || pair.changed.includes(key))
        .map(({ key, term, value }) => {
          const words = `${term}: ${value || '–'}`;
          return <li key={key}>{pair.changed.includes(key) ? <strong>{words}</strong> : words}</li>;
        })}
    </ul>
  );
}

function facts(
  language: Language,
  process: Process,
  step: ProcessStep,
): { key: ComparedKey; term: string; value: string }[] {
  const t = text(language);
  const lane = process.lanes.find(({ id }) => id === step.lane);
  const number = (value: number | undefined) => (value === undefined ? '' : formatNumber(language, value));
  const { roles = [], guards = [], next = [] } = step;
  return [
    { key: 'lane', term: t('process.lane'), value: pick(lane?.title, language).text },
    { key: 'role', term: t('process.role'), value: roleWords(language, step.role) },
    { key: 'days', term: t('process.days'), value: number(step.days) },
    { key: 'fastDays', term: t('process.fast-days'), value: number(step.fastDays) },
    { key: step.verb ? 'verb' : 'state', term: t('process.belongs'), value: belongs(language, step) },
    { key: 'system', term: t('process.system'), value: pick(step.system, language).text },
    { key: 'guards', term: t('process.guards'), value: guards.map((one) => t(`guard/${one}`)).join('; ') },
    {
      key: 'roles',
      term: t('process.roles'),
      value: roles.map((one) => roleWords(language, one)).join(', '),
    },
    {
      key: 'next',
      term: t('process.next'),
      value: next.map((id) => titleOfStep(language, process, id)).join('; '),
    },
  ];
}
