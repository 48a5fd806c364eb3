import type { exceptionsFi } from './fi.ts';

export const exceptionsSv: Record<keyof typeof exceptionsFi, string> = {
  'warnings.title': 'Andra referensramar',
  'warnings.lead':
    'De här referensramarna har inte tagits i bruk. Bristerna är bara varningar: de hindrar varken godkännande eller publicering.',
  'warnings.summary': '{framework}: {count, plural, =0 {inga brister} one {# brist} other {# brister}}',
  'warning/draft': 'Utkast – hindrar inte publicering',
  'warning/available': 'Inte i bruk – hindrar inte publicering',
  'warning/proposed': 'Föreslagen – hindrar inte publicering',
  'warning/coming': 'Träder i kraft {date} – hindrar inte publicering ännu',

  'offerings/own-exception':
    'Du kan inte besluta om undantag för en utbildning som du själv har skrivit. Be någon annan.',
  'offerings/exception-by-person': 'En människa beslutar om undantag. Det går inte med en API-nyckel.',
  'offerings/exception-over': 'Undantaget gäller inte längre, så det behöver inte avslutas.',
  'offerings/exception-day': 'Välj en dag från i dag till högst ett år framåt.',
  'offerings/framework-not-in-force':
    'Den här versionen av referensramen är inte i kraft, så inget undantag behövs.',
  'offerings/element-not-open': 'Undantag kan beviljas bara för punkter som ännu inte är klara.',

  'exception.list': 'Undantag',
  'exception.list.lead':
    'Utbildningar som av motiverade skäl och för en viss tid får publiceras fast alla obligatoriska punkter inte är klara.',
  'exception.list.caption': '{count, plural, one {# undantag} other {# undantag}}',
  'exception.attention': 'Kräver åtgärder',
  'exception.attention.lead':
    'De här utbildningarna finns i utbudet med stöd av ett undantag som inte längre gäller. Komplettera uppgifterna, bevilja ett nytt undantag eller ta bort utbildningen ur utbudet.',
  'exception.none': 'Det finns inga undantag',
  'exception.none.help': 'Undantag beviljas på utbildningens sida när någon obligatorisk punkt inte är klar.',
  'exception.institution': 'Högskola',
  'exception.offering': 'Utbildning',
  'exception.from': 'Vad undantaget gäller',
  'exception.reason': 'Motivering',
  'exception.until': 'Giltighet',
  'exception.until.day': 'till och med {date}',
  'exception.state': 'Läge',
  'exception-standing/valid': 'Gäller',
  'exception-standing/expired': 'Har gått ut',
  'exception-standing/ended': 'Avslutat',
  'exception.ended': 'Avslutat {date}: {reason}',
  'exception.by': 'Beviljat av {name} {date}',
  'exception.section.lead': 'Punkter som under en viss tid inte krävs för publicering.',
  'exception.page.needs':
    'Versionen i utbudet har publicerats med stöd av ett undantag som inte längre gäller. Komplettera uppgifterna, bevilja ett nytt undantag eller ta bort utbildningen ur utbudet.',
  'exception.grant': 'Bevilja undantag',
  'exception.grant.lead':
    'Med ett undantag kan utbildningen godkännas och publiceras fast de valda punkterna inte är klara. Hela konsortiet ser undantaget.',
  'exception.elements': 'Punkter som undantaget gäller',
  'exception.elements.hint': 'Här visas bara de punkter som inte är klara just nu.',
  'exception.reason.hint':
    'Berätta varför utbildningen publiceras med brister. Motiveringen visas också på utbildningens offentliga sida.',
  'exception.validUntil': 'Gäller längst till',
  'exception.validUntil.hint': 'Högst ett år från i dag.',
  'exception.granted': 'Undantaget har beviljats.',
  'exception.nothing-open': 'Alla obligatoriska punkter är klara, så inget undantag behövs.',
  'exception.end': 'Avsluta undantaget',
  'exception.end.named': 'Avsluta undantaget: {elements}',
  'exception.end.ask': 'Ska undantaget avslutas?',
  'exception.end.1': 'Utbildningen kan inte längre godkännas eller publiceras med stöd av undantaget.',
  'exception.end.2':
    'Om utbildningen redan finns i utbudet blir den kvar där och tas upp i listan ”Kräver åtgärder”.',
  'exception.end.reason': 'Varför undantaget avslutas',
  'exception.end.done': 'Undantaget har avslutats.',
  'exception.evidence': 'Undantag: {elements}. Gäller till och med {date}.',

  'notice.excepted.subject': 'Undantag beviljat: {title}',
  'notice.excepted.text':
    'Utbildningen ”{title}” har beviljats ett undantag som gäller till och med {date}. Motivering: {reason}',
};
