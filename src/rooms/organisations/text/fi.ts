export const fi = {
  'sign-in': 'Kirjaudu sisään',
  'sign-in.lost':
    'Istuntosi päättyi. Kirjoittamasi on tallessa: se palautuu lomakkeelle, kun kirjaudut uudelleen.',
  'sign-in.by-mail': 'Kirjaudu sähköpostilinkillä',
  'sign-in.by-mail.intro':
    'Lähetämme sähköpostiisi linkin, jolla pääset sisään. Linkki toimii kerran ja 30 minuutin ajan.',
  'sign-in.email': 'Sähköpostiosoite',
  'sign-in.send': 'Lähetä linkki',
  'sign-in.sent': 'Linkki on matkalla',
  'sign-in.sent.body':
    'Jos osoite on oikein, saat pian viestin. Avaa viestissä oleva linkki 30 minuutin kuluessa.',
  'sign-in.outbox':
    'Esittelyssä viestejä ei lähetetä. Kokeile keksityllä osoitteella, esimerkiksi nimi@example.invalid: viesti näkyy lähtevän postin sivulla.',
  'sign-in.confirm': 'Vahvista kirjautuminen',
  'sign-in.confirm.body': 'Jatka kirjautumista painamalla nappia. Linkki kuluu vasta silloin.',
  'sign-in.demo': 'Kokeile keksittynä henkilönä',
  'sign-in.demo.intro': 'Henkilöt ovat keksittyjä. Valitse, kenen silmin haluat katsoa.',
  'sign-in.demo.start': 'Aloita näistä',
  learners: 'Oppijat',
  learner: 'oppija',
  'role.planner': 'suunnittelija',
  'role.lead': 'jatkuvan oppimisen vastaava',
  'role.teacher': 'opettaja',
  'role.study-administration': 'opintohallinto',
  'role.quality': 'laatu',
  'role.rdi': 'TKI',
  'role.counsellor': 'ohjaaja',
  'role.administrator': 'korkeakoulun pääkäyttäjä',
  'role.consortium-administrator': 'konsortion pääkäyttäjä',
  'organisations/link-used': 'Linkki on jo käytetty tai vanhentunut. Pyydä uusi kirjautumissivulta.',
  'organisations/no-demo': 'Esittelyhenkilöitä ei ole käytössä.',
  'organisations/key-by-person':
    'API-avaimen voi luoda vain ihminen. Toisella API-avaimella sitä ei voi luoda.',
  'organisations/code-taken': 'Tunnus {code} on jo käytössä.',
  'organisations/role-too-high': 'Vain konsortion pääkäyttäjä voi antaa tämän roolin.',
};

export type Text = Record<keyof typeof fi, string>;
