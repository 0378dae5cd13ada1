/** Writes of a script, held back until something is read, flush() is called or the script ends: as Google does. */
import type { CellChange, Change, CommandChange } from '../kernel/batch';
import type { Kernel } from '../kernel/kernel';
import type { Zone } from '../overlay';

interface PendingFormat {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly format: string;
}

export class Writes {
  private changes: Change[] = [];
  private latest = new Map<string, number>();
  private formats: PendingFormat[] = [];

  constructor(private readonly kernel: Kernel) {}

  cell(change: CellChange): void {
    const key = `${change.sheetId} ${change.row} ${change.column}`;
    const index = this.latest.get(key);
    const earlier = index === undefined ? undefined : this.changes[index];
    if (index === undefined || earlier?.kind !== 'cell') {
      this.latest.set(key, this.changes.push(change) - 1);
      return;
    }
    const style = earlier.style === undefined && change.style === undefined ? {} : { style: { ...earlier.style, ...change.style } };
    this.changes[index] = { ...earlier, ...change, ...style };
  }

  /** A command of the engine; later changes of cells come after it. */
  command(change: CommandChange): void {
    this.changes.push(change);
    this.latest.clear();
  }

  /** One format for a whole rectangle. */
  zoneFormat(sheetId: string, zone: Zone, format: string): void {
    this.command({ kind: 'command', type: 'SET_FORMATTING', payload: { sheetId, target: [zone], format } });
    this.formats.push({ sheetId, zone, format });
  }

  /** The number format a cell will have once all is written; undefined if it has none. */
  formatAt(sheetId: string, row: number, column: number): string | undefined {
    const index = this.latest.get(`${sheetId} ${row} ${column}`);
    const change = index === undefined ? undefined : this.changes[index];
    if (change?.kind === 'cell' && change.format !== undefined) return change.format;
    for (let at = this.formats.length - 1; at >= 0; at -= 1) {
      const pending = this.formats[at];
      if (pending?.sheetId !== sheetId) continue;
      const { zone } = pending;
      if (row >= zone.top && row <= zone.bottom && column >= zone.left && column <= zone.right) return pending.format;
    }
    return this.kernel.model.getters.getCell({ sheetId, row, col: column })?.format;
  }

  flush(): void {
    if (this.changes.length === 0) return;
    const { changes } = this;
    this.drop();
    this.kernel.apply(changes);
  }

  /** Forgets what was not applied: an execution that dies loses it. */
  drop(): void {
    this.changes = [];
    this.latest = new Map();
    this.formats = [];
  }
}
