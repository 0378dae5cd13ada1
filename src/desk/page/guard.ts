/** Refuses in the page what the server would refuse: protected ranges, viewers. Says at once why, and hatches such ranges. */
import { addRenderingLayer, isCoreCommand, registries, stores, UIPlugin } from '@odoo/o-spreadsheet';
import type { CellPosition, Command, GridRenderingContext } from '@odoo/o-spreadsheet';
import { bars, refusalAt, refusalOf, without } from '../kernel/rights';
import type { Refusal } from '../kernel/rights';
import { rulePlaces } from '../kernel/rule-places';
import { MisshapenCommand, touchedBy } from '../kernel/touched';
import type { RulePlaces, Touched } from '../kernel/touched';
import type { CommandLike } from '../kernel/engine';
import type { Email, Person, ProtectionRecord, Zone } from '../overlay';
import { pastedTable } from './pasting';

/** What the guard knows, kept up to date by the page; plugins of the kernel can reach only what is outside them. */
export interface Guarded {
  me: Email;
  people: readonly Person[];
  protections: readonly ProtectionRecord[];
  /** Protections that only warn, and whose warning the person has answered with yes. */
  readonly confirmed: Set<string>;
  refused: (refusal: Refusal, protection: ProtectionRecord | undefined) => void;
  warn: (protection: ProtectionRecord, again: () => void) => void;
}

/** Commands of the interface that edit cells, and where; other commands of the interface only look. */
const EDITING: Readonly<Record<string, true>> = {
  DELETE_CONTENT: true,
  SET_FORMATTING: true,
  CLEAR_FORMATTING: true,
  PASTE: true,
  PASTE_FROM_OS_CLIPBOARD: true,
  SORT_CELLS: true,
  SPLIT_TEXT_INTO_COLUMNS: true,
  TRIM_WHITESPACE: true,
  REMOVE_DUPLICATES: true,
  AUTOFILL: true,
  INSERT_CELL: true,
  DELETE_CELL: true,
  DELETE_UNFILTERED_CONTENT: true,
  TOGGLE_CHECKBOX: true,
  SET_DECIMAL: true,
  SET_FORMATTING_WITH_PIVOT: true,
  REPLACE_SEARCH: true,
  RESIZE_TABLE: true,
};

const EVERYWHERE: Zone = { top: 0, left: 0, bottom: 1_000_000, right: 20_000 };

