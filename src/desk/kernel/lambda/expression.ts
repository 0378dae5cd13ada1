/**
 * Formulas with names of their own: LET, LAMBDA and the functions that take one. They are taken apart into what the engine computes
 * itself, in which the names are left to be asked for, and what is computed here.
 */
import { CompiledFormula, helpers } from '@odoo/o-spreadsheet';
import { failure } from '../sheets/define';
import { namedFunctions } from './named-functions';
import type { Taking } from './named-functions';
import { closing, separated } from './pieces';
import type { Piece } from './pieces';

export type Expression =
  | { readonly kind: 'nothing' }
  /** A name bound by the formula itself. */
  | { readonly kind: 'local'; readonly name: string }
  | { readonly kind: 'let'; readonly names: readonly string[]; readonly values: readonly Expression[]; readonly body: Expression }
  | { readonly kind: 'lambda'; readonly names: readonly string[]; readonly body: Expression }
  | { readonly kind: 'call'; readonly called: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'if'; readonly args: readonly Expression[] }
  | { readonly kind: 'taking'; readonly name: Taking; readonly args: readonly Expression[] }
  | Engines;

/** What the engine computes, asking for names and for the parts computed here. */
export interface Engines {
  readonly kind: 'engine';
  readonly compiled: CompiledFormula;
  /** Which of the formula's references, numbers and texts these are. */
  readonly references: readonly number[];
  readonly numbers: readonly number[];
  readonly texts: readonly number[];
  /** By the names that stand for them. */
  readonly parts: ReadonlyMap<string, Expression>;
  readonly locals: ReadonlySet<string>;
}

type Scope = ReadonlySet<string>;

// Of the engine itself: it is exchanged for one that remembers forms of formulas in the workbook.
const compile = CompiledFormula.Compile.bind(CompiledFormula);
type Getters = Parameters<typeof compile>[2];
/** Only the form matters here: the references come from the formula as a whole. */
const noReferences = { getRangeFromSheetXC: () => ({}) } as unknown as Getters;

const STAND_INS = { cell: 'A1', range: 'A1:A2', number: '1', text: '"t"' } as const;

/** What the engine makes of a formula apart from its references; throws what the formula shows when it is none. */
function compiledOf(text: string): CompiledFormula {
  const compiled = compile(text, '', noReferences);
  if (compiled.isBadExpression) throw compiled.execute([], asNothing, asNothing, asNothing, {}) as unknown as Error;
  return compiled;
}

/** What the engine makes of all pieces of a form. */
export function compiledText(pieces: readonly Piece[]): CompiledFormula {
  return compiledOf(`=${pieces.map(({ kind, text }) => (kind === 'word' || kind === 'sign' ? text : STAND_INS[kind])).join('')}`);
}

/** The expression of pieces; throws what the formula shows when it is none. */
export function expressionOf(pieces: readonly Piece[], scope: Scope = new Set()): Expression {
  const only = pieces[0];
  if (only === undefined) return { kind: 'nothing' };
  if (pieces.length === 1 && only.kind === 'word' && scope.has(only.text.toLowerCase())) return { kind: 'local', name: only.text.toLowerCase() };
  const parts = new Map<string, Expression>();
  const chosen: Record<'references' | 'numbers' | 'texts', number[]> = { references: [], numbers: [], texts: [] };
  const locals = new Set<string>();
  let text = '=';
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? only;
    const part = piece.kind === 'word' ? partAt(pieces, index, scope) : undefined;
    if (part !== undefined) {
      if (index === 0 && part.end === pieces.length) return part.expression;
      const name = `DESK_PART_${parts.size + 1}`;
      parts.set(name, part.expression);
      text += name;
      index = part.end - 1;
    } else if (piece.kind === 'word') {
      if (scope.has(piece.text.toLowerCase())) locals.add(piece.text.toLowerCase());
      text += piece.text;
    } else if (piece.kind === 'sign') {
      text += piece.text;
    } else {
      chosen[piece.kind === 'number' ? 'numbers' : piece.kind === 'text' ? 'texts' : 'references'].push(piece.place);
      text += STAND_INS[piece.kind];
    }
  }
  return { kind: 'engine', compiled: compiledOf(text), ...chosen, parts, locals };
}

