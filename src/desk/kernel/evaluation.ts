/**
 * Evaluation when something is read. The engine recalculates at the end of every command, and every cell after a structural one;
 * the host carries out thousands of commands between two reads. Here changes are only noted, and the first read after them
 * recalculates: the formulas that depend on them, or all formulas, while texts and numbers are looked at one by one as they are read.
 */
import { registries } from './engine';
import type { CellPosition, Command, EvaluatedCell } from './engine';

type ViewPlugin = ReturnType<typeof registries.coreViewsPluginRegistry.get>;

interface Cells<T> {
  get(position: CellPosition): T | undefined;
  set(position: CellPosition, value: T): void;
  delete(position: CellPosition): void;
}

interface Ranges {
  clear(): void;
  isEmpty(): boolean;
  hasPosition(position: CellPosition): boolean;
  [Symbol.iterator](): Iterator<unknown>;
}

/** The engine's evaluator, as far as it is steered from here; hence the pinned version. */
interface Evaluator {
  evaluatedCells: Cells<EvaluatedCell>;
  cellsBeingComputed: Set<number>;
  readonly nextRangesToUpdate: Ranges;
  buildDependencyGraph(): void;
  updateDependencies(position: CellPosition): void;
  updateCompilationParameters(): void;
  evaluateAllCells(): void;
  evaluateCells(positions: readonly CellPosition[]): void;
  evaluate(ranges: readonly unknown[]): void;
  computeCell(position: CellPosition): EvaluatedCell;
  computeAndSave(position: CellPosition): EvaluatedCell;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  getEvaluatedPositionsInSheet(sheetId: string): CellPosition[];
}

interface SheetCell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly content?: string;
}

interface Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly SheetCell[];
  getCell(position: CellPosition): SheetCell | undefined;
  getCellPosition(id: number): CellPosition;
  getPivotIds(): readonly string[];
}

interface EvaluationPlugin {
  evaluator: Evaluator;
  readonly getters: Getters;
  /** Set by the engine before a command that may move formulas or their references. */
  shouldRebuildDependenciesGraph: boolean;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  finalize(): void;
}

type EvaluationClass = (new (config: unknown) => EvaluationPlugin) & { readonly getters: readonly string[] };

/** What has changed since the last evaluation. */
interface Stale {
  everything: boolean;
  /** By "sheet column row"; whether the content changed, not the format alone. */
  cells: Map<string, { readonly position: CellPosition; content: boolean }>;
}

const nothing = (): Stale => ({ everything: false, cells: new Map() });

/** Below this many changed cells the dependants are sought; above it, it depends on how many formulas there are. */
const FEW = 200;

/** Puts evaluation on demand in the place of the engine's own, for every model made in this process from now on. */
export function deferEvaluation(): void {
  const { coreViewsPluginRegistry } = registries;
  const Original = coreViewsPluginRegistry.get('evaluation') as unknown as EvaluationClass;

  class EvaluationOnDemand extends Original {
    private stale = nothing();
    /** What was evaluated in the middle of a command, to be evaluated again when it has ended. */
    private again = nothing();
    private inCommand = false;
    private evaluating = false;

    constructor(config: unknown) {
      super(config);
      const inner = this.evaluator;
      readLiteralsOnDemand(inner, this.getters);
      Object.defineProperty(this, 'evaluator', {
        get: () => {
          this.settle(inner);
          return inner;
        },
      });
    }

    override beforeHandle(command: Command): void {
      this.inCommand = true;
      super.beforeHandle(command);
    }

    override handle(command: Command): void {
      if (command.type === 'EVALUATE_CELLS' && command.cellIds === undefined) this.stale.everything = true;
      if (command.type === 'EVALUATE_CELLS') for (const id of command.cellIds ?? []) this.note(this.getters.getCellPosition(id), false);
      if (command.type !== 'UPDATE_CELL' || !('content' in command || 'format' in command)) return;
      this.note({ sheetId: command.sheetId, row: command.row, col: command.col }, 'content' in command);
    }

    override finalize(): void {
      this.inCommand = false;
      this.stale.everything ||= this.again.everything;
      for (const { position, content } of this.again.cells.values()) this.note(position, content);
      this.again = nothing();
    }

    private note(position: CellPosition, content: boolean): void {
      if (this.shouldRebuildDependenciesGraph || this.stale.everything) return;
      const key = `${position.sheetId} ${position.col} ${position.row}`;
      const known = this.stale.cells.get(key);
      if (known === undefined) this.stale.cells.set(key, { position, content });
      else known.content ||= content;
    }

    private settle(inner: Evaluator): void {
      const everything = this.stale.everything || this.shouldRebuildDependenciesGraph;
      if (this.evaluating || (!everything && this.stale.cells.size === 0)) return;
      const { cells } = this.stale;
      this.stale = nothing();
      this.shouldRebuildDependenciesGraph = false;
      this.evaluating = true;
      try {
        if (everything || isMany(cells.size, this.getters)) evaluateFormulas(inner, this.getters);
        else evaluateChanged(inner, [...cells.values()]);
      } finally {
        this.evaluating = false;
      }
      if (!this.inCommand) return;
      this.again.everything ||= everything;
      for (const [key, cell] of cells) this.again.cells.set(key, cell);
    }
  }

  coreViewsPluginRegistry.replace('evaluation', EvaluationOnDemand as unknown as ViewPlugin);
}

