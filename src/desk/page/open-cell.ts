/**
 * The cell that is being typed into goes with its row and column when others insert, delete, drag or sort them, or take that back: what
 * is entered then stands beside the name beside which it was typed. The engine's editor moves once for what has happened and once more
 * each time it carries that out anew, knows nothing of undoing, and drops what is being typed when anybody dresses any cell.
 */
import { stores } from '@odoo/o-spreadsheet';
import type { CellPosition, Model } from '@odoo/o-spreadsheet';
import type { CommandLike } from '../kernel/engine';
import { isRowOrder } from '../kernel/row-order';
import { after, without } from '../server/carrying';
import type { Bridge } from '../server/carrying';
import { asTheyStand } from '../server/engine-session';
import { inverseOf, move } from '../server/sound-history';

type Commands = readonly CommandLike[];

/** The engine's cell editor, as far as it is steered from here; hence the pinned version. */
interface Composer {
  readonly model: Model;
  readonly editionMode: 'inactive' | 'editing' | 'selecting';
  sheetId: string;
  row: number;
  col: number;
  handle: (this: Composer, command: CommandLike) => void;
  /** Ends the typing and says that the cell is gone. */
  onRowsRemoved(command: { readonly elements: readonly number[] }): void;
}

interface Anchor {
  readonly cell: { readonly row: number; readonly col: number };
  readonly zone: ReturnType<Model['getters']['getSelectedZone']>;
}

interface Selecting {
  readonly gridSelection: object;
  readonly moveClient: (position: CellPosition) => void;
  setSelectionMixin(anchor: Anchor, zones: readonly Anchor['zone'][]): void;
}

interface Inner {
  readonly status: number;
  readonly isReplayingCommand: boolean;
  readonly handlers: readonly object[];
  readonly selection: { resetDefaultAnchor(owner: object, anchor: Anchor): void; resetAnchor(owner: object, anchor: Anchor): void };
  readonly session: {
    on(event: string, owner: object, heard: (event: { readonly commands: Commands; readonly revisionId: string }) => void): void;
    readonly revisions: { redo: (this: object, id: string, redoId: string, insertAfter: string) => void };
  };
}

/** While the engine tells of what came from elsewhere. */
const RUNNING_CORE = 2;
const OTHERS: ReadonlySet<string> = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'SET_FORMATTING']);

const composers = new WeakMap<object, Composer>();
let installed = false;

function inner(model: object): Inner {
  return model as Inner;
}

/** Keeps the engine's editor from following by itself what others do. */
function install(): void {
  if (installed) return;
  installed = true;
  const prototype = stores.CellComposerStore.prototype as unknown as Composer;
  const { handle } = prototype;
  prototype.handle = function (command) {
    composers.set(this.model, this);
    const { status, isReplayingCommand } = inner(this.model);
    if (OTHERS.has(command.type) && (isReplayingCommand || status === RUNNING_CORE)) return;
    handle.call(this, command);
  };
}

/** Follows what others do on a model; call once, before the grid is shown. */
export function followOpenCell(model: Model): void {
  install();
  const { session } = inner(model);
  const { revisions } = session;
  let redone: Commands = [];
  const { redo } = revisions;
  revisions.redo = function (id, redoId, insertAfter) {
    redone = asTheyStand(model, id);
    redo.call(this, id, redoId, insertAfter);
  };
  session.on('remote-revision-received', followOpenCell, ({ commands }) => follow(model, commands, () => after(move, commands)));
  session.on('revision-undone', followOpenCell, ({ revisionId }) => {
    const commands = asTheyStand(model, revisionId);
    follow(model, commands, () => without(move, commands, inverseOf));
  });
  session.on('revision-redone', followOpenCell, () => follow(model, redone, () => after(move, redone)));
}

/** The place of a cell now: that of a word typed into it before. */
function placeAfter(cell: CellPosition, bridge: Bridge): CellPosition | undefined {
  const [now] = bridge.carry([{ type: 'UPDATE_CELL', ...cell, content: '' }]) as unknown as readonly CellPosition[];
  return now;
}

function follow(model: Model, commands: Commands, bridge: () => Bridge): void {
  const composer = composers.get(model);
  if (composer !== undefined && composer.editionMode !== 'inactive') followTyped(model, composer, bridge);
  else if (commands.some(isRowOrder)) followSelected(model, bridge);
}

function followTyped(model: Model, composer: Composer, bridge: () => Bridge): void {
  const { sheetId, row, col } = composer;
  if (model.getters.tryGetSheet(sheetId) === undefined) return;
  const now = placeAfter({ sheetId, row, col }, bridge());
  if (now === undefined) {
    composer.onRowsRemoved({ elements: [row] });
    return;
  }
  if (now.row === row && now.col === col) return;
  composer.row = now.row;
  composer.col = now.col;
  // A formula's editor may be on its way through other cells and tabs.
  if (composer.editionMode === 'selecting' || model.getters.getActiveSheetId() !== sheetId) return;
  inner(model).selection.resetAnchor(composer, select(model, now));
  model.dispatch('SCROLL_TO_CELL', { row: now.row, col: now.col });
}

/** Who is about to type has the cursor beside a name, too; more than a cell is nobody's. */
function followSelected(model: Model, bridge: () => Bridge): void {
  const { top, bottom, left, right } = model.getters.getSelectedZone();
  if (top !== bottom || left !== right || model.getters.getSelectedZones().length > 1) return;
  const cell = model.getters.getActivePosition();
  const now = placeAfter(cell, bridge());
  if (now !== undefined && now.row !== cell.row) select(model, now);
}

function select(model: Model, { sheetId, row, col }: CellPosition): Anchor {
  const { handlers, selection } = inner(model);
  const anchor = { cell: { row, col }, zone: model.getters.expandZone(sheetId, { top: row, bottom: row, left: col, right: col }) };
  const selecting = handlers.find((handler): handler is Selecting => 'gridSelection' in handler);
  if (selecting === undefined) return anchor;
  selecting.setSelectionMixin(anchor, [anchor.zone]);
  selection.resetDefaultAnchor(selecting, anchor);
  selecting.moveClient({ sheetId, row, col });
  return anchor;
}
