/** Numbers and plural forms in words, by plain code: whether Google has every locale is not certain. */
import type { Language } from './language';

/** Forms after a number in Russian: 1 заявка, 2 заявки, 5 заявок. */
export type RussianForms = readonly [one: string, few: string, many: string];

/** The Russian form that goes with a whole number: 1 and 21 one; 2–4 and 22–24 few; 11–14 and the rest many. */
export function russianForm(count: number, forms: RussianForms): string {
  const rest = Math.abs(count) % 100;
  const last = rest % 10;
  if (rest >= 11 && rest <= 14) return forms[2];
  if (last === 1) return forms[0];
  return last >= 2 && last <= 4 ? forms[1] : forms[2];
}

/** "5 заявок", "21 заявка". */
export const counted = (count: number, forms: RussianForms): string => `${count} ${russianForm(count, forms)}`;

/** "1 application", "2 applications". */
export const countedEnglish = (count: number, one: string, many: string = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The decimal separator of a language. */
export const decimalPoint = (language: Language): ',' | '.' => (language === 'ru' ? ',' : '.');

/** A number as a person of the language writes it: 99.5 is "99,5" in Russian. */
export const shownNumber = (language: Language, value: number): string => String(value).replace('.', decimalPoint(language));
