/**
 * Evaluation when something is read. The engine recalculates at the end of every command, and every cell after a structural one;
 * the host carries out thousands of commands between two reads. Here changes are only noted, and the first read after them
 * recalculates: the formulas that depend on them, or all formulas, while texts and numbers are looked at one by one as they are read.
 * A page reads little but what is on its screen: there formulas, too, are calculated one by one as they are read, and which of them
 * depend on what is found out when the page has nothing else to do.
 */
import { calculatedForCell, isMarked, unmarked } from './blank-results';
import { registries } from './engine';
import { forgetMoments, outdatedMoments } from './moments';
import { staysInItsCell } from './one-cell-formulas';
import type { CellPosition, Command, CompiledFormula, EvaluatedCell } from './engine';

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
  formulaDependencies: () => Dependencies;
  buildDependencyGraph(): void;
  updateDependencies(position: CellPosition): void;
  updateCompilationParameters(): void;
  evaluateAllCells(): void;
  evaluateCells(positions: readonly CellPosition[]): void;
  evaluate(ranges: readonly unknown[]): void;
  computeCell(position: CellPosition): EvaluatedCell;
  computeAndSave(position: CellPosition): EvaluatedCell;
  computeFormulaCell(position: CellPosition, cell: { readonly compiledFormula: CompiledFormula }): EvaluatedCell;
  spreadValues(position: CellPosition, table: readonly (readonly { readonly value: unknown }[])[]): (column: number, row: number) => void;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  getEvaluatedPositions(): CellPosition[];
  getEvaluatedPositionsInSheet(sheetId: string): CellPosition[];
}

interface Dependencies {
  addDependencies(position: CellPosition, ranges: readonly unknown[]): void;
}

interface SheetCell {
  readonly id: number;
  readonly isFormula: boolean;
  readonly content?: string;
  readonly compiledFormula?: CompiledFormula;
}

