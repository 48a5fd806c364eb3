import type { Language } from '../../../base/language.ts';
import type { IconName } from '../../../platform/web/parts/icon.tsx';
import { StatusTag, type Tone } from '../../../platform/web/parts/status-tag.tsx';
import type { AwardState } from '../rules/award-state.ts';
import { text } from '../text/index.ts';

const looks: Record<AwardState, { tone: Tone; icon: IconName }> = {
  valid: { tone: 'success', icon: 'check' },
  revoked: { tone: 'danger', icon: 'cross' },
  suspended: { tone: 'warning', icon: 'clock' },
  replaced: { tone: 'neutral', icon: 'cross' },
  expired: { tone: 'warning', icon: 'clock' },
};

/** How a credential stands, in a word. */
export function StateTag({ language, state }: { language: Language; state: AwardState }) {
  const { tone, icon } = looks[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {text(language)(`state.${state}`)}
    </StatusTag>
  );
}
