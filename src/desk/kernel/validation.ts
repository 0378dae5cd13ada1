/** Data validation: whether a value may go into a cell, in the words of Sheets. */
import type { Zone } from '../overlay';
import { a1Of } from './a1';
import type { DataValidationRule } from './engine';
import type { Kernel } from './kernel';
import { overlaps } from './rights';

/** The engine's command that lays a rule. */
export const ADD_RULE = 'ADD_DATA_VALIDATION_RULE';

/** A rule of the engine with the text that Sheets shows on refusal. */
export type DeskRule = DataValidationRule & { readonly helpText?: string };

export interface Invalid {
  readonly a1: string;
  readonly rule: DeskRule;
}

/** The rules that refuse entries in a part of a tab. */
export function blockingRules(kernel: Kernel, sheetId: string, zone: Zone): readonly DeskRule[] {
  const rules = kernel.model.getters.getDataValidationRules(sheetId) as readonly DeskRule[];
  return rules.filter((rule) => rule.isBlocking === true && rule.ranges.some((range) => overlaps(range.zone, zone)));
}

export function ruleAt(kernel: Kernel, sheetId: string, row: number, column: number): DeskRule | undefined {
  return kernel.model.getters.getValidationRuleForCell({ sheetId, row, col: column });
}

/** Cells of a rectangle whose present values a refusing rule does not allow; the first one, or undefined. */
export function firstInvalid(kernel: Kernel, sheetId: string, zone: Zone): Invalid | undefined {
  const rules = blockingRules(kernel, sheetId, zone);
  if (rules.length === 0) return undefined;
  for (let row = zone.top; row <= zone.bottom; row += 1) {
    for (let column = zone.left; column <= zone.right; column += 1) {
      const position = { sheetId, row, col: column };
      if (!kernel.model.getters.isDataValidationInvalid(position)) continue;
      const rule = ruleAt(kernel, sheetId, row, column);
      if (rule?.isBlocking === true) return { a1: a1Of({ top: row, bottom: row, left: column, right: column }), rule };
    }
  }
  return undefined;
}

/** What Sheets tells a script whose value a rule refuses. */
export function scriptRefusal({ a1 }: Invalid): string {
  return `The data you entered in cell ${a1} violates the data validation rules set on this cell.`;
}
