/** A query read: what to show, of which rows, in which order. Clauses that are not computed here say so. */
import { Reader, tokensOf, unreadable } from './tokens';

export type Aggregation = 'sum' | 'avg' | 'count' | 'min' | 'max';
export type Arithmetic = '+' | '-' | '*' | '/';
export type Scalar = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'quarter' | 'dayofweek' | 'upper' | 'lower' | 'todate' | 'datediff' | 'now';

export type Expression =
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'literal'; readonly value: number | string | boolean; readonly date: boolean; readonly written: string }
  | { readonly kind: 'aggregation'; readonly name: Aggregation; readonly of: Expression }
  | { readonly kind: 'scalar'; readonly name: Scalar; readonly of: readonly Expression[] }
  | { readonly kind: 'arithmetic'; readonly sign: Arithmetic; readonly left: Expression; readonly right: Expression };

export type Comparison = '=' | '!=' | '<' | '>' | '<=' | '>=' | 'contains' | 'starts with' | 'ends with' | 'matches' | 'like';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'null'; readonly of: Expression; readonly is: boolean }
  | { readonly kind: 'truth'; readonly of: Expression }
  | { readonly kind: 'comparison'; readonly by: Comparison; readonly left: Expression; readonly right: Expression };

export interface Query {
  /** Nothing chosen is everything. */
  readonly select: readonly Expression[] | undefined;
  readonly where: Condition | undefined;
  readonly groupBy: readonly Expression[];
  readonly orderBy: readonly { readonly by: Expression; readonly descending: boolean }[];
  readonly limit: number | undefined;
  readonly offset: number;
  readonly labels: readonly { readonly of: Expression; readonly text: string }[];
  readonly formats: readonly { readonly of: Expression; readonly text: string }[];
}

const AGGREGATIONS: ReadonlySet<string> = new Set(['sum', 'avg', 'count', 'min', 'max']);
const SCALARS: ReadonlySet<string> = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'quarter', 'dayofweek', 'upper', 'lower', 'todate', 'datediff', 'now']);
const CLAUSES = ['select', 'where', 'group', 'pivot', 'order', 'skipping', 'limit', 'offset', 'label', 'format', 'options'];

function isAggregation(name: string): name is Aggregation {
  return AGGREGATIONS.has(name);
}

function isScalar(name: string): name is Scalar {
  return SCALARS.has(name);
}

/** Reads a query. */
export function queryOf(text: string): Query {
  const reader = new Reader(tokensOf(text));
  const select = reader.word('select') ? (reader.sign('*') === undefined ? listed(reader, expression) : undefined) : undefined;
  const where = reader.word('where') ? condition(reader) : undefined;
  const groupBy = reader.word('group', 'by') ? listed(reader, expression) : [];
  for (const clause of ['pivot', 'skipping', 'options']) if (reader.word(clause)) throw unreadable(`${clause.toUpperCase()} is not computed here`);
  const orderBy = reader.word('order', 'by') ? listed(reader, ordered) : [];
  if (reader.word('skipping')) throw unreadable('SKIPPING is not computed here');
  const limit = reader.word('limit') ? count(reader) : undefined;
  const offset = reader.word('offset') ? count(reader) : 0;
  const labels = reader.word('label') ? listed(reader, worded) : [];
  const formats = reader.word('format') ? listed(reader, worded) : [];
  if (reader.word('options')) throw unreadable('OPTIONS is not computed here');
  if (!reader.done) throw unreadable(`${reader.rest} is not expected there`);
  return { select, where, groupBy, orderBy, limit, offset, labels, formats };
}

function listed<T>(reader: Reader, read: (reader: Reader) => T): readonly T[] {
  const list = [read(reader)];
  while (reader.sign(',') !== undefined) list.push(read(reader));
  return list;
}

function ordered(reader: Reader): { readonly by: Expression; readonly descending: boolean } {
  const by = expression(reader);
  const descending = reader.word('desc');
  if (!descending) reader.word('asc');
  return { by, descending };
}

function worded(reader: Reader): { readonly of: Expression; readonly text: string } {
  return { of: expression(reader), text: reader.text() };
}

function count(reader: Reader): number {
  const { kind, text } = reader.next();
  if (kind !== 'number' || !/^\d+$/u.test(text)) throw unreadable(`a whole number expected before ${text}`);
  return Number(text);
}

function condition(reader: Reader): Condition {
  let left = conjunction(reader);
  while (reader.word('or')) left = { kind: 'or', left, right: conjunction(reader) };
  return left;
}

function conjunction(reader: Reader): Condition {
  let left = negation(reader);
  while (reader.word('and')) left = { kind: 'and', left, right: negation(reader) };
  return left;
}

function negation(reader: Reader): Condition {
  if (reader.word('not')) return { kind: 'not', of: negation(reader) };
  return bracketed(reader) ?? comparison(reader);
}