/** Installs the guard; call once, before the first Model. */
export function installGuard(guarded: Guarded): void {
  class GuardPlugin extends UIPlugin {
    static override readonly layers = ['Protection' as 'Background'];
    private copied: Copied = { sheetId: '', zone: { top: 0, left: 0, bottom: 0, right: 0 }, cut: false };
    private filledTo: { readonly col: number; readonly row: number } | undefined;
    private readonly rules = rulePlaces(this.getters);

    override allowDispatch(command: Command): ReturnType<UIPlugin['allowDispatch']> {
      const places = this.places(command);
      if (places === undefined && !isCoreCommand(command)) return 'Success' as never;
      const touched = places ?? touchedAs(command as unknown as CommandLike, this.rules);
      const refusal = places === undefined ? refusalIn(guarded, command as unknown as CommandLike, touched, this.rules) : firstRefusal(guarded, touched);
      return this.verdict(refusal, touched, command);
    }

    override handle(command: Command): void {
      if (command.type === 'AUTOFILL_SELECT') this.filledTo = command;
      if (command.type !== 'COPY' && command.type !== 'CUT') return;
      this.copied = { sheetId: this.getters.getActiveSheetId(), zone: this.getters.getSelectedZone(), cut: command.type === 'CUT' };
    }

    override drawLayer({ ctx, viewports, sheetId }: GridRenderingContext): void {
      for (const zone of barredZones(guarded, sheetId)) {
        const bounded = {
          ...zone,
          bottom: Math.min(zone.bottom, this.getters.getNumberRows(sheetId) - 1),
          right: Math.min(zone.right, this.getters.getNumberCols(sheetId) - 1),
        };
        if (bounded.bottom < bounded.top || bounded.right < bounded.left) continue;
        const { x, y, width, height } = viewports.getVisibleRect(sheetId, bounded);
        if (width > 0 && height > 0) hatch(ctx, x, y, width, height);
      }
    }

    /** Where a command of the interface edits; undefined for the rest, core commands above all. */
    private places(command: Command): Touched[] | undefined {
      if (EDITING[command.type] !== true) return undefined;
      const fields = command as unknown as CommandLike;
      const sheetId = typeof fields['sheetId'] === 'string' ? fields['sheetId'] : this.getters.getActiveSheetId();
      const target = Array.isArray(fields['target']) ? (fields['target'] as Zone[]) : undefined;
      const one = fields['zone'] as Zone | undefined;
      const zones = target ?? (one === undefined ? this.getters.getSelectedZones() : [one]);
      const all = (list: readonly Zone[]): Touched[] => list.map((zone) => ({ sheetId, zone }));
      const type: string = command.type;
      switch (type) {
        case 'PASTE': {
          const source = this.copied.cut ? [{ sheetId: this.copied.sheetId, zone: this.copied.zone }] : [];
          return [...source, ...all(zones.map((zone) => grown(zone, sizeOfZone(this.copied.zone))))];
        }
        case 'PASTE_FROM_OS_CLIPBOARD': {
          const content = fields['clipboardContent'] as { text?: string } | undefined;
          return all(zones.map((zone) => grown(zone, sizeOf(content?.text ?? ''))));
        }
        case 'AUTOFILL':
          return all([filled(this.getters.getSelectedZone(), this.filledTo)]);
        // All that lies beyond the cells moves with them.
        case 'INSERT_CELL':
        case 'DELETE_CELL':
          return all(zones.map((zone) => (fields['shiftDimension'] === 'COL' ? { ...zone, right: EVERYWHERE.right } : { ...zone, bottom: EVERYWHERE.bottom })));
        case 'REPLACE_SEARCH':
          return (fields['matches'] as readonly CellPosition[]).map(({ sheetId: tab, row, col }) => ({ sheetId: tab, zone: { top: row, bottom: row, left: col, right: col } }));
        default:
          return all(zones);
      }
    }

    private verdict(refusal: Refusal | undefined, touched: readonly Touched[], command: Command): ReturnType<UIPlugin['allowDispatch']> {
      if (refusal === undefined) {
        const warning = protectionAt(guarded, touched, true);
        if (warning === undefined) return 'Success' as never;
        guarded.warn(warning, () => {
          const { type, ...payload } = command as unknown as CommandLike;
          (this.dispatch as unknown as (type: string, payload: object) => void)(type, payload);
        });
        return 'DeskWarning' as never;
      }
      tellOnce(guarded, refusal, protectionAt(guarded, touched, false));
      return 'DeskProtected' as never;
    }
  }

  addRenderingLayer('Protection', 0.5);
  registries.featurePluginRegistry.add('desk guard', GuardPlugin);
  refuseTyping(guarded);
}

/** Typing into a protected cell is refused at the first key, not after the sentence has been written. */
function refuseTyping(guarded: Guarded): void {
  const composer = stores.CellComposerStore.prototype;
  // Taken from the prototype to be called with the store as `this`.
  const start: typeof composer.startEdition = Reflect.get(composer, 'startEdition');
  composer.startEdition = function (text, selection) {
    const position = activePosition(this);
    const place = { sheetId: position.sheetId, zone: cellOf(position) };
    const refusal = refusalAt(guarded, guarded.me, place);
    if (refusal === undefined) return start.call(this, text, selection);
    tellOnce(guarded, refusal, protectionAt(guarded, [place], false));
    return 'NoStateChange';
  };
}

function activePosition(store: object): CellPosition {
  const { getters } = store as { getters: { getActivePosition: () => CellPosition } };
  return getters.getActivePosition();
}

function cellOf({ row, col }: CellPosition): Zone {
  return { top: row, bottom: row, left: col, right: col };
}

interface Copied {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly cut: boolean;
}

/** What a core command of this page changes; the whole tab if that cannot be told. */
function touchedAs(command: CommandLike, rules: RulePlaces): readonly Touched[] {
  try {
    return touchedBy(command, rules);
  } catch (error) {
    if (!(error instanceof MisshapenCommand)) throw error;
    return typeof command['sheetId'] === 'string' ? [{ sheetId: command['sheetId'] }] : [{ owner: true }];
  }
}

