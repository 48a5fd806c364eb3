import { isTold, type Offered, type OfferedInstance } from '../offered.ts';
import { organisation, texts } from './organisation.ts';
import { specification } from './specification.ts';
import type { ElmNode } from './terms.ts';
import { countryConcept, euro, languageConcept, modeConcept, shortProgramme } from './vocabularies.ts';

/** What the profile asks for and an offering may lack, in the order it is asked. */
export const loqLacks = ['title', 'outcomes', 'field', 'language', 'country'] as const;
export type LoqLack = (typeof loqLacks)[number];

/**
 * What keeps an offering out of the profile "Learning Opportunities and Qualifications" (LOQ 1.1): its shapes ask for
 * a title, at least one learning outcome, a field of education and a language that the lists know, and a provider
 * with a country.
 */
export function lacksForLoq(offered: Offered): LoqLack[] {
  const lacks: Record<LoqLack, boolean> = {
    title: !isTold(offered.title),
    outcomes: offered.outcomes.every(({ text }) => !isTold(text)),
    field: offered.field === null,
    language: offered.languages.every((tag) => !languageConcept(tag)),
    country: !countryConcept(offered.provider.country) || !isTold(offered.provider.name),
  };
  return loqLacks.filter((lack) => lacks[lack]);
}

/**
 * An offering by the LOQ profile: a LearningOpportunity for each time it is held (one without times where none is
 * known), all of which lead to the same specification. `dayStart` gives the instant at which a day (YYYY-MM-DD)
 * begins.
 * @throws Error for an offering that lacks something, see `lacksForLoq`
 */
export function learningOpportunities(offered: Offered, dayStart: (day: string) => Date): ElmNode[] {
  const lacks = lacksForLoq(offered);
  if (lacks.length > 0) throw new Error(`not in the LOQ profile, for lack of: ${lacks.join(', ')}`);
  const [first, ...others] = offered.instances;
  const whole = specification(offered);
  if (!first) return [{ ...opportunity(offered, whole), id: offered.url }];
  const named = { id: whole.id as string };
  return [
    { ...opportunity(offered, whole), ...held(offered, first, dayStart) },
    ...others.map((one) => ({ ...opportunity(offered, named), ...held(offered, one, dayStart) })),
  ];
}

function opportunity(offered: Offered, learningAchievementSpecification: ElmNode): ElmNode {
  const { url, title, description, summary, modes, published, price } = offered;
  const about = isTold(description) ? description : summary;
  return {
    type: 'LearningOpportunity',
    identifier: { id: `${url}#identifier`, type: 'Identifier', notation: offered.id },
    title: texts(title),
    ...(isTold(about) && { description: texts(about) }),
    dcType: shortProgramme,
    homepage: homepages(offered),
    mode: modes.map(modeConcept),
    providedBy: organisation(offered.provider),
    learningAchievementSpecification,
    defaultLanguage: languageConcept(defaultLanguage(offered)) as ElmNode,
    ...(price !== null && { priceDetail: priceOf(`${url}#price`, price) }),
    modified: published.toISOString(),
  };
}

/** The texts are mainly in the language of instruction, or else in the first they are written in. */
function defaultLanguage({ languages, title }: Offered): string {
  const written = Object.keys(title).filter((tag) => languageConcept(tag));
  const known = languages.filter((tag) => languageConcept(tag));
  return known.find((tag) => written.includes(tag)) ?? written[0] ?? (known[0] as string);
}

function homepages({ url, pages }: Offered): ElmNode[] {
  return Object.entries(pages).map(([language, contentUrl]) => ({
    id: `${url}#page-${language}`,
    type: 'WebResource',
    contentUrl,
    language: languageConcept(language) as ElmNode,
  }));
}

function held(
  { url }: Offered,
  instance: OfferedInstance,
  dayStart: (day: string) => Date,
): Partial<ElmNode> & { id: string } {
  const id = `${url}#${instance.id}`;
  const instant = (day: string) => dayStart(day).toISOString();
  return {
    id,
    mode: modeConcept(instance.mode),
    temporal: {
      id: `${id}-time`,
      type: 'PeriodOfTime',
      startDate: instant(instance.starts),
      endDate: instant(instance.ends),
    },
    applicationDeadline: instant(instance.enrolUntil),
    ...(instance.price !== null && { priceDetail: priceOf(`${id}-price`, instance.price) }),
  };
}

function priceOf(id: string, price: number): ElmNode {
  return {
    id,
    type: 'PriceDetail',
    amount: { id: `${id}-amount`, type: 'Amount', unit: euro, value: price.toFixed(2) },
  };
}
