/**
 * A tab's cells are taken in when one of them is first asked for. The engine makes the cells of all tabs before it shows the first one;
 * of an award's twenty tabs a person looks at one, and its formulas at a few others. The rest comes when the page has nothing else to do.
 */
import { helpers, isCoreCommand, registries } from '@odoo/o-spreadsheet';
import type { CellPosition, Command, Model, WorkbookData } from '@odoo/o-spreadsheet';
import { CompiledFormula } from '../kernel/engine';
import { staysInItsCell } from '../kernel/one-cell-formulas';
import { replacePlugin } from '../kernel/replaced-plugin';
import type { Made } from '../kernel/replaced-plugin';

interface Cell {
  readonly id: number;
}

type Sheet = WorkbookData['sheets'][number];

/** The engine's plugin of cells, as far as it is steered from here; hence the pinned version. */
interface Cells {
  readonly getters: Model['getters'];
  /** By tab and id. */
  readonly cells: Record<string, Record<number, Cell> | undefined>;
  nextId: number;
  history: { update: (...path: readonly unknown[]) => void };
  dispatch: (type: string, payload: object) => unknown;
  import(data: WorkbookData): void;
}

type CellsClass = Made<Cells> & { readonly getters: readonly string[] };

/** The engine's plugin of tabs, which knows where the cells are. */
interface Sheets {
  readonly getters: Model['getters'];
  readonly sheets: Record<string, { readonly rows: readonly { readonly cells: Record<number, number | undefined> }[] } | undefined>;
  readonly cellPosition: Record<number, CellPosition | undefined>;
  getCell(position: CellPosition): Cell | undefined;
  getRowCellIds(sheetId: string, row: number): number[];
  beforeHandle(command: Command): void;
}

/** The engine's plugin that keeps an eye on formulas of some functions; it looks through all cells at the start: SUBTOTAL and PIVOT, which may show more than one value. */
interface Tracker {
  getters: Getters;
  handle(command: Command): void;
}

type Getters = Model['getters'] & { readonly isTakenIn: (sheetId: string) => boolean };

type Placed = CellPosition & { readonly cellId: number };

/** What is still to be taken in of one model. */
interface Later {
  /** By tab, what takes it in. */
  readonly tabs: Map<string, () => void>;
  /** Notes where a cell is. */
  place: (placed: Placed) => void;
}

/** By what all core plugins of a model share. */
const laterOf = new WeakMap<object, Later>();

function laterFor(getters: object): Later {
  const known = laterOf.get(getters);
  if (known !== undefined) return known;
  const made: Later = { tabs: new Map(), place: () => undefined };
  laterOf.set(getters, made);
  return made;
}

/** Installs it; call once, before the first Model. */
export function takeTabsInLater(): void {
  const { corePluginRegistry, coreViewsPluginRegistry } = registries;
  replacePlugin(corePluginRegistry, 'sheet', knowingTabs);
  replacePlugin(corePluginRegistry, 'cell', laterCells);
  replacePlugin(coreViewsPluginRegistry, 'formula_tracker', trackingWhatIsThere);
}

function laterCells(Original: CellsClass): CellsClass {
  return class extends Original {
    static override readonly getters = [...Original.getters, 'isTakenIn'];

    override import(data: WorkbookData): void {
      const { tabs } = laterFor(this.getters);
      const alike = new Map<string, boolean>();
      // Looked at first in any case.
      const shown = data.sheets.find(({ isVisible }) => isVisible);
      for (const sheet of data.sheets) {
        const firstId = this.nextId;
        const takeIn = (): void => {
          if (tabs.delete(sheet.id)) this.takeIn(sheet, firstId, () => super.import({ ...data, sheets: [sheet] }));
        };
        this.nextId += mostCells(sheet);
        tabs.set(sheet.id, takeIn);
        Object.defineProperty(this.cells, sheet.id, {
          configurable: true,
          enumerable: true,
          get: () => {
            takeIn();
            return this.cells[sheet.id];
          },
        });
        if (sheet === shown || mayReachOut(sheet, this.getters, alike)) takeIn();
      }
    }

    isTakenIn(sheetId: string): boolean {
      return !laterFor(this.getters).tabs.has(sheetId);
    }

    /**
     * What the engine does on import, of one tab: no change that could be undone, and nobody is to be told. An undo sets the next id
     * back: hence ids of the tab's own.
     */
    private takeIn(sheet: Sheet, firstId: number, take: () => void): void {
      const { place } = laterFor(this.getters);
      const taken: Record<number, Cell> = {};
      Object.defineProperty(this.cells, sheet.id, { value: taken, configurable: true, enumerable: true, writable: true });
      const { dispatch, history, nextId } = this;
      const { update } = history;
      this.nextId = firstId;
      history.update = (name, ...path) => {
        const value = path[path.length - 1];
        if (name === 'nextId') this.nextId = value as number;
        else taken[(value as Cell).id] = value as Cell;
      };
      this.dispatch = (_type, placed) => place(placed as Placed);
      try {
        take();
      } finally {
        history.update = update;
        this.dispatch = dispatch;
        this.nextId = nextId;
      }
    }
  };
}

