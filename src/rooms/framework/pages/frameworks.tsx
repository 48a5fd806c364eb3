import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatNumber } from '../../../platform/web/format.ts';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { Framework } from '../rules/framework.ts';
import { text } from '../text/index.ts';
import { type Standing, StandingTag } from './versions/standing.tsx';

type Head = Pick<Framework, 'id' | 'version' | 'title' | 'status' | 'edition' | 'source'> & {
  owner: string;
  mandatory: number;
  optional: number;
} & Standing;

type Props = {
  language: Language;
  items: readonly Head[];
  mayAdd: boolean;
  ownerName: (owner: string) => string;
};

/** All versions of all frameworks that the reader may see, one row each. */
export function FrameworksPage({ language, items, mayAdd, ownerName }: Props) {
  const t = text(language);
  const href = ({ id, version }: Head) => paths.framework(language, { framework: id, version });
  return (
    <>
      <PageHead
        title={t('frameworks')}
        lead={t('frameworks.lead')}
        actions={
          <>
            {mayAdd && (
              <a class="ds-button" data-variant="secondary" href={paths.addFramework(language)}>
                {t('version.add')}
              </a>
            )}
            <a href={paths.proposals(language)}>{t('proposals')}</a>
            <a href={paths.crossWalk(language)}>{t('cross-walk')}</a>
            <a href={paths.scales(language)}>{t('scales')}</a>
          </>
        }
      />
      <DataTable
        language={language}
        caption={t('frameworks')}
        hideCaption
        rows={items}
        rowKey={({ id, version }) => `${id} ${version}`}
        columns={[
          {
            key: 'name',
            header: t('framework.name'),
            rowHeader: true,
            cell: (item) => <a href={href(item)}>{item.title[language]}</a>,
          },
          { key: 'source', header: t('framework.source'), cell: ({ source }) => source.reference },
          { key: 'version', header: t('framework.version'), cell: ({ version }) => version },
          {
            key: 'status',
            header: t('framework.status'),
            cell: ({ edition, standing, effectiveFrom, retiredFrom }) => (
              <>
                <StandingTag language={language} {...{ standing, effectiveFrom, retiredFrom }} />
                {edition && ` ${edition[language]}`}
              </>
            ),
          },
          { key: 'owner', header: t('version.owner'), cell: ({ owner }) => ownerName(owner) },
          {
            key: 'mandatory',
            header: t('framework.mandatory'),
            numeric: true,
            cell: ({ mandatory }) => formatNumber(language, mandatory),
          },
          {
            key: 'optional',
            header: t('framework.optional'),
            numeric: true,
            cell: ({ optional }) => formatNumber(language, optional),
          },
        ]}
      />
    </>
  );
}
