/** Functions of the script in formulas: only the server can run them. The page shows "Loading..." and asks; what they give comes with its call. */
import type { CellPosition, Model } from '@odoo/o-spreadsheet';
import type { CustomCall, CustomResult, CustomResults } from '../kernel/custom-functions';

/** A burst of formulas asks once. */
const PAUSE = 30;

export class FormulaResults implements CustomResults {
  private readonly known = new Map<string, CustomResult>();
  private readonly waiting = new Map<string, Map<string, CellPosition>>();
  private asking: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: () => void) {}

  resultOf(key: string, _call: CustomCall, cell: CellPosition | undefined): CustomResult | undefined {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const cells = this.waiting.get(key) ?? new Map<string, CellPosition>();
    this.waiting.set(key, cells);
    if (cell !== undefined) cells.set(`${cell.sheetId} ${cell.row} ${cell.col}`, cell);
    this.askAgain();
    return undefined;
  }

  /** Asks for what is still waited for, as after an interruption. */
  askAgain(): void {
    if (this.waiting.size === 0) return;
    this.asking ??= setTimeout(() => {
      this.asking = undefined;
      this.ask();
    }, PAUSE);
  }

  /** Takes results; the cells that waited for them are evaluated again. */
  take(results: readonly (readonly [string, CustomResult])[], model: Model): void {
    const cells: CellPosition[] = [];
    for (const [key, result] of results) {
      this.known.set(key, result);
      cells.push(...(this.waiting.get(key)?.values() ?? []));
      this.waiting.delete(key);
    }
    const { getters } = model;
    const cellIds = cells.flatMap((cell) => (getters.tryGetSheet(cell.sheetId) === undefined ? [] : (getters.getCell(cell)?.id ?? [])));
    if (cellIds.length > 0) model.dispatch('EVALUATE_CELLS', { cellIds });
  }
}
