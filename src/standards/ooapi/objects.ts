import type { Offered, OfferedInstance, OfferedMode, OfferedProvider } from '../offered.ts';
import { ifTold, isLanguageTag, typedTexts } from './texts.ts';

type Json = Record<string, unknown>;

/** What the caller hands in: UUIDs for what has only a name here, and the instant at which a day (YYYY-MM-DD) begins. */
export type OoapiPowers = {
  readonly uuidOf: (name: string) => string;
  readonly dayStart: (day: string) => Date;
};

/** The identifier of an institution: made of its code, so that it stays. */
export function organisationId(code: string, { uuidOf }: OoapiPowers): string {
  return uuidOf(`organisation:${code}`);
}

/** Open Education API 6.0, schema Organisation. */
export function organisation(provider: OfferedProvider, powers: OoapiPowers): Json {
  const { code, name, homepage, country } = provider;
  const names = typedTexts(name);
  return {
    organisationId: organisationId(code, powers),
    primaryCode: { codeType: 'institution_code', code },
    organisationType: 'root',
    name: names.length > 0 ? names : [{ language: 'en', value: code }],
    ...(homepage && { link: homepage }),
    addresses: [{ addressType: 'postal', countryCode: { 'iso3166-1-alpha2': country } }],
  };
}

/** Schema Course: what is taught. What one gets for it stands on the programme of the same identifier. */
export function course(offered: Offered, powers: OoapiPowers): Json {
  return {
    courseId: offered.id,
    ...common(offered, powers),
    programmeIds: [offered.id],
    validFrom: offered.published.toISOString(),
  };
}

/**
 * Schema Programme: "a collection of courses that lead to a certifiable learning outcome". Only a programme can say
 * which document is awarded, so that each offering is one, with one course.
 */
export function programme(offered: Offered, powers: OoapiPowers): Json {
  const { eqf, certificate } = offered;
  return {
    programmeId: offered.id,
    ...common(offered, powers),
    programmeType: 'x-micro-credential',
    formalDocument: certificate === 'none' ? 'no_official_document' : 'micro_credential_certificate',
    ...(eqf !== null && { levelOfQualification: `eqf_${eqf}` }),
    validFrom: offered.published.toISOString(),
  };
}

function common(offered: Offered, powers: OoapiPowers): Json {
  const { id, code, ects, hours, modes, field, eqf, outcomes, languages, provider, url } = offered;
  const names = typedTexts(offered.title);
  const tags = languages.filter(isLanguageTag);
  const about = typedTexts(offered.description).length > 0 ? offered.description : offered.summary;
  const learningOutcomes = outcomes
    .map((one) => ({
      learningOutcomeId: powers.uuidOf(`outcome:${id}:${one.id}`),
      primaryCode: { codeType: 'identifier', code: one.id },
      name: typedTexts(one.text),
      ...(one.skills.length > 0 && {
        otherCodes: one.skills.map(({ uri }) => ({ codeType: 'x-esco', code: uri })),
      }),
    }))
    .filter(({ name }) => name.length > 0);
  return {
    primaryCode: { codeType: 'identifier', code: code ?? id },
    name: names.length > 0 ? names : [{ language: 'en', value: id }],
    ...ifTold('description', about),
    studyLoad: [
      ...(ects === null ? [] : [{ studyLoadUnit: 'ects', value: ects }]),
      ...(hours === null ? [] : [{ studyLoadUnit: 'hour', value: hours }]),
    ],
    modesOfDelivery: modes.map((mode) => deliveries[mode]),
    ...(tags.length > 0 && { teachingLanguages: tags }),
    ...(field && { fieldsOfStudy: field }),
    ...(eqf !== null && levels[eqf] && { level: levels[eqf] }),
    ...ifTold('admissionRequirements', offered.prerequisites),
    learningOutcomeIds: learningOutcomes.map(({ learningOutcomeId }) => learningOutcomeId),
    learningOutcomes,
    link: url,
    organisationId: organisationId(provider.code, powers),
  };
}

/** Schema CourseOffering: one time at which the course is held. */
export function courseOffering(offered: Offered, instance: OfferedInstance, powers: OoapiPowers): Json {
  const { id, starts, ends, enrolFrom, enrolUntil, seats, language, mode, place, price, url } = instance;
  const from = powers.dayStart;
  const until = (day: string) => endOf(day, from);
  return {
    courseOfferingId: id,
    primaryCode: { codeType: 'offering_code', code: id },
    name: typedTexts(offered.title),
    state: 'active',
    ...(isLanguageTag(language) && { teachingLanguages: [language] }),
    modesOfDelivery: [deliveries[mode]],
    ...(seats !== null && { maxNumberStudents: seats }),
    resultExpected: true,
    link: offered.url,
    startDateTime: from(starts).toISOString(),
    endDateTime: until(ends),
    enrolmentPeriods: [
      {
        startDateTime: from(enrolFrom).toISOString(),
        endDateTime: until(enrolUntil),
        enrolmentType: 'url',
        enrolmentUrl: url,
      },
    ],
    ...(place && {
      addresses: [{ addressType: 'teaching', additional: [{ language, value: place }] }],
    }),
    ...(price !== null && {
      priceInformation: [{ costType: 'total_costs', amount: price.toFixed(2), currency: 'EUR' }],
    }),
    courseId: offered.id,
    organisationId: organisationId(offered.provider.code, powers),
  };
}

/** The last second of a day: the one before the next day begins. */
function endOf(day: string, dayStart: OoapiPowers['dayStart']): string {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
  return new Date(dayStart(next).getTime() - 1000).toISOString();
}

/** EQF level → the specification's `level`, which says what each of them corresponds to. */
export const levels: Readonly<Record<number, string>> = {
  5: 'associate_degree',
  6: 'bachelor',
  7: 'master',
  8: 'doctoral',
};

export const deliveries: Readonly<Record<OfferedMode, string>> = {
  presential: 'presential',
  online: 'online',
  blended: 'blended',
  project: 'project_based',
  'work-place': 'work_based',
};
