/** Puts the spreadsheet's own words into the person's language; what the dictionary lacks stays English. */
import { setTranslationMethod } from '@odoo/o-spreadsheet';
import { spreadsheetRussian } from '../words/spreadsheet-ru';
import { complaintRussian } from '../words/spreadsheet-ru-errors';
import type { Language } from '../words/sentences';

type Values = readonly unknown[];

/** Fills %s, %(name)s and their kin, as the spreadsheet does for English. */
function filled(text: string, values: Values): string {
  const [first] = values;
  if (values.length === 1 && typeof first === 'object' && first !== null && !(first instanceof String)) {
    const named = first as Readonly<Record<string, string | number>>;
    return text.replace(/%\(([^)]+)\)s/gu, (whole, name: string) => (name in named ? String(named[name]) : whole));
  }
  let next = 0;
  return text.replace(/%s/gu, (whole) => {
    const value = values[next];
    next += 1;
    // Some values are translated lazily: objects that become text only now.
    return value === undefined ? whole : (value as { toString(): string }).toString();
  });
}

/** Installs the translation; call before the first Model. */
export function installTranslation(language: Language): void {
  setTranslationMethod(
    (term, ...values) => filled(language === 'ru' ? (spreadsheetRussian.get(term) ?? complaintRussian(term) ?? term) : term, values),
    () => true,
  );
}
