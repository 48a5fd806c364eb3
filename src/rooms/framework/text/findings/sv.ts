import type { Text } from './fi.ts';

/** Findings of pilots: a part of the room's Swedish texts. */
export const sv: Text = {
  'framework/found-in-future': 'Iakttagelsens dag kan inte ligga i framtiden.',
  'framework/finding-withdrawn': 'Iakttagelsen är redan återtagen.',
  findings: 'Iakttagelser från piloter',
  'findings.lead':
    'Vad piloterna har visat om kraven. En iakttagelse hör till ett krav och visas bredvid det nästa gång referensramen revideras. Iakttagelserna ses av personalen vid alla högskolor.',
  'findings.empty': 'Det finns inga iakttagelser ännu',
  'findings.empty.help':
    'Berätta vad som fungerade och vad som inte gjorde det när kraven prövas i praktiken.',
  'findings.gone': 'Ett krav som inte finns i den här versionen: {element}',
  'findings.supports': '{count, plural, one {1 iakttagelse stöder} other {# iakttagelser stöder}}',
  'findings.questions':
    '{count, plural, one {1 iakttagelse ifrågasätter} other {# iakttagelser ifrågasätter}}',
  'finding-stance/supports': 'Stöder kravet',
  'finding-stance/questions': 'Ifrågasätter kravet',
  'finding.origin': '{pilot} · {institution} · {day} · version {version}',
  'finding.add': 'Lägg till en iakttagelse',
  'finding.add.lead': 'Anteckna en iakttagelse om ett krav och berätta vad den bygger på.',
  'finding.added.flash': 'Iakttagelsen har lagts till.',
  'finding.institution': 'Vems pilot',
  'finding.element': 'Krav',
  'finding.stance': 'Vad iakttagelsen säger om kravet',
  'finding.text': 'Iakttagelse',
  'finding.text.hint': 'Vad märkte ni? Skriv på minst ett språk.',
  'finding.pilot': 'Pilotens namn',
  'finding.found-on': 'När det märktes',
  'finding.source.is': 'Källa: {source}',
  'finding.source': 'Källa',
  'finding.source.hint': 'Till exempel pilotens slutrapport, ett mötesprotokoll eller en enkät.',
  'finding.source-url': 'Källans webbadress',
  'finding.withdraw': 'Återta iakttagelsen',
  'finding.withdraw.lead':
    'En återtagen iakttagelse räknas inte längre, men den kan läsas med sin motivering.',
  'finding.withdraw.reason': 'Varför iakttagelsen inte längre gäller',
  'finding.withdrawn': 'Återtagen',
  'finding.withdrawn.because': 'Varför återtagen: {reason}',
  'finding.withdrawn.flash': 'Iakttagelsen är återtagen.',
};
