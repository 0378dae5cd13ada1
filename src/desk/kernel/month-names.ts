/** Months as people type them into a cell, by the language of the spreadsheet. Runs in the browser, too. */
import type { Locale } from '@odoo/o-spreadsheet';

const english = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** Up to the letter in which "май" and "мая", "январь" and "января" part. */
const russian = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'];

/** The month (from 1) of a name or its abbreviation of three letters and more; undefined for another word. */
export function monthNamed(word: string, locale: Locale): number | undefined {
  const name = word.toLowerCase();
  const index = locale.code.startsWith('ru')
    ? russian.findIndex((stem) => (stem.length > 2 && stem.startsWith(name)) || (name.startsWith(stem) && /^(?:|[аея]|й|ь)$/u.test(name.slice(stem.length))))
    : english.findIndex((full) => full.startsWith(name));
  return index < 0 || name.length < 3 ? undefined : index + 1;
}
