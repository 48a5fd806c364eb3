import { type Language, pick } from '../../../../base/language.ts';
import { formatCredits } from '../../../../platform/web/format.ts';
import { titleOf } from '../../../offerings/index.ts';
import type { KnownOffering } from '../../actions/compare/compare.ts';
import type { Coverage } from '../../rules/overlap/coverage.ts';
import type { Covered } from '../../rules/overlap/covered.ts';
import type { Overlap } from '../../rules/overlap/overlap.ts';
import { text } from '../../text/index.ts';

/** How much of A somebody can who has completed B, in sentences: what is covered, in part, lacking, not comparable. */
export function coverSentences(
  language: Language,
  a: KnownOffering,
  b: KnownOffering,
  coverage: Coverage,
): string[] {
  const t = text(language);
  const names = { a: titleOf(language, a.document.title).text, b: titleOf(language, b.document.title).text };
  const { full, outcomes } = coverage;
  const all = outcomes.length;
  const first = full === 0 ? 'overlap.covers-none' : full === all ? 'overlap.covers-all' : 'overlap.covers';
  const rest = (key: 'overlap.part' | 'overlap.lacks' | 'overlap.unknown', result: Covered) => {
    const told = outcomes
      .filter((one) => one.result === result)
      .map(({ outcome }) => outcomeText(language, a, outcome));
    return told.length > 0 ? [t(key, { outcomes: told.join('; ') })] : [];
  };
  return [
    t(first, { ...names, full, all }),
    ...rest('overlap.part', 'part'),
    ...rest('overlap.lacks', 'not'),
    ...rest('overlap.unknown', 'unknown'),
  ];
}

/** What both come to together; or why the two cannot be compared. */
export function togetherSentence(
  language: Language,
  a: KnownOffering,
  b: KnownOffering,
  { silence, credits, share }: Overlap,
): string | null {
  const t = text(language);
  const names = { a: titleOf(language, a.document.title).text, b: titleOf(language, b.document.title).text };
  if (silence) return t(`overlap.${silence}`, names);
  if (!credits) return null;
  const sum = formatCredits(language, credits.sum);
  if (share === 0) return t('overlap.credits.none', { sum });
  if (credits.once === credits.sum) return t('overlap.credits.little', { sum });
  return t('overlap.credits', { sum, once: formatCredits(language, credits.once) });
}

export function outcomeText(language: Language, { document }: KnownOffering, id: string): string {
  const found = document.outcomes?.find((outcome) => outcome.id === id);
  return pick(found?.text, language).text.replace(/[.;]+$/, '');
}
