import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatCredits, formatDateTime } from '../../../../platform/web/format.ts';
import { EmptyState } from '../../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { DataTable } from '../../../../platform/web/table.tsx';
import type { ReturnLine } from '../../rules/return-file.ts';
import { text } from '../../text/index.ts';
import { stateWord, titleOf } from '../words.ts';
import { partWords } from './part-words.ts';

export const returnFiles = ['xlsx', 'csv', 'json', 'ooapi', 'course-messages'] as const;
export type ReturnFile = (typeof returnFiles)[number];

type Props = {
  language: Language;
  institution: string;
  run: string | null;
  items: readonly ReturnLine[];
  total: number;
  next: string | null;
  cursor: string | null;
};

/** The offerings that come from a source, or those that one run wrote, and the files that go back to the source. */
export function ImportedPage({ language, institution, run, items, total, next, cursor }: Props) {
  const t = text(language);
  const here = (more: Record<string, string>) => {
    const search = new URLSearchParams({ ...(run && { run }), ...more });
    return `${paths.importedOfferings(language, { institution })}${search.size > 0 ? `?${search}` : ''}`;
  };
  return (
    <>
      <PageHead
        title={t(run ? 'return.title.run' : 'return.title')}
        lead={t('return.lead')}
        actions={
          <a class="ds-button" data-variant="secondary" href={paths.dataMasters(language, { institution })}>
            {t('masters.title')}
          </a>
        }
      />
      {total === 0 ? (
        <EmptyState title={t('return.none')}>
          <p>{t(run ? 'return.none.run' : 'return.none.help')}</p>
        </EmptyState>
      ) : (
        <>
          <Section id="files" title={t('return.files')} lead={t('return.files.lead')}>
            <div class="actions">
              {returnFiles.map((file) => (
                <a key={file} class="ds-button" data-variant="secondary" href={here({ as: file })} download>
                  {t(`return.file/${file}`)}
                </a>
              ))}
            </div>
          </Section>
          <Section title={t('return.caption', { total })}>
            <DataTable
              language={language}
              caption={t('return.caption', { total })}
              hideCaption
              id="returned"
              rows={items}
              rowKey={({ id }) => id}
              columns={columnsOf(language, institution)}
              cursor={{
                ...(cursor && { previous: here({}) }),
                ...(next && { next: here({ cursor: next }) }),
              }}
            />
          </Section>
        </>
      )}
    </>
  );
}

function columnsOf(language: Language, institution: string) {
  const t = text(language);
  return [
    {
      key: 'title',
      header: t('import.name'),
      rowHeader: true,
      cell: ({ id, title }: ReturnLine) => {
        const words = titleOf(language, title);
        return (
          <a href={paths.offering(language, { institution, offering: id })} lang={words.language}>
            {words.text}
          </a>
        );
      },
    },
    { key: 'code', header: t('return.code'), cell: ({ code }: ReturnLine) => code ?? '–' },
    {
      key: 'format',
      header: t('return.format'),
      cell: ({ source }: ReturnLine) => (source ? t(`format/${source.format}`) : '–'),
    },
    { key: 'state', header: t('import.state'), cell: ({ state }: ReturnLine) => stateWord(language, state) },
    {
      key: 'ects',
      header: t('import.credits'),
      numeric: true,
      cell: ({ ects }: ReturnLine) => (ects === null ? '–' : formatCredits(language, ects)),
    },
    {
      key: 'changed',
      header: t('return.changed'),
      cell: ({ changed }: ReturnLine) => partWords(language, changed),
    },
    {
      key: 'refreshed',
      header: t('return.refreshed'),
      cell: ({ refreshedAt }: ReturnLine) => (refreshedAt ? formatDateTime(language, refreshedAt) : '–'),
    },
  ];
}
