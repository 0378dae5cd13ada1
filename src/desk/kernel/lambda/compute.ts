/** Computes formulas with names of their own. */
import { DEFAULT_LOCALE, helpers } from '@odoo/o-spreadsheet';
import type { CompiledFormula } from '@odoo/o-spreadsheet';
import { failure } from '../sheets/define';
import type { Argument, Cell } from '../sheets/define';
import { isErrorValue } from './expression';
import type { Engines, Expression } from './expression';
import type { Taking } from './named-functions';

type Execute = CompiledFormula['execute'];
type Resolve = Parameters<Execute>[3];
type Matrix = readonly (readonly Cell[])[];

/** A function of the formula: given values, it gives one. */
class Closure {
  constructor(readonly names: readonly string[], readonly apply: (args: readonly Value[]) => Value) {}
}

type Value = Argument | Closure;

/** Names with their values, the innermost first. */
interface Bound {
  readonly name: string;
  readonly value: Value;
  readonly outer: Bound | undefined;
}

type Formula = Pick<CompiledFormula, 'literalValues'>;

/** One calculation of a formula. */
interface Run {
  readonly formula: Formula;
  readonly execute: Parameters<Execute>;
  readonly sliced: Map<Engines, { readonly self: object; readonly references: Parameters<Execute>[0] }>;
  depth: number;
}

const BLANK: Cell = { value: null };
/** Deep enough for any honest recursion, and well within what the machine bears. */
const DEEPEST = 400;

/** Computes an expression for a formula, with what the engine hands to it. */
export function computed(expression: Expression, formula: Formula, execute: Parameters<Execute>): ReturnType<Execute> {
  const run: Run = { formula, execute, sliced: new Map(), depth: 0 };
  const value = caught(() => evaluate(expression, run, undefined));
  return (value instanceof Closure ? notCalled() : (value ?? BLANK));
}

function notCalled(): Cell {
  return { value: '#N/A', message: 'A LAMBDA must be called with its arguments.' };
}

/** The engine throws errors from some places and gives them back from others. */
function caught(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    if (isErrorValue((error as Partial<Cell>).value)) return error as Cell;
    throw error;
  }
}

function evaluate(expression: Expression, run: Run, bound: Bound | undefined): Value {
  switch (expression.kind) {
    case 'nothing':
      return undefined;
    case 'local':
      return lookup(expression.name, bound);
    case 'let': {
      let inner = bound;
      expression.names.forEach((name, index) => {
        inner = { name, value: evaluate(expression.values[index] ?? { kind: 'nothing' }, run, inner) ?? BLANK, outer: inner };
      });
      return evaluate(expression.body, run, inner);
    }
    case 'lambda':
      return closureOf(expression, run, bound);
    case 'call': {
      const called = evaluate(expression.called, run, bound);
      if (!(called instanceof Closure)) return isErrorValue((called as Cell | undefined)?.value) ? called : failed('name', 'What is called is no function.');
      return called.apply(expression.args.map((one) => evaluate(one, run, bound)));
    }
    case 'if':
      return chosen(expression.args, run, bound);
    case 'taking':
      return taking(expression.name, expression.args.map((one) => evaluate(one, run, bound)));
    case 'engine':
      return byEngine(expression, run, bound);
  }
}

function failed(kind: 'name' | 'none' | 'value', message: string): Cell {
  return { value: { name: '#NAME?', none: '#N/A', value: '#ERROR' }[kind], message };
}

function lookup(name: string, bound: Bound | undefined): Value {
  for (let one = bound; one !== undefined; one = one.outer) if (one.name === name) return one.value;
  return failed('name', name);
}

function closureOf({ names, body }: Extract<Expression, { kind: 'lambda' }>, run: Run, bound: Bound | undefined): Closure {
  return new Closure(names, (args) => {
    if (args.length !== names.length) return failed('none', `Wrong number of arguments to LAMBDA: ${names.length} expected, ${args.length} given.`);
    if (run.depth >= DEEPEST) throw failure('syntax', 'The calculation calls itself too often.');
    const inner = names.reduce<Bound | undefined>((outer, name, index) => ({ name, value: args[index] ?? BLANK, outer }), bound);
    run.depth += 1;
    try {
      return evaluate(body, run, inner);
    } finally {
      run.depth -= 1;
    }
  });
}

/** IF computes the chosen side alone, unless its condition is a table. */
function chosen(args: readonly Expression[], run: Run, bound: Bound | undefined): Value {
  const [condition, met, otherwise] = args;
  const given = evaluate(condition ?? { kind: 'nothing' }, run, bound);
  const side = (expression: Expression | undefined): Value => (expression === undefined ? { value: false } : (evaluate(expression, run, bound) ?? BLANK));
  if (given instanceof Closure) return notCalled();
  const single = isTable(given) && given.length === 1 && given[0]?.length === 1 ? given[0][0] : given;
  if (isTable(single)) return functionOf(run, 'IF')(single, side(met) as Argument, side(otherwise) as Argument);
  if (isErrorValue(single?.value)) return single;
  return side(helpers.toBoolean(single) ? met : otherwise);
}

