import { syntheticOffering } from '../../src/commands/synthetic/offering.ts';
import { randomFrom } from '../../src/commands/synthetic/random.ts';
import { topics } from '../../src/commands/synthetic/words.ts';
import type { OfferingDocument } from '../../src/rooms/framework/index.ts';

/** What Finnish and Swedish compounds end in, with the English of it. */
const ends = `suunnittelu|planering|planning
  kehittäminen|utveckling|development
  arviointi|utvärdering|evaluation
  johtaminen|ledning|management
  osaaja|kunnig|specialist
  asiantuntija|expert|expert
  laatu|kvalitet|quality
  viestintä|kommunikation|communication
  turvallisuus|säkerhet|safety
  prosessi|process|process
  mittaus|mätning|measurement
  ohjaus|handledning|guidance
  neuvonta|rådgivning|advice
  tekniikka|teknik|technology
  palvelu|tjänst|service
  hanke|projekt|project
  verkosto|nätverk|network
  aineisto|material|material
  seuranta|uppföljning|monitoring
  koulutus|utbildning|training
  yrittäjä|företagare|entrepreneur
  hankinta|anskaffning|procurement
  innovaatio|innovation|innovation
  strategia|strategi|strategy
  verkkokurssi|webbkurs|online course
  harjoitus|övning|exercise
  tutkimus|forskning|research
  analyysi|analys|analysis
  standardi|standard|standard
  huolto|underhåll|maintenance`
  .split('\n')
  .map((line) => line.trim().split('|') as [string, string, string]);

/** The place of a rank in a list by Zipf's law: the first is drawn most often. */
function zipf(random: () => number, size: number): number {
  return Math.min(size - 1, Math.floor((size + 1) ** random()) - 1);
}

/**
 * An invented offering in three languages whose words are spread as in real lists: few that stand in every tenth
 * offering, and very many compounds that stand in a handful.
 */
export function corpusOffering(number: number, institution: { id: string; name: Record<string, string> }) {
  const document = syntheticOffering(11, number, institution);
  const random = randomFrom(97 * 1_000_003 + number);
  const compounds = Array.from({ length: 3 }, () => compound(random));
  const [first] = compounds;
  const told = (tag: 'fi' | 'sv' | 'en') => compounds.map((one) => one[tag]).join(', ');
  const description = document.description ?? {};
  return {
    ...document,
    title: random() < 0.4 && first ? joined(document.title, first) : document.title,
    description: {
      fi: `${description.fi} Aiheina ${told('fi')}.`,
      sv: `${description.sv} Teman: ${told('sv')}.`,
      en: `${description.en} Themes: ${told('en')}.`,
    },
  } satisfies OfferingDocument;
}

type Words = { fi: string; sv: string; en: string };

function joined(title: Record<string, string | undefined>, { fi, sv, en }: Words) {
  return { fi: `${title.fi}: ${fi}`, sv: `${title.sv}: ${sv}`, en: `${title.en}: ${en}` };
}

function compound(random: () => number): Words {
  const topic = topics[zipf(random, topics.length)]!;
  const other = topics[Math.floor(random() * topics.length)]!;
  const [fi, sv, en] = ends[zipf(random, ends.length)]!;
  const start = random() < 0.5 ? topic : other;
  return {
    fi: `${start.fi.replace(/\s/g, '')}${fi}`,
    sv: `${start.sv.replace(/\s/g, '')}s${sv}`,
    en: `${start.en} ${en}`,
  };
}
