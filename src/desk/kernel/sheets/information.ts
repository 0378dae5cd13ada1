/** What kind of a value there is, and values made into one kind. */
import { helpers } from '@odoo/o-spreadsheet';
import { define, failure } from './define';
import type { Argument, Cell, Context } from './define';
import { cellOf, number, plainOf, truth } from './read';

const NUMBERS: Readonly<Record<string, number>> = { '#NULL!': 1, '#DIV/0!': 2, '#ERROR': 3, '#REF': 4, '#CYCLE': 4, '#SPILL!': 4, '#NAME?': 5, '#NUM!': 6, '#N/A': 7, '#BAD_EXPR': 8 };

function isError(value: unknown): value is string {
  return typeof value === 'string' && helpers.isEvaluationError(value);
}

/** Numbers before texts before truths, as Sheets compares; blank is what it is compared with. */
function compared(a: Cell['value'], b: Cell['value']): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const kinds = ['number', 'string', 'boolean'];
  const order = kinds.indexOf(typeof left) - kinds.indexOf(typeof right);
  if (order !== 0) return order;
  if (typeof left === 'string' && typeof right === 'string') {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one < other ? -1 : Number(one > other);
  }
  return Number(left) - Number(right);
}

function blankLike(other: Cell['value']): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/** A number with a format; anything else as it is. */
function shownAs(value: Argument, format: string | undefined): { value: Cell['value']; format?: string } {
  const given = plainOf(value);
  const asNumber = typeof given === 'boolean' ? Number(given) : given;
  if (typeof asNumber !== 'number') return { value: given };
  return format === undefined ? { value: asNumber } : { value: asNumber, format };
}

function isDate(context: Context, value: Argument): boolean {
  const cell = cellOf(value);
  if (typeof cell?.value === 'number') return cell.format !== undefined && helpers.isDateTimeFormat(cell.format);
  return typeof cell?.value === 'string' && !isError(cell.value) && helpers.isDateTime(cell.value, context.locale);
}

export function defineInformation(): void {
  define('N', 'A value as a number.', 'value (any)', (value) => {
    const plain = plainOf(value);
    return typeof plain === 'number' ? { ...cellOf(value), value: plain } : Number(plain === true);
  });
  define('T', 'A value if it is text.', 'value (any)', (value) => {
    const plain = plainOf(value);
    return typeof plain === 'string' ? plain : '';
  });
  define('ERROR.TYPE', 'The number of an error.', 'reference (any)', (value) => {
    const plain = cellOf(value)?.value;
    if (!isError(plain)) throw failure('none', 'This is no error.');
    return NUMBERS[plain] ?? 8;
  });
  define('TYPE', 'The kind of a value as a number.', 'value (any, range)', (value) => {
    if (Array.isArray(value) && (value.length > 1 || (value[0]?.length ?? 0) > 1)) return 64;
    const plain = cellOf(value)?.value;
    if (isError(plain)) return 16;
    return typeof plain === 'string' ? 2 : typeof plain === 'boolean' ? 4 : 1;
  });
  define('ISREF', 'Whether a value is a reference to a cell.', 'value (any, range)', (value) => (cellOf(value) as { readonly position?: unknown } | undefined)?.position !== undefined);
  define('ISDATE', 'Whether a value is a date.', 'value (any)', function (value) {
    return isDate(this, value);
  });
  define('ISBETWEEN', 'Whether a value lies between two others.',
    'value_to_compare (any); lower_value (any); upper_value (any); lower_value_is_inclusive (boolean, default=TRUE); upper_value_is_inclusive (boolean, default=TRUE)',
    (value, lower, upper, withLower, withUpper) => {
      const [given, low, high] = [plainOf(value), plainOf(lower), plainOf(upper)];
      if (compared(low, high) > 0) throw failure('number', 'The lower value must not be greater than the upper one.');
      const [above, below] = [compared(given, low), compared(high, given)];
      return (truth(withLower, true) ? above >= 0 : above > 0) && (truth(withUpper, true) ? below >= 0 : below > 0);
    });
  define('SHEETS', 'How many tabs there are.', '', function () {
    return this.getters.getSheetIds().length;
  });
  define('SHEET', 'The place of a tab among the others.', 'value (any, range, default=0)', function (value) {
    const ids = this.getters.getSheetIds();
    const position = (cellOf(value) as { readonly position?: { readonly sheetId: string } } | undefined)?.position;
    const named = position === undefined && value !== undefined ? this.getters.getSheetIdByName(String(plainOf(value) ?? '')) : undefined;
    const place = ids.indexOf(position?.sheetId ?? (value === undefined ? this.__originSheetId : (named ?? '')));
    if (place < 0) throw failure('none', 'There is no such tab.');
    return place + 1;
  });
  define('TO_DATE', 'A number as a date.', 'value (any)', function (value) {
    return shownAs(value, this.locale.dateFormat);
  });
  define('TO_PERCENT', 'A number as percent.', 'value (any)', (value) => shownAs(value, '0.00%'));
  define('TO_DOLLARS', 'A number as an amount of money.', 'value (any)', function (value) {
    return shownAs(value, this.locale.code === 'ru_RU' ? '#,##0.00[$ ₽]' : '[$$]#,##0.00');
  });
  define('TO_PURE_NUMBER', 'A number without its format.', 'value (any)', (value) => ({ ...shownAs(value, undefined), format: '' }));
  define('EPOCHTODATE', 'A date from seconds since 1970.', 'timestamp (number); unit (number, default=1)', function (timestamp, unit) {
    const kind = number(this, unit, 1);
    if (kind !== 1 && kind !== 2 && kind !== 3) throw failure('number', 'The unit must be 1, 2 or 3.');
    const seconds = number(this, timestamp) / Math.pow(1000, kind - 1);
    if (seconds < 0) throw failure('number', 'The time must not be negative.');
    return { value: Math.round((seconds / 86_400 + 25_569) * 1e10) / 1e10, format: `${this.locale.dateFormat} ${this.locale.timeFormat}` };
  });
}
