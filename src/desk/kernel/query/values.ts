/** What expressions and conditions of a query give for a row, or for a group of rows. */
import { expression as regularExpression } from '../sheets/regular-expressions';
import type { Cell } from '../sheets/define';
import type { Comparison, Condition, Expression, Scalar } from './clauses';
import { columnNamed } from './table';
import type { Column } from './table';
import { unreadable } from './tokens';

/** A value with the format it is shown in; null is blank. */
export type Value = Pick<Cell, 'value' | 'format'>;

export interface Source {
  readonly columns: readonly Column[];
  /** Now, as the number of a cell. */
  readonly now: () => number;
  readonly dateFormat: string;
}

const BLANK: Value = { value: null };

/** The same expression is written the same. */
export function keyOf(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'written' ? undefined : value));
}

export function hasAggregation(expression: Expression): boolean {
  if (expression.kind === 'aggregation') return true;
  if (expression.kind === 'scalar') return expression.of.some(hasAggregation);
  return expression.kind === 'arithmetic' && (hasAggregation(expression.left) || hasAggregation(expression.right));
}

/** The value for rows: the first of them, or all where there is an aggregation. */
export function valueOf(expression: Expression, source: Source, rows: readonly number[]): Value {
  switch (expression.kind) {
    case 'column':
      return columnNamed(source.columns, expression.id).cells[rows[0] ?? -1] ?? BLANK;
    case 'literal':
      return expression.date ? { value: expression.value, format: source.dateFormat } : { value: expression.value };
    case 'scalar':
      return scalar(expression.name, expression.of.map((one) => valueOf(one, source, rows)), source);
    case 'arithmetic': {
      const [left, right] = [valueOf(expression.left, source, rows), valueOf(expression.right, source, rows)];
      if (left.value === null || right.value === null) return BLANK;
      if (typeof left.value !== 'number' || typeof right.value !== 'number') throw unreadable(`Can't perform the function ${expression.sign} on values that are not numbers`);
      if (expression.sign === '/') return right.value === 0 ? BLANK : { value: left.value / right.value };
      return { value: expression.sign === '+' ? left.value + right.value : expression.sign === '-' ? left.value - right.value : left.value * right.value };
    }
    case 'aggregation':
      return aggregated(expression, source, rows);
  }
}

function aggregated({ name, of }: Extract<Expression, { kind: 'aggregation' }>, source: Source, rows: readonly number[]): Value {
  if (of.kind !== 'column') throw unreadable(`${name} takes a column`);
  const column = columnNamed(source.columns, of.id);
  if ((name === 'sum' || name === 'avg') && column.kind !== 'number') throw unreadable('AVG_SUM_ONLY_NUMERIC');
  const values = rows.flatMap((row) => (column.cells[row]?.value === null ? [] : [column.cells[row] ?? BLANK]));
  if (name === 'count') return { value: values.length };
  const [first] = values;
  if (first === undefined) return BLANK;
  if (name === 'min' || name === 'max') return values.reduce((best, one) => ((name === 'min' ? compare(one.value, best.value) < 0 : compare(one.value, best.value) > 0) ? one : best));
  const sum = values.reduce((all, { value }) => all + Number(value), 0);
  return { ...first, value: name === 'sum' ? sum : sum / values.length };
}

function scalar(name: Scalar, [given = BLANK, other = BLANK]: readonly Value[], source: Source): Value {
  if (name === 'now') return { value: source.now(), format: `${source.dateFormat} hh:mm:ss` };
  if (given.value === null) return BLANK;
  if (name === 'upper' || name === 'lower') {
    if (typeof given.value !== 'string') throw unreadable(`${name} takes a text`);
    return { value: name === 'upper' ? given.value.toUpperCase() : given.value.toLowerCase() };
  }
  if (typeof given.value !== 'number') throw unreadable(`${name} takes a date`);
  if (name === 'todate') return { value: Math.floor(given.value), format: source.dateFormat };
  if (name === 'datediff') return other.value === null ? BLANK : { value: Math.floor(given.value) - Math.floor(Number(other.value)) };
  const moment = new Date(Math.round((given.value - 25_569) * 86_400_000));
  const parts = {
    year: moment.getUTCFullYear(), month: moment.getUTCMonth(), day: moment.getUTCDate(), hour: moment.getUTCHours(), minute: moment.getUTCMinutes(),
    second: moment.getUTCSeconds(), quarter: Math.floor(moment.getUTCMonth() / 3) + 1, dayofweek: moment.getUTCDay() + 1,
  };
  return { value: parts[name] };
}

/** The order of two values of one kind; blank comes first. */
export function compare(a: Value['value'], b: Value['value']): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return Number(a) - Number(b);
}

/** Whether a row meets a condition; what is blank meets no comparison. */
export function meets(condition: Condition, source: Source, rows: readonly number[]): boolean {
  switch (condition.kind) {
    case 'and':
      return meets(condition.left, source, rows) && meets(condition.right, source, rows);
    case 'or':
      return meets(condition.left, source, rows) || meets(condition.right, source, rows);
    case 'not':
      return !meets(condition.of, source, rows);
    case 'null':
      return (valueOf(condition.of, source, rows).value === null) === condition.is;
    case 'truth': {
      const { value } = valueOf(condition.of, source, rows);
      if (value !== null && typeof value !== 'boolean') throw unreadable('a condition is expected after WHERE');
      return value === true;
    }
    case 'comparison':
      return compared(condition.by, valueOf(condition.left, source, rows).value, valueOf(condition.right, source, rows).value);
  }
}

function compared(by: Comparison, left: Value['value'], right: Value['value']): boolean {
  if (left === null || right === null) return false;
  if (typeof left !== typeof right) return by === '!=';
  switch (by) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
    case '>':
    case '<=':
    case '>=': {
      // Of texts by their letters alone, as they are.
      const order = typeof left === 'string' && typeof right === 'string' ? (left < right ? -1 : Number(left > right)) : compare(left, right);
      return by === '<' ? order < 0 : by === '>' ? order > 0 : by === '<=' ? order <= 0 : order >= 0;
    }
    case 'contains':
    case 'starts with':
    case 'ends with':
    case 'matches':
    case 'like':
      return typeof left === 'string' && typeof right === 'string' && matched(by, left, right);
  }
}

function matched(by: 'contains' | 'starts with' | 'ends with' | 'matches' | 'like', text: string, pattern: string): boolean {
  if (by === 'contains') return text.includes(pattern);
  if (by === 'starts with') return text.startsWith(pattern);
  if (by === 'ends with') return text.endsWith(pattern);
  if (by === 'matches') return regularExpression(`^(?:${pattern})$`).test(text);
  const like = pattern.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/%/gu, '[\\s\\S]*').replace(/_/gu, '[\\s\\S]');
  return new RegExp(`^${like}$`, 'u').test(text);
}
