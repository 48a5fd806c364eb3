import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateRange, formatMoney } from '../../../../platform/web/format.ts';
import { ActionButton } from '../../../../platform/web/parts/action-button.tsx';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { Steps } from '../../../../platform/web/parts/steps.tsx';
import type { ProjectView } from '../../actions/projects/read.ts';
import type { PhaseVerb } from '../../rules/phases.ts';
import { phases } from '../../rules/phases.ts';
import { text } from '../../text/index.ts';
import { MeetingList } from '../meetings/list.tsx';
import { OutputCards } from '../outputs/cards.tsx';
import { fieldWords, foreign, PhaseTag, TopicLinks, Words } from '../words.tsx';
import { PromiseTable } from './promises.tsx';

type Props = {
  language: Language;
  csrf: string;
  view: ProjectView;
  /** What the reader may do with it now. */
  may: { edit: boolean; steps: readonly PhaseVerb[] };
  /** The end date has passed. */
  late: boolean;
};

export function ProjectPage({ language, csrf, view, may, late }: Props) {
  const t = text(language);
  const { project, promises, outputs, meetings, institutionName } = view;
  const { institution, id } = project;
  const title = pick(project.title, language).text;
  const open = may.edit && project.phase !== 'ended';
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          { label: t('projects'), href: paths.rdiProjects(language, { institution }) },
          { label: title },
        ]}
      />
      <PageHead
        eyebrow={`${t('project.of')} – ${pick(institutionName, language).text}`}
        title={title}
        titleLanguage={foreign(language, project.title)}
        tags={
          <>
            <PhaseTag language={language} phase={project.phase} />
            {late && <StatusTag tone="warning">{t('project.late')}</StatusTag>}
          </>
        }
        actions={<ProjectActions language={language} csrf={csrf} view={view} may={may} />}
      />
      <Steps
        language={language}
        label={t('projects.phases')}
        steps={phases.map((phase, index) => ({
          label: t(`phase/${phase}`),
          state: stateOf(index, phases.indexOf(project.phase)),
        }))}
      />
      <p class="kept-lines">
        <Words language={language} words={project.summary} />
      </p>
      <ProjectFacts language={language} view={view} />
      <Section
        id="promises"
        title={t('promises')}
        lead={t('promises.lead')}
        actions={
          open && <a href={paths.addRdiPromise(language, { institution, project: id })}>{t('promise.add')}</a>
        }
      >
        {promises.length === 0 ? (
          <p>{t('promises.empty')}</p>
        ) : (
          <PromiseTable
            language={language}
            project={project}
            promises={promises}
            outputs={outputs}
            mayRemove={open && project.phase === 'planning'}
          />
        )}
      </Section>
      <Section
        id="outputs"
        title={t('outputs.of-project')}
        actions={
          may.edit && (
            <a href={paths.addRdiOutput(language, { institution, project: id })}>{t('output.add')}</a>
          )
        }
      >
        {outputs.length === 0 ? (
          <p>{t('outputs.none-of-project')}</p>
        ) : (
          <OutputCards language={language} outputs={outputs} />
        )}
      </Section>
      {meetings.length > 0 && (
        <Section title={t('meetings.of-project')}>
          <MeetingList language={language} meetings={meetings} />
        </Section>
      )}
    </>
  );
}

function stateOf(index: number, current: number) {
  if (index === current) return 'current' as const;
  return index < current ? ('done' as const) : ('ahead' as const);
}

function ProjectActions({ language, csrf, view, may }: Omit<Props, 'late'>) {
  const t = text(language);
  const { institution, id, phase } = view.project;
  const at = { institution, project: id };
  return (
    <>
      {may.steps.includes('start') && (
        <ActionButton action={paths.startRdiProject(language, at)} csrf={csrf}>
          {t('start')}
        </ActionButton>
      )}
      {may.steps.includes('end') && (
        <a
          class="ds-button"
          data-variant={phase === 'planning' ? 'secondary' : 'primary'}
          href={paths.endRdiProject(language, at)}
        >
          {t('end')}
        </a>
      )}
      {may.steps.includes('reopen') && (
        <ActionButton action={paths.reopenRdiProject(language, at)} csrf={csrf} variant="secondary">
          {t('reopen')}
        </ActionButton>
      )}
      {may.edit && phase !== 'ended' && (
        <a class="ds-button" data-variant="tertiary" href={paths.editRdiProject(language, at)}>
          {t('project.edit')}
        </a>
      )}
    </>
  );
}

function ProjectFacts({ language, view }: { language: Language; view: ProjectView }) {
  const t = text(language);
  const { project, ownerName, unitName, partnerNames } = view;
  const { startsOn, endsOn, fundingSource, fundingAmount, acronym, field, topics, otherPartners } = project;
  const amount = fundingAmount === null ? null : formatMoney(language, fundingAmount);
  return (
    <Definitions
      items={[
        { term: t('project.acronym'), value: acronym },
        { term: t('project.time'), value: formatDateRange(language, startsOn, endsOn) },
        { term: t('project.owner'), value: ownerName },
        { term: t('project.unit'), value: unitName && <Words language={language} words={unitName} /> },
        { term: t('project.partners'), value: partnerNames.join(', ') },
        { term: t('project.other-partners'), value: otherPartners },
        { term: t('project.funding'), value: [fundingSource, amount].filter(Boolean).join(', ') },
        { term: t('topics'), value: topics.length > 0 && <TopicLinks language={language} topics={topics} /> },
        { term: t('field'), value: fieldWords(language, field) },
      ]}
    />
  );
}
