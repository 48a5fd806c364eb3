import { type LocalizedText, languages } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import type { Offered, OfferedInstance } from '../../../standards/offered.ts';
import type { OfferingDocument } from '../../framework/index.ts';

/** A published offering, as it is stored. */
type Published = { institution: string; id: string; document: OfferingDocument; publishedAt: Date };
/** What is known of its institution. */
type Institution = { name: LocalizedText; homepage: string | null; country: string };
type Implementation = Omit<OfferedInstance, 'price' | 'url'> & {
  readonly price: { readonly amount: number } | null;
};

/** FiNQF is the national framework of Finland; of other countries none is known here. */
const NATIONAL: Readonly<Record<string, string>> = { FI: 'fi-nqf' };

/**
 * A published offering in no standard's words: what every format for others is written from. `base` is the public
 * address of the program, without a slash at the end.
 */
export function offered(
  base: string,
  { institution, id, document, publishedAt }: Published,
  { name, homepage, country }: Institution,
  implementations: readonly Implementation[] = [],
): Offered {
  const url = base + publicUrls.offering(institution, id);
  const where = { institution, offering: id };
  const page = (language: (typeof languages)[number]) => base + paths.catalogueOffering(language, where);
  const national = NATIONAL[country];
  const nqf = document.level?.nqf ?? null;
  return {
    id,
    url,
    pages: Object.fromEntries(languages.map((language) => [language, page(language)])),
    provider: {
      code: institution,
      url: base + publicUrls.institution(institution),
      name: told(name),
      homepage,
      country,
    },
    title: told(document.title),
    description: told(document.description),
    summary: told(document.plainSummary),
    code: document.source?.code || null,
    languages: document.language ?? [],
    ects: document.ects ?? null,
    hours: document.hours ?? null,
    field: document.field ?? null,
    eqf: document.level?.eqf ?? null,
    nqf: nqf && national ? { level: nqf, url: base + publicUrls.level(national, String(nqf)) } : null,
    outcomes: (document.outcomes ?? []).map(({ id, text, skills = [] }) => ({
      id,
      text: told(text),
      skills: skills.map(({ uri, label }) => ({ uri, label: told(label) })),
    })),
    modes: document.mode ?? [],
    assessments: document.assessment?.types ?? [],
    criteria: (document.assessment?.criteria ?? []).map(({ text }) => told(text)),
    price: document.price?.amount ?? null,
    prerequisites: told(document.prerequisites),
    targetGroup: told(document.targetGroup),
    certificate: document.certificate ?? null,
    form: document.form ?? null,
    origin: document.origin ?? null,
    published: publishedAt,
    instances: implementations.map(({ price, ...one }) => ({
      ...one,
      price: price?.amount ?? null,
      url: base + paths.enrol('fi', { institution, implementation: one.id }),
    })),
  };
}

/** Without the languages in which nothing is written. */
function told(text: LocalizedText | undefined): LocalizedText {
  return Object.fromEntries(
    Object.entries(text ?? {})
      .map(([tag, words]) => [tag, (words ?? '').trim()])
      .filter(([, words]) => words !== ''),
  );
}
