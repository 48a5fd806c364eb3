import type { OfferedMode } from '../offered.ts';
import type { ElmNode } from './terms.ts';

const SNB = 'http://data.europa.eu/snb';
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** A concept of one of the controlled lists, which says of which list it is. */
export function concept(id: string, scheme: string, label: Record<string, string> = {}): ElmNode {
  return {
    id,
    type: 'Concept',
    ...(Object.keys(label).length > 0 && { prefLabel: label }),
    inScheme: { id: scheme, type: 'ConceptScheme' },
  };
}

/** A term of a Europass list: its scheme always ends with the same sign. */
function europass(list: string, code: string, label?: Record<string, string>): ElmNode {
  return concept(`${SNB}/${list}/${code}`, `${SNB}/${list}/25831c2`, label);
}

export const fieldConcept = (code: string) => europass('isced-f', code);
export const eqfConcept = (level: number) => europass('eqf', String(level), { en: `EQF level ${level}` });
export const ects = europass('education-credit', '6fcec5c5af', {
  en: 'European Credit Transfer and Accumulation System',
});
/** The lists have no word for a micro-credential; this is the one of the Commission's own sample. */
export const shortProgramme = europass('learning-opportunity', '74a4a268e8', {
  en: 'Short learning programme',
});
/** The profile of a credential that none of the particular ones fits; the list has none for micro-credentials. */
export const genericProfile = europass('credential', 'e34929035b', { en: 'Generic' });
export const base64Encoding = europass('encoding', '6146cde7dd', { en: 'base64' });
export const pngFile = concept(`${AUTHORITY}/file-type/PNG`, `${AUTHORITY}/file-type`, { en: 'PNG' });
export const euro = concept(`${AUTHORITY}/currency/EUR`, `${AUTHORITY}/currency`, { en: 'euro' });

/** The national framework's level. The list of national levels is joined by its address here. */
export function nationalLevel({ level, url }: { level: number; url: string }): ElmNode {
  return {
    ...concept(url, `${SNB}/qdr/25831c2`, { en: `National framework level ${level}` }),
    notation: String(level),
  };
}

const modes: Record<OfferedMode, [string, string]> = {
  presential: ['9191af2ed9', 'Presential'],
  online: ['920fbb3cbe', 'Online'],
  blended: ['e92d221e4d', 'Blended'],
  project: ['7813801c77', 'Project based'],
  'work-place': ['729f3bed4b', 'Work based'],
};

export function modeConcept(mode: OfferedMode): ElmNode {
  const [code, label] = modes[mode];
  return europass('learning-assessment', code, { en: label });
}

type AssessmentWords = { code: string; words: Record<string, string> };

/** What has no term of its own in the list is told by the nearest wider one. */
const assessments: Record<string, AssessmentWords> = {
  exam: { code: '6e6cb2cc78', words: { fi: 'Kirjallinen koe', sv: 'Skriftligt prov', en: 'Written exam' } },
  'oral-exam': { code: 'd30284d7df', words: { fi: 'Suullinen koe', sv: 'Muntligt prov', en: 'Oral exam' } },
  portfolio: { code: '4f03b91c0e', words: { fi: 'Portfolio', sv: 'Portfolio', en: 'Portfolio' } },
  'work-sample': { code: 'de4d165a6c', words: { fi: 'Työnäyte', sv: 'Arbetsprov', en: 'Work sample' } },
  demonstration: {
    code: '6a4db9f11d',
    words: { fi: 'Osaamisen näyttö', sv: 'Yrkesprov', en: 'Demonstration of skill' },
  },
  project: { code: '795dac4096', words: { fi: 'Projektityö', sv: 'Projektarbete', en: 'Project work' } },
  assignment: {
    code: '2939dae15f',
    words: { fi: 'Arvioitava tehtävä', sv: 'Bedömd uppgift', en: 'Marked assignment' },
  },
  peer: {
    code: '812e3b0ae1',
    words: { fi: 'Vertaisarviointi', sv: 'Kamratbedömning', en: 'Peer review' },
  },
  continuous: {
    code: '3484bd7e51',
    words: { fi: 'Jatkuva arviointi', sv: 'Fortlöpande bedömning', en: 'Continuous assessment' },
  },
};

/** A kind of assessment with its words; undefined where the list has nothing near it. */
export function assessmentConcept(
  type: string,
): { concept: ElmNode; words: Record<string, string> } | undefined {
  const found = assessments[type];
  if (!found) return undefined;
  return { concept: europass('assessment', found.code, found.words), words: found.words };
}

/** ISO 639-1 → the code of the Publications Office, which is mostly ISO 639-3. */
const languageCodes: Record<string, string> = Object.fromEntries(
  'bg:BUL cs:CES da:DAN de:DEU el:ELL en:ENG es:SPA et:EST fi:FIN fr:FRA ga:GLE hr:HRV hu:HUN is:ISL it:ITA lt:LIT lv:LAV mt:MLT nb:NOB nl:NLD nn:NNO no:NOR pl:POL pt:POR ro:RON ru:RUS se:SME sk:SLK sl:SLV sv:SWE tr:TUR uk:UKR ar:ARA fa:FAS hi:HIN ja:JPN ko:KOR so:SOM sq:SQI sr:SRP th:THA vi:VIE zh:ZHO'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** @param tag BCP 47 @returns undefined for what the list does not know */
export function languageConcept(tag: string): ElmNode | undefined {
  const primary = (tag.split('-')[0] ?? '').toLowerCase();
  const code = languageCodes[primary] ?? (/^[a-z]{3}$/.test(primary) ? primary.toUpperCase() : undefined);
  return code ? concept(`${AUTHORITY}/language/${code}`, `${AUTHORITY}/language`) : undefined;
}

/** ISO 3166-1: two signs → three. */
const countryCodes: Record<string, string> = Object.fromEntries(
  'AT:AUT BE:BEL BG:BGR CH:CHE CY:CYP CZ:CZE DE:DEU DK:DNK EE:EST ES:ESP FI:FIN FR:FRA GB:GBR GR:GRC HR:HRV HU:HUN IE:IRL IS:ISL IT:ITA LI:LIE LT:LTU LU:LUX LV:LVA MT:MLT NL:NLD NO:NOR PL:POL PT:PRT RO:ROU RS:SRB SE:SWE SI:SVN SK:SVK TR:TUR UA:UKR'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** @param country ISO 3166-1 alpha-2 */
export function countryConcept(country: string): ElmNode | undefined {
  const code = countryCodes[country];
  return code ? concept(`${AUTHORITY}/country/${code}`, `${AUTHORITY}/country`) : undefined;
}

/** How the institution assures quality: of itself, or of the programme. */
export function qualityConcept(type: 'institutional' | 'programme'): ElmNode {
  return type === 'institutional'
    ? europass('accreditation', 'bb4618238e', { en: 'Institutional quality assurance' })
    : europass('accreditation', '820101cba6', { en: 'Programme quality assurance' });
}

const supervisions: Record<string, [string, string]> = {
  unsupervised: ['c598449d64', 'Unsupervised without ID verification'],
  'supervised-with-id': ['70be69aaf9', 'Supervised with ID verification'],
  'unsupervised-with-id': ['df2880c5cb', 'Unsupervised with ID verification'],
};

/** How the assessment was supervised; undefined where the list's term is not known here. */
export function supervisionConcept(kind: string): ElmNode | undefined {
  const found = supervisions[kind];
  return found && europass('supervision-verification', found[0], { en: found[1] });
}
