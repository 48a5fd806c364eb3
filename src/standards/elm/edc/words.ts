import type { AwardedGrade, AwardRecord } from '../../award.ts';

/** The fixed words of an EDC, in every language of the program: ELM holds each text in several. */
type Words = { fi: string; sv: string; en: string };

export const assessmentTitle: Words = { fi: 'Arviointi', sv: 'Bedömning', en: 'Assessment' };
export const passed: Words = { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Passed' };
const failed: Words = { fi: 'Hylätty', sv: 'Underkänd', en: 'Failed' };
export const learnerNumber: Words = { fi: 'Oppijanumero', sv: 'Studentnummer', en: 'Learner number' };

export const schemeTitles: Record<AwardedGrade['scale'], Words> = {
  '0-5': { fi: 'Asteikko 0–5', sv: 'Skala 0–5', en: 'Scale from 0 to 5' },
  'pass-fail': { fi: 'Hyväksytty tai hylätty', sv: 'Godkänd eller underkänd', en: 'Pass or fail' },
};

/** A grade as it is read; numbers are the same in every language. */
export function gradeWords(grade: AwardedGrade | undefined): Words {
  if (!grade) return passed;
  if (grade.scale === 'pass-fail') return grade.value === 'pass' ? passed : failed;
  return { fi: grade.value, sv: grade.value, en: grade.value };
}

type QualityType = NonNullable<AwardRecord['qualityAssurance']>['type'];

export const qualityTitles: Record<QualityType, Words> = {
  institutional: {
    fi: 'Korkeakoulun laatujärjestelmä',
    sv: 'Högskolans kvalitetssystem',
    en: 'Quality system of the institution',
  },
  external: { fi: 'Ulkoinen arviointi', sv: 'Extern utvärdering', en: 'External evaluation' },
  programme: {
    fi: 'Koulutuksen arviointi',
    sv: 'Utvärdering av utbildningen',
    en: 'Evaluation of the programme',
  },
};

/** The kinds of supervision that the controlled list's terms are known for, and the one that is told in words. */
export const supervisedWithoutId: Words = {
  fi: 'Valvottu, henkilöllisyyttä ei todennettu',
  sv: 'Övervakad, identiteten inte kontrollerad',
  en: 'Supervised, identity not verified',
};
export const recognised: Words = {
  fi: 'Aiemmin hankitun osaamisen tunnustaminen',
  sv: 'Erkännande av tidigare förvärvat kunnande',
  en: 'Recognition of prior learning',
};
