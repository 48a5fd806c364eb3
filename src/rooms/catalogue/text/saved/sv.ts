/** Searches that people keep, and their news. */
export const sv = {
  'saved.title': 'Sparade sökningar',
  'saved.lead':
    'Du får e-post när det kommer nya utbildningar i sökningen, högst en gång om dagen. Finns det inget nytt kommer inget meddelande.',
  'saved.none': 'Du har inte sparat några sökningar ännu',
  'saved.none.help': 'Sök utbildningar och välj ”Spara sökningen”.',
  'saved.since': 'Sparad {date}',
  'saved.keep': 'Spara sökningen och få nyheter per e-post',
  'saved.kept': 'Sökningen har sparats.',
  'saved.sign-in': 'Logga in för att spara sökningen',
  'saved.feed': 'Följ sökningen som flöde (Atom)',
  'saved.all': 'Hela utbudet',
  'saved.stop': 'Sluta få meddelanden',
  'saved.stop.question': 'Vill du sluta få meddelanden om den här sökningen?',
  'saved.stop.then': 'Sökningen tas bort från dina sparade sökningar. Du kan spara den på nytt när du vill.',
  'saved.stopped': 'Sökningen har tagits bort, och det kommer inga fler meddelanden om den.',
  'saved.news.subject':
    '{count, plural, one {En ny utbildning} other {# nya utbildningar}} i din sökning: {name}',
  'saved.news.text':
    'Det har kommit nytt i din sökning ”{name}”:\n\n{list}\n\nSluta få meddelanden om den här sökningen: {stop}',
  'saved.news.more': '… och {count, plural, one {en till} other {# till}}.',
  'feed.title': 'Nyaste utbildningarna: {name}',
};
