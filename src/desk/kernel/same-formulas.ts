/**
 * Formulas that differ only in the cells they refer to are read once. The engine takes every formula of a loaded workbook apart and
 * keeps its tokens; a tab of points has thousands that say the same of their own row. Here the first is compiled by the engine, and
 * the others take its parts over with references of their own, as the engine itself does with a formula that is copied.
 */
import { CompiledFormula } from './engine';

type Compile = typeof CompiledFormula.Compile;
type Getters = Parameters<Compile>[2];

/** A formula apart from its references. */
interface Form {
  /** The same for all formulas of the form. */
  readonly key: string;
  readonly references: readonly string[];
}

/** What other formulas of a form are made of; null for a form that only the engine may read. */
type Known = CompiledFormula | null;

/** A workbook has few forms; a script that writes many different ones must not fill the memory. */
const MOST_FORMS = 5000;
/** Other tabs, lists, spills and escaped quotes are left to the engine. */
const INTRICATE = /[!'{#\\]/;
const [QUOTE, COLON, BRACKET, SPACE, DOLLAR] = [34, 58, 40, 32, 36];

/** Letters of any language, digits, and what may stand between them in a name or a reference. */
function isOfWord(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 36 || code === 46 || code === 95 || code > 127;
}

function endOfWord(formula: string, start: number): number {
  let end = start;
  while (end < formula.length && isOfWord(formula.charCodeAt(end))) end += 1;
  return end;
}

/** Where the reference that begins here ends: a cell, or two with a colon between; -1 if it is another word. */
function endOfReference(formula: string, start: number, end: number): number {
  if (!isCell(formula, start, end)) return -1;
  let last = end;
  if (formula.charCodeAt(end) === COLON) {
    last = endOfWord(formula, end + 1);
    if (!isCell(formula, end + 1, last)) return -1;
  }
  const next = formula.charCodeAt(last);
  return next === COLON || next === BRACKET || next === SPACE ? -1 : last;
}

/** Whether a word is a column of up to three capitals and a row of up to seven digits, each perhaps fixed. */
function isCell(formula: string, start: number, end: number): boolean {
  let at = formula.charCodeAt(start) === DOLLAR ? start + 1 : start;
  const column = at;
  while (at < end && formula.charCodeAt(at) >= 65 && formula.charCodeAt(at) <= 90) at += 1;
  if (at === column || at > column + 3) return false;
  if (formula.charCodeAt(at) === DOLLAR) at += 1;
  const row = at;
  while (at < end && formula.charCodeAt(at) >= 48 && formula.charCodeAt(at) <= 57) at += 1;
  return at === end && at > row && at <= row + 7 && formula.charCodeAt(row) !== 48;
}

/** The form of a formula; undefined for one that is left to the engine. */
export function formOf(formula: string): Form | undefined {
  if (INTRICATE.test(formula)) return undefined;
  const references: string[] = [];
  let key = '';
  let done = 0;
  for (let index = 0; index < formula.length; index += 1) {
    const code = formula.charCodeAt(index);
    if (code === QUOTE) {
      const closed = formula.indexOf('"', index + 1);
      if (closed < 0) return undefined;
      index = closed;
    } else if (isOfWord(code)) {
      const end = endOfWord(formula, index);
      const last = formula.charCodeAt(index - 1) === COLON ? -1 : endOfReference(formula, index, end);
      if (last > 0) {
        const reference = formula.slice(index, last);
        key += formula.slice(done, index) + (last > end ? '\u0001' : '\u0002');
        done = last;
        references.push(reference);
      }
      index = Math.max(end, last) - 1;
    }
  }
  return { key: key + formula.slice(done), references };
}

let installed = false;

/** Installs it for every formula of every model from now on. */
export function compileFormsOnce(): void {
  if (installed) return;
  installed = true;
  const compile: Compile = CompiledFormula.Compile.bind(CompiledFormula);
  let forms = new Map<string, Known>();
  CompiledFormula.Compile = (formula, sheetId, getters) => {
    const form = formOf(formula);
    if (form === undefined || form.references.length === 0) return compile(formula, sheetId, getters);
    const known = forms.get(form.key);
    if (known === null) return compile(formula, sheetId, getters);
    if (known !== undefined) return withReferences(known, sheetId, rangesOf(form.references, sheetId, getters));
    const compiled = compile(formula, sheetId, getters);
    if (forms.size >= MOST_FORMS) forms = new Map();
    forms.set(form.key, isOfForm(compiled, form, sheetId, getters) ? compiled : null);
    return compiled;
  };
}

/** The engine's own copy does the same, but goes through all tokens of the formula to empty what is empty. */
function withReferences(known: CompiledFormula, sheetId: string, rangeDependencies: CompiledFormula['rangeDependencies']): CompiledFormula {
  const made = Object.create(CompiledFormula.prototype) as CompiledFormula;
  return Object.assign(made, known, { sheetId, rangeDependencies });
}

/** Whether the engine has found the same references in the same order. */
function isOfForm({ isBadExpression, rangeDependencies }: CompiledFormula, { references }: Form, sheetId: string, getters: Getters): boolean {
  if (isBadExpression || rangeDependencies.length !== references.length) return false;
  const own = rangesOf(references, sheetId, getters);
  return rangeDependencies.every((range, index) => JSON.stringify(range) === JSON.stringify(own[index]));
}

/** The ranges of references; the same one for the same text, for the engine never changes a range. */
function rangesOf(references: readonly string[], sheetId: string, getters: Getters): ReturnType<Getters['getRangeFromSheetXC']>[] {
  const ranges: ReturnType<Getters['getRangeFromSheetXC']>[] = [];
  for (const [index, reference] of references.entries()) {
    const before = references.indexOf(reference);
    const known = before < index ? ranges[before] : undefined;
    ranges.push(known ?? getters.getRangeFromSheetXC(sheetId, reference));
  }
  return ranges;
}
