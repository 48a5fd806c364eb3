export type {
  Assessment,
  ElementAssessment,
  ElementResult,
  Verdict,
} from './rules/assess.ts';
export { assess, elementResults, verdicts } from './rules/assess.ts';
export type { Framework, FrameworkElement, Obligation } from './rules/framework.ts';
export { type IscedField, iscedField, iscedFields } from './rules/isced.ts';
export type {
  Assessment as OfferingAssessment,
  OfferingDocument,
  Outcome,
} from './rules/offering-document.ts';
export { type CompiledFramework, readFramework } from './rules/read-framework.ts';
export { readOffering } from './rules/read-offering.ts';
export type { Reason } from './rules/reasons.ts';
export * from './rules/vocabularies.ts';
export { text } from './text/index.ts';
