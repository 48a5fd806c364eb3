import type { Text } from './fi.ts';

export const sv: Text = {
  inbox: 'Meddelanden',
  'inbox.lead': 'Här får du veta vad som händer i dina studier och ditt arbete.',
  'inbox.empty': 'Inga meddelanden',
  'inbox.empty.help': 'När något väntar på dig eller går framåt ser du det här.',
  'inbox.new': 'Nytt',
  'inbox.open': 'Öppna',
  'inbox.acknowledge': 'Markera som läst',
  'inbox.acknowledged': 'Meddelandet är markerat som läst.',

  outbox: 'Utgående post',
  'outbox.lead': 'E-post som Opinko har skickat, nyaste först.',
  'outbox.demo':
    'I demonstrationen skickas ingen e-post, utan den blir kvar här att läsas. Du ser den post vars adress inte kan tillhöra någon (till exempel namn@example.invalid). Med en sådan adress kan du prova att logga in med en länk i e-posten.',
  'outbox.empty': 'Ingen post',
  'outbox.empty.help': 'Posten kommer hit inom några sekunder. Ladda då sidan på nytt.',
  'mail.to': 'Mottagare',
  'mail.subject': 'Ämne',
  'mail.state': 'Läge',
  'mail.created': 'Skrivet',
  'mail.sent': 'Skickat',
  'mail.attempts': 'Antal försök',
  'mail.next': 'Nästa försök',
  'mail.error': 'Senaste fel',
  'mail.link': 'Öppna länken i brevet',
  'mail.text': 'Brevet',
  'mail.closed': 'Brevet innehåller en personlig länk, så texten visas inte.',
  'mail.state.queued': 'I kö',
  'mail.state.sending': 'På väg',
  'mail.state.sent': 'Skickat',
  'mail.state.failed': 'Kom inte fram',
  'mail.state.kept': 'Sparat, inte skickat',

  'sign-in-mail.subject': 'Länk för att logga in i Opinko',
  'sign-in-mail.text':
    'Hej!\n\nDu bad om en länk för att logga in i Opinko. Länken fungerar en gång och i 30 minuter:\n\n{link}\n\nOm du inte bad om länken behöver du inte göra något.',

  'invitation-mail.subject': 'Du har fått en roll i Opinko: {institution}',
  'invitation-mail.text':
    'Hej!\n\n{institution} har gett dig en roll i Opinko. Logga in med adressen {email}, så får du en länk per e-post. Inget lösenord behövs:\n\n{link}',
};