/** A function of the engine. */
function functionOf(run: Run, name: string): (...args: Argument[]) => Value {
  const context = run.execute[4] as unknown as Readonly<Record<string, (...args: Argument[]) => Argument>>;
  return (...args) => context[name]?.(...args);
}

function byEngine(expression: Engines, run: Run, bound: Bound | undefined): Value {
  const { compiled, parts, locals } = expression;
  const [references, ref, range, named, context] = run.execute;
  let sliced = run.sliced.get(expression);
  if (sliced === undefined) {
    const { numbers, strings } = run.formula.literalValues;
    const literalValues = { numbers: expression.numbers.map((place) => numbers[place]), strings: expression.texts.map((place) => strings[place]) };
    sliced = { self: { symbols: compiled.symbols, literalValues }, references: expression.references.flatMap((place) => references[place] ?? []) };
    run.sliced.set(expression, sliced);
  }
  const resolve: Resolve = (symbol, isRange) => {
    const part = parts.get(symbol);
    const name = symbol.toLowerCase();
    if (part === undefined && !locals.has(name)) return named(symbol, isRange);
    const value = caught(() => (part === undefined ? lookup(name, bound) : evaluate(part, run, bound)));
    if (value instanceof Closure) return notCalled();
    // A cell is asked for as a range where a function wants to know where it lies.
    const cell = value ?? BLANK;
    return (isRange && !isTable(cell) && 'position' in cell ? [[cell]] : cell);
  };
  return compiled.execute.call(sliced.self as CompiledFormula, sliced.references, ref, range, resolve, context);
}

function isTable(value: unknown): value is Matrix {
  return Array.isArray(value);
}

function tableOf(value: Value): Matrix {
  if (value instanceof Closure) return [[notCalled()]];
  return isTable(value) ? value : [[(value ?? BLANK)]];
}

/** What must be one value. */
function single(value: Value): Cell {
  if (value instanceof Closure) return notCalled();
  if (!isTable(value)) return (value) ?? BLANK;
  const only = value.length === 1 && value[0]?.length === 1 ? value[0][0] : undefined;
  return only ?? failed('value', 'Single value expected. Nested array results are not supported.');
}

function grid(columns: number, rows: number, cell: (column: number, row: number) => Cell): Cell[][] {
  const made = Array.from({ length: columns }, () => new Array<Cell>(rows));
  for (let row = 0; row < rows; row += 1) for (let column = 0; column < columns; column += 1) (made[column] ?? [])[row] = cell(column, row);
  return made;
}

/** The functions that take a function, in the order in which Sheets goes through a table: row by row. */
function taking(name: Taking, given: readonly Value[]): Value {
  const lambda = given[given.length - 1];
  const wrong = given.slice(0, -1).find((one) => !(one instanceof Closure) && !isTable(one) && isErrorValue(one?.value));
  if (wrong !== undefined) return wrong;
  if (!(lambda instanceof Closure)) return isErrorValue((lambda as Cell | undefined)?.value) ? lambda : failed('none', `The last argument of ${name} must be a LAMBDA.`);
  const wanted = name === 'MAP' ? given.length - 1 : name === 'BYROW' || name === 'BYCOL' ? 1 : 2;
  if (lambda.names.length !== wanted) return failed('none', `The LAMBDA of ${name} must have ${wanted} names.`);
  const { apply } = lambda;
  if (name === 'MAP') return mapped(given.slice(0, -1).map(tableOf), apply);
  if (name === 'MAKEARRAY') return made(given, apply);
  if (name === 'REDUCE' || name === 'SCAN') return folded(name, given, apply);
  const table = tableOf(given[0]);
  const rows = table[0]?.length ?? 0;
  if (name === 'BYCOL') return grid(table.length, 1, (column) => single(apply([[table[column] ?? []] as never])));
  return grid(1, rows, (_, row) => single(apply([table.map((column) => [column[row] ?? BLANK])])));
}

function mapped(tables: readonly Matrix[], apply: Closure['apply']): Value {
  const [first = [[]]] = tables;
  const rows = first[0]?.length ?? 0;
  if (tables.some((one) => one.length !== first.length || one[0]?.length !== rows)) return failed('none', 'Array arguments to MAP are of different size.');
  return grid(first.length, rows, (column, row) => single(apply(tables.map((one) => one[column]?.[row] ?? BLANK))));
}

function made([height, width]: readonly Value[], apply: Closure['apply']): Value {
  const sizes = [height, width].map((one) => Math.trunc(helpers.toNumber(single(one), DEFAULT_LOCALE)));
  const [rows = 0, columns = 0] = sizes;
  if (rows < 1 || columns < 1 || rows * columns > 1_000_000) return failed('value', 'There must be at least one row and one column.');
  return grid(columns, rows, (column, row) => single(apply([{ value: row + 1 }, { value: column + 1 }])));
}

function folded(name: 'REDUCE' | 'SCAN', [initial, given]: readonly Value[], apply: Closure['apply']): Value {
  const table = tableOf(given);
  const rows = table[0]?.length ?? 0;
  let value: Value = initial ?? BLANK;
  const steps = grid(table.length, rows, (column, row) => {
    value = apply([value, table[column]?.[row] ?? BLANK]);
    return name === 'SCAN' ? single(value) : BLANK;
  });
  return name === 'SCAN' ? steps : value;
}