interface Getters {
  getSheetIds(): readonly string[];
  getCells(sheetId: string): readonly SheetCell[];
  getCell(position: CellPosition): SheetCell | undefined;
  getCellPosition(id: number): CellPosition;
  getPivotIds(): readonly string[];
  /** On a page: whether a tab's cells are there already. No formula of another tab fills more than its own cell. */
  isTakenIn?(sheetId: string): boolean;
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

/** Dependencies found out so far, of the workbook as it was at a version. */
interface Learning {
  readonly version: number;
  readonly graph: Dependencies;
  readonly formulas: Iterator<SheetCell>;
}

/** Formulas looked at between two looks at the clock. */
const STRIDE = 25;

/** What finds out, bit by bit, which formulas depend on what. */
export interface Learner {
  /** Goes on while there is time; true when everything is known. Without it, an edit calculates anew whatever is read after it. */
  learn(more: () => boolean): boolean;
  /** Whether everything is known; cheap. */
  knows(): boolean;
}

/** The learner of a model whose formulas are calculated singly. */
export function learnerOf(model: object): Learner | undefined {
  const { handlers } = model as { readonly handlers: readonly object[] };
  return handlers.find((handler): handler is Learner => 'learn' in handler);
}

/**
 * Puts evaluation on demand in the place of the engine's own, for every model made in this process from now on. With `singly`, not
 * even all formulas are calculated together, but each when it is read.
 */
export function deferEvaluation({ singly = false }: { readonly singly?: boolean } = {}): void {
  const { coreViewsPluginRegistry } = registries;
  const Original = coreViewsPluginRegistry.get('evaluation') as unknown as EvaluationClass;

  class EvaluationOnDemand extends Original {
    private stale = nothing();
    /** What was evaluated in the middle of a command, to be evaluated again when it has ended. */
    private again = nothing();
    private inCommand = false;
    private evaluating = false;
    /** Whether the engine knows which formulas depend on what; always, unless they are calculated singly. */
    private known = !singly;
    /** Grows when formulas may have changed. */
    private version = 0;
    private learning: Learning | undefined;
    private readonly inner: Evaluator;
    private readonly clock: (() => number) | undefined;
    /** Whether something was typed since the last evaluation: then it is later. */
    private later = false;
    private readonly noDependencies: unknown;

    constructor(config: unknown) {
      super(config);
      const inner = this.evaluator;
      this.inner = inner;
      this.clock = (config as { readonly custom?: { readonly desk?: { readonly clock?: () => number } } }).custom?.desk?.clock;
      // Of an evaluator just made, they are none yet.
      this.noDependencies = inner.formulaDependencies().constructor;
      readOnDemand(inner, this.getters, singly);
      leaveBlank(inner);
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
      this.later ||= 'content' in command;
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

    knows(): boolean {
      return this.known && !this.stale.everything && !this.shouldRebuildDependenciesGraph;
    }

    learn(more: () => boolean): boolean {
      this.settle(this.inner);
      if (this.known) return true;
      if (this.learning?.version !== this.version) {
        const Graph = this.noDependencies as new () => Dependencies;
        this.learning = { version: this.version, graph: new Graph(), formulas: formulasOf(this.getters) };
      }
      const { graph, formulas } = this.learning;
      do {
        for (let count = 0; count < STRIDE; count += 1) {
          const next = formulas.next();
          if (next.done === true) {
            this.inner.formulaDependencies = () => graph;
            this.known = true;
            this.learning = undefined;
            return true;
          }
          graph.addDependencies(this.getters.getCellPosition(next.value.id), next.value.compiledFormula?.rangeDependencies ?? []);
        }
      } while (more());
      return false;
    }

    private settle(inner: Evaluator): void {
      const everything = this.stale.everything || this.shouldRebuildDependenciesGraph;
      if (this.evaluating || (!everything && this.stale.cells.size === 0)) return;
      if (this.later && !everything) for (const position of outdatedMoments(this.getters, this.clock)) this.note(position, false);
      this.later = false;
      const { cells } = this.stale;
      this.stale = nothing();
      this.shouldRebuildDependenciesGraph = false;
      this.evaluating = true;
      try {
        if (!everything && this.known && !isMany(cells.size, this.getters)) evaluateChanged(inner, [...cells.values()]);
        else {
          forgetMoments(this.getters);
          evaluateFormulas(inner, this.getters, singly);
          if (singly) this.forget(inner);
        }
      } finally {
        this.evaluating = false;
      }
      if (!this.inCommand) return;
      this.again.everything ||= everything;
      for (const [key, cell] of cells) this.again.cells.set(key, cell);
    }

    /** The engine will find the dependencies out again when it first needs them, all at once. */
    private forget(inner: Evaluator): void {
      this.known = false;
      this.version += 1;
      const all = inner.formulaDependencies;
      inner.formulaDependencies = () => {
        this.known = true;
        return all();
      };
    }
  }

  coreViewsPluginRegistry.replace('evaluation', EvaluationOnDemand as unknown as ViewPlugin);
}

/** A text or number, and with `singly` a formula, is looked at when it is asked for; the engine keeps what it has looked at. */
function readOnDemand(inner: Evaluator, getters: Getters, singly: boolean): void {
  const known = inner.getEvaluatedCell.bind(inner);
  const positions = inner.getEvaluatedPositionsInSheet.bind(inner);
  inner.getEvaluatedCell = (position) => {
    const evaluated = inner.evaluatedCells.get(position);
    if (evaluated !== undefined) return evaluated;
    const cell = getters.getCell(position);
    return cell === undefined || (cell.isFormula && !singly) ? known(position) : inner.computeAndSave(position);
  };
  const everywhere = inner.getEvaluatedPositions.bind(inner);
  inner.getEvaluatedPositions = () => {
    for (const sheetId of getters.getSheetIds()) inner.getEvaluatedPositionsInSheet(sheetId);
    return everywhere();
  };
  inner.getEvaluatedPositionsInSheet = (sheetId) => {
    for (const cell of getters.getCells(sheetId)) inner.getEvaluatedCell(getters.getCellPosition(cell.id));
    return positions(sheetId);
  };
}

/** What a formula leaves blank is blank in its cells. */
function leaveBlank(inner: Evaluator): void {
  const compute = inner.computeFormulaCell.bind(inner);
  const spread = inner.spreadValues.bind(inner);
  inner.computeFormulaCell = (position, cell) => {
    calculatedForCell(cell.compiledFormula);
    return unmarked(compute(position, cell));
  };
  inner.spreadValues = (position, table) => {
    const put = spread(position, table);
    return (column, row) => {
      if (isMarked(table[column]?.[row]?.value)) inner.evaluatedCells.delete({ ...position, col: position.col + column, row: position.row + row });
      else put(column, row);
    };
  };
}

function* formulasOf(getters: Getters, sheetIds = getters.getSheetIds()): Generator<SheetCell, void> {
  for (const sheetId of sheetIds) {
    for (const cell of getters.getCells(sheetId)) if (cell.isFormula) yield cell;
  }
}

function formulaPositions(getters: Getters): CellPosition[] {
  return Array.from(formulasOf(getters), ({ id }) => getters.getCellPosition(id));
}

/** Formulas that may fill other cells than their own. */
function reachingOut(getters: Getters): CellPosition[] {
  const found: CellPosition[] = [];
  const there = getters.getSheetIds().filter((sheetId) => getters.isTakenIn?.(sheetId) ?? true);
  for (const cell of formulasOf(getters, there)) if (mayReachOut(cell)) found.push(getters.getCellPosition(cell.id));
  return found;
}

/** Whether what a formula shows may reach into other cells: then these cannot be read before it has been calculated. */
function mayReachOut({ compiledFormula }: SheetCell): boolean {
  return compiledFormula === undefined || !staysInItsCell(compiledFormula);
}

/** Whether it costs less to calculate all formulas than to look for those that depend on so many cells. */
function isMany(changed: number, getters: Getters): boolean {
  return changed > FEW && changed > formulaPositions(getters).length / 4;
}

function evaluateFormulas(inner: Evaluator, getters: Getters, singly: boolean): void {
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
  for (const position of singly ? reachingOut(getters) : formulaPositions(getters)) {
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
