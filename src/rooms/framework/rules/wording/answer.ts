/**
 * Texts that stand where an answer should and give none: promises ('ilmoitetaan myöhemmin'), signposts ('see the
 * website') and filler. Only short texts are read so: a long one that also points somewhere has said something.
 */
export type NoAnswer = 'later' | 'elsewhere' | 'filler';

const MOST_WORDS = 16;

const later: readonly RegExp[] = [
  /(?:^|\s)(?:ilmoitetaan|täydennetään|päivitetään|tarkennetaan|täsmennetään|julkaistaan|vahvistetaan|lisätään|kirjataan|määritellään|päätetään|laaditaan|kirjoitetaan|sovitaan|täydentyy|tarkentuu|täsmentyy|selviää|valmistuu|tulee|tulevat)\s(?:.*\s)?(?:myöhemmin|tähän|ennen|lähempänä|pian|kun|keväällä|syksyllä|kesällä|alussa|alkaessa|alkua|mennessä)(?=\s|$)/u,
  /(?:^|\s)(?:tulossa|kesken|työn alla|valmisteilla|myöhemmin)$/u,
  /(?:^|\s)(?:meddelas|kompletteras|uppdateras|fastställs|preciseras|publiceras|bestäms|skrivs|anges|läggs till|fylls i|tillkommer|kommer)\s(?:.*\s)?(?:senare|snart|inom kort|innan|när|före|här)(?=\s|$)/u,
  /(?:^|\s)(?:under arbete|under beredning|på kommande|på väg)$/u,
  /(?:^|\s)(?:to|will|shall) be (?:added|announced|confirmed|completed|decided|defined|determined|updated|specified|written|published|agreed|provided|filled)(?=\s|$)/u,
  /(?:^|\s)(?:coming soon|coming later|under construction|in preparation|under preparation|work in progress)$/u,
];

const signposts: readonly RegExp[] = [
  /^(?:katso|ks|kts|lue|tarkista|löydät|löytyvät|löytyy|lisätietoja|lisätietoa|lisätiedot|tiedot|tarkemmat)\s.*(?:sivu|opas|oppaa|pepp|linki|esit|kuvau|kuvaukse|opetussuunnitelma|ops|www|täältä|alta)/u,
  /^(?:se|läs|kolla|titta|mer information|mera information|närmare information|information finns|finns)\s.*(?:webb|hemsid|sid|studiehandbok|studieguid|beskrivning|länk|broschyr|svensk|finsk|engelsk|läroplan|nätet)/u,
  /^(?:please )?(?:see|refer|check|visit|read|more information|further information|more info|information|details|available)\s.*(?:web|page|site|brochure|guide|catalogue|handbook|link|online|swedish|finnish|english|description|syllabus|here|curriculum|above|below)/u,
];

const LATIN = new Set(
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna aliqua veniam nostrud'.split(
    ' ',
  ),
);
const MASHED = /^(?:(.)\1+|asdf\w*|qwe\w*|jklö?|bla+h?|foo|bar|test|testi|testing|xyz)$/u;

/** What every promise and every signpost has one of: most texts have none, and need no closer look. */
const promising = new Set(
  `ilmoitetaan täydennetään päivitetään tarkennetaan täsmennetään julkaistaan vahvistetaan lisätään kirjataan määritellään
  päätetään laaditaan kirjoitetaan sovitaan täydentyy tarkentuu täsmentyy selviää valmistuu tulee tulevat tulossa kesken työn
  valmisteilla myöhemmin meddelas kompletteras uppdateras fastställs preciseras publiceras bestäms skrivs anges läggs fylls
  tillkommer kommer under på be coming in work`
    .trim()
    .split(/\s+/u),
);
const pointing = new Set(
  `katso ks kts lue tarkista löydät löytyvät löytyy lisätietoja lisätietoa lisätiedot tiedot tarkemmat se läs kolla titta mer mera
  närmare information finns please see refer check visit read more further details available`
    .trim()
    .split(/\s+/u),
);

/** @param words of the text, in lower case (`wordsOf`) */
export function noAnswer(words: readonly string[]): NoAnswer | undefined {
  if (words.length === 0 || words.every((word) => MASHED.test(word))) return 'filler';
  if (words.filter((word) => LATIN.has(word)).length >= 3) return 'filler';
  if (words.length > MOST_WORDS) return undefined;
  const mayPromise = words.some((word) => promising.has(word));
  if (!mayPromise && !pointing.has(words[0] ?? '')) return undefined;
  const text = words.join(' ');
  if (mayPromise && later.some((pattern) => pattern.test(text))) return 'later';
  return signposts.some((pattern) => pattern.test(text)) ? 'elsewhere' : undefined;
}

/** An address leads the reader there: a link, or where to write. */
export function hasAddress(text: string): boolean {
  return /https?:\/\/\S|www\.\S|\S@\S+\.\S/u.test(text);
}
