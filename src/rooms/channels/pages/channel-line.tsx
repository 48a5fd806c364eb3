import { type Language, pick } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import type { ChannelLine } from '../actions/read-channels.ts';
import { text } from '../text/index.ts';

type StateProps = { language: Language; open: boolean; line: ChannelLine };

/** Whether an offering is in the channel, and what it lacks where it is not. Nothing is in one that is not used. */
export function LineState({ language, open, line: { held, lacks } }: StateProps) {
  const t = text(language);
  const words = lacks.map((lack) => t(`lack.${lack}`)).join(', ');
  return (
    <>
      {held && <StatusTag tone="neutral">{t('line.held')}</StatusTag>}
      {open && !held && lacks.length === 0 && <StatusTag tone="success">{t('line.in')}</StatusTag>}
      {lacks.length > 0 && <span>{t('line.lacks', { lacks: words })}</span>}
    </>
  );
}

type SwitchProps = {
  language: Language;
  csrf: string;
  line: ChannelLine;
  where: { institution: string; channel: string };
};

/** Keeps one offering out, or lets it in again; it can be undone at once, so that nobody is asked. */
export function SwitchLine({ language, csrf, line: { id, title, held }, where }: SwitchProps) {
  const t = text(language);
  const name = { title: pick(title, language).text || id };
  return (
    <form class="action-button" method="post" action={paths.switchChannel(language, where)}>
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="offering" value={id} />
      <input type="hidden" name="open" value={held ? 'yes' : 'no'} />
      <button
        type="submit"
        class="ds-button"
        data-variant="tertiary"
        aria-label={t(held ? 'line.open.of' : 'line.close.of', name)}
      >
        {t(held ? 'line.open' : 'line.close')}
      </button>
    </form>
  );
}
