import { type LocalizedText, pick } from '../../base/language.ts';
import { isTold, type Offered, type OfferedInstance, type OfferedMode } from '../offered.ts';

type Json = Record<string, unknown>;

/**
 * A published offering as a schema.org Course with its CourseInstances, in one language: what search engines read
 * (schema.org 29; Google's "Course info" asks for name, description, provider, offers and hasCourseInstance).
 */
export function courseJsonLd(offered: Offered, language: string): Json {
  const { url, pages, provider, ects, hours, modes, field, eqf, code, certificate } = offered;
  const say = (text: LocalizedText) => pick(text, language).text;
  const about = say(offered.summary) || say(offered.description) || say(offered.title);
  return told({
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': url,
    url: pages[language] ?? url,
    name: say(offered.title),
    description: about,
    inLanguage: offered.languages,
    courseCode: code,
    provider: told({
      '@type': 'CollegeOrUniversity',
      '@id': provider.url,
      name: say(provider.name),
      url: provider.homepage,
      identifier: provider.code,
    }),
    numberOfCredits: ects === null ? null : { '@type': 'StructuredValue', value: ects, unitText: 'ECTS' },
    timeRequired: hours === null ? null : `PT${Math.round(hours)}H`,
    coursePrerequisites: say(offered.prerequisites),
    audience: isTold(offered.targetGroup) && { '@type': 'Audience', audienceType: say(offered.targetGroup) },
    teaches: offered.outcomes.map(({ text, skills }) =>
      told({
        '@type': 'DefinedTerm',
        name: say(text),
        sameAs: skills.map(({ uri }) => uri),
      }),
    ),
    about: field && {
      '@type': 'DefinedTerm',
      inDefinedTermSet: 'http://data.europa.eu/snb/isced-f/25831c2',
      termCode: field,
    },
    educationalLevel: eqf === null ? null : `EQF ${eqf}`,
    educationalCredentialAwarded: certificate !== 'none' && credential(offered, say),
    offers: offer(offered.price, pages[language] ?? url),
    hasCourseInstance:
      offered.instances.length > 0
        ? offered.instances.map((one) => instance(one, hours))
        : modes.map((mode) => told({ '@type': 'CourseInstance', courseMode: courseModes[mode] })),
  });
}

function credential({ title, ects, eqf, provider }: Offered, say: (text: LocalizedText) => string): Json {
  return told({
    '@type': 'EducationalOccupationalCredential',
    name: say(title),
    credentialCategory: 'micro-credential',
    competencyRequired: ects === null ? null : `${ects} ECTS`,
    educationalLevel: eqf === null ? null : `EQF ${eqf}`,
    recognizedBy: { '@id': provider.url },
  });
}

const courseModes: Record<OfferedMode, string> = {
  presential: 'Onsite',
  online: 'Online',
  blended: 'Blended',
  project: 'Blended',
  'work-place': 'Onsite',
};

function instance(
  { id, starts, ends, language, mode, place, price, seats, url, enrolUntil }: OfferedInstance,
  hours: number | null,
): Json {
  return told({
    '@type': 'CourseInstance',
    identifier: id,
    courseMode: courseModes[mode],
    startDate: starts,
    endDate: ends,
    inLanguage: language,
    location: place && { '@type': 'Place', name: place },
    maximumAttendeeCapacity: seats,
    courseWorkload: hours === null ? null : `PT${Math.round(hours)}H`,
    offers: { ...offer(price, url), validThrough: enrolUntil },
  });
}

function offer(price: number | null, url: string): Json {
  return told({
    '@type': 'Offer',
    url,
    category: price === 0 ? 'Free' : price !== null && 'Paid',
    price,
    priceCurrency: price !== null && 'EUR',
  });
}

/** Without what is not known. */
function told(all: Json): Json {
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== false && value !== '' && !isEmpty(value),
    ),
  );
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
