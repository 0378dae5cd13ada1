/** Looks of a tab of a file, cell by cell and of whole rows and columns, as ranges of the desk; what all tabs share of them. */
import type { Font, Style as ExcelStyle } from '@cj-tech-master/excelts';
import type { Border, Style } from '@odoo/o-spreadsheet';
import type { Zone } from '../overlay';
import { fontName, fontSize, fromExcelBorder, fromExcelFormat, fromExcelStyle, toExcelFormat, toExcelStyle } from './cell-style';
import { formatCode, saysAll, type FileStyle } from './file-looks';
import { zoneName, ZoneGatherer } from './places';
import type { KeptLook, KeptLooks } from './state';

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
  readonly open: boolean;
  /** The desk shows something of it. */
  readonly seen: boolean;
  /** The desk's style, and the file's own look. */
  readonly desk: Style | undefined;
  readonly own: Partial<ExcelStyle>;
}

/** What a cell needs besides its look to be written as it was. */
export interface CellMatter extends Pick<KeptLook, 'pieces' | 'text'> {
  readonly isFormula: boolean;
}

/** More cells with texts in several looks than this are read as plain texts. */
const mostStyledTexts = 5000;

/** The looks of a whole workbook, numbered. */
export class LookBook {
  readonly styles = new Table<Style>();
  readonly formats = new Table<string>();
  readonly borders = new Table<Border>();
  /** Number formats as the file writes them, by the kernel's. */
  readonly fileFormats: Record<string, string> = {};
  private readonly known = new Map<object, Look>();
  private readonly kept: Record<number, KeptLook> = {};
  private readonly numbers = new Map<string, number>();
  private styledTexts = 0;
  /** Texts in several looks beyond those that are kept. */
  lostTexts = 0;

  /** `plainFont`: of the file's plain text, so that it is not taken for a look. */
  constructor(private readonly plainFont: Partial<Font> | undefined) {}

  /** Whether the file's plain text is the desk's, too. */
  private get isPlainHere(): boolean {
    return this.plainFont === undefined || (this.plainFont.name === fontName && this.plainFont.size === fontSize);
  }

  of(style: Partial<ExcelStyle>): Look {
    let look = this.known.get(style);
    if (!look) {
      const numFmt = style.numFmt === undefined ? undefined : formatCode(style.numFmt);
      const format = fromExcelFormat(numFmt);
      if (format !== undefined && numFmt !== undefined && toExcelFormat(format) !== numFmt) this.fileFormats[format] ??= numFmt;
      const desk = fromExcelStyle(style, this.plainFont?.size ?? 11);
      const border = fromExcelBorder(style.border);
      const open = style.protection?.locked === false;
      // What the desk writes by itself stands on its own font; in a file of another font only plain cells need nothing said.
      const isWhole = saysAll(style, this.isPlainHere ? toExcelStyle(desk, format, border, !open) : {}, this.plainFont);
      look = {
        style: this.styles.number(isWhole ? desk : this.ofFile({ style }, desk)),
        format: this.formats.number(format),
        border: this.borders.number(border),
        plainText: format === '@',
        open,
        seen: desk !== undefined || border !== undefined,
        desk,
        own: style,
      };
      this.known.set(style, look);
    }
    return look;
  }

  /** The look of a cell with what its content needs to be written as it was. */
  with(look: Look, { isFormula, pieces, text }: CellMatter): Look {
    const rich = pieces && this.styledTexts < mostStyledTexts ? pieces : undefined;
    if (rich) this.styledTexts++;
    else if (pieces) this.lostTexts++;
    if (rich || text !== undefined) return { ...look, style: this.styles.number(this.ofFile({ style: look.own, ...(rich ? { pieces: rich } : {}), ...(text === undefined ? {} : { text }) }, look.desk)) };
    // A formula shows what it computes in the format of what it refers to, unless its cell says that it has none.
    if (isFormula && look.style === 0 && !this.isPlainHere) return { ...look, style: this.styles.number(this.ofFile({ style: look.own }, look.desk)) };
    return look;
  }

  /** What the file is to get back; undefined when it is all the desk's own. */
  forFile(): KeptLooks | undefined {
    if (Object.keys(this.kept).length === 0 && this.isPlainHere) return undefined;
    return { kind: 'looks', looks: this.kept, ...(this.plainFont ? { plainFont: this.plainFont } : {}) };
  }

  private ofFile(kept: KeptLook, desk: Style | undefined): FileStyle {
    const key = JSON.stringify(kept);
    let number = this.numbers.get(key);
    if (number === undefined) {
      this.numbers.set(key, (number = this.numbers.size + 1));
      this.kept[number] = kept;
    }
    return { ...desk, file: number };
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
