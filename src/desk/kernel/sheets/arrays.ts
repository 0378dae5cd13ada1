/** Tables: put together, cut off, searched and split. */
import { helpers } from '@odoo/o-spreadsheet';
import { correct, define, failure } from './define';
import type { Argument, Cell, Computation } from './define';
import { number, table, text, truth, whole } from './read';

const NOTHING: Cell = { value: '#N/A', message: 'There is no value here.' };

function stacked(args: readonly Argument[], vertically: boolean): Cell[][] {
  const tables = args.map(table).filter((one) => one.length > 0);
  const width = vertically ? Math.max(...tables.map((one) => one.length)) : 0;
  const height = vertically ? 0 : Math.max(...tables.map((one) => one[0]?.length ?? 0));
  if (!vertically) return tables.flatMap((one) => one.map((column) => Array.from({ length: height }, (_, row) => column[row] ?? NOTHING)));
  return Array.from({ length: width }, (_, index) => tables.flatMap((one) => [...(one[index] ?? Array.from({ length: one[0]?.length ?? 0 }, () => NOTHING))]));
}

/** A piece of a text as if it were typed: a number or a date is one. */
function typed(piece: string, locale: Parameters<typeof helpers.isNumber>[1]): Cell {
  if (piece.trim() === '' || piece.startsWith("'")) return { value: piece };
  if (helpers.isNumber(piece, locale)) return { value: helpers.toNumber(piece, locale) };
  if (!helpers.isDateTime(piece, locale)) return { value: piece };
  return { value: helpers.toNumber(piece, locale), format: piece.includes(':') ? locale.timeFormat : locale.dateFormat };
}

function pieces(whole: string, delimiter: string, each: boolean): string[] {
  if (!each) return whole.split(delimiter);
  const signs = new Set(delimiter);
  return Array.from(whole).reduce<string[]>((found, letter) => {
    if (signs.has(letter)) found.push('');
    else found[found.length - 1] = (found[found.length - 1] ?? '') + letter;
    return found;
  }, ['']);
}

export function defineArrays(): void {
  define('VSTACK', 'Tables one below the other.', 'range (any, range<any>, repeating)', (...ranges) => stacked(ranges, true));
  define('HSTACK', 'Tables side by side.', 'range (any, range<any>, repeating)', (...ranges) => stacked(ranges, false));
  const padded = (original: Computation): Computation => function (range, count, pad) {
    return original.call(this, range, count, pad ?? NOTHING);
  };
  correct('WRAPROWS', padded);
  correct('WRAPCOLS', padded);
  define('ARRAY_CONSTRAIN', 'The upper left part of a table.', 'input_range (any, range<any>); num_rows (number); num_cols (number)', function (range, rows, columns) {
    const [height, width] = [whole(this, rows), whole(this, columns)];
    if (height < 1 || width < 1) throw failure('value', 'There must be at least one row and one column.');
    return table(range).slice(0, width).map((column) => column.slice(0, height));
  });
  define('SPLIT', 'A text divided at its separators.', 'text (string); delimiter (string); split_by_each (boolean, default=TRUE); remove_empty_text (boolean, default=TRUE)',
    function (given, separators, each, withoutEmpty) {
      const delimiter = text(separators);
      if (delimiter === '') throw failure('value', 'The separator must not be empty.');
      const found = pieces(text(given), delimiter, truth(each, true));
      const kept = truth(withoutEmpty, true) ? found.filter((piece) => piece !== '') : found;
      if (kept.length === 0) throw failure('value', 'The text must not be empty.');
      return kept.map((piece) => [typed(piece, this.locale)]);
    });
  define('XMATCH', 'The place of a value in a row or column.', 'search_key (any); lookup_range (any, range); match_mode (number, default=0); search_mode (number, default=1)',
    function (key, range, match, search) {
      const columns = table(range);
      const rows = columns[0]?.length ?? 0;
      if (columns.length > 1 && rows > 1) throw failure('value', 'Only a row or a column can be searched.');
      const places = columns.map((column, across) => column.map((_, down) => ({ value: across + down + 1 })));
      const lookup = this['XLOOKUP'] as Computation;
      return lookup.call(this, key, range, places as never, undefined, { value: number(this, match) }, { value: number(this, search, 1) });
    });
}
