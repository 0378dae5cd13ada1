/** Looks of a tab of a file, cell by cell and of whole rows and columns, as ranges of the desk; what all tabs share of them. */
import type { Style as ExcelStyle } from '@cj-tech-master/excelts';
import type { Border, Style } from '@odoo/o-spreadsheet';
import type { Zone } from '../overlay';
import { fromExcelBorder, fromExcelFormat, fromExcelStyle, toExcelFormat } from './cell-style';
import { zoneName, ZoneGatherer } from './places';

/** Numbers equal things from 1. */
export class Table<T> {
  private readonly numbers = new Map<string, number>();
  private readonly things: Record<number, T> = {};

  number(thing: T | undefined): number {
    if (thing === undefined) return 0;
    const key = JSON.stringify(thing);
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.numbers.size + 1));
      this.things[number] = thing;
    }
    return number;
  }

  entries(): Record<number, T> {
    return this.things;
  }
}

export interface Look {
  readonly style: number;
  readonly format: number;
  readonly border: number;
  readonly plainText: boolean;
  /** The file has a number format that the desk cannot show. */
  readonly formatLost: boolean;
  readonly open: boolean;
}

/** The looks of a whole workbook, numbered. */
export class LookBook {
  readonly styles = new Table<Style>();
  readonly formats = new Table<string>();
  readonly borders = new Table<Border>();
  /** Number formats as the file writes them, by the kernel's. */
  readonly fileFormats: Record<string, string> = {};
  private readonly known = new Map<object, Look>();

  /** `plainSize`: the size of the file's plain text, so that it is not taken for a look. */
  constructor(private readonly plainSize: number) {}

  of(style: Partial<ExcelStyle>): Look {
    let look = this.known.get(style);
    if (!look) {
      const numFmt = typeof style.numFmt === 'object' ? style.numFmt.formatCode : style.numFmt;
      const format = fromExcelFormat(numFmt);
      if (format !== undefined && numFmt !== undefined && toExcelFormat(format) !== numFmt) this.fileFormats[format] ??= numFmt;
      look = {
        style: this.styles.number(fromExcelStyle(style, this.plainSize)),
        format: this.formats.number(format),
        border: this.borders.number(fromExcelBorder(style.border)),
        plainText: format === '@',
        formatLost: format === undefined && numFmt !== undefined && numFmt !== '' && !/^general$/i.test(numFmt),
        open: style.protection?.locked === false,
      };
      this.known.set(style, look);
    }
    return look;
  }
}

/** Gathers the looks of one tab, and which of its cells differ from the usual lock. */
export class SheetLooks {
  private readonly gathered = { style: new ZoneGatherer(), format: new ZoneGatherer(), border: new ZoneGatherer(), lock: new ZoneGatherer() };

  /** `usuallyOpen`: undefined where the tab is not protected. */
  constructor(private readonly usuallyOpen: boolean | undefined) {}

  mark(row: number, column: number, look: Look, formatToo = true): void {
    if (look.style) this.gathered.style.add(row, column, look.style);
    if (look.format && formatToo) this.gathered.format.add(row, column, look.format);
    if (look.border) this.gathered.border.add(row, column, look.border);
    if (this.usuallyOpen !== undefined && look.open !== this.usuallyOpen) this.gathered.lock.add(row, column, 1);
  }

  /** Whole rows and columns may have a look of their own, for cells that the file does not list; a row's comes before a column's. */
  paint(rows: ReadonlyMap<number, Look>, columns: ReadonlyMap<number, Look>, rowNumber: number, colNumber: number, listed: (row: number, column: number) => boolean): void {
    for (const [row, look] of rows) {
      if (row >= rowNumber) continue;
      for (let column = 0; column < colNumber; column++) if (!listed(row, column)) this.mark(row, column, look);
    }
    for (const [column, look] of columns) {
      if (column >= colNumber) continue;
      for (let row = 0; row < rowNumber; row++) if (!rows.has(row) && !listed(row, column)) this.mark(row, column, look);
    }
  }

  /** Cells whose lock is not the usual one. */
  unusualLocks(): Zone[] {
    return this.gathered.lock.zones().map(({ zone }) => zone);
  }

  /** Ranges with their numbers, as far as the tab goes. */
  zones(what: 'style' | 'format' | 'border', rowNumber: number, colNumber: number): Record<string, number> {
    const zones: Record<string, number> = {};
    for (const { zone, mark } of this.gathered[what].zones()) {
      if (zone.top >= rowNumber || zone.left >= colNumber) continue;
      zones[zoneName({ ...zone, bottom: Math.min(zone.bottom, rowNumber - 1), right: Math.min(zone.right, colNumber - 1) })] = mark;
    }
    return zones;
  }
}
