import type { LocalizedText } from '../../../base/language.ts';
import type { AwardedOutcome, AwardRecord } from '../../../standards/award.ts';
import { dateTimeStamp } from '../../../standards/vc/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import type { ConfirmedResult } from '../../studies/index.ts';

/** Who is awarded, by whom, and where the offering's public page is. */
export type AwardParties = {
  holder: AwardRecord['holder'];
  institution: AwardRecord['institution'];
  offeringUrl: string;
};

/**
 * The award record of a confirmed assessment: all that was in force, copied once. What the document does not say stays
 * unsaid.
 */
export function awardRecord(confirmed: ConfirmedResult, parties: AwardParties): AwardRecord {
  const { offering, grade, language, mode, supervision } = confirmed;
  const { document, framework } = offering;
  const at = dateTimeStamp(confirmed.confirmedAt);
  return {
    holder: parties.holder,
    offering: {
      id: offering.id,
      url: parties.offeringUrl,
      version: String(offering.revision),
      title: written(document.title) ?? {},
      ...given('description', written(document.description)),
      ...given('plainSummary', written(document.plainSummary)),
    },
    outcomes: awardedOutcomes(confirmed),
    ...given('ects', document.ects),
    ...given('hours', document.hours),
    level: levelOf(document),
    ...given('field', document.field),
    assessment: document.assessment?.types ?? [],
    grade,
    mode,
    ...given('supervision', supervision),
    ...given('qualityAssurance', qualityOf(document)),
    framework: { id: framework.id, version: framework.version, sha256: framework.sha256 },
    institution: parties.institution,
    awardedAt: at,
    validFrom: at,
    language,
  };
}

function awardedOutcomes({ offering, outcomes }: ConfirmedResult): AwardedOutcome[] {
  const results = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  return (offering.document.outcomes ?? []).map(({ id, text, skills }) => {
    const found = results.get(id);
    return {
      id,
      text,
      skills: skills ?? [],
      ...given('criterion', written(found?.criterion)),
      ...(found && { result: found.met ? 'met' : 'not-met' }),
    };
  });
}

function levelOf({ level }: OfferingDocument): AwardRecord['level'] {
  return {
    ...given('competence', level?.competence),
    ...given('eqf', level?.eqf),
    ...given('nqf', level?.nqf),
  };
}

function qualityOf({ qualityAssurance }: OfferingDocument): AwardRecord['qualityAssurance'] {
  if (!qualityAssurance?.type) return undefined;
  return { type: qualityAssurance.type, ...given('description', written(qualityAssurance.description)) };
}

/** A member that is there only with a value. */
function given<K extends string, V>(name: K, value: V | null | undefined): { [key in K]?: V } {
  return value === undefined || value === null ? {} : ({ [name]: value } as { [key in K]: V });
}

/** A text that is written in at least one language. */
function written(text: LocalizedText | null | undefined): LocalizedText | undefined {
  return Object.values(text ?? {}).some((words) => words?.trim()) ? (text ?? undefined) : undefined;
}
