import { wordsOf } from '../meaning.ts';

/** Words of which names are made, and which name nothing by themselves: 'University of Applied Sciences', 'Uusi koulutus'. */
const common = new Set(
  `ammattikorkeakoulu korkeakoulu yliopisto oppilaitos koulu amk organisaatio yrkeshögskola yrkeshögskolan högskola högskolan
  universitet universitetet yh skola university universities college institution institute school uas applied sciences
  science of organisation organization awarding body the a an and our oma vår
  koulutus kurssi opintojakso opintokokonaisuus moduuli verkkokurssi testi testikurssi testikoulutus uusi nimetön nimi otsikko
  luonnos kopio malli esimerkki utbildning kurs studieavsnitt modul ny nytt namn namnlös rubrik utkast kopia exempel
  course module unit training test new untitled name title draft copy example sample offering programme`
    .trim()
    .split(/\s+/u),
);

/** A register's code such as 'TT00CB21-3004': no blanks, and more digits than a name has. */
const CODE = /^(?=(?:\D*\d){5})[\p{Lu}\d._/-]+$/u;

/** A year or a number in a series names nothing; a longer number beside the kind of thing does: 'Korkeakoulu 02473'. */
const SMALL_NUMBER = /^\d{1,4}$/u;

/** Whether a text names something: it is neither a code nor only the kind of thing it should name. */
export function names(text: string): boolean {
  const trimmed = text.trim();
  if (CODE.test(trimmed)) return false;
  return wordsOf(trimmed).some((word) => !common.has(word) && !SMALL_NUMBER.test(word));
}
