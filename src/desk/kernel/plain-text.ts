/**
 * What cells show, laid over the engine's evaluation and drawing (the words are in shown.ts). Cells of plain text (the format @) show
 * their text alone: the engine takes whatever begins with "=" for a formula, so such a text is stored behind an apostrophe, and in
 * plain text the engine would show that, too. Pure of Node, so that the page shows the same.
 */
import { registries } from '@odoo/o-spreadsheet';
import type { CellPosition, EvaluatedCell, Locale, Model } from '@odoo/o-spreadsheet';
import { refersToBlank, shownAs, shownText } from './shown';
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

interface Drawn {
  readonly showFormula?: boolean;
}

interface SheetPlugin {
  readonly getters: Model['getters'];
  getCellText(position: CellPosition, drawn?: Drawn): string;
}

type SheetPluginClass = new (config: unknown) => SheetPlugin;

/** The grid writes values anew for the width of their cell: these, too, in the words of Sheets. */
function drawAsShown(): void {
  const { featurePluginRegistry } = registries;
  const Original = featurePluginRegistry.get('ui_sheet') as unknown as SheetPluginClass;

  class SheetAsShown extends Original {
    override getCellText(position: CellPosition, drawn?: Drawn): string {
      if (drawn?.showFormula === true) return super.getCellText(position, drawn);
      const cell = this.getters.getEvaluatedCell(position);
      if (cell.value === 0 && refersToBlank(this.getters, position)) return '';
      return shownText(cell, this.getters.getLocale()) ?? super.getCellText(position, drawn);
    }
  }

  featurePluginRegistry.replace('ui_sheet', SheetAsShown as unknown as ReturnType<typeof featurePluginRegistry.get>);
}

/** Shows plain text as it is, and everything in the words of Sheets, in every model made from now on. */
export function showPlainText(): void {
  drawAsShown();
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
