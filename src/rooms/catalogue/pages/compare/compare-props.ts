import type { Language } from '../../../../base/language.ts';
import type { ComparedOffering, Comparison, KnownOffering } from '../../actions/compare/compare.ts';
import type { CompareState } from './compare-address.ts';

/** What every part of the comparison is drawn from. */
export type CompareProps = { language: Language; state: CompareState; comparison: Comparison };

export function knownOf(offerings: readonly ComparedOffering[]): KnownOffering[] {
  return offerings.filter((one): one is KnownOffering => one.state !== 'unknown');
}
