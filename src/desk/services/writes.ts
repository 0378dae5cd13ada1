/** Writes of a script, held back until something is read, flush() is called or the script ends: as Google does. */
import type { CellChange, Change, CommandChange, StylePatch } from '../kernel/batch';
import type { Kernel } from '../kernel/kernel';
import type { Zone } from '../overlay';
import { PendingLooks } from './pending-looks';

/** Writes of one kind that follow each other: among cells, and among looks, those of one place are made one. */
type Block =
  | { readonly kind: 'cells'; readonly cells: Map<string, CellChange>; bareContents: boolean }
  | { readonly kind: 'looks'; readonly looks: PendingLooks }
  | { readonly kind: 'command'; readonly command: CommandChange };

export class Writes {
  private blocks: Block[] = [];

  constructor(private readonly kernel: Kernel) {}

  cell(change: CellChange): void {
    const last = this.blocks[this.blocks.length - 1];
    const block = last?.kind === 'cells' ? last : { kind: 'cells' as const, cells: new Map<string, CellChange>(), bareContents: true };
    if (block !== last) this.blocks.push(block);
    if (change.format !== undefined || change.style !== undefined) block.bareContents = false;
    const key = `${change.sheetId} ${change.row} ${change.column}`;
    const earlier = block.cells.get(key);
    if (earlier === undefined) {
      block.cells.set(key, change);
      return;
    }
    const style = earlier.style === undefined && change.style === undefined ? {} : { style: { ...earlier.style, ...change.style } };
    block.cells.set(key, { ...earlier, ...change, ...style });
  }

  /** A command of the engine; later changes of cells come after it. */
  command(change: CommandChange): void {
    this.blocks.push({ kind: 'command', command: change });
  }

  /** One look for a whole rectangle; without a format the formats stay. */
  looks(sheetId: string, zone: Zone, patch: { readonly style?: StylePatch; readonly format?: string }): void {
    const last = this.blocks[this.blocks.length - 1];
    // Bare contents take any look that comes before or after them.
    const block = last?.kind === 'cells' && last.bareContents ? this.blocks[this.blocks.length - 2] : last;
    if (block?.kind === 'looks' && !block.looks.isFull) {
      block.looks.add(sheetId, zone, patch);
      return;
    }
    const looks = new PendingLooks();
    looks.add(sheetId, zone, patch);
    this.blocks.push({ kind: 'looks', looks });
  }

  /** Whether a command of this type waits. */
  holds(type: string): boolean {
    return this.blocks.some((block) => block.kind === 'command' && block.command.type === type);
  }

  /** The number format a cell will have once all is written; undefined if it has none. */
  formatAt(sheetId: string, row: number, column: number): string | undefined {
    for (let index = this.blocks.length - 1; index >= 0; index -= 1) {
      const block = this.blocks[index];
      if (block === undefined || block.kind === 'command') continue;
      const format = block.kind === 'cells' ? block.cells.get(`${sheetId} ${row} ${column}`)?.format : block.looks.formatAt(sheetId, row, column);
      if (format !== undefined) return format;
    }
    return this.kernel.model.getters.getCell({ sheetId, row, col: column })?.format;
  }

  flush(): void {
    if (this.blocks.length === 0) return;
    const changes: Change[] = [];
    for (const block of this.blocks) {
      if (block.kind === 'command') changes.push(block.command);
      else for (const change of block.kind === 'cells' ? block.cells.values() : block.looks.changes()) changes.push(change);
    }
    this.drop();
    this.kernel.apply(changes);
  }

  /** Forgets what was not applied: an execution that dies loses it. */
  drop(): void {
    this.blocks = [];
  }
}
