/**
 * Has functions of the script compute what formulas ask for: each call once for the same arguments, with fresh globals, read-only,
 * within thirty seconds. Cells that wait are evaluated again when the result is there.
 */
import type { Execution } from '../contract';
import type { CellPosition } from '../kernel/engine';
import { registerCustomFunctions } from '../kernel/custom-functions';
import type { CustomCall, CustomCell, CustomResult, CustomResults, CustomValue } from '../kernel/custom-functions';
import type { Kernel } from '../kernel/kernel';
import { instantOf, serialOf } from '../kernel/serial';
import type { Selection } from '../services/run';
import { topLevelFunctions } from './in-process';

/** Runs one function of the script with these arguments, for a formula of this cell. */
export type ComputeNow = (functionName: string, args: readonly unknown[], place: Selection | undefined) => Execution['outcome'];
export type ComputeLater = (...parameters: Parameters<ComputeNow>) => Promise<Execution['outcome']>;

/** So many results are remembered: more than a workbook's formulas ask for. */
const REMEMBERED = 20_000;
/** Threads at work at once. */
const AT_ONCE = 2;
/** A result may make further formulas ask; a circle of them must end. */
const ROUNDS = 50;

interface Waiting {
  readonly call: CustomCall;
  readonly cells: Map<string, CellPosition>;
}

/** Lets formulas use the functions of a script; private ones, by their name, are not for formulas. To be called before a file that uses them is read. */
export function offerToFormulas(code: string): readonly string[] {
  const names = [...topLevelFunctions(code)].filter((name) => !name.endsWith('_'));
  registerCustomFunctions(names);
  return names;
}

export class CustomFunctions implements CustomResults {
  private readonly names: ReadonlyMap<string, string>;
  private readonly results = new Map<string, CustomResult>();
  private readonly waiting = new Map<string, Waiting>();
  private readonly working = new Set<string>();
  private later: { readonly compute: ComputeLater; readonly known: () => void } | undefined;
  /** Results so far, those forgotten among them. */
  private count = 0;
  private idle: (() => void)[] = [];
  private kernel: Kernel | undefined;

  constructor(code: string, private readonly now: ComputeNow) {
    this.names = new Map(offerToFormulas(code).map((name) => [name.toUpperCase(), name]));
  }

  /** The workbook whose formulas ask. */
  serve(kernel: Kernel): void {
    this.kernel = kernel;
  }

  /** Names that formulas may use. */
  get offered(): readonly string[] {
    return [...this.names.values()];
  }

  /** What became known after so many results, and how many there are now: for pages, which know nothing at first. */
  since(count: number): { readonly results: readonly (readonly [string, CustomResult])[]; readonly count: number } {
    return { results: [...this.results].slice(Math.max(0, this.results.size - (this.count - count))), count: this.count };
  }

  /** From now on functions are run apart, without waiting; `known` is called after every result. */
  computeApart(compute: ComputeLater, known: () => void): void {
    this.later = { compute, known };
    this.work();
  }

  /** Evaluates what has changed, so that formulas ask for what they need. */
  ask(): void {
    const [sheetId] = this.kernel?.model.getters.getSheetIds() ?? [];
    if (sheetId !== undefined) this.kernel?.cell(sheetId, 0, 0);
  }

  resultOf(key: string, call: CustomCall, cell: CellPosition | undefined): CustomResult | undefined {
    const known = this.results.get(key);
    if (known !== undefined) return known;
    // Another script's function: the engine's list of names is one for all workbooks of a process.
    if (!this.names.has(call.name)) return { error: `Unknown function: '${call.name}'.` };
    const waiting = this.waiting.get(key) ?? { call, cells: new Map<string, CellPosition>() };
    this.waiting.set(key, waiting);
    if (cell !== undefined) waiting.cells.set(`${cell.sheetId} ${cell.row} ${cell.col}`, cell);
    if (this.later !== undefined) queueMicrotask(() => this.work());
    return undefined;
  }

  /** Waits until nothing is being computed. Answers whether anything was: then what was read before is to be read again. */
  settle(): boolean | Promise<boolean> {
    if (this.waiting.size === 0) return false;
    if (this.later === undefined) return this.settleHere();
    return new Promise((resolve) => {
      this.idle.push(() => resolve(true));
      this.work();
    });
  }

