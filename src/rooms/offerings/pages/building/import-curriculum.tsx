import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { Definitions } from '../../../../platform/web/parts/definitions.tsx';
import { Notice } from '../../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { CurriculumPlan } from '../../actions/building/curriculum.ts';
import { curriculumLimits } from '../../rules/curriculum/read-curriculum.ts';
import { text } from '../../text/index.ts';

type Key = Parameters<ReturnType<typeof text>>[0];

export function curriculumFields(language: Language): Field[] {
  return [
    {
      kind: 'file',
      name: 'file',
      label: text(language)('curriculum.file'),
      required: true,
      accept: '.csv,.json,text/csv,application/json',
      maxBytes: curriculumLimits.bytes,
    },
  ];
}

type Place = { language: Language; institution: string };

export function ImportCurriculumPage({ language, institution, form }: Place & { form: FormState }) {
  const t = text(language);
  return (
    <>
      <Crumbs language={language} last={t('curriculum.import')} />
      <PageHead title={t('curriculum.import')} lead={t('curriculum.import.lead')} />
      <p>{t('curriculum.import.columns')}</p>
      <Form
        language={language}
        {...form}
        action={paths.importCurriculum(language, { institution })}
        submitLabel={t('curriculum.see')}
        cancel={{ href: paths.curriculum(language) }}
      />
    </>
  );
}

type PreviewProps = Place & { plan: CurriculumPlan; content: string; csrf: string; once: string };

const SHOWN = 200;

/** What the file would change. The file itself goes along in the form: nothing of it is kept before it is confirmed. */
export function CurriculumPreview({ language, institution, plan, content, csrf, once }: PreviewProps) {
  const t = text(language);
  const { added, changed, same, issues } = plan;
  const count = added.length + changed.length;
  const refused = new Set(issues.map(({ line }) => line)).size;
  const again = paths.importCurriculum(language, { institution });
  return (
    <>
      <Crumbs language={language} last={t('curriculum.preview')} />
      <PageHead title={t('curriculum.preview')} lead={t('curriculum.preview.lead')} />
      <Definitions
        items={[
          { term: t('curriculum.added'), value: String(added.length) },
          { term: t('curriculum.changed'), value: String(changed.length) },
          { term: t('curriculum.same'), value: String(same) },
          { term: t('curriculum.refused'), value: String(refused) },
        ]}
      />
      <Issues language={language} issues={issues.slice(0, SHOWN)} />
      {count + same === 0 ? (
        <Notice language={language} kind="warning">
          <p>{t('offerings/curriculum-nothing')}</p>
          <p>
            <a href={again}>{t('curriculum.again')}</a>
          </p>
        </Notice>
      ) : (
        <form class="form" method="post" action={paths.confirmCurriculum(language, { institution })}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="_once" value={once} />
          <input type="hidden" name="content" value={content} />
          <div class="actions form__buttons">
            <button type="submit" class="ds-button">
              {t('curriculum.start', { count })}
            </button>
            <a class="ds-button" data-variant="tertiary" href={again}>
              {t('curriculum.again')}
            </a>
          </div>
        </form>
      )}
    </>
  );
}

function Issues({ language, issues }: { language: Language; issues: CurriculumPlan['issues'] }) {
  const t = text(language);
  if (issues.length === 0) return null;
  return (
    <Section title={t('curriculum.issues')}>
      <DataTable
        language={language}
        caption={t('curriculum.issues')}
        hideCaption
        rows={issues}
        rowKey={({ line, field, code }) => `${line} ${field} ${code}`}
        columns={[
          { key: 'line', header: t('curriculum.line'), rowHeader: true, cell: ({ line }) => line },
          { key: 'column', header: t('curriculum.column'), cell: ({ field }) => field ?? '–' },
          {
            key: 'problem',
            header: t('curriculum.problem'),
            cell: ({ code, params }) => t(code as Key, params),
          },
        ]}
      />
    </Section>
  );
}

function Crumbs({ language, last }: { language: Language; last: string }) {
  const list = { label: text(language)('curriculum'), href: paths.curriculum(language) };
  return <Breadcrumbs language={language} crumbs={[list, { label: last }]} />;
}