/** No tab has more cells than those with a content, a look or a format. */
function mostCells({ cells, styles, formats }: Sheet): number {
  let count = 0;
  for (const xc of [cells, styles, formats].flatMap((one) => Object.keys(one))) {
    if (!xc.includes(':')) count += 1;
    else {
      const { left, right, top, bottom } = helpers.toZone(xc);
      count += (right - left + 1) * (bottom - top + 1);
    }
  }
  return count;
}

function knowingTabs(Original: Made<Sheets>): Made<Sheets> {
  return class extends Original {
    private readonly later = laterFor(this.getters);

    constructor(config: unknown) {
      super(config);
      this.later.place = ({ cellId, sheetId, row, col }) => {
        const at = this.sheets[sheetId]?.rows[row];
        if (at === undefined) return;
        at.cells[col] = cellId;
        this.cellPosition[cellId] = { row, col, sheetId };
      };
    }

    override getCell(position: CellPosition): Cell | undefined {
      if (this.later.tabs.size > 0) this.later.tabs.get(position.sheetId)?.();
      return super.getCell(position);
    }

    override getRowCellIds(sheetId: string, row: number): number[] {
      this.later.tabs.get(sheetId)?.();
      return super.getRowCellIds(sheetId, row);
    }

    /** A change finds its tab as it was before; one of the whole workbook, or one that moves references, finds all. */
    override beforeHandle(command: Command): void {
      const { tabs } = this.later;
      if (tabs.size > 0 && isCoreCommand(command)) {
        if ('sheetId' in command && WITHIN.has(command.type)) tabs.get(command.sheetId)?.();
        else for (const takeIn of [...tabs.values()]) takeIn();
      }
      super.beforeHandle(command);
    }
  };
}

/** Changes that concern the cells of their tab alone. */
const WITHIN: ReadonlySet<string> = new Set(['UPDATE_CELL', 'UPDATE_CELL_POSITION', 'CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT', 'SET_FORMATTING', 'CLEAR_FORMATTING']);

/** A tab that is not taken in at once has none of those formulas. */
function trackingWhatIsThere(Original: Made<Tracker>): Made<Tracker> {
  return class extends Original {
    override handle(command: Command): void {
      const { getters } = this;
      if (command.type === 'START') this.getters = Object.assign(Object.create(getters) as Getters, { getSheetIds: () => getters.getSheetIds().filter((sheetId) => getters.isTakenIn(sheetId)) });
      super.handle(command);
      this.getters = getters;
    }
  };
}

/** Whether some formula of a tab may fill other cells than its own: then these cannot be read before it has been calculated. */
function mayReachOut({ id, cells }: Sheet, getters: Model['getters'], alike: Map<string, boolean>): boolean {
  for (const content of Object.values(cells) as readonly unknown[]) {
    if (typeof content !== 'string' || !content.startsWith('=')) continue;
    // Formulas that differ in their numbers and rows alone.
    const key = content.replace(NUMBERS, '0');
    let reaches = alike.get(key);
    if (reaches === undefined) {
      reaches = !staysInItsCell(CompiledFormula.Compile(content, id, getters));
      alike.set(key, reaches);
    }
    if (reaches) return true;
  }
  return false;
}

/** Not those in the name of a function. */
const NUMBERS = /\d+(?![\d\w.]|\s*\()/gu;
