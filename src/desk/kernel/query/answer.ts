/** The answer to a query: its rows with a header, columns first as the engine wants tables. */
import { failure } from '../sheets/define';
import type { Cell } from '../sheets/define';
import type { Expression, Query } from './clauses';
import { columnNamed } from './table';
import { unreadable } from './tokens';
import { compare, hasAggregation, keyOf, meets, valueOf } from './values';
import type { Source } from './values';

const NAMES = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' } as const;

/** What stands above a column of the answer. */
function labelOf(expression: Expression, source: Source): string {
  switch (expression.kind) {
    case 'column':
      return columnNamed(source.columns, expression.id).label;
    case 'literal':
      return `${expression.written}()`;
    case 'aggregation':
      return `${expression.name} ${labelOf(expression.of, source)}`.trim();
    case 'scalar':
      return `${expression.name}(${expression.of.map((one) => labelOf(one, source)).join('')})`;
    case 'arithmetic':
      return `${NAMES[expression.sign]}(${labelOf(expression.left, source)}${labelOf(expression.right, source)})`;
  }
}

/** Columns that stand outside of aggregations. */
function loose(expression: Expression, grouped: ReadonlySet<string>): readonly string[] {
  if (grouped.has(keyOf(expression))) return [];
  if (expression.kind === 'column') return [expression.id];
  if (expression.kind === 'scalar') return expression.of.flatMap((one) => loose(one, grouped));
  return expression.kind === 'arithmetic' ? [...loose(expression.left, grouped), ...loose(expression.right, grouped)] : [];
}

/** Every group of rows that the answer has one row for. */
function groupsOf(rows: readonly number[], query: Query, source: Source, select: readonly Expression[]): readonly (readonly number[])[] {
  const aggregates = select.some(hasAggregation) || query.orderBy.some(({ by }) => hasAggregation(by));
  if (query.groupBy.length === 0 && !aggregates) return rows.map((row) => [row]);
  const grouped = new Set(query.groupBy.map(keyOf));
  for (const expression of [...select, ...query.orderBy.map(({ by }) => by)]) {
    const [id] = loose(expression, grouped);
    if (id !== undefined) throw unreadable(`ADD_COL_TO_GROUP_BY_OR_AGG: ${id}`);
  }
  if (query.groupBy.length === 0) return [rows];
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const key = JSON.stringify(query.groupBy.map((one) => valueOf(one, source, [row]).value));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  // Groups come in the order of what they are grouped by.
  return sorted([...groups.values()], query.groupBy.map((by) => ({ by, descending: false })), source);
}

function sorted(groups: readonly (readonly number[])[], order: Query['orderBy'], source: Source): readonly (readonly number[])[] {
  if (order.length === 0) return groups;
  const keyed = groups.map((rows) => ({ rows, keys: order.map(({ by }) => valueOf(by, source, rows).value) }));
  keyed.sort((a, b) => {
    for (const [index, { descending }] of order.entries()) {
      const difference = compare(a.keys[index] ?? null, b.keys[index] ?? null);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  return keyed.map(({ rows }) => rows);
}

/** The text that a clause gives to an expression of the answer. */
function told(list: Query['labels'], expression: Expression): string | undefined {
  return list.find(({ of }) => keyOf(of) === keyOf(expression))?.text;
}

/** Answers; #N/A where there is nothing to show. */
export function answered(query: Query, source: Source): Cell[][] {
  const select = query.select ?? source.columns.map(({ names }): Expression => ({ kind: 'column', id: names[0] ?? '' }));
  const chosen = new Set(select.map(keyOf));
  for (const { of } of [...query.labels, ...query.formats]) if (!chosen.has(keyOf(of)) && !isAll(query, of, source)) throw unreadable('COLUMN_NOT_IN_SELECT');
  for (const one of [...select, ...query.groupBy]) checked(one, source);
  const height = Math.max(0, ...source.columns.map(({ cells }) => cells.length));
  const { where } = query;
  const rows = Array.from({ length: height }, (_, row) => row).filter((row) => (where === undefined || meets(where, source, [row])));
  const groups = sorted(groupsOf(rows, query, source, select), query.orderBy, source);
  const shown = groups.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit);
  const labels = select.map((expression) => told(query.labels, aliased(query, expression, source)) ?? told(query.labels, expression) ?? labelOf(expression, source));
  const header = labels.some((label) => label !== '');
  if (!header && shown.length === 0) throw failure('none', 'Query completed with an empty output.');
  const columns = select.map((expression) => {
    const format = told(query.formats, aliased(query, expression, source)) ?? told(query.formats, expression);
    return shown.map((group): Cell => {
      const { value, format: own } = valueOf(expression, source, group);
      const as = format ?? own;
      return as === undefined ? { value } : { value, format: as };
    });
  });
  // An open range ends with hundreds of blank rows; nobody sees whether the answer has them.
  let last = shown.length;
  while (last > (header ? 0 : 1) && columns.every((column) => column[last - 1]?.value === null)) last -= 1;
  return columns.map((column, index) => [...(header ? [{ value: labels[index] ?? '' }] : []), ...column.slice(0, last)]);
}

/** Without SELECT a column may be called by any of its names. */
function isAll(query: Query, of: Expression, source: Source): boolean {
  return query.select === undefined && of.kind === 'column' && source.columns.some(({ names }) => names.includes(of.id));
}

function aliased(query: Query, expression: Expression, source: Source): Expression {
  if (query.select !== undefined || expression.kind !== 'column') return expression;
  const names = columnNamed(source.columns, expression.id).names;
  return { kind: 'column', id: names[names.length - 1] ?? expression.id };
}

/** Names of columns are looked at even where no row is left. */
function checked(expression: Expression, source: Source): void {
  if (expression.kind === 'column') columnNamed(source.columns, expression.id);
  if (expression.kind === 'aggregation') checked(expression.of, source);
  if (expression.kind === 'scalar') for (const one of expression.of) checked(one, source);
  if (expression.kind === 'arithmetic') for (const one of [expression.left, expression.right]) checked(one, source);
}
