/**
 * Takes snapshots of a workbook while people go on typing. What takes long, the texts of formulas and looks, is made beforehand bit
 * by bit and remembered; the snapshot itself is then taken in one go, so that it shows one moment. The engine's own export takes a
 * second for 75,000 formulas, in which nobody is served.
 */
import type { Marked, Snapshot, SnapshotCells } from '../files/snapshot';
import type { EvaluatedCell } from '../files/state';
import { CorePlugin, helpers, registries } from '../kernel/engine';
import type { Border, CellPosition, CompiledFormula, Style, WorkbookData } from '../kernel/engine';
import type { Kernel } from '../kernel/kernel';
import { staysInItsCell } from '../kernel/one-cell-formulas';

type Cell = ReturnType<Kernel['model']['getters']['getCells']>[number];

/** What is reached of the engine's own parts; hence the pinned version. */
interface Insides {
  readonly handlers: readonly object[];
  readonly session: { getRevisionId(): string };
}
interface Exporting {
  export(data: WorkbookData, squished: boolean): void;
}
interface CellPlugin {
  extractCustomStyle(cell: Cell): Style;
}
interface BorderPlugin {
  readonly borders: Readonly<Record<string, readonly (readonly (Border | undefined)[] | undefined)[] | undefined>>;
}

/** Milliseconds of preparing between two turns of the event loop. */
const SLICE = 8;
/** Cells between two looks at the clock. */
const STRIDE = 100;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const takers = new WeakMap<Kernel, SnapshotTaker>();

/** The taker of a workbook: whoever takes snapshots of it has the use of what was prepared for another. */
export function takerOf(kernel: Kernel): SnapshotTaker {
  let taker = takers.get(kernel);
  if (taker === undefined) takers.set(kernel, (taker = new SnapshotTaker(kernel)));
  return taker;
}

export class SnapshotTaker {
  /** Of formulas, which the engine replaces and never changes; good as long as the tabs keep their names. */
  private texts = new WeakMap<CompiledFormula, string>();
  private tabNames = '';
  /** Styles, which are never changed either, as the engine exports them. */
  private readonly styles = new WeakMap<Style, Known<Style>>();
  private readonly insides: Insides;
  private readonly cellPart: CellPlugin;
  private readonly borderPart: BorderPlugin;

  constructor(private readonly kernel: Kernel) {
    this.insides = kernel.model as unknown as Insides;
    this.cellPart = this.part('cell') as CellPlugin;
    this.borderPart = this.part('borders') as BorderPlugin;
  }

  /** Makes the texts of all formulas, a little in each turn of the event loop: the snapshot taken next is quick. */
  async prepare(): Promise<void> {
    const { getters } = this.kernel.model;
    this.forgetIfRenamed();
    let until = performance.now() + SLICE;
    let count = 0;
    for (const sheetId of getters.getSheetIds()) {
      for (const cell of getters.getCells(sheetId)) {
        if (cell.isFormula) this.textOf(cell.compiledFormula);
        this.styleOf(cell);
        count += 1;
        if (count % STRIDE !== 0 || performance.now() < until) continue;
        await nextTurn();
        this.forgetIfRenamed();
        until = performance.now() + SLICE;
      }
    }
  }

  /** The workbook as it is now. */
  take(): Snapshot {
    this.forgetIfRenamed();
    const lists: Lists = { styles: new List(), formats: new List(), borders: new List(), shownFormats: new List() };
    const data = this.withoutCells();
    const cells = data.sheets.map(({ id }) => this.cellsOf(id, lists));
    const { styles, formats, borders, shownFormats } = lists;
    return { data, overlay: this.kernel.overlay.export(), cells, styles: styles.all, formats: formats.all, borders: borders.all, shownFormats: shownFormats.all };
  }

  /** What the engine exports but for what is exported here. */
  private withoutCells(): WorkbookData {
    const { handlers, session } = this.insides;
    const data = helpers.createEmptyWorkbookData();
    const own: readonly object[] = [this.cellPart, this.borderPart];
    for (const handler of handlers) {
      if (handler instanceof CorePlugin && !own.includes(handler)) (handler as unknown as Exporting).export(data, false);
    }
    data.revisionId = session.getRevisionId() || data.revisionId;
    return helpers.deepCopy(data);
  }

