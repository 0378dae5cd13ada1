/**
 * Rectangles that follow the grid: when rows or columns are inserted, removed or cut and pasted, the engine moves them as it moves
 * formula references, and its undo brings them back. The overlay keeps its protections, notes and row metadata on them.
 */
import type { Zone } from '../overlay';
import { CorePlugin } from './engine';
import type { Command, CommandLike, Model, Range } from './engine';
import { isRowOrder, newPlaces } from './row-order';
import type { RowOrder } from './row-order';

type CorePluginConfig = ConstructorParameters<typeof CorePlugin>[0];
type Adapters = Parameters<CorePlugin['adaptRanges']>[0];
type CommandOutcome = ReturnType<CorePlugin['allowDispatch']>;

/** What the kernel hands to its plugins through the engine's configuration. */
export interface KernelHooks {
  places?: Places;
  model?: Model;
  /** Now, as a serial number of the spreadsheet's time zone: what NOW() answers. */
  readonly clock: () => number;
  /** Whether a command may be carried out now; a reason if not. */
  readonly refusal: (command: Command) => string | undefined;
  /** Called for every command carried out, before the engine evaluates. */
  readonly happened: (command: Command) => void;
}

export interface Place {
  readonly sheetId: string;
  readonly zone: Zone;
}

export class Places extends CorePlugin {
  private readonly ranges: Record<string, Range | undefined> = {};
  private readonly hooks: KernelHooks | undefined;

  constructor(config: CorePluginConfig) {
    super(config);
    const { desk } = config.custom as { desk?: KernelHooks };
    this.hooks = desk;
    if (desk !== undefined) desk.places = this;
  }

  override adaptRanges({ applyChange }: Adapters): void {
    for (const [key, range] of Object.entries(this.ranges)) {
      if (range === undefined) continue;
      const change = applyChange(range);
      if (change.changeType === 'REMOVE') this.history.update('ranges' as never, key as never, undefined as never);
      else if (change.changeType !== 'NONE') this.history.update('ranges' as never, key as never, change.range as never);
    }
  }

  override allowDispatch(command: Command): CommandOutcome {
    const reason = this.hooks?.refusal(command);
    // The engine's reasons are an open list of names to all but the compiler.
    return (reason ?? 'Success') as unknown as CommandOutcome;
  }

  override handle(command: Command): void {
    if (command.type === 'DELETE_SHEET') {
      for (const [key, range] of Object.entries(this.ranges)) {
        if (range?.sheetId === command.sheetId) this.history.update('ranges' as never, key as never, undefined as never);
      }
    }
    if (isRowOrder(command as unknown as CommandLike)) this.reorderNotes(command as unknown as RowOrder);
    this.hooks?.happened(command);
  }

  /** A note goes with its cell, as on Sheets; what guards a rectangle stays. */
  private reorderNotes({ sheetId, left, right, rows, from }: RowOrder): void {
    const places = newPlaces({ rows, from });
    for (const [key, range] of Object.entries(this.ranges)) {
      if (range?.sheetId !== sheetId || !key.startsWith('note ')) continue;
      const { top, left: column } = range.zone;
      const row = places.get(top) ?? top;
      if (row === top || column < left || column > right) continue;
      const moved = this.getters.getRangeFromZone(sheetId, { top: row, bottom: row, left: column, right: column });
      this.history.update('ranges' as never, key as never, moved as never);
    }
  }

  put(key: string, { sheetId, zone }: Place): void {
    this.ranges[key] = this.getters.getRangeFromZone(sheetId, { ...zone });
  }

  drop(key: string): void {
    this.ranges[key] = undefined;
  }

  /** Whether a tab is there now: deleted ones come back with an undo. */
  hasTab(sheetId: string): boolean {
    return this.getters.tryGetSheet(sheetId) !== undefined;
  }

  find(key: string): Place | undefined {
    const range = this.ranges[key];
    if (range === undefined) return undefined;
    const { top, left, bottom, right } = range.zone;
    return { sheetId: range.sheetId, zone: { top, left, bottom, right } };
  }
}
