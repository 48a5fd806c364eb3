import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatNumber } from '../../../platform/web/format.ts';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import type { FileProblem } from '../rules/read-scales.ts';
import type { Scale } from '../rules/scales.ts';
import { text } from '../text/index.ts';

type Head = Pick<Scale, 'id' | 'kind' | 'title' | 'source'> & { levels: number; conflicts: number };
type Props = { language: Language; items: readonly Head[]; problems: readonly FileProblem[] };

/** All scales, one row each; files that could not be read are told of, since their scales are missing. */
export function ScalesPage({ language, items, problems }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.frameworks(language)}>{t('frameworks')}</a>}
        title={t('scales')}
        lead={t('scales.lead')}
      />
      {problems.length > 0 && (
        <Notice language={language} kind="warning" title={t('scales.broken')}>
          <ul>
            {problems.map(({ file, code, pointer, params }, index) => (
              <li key={index}>
                <code>{`data/scales/${file}`}</code> {t(code, { pointer, ...params })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        language={language}
        caption={t('scales')}
        hideCaption
        rows={items}
        rowKey={({ id }) => id}
        columns={columns(language)}
      />
    </>
  );
}

function columns(language: Language): Column<Head>[] {
  const t = text(language);
  return [
    {
      key: 'name',
      header: t('scale.name'),
      rowHeader: true,
      cell: ({ id, title, source }) => (
        <>
          <a href={paths.scale(language, { scale: id })}>{title[language]}</a>
          <br />
          <small>{source.reference[language]}</small>
        </>
      ),
    },
    { key: 'kind', header: t('scale.kind'), cell: ({ kind }) => t(`scale.kind.${kind}`) },
    {
      key: 'levels',
      header: t('scale.steps'),
      numeric: true,
      cell: ({ levels }) => formatNumber(language, levels),
    },
    {
      key: 'conflicts',
      header: t('scale.conflicts'),
      cell: ({ conflicts }) =>
        conflicts === 0 ? (
          t('scale.conflicts.none')
        ) : (
          <StatusTag tone="warning" icon="warning">
            {t('scale.conflicts.count', { count: conflicts })}
          </StatusTag>
        ),
    },
  ];
}