  private cellsOf(sheetId: string, { styles, formats, borders, shownFormats }: Lists): SnapshotCells {
    const { getters } = this.kernel.model;
    const at = new Marks();
    const contents: string[] = [];
    const [styled, formatted]: [number[], number[]] = [[], []];
    const shown = new Marks();
    const [values, valueFormats]: [EvaluatedCell['value'][], number[]] = [[], []];
    const spills: [number, NonNullable<EvaluatedCell['spill']>][] = [];
    const show = (position: CellPosition): void => {
      const { value, format } = getters.getEvaluatedCell(position);
      shown.add(position);
      values.push(value);
      valueFormats.push(format === undefined ? 0 : shownFormats.place(format, format));
    };
    for (const cell of getters.getCells(sheetId)) {
      const position = getters.getCellPosition(cell.id);
      at.add(position);
      const style = this.styleOf(cell);
      styled.push(style === undefined ? 0 : styles.place(style.key, style.thing));
      formatted.push(cell.format === undefined ? 0 : formats.place(cell.format, cell.format));
      contents.push(cell.isFormula ? this.textOf(cell.compiledFormula) : cell.content);
      if (!cell.isFormula) continue;
      const zone = staysInItsCell(cell.compiledFormula) ? undefined : getters.getSpreadZone(position);
      if (zone !== undefined) spills.push([values.length, zone]);
      show(position);
    }
    for (const [index, { top, bottom, left, right }] of spills) {
      for (let row = top; row <= bottom; row += 1) {
        for (let col = left; col <= right; col += 1) if (row !== shown.rows[index] || col !== shown.columns[index]) show({ sheetId, row, col });
      }
    }
    return {
      rows: at.rows, columns: at.columns, contents, styles: styled, formats: formatted, spills,
      shown: { rows: shown.rows, columns: shown.columns, values, formats: valueFormats },
      bordered: this.bordersOf(sheetId, borders),
    };
  }

  private bordersOf(sheetId: string, list: List<Border>): SnapshotCells['bordered'] {
    const { getters } = this.kernel.model;
    const at = new Marks();
    const borders: number[] = [];
    const columns = this.borderPart.borders[sheetId] ?? [];
    // Beyond the grid the engine may keep some of rows that are gone.
    const [width, height] = [getters.getNumberCols(sheetId), getters.getNumberRows(sheetId)];
    columns.slice(0, width).forEach((column, col) => {
      column?.slice(0, height).forEach((border, row) => {
        const key = border === undefined ? '' : sidesOf(border);
        if (border === undefined || key === NO_SIDES) return;
        at.add({ row, col });
        borders.push(list.place(key, border));
      });
    });
    return { rows: at.rows, columns: at.columns, borders };
  }

  private textOf(formula: CompiledFormula): string {
    let text = this.texts.get(formula);
    if (text !== undefined) return text;
    text = formula.toFormulaString(this.kernel.model.getters);
    // A text put together of pieces becomes one when a letter of it is read; else all of them would when the snapshot is handed over.
    text.charCodeAt(0);
    this.texts.set(formula, text);
    return text;
  }

  /** The style of a cell without what is usual; undefined if nothing is left. */
  private styleOf(cell: Cell): Known<Style> | undefined {
    const { style } = cell;
    if (style === undefined) return undefined;
    // Whether a text or a number, which align themselves, needs to be told where to stand depends on the cell.
    const shared = cell.isFormula || (style.align !== 'left' && style.align !== 'right');
    let known = shared ? this.styles.get(style) : undefined;
    if (known === undefined) {
      const thing = this.cellPart.extractCustomStyle(cell);
      known = { key: JSON.stringify(Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1))), thing };
      if (shared) this.styles.set(style, known);
    }
    return known.key === NO_STYLE ? undefined : known;
  }

  private forgetIfRenamed(): void {
    const { getters } = this.kernel.model;
    const names = JSON.stringify(getters.getSheetIds().map((id) => [id, getters.getSheetName(id)]));
    if (names === this.tabNames) return;
    this.tabNames = names;
    this.texts = new WeakMap();
  }

  private part(name: string): object {
    const kind = registries.corePluginRegistry.get(name);
    const found = this.insides.handlers.find((handler) => handler instanceof kind);
    if (found === undefined) throw new Error(`The engine has no part for ${name}.`);
    return found;
  }
}

interface Known<T> {
  readonly key: string;
  readonly thing: T;
}

const NO_STYLE = '[]';

function sidesOf({ top, bottom, left, right }: Border): string {
  return `${sideOf(top)},${sideOf(bottom)},${sideOf(left)},${sideOf(right)}`;
}
function sideOf(side: Border['top']): string {
  return side === undefined ? '' : `${side.style} ${side.color}`;
}
const NO_SIDES = sidesOf({});

/** Different things, each once. */
class List<T> {
  readonly all: T[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a thing, from 1. */
  place(key: string, thing: T): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.all.push(thing);
    this.places.set(key, this.all.length);
    return this.all.length;
  }
}

interface Lists {
  readonly styles: List<Style>;
  readonly formats: List<string>;
  readonly borders: List<Border>;
  readonly shownFormats: List<string>;
}

class Marks implements Marked {
  readonly rows: number[] = [];
  readonly columns: number[] = [];

  add({ row, col }: Pick<CellPosition, 'row' | 'col'>): void {
    this.rows.push(row);
    this.columns.push(col);
  }
}
