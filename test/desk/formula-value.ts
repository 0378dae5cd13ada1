/** What a formula gives beside a few filled cells, in the engine's notation: for tables of formulas and their values. */
import '../../src/desk/kernel/older-node';
import { Model } from '../../src/desk/kernel/engine';
import { sheetsError } from '../../src/desk/kernel/error-names';
import { registerSheetsFunctions } from '../../src/desk/kernel/functions';
import { localeNamed } from '../../src/desk/kernel/locales';

export type Plain = string | number | boolean | null;
type Given = Plain | readonly (readonly Plain[])[];

interface Shown {
  readonly value: unknown;
}

/** Gives the value of a formula; a table of them row by row. */
export function calculator(cells: Readonly<Record<string, string>> = {}, locale = 'en_US'): (formula: string) => Given {
  registerSheetsFunctions();
  const known = localeNamed(locale);
  const model = new Model({ sheets: [{ id: 's', name: 'Tab', colNumber: 26, rowNumber: 100, cells }], ...(known === undefined ? {} : { settings: { locale: known } }) });
  return (formula) => {
    const result = model.getters.evaluateFormulaResult('s', formula, { sheetId: 's', col: 25, row: 99 }) as unknown as Shown | Shown[][];
    if (!Array.isArray(result)) return plain(result);
    const rows = (result[0] ?? []).map((_, row) => result.map((column) => plain(column[row] ?? { value: null })));
    return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? null) : rows;
  };
}

/** As Sheets shows it: its names of errors, and no more digits than a double is sure of. */
function plain({ value }: Shown): Plain {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  return typeof value === 'string' ? sheetsError(value) : typeof value === 'boolean' ? value : null;
}
