import { scaleLinear } from 'd3-scale';
import type { Language } from '../../base/language.ts';
import { formatNumber } from './format.ts';
import { text } from './text/index.ts';

export type Bar = { readonly label: string; readonly value: number; readonly note?: string };

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
};

/**
 * Horizontal bars under their names. Names and figures are text, so that long ones break and all can be read out;
 * the widths are shares, so that the drawing fits every screen. The figures are also there as a table.
 */
export function BarChart({ language, title, description, bars, names, ...props }: Props) {
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
      <ul class="chart__rows">
        {bars.map((bar) => (
          <BarRow key={bar.label} bar={bar} width={scale(bar.value)} figure={format(bar.value)} />
        ))}
      </ul>
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

function BarRow({ bar, width, figure }: { bar: Bar; width: number; figure: string }) {
  return (
    <li>
      <span>
        {bar.label}
        {bar.note && <small>{bar.note}</small>}
      </span>
      <strong>{figure}</strong>
      <svg width="100%" height="12" aria-hidden="true" focusable="false">
        <rect class="chart__track" width="100%" height="12" rx="6" />
        {width > 0 && <rect class="chart__bar" width={`${width.toFixed(2)}%`} height="12" rx="6" />}
      </svg>
    </li>
  );
}
