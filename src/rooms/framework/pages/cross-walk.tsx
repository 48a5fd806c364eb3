import type { ComponentChildren } from 'preact';
import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import type { Field } from '../../../platform/web/field.ts';
import { Form } from '../../../platform/web/form.tsx';
import { EmptyState } from '../../../platform/web/parts/empty-state.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { DataTable } from '../../../platform/web/table.tsx';
import type { FrameworkHead } from '../actions/frameworks.ts';
import type { Difference, WalkRow } from '../rules/cross-walk.ts';
import { type Framework, nameOfVersion } from '../rules/framework.ts';
import { text } from '../text/index.ts';
import { vocabularyLabel } from './vocabulary-label.ts';

type Side = { framework: Framework };
type Walk = { from: Side; to: Side; rows: WalkRow[] };
type Props = {
  language: Language;
  items: readonly FrameworkHead[];
  chosen: { from: string; to: string } | null;
  walk: Walk | null;
};

/** Two frameworks side by side: what is the same, what differs, what only one of them asks for. */
export function CrossWalkPage({ language, items, chosen, walk }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.frameworks(language)}>{t('frameworks')}</a>}
        title={t('cross-walk')}
        lead={t('cross-walk.lead')}
        actions={
          chosen && (
            <a
              class="ds-button"
              data-variant="secondary"
              href={`${paths.crossWalkFile(language)}?${new URLSearchParams(chosen)}`}
              download
            >
              {t('cross-walk.export')}
            </a>
          )
        }
      />
      {items.length < 2 || !chosen || !walk ? (
        <EmptyState title={t('cross-walk.too-few')} />
      ) : (
        <>
          <Form
            language={language}
            method="get"
            action={paths.crossWalk(language)}
            fields={fields(language, items)}
            values={chosen}
            submitLabel={t('cross-walk.show')}
          />
          <Rows language={language} walk={walk} />
        </>
      )}
    </>
  );
}

function fields(language: Language, items: readonly FrameworkHead[]): Field[] {
  const options = items.map((item) => ({
    value: nameOfVersion(item),
    label: `${item.title[language]}, ${item.edition?.[language] ?? item.version}`,
  }));
  return (['from', 'to'] as const).map((name) => ({
    kind: 'select',
    name,
    label: text(language)(`cross-walk.${name}`),
    options,
    required: true,
  }));
}

function Rows({ language, walk: { from, to, rows } }: { language: Language; walk: Walk }) {
  const t = text(language);
  const linked = rows.filter(({ relation }) => relation !== null);
  const differing = linked.filter(({ differences }) => differences.some(({ kind }) => kind !== 'check'));
  const lead = t('cross-walk.summary', {
    linked: linked.length,
    differing: differing.length,
    left: rows.length - linked.length,
  });
  return (
    <Section title={t('cross-walk.rows')} lead={lead}>
      <DataTable
        language={language}
        caption={t('cross-walk.rows')}
        hideCaption
        rows={rows}
        rowKey={(row) => `${row.from} ${row.to}`}
        columns={[
          {
            key: 'from',
            header: from.framework.title[language],
            rowHeader: true,
            cell: (row) => <Element language={language} framework={from.framework} id={row.from} />,
          },
          {
            key: 'relation',
            header: t('cross-walk.relation'),
            cell: ({ relation }) => t(relation ? `relation/${relation}` : 'relation/none'),
          },
          {
            key: 'to',
            header: to.framework.title[language],
            cell: (row) => <Element language={language} framework={to.framework} id={row.to} />,
          },
          {
            key: 'differences',
            header: t('cross-walk.differences'),
            cell: (row) => <Differences language={language} row={row} from={from.framework} />,
          },
        ]}
      />
    </Section>
  );
}

function Element({
  language,
  framework,
  id,
}: {
  language: Language;
  framework: Framework;
  id: string | null;
}): ComponentChildren {
  const element = framework.elements.find((one) => one.id === id);
  if (!element) return '–';
  const href = `${paths.framework(language, { framework: framework.id, version: framework.version })}#${element.id}`;
  return (
    <>
      <a href={href}>{element.title[language]}</a> ({text(language)(`obligation/${element.obligation}`)})
    </>
  );
}

function Differences({ language, row, from }: { language: Language; row: WalkRow; from: Framework }) {
  if (row.relation === null) return <>–</>;
  if (row.differences.length === 0) return <>{text(language)('difference/none')}</>;
  const element = from.elements.find(({ id }) => id === row.from);
  const field = element?.appliesTo === 'offering' ? element.field : '';
  return (
    <ul class="ds-list">
      {row.differences.map((difference) => (
        <li key={difference.kind}>
          {difference.kind !== 'check' && (
            <StatusTag tone="warning">{text(language)('difference/differs')}</StatusTag>
          )}{' '}
          {differenceWords(language, difference, field)}
        </li>
      ))}
    </ul>
  );
}

function differenceWords(language: Language, difference: Difference, field: string): string {
  const t = text(language);
  const labels = (values: readonly string[]) =>
    values.map((value) => vocabularyLabel(language, field, value)).join(', ') || '–';
  switch (difference.kind) {
    case 'obligation':
      return t('difference/obligation', {
        from: t(`obligation/${difference.from}`),
        to: t(`obligation/${difference.to}`),
      });
    case 'credits':
      return t('difference/credits', {
        from: t('framework.credits.range', { ...difference.from }),
        to: t('framework.credits.range', { ...difference.to }),
      });
    case 'values':
      return t('difference/values', {
        from: labels(difference.onlyFrom),
        to: labels(difference.onlyTo),
      });
    case 'check':
      return t('difference/check');
  }
}
