import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { ProgressBar } from '../../../../platform/web/parts/progress-bar.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import type { ScreeningView } from '../../actions/list/read.ts';
import { keyOf } from '../../rules/framework-key.ts';
import { KEPT_DAYS } from '../../rules/list-limits.ts';
import { text } from '../../text/index.ts';
import { Figures } from '../figures.tsx';
import { GroupSection } from './group-section.tsx';
import { IssueTable, Remarks } from './issue-table.tsx';
import { frameworkTitle, type Names } from './names.ts';
import { ResultRows } from './result-rows.tsx';
import { type Filter, filterHref, XLSX_ROWS } from './screening-address.ts';

type Props = {
  language: Language;
  view: ScreeningView;
  filter: Filter;
  names: Names;
  csrf: string;
  /** Only whoever uploaded the list may remove it. */
  mayForget: boolean;
};
type Outcome = NonNullable<ScreeningView['outcome']>;

/** A list while it is screened, and what came out. */
export function ScreeningResultPage(props: Props) {
  const { language, view } = props;
  const { institution, outcome } = view;
  const t = text(language);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('list.title'), href: paths.screenings(language, { institution }) },
          { label: view.name },
        ]}
      />
      <PageHead
        eyebrow={t('list.result')}
        title={view.name}
        lead={leadOf(props)}
        actions={outcome && <Downloads {...props} outcome={outcome} />}
      />
      {outcome ? <Outcome {...props} outcome={outcome} /> : <Progress {...props} />}
      <Keeping {...props} />
    </>
  );
}

function leadOf({ language, view }: Props): string {
  const t = text(language);
  const { rows, outcome } = view;
  if (!outcome) return t('list.running.lead', { rows });
  const checked = outcome.figures.total;
  const framework = frameworkTitle(language, outcome.framework);
  return t('list.result.lead', { rows, checked, refused: rows - checked, framework });
}

function Progress({ language, view, csrf }: Props) {
  const t = text(language);
  const { institution, screening, run } = view;
  if (!run) return null;
  if (run.state === 'queued' || run.state === 'running') {
    return (
      <>
        <ProgressBar
          language={language}
          id="screening-progress"
          label={t('list.running')}
          done={run.done}
          total={run.total ?? view.rows}
          refreshHref={paths.screenedList(language, { institution, screening })}
        />
        {!run.cancelRequested && (
          <ActionButton action={paths.cancelRun(language, { run: run.id })} csrf={csrf} variant="secondary">
            {t('list.cancel')}
          </ActionButton>
        )}
      </>
    );
  }
  return (
    <Notice
      language={language}
      kind="warning"
      title={run.state === 'failed' ? t('list.failed') : t('list.cancelled')}
    >
      <p>
        <a href={paths.screeningPreview(language, { institution, screening })}>{t('list.once-more')}</a>
      </p>
    </Notice>
  );
}

function Downloads({ language, view, outcome }: Props & { outcome: Outcome }) {
  const t = text(language);
  const at = { institution: view.institution, screening: view.screening };
  const search =
    outcome.frameworks.length > 1 ? `?framework=${encodeURIComponent(keyOf(outcome.framework))}` : '';
  const link = (href: string, label: string) => (
    <a class="ds-button" data-variant="secondary" href={`${href}${search}`} download>
      {label}
    </a>
  );
  return (
    <>
      {outcome.figures.total <= XLSX_ROWS && link(paths.screenedListXlsx(language, at), t('screening.xlsx'))}
      {link(paths.screenedListCsv(language, at), t('screening.csv'))}
      {link(paths.screenedListJson(language, at), t('list.json'))}
    </>
  );
}

function Outcome(props: Props & { outcome: Outcome }) {
  const { language, view, outcome, names } = props;
  const { figures, framework, groups, warnings } = outcome;
  const t = text(language);
  const href = (by: 'of' | 'origin', key: string | null, standing: Filter['standing']) =>
    filterHref(language, view, { framework: keyOf(framework), [by]: key ?? '-', standing });
  return (
    <>
      {outcome.frameworks.length > 1 && <FrameworkLinks {...props} />}
      {figures.total > 0 ? (
        <>
          <Figures language={language} figures={figures} framework={framework} />
          <GroupSection language={language} groups={groups} names={names} href={href} />
          <ResultRows {...props} />
        </>
      ) : (
        <Notice language={language} kind="warning">
          <p>{t('drop.no-rows')}</p>
        </Notice>
      )}
      <Refused {...props} />
      {warnings.length > 0 && (
        <Section title={t('list.noticed')}>
          <Remarks language={language} warnings={warnings} />
        </Section>
      )}
    </>
  );
}

function FrameworkLinks({ language, view, outcome }: Props & { outcome: Outcome }): ComponentChildren {
  const shown = keyOf(outcome.framework);
  return (
    <nav aria-label={text(language)('list.frameworks')}>
      <ul class="choice-links">
        {outcome.frameworks.map((one) => (
          <li key={keyOf(one)}>
            <a
              href={filterHref(language, view, { framework: keyOf(one) }, '')}
              aria-current={keyOf(one) === shown ? 'true' : undefined}
            >
              {frameworkTitle(language, one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Refused({ language, view, outcome, filter }: Props & { outcome: Outcome }) {
  const { rows, items, next } = outcome.refused;
  if (rows === 0) return null;
  const t = text(language);
  const page = (refused: string) => filterHref(language, view, { ...filter, refused }, '#refused-section');
  const from = Number(filter.refused ?? 1);
  return (
    <Section id="refused-section" title={t('drop.refused')} lead={t('list.was-refused', { count: rows })}>
      <IssueTable
        language={language}
        issues={items}
        cursor={{
          previous: from > 1 ? page(String(Math.max(1, from - 50))) : undefined,
          next: next ? page(next) : undefined,
        }}
      />
    </Section>
  );
}

/** How long the list is kept, and the ways to go on with it. */
function Keeping({ language, view, csrf, mayForget }: Props) {
  const t = text(language);
  const { institution, screening, at } = view;
  const idle = view.run?.state !== 'queued' && view.run?.state !== 'running';
  return (
    <Section
      title={t('list.keep')}
      lead={t('list.keep.lead', { date: formatDate(language, at), days: KEPT_DAYS })}
    >
      <div class="actions">
        {idle && (
          <a
            class="ds-button"
            data-variant="secondary"
            href={paths.screeningPreview(language, { institution, screening })}
          >
            {t('list.once-more')}
          </a>
        )}
        {mayForget && (
          <ActionButton
            action={paths.forgetScreening(language, { institution, screening })}
            csrf={csrf}
            variant="secondary"
            danger
            ask={{
              question: t('list.forget.ask'),
              confirm: t('list.forget'),
              cancel: t('list.forget.cancel'),
            }}
          >
            {t('list.forget')}
          </ActionButton>
        )}
      </div>
    </Section>
  );
}
