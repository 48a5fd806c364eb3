import { type Language, type LocalizedText, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { BarChart } from '../../../platform/web/chart.tsx';
import { collator, formatNumber } from '../../../platform/web/format.ts';
import { Icon } from '../../../platform/web/parts/icon.tsx';
import { PageHead } from '../../../platform/web/parts/page-head.tsx';
import { Section } from '../../../platform/web/parts/section.tsx';
import { type Column, DataTable } from '../../../platform/web/table.tsx';
import { forms, origins, vocabularyLabel } from '../../framework/index.ts';
import {
  type Counted,
  type Kind,
  kinds,
  type Measure,
  measures,
  tabulate,
  type VolumeLine,
} from '../rules/volumes.ts';
import { text } from '../text/index.ts';

/** What is chosen in the address. */
export type VolumeChoice = { kind: Kind; measure: Measure };
/** A line of the figures: an institution, or a state of an institution's offerings. */
export type Line = { key: string; name: string; language?: string };
type Common = {
  language: Language;
  choice: VolumeChoice;
  /** Address of this page without what is chosen. */
  here: string;
  csvHref: string;
  jsonHref: string;
};

type PublishedProps = Common & {
  institutions: readonly { id: string; name: LocalizedText }[];
  items: readonly (Counted & { institution: string })[];
};

/** How much the catalogue holds: by institution, and by origin or form of provision. */
export function PublishedVolumesPage({ institutions, items, ...common }: PublishedProps) {
  const { language } = common;
  const t = text(language);
  const lines = institutions
    .map(({ id, name }): Line => {
      const found = pick(name, language);
      return { key: id, name: found.text || id, language: found.language };
    })
    .sort((a, b) => collator(language).compare(a.name, b.name));
  return (
    <>
      <PageHead
        eyebrow={<a href={paths.catalogue(language)}>{t('volumes.catalogue')}</a>}
        title={t('volumes.title')}
        lead={t('volumes.lead')}
        actions={<Download {...common} />}
      />
      <Figures
        {...common}
        items={items}
        lineOf={({ institution }) => institution}
        lines={lines}
        lineHeader={t('volumes.institution')}
      />
    </>
  );
}

const states = ['idea', 'design', 'review', 'approved', 'published', 'running', 'ended'] as const;
type InstitutionProps = Common & {
  institution: { id: string; name: LocalizedText };
  items: readonly (Counted & { state: string })[];
};

/** How much one institution has in the making and in the catalogue, by state. */
export function InstitutionVolumesPage({ institution, items, ...common }: InstitutionProps) {
  const { language } = common;
  const t = text(language);
  const name = pick(institution.name, language);
  return (
    <>
      <PageHead
        eyebrow={<span lang={name.language}>{name.text}</span>}
        title={t('volumes.own.title')}
        lead={t('volumes.own.lead')}
        actions={
          <>
            <Download {...common} />
            <a href={paths.publishedVolumes(language)}>{t('volumes.all')}</a>
          </>
        }
      />
      <Figures
        {...common}
        items={items}
        lineOf={({ state }) => state}
        lines={states.map((state) => ({ key: state, name: t(`volumes.state.${state}`) }))}
        lineHeader={t('volumes.state')}
      />
    </>
  );
}

function Download({ language, csvHref, jsonHref }: Common) {
  const t = text(language);
  return (
    <>
      <a href={csvHref} download>
        <Icon name="download" /> {t('volumes.csv')}
      </a>
      <a href={jsonHref}>{t('volumes.json')}</a>
    </>
  );
}

type FiguresProps<T> = Common & {
  items: readonly T[];
  lineOf: (item: T) => string;
  lines: readonly Line[];
  lineHeader: string;
};

function Figures<T extends Counted>(props: FiguresProps<T>) {
  const { language, choice, items, lineOf, lines } = props;
  const t = text(language);
  const vocabulary = choice.kind === 'origin' ? origins : forms;
  const keys = lines.map(({ key }) => key);
  const table = tabulate(items, lineOf, keys, choice, vocabulary);
  const names = table.columns.map((column) => columnName(language, choice.kind, column));
  const whole = items.reduce((all, { offerings }) => all + offerings, 0);
  const credits = tabulate(items, lineOf, keys, { ...choice, measure: 'ects' }, vocabulary).sums.total;
  const silent = items.reduce((all, { withoutEcts }) => all + withoutEcts, 0);
  const figure = (value: number) => formatNumber(language, value);
  const lead = [
    t('volumes.sum', { offerings: whole, ects: credits }),
    ...(silent > 0 ? [t('volumes.silent', { count: silent })] : []),
  ].join(' ');
  const nameOf = (key: string) => lines.find((line) => line.key === key)?.name ?? key;
  return (
    <>
      <Section id="chart" title={t('volumes.chart')} lead={lead}>
        <Choices {...props} />
        <BarChart
          language={language}
          title={t(`volumes.chart.${choice.measure}`)}
          description={t('volumes.chart.description', { kind: t(`volumes.kind.${choice.kind}`) })}
          format={figure}
          parts={names}
          tableId="figures"
          bars={table.lines.map((line) => ({
            label: nameOf(line.key),
            value: line.total,
            parts: line.values,
            note: composition(names, line, figure),
          }))}
        />
      </Section>
      <Section id="table" title={t('volumes.table')}>
        <DataTable
          language={language}
          id="figures"
          caption={t(`volumes.chart.${choice.measure}`)}
          rows={[...table.lines, table.sums]}
          rowKey={({ key }) => key}
          columns={columnsOf(props, names, figure)}
        />
      </Section>
    </>
  );
}

/** "Opintojakso 5, TKI-toiminta 2": what a bar is made of, for those who do not tell its colours. */
function composition(names: string[], { values }: VolumeLine, figure: (value: number) => string): string {
  return names
    .flatMap((name, index) => (values[index] ? [`${name} ${figure(values[index])}`] : []))
    .join(', ');
}

function columnName(language: Language, kind: Kind, value: string | null): string {
  return value === null ? text(language)('volumes.untold') : vocabularyLabel(language, `/${kind}`, value);
}

function columnsOf<T>(
  { language, lines, lineHeader }: FiguresProps<T>,
  names: readonly string[],
  figure: (value: number) => string,
): Column<VolumeLine>[] {
  const t = text(language);
  return [
    {
      key: 'line',
      header: lineHeader,
      rowHeader: true,
      cell: ({ key }) => {
        const line = lines.find((one) => one.key === key);
        return line ? <span lang={line.language}>{line.name}</span> : t('volumes.total');
      },
    },
    ...names.map(
      (name, index): Column<VolumeLine> => ({
        key: String(index),
        header: name,
        numeric: true,
        cell: ({ values }) => figure(values[index] ?? 0),
      }),
    ),
    {
      key: 'total',
      header: t('volumes.total'),
      numeric: true,
      cell: ({ total }) => <strong>{figure(total)}</strong>,
    },
  ];
}

function Choices({ language, choice, here }: Common) {
  const t = text(language);
  const link = (change: Partial<VolumeChoice>, label: string) => {
    const wanted = { ...choice, ...change };
    const same = wanted.kind === choice.kind && wanted.measure === choice.measure;
    return (
      <li key={label}>
        <a href={`${here}?${new URLSearchParams(wanted)}`} aria-current={same ? 'true' : undefined}>
          {label}
        </a>
      </li>
    );
  };
  return (
    <>
      <nav class="choices" aria-label={t('volumes.choose.measure')}>
        <ul class="choice-links">
          {measures.map((measure) => link({ measure }, t(`volumes.measure.${measure}`)))}
        </ul>
      </nav>
      <nav class="choices" aria-label={t('volumes.choose.kind')}>
        <ul class="choice-links">{kinds.map((kind) => link({ kind }, t(`volumes.kind.${kind}`)))}</ul>
      </nav>
    </>
  );
}
