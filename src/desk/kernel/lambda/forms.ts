/**
 * Formulas that the engine cannot read, or reads otherwise than Sheets. The engine keeps what it has compiled by the form of a formula, in
 * which references, numbers and texts are marks. It asks there before it compiles: what stands there already it takes for its own. So
 * these formulas keep their references as all others do: they are found, moved along with rows and recalculated by the engine itself.
 */
import type { CompiledFormula} from '@odoo/o-spreadsheet';
import { functionCache } from '@odoo/o-spreadsheet';
import { markingBlanks } from '../blank-results';
import { computed } from './compute';
import { compiledText, expressionOf } from './expression';
import { hasNames } from './named-functions';
import { piecesOf } from './pieces';
import { withSigns } from './signs';

type Execute = CompiledFormula['execute'];

/** What computes a form that is not the engine's; undefined for all others. */
function executeOf(form: string): Execute | undefined {
  const named = hasNames(form);
  if (!named && !/\^/u.test(form)) return undefined;
  const pieces = piecesOf(form);
  const signed = withSigns(pieces);
  if (!named) return signed === pieces ? undefined : compiledText(signed).execute;
  const expression = expressionOf(signed);
  return function (this: CompiledFormula, ...execute) {
    return computed(expression, this, execute);
  };
}

let installed = false;

/** Lets the engine find them, in every model from now on. */
export function computeOwnForms(): void {
  if (installed) return;
  installed = true;
  const own = new Proxy(Object.create(null) as Record<string, Execute>, {
    get(_, form) {
      const execute = typeof form === 'string' && form.startsWith('=') ? executeOf(form) : undefined;
      // Kept by the trap below.
      if (execute !== undefined) functionCache[form as string] = execute;
      return execute === undefined ? undefined : markingBlanks(execute);
    },
    set(_, form, execute, cache) {
      return Reflect.defineProperty(cache as object, form, { value: markingBlanks(execute as Execute), writable: true, enumerable: true, configurable: true });
    },
  });
  Object.setPrototypeOf(functionCache, own);
}
