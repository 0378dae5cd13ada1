/** The two languages of everything a person reads, and the shapes of a catalogue. */

export type Language = 'ru' | 'en';

/** A phrase in both languages. */
export interface Phrase {
  readonly ru: string;
  readonly en: string;
}

/** A phrase in both languages, Russian first. */
export const phrase = (ru: string, en: string): Phrase => ({ ru, en });

/** The same keys and the same arguments as T, with other words. */
export type Mirror<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends (...args: infer A) => string ? (...args: A) => string : Mirror<T[K]>;
};

/** A catalogue in both languages: a key or an argument that is missing in English does not compile. */
export function bilingual<T>(ru: T, en: Mirror<T>): Readonly<Record<Language, Mirror<T>>> {
  return { ru: ru as Mirror<T>, en };
}

/** The language of a locale as Google writes it ("ru", "ru_RU", "en-GB"): Russian unless it is another language than Russian. */
export function languageOfLocale(locale: string): Language {
  const name = locale.slice(0, 2).toLowerCase();
  return name === 'ru' || name === '' ? 'ru' : 'en';
}
