/** Refuses in the page what the server would refuse: protected ranges, viewers. Says at once why, and hatches such ranges. */
import { addRenderingLayer, isCoreCommand, registries, stores, UIPlugin } from '@odoo/o-spreadsheet';
import type { CellPosition, Command, GridRenderingContext } from '@odoo/o-spreadsheet';
import { refusalAt, refusalOf, touchedBy, without } from '../kernel/rights';
import type { Refusal, Touched } from '../kernel/rights';
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
};

const EVERYWHERE: Zone = { top: 0, left: 0, bottom: 1_000_000, right: 20_000 };

/** Installs the guard; call once, before the first Model. */
export function installGuard(guarded: Guarded): void {
  class GuardPlugin extends UIPlugin {
    static override readonly layers = ['Protection' as 'Background'];
    private copied: { rows: number; columns: number } = { rows: 1, columns: 1 };

    override allowDispatch(command: Command): ReturnType<UIPlugin['allowDispatch']> {
      const places = this.places(command);
      if (places === undefined && !isCoreCommand(command)) return 'Success' as never;
      if (places === undefined) return this.verdict(refusalOf(guarded, guarded.me, command as unknown as CommandLike), command);
      for (const place of places) {
        const refusal = refusalAt(guarded, guarded.me, place);
        if (refusal !== undefined) return this.verdict(refusal, command);
      }
      return this.verdict(undefined, command);
    }

    override handle(command: Command): void {
      if (command.type !== 'COPY' && command.type !== 'CUT') return;
      const zone = this.getters.getSelectedZone();
      this.copied = { rows: zone.bottom - zone.top + 1, columns: zone.right - zone.left + 1 };
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
      if (command.type === 'PASTE') return zones.map((zone) => ({ sheetId, zone: grown(zone, this.copied) }));
      if (command.type === 'PASTE_FROM_OS_CLIPBOARD') {
        const content = fields['clipboardContent'] as { text?: string } | undefined;
        return zones.map((zone) => ({ sheetId, zone: grown(zone, sizeOf(content?.text ?? '')) }));
      }
      return zones.map((zone) => ({ sheetId, zone }));
    }

    private verdict(refusal: Refusal | undefined, command: Command): ReturnType<UIPlugin['allowDispatch']> {
      const touched = this.places(command) ?? touchedBy(command as unknown as CommandLike);
      if (refusal === undefined) {
        const warning = protectionAt(guarded, touched, true);
        if (warning === undefined) return 'Success' as never;
        guarded.warn(warning, () => {
          const { type, ...payload } = command as unknown as CommandLike;
          (this.dispatch as unknown as (type: string, payload: object) => void)(type, payload);
        });
        return 'DeskWarning' as never;
      }
      guarded.refused(refusal, protectionAt(guarded, touched, false));
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
    guarded.refused(refusal, protectionAt(guarded, [place], false));
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

/** The first protection that stands in the way of this person somewhere in these places. */
function protectionAt(guarded: Guarded, places: readonly Touched[], warningOnly: boolean): ProtectionRecord | undefined {
  return guarded.protections.find((protection) => {
    if (protection.warningOnly !== warningOnly) return false;
    if (warningOnly && guarded.confirmed.has(protection.id)) return false;
    const alone = { people: guarded.people, protections: [{ ...protection, warningOnly: false }] };
    // A warning is for everybody, the owner too.
    const email = warningOnly ? NOBODY : guarded.me;
    const people = warningOnly ? [...guarded.people, { email: NOBODY, name: '', role: 'editor' as const, language: 'ru' as const }] : guarded.people;
    const view = { people, protections: warningOnly ? [{ ...protection, warningOnly: false, editors: [] }] : alone.protections };
    return places.some((place) => refusalAt(view, email, place) !== undefined);
  });
}

const NOBODY = 'nobody@desk';

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
