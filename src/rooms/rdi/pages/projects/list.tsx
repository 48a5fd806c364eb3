import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateRange, formatNumber } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import { type Phase, phases } from '../../rules/phases.ts';
import type { ProjectLine } from '../../store/projects.ts';
import { text } from '../../text/index.ts';
import { foreign, PhaseTag } from '../words.tsx';

type Props = {
  language: Language;
  institution: string;
  name: string;
  phase: Phase | null;
  projects: readonly ProjectLine[];
  mayAdd: boolean;
  nextHref?: string | undefined;
};

/** The projects of an institution, with ways to the outputs, meetings and topics of all. */
export function ProjectsPage({ language, institution, name, phase, projects, mayAdd, nextHref }: Props) {
  const t = text(language);
  const add = mayAdd && (
    <a class="ds-button" href={paths.addRdiProject(language, { institution })}>
      {t('project.add')}
    </a>
  );
  const empty = (
    <EmptyState title={t('projects.empty')} actions={add}>
      {t('projects.empty.body')}
    </EmptyState>
  );
  return (
    <>
      <PageHead
        eyebrow={name}
        title={t('projects')}
        lead={t('projects.lead')}
        actions={
          <>
            {(projects.length > 0 || phase) && add}
            <a href={paths.rdiOutputs(language)}>{t('outputs')}</a>
            <a href={paths.rdiMeetings(language)}>{t('meetings')}</a>
            <a href={paths.rdiTopics(language)}>{t('subscriptions')}</a>
          </>
        }
      />
      <div class="stack">
        <PhaseLinks language={language} institution={institution} phase={phase} />
        <DataTable
          language={language}
          caption={t('projects')}
          hideCaption
          columns={columns(language)}
          rows={projects}
          rowKey={({ id }) => id}
          cursor={{ next: nextHref }}
          empty={phase ? <p>{t('projects.none-in-phase')}</p> : empty}
        />
      </div>
    </>
  );
}

function PhaseLinks({ language, institution, phase }: Pick<Props, 'language' | 'institution' | 'phase'>) {
  const t = text(language);
  const list = paths.rdiProjects(language, { institution });
  return (
    <nav class="actions" aria-label={t('projects.phases')}>
      {[null, ...phases].map((one) => (
        <a
          key={one}
          href={one ? `${list}?phase=${one}` : list}
          aria-current={one === phase ? 'page' : undefined}
        >
          {one ? t(`phase/${one}`) : t('projects.all')}
        </a>
      ))}
    </nav>
  );
}

function columns(language: Language): Column<ProjectLine>[] {
  const t = text(language);
  return [
    {
      key: 'title',
      header: t('project.title'),
      rowHeader: true,
      cell: ({ institution, id, title, acronym }) => (
        <a
          href={paths.rdiProject(language, { institution, project: id })}
          lang={foreign(language, title)}
        >{`${pick(title, language).text}${acronym ? ` (${acronym})` : ''}`}</a>
      ),
    },
    {
      key: 'phase',
      header: t('project.phase'),
      cell: ({ phase }) => <PhaseTag language={language} phase={phase} />,
    },
    {
      key: 'time',
      header: t('project.time'),
      cell: ({ startsOn, endsOn }) => formatDateRange(language, startsOn, endsOn),
    },
    {
      key: 'promises',
      header: t('project.promises.count'),
      numeric: true,
      cell: ({ promises }) => formatNumber(language, promises),
    },
    {
      key: 'outputs',
      header: t('project.outputs.count'),
      numeric: true,
      cell: ({ outputs }) => formatNumber(language, outputs),
    },
  ];
}
