import { type Language, languages } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/form.ts';
import { Form } from '../../../platform/web/form.tsx';
import type { FormState } from '../../../platform/web/form-page.ts';
import { Definitions } from '../../../platform/web/parts/definitions.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { text as kit } from '../../../platform/web/text/index.ts';
import type { SkillPreview } from '../actions/import.ts';
import { MOST_BYTES } from '../rules/read-list.ts';
import { text } from '../text/index.ts';
import { faultWords } from './fault-words.ts';

export function uploadFields(language: Language): Field[] {
  const t = text(language);
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('import.file'),
      required: true,
      accept: '.csv,.json,text/csv,application/json',
      maxBytes: MOST_BYTES,
    },
    {
      kind: 'select',
      name: 'language',
      label: t('import.language'),
      hint: t('import.language.hint'),
      options: languages.map((value) => ({ value, label: kit(language)(`form.language.${value}`) })),
    },
    {
      kind: 'text',
      name: 'edition',
      label: t('import.edition'),
      hint: t('import.edition.hint'),
      maxLength: 40,
    },
    {
      kind: 'checkboxes',
      name: 'whole',
      label: t('import.whole'),
      options: [{ value: 'yes', label: t('import.whole.yes'), hint: t('import.whole.yes.hint') }],
    },
  ];
}

type UploadProps = { language: Language; action: string; form: FormState };

export function ImportSkillsPage({ language, action, form }: UploadProps) {
  const t = text(language);
  const list = paths.skills(language);
  return (
    <>
      <PageHead eyebrow={<a href={list}>{t('title')}</a>} title={t('import.title')} lead={t('import.lead')} />
      <Form
        language={language}
        {...form}
        action={action}
        submitLabel={t('import.see')}
        cancel={{ href: list }}
      />
    </>
  );
}

type PreviewProps = UploadProps & { preview: SkillPreview };

/** What the file would change; nothing is saved yet. */
export function SkillPreviewPage({ language, action, form, preview }: PreviewProps) {
  const t = text(language);
  const { name, fresh, changed, same, leaving, wrongCount, edition } = preview;
  const again = { href: paths.importSkills(language), label: t('preview.again') };
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.skills(language)}>{t('title')}</a>}
        title={t('preview.title', { file: name })}
        lead={t('preview.lead')}
      />
      <div class="stack">
        <Definitions
          items={[
            { term: t('preview.languages'), value: preview.languages.join(', ') },
            { term: t('edition'), value: edition },
            { term: t('preview.fresh'), value: String(fresh) },
            { term: t('preview.changed'), value: String(changed) },
            { term: t('preview.same'), value: String(same) },
            { term: t('preview.leaving'), value: String(leaving) },
            { term: t('preview.wrong'), value: String(wrongCount) },
          ]}
        />
        {fresh + changed + leaving === 0 && <p>{t('preview.nothing')}</p>}
        <Form
          language={language}
          {...form}
          action={action}
          submitLabel={t('preview.confirm')}
          cancel={again}
        />
        <WrongRows language={language} preview={preview} />
      </div>
    </>
  );
}

function WrongRows({ language, preview }: { language: Language; preview: SkillPreview }) {
  const t = text(language);
  const { wrong, wrongCount } = preview;
  if (wrongCount === 0) return null;
  return (
    <Section title={t('wrong.title')}>
      {wrongCount > wrong.length && <p>{t('wrong.most', { count: wrong.length })}</p>}
      <DataTable
        language={language}
        caption={t('wrong.title')}
        hideCaption
        rows={wrong}
        rowKey={({ line, fault }) => `${line} ${fault}`}
        columns={[
          { key: 'line', header: t('wrong.line'), rowHeader: true, cell: ({ line }) => line },
          { key: 'why', header: t('wrong.why'), cell: (row) => faultWords(language, row) },
          {
            key: 'value',
            header: t('wrong.value'),
            cell: ({ value }) => <span class="long-code">{value}</span>,
          },
        ]}
      />
    </Section>
  );
}
