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

/** Other tabs, lists and escaped quotes are left to the engine. */
const INTRICATE = /[!'{#\\]/u;
const WORD = '[\\p{L}\\p{N}_.$]';
const CELL = '\\$?[A-Z]{1,3}\\$?[1-9][0-9]{0,6}';
const PARTS = new RegExp(`"[^"]*"|(?<!:)(${CELL}(?::${CELL})?)(?!${WORD}|[(:])|${WORD}+`, 'gu');
/** A workbook has few forms; a script that writes many different ones must not fill the memory. */
const MOST_FORMS = 5000;

/** The form of a formula; undefined for one that is left to the engine. */
export function formOf(formula: string): Form | undefined {
  if (INTRICATE.test(formula)) return undefined;
  const references: string[] = [];
  let key = '';
  let end = 0;
  PARTS.lastIndex = 0;
  for (let part = PARTS.exec(formula); part !== null; part = PARTS.exec(formula)) {
    const reference = part[1];
    if (reference === undefined) continue;
    key += `${formula.slice(end, part.index)}${reference.includes(':') ? '\u0001' : '\u0002'}`;
    end = part.index + reference.length;
    references.push(reference);
  }
  return { key: key + formula.slice(end), references };
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
    if (known !== undefined) return CompiledFormula.CopyWithDependencies(known, sheetId, rangesOf(form.references, sheetId, getters));
    const compiled = compile(formula, sheetId, getters);
    if (forms.size >= MOST_FORMS) forms = new Map();
    forms.set(form.key, isOfForm(compiled, form, sheetId, getters) ? compiled : null);
    return compiled;
  };
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
