import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { Breadcrumbs } from '../../../platform/web/parts/breadcrumbs.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { Notice } from '../../../platform/web/parts/notice.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import { pinnedFramework } from '../../framework/index.ts';
import { titleOf } from '../../offerings/index.ts';
import type { RecheckedOffering } from '../actions/recheck.ts';
import type { Rechecked } from '../judged-again.ts';
import type { Difference } from '../rules/recheck.ts';
import { text } from '../text/index.ts';

type Props = { language: Language; institution: string; offering: string; rechecked: RecheckedOffering };

/** Whether what approvals and the public copy of an offering rest on comes out the same once more. */
export function RecheckPage({ language, institution, offering, rechecked }: Props) {
  const t = text(language);
  const { items, differing } = rechecked;
  const title = titleOf(language, rechecked.title);
  return (
    <>
      <Breadcrumbs
        language={language}
        crumbs={[
          {
            label: title.text,
            href: `${paths.offering(language, { institution, offering })}#history`,
            ...(title.language && { language: title.language }),
          },
          { label: t('recheck.here') },
        ]}
      />
      <PageHead eyebrow={title.text} title={t('recheck.title')} lead={t('recheck.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('recheck.none')}>
          <p>{t('recheck.none.help')}</p>
        </EmptyState>
      ) : (
        <>
          <Notice language={language} kind={differing === 0 ? 'success' : 'danger'}>
            {differing === 0
              ? t('recheck.all-same', { count: items.length })
              : t('recheck.some-differ', { count: differing })}
          </Notice>
          <Section title={t('recheck.reports')}>
            <Reports language={language} items={items} />
          </Section>
        </>
      )}
    </>
  );
}

function Reports({ language, items }: { language: Language; items: readonly Rechecked[] }) {
  const t = text(language);
  return (
    <DataTable
      language={language}
      caption={t('recheck.reports')}
      hideCaption
      rows={items}
      rowKey={({ step, at, framework }) => `${step} ${at} ${framework.id}`}
      columns={[
        {
          key: 'step',
          header: t('recheck.step'),
          rowHeader: true,
          cell: ({ step }) => t(`recheck.step/${step}`),
        },
        { key: 'at', header: t('recheck.at'), cell: ({ at }) => formatDateTime(language, at) },
        { key: 'revision', header: t('recheck.version'), numeric: true, cell: ({ revision }) => revision },
        {
          key: 'framework',
          header: t('recheck.framework'),
          cell: ({ framework: { id, version, sha256 } }) => (
            <a href={paths.framework(language, { framework: id, version })}>
              {pinnedFramework({ sha256 })?.framework.title[language] ?? id} ({version})
            </a>
          ),
        },
        {
          key: 'result',
          header: t('recheck.result'),
          cell: (one) => <Result language={language} one={one} />,
        },
      ]}
    />
  );
}

function Result({ language, one: { result, differences } }: { language: Language; one: Rechecked }) {
  return (
    <>
      <StatusTag tone={result === 'same' ? 'success' : 'danger'}>
        {text(language)(`recheck.${result}`)}
      </StatusTag>
      {differences.length > 0 && (
        <ul>
          {differences.map((difference) => (
            <li key={difference.pointer}>{placeWords(language, difference)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const LONGEST = 80;

function placeWords(language: Language, { pointer, stored, now }: Difference): string {
  const t = text(language);
  const written = (value: unknown) =>
    value === undefined ? t('recheck.nothing') : JSON.stringify(value).slice(0, LONGEST);
  return t('recheck.place', { pointer, stored: written(stored), now: written(now) });
}
