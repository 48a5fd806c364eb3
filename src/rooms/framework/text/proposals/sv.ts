import type { Text } from './fi.ts';

/** Proposals and decisions: a part of the room's Swedish texts. */
export const sv: Text = {
  'framework/already-proposed': 'Det finns redan ett öppet förslag om det här. Kommentera det.',
  'framework/comments-until-past': 'Den sista dagen för kommentarer har redan gått.',
  'framework/which-institution': 'Välj för vilken högskola du talar.',
  'framework/proposal-closed':
    'Förslaget är inte längre öppet: det är {state, select, adopted {antaget} rejected {förkastat} withdrawn {återtaget} other {behandlat}}.',
  'framework/vote-by-person':
    'Den som röstar måste vara en person. Det går inte att rösta med en API-nyckel.',
  'framework/decision-by-person':
    'Den som beslutar måste vara en person. Det går inte att besluta med en API-nyckel.',
  'framework/comments-open': 'Förslaget kan kommenteras till och med {until}. Beslutet kan fattas efter det.',
  'framework/nobody-else-voted':
    '{voters, select, institutions {Ingen annan högskola än den som lade fram förslaget har röstat ännu} other {Ingen annan än den som lade fram förslaget har röstat ännu}}. En omröstning behöver minst en sådan röst.',
  'framework/against-the-votes':
    'Beslutet stämmer inte med rösterna: ja {yes, number}, nej {no, number}. Förslaget antas när ja-rösterna är fler än nej-rösterna. Annars förkastas det.',
  'framework/nobody-else-spoke':
    'Ingen annan än den som lade fram förslaget har kommenterat eller röstat ännu. Ingen beslutar ensam: be minst en annan att ta ställning.',
  'framework/no-consensus':
    'Ni är inte eniga: {against, plural, one {en röst} other {# röster}} har getts mot det här beslutet. Besluta genom omröstning eller fortsätt förhandla.',

  proposals: 'Förslag och beslut',
  'proposals.lead':
    'Om ordlistans termer och referensramarnas versioner beslutar ni tillsammans: först ett förslag, sedan kommentarer och röster, till sist ett beslut med motivering.',
  'proposals.public':
    'Du ser de förslag som har antagits eller förkastats. Öppna förslag ser högskolornas personal.',
  'proposals.empty': 'Det finns inga förslag ännu',
  'proposals.empty.help':
    'Ett förslag om en term eller om en version av en referensram görs på dess egen sida.',
  'proposals.none': 'Inga förslag hittades',
  'proposals.none.help': 'Pröva en annan status eller typ.',
  'proposals.caption': 'Förslag, de öppna först',
  'proposals.frameworks': 'Referensramar',
  'proposals.state': 'Status',
  'proposals.any-state': 'Alla statusar',
  'proposals.kind': 'Typ',
  'proposals.any-kind': 'Alla typer',
  'proposals.show': 'Visa',
  'proposals.clear': 'Töm',
  'proposals.title': 'Förslag',
  'proposals.owner': 'Vem det gäller',
  'proposals.proposed': 'Framlagt',
  'proposals.said': 'Ställningstaganden',
  'proposals.said.counts':
    '{comments, plural, one {1 kommentar} other {# kommentarer}}, {votes, plural, one {1 röst} other {# röster}}',
  'proposal-state/open': 'Öppet',
  'proposal-state/adopted': 'Antaget',
  'proposal-state/rejected': 'Förkastat',
  'proposal-state/withdrawn': 'Återtaget',
  'proposal-kind/framework-version': 'Version av en referensram',
  'proposal-kind/glossary-term': 'Term i ordlistan',
  'proposal-choice/yes': 'Ja',
  'proposal-choice/no': 'Nej',
  'proposal-choice/abstain': 'Avstår',
  'proposal-method/vote': 'Omröstning',
  'proposal-method/consensus': 'Enighet',
  'proposal-outcome/adopted': 'Antas',
  'proposal-outcome/rejected': 'Förkastas',

  'proposal.consortium': 'Hela konsortiet',
  'proposal.consortium-office': 'Konsortiets administratör',
  'proposal.what': 'Vad som föreslås',
  'proposal.why': 'Varför',
  'proposal.by': 'Framlagt av',
  'proposal.by.person': '{name}, {institution}',
  'proposal.at': 'Framlagt',
  'proposal.comments-until': 'Kan kommenteras',
  'proposal.comments-until.day': 'till och med {day}',
  'proposal.framework': 'Referensram',
  'proposal.version': 'Version',
  'proposal.in-force': 'Gäller nu',
  'proposal.in-force.version': 'version {version}',
  'proposal.in-force.none': 'ingen version',
  'proposal.effects': 'Verkan',
  'proposal.version.changed':
    'Versionen har ändrats efter förslaget. Förslaget gällde innehållet med kontrollsumman nedan.',
  'proposal.effective-from': 'Gäller från',
  'framework/no-such-version':
    'Den här versionen kan inte föreslås: den finns inte, eller så hör den till en annan högskola.',
  'framework/version-adopted': 'Den här versionen är redan i bruk.',
  'proposal.decision': 'Beslut',
  'proposal.outcome': 'Resultat',
  'proposal.method': 'Sätt',
  'proposal.decided': 'Fattat',
  'proposal.decided-by': 'Fattat av',
  'proposal.tally': 'Röster',
  'proposal.tally.counts': 'ja {yes, number}, nej {no, number}, avstår {abstain, number}',
  'proposal.reasons': 'Motivering',
  'proposal.rules': 'Så här fattas beslut',
  'proposal.rules.who.consortium':
    'Om ett gemensamt förslag beslutar konsortiets administratör. Varje högskola har en röst, som ges av den ansvariga för kontinuerligt lärande, kvalitet eller högskolans administratör.',
  'proposal.rules.who.institution':
    'Om högskolans eget förslag beslutar den ansvariga för kontinuerligt lärande, kvalitet eller administratören. Var och en av dem har en röst.',
  'proposal.rules.vote':
    'Omröstning: förslaget antas när ja-rösterna är fler än nej-rösterna. Minst en röst ska komma från någon annan {voters, select, institutions {högskola än den som lade fram förslaget} other {än den som lade fram förslaget}}.',
  'proposal.rules.consensus':
    'Enighet: minst en annan än den som lade fram förslaget har kommenterat eller röstat, och ingen har röstat mot beslutet.',
  'proposal.rules.alone':
    'Ingen beslutar alltså ensam. Beslutet motiveras alltid, och alla kan läsa det efteråt.',
  'proposal.votes': 'Röster',
  'proposal.votes.none': 'Ingen har röstat ännu.',
  'proposal.votes.caption': 'Givna röster',
  'proposal.voter': 'Röstande',
  'proposal.choice': 'Röst',
  'proposal.voted': 'Given',
  'proposal.vote': 'Rösta',
  'proposal.vote.label.institutions': 'Din högskolas röst',
  'proposal.vote.label.people': 'Din röst',
  'proposal.vote.hint': 'Rösten kan ändras fram till beslutet. Den senaste rösten räknas.',
  'proposal.voted.flash': 'Rösten är given.',
  'proposal.speaks-for': 'För vilken högskola',
  'proposal.comments': 'Kommentarer',
  'proposal.comments.none': 'Det finns inga kommentarer ännu.',
  'proposal.comment': 'Skicka kommentaren',
  'proposal.comment.label': 'Din kommentar',
  'proposal.comment.hint':
    'Kommentaren ses av {owner, select, consortium {alla högskolors} other {högskolans}} personal. Den kan inte ändras efteråt.',
  'proposal.commented.flash': 'Kommentaren är skickad.',
  'proposal.history': 'Historik',
  'proposal.history.outcome': '{outcome, select, adopted {Antog förslaget} other {Förkastade förslaget}}',
  'proposal-step/propose': 'Lade fram förslaget',
  'proposal-step/comment': 'Kommenterade',
  'proposal-step/withdraw': 'Återtog förslaget',
  'proposal-step/vote': 'Röstade: {choice}',

  'proposal.decide': 'Besluta om förslaget',
  'proposal.decide.submit': 'Fatta beslutet',
  'proposal.decide.1':
    'Beslutet gäller genast och kan inte tas tillbaka. Ett nytt beslut kräver ett nytt förslag.',
  'proposal.decide.2': 'Efter det kan alla läsa beslutet och dess motivering.',
  'proposal.decide.outcome': 'Beslut',
  'proposal.decide.method': 'Hur beslutet fattades',
  'proposal.decide.reasons': 'Motivering till beslutet',
  'proposal.decide.reasons.hint': 'Skriv på minst ett språk.',
  'proposal.decided.flash': 'Beslutet är fattat.',
  'proposal.withdraw': 'Återta förslaget',
  'proposal.withdraw.1': 'Efter det kan ingen kommentera, rösta eller besluta om förslaget.',
  'proposal.withdraw.2': 'Kommentarerna och rösterna blir kvar i historiken, och saken kan föreslås på nytt.',
  'proposal.withdraw.reason': 'Orsak (syns i historiken)',
  'proposal.withdrawn.flash': 'Förslaget är återtaget.',

  'propose.version': 'Föreslå att versionen tas i bruk',
  'propose.version.lead': 'Versionen tas i bruk när förslaget har antagits.',
  'propose.title': 'Rubrik',
  'propose.why': 'Varför',
  'propose.why.hint': 'Vad ändras och varför? Skriv på minst ett språk.',
  'propose.effective-from': 'Gäller från och med',
  'propose.comments-until': 'Kan kommenteras till och med',
  'propose.comments-until.hint':
    'Beslutet kan inte fattas förrän dagen har gått. Om du lämnar fältet tomt kan beslutet fattas så snart tillräckligt många har tagit ställning.',
  'propose.submit': 'Skicka förslaget',
  'propose.flash': 'Förslaget är skickat. De som röstar har fått veta om det.',
  'propose.version.title': '{framework}: version {version} i bruk',

  'notice.proposed.subject': 'Nytt förslag: {title}',
  'notice.proposed.text':
    'Kommentera förslaget ”{title}” och ge {owner, select, consortium {din högskolas röst} other {din röst}}.',
  'notice.decided.subject': '{outcome, select, adopted {Antaget} other {Förkastat}}: {title}',
  'notice.decided.text':
    'Förslaget ”{title}” {outcome, select, adopted {antogs} other {förkastades}}. Motivering: {reasons}',
};
