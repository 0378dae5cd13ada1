/**
 * Cells of plain text (the format @) show their text alone. The engine takes whatever begins with "=" for a formula, so such a text is
 * stored behind an apostrophe, and in plain text the engine would show that, too. Pure of Node, so that the page shows the same.
 */
import { registries } from '@odoo/o-spreadsheet';
import type { CellPosition, EvaluatedCell } from '@odoo/o-spreadsheet';
import { isTextFormat } from './typed';

interface Evaluating {
  readonly evaluator: { computeCell(position: CellPosition): EvaluatedCell };
  readonly getters: { getCell(position: CellPosition): { readonly isFormula: boolean } | undefined };
}

type EvaluationClass = new (config: unknown) => Evaluating;

/** Shows plain text as it is, in every model made from now on. */
export function showPlainText(): void {
  const { coreViewsPluginRegistry } = registries;
  const Original = coreViewsPluginRegistry.get('evaluation') as unknown as EvaluationClass;

  class EvaluationOfPlainText extends Original {
    constructor(config: unknown) {
      super(config);
      const { evaluator, getters } = this;
      const compute = evaluator.computeCell.bind(evaluator);
      evaluator.computeCell = (position) => {
        const cell = compute(position);
        const { value } = cell;
        if (typeof value !== 'string' || !value.startsWith("'") || !isTextFormat(cell.format)) return cell;
        if (getters.getCell(position)?.isFormula !== false) return cell;
        return { ...cell, value: value.slice(1), formattedValue: value.slice(1) };
      };
    }
  }

  coreViewsPluginRegistry.replace('evaluation', EvaluationOfPlainText as unknown as ReturnType<typeof coreViewsPluginRegistry.get>);
}
