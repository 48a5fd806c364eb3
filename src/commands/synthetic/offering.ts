import {
  type CompetenceLevel,
  competenceLevels,
  type Mode,
  modes,
  type OfferingDocument,
} from '../../rooms/framework/index.ts';
import { oneOf, randomFrom } from './random.ts';
import { descriptionOf, outcomeOf, summaryOf, titleForms, titleOf } from './sentences.ts';
import { deeds, objects, type Phrase, places, type Topic, topics } from './words.ts';

const credits = [1, 2, 2, 3, 3, 4, 5, 5, 5, 10, 15] as const;
const eqfOf: Record<CompetenceLevel, number> = { basic: 5, applied: 6, expert: 7 };
const modeShares: readonly Mode[] = ['online', 'online', 'online', 'blended', 'blended', ...modes];

/** An invented, fully described offering: the same for the same seed and number, whatever came before it. */
export function syntheticOffering(
  seed: number,
  number: number,
  institution: { id: string; name: Record<string, string> },
): OfferingDocument {
  const random = randomFrom(seed * 1_000_003 + number);
  const topic = oneOf(random, topics);
  const place = oneOf(random, places);
  const level = oneOf(random, competenceLevels);
  const ects = oneOf(random, credits);
  return {
    title: titleOf(Math.floor(random() * titleForms), topic, place),
    plainSummary: summaryOf(topic, place),
    description: descriptionOf(topic, place, oneOf(random, objects)),
    institution: institution.id,
    awardingCountry: 'FI',
    awardingBody: institution.name,
    language: [oneOf(random, ['fi', 'fi', 'fi', 'en', 'sv'])],
    ects,
    hours: Math.round(ects * 26.7),
    field: topic.field,
    level: { competence: level, eqf: eqfOf[level], nqf: eqfOf[level] },
    ...learning(random, topic),
    mode: [oneOf(random, modeShares)],
    qualityAssurance: { type: 'institutional' },
    prerequisites: { fi: 'Ei edellytyksiä', sv: 'Inga förkunskapskrav', en: 'No prerequisites' },
    supervision: 'supervised-with-id',
    stackability: { standalone: true },
    certificate: 'electronic',
    origin: oneOf(random, ['study-unit', 'continuing-education', 'part-of-study-unit']),
    form: oneOf(random, ['open', 'continuing-education']),
    price: random() < 0.5 ? { amount: 0, currency: 'EUR' } : { amount: ects * 15, currency: 'EUR' },
    source: { system: 'synthetic', code: `SYN-${number}` },
  };
}

function learning(random: () => number, topic: Topic): Pick<OfferingDocument, 'outcomes' | 'assessment'> {
  const count = 3 + Math.floor(random() * 3);
  const deals = objects.map((object) => ({ object, at: random() })).sort((a, b) => a.at - b.at);
  const outcomes = deals.slice(0, count).map(({ object }, i) => ({
    id: `o${i + 1}`,
    text: outcomeOf(topic, oneOf(random, deeds), object),
  }));
  return {
    outcomes,
    assessment: {
      types: [oneOf(random, ['assignment', 'project', 'exam', 'portfolio', 'demonstration'])],
      criteria: outcomes.map(({ id }) => ({ outcome: id, text: criterion })),
      gradeScale: oneOf(random, ['0-5', 'pass-fail']),
    },
  };
}

const criterion: Phrase = {
  fi: 'Näyttö on tehty itse ja täyttää annetun tehtävän vaatimukset.',
  sv: 'Prestationen är egen och uppfyller uppgiftens krav.',
  en: 'The work is one’s own and meets the requirements of the assignment.',
};
