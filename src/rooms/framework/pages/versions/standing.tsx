import type { Language } from '../../../../base/language.ts';
import { formatDate } from '../../../../platform/web/format.ts';
import { StatusTag, type Tone } from '../../../../platform/web/parts/status-tag.tsx';
import type { VersionStanding } from '../../rules/standing.ts';
import { text } from '../../text/index.ts';

/** Days are YYYY-MM-DD. */
export type Standing = {
  standing: VersionStanding;
  effectiveFrom: string | null;
  retiredFrom: string | null;
};

const tones: Record<VersionStanding, Tone> = {
  draft: 'neutral',
  proposed: 'info',
  available: 'neutral',
  coming: 'accent',
  'in-force': 'success',
  retired: 'warning',
};

/** What a version is today, with the days that belong to it: 'käytössä 16.6.2022 alkaen'. */
export function StandingTag({ language, ...of }: { language: Language } & Standing) {
  return <StatusTag tone={tones[of.standing]}>{standingWords(language, of)}</StatusTag>;
}

export function standingWords(language: Language, of: Standing): string {
  const { standing, effectiveFrom, retiredFrom } = of;
  const day = (value: string | null) => (value ? formatDate(language, value) : '');
  return text(language)(`version-standing/${standing}`, {
    from: day(effectiveFrom),
    until: day(retiredFrom),
    ends: retiredFrom ? 'yes' : 'no',
  });
}
