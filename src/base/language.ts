import { IntlMessageFormat } from 'intl-messageformat';

/** The languages of the program itself. Content may be in any BCP 47 language. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: string | undefined): value is Language {
  return languages.includes(value as Language);
}

/** Content in several languages: BCP 47 tag → text. Absent or empty means "not written". */
export type LocalizedText = { [tag: string]: string | undefined };

/** Values for the arguments of an ICU message. */
export type TextParams = Record<string, string | number | boolean | Date>;

/** Looks a key up in one language and fills in its arguments. */
export type Translate<K extends string> = (key: K, params?: TextParams) => string;

/** All texts of one room: pick a language, get its `Translate`. */
export type Catalogue<K extends string> = {
  (language: Language): Translate<K>;
  readonly keys: ReadonlySet<string>;
};

/**
 * Builds a room's catalogue. Texts are ICU MessageFormat; a key missing in one language does not compile,
 * because all three records have the same key type.
 */
export function catalogue<K extends string>(texts: Record<Language, Record<K, string>>): Catalogue<K> {
  const compiled = new Map<string, IntlMessageFormat>();
  const translate = (language: Language): Translate<K> => {
    const own = texts[language];
    return (key, params) => {
      const message = own[key];
      if (!message.includes('{')) return message;
      const id = `${language}:${key}`;
      let format = compiled.get(id);
      if (!format) {
        format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
        compiled.set(id, format);
      }
      return String(format.format(params));
    };
  };
  return Object.assign(translate, { keys: new Set(Object.keys(texts.fi)) });
}

/**
 * The text in the wanted language, else in the first fallback that has it.
 * The result carries the language it is really in, so that a page can mark it with `lang`.
 */
export function pick(text: LocalizedText | undefined, wanted: string): { text: string; language: string } {
  const order = [wanted, ...languages, ...Object.keys(text ?? {})];
  for (const language of order) {
    const found = text?.[language]?.trim();
    if (found) return { text: found, language };
  }
  return { text: '', language: wanted };
}
