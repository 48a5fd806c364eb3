export const fi = {
  inbox: 'Ilmoitukset',
  'inbox.lead': 'Tänne tulevat viestit opinnoistasi ja työstäsi.',
  'inbox.empty': 'Ei ilmoituksia',
  'inbox.empty.help': 'Kun jokin asia odottaa sinua tai etenee, siitä kerrotaan täällä.',
  'inbox.new': 'Uusi',
  'inbox.open': 'Avaa',
  'inbox.acknowledge': 'Merkitse luetuksi',
  'inbox.acknowledged': 'Ilmoitus on merkitty luetuksi.',

  outbox: 'Lähtevä posti',
  'outbox.lead': 'Opinkon lähettämät sähköpostit, uusin ensin.',
  'outbox.demo':
    'Esittelyssä viestejä ei lähetetä, vaan ne jäävät tänne luettaviksi. Näet viestit, joiden osoite ei voi kuulua kenellekään (esimerkiksi nimi@example.invalid). Voit kokeilla sähköpostilinkillä kirjautumista sellaisella osoitteella.',
  'outbox.empty': 'Ei viestejä',
  'outbox.empty.help': 'Viesti ilmestyy tänne muutamassa sekunnissa. Lataa sivu silloin uudelleen.',
  'mail.to': 'Vastaanottaja',
  'mail.subject': 'Aihe',
  'mail.state': 'Tila',
  'mail.created': 'Kirjoitettu',
  'mail.sent': 'Lähetetty',
  'mail.attempts': 'Lähetysyrityksiä',
  'mail.next': 'Seuraava yritys',
  'mail.error': 'Viimeisin virhe',
  'mail.link': 'Avaa viestin linkki',
  'mail.text': 'Viesti',
  'mail.closed': 'Viestissä on henkilökohtainen linkki, joten sen tekstiä ei näytetä.',
  'mail.state.queued': 'Jonossa',
  'mail.state.sending': 'Lähdössä',
  'mail.state.sent': 'Lähetetty',
  'mail.state.failed': 'Ei mennyt perille',
  'mail.state.kept': 'Tallessa, ei lähetetty',

  'sign-in-mail.subject': 'Kirjautumislinkki Opinkoon',
  'sign-in-mail.text':
    'Hei!\n\nPyysit linkin, jolla kirjaudut Opinkoon. Linkki toimii kerran ja 30 minuutin ajan:\n\n{link}\n\nJos et pyytänyt linkkiä, sinun ei tarvitse tehdä mitään.',

  'invitation-mail.subject': 'Sinulle on annettu rooli Opinkossa: {institution}',
  'invitation-mail.text':
    'Hei!\n\n{institution} on antanut sinulle roolin Opinkossa. Kirjaudu osoitteella {email}, niin saat kirjautumislinkin sähköpostiisi. Salasanaa ei tarvita:\n\n{link}',
};

export type Text = Record<keyof typeof fi, string>;
