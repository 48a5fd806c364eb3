import { htmlText } from './html-text.ts';
import { isThing, type Thing, plainText as text, thing, things } from './json-thing.ts';

import type { JsonItem } from './scan-json.ts';
import { hasScript } from './script-text.ts';
import type { SourceRow } from './source-row.ts';

/** One offering of the national catalogue: the training and, where there is one, its implementation. */
type Pair = { koulutus: Thing; toteutus: Thing };

/**
 * Whether this is what Opintopolku (the kouta model) answers for a training ("koulutus") or its implementation
 * ("toteutus"), or the two in one object.
 */
export function isOpintopolku(item: Thing): boolean {
  const oid = String(item.oid ?? '');
  return isThing(item.koulutus) || isThing(item.toteutus) || /^1\.2\.246\.562\.(13|17)\./.test(oid);
}

/**
 * The implementations of an item as rows, with the names of the source as columns. An implementation that is only
 * listed says what its training says; what neither says has no cell. Texts lose their HTML, codes become words.
 */
export function opintopolkuRows(item: Thing, { text }: JsonItem): SourceRow[] {
  return pairsOf(item).map((pair) => {
    const oid = String(pair.toteutus.oid ?? pair.koulutus.oid ?? '');
    return { at: oid ? Math.max(0, text.indexOf(`"${oid}"`)) : 0, cells: cellsOf(pair) };
  });
}

function pairsOf(item: Thing): Pair[] {
  const isToteutus = /^1\.2\.246\.562\.17\./.test(String(item.oid ?? ''));
  const koulutus = isThing(item.koulutus) ? item.koulutus : {};
  const own = isThing(item.toteutus) ? [item.toteutus] : [];
  if (isToteutus) return [{ koulutus, toteutus: item }];
  const training = isThing(item.koulutus) || isThing(item.toteutus) ? koulutus : item;
  const listed = things(training.toteutukset).filter(({ oid }) => own.every((one) => one.oid !== oid));
  const all = [...own, ...listed];
  return all.length > 0
    ? all.map((toteutus) => ({ koulutus: training, toteutus }))
    : [{ koulutus: training, toteutus: {} }];
}

function cellsOf({ koulutus, toteutus }: Pair): Map<string, string> {
  const [about, how] = [thing(koulutus.metadata), thing(toteutus.metadata)];
  const teaching = thing(how.opetus);
  const cells = new Map<string, string>();
  const put = (name: string, text: string | undefined) => {
    if (text !== undefined) cells.set(name, text);
  };
  putTexts(cells, 'nimi', toteutus.nimi ?? koulutus.nimi);
  putTexts(cells, 'kuvaus', how.kuvaus ?? about.kuvaus);
  putTexts(cells, 'osaamistavoitteet', how.osaamistavoitteet ?? about.osaamistavoitteet);
  put('oid', text(toteutus.oid ?? koulutus.oid));
  put('tarjoaja', name(providerOf(toteutus) ?? providerOf(koulutus)));
  put('opintojenLaajuusNumero', sizeOf({ ...about, ...how }));
  put('opetuskieli', codes(teaching.opetuskieli, languages));
  put('opetustapa', codes(teaching.opetustapa, modes));
  put('eqf', codes(koulutus.eqf, {}));
  put('nqf', codes(koulutus.nqf, {}));
  put('koulutusala (ISCED-F)', fieldOf(how.koulutusala ?? about.koulutusala));
  put('koulutusmuoto', formOf(koulutus, toteutus));
  put('alkuperä', originOf(koulutus, toteutus));
  put('hinta', priceOf(teaching));
  put('isPieniOsaamiskokonaisuus', text(how.isPieniOsaamiskokonaisuus ?? about.isPieniOsaamiskokonaisuus));
  return cells;
}