function asNothing(): never {
  throw failure('syntax', 'This is no formula.');
}

/** A call that is computed here, if one begins at a word, and where it ends. */
function partAt(pieces: readonly Piece[], start: number, scope: Scope): { readonly expression: Expression; readonly end: number } | undefined {
  const word = pieces[start]?.text ?? '';
  const local = scope.has(word.toLowerCase());
  const name = word.toUpperCase();
  if (!isSign(pieces[start + 1], '(') || !(local || name === 'IF' || namedFunctions.includes(name))) return undefined;
  let { args, end } = argumentsAt(pieces, start + 1);
  let expression: Expression = local ? { kind: 'call', called: { kind: 'local', name: word.toLowerCase() }, args: args.map((one) => expressionOf(one, scope)) } : called(name, args, scope);
  // What is called may give a function that is called at once.
  while (isSign(pieces[end], '(')) {
    ({ args, end } = argumentsAt(pieces, end));
    expression = { kind: 'call', called: expression, args: args.map((one) => expressionOf(one, scope)) };
  }
  return { expression, end };
}

function argumentsAt(pieces: readonly Piece[], open: number): { args: readonly (readonly Piece[])[]; end: number } {
  const close = closing(pieces, open);
  if (close < 0) throw failure('syntax', 'Missing closing parenthesis');
  return { args: separated(pieces.slice(open + 1, close)), end: close + 1 };
}

function isSign(piece: Piece | undefined, text: string): boolean {
  return piece?.kind === 'sign' && piece.text === text;
}

function called(name: string, args: readonly (readonly Piece[])[], scope: Scope): Expression {
  if (name === 'LET') return letOf(args, scope);
  if (name === 'LAMBDA') return lambdaOf(args, scope);
  const given = args.map((one) => expressionOf(one, scope));
  if (name === 'IF') {
    if (given.length < 2 || given.length > 3) throw failure('none', 'IF takes two or three arguments.');
    return { kind: 'if', args: given };
  }
  const least = name === 'BYROW' || name === 'BYCOL' || name === 'MAP' ? 2 : 3;
  if (given.length < least || (name !== 'MAP' && given.length > least)) throw failure('none', `${name} takes ${least} arguments, the last of them a LAMBDA.`);
  return { kind: 'taking', name: name as Taking, args: given };
}

function letOf(args: readonly (readonly Piece[])[], scope: Scope): Expression {
  if (args.length < 3 || args.length % 2 === 0) throw failure('none', 'LET takes names, each with its value, and what to compute with them.');
  const known = new Set(scope);
  const names: string[] = [];
  const values: Expression[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const name = nameOf(args[index] ?? []);
    values.push(expressionOf(args[index + 1] ?? [], known));
    names.push(name);
    known.add(name);
  }
  return { kind: 'let', names, values, body: expressionOf(args[args.length - 1] ?? [], known) };
}

function lambdaOf(args: readonly (readonly Piece[])[], scope: Scope): Expression {
  if (args.length === 0) throw failure('none', 'LAMBDA takes names and what to compute with them.');
  const names = args.slice(0, -1).map(nameOf);
  return { kind: 'lambda', names, body: expressionOf(args[args.length - 1] ?? [], new Set([...scope, ...names])) };
}

function nameOf(pieces: readonly Piece[]): string {
  const [piece] = pieces;
  if (pieces.length !== 1 || piece?.kind !== 'word' || !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(piece.text)) throw failure('syntax', 'A name of LET or LAMBDA begins with a letter and is no reference.');
  return piece.text.toLowerCase();
}

/** Whether a value is an error of the engine. */
export function isErrorValue(value: unknown): value is string {
  return typeof value === 'string' && helpers.isEvaluationError(value);
}