function firstRefusal(guarded: Guarded, places: readonly Touched[]): Refusal | undefined {
  for (const place of places) {
    const refusal = refusalAt(guarded, guarded.me, place);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function refusalIn(guarded: Guarded, command: CommandLike, touched: readonly Touched[], rules: RulePlaces): Refusal | undefined {
  try {
    return refusalOf({ people: guarded.people, protections: guarded.protections, rules }, guarded.me, command);
  } catch (error) {
    if (!(error instanceof MisshapenCommand)) throw error;
    return firstRefusal(guarded, touched);
  }
}

/** A command of the interface may be many core commands: one sentence is enough. */
const told = new Set<string>();

function tellOnce(guarded: Guarded, refusal: Refusal, protection: ProtectionRecord | undefined): void {
  const key = `${refusal} ${protection?.id ?? ''}`;
  if (told.has(key)) return;
  told.add(key);
  setTimeout(() => told.delete(key), 300);
  guarded.refused(refusal, protection);
}

/** The first protection that stands in the way of this person somewhere in these places; a warning is for everybody, the owner too. */
function protectionAt({ protections, confirmed, me }: Guarded, places: readonly Touched[], warningOnly: boolean): ProtectionRecord | undefined {
  return protections.find((protection) => {
    if (protection.warningOnly !== warningOnly || (warningOnly && confirmed.has(protection.id))) return false;
    const strict = warningOnly ? { ...protection, warningOnly: false, editors: [] } : protection;
    return places.some((place) => bars(strict, me, place));
  });
}

/** The rectangles of a tab that this person may not edit. */
export function barredZones(guarded: Guarded, sheetId: string): Zone[] {
  const person = guarded.people.find((one) => one.email === guarded.me);
  if (person === undefined || person.role !== 'editor') return [];
  return guarded.protections.flatMap((protection) => {
    if (protection.sheetId !== sheetId || protection.warningOnly || protection.editors.includes(guarded.me)) return [];
    if (protection.kind === 'range') return [protection.zone];
    let open: Zone[] = [EVERYWHERE];
    for (const hole of protection.unprotected) open = open.flatMap((zone) => without(zone, hole));
    return open;
  });
}

function grown(zone: Zone, { rows, columns }: { rows: number; columns: number }): Zone {
  return {
    ...zone,
    bottom: Math.max(zone.bottom, zone.top + rows - 1),
    right: Math.max(zone.right, zone.left + columns - 1),
  };
}

function sizeOfZone({ top, bottom, left, right }: Zone): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells that the fill handle fills when it is dragged from a selection to a cell: along one side alone. */
function filled(from: Zone, to: { readonly col: number; readonly row: number } | undefined): Zone {
  if (to === undefined) return from;
  const down = to.row > from.bottom ? to.row - from.bottom : Math.min(0, to.row - from.top);
  const across = to.col > from.right ? to.col - from.right : Math.min(0, to.col - from.left);
  if (down === 0 && across === 0) return from;
  if (Math.abs(down) >= Math.abs(across)) return down > 0 ? { ...from, top: from.bottom + 1, bottom: to.row } : { ...from, top: to.row, bottom: from.top - 1 };
  return across > 0 ? { ...from, left: from.right + 1, right: to.col } : { ...from, left: to.col, right: from.left - 1 };
}

function sizeOf(text: string): { rows: number; columns: number } {
  const table = pastedTable(text);
  return { rows: table.length, columns: Math.max(...table.map((row) => row.length)) };
}

/** Thin grey diagonals over a faint veil: readable beneath, plainly not for typing. */
function hatch(ctx: CanvasRenderingContext2D, x: number, y: number, width: number, height: number): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.fillStyle = 'rgba(95, 99, 104, 0.045)';
  ctx.fillRect(x, y, width, height);
  ctx.strokeStyle = 'rgba(95, 99, 104, 0.16)';
  ctx.lineWidth = 1;
  ctx.beginPath();
  const step = 9;
  const first = Math.floor((x - height) / step) * step;
  // The phase follows the canvas, so that neighbouring rectangles join without a seam.
  for (let at = first - ((first + y) % step); at < x + width + step; at += step) {
    ctx.moveTo(at, y + height);
    ctx.lineTo(at + height, y);
  }
  ctx.stroke();
  ctx.restore();
}
