/** Spreadsheet locales: how numbers and dates are typed and shown, under Google's names (ru_RU). Runs in the browser, too. */
import type { Locale } from '@odoo/o-spreadsheet';

const NO_BREAK_SPACE = '\u00a0';

const locales: readonly Locale[] = [
  {
    name: 'Русский',
    code: 'ru_RU',
    thousandsSeparator: NO_BREAK_SPACE,
    decimalSeparator: ',',
    weekStart: 1,
    dateFormat: 'dd.mm.yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ';',
  },
  {
    name: 'English (US)',
    code: 'en_US',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 7,
    dateFormat: 'm/d/yyyy',
    timeFormat: 'hh:mm:ss a',
    formulaArgSeparator: ',',
  },
  {
    name: 'English (UK)',
    code: 'en_GB',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    weekStart: 1,
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    formulaArgSeparator: ',',
  },
];

/** The locale of a Google name, e.g. "ru_RU" or "ru"; undefined for one that the desk does not know. */
export function localeNamed(name: string): Locale | undefined {
  return locales.find((locale) => locale.code === name) ?? locales.find((locale) => locale.code.split('_')[0] === name.split('_')[0]);
}
