import type { Language } from '../../../../base/language.ts';
import { paths } from '../../../../base/paths.ts';
import { formatDateTime } from '../../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../../platform/web/parts/breadcrumbs.tsx';
import { PageHead } from '../../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../../platform/web/table.tsx';
import type { RevisionList } from '../../actions/revisions/revisions.ts';
import { text } from '../../text/index.ts';
import { titleOf } from '../words.ts';
import { fieldWords } from './field-words.ts';

export type Place = { institution: string; offering: string };
type Props = { language: Language; at: Place; list: RevisionList; mayRestore: boolean; isFirstPage: boolean };
type Row = RevisionList['items'][number];

/** All versions of an offering, with a way to compare any two. */
export function RevisionListPage({ language, at, list, mayRestore, isFirstPage }: Props) {
  const t = text(language);
  const here = paths.revisions(language, at);
  return (
    <>
      <RevisionCrumbs language={language} at={at} title={list.title} />
      <PageHead
        eyebrow={titleOf(language, list.title).text}
        title={t('revisions')}
        lead={t('revisions.lead')}
      />
      <div class="stack">
        <ChooseTwo
          language={language}
          at={at}
          from={Math.max(1, list.current - 1)}
          to={list.current}
          last={list.current}
        />
        <DataTable
          language={language}
          caption={t('revisions.caption', { count: list.current })}
          rows={list.items}
          rowKey={({ revision }) => String(revision)}
          columns={columns(language, at, list, mayRestore)}
        />
      </div>
      <div class="actions">
        {list.next !== null && <a href={`${here}?before=${list.next}`}>{t('revisions.older')}</a>}
        {!isFirstPage && <a href={here}>{t('revisions.newest')}</a>}
      </div>
    </>
  );
}

export function RevisionCrumbs({
  language,
  at,
  title,
  last,
}: {
  language: Language;
  at: Place;
  title: RevisionList['title'];
  last?: string;
}) {
  const t = text(language);
  const shown = titleOf(language, title);
  return (
    <Breadcrumbs
      language={language}
      crumbs={[
        { label: t('list.title'), href: paths.offerings(language, { institution: at.institution }) },
        {
          label: shown.text,
          href: paths.offering(language, at),
          ...(shown.language && { language: shown.language }),
        },
        last ? { label: t('revisions'), href: paths.revisions(language, at) } : { label: t('revisions') },
        ...(last ? [{ label: last }] : []),
      ]}
    />
  );
}

type TwoProps = { language: Language; at: Place; from: number; to: number; last: number };

/** Which two versions to compare: a form without a script, its address can be kept. */
export function ChooseTwo({ language, at, from, to, last }: TwoProps) {
  const t = text(language);
  const number = (name: 'from' | 'to', value: number) => (
    <div class="ds-field">
      <label class="ds-label" for={`compare-${name}`}>
        {t(`compare.${name}`)}
      </label>
      <input
        class="ds-input"
        id={`compare-${name}`}
        name={name}
        type="number"
        min={1}
        max={last}
        value={value}
      />
    </div>
  );
  return (
    <Section title={t('compare.these')}>
      <form class="filter-row" method="get" action={paths.compareRevisions(language, at)}>
        {number('from', from)}
        {number('to', to)}
        <button type="submit" class="ds-button" data-variant="secondary">
          {t('compare.go')}
        </button>
      </form>
    </Section>
  );
}

function columns(language: Language, at: Place, list: RevisionList, mayRestore: boolean): Column<Row>[] {
  const t = text(language);
  return [
    {
      key: 'number',
      header: t('revisions.number'),
      rowHeader: true,
      cell: ({ revision }) => (
        <>
          {revision}{' '}
          {revision === list.current && <StatusTag tone="info">{t('revisions.current')}</StatusTag>}
          {revision === list.publishedRevision && (
            <StatusTag tone="success">{t('revisions.in-catalogue')}</StatusTag>
          )}
        </>
      ),
    },
    {
      key: 'when',
      header: t('revisions.when'),
      cell: ({ at: when }) => (
        <time dateTime={new Date(when).toISOString()}>{formatDateTime(language, when)}</time>
      ),
    },
    {
      key: 'who',
      header: t('revisions.who'),
      cell: ({ name, imported }) => (imported ? t('revisions.imported') : (name ?? t('page.unknown-person'))),
    },
    {
      key: 'fields',
      header: t('revisions.fields'),
      cell: ({ fields }) => (fields === null ? t('revisions.first') : fieldWords(language, fields)),
    },
    {
      key: 'actions',
      header: t('revisions.actions'),
      hiddenHeader: true,
      cell: ({ revision }) => (
        <div class="actions">
          {revision > 1 && (
            <a
              href={`${paths.compareRevisions(language, at)}?from=${revision - 1}&to=${revision}`}
              aria-label={t('revisions.see.named', { revision })}
            >
              {t('revisions.see')}
            </a>
          )}
          {mayRestore && revision !== list.current && (
            <a
              href={paths.restoreRevision(language, { ...at, revision: String(revision) })}
              aria-label={t('revisions.restore.named', { revision })}
            >
              {t('revisions.restore')}
            </a>
          )}
        </div>
      ),
    },
  ];
}
