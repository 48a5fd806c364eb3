import type { Language } from '../../../base/language.ts';
import { formatDateTime } from '../../../platform/web/format.ts';
import { StatusTag } from '../../../platform/web/parts/status-tag.tsx';
import type { ChannelState } from '../actions/read-channels.ts';
import type { Pull } from '../store/pulls.ts';
import { text } from '../text/index.ts';

/** The name of a program; browsers and those that tell none in words. */
export function agentWords(language: Language, { agent }: Pull): string {
  const t = text(language);
  return agent === 'browser' || agent === 'unknown' ? t(`agent.${agent}`) : agent;
}

export function pullWords(language: Language, pull: Pull): string {
  const at = formatDateTime(language, pull.at);
  return text(language)('pull.line', { at, agent: agentWords(language, pull) });
}

export function statusWords(language: Language, { status }: Pull): string {
  const t = text(language);
  if (status === 304) return t('status.same');
  if (status === 499) return t('status.cut');
  return status < 400 ? t('status.ok') : t('status.error', { status });
}

/** Whether an institution uses a channel. */
export function StateTag({
  language,
  state: { channel, open },
}: {
  language: Language;
  state: ChannelState;
}) {
  const t = text(language);
  if (channel === 'pages') return <StatusTag tone="success">{t('state.always')}</StatusTag>;
  return <StatusTag tone={open ? 'success' : 'neutral'}>{t(open ? 'state.open' : 'state.closed')}</StatusTag>;
}

/** How many are left out, and why. */
export function LeftOut({ language, state: { lacking, held } }: { language: Language; state: ChannelState }) {
  const t = text(language);
  const told = [
    ...(lacking > 0 ? [t('out.lacking', { count: lacking })] : []),
    ...(held > 0 ? [t('out.held', { count: held })] : []),
  ];
  return <>{told.length > 0 ? told.join(', ') : t('out.none')}</>;
}
