import type { Language } from '../../../../base/language.ts';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import type { BatchState, RowMail, RowState } from '../../rules/batch/states.ts';
import { text } from '../../text/index.ts';

const batchTones: Record<BatchState, Tone> = {
  draft: 'info',
  running: 'accent',
  paused: 'warning',
  cancelled: 'neutral',
  released: 'success',
};

export function BatchTag({ language, state }: { language: Language; state: BatchState }) {
  return <StatusTag tone={batchTones[state]}>{text(language)(`batch.state.${state}`)}</StatusTag>;
}

const rowTones: Record<RowState, Tone> = {
  faulty: 'warning',
  ready: 'info',
  issued: 'accent',
  released: 'success',
  skipped: 'neutral',
  failed: 'danger',
  cancelled: 'neutral',
};

export function RowTag({ language, state }: { language: Language; state: RowState }) {
  return <StatusTag tone={rowTones[state]}>{text(language)(`batch.row.${state}`)}</StatusTag>;
}

const mailTones: Record<RowMail, Tone> = {
  queued: 'info',
  retried: 'warning',
  sent: 'success',
  bounced: 'danger',
  failed: 'danger',
  kept: 'neutral',
};

export function MailTag({ language, mail }: { language: Language; mail: RowMail }) {
  return <StatusTag tone={mailTones[mail]}>{text(language)(`batch.mail.${mail}`)}</StatusTag>;
}
