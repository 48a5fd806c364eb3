import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldedWords } from '../../../../base/words/fold.ts';
import { errorsAllowed, meantBy, nearForms, typingDistance } from './typing-errors.ts';

/** Words that a catalogue knows, in three languages; the neighbours of what is sought make it hard. */
const known =
  `kyberturvallisuus tietoturvallisuus työturvallisuus paloturvallisuus johtaminen muutosjohtaminen talousjohtaminen
  ohjelmointi ohjelmistotestaus palvelumuotoilu tuotemuotoilu matkailu luontomatkailu hitsaus kirjanpito verotus logistiikka
  lääkehoito haavanhoito kotihoito etähoito kuntoutus fysioterapia ravitsemus kuvantaminen lastensuojelu varhaiskasvatus
  nuorisotyö vanhustyö metsänhoito maatalous kalatalous kiertotalous tekstiilit robotiikka automaatio konenäkö kunnossapito
  saavutettavuus viestintä markkinointi yrittäjyys selkokieli restaurointi merenkulku tietosuoja tekoäly koneoppiminen
  utbildning cybersäkerhet programmering tjänstedesign företagande bokföring beskattning hållbarhet kommunikation sjöfart
  läkemedelsbehandling sårvård rehabilitering småbarnspedagogik skogsvård jordbruk svetsning robotik tillgänglighet
  management programming accessibility sustainability communication bookkeeping entrepreneurship welding forestry
  rehabilitation nutrition marketing logistics security procurement maintenance guidance innovation`
    .split(/\s+/)
    .map((shown) => ({ word: foldedWords(shown)[0]!, shown, stems: [], seen: 1 }));

/** As people mistype them; none of these was looked at when the rules were made. */
const mistyped =
  `kyberturvalisuus=kyberturvallisuus kybertruvallisuus=kyberturvallisuus kyberturvalllisuus=kyberturvallisuus
  tyoturvalisuus=työturvallisuus johtamnien=johtaminen johtmainen=johtaminen muutosjohtamienn=muutosjohtaminen
  ohjelmonti=ohjelmointi ohjlemointi=ohjelmointi ohjelmistotestuas=ohjelmistotestaus palvelumuotiolu=palvelumuotoilu
  palvelumutoilu=palvelumuotoilu matkialu=matkailu mtakailu=matkailu luontomatkalu=luontomatkailu hitsuas=hitsaus
  kirjnapito=kirjanpito kirjanpiito=kirjanpito verotuss=verotus logistikka=logistiikka logistiika=logistiikka
  lakehoito=lääkehoito lääkehotio=lääkehoito havanhoito=haavanhoito kuntoutsu=kuntoutus fysioterpia=fysioterapia
  ravitsemsu=ravitsemus lastensojelu=lastensuojelu varhaiskasvatsu=varhaiskasvatus varhaskasvatus=varhaiskasvatus
  nuorisotyo=nuorisotyö metsanhoito=metsänhoito kiertotalosu=kiertotalous robotikka=robotiikka robottiikka=robotiikka
  kunossapito=kunnossapito saavutetavuus=saavutettavuus saavutttavuus=saavutettavuus viestinta=viestintä
  markkinonti=markkinointi yrittajyys=yrittäjyys yrittäjyyss=yrittäjyys tekoaly=tekoäly konoppiminen=koneoppiminen
  utbilding=utbildning utbidlning=utbildning cybersekerhet=cybersäkerhet cybersäkeret=cybersäkerhet programering=programmering
  tjensteedsign=tjänstedesign tjänstdesign=tjänstedesign bokforing=bokföring bokförnig=bokföring hallbarhet=hållbarhet
  hålbarthet=hållbarhet komunikation=kommunikation läkemdelsbehandling=läkemedelsbehandling smabarnspedagogik=småbarnspedagogik
  svetsnign=svetsning tilgänglighet=tillgänglighet tillgängligthet=tillgänglighet managment=management mangement=management
  programing=programming accesibility=accessibility acessibility=accessibility sustainabilty=sustainability
  comunication=communication bookeeping=bookkeeping entrepeneurship=entrepreneurship enterpreneurship=entrepreneurship
  weldnig=welding rehabiltation=rehabilitation nutriton=nutrition marketting=marketing logisitcs=logistics
  procurment=procurement maintenence=maintenance maintainance=maintenance guidence=guidance inovation=innovation`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]);

/** As the catalogue looks it up: first those that share a form, then the likeliest of them. */
function meant(typed: string): string | undefined {
  const [word] = foldedWords(typed);
  if (known.some((one) => one.word === word)) return known.find((one) => one.word === word)?.shown;
  const forms = new Set(nearForms(word!));
  const near = known.filter((one) => nearForms(one.word).some((form) => forms.has(form)));
  return meantBy(word!, near)[0]?.shown;
}

test('of the mistyped words of a list that was held out at least 95 of 100 are understood', () => {
  const missed = mistyped.filter(([typed, right]) => meant(typed) !== right);
  const share = 1 - missed.length / mistyped.length;
  assert.ok(mistyped.length >= 80);
  assert.ok(share >= 0.95, `${(share * 100).toFixed(1)} of 100; not: ${missed.map(String).join(' ')}`);
});

test('short words are taken as they are, long ones may have two errors', () => {
  assert.deepEqual([3, 4, 7, 8].map(errorsAllowed), [0, 1, 1, 2]);
  assert.deepEqual(meantBy('atk', [{ word: 'atl', shown: 'atl', stems: [], seen: 9 }]), []);
});

test('of two that are as near the more frequent one is meant', () => {
  const word = (shown: string, seen: number) => ({ word: shown, shown, stems: [], seen });
  const found = meantBy('talour', [word('talous', 3), word('taloun', 8)]);
  assert.deepEqual(
    found.map(({ shown }) => shown),
    ['taloun', 'talous'],
  );
});

test('swapped neighbours count once, and no distance is told beyond the limit', () => {
  assert.equal(typingDistance('matkialu', 'matkailu', 2), 1);
  assert.equal(typingDistance('abc', 'xyz', 1), 2);
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(fc.property(letters, letters, (a, b) => typingDistance(a, b, 3) === typingDistance(b, a, 3)));
});

test('a word with as many errors as it may have shares a form with the right one', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 8, maxLength: 14 });
  const place = fc.nat({ max: 13 });
  fc.assert(
    fc.property(words, place, place, (word, one, other) => {
      const wrong = [...word].map((letter, at) => (at === one || at === other ? 'x' : letter)).join('');
      const forms = new Set(nearForms(wrong));
      return nearForms(word).some((form) => forms.has(form));
    }),
  );
});
