import type { ContentLanguage, ImportField, LocalizedField, PlainField } from './fields.ts';
import { localizedFields } from './fields.ts';

/** What people and systems call the columns, without words that only say whose name or which language it is. */
const names: Record<LocalizedField | PlainField, string> = {
  title: 'name|title|nimi|nimike|otsikko|namn|benämning|rubrik|titel',
  description: 'description|kuvaus|sisältö|sisällöt|content|contents|beskrivning|innehåll',
  plainSummary:
    'plain summary|plainsummary|summary|tiivistelmä|selkokielinen kuvaus|lyhyt kuvaus|sammanfattning',
  outcomes:
    'learning outcomes|outcomes|osaamistavoitteet|osaamistavoite|tavoitteet|oppimistavoitteet|lärandemål|mål|objectives|learning outcome|objective',
  prerequisites:
    'prerequisites|edellytykset|esitiedot|esitietovaatimukset|förkunskapskrav|förkunskaper|admission requirements|preconditions',
  stackability: 'stackability|yhdistettävyys|pinoutuminen|kombinerbarhet',
  furtherInformation:
    'further information|additional information|lisätiedot|lisätieto|ytterligare information|tilläggsuppgifter',
  targetGroup: 'target group|kohderyhmä|målgrupp',
  relevance: 'relevance|työelämärelevanssi|tarve|relevans|behov',
  institution:
    'institution code|institution|organisation|organization|oppilaitos|oppilaitoskoodi|oppilaitosnumero|korkeakoulu|korkeakoulukoodi|organisaatio|organisaatiokoodi|myöntäjä|tarjoaja|järjestäjä|provider|anordnare|högskola|högskolekod|läroanstalt|läroanstaltskod|organisation tk code',
  institutionName:
    'institution name|organisation name|oppilaitoksen nimi|korkeakoulun nimi|organisaation nimi|högskolans namn|läroanstaltens namn',
  code: 'code|id|tunnus|tunniste|koodi|opintojaksokoodi|opintojaksotunnus|kurssikoodi|kod|kurskod|identifier|avain|oid|primary code|study element identifier code',
  ects: 'ects|credits|credit|cr|op|sp|laajuus|opintopisteet|opintopistettä|omfattning|studiepoäng|scope|workload|opintojen laajuus numero|study load ects',
  hours: 'hours|tunnit|tuntimäärä|timmar|h|study load hour',
  language:
    'language|languages|kieli|opetuskieli|suorituskieli|språk|undervisningsspråk|language of instruction|instruction language|lang|teaching languages|teaching language',
  sourceField:
    'field of education|field|koulutusala|opintoala|ala|utbildningsområde|studieområde|område|min edu guidance area',
  isced:
    'isced|isced f|iscedf|isced code|isced koodi|isced f koodi|isced kod|isced ala|koulutusala isced f|fields of study',
  competence: 'level|taso|nivå|competence level|osaamistaso|kompetensnivå',
  eqf: 'eqf|eqf taso|eqf nivå|eqf level',
  nqf: 'nqf|finqf|nqf level|finqf taso|vaativuustaso|kravnivå|viitekehystaso',
  assessmentTypes:
    'assessment|assessment type|assessment types|type of assessment|assessment method|arviointi|arviointitapa|arviointimenetelmä|arviointimenetelmät|suoritustapa|bedömning|bedömningssätt|examinationsform',
  gradeScale:
    'grade scale|grading scale|arviointiasteikko|arvosana-asteikko|arvosana asteikko|bedömningsskala|vitsordsskala|assessment scale',
  mode: 'mode|delivery|form of participation|mode of delivery|opetusmuoto|osallistumistapa|toteutustapa|opetustapa|opiskelumuoto|undervisningsform|form av deltagande|studieform|modes of delivery',
  quality: 'quality assurance|quality|laadunvarmistus|laatu|kvalitetssäkring|kvalitet',
  supervision: 'supervision|valvonta|övervakning',
  certificate: 'certificate|todistus|intyg',
  origin: 'origin|alkuperä|ursprung',
  form: 'form|koulutusmuoto|utbildningsform',
  price: 'price|fee|hinta|maksu|pris|avgift',
};

const fieldByName = new Map(
  Object.entries(names).flatMap(([field, list]) =>
    list.split('|').map((name) => [name, field as LocalizedField | PlainField] as const),
  ),
);

const languageWords: Record<string, ContentLanguage> = Object.fromEntries(
  (
    [
      ['fi', 'fi fin suomi suomeksi suomenkielinen finska finnish'],
      ['sv', 'sv swe se ruotsi ruotsiksi ruotsinkielinen svenska swedish'],
      ['en', 'en eng englanti englanniksi englanninkielinen engelska english'],
    ] as const
  ).flatMap(([language, list]) => list.split(' ').map((word) => [word, language])),
);

const noise = new Set(
  'opintojakson kurssin koulutuksen toteutuksen opinnon course unit study kursens studieavsnittets utbildningens op ects sp in på the'.split(
    ' ',
  ),
);

/**
 * The field that a column's name means, in Finnish, Swedish, English or as VIRTA calls it.
 * 'Opintojakson nimi (ruotsiksi)' is 'title.sv', 'Laajuus (op)' is 'ects'; undefined when the name is not known.
 */
export function fieldNamed(column: string): ImportField | undefined {
  const spaced = column
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKC')
    .toLowerCase();
  const words = spaced.match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = fieldByName.get(words.join(' '));
  if (whole) return whole;
  const language = words.map((word) => languageOf(word)).find((found) => found !== undefined);
  const rest = words.filter((word) => languageOf(word) === undefined);
  const bare = rest.filter((word) => !noise.has(word));
  const base = fieldByName.get(rest.join(' ')) ?? fieldByName.get(bare.join(' '));
  if (!base || !language) return base;
  return isLocalized(base) ? `${base}.${language}` : base;
}

function languageOf(word: string): ContentLanguage | undefined {
  return Object.hasOwn(languageWords, word) ? languageWords[word] : undefined;
}

function isLocalized(field: LocalizedField | PlainField): field is LocalizedField {
  return (localizedFields as readonly string[]).includes(field);
}