  private settleHere(): boolean {
    for (let round = 0; this.waiting.size > 0 && round < ROUNDS; round += 1) {
      const asked = [...this.waiting];
      for (const [key, waiting] of asked) this.remember(key, this.resultFrom(this.now(this.nameOf(waiting.call), this.argumentsOf(waiting.call), placeOf(waiting))));
      this.wake(asked.map(([key]) => key));
    }
    return true;
  }

  private work(): void {
    const { later } = this;
    if (later === undefined) return;
    for (const [key, waiting] of this.waiting) {
      const { call } = waiting;
      if (this.working.size >= AT_ONCE) return;
      if (this.working.has(key)) continue;
      this.working.add(key);
      void later
        .compute(this.nameOf(call), this.argumentsOf(call), placeOf(waiting))
        .then((outcome) => this.resultFrom(outcome), (reason: unknown) => ({ error: reason instanceof Error ? reason.message : String(reason) }))
        .then((result) => {
          this.working.delete(key);
          this.remember(key, result);
          this.wake([key]);
          later.known();
          this.work();
          if (this.waiting.size > 0) return;
          for (const resolve of this.idle.splice(0)) resolve();
        });
    }
  }

  private remember(key: string, result: CustomResult): void {
    this.results.delete(key);
    this.results.set(key, result);
    this.count += 1;
    const [oldest] = this.results.keys();
    if (this.results.size > REMEMBERED && oldest !== undefined) this.results.delete(oldest);
  }

  /** Evaluates the cells that waited for these results, and what depends on them, at once: they may ask for more. */
  private wake(keys: readonly string[]): void {
    const { kernel } = this;
    const cells = keys.flatMap((key) => [...(this.waiting.get(key)?.cells.values() ?? [])]);
    for (const key of keys) this.waiting.delete(key);
    if (kernel === undefined) return;
    const cellIds = cells.flatMap((cell) => (kernel.model.getters.tryGetSheet(cell.sheetId) === undefined ? [] : (kernel.model.getters.getCell(cell)?.id ?? [])));
    if (cellIds.length === 0) return;
    kernel.command('EVALUATE_CELLS', { cellIds });
    const [first] = cells;
    if (first !== undefined && kernel.model.getters.tryGetSheet(first.sheetId) !== undefined) kernel.cell(first.sheetId, first.row, first.col);
  }

  private nameOf({ name }: CustomCall): string {
    return this.names.get(name) ?? name;
  }

  private argumentsOf({ args }: CustomCall): readonly unknown[] {
    const timeZone = this.kernel?.overlay.timeZone ?? 'UTC';
    const one = (cell: CustomCell): unknown => (cell === null ? '' : typeof cell === 'object' ? new Date(instantOf(cell.serial, timeZone)) : cell);
    return args.map((argument) => (isTable(argument) ? argument.map((line) => line.map(one)) : one(argument)));
  }

  private resultFrom(outcome: Execution['outcome']): CustomResult {
    if (outcome.kind === 'failed') return { error: outcome.name === 'Exception' ? outcome.message : `${outcome.name}: ${outcome.message}` };
    const { returned } = outcome;
    const timeZone = this.kernel?.overlay.timeZone ?? 'UTC';
    const lines = Array.isArray(returned) ? (returned as unknown[]) : undefined;
    try {
      if (lines === undefined) return { value: cellFrom(returned, timeZone) };
      // A list is a column; rows of different length are filled with blanks.
      const table = lines.map((line) => (Array.isArray(line) ? (line as unknown[]) : [line]).map((one) => cellFrom(one, timeZone)));
      const width = Math.max(1, ...table.map((line) => line.length));
      return { value: table.length === 0 ? null : table.map((line) => [...line, ...Array.from({ length: width - line.length }, () => null)]) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** The first cell that asked: what is active while the function runs. */
function placeOf({ cells }: Waiting): Selection | undefined {
  const [cell] = cells.values();
  return cell === undefined ? undefined : { sheetId: cell.sheetId, zone: { top: cell.row, bottom: cell.row, left: cell.col, right: cell.col } };
}

function isTable(value: CustomValue): value is readonly (readonly CustomCell[])[] {
  return Array.isArray(value);
}

function cellFrom(value: unknown, timeZone: string): CustomCell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return { serial: serialOf(value.getTime(), timeZone) };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('Result was not a number.');
    return value;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  throw new Error(`Result was not a value that a cell can hold: ${typeof value}.`);
}
