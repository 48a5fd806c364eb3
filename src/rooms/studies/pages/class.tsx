import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateRange } from '../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { Classmate } from '../store/enrolments.ts';
import { text } from '../text/index.ts';
import { gradeWords } from './grade-words.ts';
import { StateTag } from './my-studies.tsx';

type Learner = Classmate & { name: string };
type Props = {
  language: Language;
  institution: string;
  title: LocalizedText;
  starts: string;
  ends: string;
  teachers: readonly string[];
  teaching: boolean;
  learners: readonly Learner[];
};

/** The learners of an implementation, each with the way to her grading page. */
export function ClassPage(props: Props) {
  const { language, starts, ends, teachers, learners } = props;
  const t = text(language);
  const title = pick(props.title, language);
  const known = teachers.filter(Boolean);
  return (
    <>
      {props.teaching && (
        <Breadcrumbs
          language={language}
          crumbs={[
            { label: t('teaching'), href: paths.teaching(language) },
            { label: title.text, language: title.language },
          ]}
        />
      )}
      <PageHead
        eyebrow={t('class.eyebrow')}
        title={title.text}
        titleLanguage={title.language}
        lead={formatDateRange(language, starts, ends)}
      />
      {known.length > 0 && <p>{`${t('class.teachers')}: ${known.join(', ')}`}</p>}
      <Section title={t('class.learners')}>
        <DataTable<Learner>
          language={language}
          caption={t('class.learners')}
          hideCaption
          rows={learners}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t('class.empty')} icon="people" />}
          columns={[
            { key: 'name', header: t('class.learner'), rowHeader: true, cell: (row) => row.name },
            {
              key: 'state',
              header: t('class.state'),
              cell: (row) => <StateTag language={language} state={row.state} />,
            },
            {
              key: 'grade',
              header: t('class.grade'),
              cell: (row) => row.scale && row.grade !== null && gradeWords(language, row.scale, row.grade),
            },
            {
              key: 'action',
              header: t('class.action'),
              hiddenHeader: true,
              cell: (row) => <GradeLink {...props} learner={row} />,
            },
          ]}
        />
      </Section>
    </>
  );
}

function GradeLink({ language, institution, teaching, learner }: Props & { learner: Learner }) {
  const t = text(language);
  const words = teaching
    ? { enrolled: t('class.do-grade'), graded: t('class.regrade') }[learner.state as string]
    : undefined;
  if (!words && learner.state === 'enrolled') return null;
  return (
    <a href={paths.gradeEnrolment(language, { institution, enrolment: learner.id })}>
      {words ?? t('class.look')}
      <span class="ds-sr-only">{`: ${learner.name}`}</span>
    </a>
  );
}
