/**
 * What cells show, laid over the engine's evaluation (see shown.ts for the rest). Cells of plain text (the format @) show their text alone. The engine takes whatever begins with "=" for a formula, so such a text is
 * stored behind an apostrophe, and in plain text the engine would show that, too. Pure of Node, so that the page shows the same.
 */
import { registries } from '@odoo/o-spreadsheet';
import type { CellPosition, EvaluatedCell, Locale } from '@odoo/o-spreadsheet';
import { shownAs } from './shown';
import { isTextFormat } from './typed';

type Spread = (column: number, row: number) => void;

interface Evaluating {
  readonly evaluator: {
    computeCell(position: CellPosition): EvaluatedCell;
    spreadValues(position: CellPosition, result: unknown): Spread;
    readonly evaluatedCells: { get(position: CellPosition): EvaluatedCell | undefined; set(position: CellPosition, cell: EvaluatedCell): void };
  };
  readonly getters: { getCell(position: CellPosition): { readonly isFormula: boolean } | undefined; getLocale(): Locale };
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
      const spread = evaluator.spreadValues.bind(evaluator);
      evaluator.spreadValues = (position, result) => {
        const put = spread(position, result);
        return (column, row) => {
          put(column, row);
          const at = { ...position, col: position.col + column, row: position.row + row };
          const cell = evaluator.evaluatedCells.get(at);
          if (cell !== undefined) evaluator.evaluatedCells.set(at, shownAs(cell, getters.getLocale()));
        };
      };
      evaluator.computeCell = (position) => {
        const cell = shownAs(compute(position), getters.getLocale());
        const { value } = cell;
        if (typeof value !== 'string' || !value.startsWith("'") || !isTextFormat(cell.format)) return cell;
        if (getters.getCell(position)?.isFormula !== false) return cell;
        return { ...cell, value: value.slice(1), formattedValue: value.slice(1) };
      };
    }
  }

  coreViewsPluginRegistry.replace('evaluation', EvaluationOfPlainText as unknown as ReturnType<typeof coreViewsPluginRegistry.get>);
}