/** A text or number is looked at when it is asked for; the engine keeps what it has looked at. */
function readLiteralsOnDemand(inner: Evaluator, getters: Getters): void {
  const known = inner.getEvaluatedCell.bind(inner);
  const positions = inner.getEvaluatedPositionsInSheet.bind(inner);
  inner.getEvaluatedCell = (position) => {
    const evaluated = inner.evaluatedCells.get(position);
    if (evaluated !== undefined) return evaluated;
    const cell = getters.getCell(position);
    return cell === undefined || cell.isFormula ? known(position) : inner.computeAndSave(position);
  };
  inner.getEvaluatedPositionsInSheet = (sheetId) => {
    for (const cell of getters.getCells(sheetId)) inner.getEvaluatedCell(getters.getCellPosition(cell.id));
    return positions(sheetId);
  };
}

function formulaPositions(getters: Getters): CellPosition[] {
  const found: CellPosition[] = [];
  for (const sheetId of getters.getSheetIds()) {
    for (const cell of getters.getCells(sheetId)) if (cell.isFormula) found.push(getters.getCellPosition(cell.id));
  }
  return found;
}

/** Whether it costs less to calculate all formulas than to look for those that depend on so many cells. */
function isMany(changed: number, getters: Getters): boolean {
  return changed > FEW && changed > formulaPositions(getters).length / 4;
}

function evaluateFormulas(inner: Evaluator, getters: Getters): void {
  inner.buildDependencyGraph();
  if (getters.getPivotIds().length > 0) {
    inner.evaluateAllCells();
    return;
  }
  const Positions = inner.evaluatedCells.constructor as new () => Cells<EvaluatedCell>;
  inner.evaluatedCells = new Positions();
  inner.cellsBeingComputed = new Set();
  inner.nextRangesToUpdate.clear();
  inner.updateCompilationParameters();
  for (const position of formulaPositions(getters)) {
    // An array that came out on the way has put it off to the next round.
    if (inner.nextRangesToUpdate.hasPosition(position)) continue;
    const evaluated = inner.computeCell(position);
    if (evaluated.value !== null || evaluated.format !== undefined) inner.evaluatedCells.set(position, evaluated);
  }
  if (!inner.nextRangesToUpdate.isEmpty()) inner.evaluate([...inner.nextRangesToUpdate]);
}

function evaluateChanged(inner: Evaluator, cells: readonly { readonly position: CellPosition; readonly content: boolean }[]): void {
  for (const { position, content } of cells) {
    inner.evaluatedCells.delete(position);
    if (content) inner.updateDependencies(position);
  }
  inner.evaluateCells(cells.map(({ position }) => position));
}
