/** SpreadsheetApp.Group: rows or columns that fold away together. */
import { enumValue } from './enums';
import { ScriptException } from './exception';
import { RangeService } from './range';
import type { Run } from './run';
import { Service } from './service';
import type { EnumValue, Methods } from './service';
import type { Dimension } from './sheet-grid';

interface Band {
  readonly start: number;
  readonly end: number;
}

/** Groups rows or columns (0-based, both ends in it), one level deeper. */
export function groupBands(run: Run, sheetId: string, dimension: Dimension, start: number, end: number): void {
  run.guard(sheetId);
  must(run.kernel.command('GROUP_HEADERS', { sheetId, dimension, start, end }));
}

export function ungroupBands(run: Run, sheetId: string, dimension: Dimension, start: number, end: number): void {
  run.guard(sheetId);
  if (depthAt(run, sheetId, dimension, start) === 0 && depthAt(run, sheetId, dimension, end) === 0) return;
  must(run.kernel.command('UNGROUP_HEADERS', { sheetId, dimension, start, end }));
}

/** How many groups a row or column lies in. */
export function depthAt(run: Run, sheetId: string, dimension: Dimension, index: number): number {
  return groupsAt(run, sheetId, dimension, index).length;
}

/** The groups that a row or column lies in, the widest first. */
function groupsAt(run: Run, sheetId: string, dimension: Dimension, index: number): readonly Band[] {
  return run.kernel.model.getters
    .getHeaderGroups(sheetId, dimension)
    .filter(({ start, end }) => start <= index && index <= end)
    .sort((one, other) => other.end - other.start - (one.end - one.start));
}

/** The group of a row or column at a depth from 1. Throws Google's error if there is none. */
export function groupAt(run: Run, sheetId: string, dimension: Dimension, index: number, depth: number): GroupService {
  const group = groupsAt(run, sheetId, dimension, index)[depth - 1];
  if (group === undefined) throw new ScriptException(`A ${dimension === 'ROW' ? 'row' : 'column'} group does not exist at index ${index + 1} and group depth ${depth}`);
  return new GroupService(run, sheetId, dimension, group, depth);
}

export function foldAll(run: Run, sheetId: string, dimension: Dimension, folded: boolean): void {
  run.guard(sheetId);
  run.kernel.command(folded ? 'FOLD_ALL_HEADER_GROUPS' : 'UNFOLD_ALL_HEADER_GROUPS', { sheetId, dimension });
}

export const groupMethods = [
  'collapse', 'expand', 'getControlIndex', 'getDepth', 'getRange', 'isCollapsed', 'remove',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Group)[];

export class GroupService extends Service implements Methods<typeof groupMethods> {
  override readonly className = 'Group';

  constructor(run: Run, private readonly sheetId: string, private readonly dimension: Dimension, private readonly band: Band, private readonly depth: number) {
    super(run);
  }

  private fold(folded: boolean): this {
    this.run.guard(this.sheetId);
    this.run.kernel.command(folded ? 'FOLD_HEADER_GROUP' : 'UNFOLD_HEADER_GROUP', { sheetId: this.sheetId, dimension: this.dimension, ...this.band });
    return this;
  }

  collapse(): this { return this.fold(true); }
  expand(): this { return this.fold(false); }
  getDepth(): number { return this.depth; }
  /** The button to fold with stands after the group. */
  getControlIndex(): number { return this.band.end + 2; }
  isCollapsed(): boolean { return this.run.kernel.model.getters.isGroupFolded(this.sheetId, this.dimension, this.band.start, this.band.end); }
  remove(): void { ungroupBands(this.run, this.sheetId, this.dimension, this.band.start, this.band.end); }

  getRange(): RangeService {
    const { rows, columns } = this.run.unflushed.size(this.sheetId);
    const { start, end } = this.band;
    return new RangeService(this.run, this.sheetId, this.dimension === 'ROW' ? { top: start, bottom: end, left: 0, right: columns - 1 } : { top: 0, bottom: rows - 1, left: start, right: end });
  }
}

/** On which side the buttons to fold with stand: after the group, and nowhere else on a desk. */
export function controlPosition(): EnumValue {
  return enumValue('SpreadsheetApp.GroupControlTogglePosition', 'AFTER');
}

function must(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new ScriptException(`The rows or columns cannot be grouped: ${reasons.join(', ')}`);
}
