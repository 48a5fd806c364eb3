import type { Language } from '../../../base/language.ts';
import { formatPercent } from '../format.ts';
import { text } from '../text/index.ts';

type Props = {
  language: Language;
  /** Identifies the fragment when the browser script replaces it. */
  id: string;
  label: string;
  done: number;
  /** Unknown as long as nobody has counted. */
  total: number | null;
  /** The page itself, while the work goes on: a link, and refreshed by the script every second. */
  refreshHref?: string | undefined;
  note?: string | undefined;
};

/** How far a long work is. */
export function ProgressBar({ language, id, label, done, total, refreshHref, note }: Props) {
  const t = text(language);
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <div class="progress" id={id} data-refresh={refreshHref}>
      <div class="progress__head">
        <label for={`${id}-bar`}>{label}</label>
        {total !== null && (
          <span class="progress__count" title={t('progress.count', { done, total })}>
            {formatPercent(language, share)}
          </span>
        )}
      </div>
      {total === null ? <progress id={`${id}-bar`} /> : <progress id={`${id}-bar`} max={1} value={share} />}
      <p class="progress__note">
        <span>{note ?? (total !== null && t('progress.count', { done, total }))}</span>
        {refreshHref && <a href={refreshHref}>{t('progress.refresh')}</a>}
      </p>
    </div>
  );
}
