/**
 * What is not on the screen is done when it is looked at. The engine measures every text of every tab, and calculates every formula,
 * before it shows the first one, and lays out all tabs anew after each edit; here a tab is measured when it is shown, a plain line by
 * its font alone, a formula is calculated when it is drawn, and what has changed stands there at once.
 */
import { registries, stores } from '@odoo/o-spreadsheet';
import type { CellPosition, Command, Model, Style } from '@odoo/o-spreadsheet';
import { deferEvaluation, learnerOf } from '../kernel/evaluation';
import { compileFormsOnce } from '../kernel/same-formulas';
import { replacePlugin } from '../kernel/replaced-plugin';
import type { Made } from '../kernel/replaced-plugin';
import { takeTabsInLater } from './later-tabs';
import { lightenEdits } from './lighter-edits';

type Tallest = { readonly cell: CellPosition; readonly size: number } | undefined;

/** The engine's plugin of row heights, as far as it is steered from here; hence the pinned version. */
interface RowSizes {
  readonly getters: Model['getters'];
  tallestCellInRow: Record<string, Tallest[] | undefined>;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
  initializeSheet(sheetId: string): void;
  getRowTallestCell(sheetId: string, row: number): Tallest;
  getRowSize(sheetId: string, row: number): number;
  getCellHeight(position: CellPosition): number;
}

interface Positions {
  readonly COL: readonly number[];
  readonly ROW: readonly number[];
}

interface HeaderPositions {
  computeHeaderPositionsOfSheet(sheetId: string): Positions;
}

/** Installs all of it; call once, before the first Model. */
export function installQuicker(): void {
  compileFormsOnce();
  takeTabsInLater();
  deferEvaluation({ singly: true });
  showAtOnce();
  lightenEdits();
  const { coreViewsPluginRegistry, statefulUIPluginRegistry } = registries;
  replacePlugin(coreViewsPluginRegistry, 'row_size', lazySizes);
  replacePlugin(statefulUIPluginRegistry, 'header_positions', lazyPositions);
}

function lazySizes(Original: Made<RowSizes>): Made<RowSizes> {
  return class extends Original {
    /** Tabs not measured yet: what happens on them needs no notice, they are measured as they are then. */
    private readonly unmeasured = new Set<string>();
    private readonly lineHeights = new Map<string, number>();

    override initializeSheet(sheetId: string): void {
      this.tallestCellInRow[sheetId] = [];
      this.unmeasured.add(sheetId);
    }

    override beforeHandle(command: Command): void {
      if (!this.isUnmeasured(command)) super.beforeHandle(command);
    }

    override handle(command: Command): void {
      if (command.type === 'UNDO' || command.type === 'REDO') for (const id of this.getters.getSheetIds()) this.initializeSheet(id);
      else if (command.type === 'DUPLICATE_SHEET') this.initializeSheet(command.sheetIdTo);
      else if (command.type === 'CREATE_SHEET' || command.type === 'DELETE_SHEET' || !this.isUnmeasured(command)) super.handle(command);
    }

    override getRowSize(sheetId: string, row: number): number {
      if (this.unmeasured.delete(sheetId)) {
        const rows = this.getters.getNumberRows(sheetId);
        this.tallestCellInRow[sheetId] = Array.from({ length: rows }, (_, index) => this.getRowTallestCell(sheetId, index));
      }
      return super.getRowSize(sheetId, row);
    }

    /** One line of text is as high as its font: it need not be formatted and measured. */
    override getCellHeight(position: CellPosition): number {
      const cell = this.getters.getCell(position);
      const style = cell?.style ?? {};
      const plain = style.wrapping !== 'wrap' && (style.rotation ?? 0) === 0 && (cell === undefined || cell.isFormula || !cell.content.includes('\n'));
      const filled = cell !== undefined && (cell.isFormula || cell.content !== '');
      if (!plain || !filled || this.getters.getMerge(position) !== undefined) return super.getCellHeight(position);
      const font = fontOf(style);
      const known = this.lineHeights.get(font);
      if (known !== undefined) return known;
      const height = super.getCellHeight(position);
      this.lineHeights.set(font, height);
      return height;
    }

    private isUnmeasured(command: Command): boolean {
      return 'sheetId' in command && typeof command.sheetId === 'string' && this.unmeasured.has(command.sheetId);
    }
  };
}

function fontOf({ fontSize, bold, italic }: Style): string {
  return `${fontSize ?? ''} ${bold === true} ${italic === true}`;
}

function lazyPositions(Original: Made<HeaderPositions>): Made<HeaderPositions> {
  return class extends Original {
    override computeHeaderPositionsOfSheet(sheetId: string): Positions {
      let made: Positions | undefined;
      const compute = (): Positions => (made ??= super.computeHeaderPositionsOfSheet(sheetId));
      return {
        get COL() {
          return compute().COL;
        },
        get ROW() {
          return compute().ROW;
        },
      };
    }
  };
}

/** The engine lets a changed text slide into its cell for a fifth of a second; a juror who types waits for it each time. */
function showAtOnce(): void {
  const renderer = stores.GridRenderer.prototype as unknown as { addNewAnimations(): void };
  renderer.addNewAnimations = () => undefined;
}

/** Longest bit of work in a pause, milliseconds, but for a large tab that is taken in: a key pressed meanwhile waits for it. */
const BIT = 10;
/** So many milliseconds after a key or a touch the next one may be near, and nothing is begun. */
const NEAR = 150;
/** After a change that makes it necessary to begin again, so many milliseconds pass first. */
const QUIET = 1000;

/**
 * Finds out in the pauses which formulas depend on what, and again when formulas have changed. Until then an edit calculates the
 * screen anew; from then on, only what depends on it.
 */
export function warm(model: Model): void {
  const learner = learnerOf(model);
  if (learner === undefined) return;
  let waiting = true;
  let touched = -Infinity;
  for (const type of ['keydown', 'pointerdown', 'wheel']) addEventListener(type, () => (touched = performance.now()), { capture: true, passive: true });
  const learn = (): void => {
    const since = performance.now() - touched;
    if (since < NEAR) {
      setTimeout(() => pause(learn), NEAR - since);
      return;
    }
    const until = performance.now() + BIT;
    waiting = !learner.learn(() => performance.now() < until);
    if (waiting) pause(learn);
  };
  model.on('update', learner, () => {
    if (waiting || learner.knows()) return;
    waiting = true;
    setTimeout(() => pause(learn), QUIET);
  });
  pause(learn);
}

/** Calls back when the page has nothing else to do; not every browser tells. */
function pause(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then);
  else setTimeout(then, BIT);
}
