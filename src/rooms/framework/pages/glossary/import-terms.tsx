import { isLanguage, type Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import type { Field } from '../../../../platform/web/form.ts';
import { Form } from '../../../../platform/web/form.tsx';
import type { FormState } from '../../../../platform/web/form-page.ts';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import { text as kit } from '../../../../platform/web/text/index.ts';
import type { TermPreview } from '../../actions/glossary/import-terms.ts';
import { type ImportLine, isNews } from '../../rules/glossary/compare-import.ts';
import { differences, isChange } from '../../rules/glossary/difference.ts';
import { labelOf } from '../../rules/glossary/find-terms.ts';
import { text } from '../../text/index.ts';
import { partWords } from './term-difference.tsx';

export const MOST_BYTES = 2_000_000;

export function uploadFields(language: Language): Field[] {
  const t = text(language);
  const choice = (value: 'own' | 'joint') => ({
    value,
    label: t(`terms-import.into.${value}`),
    hint: t(`terms-import.into.${value}.hint`),
  });
  return [
    {
      kind: 'file',
      name: 'file',
      label: t('terms-import.file'),
      required: true,
      accept: '.jsonld,.json,application/ld+json,application/json',
      maxBytes: MOST_BYTES,
    },
    {
      kind: 'radios',
      name: 'into',
      label: t('terms-import.into'),
      required: true,
      options: [choice('own'), choice('joint')],
    },
  ];
}

type UploadProps = { language: Language; action: string; form: FormState };

export function ImportTermsPage({ language, action, form }: UploadProps) {
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.glossary(language)}>{t('glossary')}</a>}
        title={t('terms-import')}
        lead={t('terms-import.lead')}
      />
      <Form
        language={language}
        action={action}
        submitLabel={t('terms-import.see')}
        cancel={{ href: paths.glossary(language) }}
        {...form}
      />
    </>
  );
}

/** What is asked before an import: joint proposals need a reason. */
export function confirmFields(language: Language, { into }: Pick<TermPreview, 'into'>): Field[] {
  const t = text(language);
  if (into === 'own') return [];
  return [
    {
      kind: 'localized-area',
      name: 'why',
      label: t('terms-preview.why'),
      hint: t('terms-preview.why.hint'),
      required: true,
      maxLength: 2000,
      rows: 2,
    },
  ];
}

type PreviewProps = {
  language: Language;
  institution: string;
  action: string;
  preview: TermPreview;
  form: FormState;
};

/** What the file would change, term by term; nothing is saved yet. */
export function TermPreviewPage({ language, institution, action, preview, form }: PreviewProps) {
  const t = text(language);
  const { name, into, lines, unreadable } = preview;
  const count = (result: string) => lines.filter((line) => line.result === result).length;
  const news = lines.filter(isNews).length;
  const again = { href: paths.importTerms(language, { institution }), label: t('terms-preview.again') };
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.glossary(language)}>{t('glossary')}</a>}
        title={t('terms-preview', { file: name })}
        lead={t('terms-preview.lead', {
          new: count('new'),
          changed: count('changed'),
          same: count('same'),
          unreadable: count('unreadable') + unreadable.length,
        })}
      />
      <div class="stack">
        <DataTable
          language={language}
          caption={t('terms-import')}
          hideCaption
          rows={[...lines, ...unreadable].sort(byResult).slice(0, 500)}
          rowKey={(row) => row.uri ?? ('label' in row ? (row.label ?? '') : '')}
          columns={[
            {
              key: 'term',
              header: t('terms-preview.term'),
              rowHeader: true,
              cell: (row) => <Name language={language} row={row} />,
            },
            {
              key: 'result',
              header: t('terms-preview.result'),
              cell: (row) => (
                <StatusTag tone={tones[resultOf(row)]}>{t(`import-result/${resultOf(row)}`)}</StatusTag>
              ),
            },
            { key: 'what', header: t('terms-preview.what'), cell: (row) => what(language, row) },
          ]}
        />
        {news === 0 ? (
          <p>
            {t('terms-preview.nothing')} <a href={again.href}>{again.label}</a>
          </p>
        ) : (
          <Form
            language={language}
            action={action}
            submitLabel={t(`terms-preview.confirm.${into}`, { count: news })}
            cancel={again}
            {...form}
          />
        )}
      </div>
    </>
  );
}

type Row = ImportLine | TermPreview['unreadable'][number];
type Result = ImportLine['result'];
const order: Result[] = ['unreadable', 'changed', 'new', 'same'];
const tones: Record<Result, Tone> = {
  new: 'success',
  changed: 'info',
  same: 'neutral',
  unreadable: 'danger',
};

function resultOf(row: Row): Result {
  return 'result' in row ? row.result : 'unreadable';
}

/** What needs a look comes first. */
function byResult(one: Row, other: Row): number {
  return order.indexOf(resultOf(one)) - order.indexOf(resultOf(other));
}

function Name({ language, row }: { language: Language; row: Row }) {
  const t = text(language);
  const named =
    'content' in row
      ? labelOf(row.content, language)
      : { text: row.label || t('terms-preview.no-name'), language };
  const known = 'content' in row && row.basedOn > 0;
  return (
    <>
      <span lang={isLanguage(named.language) && named.language !== language ? named.language : undefined}>
        {known ? <a href={paths.term(language, { term: row.id })}>{named.text}</a> : named.text}
      </span>
      <br />
      <small class="long-code">{row.uri}</small>
    </>
  );
}

function what(language: Language, row: Row): string {
  const t = text(language);
  if (!('result' in row)) return t(`skos-fault/${row.fault}`);
  if (row.result === 'unreadable') {
    const { code, params } = row;
    const reason = kit.keys.has(code)
      ? kit(language)(code as 'required', params)
      : t(code as 'framework/term-of-itself', params);
    return t('terms-preview.place', { path: row.path, reason });
  }
  const parts = row.before ? differences(row.before, row.content).filter(isChange) : [];
  const changed = [...new Set(parts.map((line) => partWords(language, line)))].join(', ');
  const leftOut = row.leftOut > 0 && t('terms-preview.left-out', { count: row.leftOut });
  return [changed && `${changed}.`, leftOut].filter(Boolean).join(' ');
}
