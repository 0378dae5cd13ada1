/** Whether the kernel can compute a formula: it parses, and every function and name in it is known. */
import { iterateAstNodes, parse } from '@odoo/o-spreadsheet';
import { registries } from '../kernel/engine';
import { registerSheetsFunctions } from '../kernel/functions';

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
    const { functionRegistry } = registries;
    const unknown = new Set<string>();
    let computable = true;
    try {
      for (const node of iterateAstNodes(parse(formula))) {
        if (node.type === 'FUNCALL' && !functionRegistry.contains(node.value.toUpperCase())) unknown.add(node.value.toUpperCase());
        if (node.type === 'SYMBOL' && !this.names.has(node.value.toLowerCase())) computable = false;
        if (node.type === 'REFERENCE' && node.value.includes('[')) computable = false;
        // Excel's spilled range is written in another way.
        if (node.type === 'UNARY_OPERATION' && node.value === '#') computable = false;
      }
    } catch {
      computable = false;
    }
    return { computable: computable && unknown.size === 0, unknown: [...unknown] };
  }
}
