import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { formatDate } from '../../../platform/web/format.ts';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import { type Aspect, aspects, type ComparedEvent, type Practice } from '../rules/compare-grants.ts';
import type { GrantRule } from '../rules/grants.ts';
import { text } from '../text/index.ts';
import { eventLabel, registerWords, spanWords, yesNo } from './grant-words.ts';

type Institution = { id: string; name: LocalizedText };
type Props = {
  language: Language;
  day: string;
  institutions: readonly Institution[];
  items: readonly ComparedEvent[];
};

/** What all institutions grant, a table for each learning event, with what differs marked in words and by a sign. */
export function GrantComparisonPage({ language, day, institutions, items }: Props) {
  const t = text(language);
  return (
    <>
      <PageHead
        title={t('compare.title')}
        lead={t('compare.lead', { day: formatDate(language, day) })}
        actions={
          <a href={paths.grantComparisonCsv(language)} download>
            <Icon name="download" /> {t('compare.csv')}
          </a>
        }
      />
      <DataTable
        language={language}
        id="overview"
        caption={t('compare.overview')}
        rows={items}
        rowKey={({ event }) => event}
        columns={overviewColumns(language)}
      />
      {items
        .filter(({ practices }) => practices.length > 0)
        .map((item) => (
          <EventSection key={item.event} language={language} item={item} institutions={institutions} />
        ))}
    </>
  );
}

function overviewColumns(language: Language): Column<ComparedEvent>[] {
  const t = text(language);
  const differing = ({ practices }: ComparedEvent) =>
    practices.filter(({ differs }) => differs.length > 0).length;
  return [
    {
      key: 'event',
      header: t('rules.event'),
      rowHeader: true,
      cell: ({ event, practices }) =>
        practices.length > 0 ? (
          <a href={`#${event}`}>{eventLabel(language, event)}</a>
        ) : (
          eventLabel(language, event)
        ),
    },
    {
      key: 'alike',
      header: t('compare.alike'),
      numeric: true,
      cell: (item) => item.practices.length - differing(item),
    },
    {
      key: 'differing',
      header: t('compare.differing'),
      cell: (item) =>
        differing(item) === 0 ? (
          t('compare.nobody')
        ) : (
          <StatusTag tone="warning" icon="warning">
            {t('compare.institutions', { count: differing(item) })}
          </StatusTag>
        ),
    },
    { key: 'silent', header: t('compare.silent'), numeric: true, cell: ({ silent }) => silent.length },
  ];
}

type EventProps = { language: Language; item: ComparedEvent; institutions: readonly Institution[] };
type Row = { institution: Institution; practice: Practice | undefined };

function EventSection({ language, item, institutions }: EventProps) {
  const t = text(language);
  const label = eventLabel(language, item.event);
  const rows = institutions.map((institution) => ({
    institution,
    practice: item.practices.find((practice) => practice.institution === institution.id),
  }));
  return (
    <Section
      id={item.event}
      title={label}
      lead={
        item.split.length > 0 &&
        t('compare.split', { aspects: item.split.map((aspect) => t(`compare.aspect.${aspect}`)).join(', ') })
      }
    >
      <DataTable
        language={language}
        id={`compare-${item.event}`}
        caption={label}
        hideCaption
        rows={rows}
        rowKey={({ institution }) => institution.id}
        columns={[nameColumn(language), ...aspects.map((aspect) => aspectColumn(language, aspect))]}
      />
    </Section>
  );
}

function nameColumn(language: Language): Column<Row> {
  return {
    key: 'institution',
    header: text(language)('compare.institution'),
    rowHeader: true,
    cell: ({ institution: { id, name } }) => {
      const found = pick(name, language);
      return (
        <a
          href={paths.grantRules(language, { institution: id })}
          lang={found.language === language ? undefined : found.language}
        >
          {found.text}
        </a>
      );
    },
  };
}

function aspectColumn(language: Language, aspect: Aspect): Column<Row> {
  const t = text(language);
  return {
    key: aspect,
    header: capital(language, t(`compare.aspect.${aspect}`)),
    cell: ({ practice }) => {
      if (!practice) return aspect === 'span' ? t('compare.no-rule') : '–';
      const words = practice.rules.map((rule) => aspectWords(language, aspect, rule));
      const differs = practice.differs.includes(aspect);
      return (
        <div>
          {(aspect === 'span' ? words : [...new Set(words)]).join('; ')}
          {differs && (
            <>
              <br />
              <StatusTag tone="warning" icon="warning">
                {t('compare.differs')}
              </StatusTag>
            </>
          )}
        </div>
      );
    },
  };
}

/** One respect of one rule in words. */
export function aspectWords(language: Language, aspect: Aspect, rule: GrantRule): string {
  switch (aspect) {
    case 'span':
      return spanWords(language, rule);
    case 'credits':
    case 'badge':
      return yesNo(language, rule[aspect]);
    case 'certificate':
      return text(language)(`rules.certificate.${rule.certificate}`);
    case 'registerClass':
      return registerWords(language, rule.registerClass);
  }
}

function capital(language: Language, words: string): string {
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}
