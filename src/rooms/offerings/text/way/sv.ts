import type { wayFi } from './fi.ts';

export const waySv: Record<keyof typeof wayFi, string> = {
  'verb/begin': 'Börja planera',
  'verb/turn-down': 'Avslå idén',
  'verb/start': 'Markera som pågående',
  'verb/end': 'Markera som avslutad',
  'did/begin': 'Planeringen påbörjades',
  'did/turn-down': 'Idén avslogs',
  'did/start': 'Markerades som pågående',
  'did/end': 'Markerades som avslutad',
  'ask.begin': 'Ska planeringen påbörjas?',
  'ask.begin.1': 'Idén blir en utbildning som planeras.',
  'ask.begin.2': 'Den som föreslog idén får ett meddelande.',
  'ask.turn-down': 'Ska idén avslås?',
  'ask.turn-down.1': 'Den som föreslog idén får ett meddelande och läser motiveringen.',
  'ask.turn-down.2': 'Idén sparas och kan tas upp för planering senare.',
  'ask.turn-down.reason': 'Motivering',
  'ask.turn-down.reason.hint': 'Berätta varför idén inte går vidare.',
  'ask.start': 'Ska utbildningen markeras som pågående?',
  'ask.start.1': 'Läget ändras av sig självt när det första genomförandet börjar.',
  'ask.start.2': 'Ändra läget själv bara om genomförandet inte har lagts in här.',
  'ask.end': 'Ska utbildningen markeras som avslutad?',
  'ask.end.1':
    'Läget ändras av sig självt när det sista genomförandet har avslutats och inget nytt är på väg.',
  'ask.end.2': 'Utbildningen finns kvar i utbudet tills den tas bort.',
  'done.begin': 'Planeringen har påbörjats.',
  'done.turn-down': 'Idén har avslagits.',
  'done.start': 'Utbildningen pågår.',
  'done.end': 'Utbildningen är avslutad.',

  'offerings/narrowed':
    'I din högskolas process tas det här steget av en annan roll. På processens sida ser du vems tur det är.',
  'offerings/approving-unit':
    'I din högskolas process godkänns utbildningen av den som ansvarar för en godkännande enhet. Be den personen godkänna den.',
  'offerings/no-relevance-evidence':
    'Berätta först vilket behov i arbetslivet utbildningen svarar på, vem den har planerats med och vem den är avsedd för.',
  'offerings/no-resource-estimate':
    'Uppskatta först hur många arbetstimmar eller hur stora kostnader utbildningen kräver.',
  'offerings/own-step':
    'I din högskolas process tas det här steget av någon som inte har skrivit på utbildningen. Be någon annan.',

  'overdue.title': 'Försenade utbildningar',
  'overdue.lead': 'Utbildningar som har varit i samma skede längre än högskolans process tillåter.',
  'overdue.caption':
    '{count, plural, =0 {Inga försenade} one {# försenad utbildning} other {# försenade utbildningar}}',
  'overdue.none': 'Inget är försenat',
  'overdue.none.help': 'När ett skede tar längre än tidsfristen syns utbildningen här.',
  'overdue.due': 'Tidsfrist',
  'overdue.late': 'Försenad',
  'overdue.days': '{days, plural, one {# dag} other {# dagar}}',
  'overdue.owner': 'Ansvarig person',
  'overdue.role': 'Roll som ansvarar för skedet',
  'overdue.nobody': 'Ingen ansvarig person',
  'overdue.mine': 'Visa bara mina',
  'overdue.all': 'Visa alla',
};
