import { scaleLinear } from 'd3-scale';
import type { Language } from '../../base/language.ts';
import { formatNumber } from './format.ts';
import { text } from './text/index.ts';

export type Bar = { readonly label: string; readonly value: number; readonly note?: string };

type Props = {
  language: Language;
  id: string;
  title: string;
  /** What the picture shows, for those who do not see it. */
  description: string;
  bars: readonly Bar[];
  /** How a value is written; default a plain number. */
  format?: (value: number) => string;
  /** Headings of the table. */
  names?: { label: string; value: string };
};

const ROW = 52;
const LONGEST = 46;

/**
 * Horizontal bars. Widths are shares of the drawing, so that it fits every screen with its letters at full size; the
 * figures are also there as a table.
 */
export function BarChart({ language, id, title, description, bars, names, ...props }: Props) {
  const t = text(language);
  const format = props.format ?? ((value: number) => formatNumber(language, value));
  const most = Math.max(0, ...bars.map(({ value }) => value));
  const scale = scaleLinear()
    .domain([0, most || 1])
    .range([0, 100]);
  return (
    <figure class="chart">
      <figcaption class="chart__title">{title}</figcaption>
      <svg
        class="chart__drawing"
        width="100%"
        height={bars.length * ROW}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        {bars.map((bar, index) => (
          <BarRow key={bar.label} bar={bar} top={index * ROW} width={scale(bar.value)} format={format} />
        ))}
      </svg>
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
    </figure>
  );
}

function BarRow({
  bar,
  top,
  width,
  format,
}: {
  bar: Bar;
  top: number;
  width: number;
  format: (value: number) => string;
}) {
  return (
    <g>
      <text class="chart__label" x="0" y={top + 18}>
        {shortened(bar.label)}
      </text>
      <text class="chart__value" x="100%" y={top + 18} text-anchor="end">
        {format(bar.value)}
      </text>
      <rect class="chart__track" x="0" y={top + 27} width="100%" height="12" rx="6" />
      {width > 0 && (
        <rect class="chart__bar" x="0" y={top + 27} width={`${width.toFixed(2)}%`} height="12" rx="6" />
      )}
    </g>
  );
}

/** SVG does not break lines; the table has the whole name. */
function shortened(label: string): string {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label;
}