function putTexts(cells: Map<string, string>, column: string, texts: unknown): void {
  for (const language of ['fi', 'sv', 'en']) {
    const written = thing(texts)[language];
    if (typeof written === 'string') {
      // What runs is not cleaned away but told, when the row is read.
      cells.set(`${column}.${language}`, hasScript(written) ? written : htmlText(written));
    }
  }
}

const languages: Record<string, string> = {
  oppilaitoksenopetuskieli_1: 'fi',
  oppilaitoksenopetuskieli_2: 'sv',
  oppilaitoksenopetuskieli_3: 'fi sv',
  oppilaitoksenopetuskieli_4: 'en',
  oppilaitoksenopetuskieli_5: 'sme',
};

const modes: Record<string, string> = {
  opetuspaikkakk_1: 'presential',
  opetuspaikkakk_2: 'online',
  opetuspaikkakk_3: 'online',
  opetuspaikkakk_4: 'blended',
  opetuspaikkakk_6: 'work-place',
};

/** Words for the codes of a list, a line each; a code without words gives its name, or what stands behind '_'. */
function codes(list: unknown, words: Record<string, string>): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const word = (one: Thing) => words[codeOf(one)] ?? name(one) ?? codeOf(one).replace(/^.*_/, '');
  return things(list).map(word).join('\n');
}

/** '5' credits; other units stay in words, since they are not credits. */
function sizeOf(data: Thing): string | undefined {
  const {
    opintojenLaajuusNumero: size,
    opintojenLaajuusNumeroMin: min,
    opintojenLaajuusNumeroMax: max,
  } = data;
  const number =
    text(size) ?? (text(min) === text(max) ? text(min) : `${text(min) ?? ''}–${text(max) ?? ''}`);
  const unit = codeOf(thing(data.opintojenLaajuusyksikko ?? data.opintojenLaajuusYksikko));
  if (number === undefined || unit === '' || unit === ECTS) return number;
  return `${number} ${name(data.opintojenLaajuusyksikko) ?? unit}`;
}

const ECTS = 'opintojenlaajuusyksikko_2';

/** The national fields of education since 2016 carry the numbers of ISCED-F 2013. */
function fieldOf(list: unknown): string | undefined {
  const code = things(list)
    .map((one) => codeOf(one))
    .find((one) => one.startsWith('kansallinenkoulutusluokitus2016koulutusala'));
  return code?.replace(/^.*_/, '');
}

function formOf(koulutus: Thing, toteutus: Thing): string | undefined {
  const [about, how] = [thing(koulutus.metadata), thing(toteutus.metadata)];
  if ((how.isAvoinKorkeakoulutus ?? about.isAvoinKorkeakoulutus) === true) return 'open';
  if ((how.isTaydennyskoulutus ?? about.isTaydennyskoulutus) === true) return 'continuing-education';
  if (koulutus.koulutustyyppi === 'erikoistumiskoulutus') return 'specialisation';
  return koulutus.johtaaTutkintoon === true ? 'degree' : undefined;
}

function originOf(koulutus: Thing, toteutus: Thing): string | undefined {
  const kind = String(koulutus.koulutustyyppi ?? toteutus.koulutustyyppi ?? '');
  if (kind === 'kk-opintojakso') return 'study-unit';
  if (kind === 'kk-opintokokonaisuus') return 'study-module';
  return thing(toteutus.metadata).isTaydennyskoulutus === true ? 'continuing-education' : undefined;
}

function priceOf({ maksullisuustyyppi: kind, maksunMaara: amount }: Thing): string | undefined {
  return kind === 'maksuton' ? '0' : text(amount);
}

function providerOf({ organisaatio, tarjoajat }: Thing): unknown {
  return organisaatio ?? things(tarjoajat)[0];
}

/** 'opetuspaikkakk_1#1' without the version behind '#'. */
function codeOf({ koodiUri }: Thing): string {
  return String(koodiUri ?? '').replace(/#.*$/, '');
}

function name(one: unknown): string | undefined {
  const { fi, sv, en } = thing(thing(one).nimi);
  return text(fi) ?? text(sv) ?? text(en);
}
