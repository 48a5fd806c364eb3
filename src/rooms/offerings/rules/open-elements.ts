import type { Assessment, ElementAssessment } from '../../framework/index.ts';

/** The mandatory elements that are not met yet, in the framework's order. */
export function openElements(report: Assessment): ElementAssessment[] {
  return report.elements.filter(
    ({ obligation, result }) => obligation === 'mandatory' && result !== 'met' && result !== 'not-applicable',
  );
}
