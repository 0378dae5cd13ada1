/** Whether the kernel can compute a formula: it parses, and every function and name in it is known. */
import { iterateAstNodes, parse, tokenize } from '@odoo/o-spreadsheet';
import type { AST } from '@odoo/o-spreadsheet';
import { CompiledFormula, registries } from '../kernel/engine';
import { registerSheetsFunctions } from '../kernel/functions';
import { hasNames } from '../kernel/lambda/named-functions';
import { declaredNames } from '../kernel/lambda/names';
import { readQuery } from '../kernel/query/query';

export interface Verdict {
  readonly computable: boolean;
  /** Functions that the kernel lacks. */
  readonly unknown: readonly string[];
}

/** Judges formulas; those that differ in rows and numbers alone are judged once. */
export class Judge {
  private readonly known = new Map<string, Verdict>();
  private readonly names: ReadonlySet<string>;

  /** `names`: the named ranges of the workbook. */
  constructor(names: Iterable<string>) {
    registerSheetsFunctions();
    this.names = new Set([...names].map((name) => name.toLowerCase()));
  }

  /** A formula in the kernel's notation, with its equals sign. */
  of(formula: string): Verdict {
    const shape = formula.replace(/(?<![\w.])(\$?[A-Z]{1,3}\$?)\d+(?![\w.(])/g, '$11');
    let verdict = this.known.get(shape);
    if (!verdict) this.known.set(shape, (verdict = this.judge(shape)));
    return verdict;
  }

  private judge(formula: string): Verdict {
    if (hasNames(formula)) return this.judgeNamed(formula);
    const { functionRegistry } = registries;
    const unknown = new Set<string>();
    let computable = true;
    try {
      for (const node of iterateAstNodes(parse(formula))) {
        if (node.type === 'FUNCALL' && !functionRegistry.contains(node.value.toUpperCase())) unknown.add(node.value.toUpperCase());
        if (node.type === 'SYMBOL' && !this.names.has(node.value.toLowerCase())) computable = false;
        if (node.type === 'REFERENCE' && node.value.includes('[')) computable = false;
        if (node.type === 'FUNCALL' && node.value.toUpperCase() === 'QUERY' && !asksWhatIsKnown(node.args[1])) unknown.add('QUERY');
        // Excel's spilled range is written in another way.
        if (node.type === 'UNARY_OPERATION' && node.value === '#') computable = false;
      }
    } catch {
      computable = false;
    }
    return { computable: computable && unknown.size === 0, unknown: [...unknown] };
  }

  /** The engine's parser knows no functions that are called at once: here words are looked at one by one. */
  private judgeNamed(formula: string): Verdict {
    const { functionRegistry } = registries;
    const own = declaredNames(formula);
    const tokens = tokenize(formula).filter(({ type }) => type !== 'SPACE');
    const unknown = new Set<string>();
    let computable = !CompiledFormula.IsBadExpression(formula);
    tokens.forEach(({ type, value }, index) => {
      if (value === '#' || value.includes('[')) computable = false;
      if (type !== 'SYMBOL' || own.has(value.toLowerCase()) || /^(?:TRUE|FALSE)$/iu.test(value)) return;
      if (tokens[index + 1]?.type === 'LEFT_PAREN') {
        if (!functionRegistry.contains(value.toUpperCase())) unknown.add(value.toUpperCase());
      } else if (tokens[index + 1]?.value !== ':' && tokens[index - 1]?.value !== ':' && !this.names.has(value.toLowerCase())) computable = false;
    });
    return { computable: computable && unknown.size === 0, unknown: [...unknown] };
  }
}

/** Whether the desk's QUERY can answer: one that it cannot keeps the value the file gave. Of one put together at run time the texts tell. */
function asksWhatIsKnown(query: AST | undefined): boolean {
  if (query === undefined || query.type === 'EMPTY') return true;
  if (query.type !== 'STRING') return iterateAstNodes(query).every((node) => node.type !== 'STRING' || !/\b(?:pivot|skipping|options)\b/iu.test(node.value));
  try {
    readQuery(query.value);
    return true;
  } catch {
    return false;
  }
}
