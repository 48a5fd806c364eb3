import {
  assessmentTypes,
  certificates,
  competenceLevels,
  forms,
  gradeScales,
  modes,
  origins,
  qualityTypes,
  supervisions,
  text,
} from '../../../framework/index.ts';

/**
 * What people write for the values of the vocabularies, besides the values themselves and their names on the
 * screens in all three languages.
 */
const alsoCalled: Record<string, Record<string, string>> = {
  'assessment-type': {
    tentit: 'exam',
    koe: 'exam',
    verkkotentti: 'exam',
    tent: 'exam',
    'written exam': 'exam',
    'suullinen koe': 'oral-exam',
    portfoliot: 'portfolio',
    'muntligt prov': 'oral-exam',
    'practical demonstration': 'demonstration',
    osaamisnäyttö: 'demonstration',
    projektityö: 'project',
    projektarbete: 'project',
    tehtävät: 'assignment',
    oppimistehtävät: 'assignment',
    inlämningsuppgift: 'assignment',
    inlämningsuppgifter: 'assignment',
    assignments: 'assignment',
    essay: 'assignment',
    essee: 'assignment',
    ahot: 'recognition',
    'jatkuva näyttö': 'continuous',
  },
  mode: {
    lähi: 'presential',
    contact: 'presential',
    campus: 'presential',
    verkko: 'online',
    etäopetus: 'online',
    verkkototeutus: 'online',
    nät: 'online',
    distans: 'online',
    remote: 'online',
    monimuoto: 'blended',
    hybridi: 'blended',
    hybrid: 'blended',
    flerform: 'blended',
    hanke: 'project',
    projekti: 'project',
    projekt: 'project',
    työpaikka: 'work-place',
    työssäoppiminen: 'work-place',
    arbetsplats: 'work-place',
    workplace: 'work-place',
  },
  level: {
    perus: 'basic',
    soveltava: 'applied',
    asiantuntija: 'expert',
    grund: 'basic',
    tillämpad: 'applied',
    basic: 'basic',
  },
  quality: {
    korkeakoulu: 'institutional',
    högskolan: 'institutional',
    institution: 'institutional',
    ulkoinen: 'external',
    extern: 'external',
    koulutusohjelma: 'programme',
  },
  'grade-scale': {
    '0-5': '0-5',
    '1-5': '0-5',
    'hyväksytty/hylätty': 'pass-fail',
    hyväksytty: 'pass-fail',
    'godkänd/underkänd': 'pass-fail',
    'pass/fail': 'pass-fail',
  },
  certificate: {
    sähköinen: 'electronic',
    elektroniskt: 'electronic',
    paperi: 'paper',
    ei: 'none',
    inget: 'none',
  },
  origin: { tki: 'rdi', fui: 'rdi', kurs: 'study-unit', course: 'study-unit' },
  form: { avoin: 'open', öppna: 'open', polku: 'path', tutkinto: 'degree', examen: 'degree' },
  supervision: {},
};

const vocabularies = {
  'assessment-type': assessmentTypes,
  mode: modes,
  level: competenceLevels,
  quality: qualityTypes,
  'grade-scale': gradeScales,
  certificate: certificates,
  origin: origins,
  form: forms,
  supervision: supervisions,
} as const;

type Vocabularies = typeof vocabularies;
export type VocabularyName = keyof Vocabularies;
export type ValueOf<V extends VocabularyName> = Vocabularies[V][number];

const folded = (name: string) => name.toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();

const byName = new Map<string, string>(
  (Object.keys(vocabularies) as VocabularyName[]).flatMap((vocabulary) => [
    ...Object.entries(alsoCalled[vocabulary] ?? {}).map(([name, value]) => [
      `${vocabulary} ${folded(name)}`,
      value,
    ]),
    ...vocabularies[vocabulary].flatMap((value) => namesOf(vocabulary, value)),
  ]) as [string, string][],
);

function namesOf(vocabulary: VocabularyName, value: string): [string, string][] {
  const key = `${vocabulary}/${value}` as Parameters<ReturnType<typeof text>>[0];
  const names = [value, ...(['fi', 'sv', 'en'] as const).map((language) => text(language)(key))];
  return names.map((name) => [`${vocabulary} ${folded(name)}`, value]);
}

/** The value that a word means in a vocabulary, or undefined. */
export function valueNamed<V extends VocabularyName>(vocabulary: V, name: string): ValueOf<V> | undefined {
  return byName.get(`${vocabulary} ${folded(name)}`) as ValueOf<V> | undefined;
}

/** The kinds of assessment that a sentence names: 'Exam on campus' names an exam. */
export function assessmentWords(sentence: string): string[] {
  const words = ` ${folded(sentence).replace(/[^\p{L}\p{N} -]+/gu, ' ')} `;
  const named = [...byName].filter(([key]) => key.startsWith('assessment-type '));
  const found = named.filter(([key]) => words.includes(` ${key.slice('assessment-type '.length)} `));
  return [...new Set(found.map(([, value]) => value))];
}