/** A bracket may hold a condition or a part of a sum: what follows the closing one tells. */
function bracketed(reader: Reader): Condition | undefined {
  if (reader.peek()?.text !== '(' || reader.peek()?.kind !== 'sign') return undefined;
  let depth = 0;
  let holdsCondition = false;
  for (let ahead = 0; ; ahead += 1) {
    const token = reader.peek(ahead);
    if (token === undefined) break;
    if (token.kind === 'sign' && token.text === '(') depth += 1;
    if (token.kind === 'sign' && token.text === ')') depth -= 1;
    if (depth === 0) break;
    holdsCondition ||= token.kind === 'sign' ? /^[=<>!]/u.test(token.text) : token.kind === 'word' && /^(?:and|or|not|contains|starts|ends|matches|like|is)$/iu.test(token.text);
  }
  if (!holdsCondition) return undefined;
  reader.expectSign('(');
  const inner = condition(reader);
  reader.expectSign(')');
  return inner;
}

function comparison(reader: Reader): Condition {
  const left = expression(reader);
  if (reader.word('is')) {
    const not = reader.word('not');
    if (!reader.word('null')) throw unreadable(`NULL expected before ${reader.rest}`);
    return { kind: 'null', of: left, is: !not };
  }
  const sign = reader.sign('=', '!=', '<>', '<', '>', '<=', '>=');
  if (sign !== undefined) return { kind: 'comparison', by: sign === '<>' ? '!=' : (sign as Comparison), left, right: expression(reader) };
  for (const by of ['contains', 'matches', 'like'] as const) if (reader.word(by)) return { kind: 'comparison', by, left, right: expression(reader) };
  if (reader.word('starts', 'with')) return { kind: 'comparison', by: 'starts with', left, right: expression(reader) };
  if (reader.word('ends', 'with')) return { kind: 'comparison', by: 'ends with', left, right: expression(reader) };
  return { kind: 'truth', of: left };
}

function expression(reader: Reader): Expression {
  let left = term(reader);
  for (let sign = reader.sign('+', '-'); sign !== undefined; sign = reader.sign('+', '-')) left = { kind: 'arithmetic', sign: sign as Arithmetic, left, right: term(reader) };
  return left;
}

function term(reader: Reader): Expression {
  let left = operand(reader);
  for (let sign = reader.sign('*', '/'); sign !== undefined; sign = reader.sign('*', '/')) left = { kind: 'arithmetic', sign: sign as Arithmetic, left, right: operand(reader) };
  return left;
}

function literal(value: number | string | boolean, written: string, date = false): Expression {
  return { kind: 'literal', value, date, written };
}

function operand(reader: Reader): Expression {
  if (reader.sign('(') !== undefined) {
    const inner = expression(reader);
    reader.expectSign(')');
    return inner;
  }
  if (reader.sign('-') !== undefined) {
    const { kind, text } = reader.next();
    if (kind !== 'number') throw unreadable(`a number expected before ${text}`);
    return literal(-Number(text), `-${text}`);
  }
  const token = reader.next();
  const { kind, text } = token;
  const lower = text.toLowerCase();
  if (kind === 'number') return literal(Number(text), text);
  if (kind === 'text') return literal(text, text);
  if (kind === 'name') return { kind: 'column', id: text };
  if (kind === 'sign') throw unreadable(`${text} is not expected there`);
  const next = reader.peek();
  if (next?.kind === 'sign' && next.text === '(') return called(reader, lower);
  if (next?.kind === 'text' && /^(?:date|datetime|timestamp|timeofday)$/u.test(lower)) return literal(moment(lower, reader.text()), next.text, true);
  if (lower === 'true' || lower === 'false') return literal(lower === 'true', lower);
  if (CLAUSES.includes(lower)) throw unreadable(`${text.toUpperCase()} is not expected there`);
  return { kind: 'column', id: text };
}

function called(reader: Reader, name: string): Expression {
  reader.expectSign('(');
  const of = reader.peek()?.text === ')' ? [] : listed(reader, expression);
  reader.expectSign(')');
  const [first] = of;
  if (isAggregation(name) && first !== undefined && of.length === 1) return { kind: 'aggregation', name, of: first };
  const wanted = name === 'now' ? 0 : name === 'datediff' ? 2 : 1;
  if (isScalar(name) && of.length === wanted) return { kind: 'scalar', name, of };
  throw unreadable(`the function ${name} with ${of.length} arguments is not computed here`);
}

/** A date, a time or both as the number of a cell. */
function moment(kind: string, written: string): number {
  const found = kind === 'timeofday' ? /^()()()(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/u.exec(written) : /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/u.exec(written);
  if (found === null) throw unreadable(`Invalid ${kind} literal [${written}]`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map((part: string | undefined) => Number(part ?? 0));
  const days = kind === 'timeofday' ? 0 : Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}
