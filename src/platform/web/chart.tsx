import { scaleLinear } from 'd3-scale';
import type { Language } from '../../base/language.ts';
import { formatNumber } from './format.ts';
import { text } from './text/index.ts';

export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly note?: string;
  /** What the value is made of, in the order of the chart's `parts`. Say it in `note` too: colours alone tell nobody. */
  readonly parts?: readonly number[];
};

type Props = {
  language: Language;
  title: string;
  /** What the picture shows, for those who do not see it: one sentence. */
  description: string;
  bars: readonly Bar[];
  /** How a value is written; default a plain number. */
  format?: (value: number) => string;
  /** Headings of the table. */
  names?: { label: string; value: string };
  /** Names of the parts that bars are made of, for the key to their colours. */
  parts?: readonly string[];
  /** Fragment of the table on the same page that tells the figures; then the chart has none of its own. */
  tableId?: string;
};

/**
 * Horizontal bars under their names. Names and figures are text, so that long ones break and all can be read out;
 * the widths are shares, so that the drawing fits every screen. The figures are also there as a table.
 */
export function BarChart({ language, title, description, bars, names, parts, tableId, ...props }: Props) {
  const t = text(language);
  const format = props.format ?? ((value: number) => formatNumber(language, value));
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const scale = scaleLinear()
    .domain([0, most || 1])
    .range([0, 100]);
  return (
    <figure class="chart">
      <figcaption class="chart__title">{title}</figcaption>
      <p class="ds-sr-only">{description}</p>
      {parts && <ColourKey parts={parts} />}
      <ul class="chart__rows">
        {bars.map((bar) => (
          <BarRow key={bar.label} bar={bar} scale={scale} figure={format(bar.value)} />
        ))}
      </ul>
      {tableId ? (
        <a href={`#${tableId}`}>{t('chart.table')}</a>
      ) : (
        <FiguresTable language={language} title={title} bars={bars} names={names} format={format} />
      )}
    </figure>
  );
}

/** Colours repeat after the eighth part. */
const COLOURS = 8;
const colour = (index: number) => `chart__part-${(index % COLOURS) + 1}`;

function ColourKey({ parts }: { parts: readonly string[] }) {
  return (
    <ul class="chart__key" aria-hidden="true">
      {parts.map((name, index) => (
        <li key={name}>
          <svg width="14" height="14" aria-hidden="true" focusable="false">
            <rect class={colour(index)} width="14" height="14" rx="3" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

type TableProps = Pick<Props, 'language' | 'title' | 'bars' | 'names'> & {
  format: (value: number) => string;
};

function FiguresTable({ language, title, bars, names, format }: TableProps) {
  const t = text(language);
  return (
    <details class="chart__table">
      <summary>{t('chart.table')}</summary>
      <table class="ds-table" data-size="sm">
        <caption class="ds-sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{names?.label ?? t('chart.name')}</th>
            <th scope="col" data-numeric>
              {names?.value ?? t('chart.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              <td data-numeric>{format(bar.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

type RowProps = { bar: Bar; scale: (value: number) => number; figure: string };

function BarRow({ bar, scale, figure }: RowProps) {
  return (
    <li>
      <span>
        {bar.label}
        {bar.note && <small>{bar.note}</small>}
      </span>
      <strong>{figure}</strong>
      <svg width="100%" height="12" aria-hidden="true" focusable="false">
        <rect class="chart__track" width="100%" height="12" rx="6" />
        {bar.parts ? (
          <Parts parts={bar.parts} scale={scale} />
        ) : (
          bar.value > 0 && (
            <rect class="chart__bar" width={`${scale(bar.value).toFixed(2)}%`} height="12" rx="6" />
          )
        )}
      </svg>
    </li>
  );
}

/** Parts side by side, with a line of the ground between them. */
function Parts({ parts, scale }: { parts: readonly number[]; scale: (value: number) => number }) {
  let before = 0;
  const drawn = parts.map((value, index) => {
    const x = scale(before);
    before += value;
    if (value <= 0) return null;
    return (
      <rect
        key={index}
        class={`chart__part ${colour(index)}`}
        x={`${x.toFixed(2)}%`}
        width={`${scale(value).toFixed(2)}%`}
        height="12"
      />
    );
  });
  return <>{drawn}</>;
}
