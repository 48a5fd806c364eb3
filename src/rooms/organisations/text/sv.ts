import type { Text } from './fi.ts';

export const sv: Text = {
  'sign-in': 'Logga in',
  'sign-in.lost':
    'Din session har avslutats. Det du skrev är sparat: det kommer tillbaka i formuläret när du loggar in igen.',
  'sign-in.by-mail': 'Logga in med en länk i e-posten',
  'sign-in.by-mail.intro': 'Vi skickar en länk till din e-post. Länken fungerar en gång och i 30 minuter.',
  'sign-in.email': 'E-postadress',
  'sign-in.send': 'Skicka länken',
  'sign-in.sent': 'Länken är på väg',
  'sign-in.sent.body': 'Om adressen är rätt får du snart ett meddelande. Öppna länken i det inom 30 minuter.',
  'sign-in.outbox':
    'I demonstrationen skickas ingen e-post. Prova med en påhittad adress, till exempel namn@example.invalid: brevet visas på sidan för utgående post.',
  'sign-in.confirm': 'Bekräfta inloggningen',
  'sign-in.confirm.body': 'Tryck på knappen för att logga in. Först då förbrukas länken.',
  'sign-in.demo': 'Prova som en påhittad person',
  'sign-in.demo.intro': 'Personerna är påhittade. Välj genom vems ögon du vill se.',
  'sign-in.demo.start': 'Börja med dessa',
  learners: 'Lärande',
  learner: 'lärande',
  'role.planner': 'planerare',
  'role.lead': 'ansvarig för kontinuerligt lärande',
  'role.teacher': 'lärare',
  'role.study-administration': 'studieförvaltning',
  'role.quality': 'kvalitet',
  'role.rdi': 'FUI',
  'role.counsellor': 'handledare',
  'role.administrator': 'högskolans administratör',
  'role.consortium-administrator': 'konsortiets administratör',
  'organisations/link-used': 'Länken är redan använd eller för gammal. Be om en ny på inloggningssidan.',
  'organisations/no-demo': 'Inga demonstrationspersoner är i bruk.',
  'organisations/key-by-person':
    'Bara en person kan skapa en API-nyckel. Det går inte med en annan API-nyckel.',
  'organisations/code-taken': 'Koden {code} är redan i bruk.',
  'organisations/role-too-high': 'Endast konsortiets administratör kan ge den här rollen.',
};
