import type { OfferedMode } from '../offered.ts';

type Names = { fi: string; sv: string; en: string };
export type Code = { koodiUri: string; nimi?: Names };

/** `opetuspaikkakk`: 1 contact, 2 remote, 3 online, 4 blended, 5 independent, 6 apprenticeship and work. */
const places: Record<OfferedMode, Code> = {
  presential: code('opetuspaikkakk_1#1', 'Lähiopetus', 'Närundervisning', 'Contact teaching'),
  online: code('opetuspaikkakk_3#1', 'Verkko-opetus', 'Nätundervisning', 'Online teaching'),
  blended: code('opetuspaikkakk_4#1', 'Monimuoto-opetus', 'Flerformsundervisning', 'Blended teaching'),
  project: code('opetuspaikkakk_5#1', 'Itsenäinen opiskelu', 'Självständiga studier', 'Independent study'),
  'work-place': code('opetuspaikkakk_6#1', 'Oppisopimus', 'Läroavtal', 'Work-based learning'),
};

const languages: Record<string, Code> = {
  fi: code('oppilaitoksenopetuskieli_1#1', 'suomi', 'finska', 'Finnish'),
  sv: code('oppilaitoksenopetuskieli_2#1', 'ruotsi', 'svenska', 'Swedish'),
  en: code('oppilaitoksenopetuskieli_4#1', 'englanti', 'engelska', 'English'),
  se: code('oppilaitoksenopetuskieli_5#1', 'saame', 'samiska', 'Sámi'),
};
const otherLanguage = code('oppilaitoksenopetuskieli_9#1', 'muu', 'annat', 'Other');

export const ectsUnit = code('opintojenlaajuusyksikko_2#1', 'opintopistettä', 'studiepoäng', 'ECTS credits');

export function placeCode(mode: OfferedMode): Code {
  return places[mode];
}

/** @param tag BCP 47 */
export function languageCode(tag: string): Code {
  return languages[tag.split('-')[0] ?? ''] ?? otherLanguage;
}

export function levelCode(scale: 'eqf' | 'nqf', level: number): Code {
  return code(`${scale}_${level}`, `Taso ${level}`, `Nivå ${level}`, `Level ${level}`);
}

/** The national fields of education since 2016 carry the numbers of ISCED-F 2013: 2, 3 or 4 digits, level 1, 2 or 3. */
export function fieldCode(field: string): Code {
  return { koodiUri: `kansallinenkoulutusluokitus2016koulutusalataso${field.length - 1}_${field}#1` };
}

function code(koodiUri: string, fi: string, sv: string, en: string): Code {
  return { koodiUri, nimi: { fi, sv, en } };
}
