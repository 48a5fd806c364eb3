import type { Phrase, Topic } from './words.ts';

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function each(make: (language: 'fi' | 'sv' | 'en') => string): Phrase {
  return { fi: first(make('fi')), sv: first(make('sv')), en: first(make('en')) };
}

/** Titles in the manner of real course lists: some long, some short, some with a number of the series. */
const titles: readonly ((topic: Topic, place: Phrase) => Phrase)[] = [
  (topic, place) => each((l) => `${topic[l]} ${place[l]}`),
  ({ of, sv, en }, place) =>
    each(
      (l) =>
        ({
          fi: `${of} perusteet ${place.fi}`,
          sv: `grunder i ${sv} ${place.sv}`,
          en: `basics of ${en} ${place.en}`,
        })[l],
    ),
  ({ of, sv, en }, place) =>
    each(
      (l) =>
        ({
          fi: `${of} johtaminen ${place.fi}`,
          sv: `ledning av ${sv} ${place.sv}`,
          en: `managing ${en} ${place.en}`,
        })[l],
    ),
  ({ of, sv, en }, place) =>
    each(
      (l) =>
        ({
          fi: `${of} kehittäjäksi ${place.fi}`,
          sv: `utvecklare av ${sv} ${place.sv}`,
          en: `developer of ${en} ${place.en}`,
        })[l],
    ),
  ({ of, sv, en }, place) =>
    each(
      (l) =>
        ({
          fi: `vastuullinen ${of} hankinta ${place.fi}`,
          sv: `ansvarsfull anskaffning: ${sv} ${place.sv}`,
          en: `responsible sourcing: ${en} ${place.en}`,
        })[l],
    ),
  (topic, place) =>
    each(
      (l) =>
        ({
          fi: `${topic.fi}: työpaja ${place.fi}`,
          sv: `${topic.sv}: verkstad ${place.sv}`,
          en: `${topic.en}: workshop ${place.en}`,
        })[l],
    ),
  ({ of, sv, en }, place) =>
    each(
      (l) =>
        ({
          fi: `${of} ajankohtaiset kysymykset ${place.fi}`,
          sv: `aktuella frågor i ${sv} ${place.sv}`,
          en: `current issues of ${en} ${place.en}`,
        })[l],
    ),
  ({ of, sv, en }, place) =>
    each(
      (l) =>
        ({
          fi: `${of} asiantuntija ${place.fi}`,
          sv: `expert på ${sv} ${place.sv}`,
          en: `expert in ${en} ${place.en}`,
        })[l],
    ),
];
export const titleForms = titles.length;

export function titleOf(form: number, topic: Topic, place: Phrase): Phrase {
  return titles[form % titles.length]!(topic, place);
}

export function outcomeOf(topic: Topic, deed: Phrase, object: Phrase): Phrase {
  return {
    fi: `${first(deed.fi)} ${topic.of} ${object.fi}`,
    sv: `${first(deed.sv)} ${object.sv} inom ${topic.sv}`,
    en: `${first(deed.en)} ${object.en} in ${topic.en}`,
  };
}

/** The first sentence says that the offering is invented: this text stands on its page and in every list. */
export function summaryOf({ of, sv, en }: Topic, place: Phrase): Phrase {
  return {
    fi: `Synteettinen aineisto mittauksia varten. Opit ${of} tärkeimmät asiat ja harjoittelet niitä ${place.fi}.`,
    sv: `Syntetiskt material för mätningar. Du lär dig det viktigaste om ${sv} och övar det ${place.sv}.`,
    en: `Synthetic data for measurements. You learn the essentials of ${en} and practise them ${place.en}.`,
  };
}

export function descriptionOf({ of, sv, en }: Topic, place: Phrase, object: Phrase): Phrase {
  return {
    fi: `Koulutuksessa käsitellään ${of} näkökulmasta ${object.fi}. Tehtävät tehdään omalla työpaikalla tai ${place.fi}, ja ryhmä antaa niistä palautetta. Opintoihin kuuluu verkkoluentoja, pienryhmiä ja kehittämistehtävä.`,
    sv: `Utbildningen behandlar ${object.sv} inom ${sv}. Uppgifterna görs på den egna arbetsplatsen eller ${place.sv}, och gruppen ger respons på dem. I studierna ingår webbföreläsningar, smågrupper och en utvecklingsuppgift.`,
    en: `The course looks at ${object.en} from the viewpoint of ${en}. Assignments are done at one's own workplace or ${place.en}, and the group gives feedback on them. It consists of online lectures, small groups and a development task.`,
  };
}
