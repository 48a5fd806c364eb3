import { type Language, pick } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import type { MeetingView } from '../../actions/meetings/meetings.ts';
import { text } from '../../text/index.ts';
import { fieldWords, foreign, TopicLinks } from '../words.tsx';

type Props = { language: Language; view: MeetingView; mayEdit: boolean };

export function MeetingPage({ language, view, mayEdit }: Props) {
  const t = text(language);
  const { meeting, projects, institutionName } = view;
  const { institution, id, title, heldOn, participants, body, topics, field } = meeting;
  const edit = mayEdit && (
    <a
      class="ds-button"
      data-variant="secondary"
      href={paths.editRdiMeeting(language, { institution, meeting: id })}
    >
      {t('meeting.edit')}
    </a>
  );
  const links = projects.map((project) => (
    <li key={project.id}>
      <a
        href={paths.rdiProject(language, { institution: project.institution, project: project.id })}
        lang={foreign(language, project.title)}
      >
        {pick(project.title, language).text}
      </a>
    </li>
  ));
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[{ label: t('meetings'), href: paths.rdiMeetings(language) }, { label: title }]}
      />
      <PageHead
        eyebrow={`${t('meeting.of')} – ${pick(institutionName, language).text}`}
        title={title}
        actions={edit}
      />
      <Definitions
        items={[
          { term: t('meeting.held-on'), value: formatDate(language, heldOn) },
          { term: t('meeting.participants'), value: <span class="kept-lines">{participants}</span> },
          {
            term: t('topics'),
            value: topics.length > 0 && <TopicLinks language={language} topics={topics} />,
          },
          { term: t('field'), value: fieldWords(language, field) },
          { term: t('meeting.projects'), value: links.length > 0 && <ul class="plain-list">{links}</ul> },
        ]}
      />
      <p class="kept-lines">{body}</p>
    </>
  );
}
