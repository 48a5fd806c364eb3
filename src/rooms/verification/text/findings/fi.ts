import type { VerificationCode } from '../../../../standards/verify/index.ts';

/** What each finding means, for somebody who has a credential before her and has to decide whether to believe it. */
export const fi = {
  'format/ok': 'Tiedosto on sähköinen todistus, jonka sisältö voidaan lukea yksiselitteisesti.',
  'format/too-large': 'Tiedosto on liian suuri ollakseen todistus.',
  'format/not-json': 'Tiedosto ei ole sähköinen todistus: sitä ei voi lukea JSON-muodossa.',
  'format/too-complex': 'Tiedoston rakenne on niin monimutkainen, ettei sitä tarkisteta.',
  'format/ambiguous': 'Tiedostossa on kohta, jonka voi lukea kahdella tavalla. Siksi siihen ei voi luottaa.',
  'format/context-unpinned':
    'Todistus käyttää sanastoa, jota tämä palvelu ei tunne, joten sen sisältöä ei voi tarkistaa.',
  'format/version-unsupported':
    'Todistus on tehty standardin vanhan version mukaan, jota tämä palvelu ei tarkista.',

  'schema/ok': 'Todistuksessa on standardin vaatimat tiedot oikeassa muodossa.',
  'schema/ok-zone-assumed':
    'Todistuksessa on standardin vaatimat tiedot. Päivämäärästä puuttuu aikavyöhyke, joten se on luettu UTC-aikana.',
  'schema/malformed': 'Todistuksesta puuttuu standardin vaatimia tietoja, tai ne ovat väärässä muodossa.',
  'schema/not-checked': 'Rakennetta ei tarkistettu, koska tiedostoa ei voitu lukea.',

  'signature/ok': 'Todistuksen on allekirjoittanut sen myöntäjä, eikä sitä ole muutettu sen jälkeen.',
  'signature/sealed':
    'Todistuksessa on sähköinen sinetti, jonka varmenne on annettu nimelle {name}, eikä todistusta ole muutettu sinetöinnin jälkeen.',
  'signature/sealed-at':
    'Todistuksessa on sähköinen sinetti, jonka varmenne on annettu nimelle {name}. Aikaleima osoittaa, että todistus oli sinetöity {at}, eikä sitä ole muutettu sen jälkeen.',
  'signature/seal-wrong-certificate':
    'Sinetin mukana on eri varmenne kuin se, jolla sinetti sanotaan tehdyn.',
  'signature/seal-wrong-key': 'Sinetin varmenne ei sovi sinetin tekotapaan.',
  'signature/issuer-not-certified':
    'Todistus nimeää myöntäjäksi muun ({issuer}) kuin sen, jonka sinetti siinä on ({name}).',
  'signature/certificate-expired':
    'Sinetin varmenteen voimassaolo päättyi {notAfter}, eikä mikään osoita, että todistus sinetöitiin ennen sitä.',
  'signature/certificate-not-yet': 'Sinetin varmenne tulee voimaan vasta {notBefore}.',
  'signature/timestamp-wrong': 'Sinetin aikaleima on virheellinen tai kuuluu toiseen sinettiin.',
  'signature/missing': 'Todistusta ei ole allekirjoitettu, joten sen on voinut kirjoittaa kuka tahansa.',
  'signature/other-challenge':
    'Todistusten esittäminen on allekirjoitettu jotakuta muuta varten tai toisella kerralla, joten sitä ei hyväksytä.',
  'signature/malformed': 'Allekirjoitus on puutteellinen.',
  'signature/unsupported': 'Todistus on allekirjoitettu tavalla, jota tämä palvelu ei osaa tarkistaa.',
  'signature/wrong-purpose': 'Allekirjoitus on tehty muuhun tarkoitukseen kuin todistuksen antamiseen.',
  'signature/expired': 'Allekirjoituksen voimassaolo on päättynyt.',
  'signature/does-not-match':
    'Allekirjoitus ei täsmää: todistusta on muutettu jälkikäteen, tai sen on tehnyt joku muu kuin ilmoitettu myöntäjä.',
  'signature/uncovered-content': 'Todistuksessa on sisältöä, jota allekirjoitus ei kata.',
  'signature/too-complex': 'Todistuksen sisältö on niin monimutkainen, ettei allekirjoitusta tarkisteta.',
  'signature/issuer-not-a-did':
    'Myöntäjällä ei ole tunnistetta, jonka avulla sen allekirjoituksen voisi tarkistaa.',
  'signature/key-of-another': 'Todistuksen on allekirjoittanut joku muu kuin ilmoitettu myöntäjä.',
  'signature/key-unknown': 'Allekirjoitukseen on käytetty avainta, jota myöntäjä ei ole julkaissut.',
  'signature/key-not-for-assertion':
    'Myöntäjä ei ole tarkoittanut käytettyä avainta todistusten allekirjoittamiseen.',
  'signature/key-revoked': 'Myöntäjä on perunut avaimen, jolla todistus on allekirjoitettu.',
  'signature/key-expired': 'Avain, jolla todistus on allekirjoitettu, on vanhentunut.',
  'signature/key-unsupported': 'Myöntäjän avain on tyyppiä, jota tämä palvelu ei osaa käyttää.',
  'signature/other-key-used': 'Todistus on allekirjoitettu myöntäjän toisella avaimella kuin siinä sanotaan.',
  'signature/algorithm-refused':
    'Allekirjoitus on tehty tavalla, joka ei suojaa mitään: kuka tahansa olisi voinut kirjoittaa todistuksen.',
  'signature/critical-unknown':
    'Allekirjoituksen mukaan siinä on jotakin, mikä tarkistajan täytyy ymmärtää, mutta tämä palvelu ei tunne sitä.',
  'signature/claims-differ':
    'Todistuksen sisältö sanoo yhtä ja sen allekirjoitettu kuori toista. Siksi siihen ei voi luottaa.',
  'signature/holder-proof-wrong': 'Näyttö siitä, että todistuksen esitti sen haltija, ei täsmää.',
  'signature/did-not-found': 'Ilmoitettua myöntäjää ei löytynyt, joten allekirjoitusta ei voitu tarkistaa.',
  'signature/did-unreachable':
    'Myöntäjän tietoja ei saatu juuri nyt, joten allekirjoitusta ei voitu tarkistaa. Yritä myöhemmin uudelleen.',
  'signature/did-unsupported': 'Myöntäjän tunniste on tyyppiä, jota tämä palvelu ei tunne.',
  'signature/did-malformed': 'Myöntäjän tunniste on virheellinen.',
  'signature/not-checked': 'Allekirjoitusta ei tarkistettu, koska todistusta ei voitu lukea.',

  'issuer/known': 'Myöntäjä on korkeakoulu, jonka tämä palvelu tuntee.',
  'issuer/not-known': 'Tämä palvelu ei tunne myöntäjää. Varmista itse, kuka se on.',
  'issuer/not-asked': 'Ei selvitetty, tunnetaanko myöntäjä.',
  'issuer/not-checked': 'Myöntäjää ei tarkistettu, koska allekirjoitus ei ole kunnossa.',

  'status/ok': 'Todistusta ei ole mitätöity.',
  'status/none': 'Todistus on sellainen, jota ei voi mitätöidä.',
  'status/revoked': 'Myöntäjä on mitätöinyt todistuksen: se ei ole enää voimassa.',
  'status/suspended': 'Myöntäjä on keskeyttänyt todistuksen voimassaolon toistaiseksi.',
  'status/unreachable': 'Ei saatu tietää, onko todistus mitätöity. Yritä myöhemmin uudelleen.',
  'status/list-not-trusted': 'Mitätöintitietoihin ei voi luottaa, joten ei tiedetä, onko todistus mitätöity.',
  'status/list-of-another-issuer':
    'Mitätöintitiedot ovat toisen myöntäjän, joten ei tiedetä, onko todistus mitätöity.',
  'status/list-malformed': 'Mitätöintitietoja ei voitu lukea, joten ei tiedetä, onko todistus mitätöity.',
  'status/wrong-purpose':
    'Mitätöintitiedot on tarkoitettu muuhun, joten ei tiedetä, onko todistus mitätöity.',
  'status/type-unsupported': 'Mitätöintitiedot ovat muodossa, jota tämä palvelu ei tunne.',
  'status/purpose-unsupported': 'Todistuksen tilatiedoilla on tarkoitus, jota tämä palvelu ei tunne.',
  'status/entry-malformed': 'Todistuksessa oleva viittaus mitätöintitietoihin on virheellinen.',
  'status/too-many': 'Todistuksessa on liian monta viittausta mitätöintitietoihin.',
  'status/not-checked': 'Mitätöintiä ei tarkistettu, koska allekirjoitus ei ole kunnossa.',

  'validity/ok': 'Todistuksen voimassaoloaika on alkanut eikä ole päättynyt.',
  'validity/not-yet-valid': 'Todistus tulee voimaan vasta {validFrom}.',
  'validity/expired': 'Todistuksen voimassaolo päättyi {validUntil}.',
  'validity/not-checked': 'Voimassaoloaikaa ei tarkistettu, koska todistusta ei voitu lukea.',

  'format/not-what-was-asked': 'Lompakko ei esittänyt sitä, mitä pyydettiin.',
  'format/enveloped-unsupported': 'Tiedosto on allekirjoitettu viesti (JWT), mutta ei todistus.',
  'signature/ok-before-compromise':
    'Myöntäjän avain on sittemmin joutunut vääriin käsiin, mutta todistus allekirjoitettiin todistettavasti ennen sitä, {at}.',
  'signature/ok-hosted':
    'Todistus on sellaisena myöntäjän omassa verkkopalvelussa. Siinä ei ole allekirjoitusta, joten se on niin luotettava kuin tuo palvelu tällä hetkellä.',
  'signature/ok-web-key':
    'Merkin on allekirjoittanut sen myöntäjä, eikä sitä ole muutettu. Allekirjoituksen avain on myöntäjän verkkosivuilla, joten se on niin luotettava kuin nuo sivut.',
  'signature/hosted-unreachable':
    'Todistus pitäisi hakea myöntäjän verkkopalvelusta, mutta sieltä ei saatu vastausta. Yritä myöhemmin uudelleen.',
  'signature/hosted-gone': 'Todistusta ei enää ole myöntäjän verkkopalvelussa.',
  'signature/hosted-different':
    'Myöntäjän verkkopalvelussa oleva todistus on toisenlainen: tätä on muutettu.',
  'signature/hosted-elsewhere':
    'Todistus on muussa verkkopalvelussa kuin myöntäjän omassa, joten sen on voinut laittaa sinne kuka tahansa.',
  'issuer/certificate': 'Myöntäjän henkilöllisyyden vahvistaa varmenne, joka johtaa luotettuun varmentajaan.',
  'issuer/quality-assured':
    'Myöntäjä on korkeakoulu, joka on laadunvarmistuksen eurooppalaisessa rekisterissä (DEQAR).',
  'issuer/web-only':
    'Myöntäjällä on hallussaan verkko-osoite {domain}, mutta tämä palvelu ei tunne sitä. Varmista itse, kuka se on.',
  'issuer/certificate-unknown':
    'Allekirjoitus on tehty varmenteella, jonka antajaan tämä palvelu ei luota. Varmista itse, kuka myöntäjä on.',
  'status/withdrawn': 'Myöntäjä on mitätöinyt todistuksen omassa verkkopalvelussaan.',
  'endorsements/ok':
    '{count, plural, one {Yksi muu taho suosittelee} other {# muuta tahoa suosittelee}} todistusta, ja suositusten allekirjoitukset täsmäävät.',
  'endorsements/none': 'Todistukseen ei liity muiden suosituksia.',
  'endorsements/partly': 'Osa suosituksista on aitoja ({count}), osa ei ({failed}).',
  'endorsements/failed':
    'Todistukseen liitettyjä suosituksia ei voitu vahvistaa, joten niihin ei voi luottaa.',
  'endorsements/not-checked': 'Suosituksia ei tarkistettu, koska allekirjoitus ei ole kunnossa.',
  'stacking/ok':
    'Todistus on koottu {count, plural, one {yhdestä pienemmästä todistuksesta} other {# pienemmästä todistuksesta}}, ja ne kaikki ovat kunnossa.',
  'stacking/none': 'Todistusta ei ole koottu pienemmistä todistuksista.',
  'stacking/broken': 'Todistus on koottu pienemmistä todistuksista, joista jokin ei ole kunnossa.',
  'stacking/not-checked': 'Kokonaisuuden osia ei tarkistettu, koska allekirjoitus ei ole kunnossa.',
  'paper/none':
    'PDF-tiedostoa ei ole sinetöity, joten sen sivut eivät todista mitään. Tarkistettu on vain tiedostossa oleva sähköinen todistus.',
  'paper/sealed': 'PDF-tiedoston on sinetöinyt {name}, eikä tiedostoa ole muutettu sen jälkeen.',
  'paper/sealed-at':
    'PDF-tiedoston on sinetöinyt {name}. Aikaleima osoittaa, että se oli sinetöity {at}, eikä sitä ole muutettu sen jälkeen.',
  'paper/unknown-certificate':
    'PDF-tiedostoa ei ole muutettu sinetöinnin jälkeen, mutta tämä palvelu ei tunne sitä, joka vahvistaa, että sinetti kuuluu nimelle {name}.',
  'paper/out-of-time':
    'PDF-tiedostoa ei ole muutettu sinetöinnin jälkeen, mutta sinetin varmenne ({name}) ei ole voimassa, eikä mikään osoita, että tiedosto sinetöitiin sen voimassa ollessa.',
  'paper/unsupported':
    'PDF-tiedostossa on allekirjoitus, jota tämä palvelu ei osaa tarkistaa. Sivuihin ei siksi voi luottaa; tarkistettu on vain tiedostossa oleva sähköinen todistus.',
  'paper/added-to':
    'PDF-tiedostoon on lisätty jotakin sinetöinnin jälkeen, joten sen sivut voivat näyttää muuta kuin mitä sinetöitiin. Tiedostoon ei voi luottaa.',
  'paper/changed': 'PDF-tiedostoa on muutettu sinetöinnin jälkeen. Siihen ei voi luottaa.',
  'paper/wrong-seal': 'PDF-tiedoston sinetti on väärennetty tai rikki. Tiedostoon ei voi luottaa.',
  'paper/stolen-seal':
    'PDF-tiedoston sinetti on tehty avaimella, joka on joutunut vääriin käsiin ({name}). Tiedostoon ei voi luottaa.',
  'issuer/quality-assured-as':
    'Myöntäjä on eurooppalaisen laadunvarmistuksen rekisterissä (DEQAR) oleva korkeakoulu, jonka nimi rekisterissä on {name}.',
  'issuer/quality-unproven':
    'Todistuksessa on korkeakoulun {name} tunnus laadunvarmistuksen rekisterissä (DEQAR), mutta mikään ei osoita, että sen on allekirjoittanut tämä korkeakoulu. Varmista itse, kuka myöntäjä on.',
} satisfies Record<VerificationCode, string>;

export type Text = Record<VerificationCode, string>;
