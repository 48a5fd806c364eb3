import type { LocalizedText } from '../../base/language.ts';
import type { Offered, OfferedInstance } from '../offered.ts';
import { ectsUnit, fieldCode, languageCode, levelCode, placeCode } from './codes.ts';

type Json = Record<string, unknown>;
/** The languages that Opintopolku has. */
const known = ['fi', 'sv', 'en'] as const;

/**
 * An offering in the shape of Opintopolku's kouta model: its training (koulutus), each time it is held (toteutus) and
 * where one applies (hakukohde). Identifiers are our own: object identifiers (OID) are given by Opintopolku when it
 * takes the training in.
 */
export function koutaOffering(offered: Offered): Json {
  return {
    koulutus: { ...koulutus(offered), toteutukset: offered.instances.map((one) => listed(offered, one)) },
    toteutukset: offered.instances.map((one) => toteutus(offered, one)),
  };
}

function koulutus(offered: Offered): Json {
  const { title, eqf, nqf, field, ects, provider, published, url } = offered;
  const kind = kindOf(offered);
  return {
    externalId: offered.id,
    tila: 'julkaistu',
    johtaaTutkintoon: false,
    koulutustyyppi: kind,
    nimi: own(title),
    kielivalinta: choice(title),
    organisaatio: { nimi: own(provider.name), oppilaitosnumero: provider.code },
    eqf: eqf === null ? [] : [levelCode('eqf', eqf)],
    nqf: nqf === null ? [] : [levelCode('nqf', nqf.level)],
    modified: published.toISOString().slice(0, 19),
    metadata: {
      tyyppi: kind,
      kuvaus: own(described(offered)),
      osaamistavoitteet: outcomes(offered),
      ...(ects !== null && { opintojenLaajuusyksikko: ectsUnit, opintojenLaajuusNumero: ects }),
      koulutusala: field ? [fieldCode(field)] : [],
      isPieniOsaamiskokonaisuus: true,
      isAvoinKorkeakoulutus: isOpen(offered),
      opintojaksonTunnus: offered.code,
      wwwSivu: pages(offered),
    },
    linkki: url,
  };
}

/** A module when it is one, else a study unit: the kinds that lead to no degree. */
function kindOf({ origin }: Offered): string {
  return origin === 'study-module' || origin === 'hybrid' ? 'kk-opintokokonaisuus' : 'kk-opintojakso';
}

const isOpen = ({ form }: Offered) => form === 'open' || form === 'path';

function listed(offered: Offered, instance: OfferedInstance): Json {
  return { externalId: instance.id, tila: 'julkaistu', nimi: own(offered.title) };
}

function toteutus(offered: Offered, instance: OfferedInstance): Json {
  const { title, form, certificate } = offered;
  const { id, starts, ends, place } = instance;
  return {
    externalId: id,
    koulutusExternalId: offered.id,
    tila: 'julkaistu',
    nimi: own(title),
    kielivalinta: choice(title),
    liitetytOpintojaksot: [],
    metadata: {
      tyyppi: kindOf(offered),
      kuvaus: own(described(offered)),
      isPieniOsaamiskokonaisuus: true,
      isAvoinKorkeakoulutus: isOpen(offered),
      isTaydennyskoulutus: form === 'continuing-education',
      isTyovoimakoulutus: false,
      hasJotpaRahoitus: false,
      hasSahkoinenTodistus: certificate === 'electronic',
      opetus: teaching(instance),
      opintojenAlkamispaiva: starts,
      opintojenPaattymispaiva: ends,
      ...(place && { opetuspaikka: place }),
    },
    hakukohteet: [hakukohde(offered, instance)],
  };
}

function teaching({ language, mode, price }: OfferedInstance): Json {
  return {
    opetuskieli: [languageCode(language)],
    opetustapa: [placeCode(mode)],
    ...(price !== null && {
      maksullisuustyyppi: price === 0 ? 'maksuton' : 'maksullinen',
      maksunMaara: price,
    }),
  };
}

function hakukohde({ title }: Offered, { id, enrolFrom, enrolUntil, seats, url }: OfferedInstance): Json {
  return {
    externalId: id,
    tila: 'julkaistu',
    nimi: own(title),
    hakulomaketyyppi: 'muu',
    hakulomakeLinkki: { fi: url, sv: url.replace('/fi/', '/sv/'), en: url.replace('/fi/', '/en/') },
    hakuajat: [{ alkaa: `${enrolFrom}T00:00`, paattyy: `${enrolUntil}T23:59` }],
    ...(seats !== null && { aloituspaikat: { lukumaara: seats } }),
  };
}

/** The outcomes as a list of HTML, since that is how Opintopolku has them. */
function outcomes({ outcomes: all }: Offered): Json {
  const inLanguage = (language: string) => {
    const lines = all.flatMap(({ text }) => text[language] ?? []);
    return lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : null;
  };
  return Object.fromEntries(
    known.flatMap((language) => {
      const html = inLanguage(language);
      return html ? [[language, html]] : [];
    }),
  );
}

/** The description as HTML paragraphs; the plain summary where there is none. */
function described({ description, summary }: Offered): LocalizedText {
  const text = Object.keys(description).length > 0 ? description : summary;
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      (words ?? '')
        .split(/\n{2,}/)
        .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
        .join(''),
    ]),
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** `kielivalinta`: the languages in which it is told. */
function choice(text: LocalizedText): string[] {
  return known.filter((language) => text[language]);
}

function own(text: LocalizedText): LocalizedText {
  return Object.fromEntries(
    known.flatMap((language) => (text[language] ? [[language, text[language]]] : [])),
  );
}

function pages({ pages: all }: Offered): Json {
  return Object.fromEntries(known.flatMap((language) => (all[language] ? [[language, all[language]]] : [])));
}
