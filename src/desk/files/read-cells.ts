/** The contents of a tab's cells as the kernel writes them; formulas it cannot compute keep their last values. */
import { ValueType } from '@cj-tech-master/excelts';
import type { Cell, RichText, Worksheet } from '@cj-tech-master/excelts';
import type { Judge } from './computable';
import { contentOfError, contentOfText } from './contents';
import { toDesk, type TabNames } from './formula-dialect';
import { keepFormula } from './kept-formula';
import { cellName, holds, parseCell, parseZone } from './places';
import type { CellMatter } from './read-looks';
import { serialOf } from './serial';
import { moveFormula } from './shared-formula';
import { withoutTables, type NamedTables } from './table-references';
import type { Zone } from '../overlay';

/** What the cells of all tabs share while they are read. */
export interface FormulaBook {
  readonly judge: Judge;
  readonly tables: NamedTables;
  /** Functions that the kernel lacks, in formulas that keep their last value. */
  readonly unknown: Set<string>;
  notComputed: number;
}

export class CellReader {
  readonly cells: Record<string, string> = {};
  /** Links that cells of other kinds than text carried. */
  lostLinks = 0;
  /** Of the cell read last: what its content needs besides its look, and whether it is a text that may stand in a cell of the text format. */
  matter: CellMatter = { isFormula: false };
  isText = false;
  /** What arrays fill: those cells hold no content of their own. */
  private readonly filled: Zone[] = [];
  /** Cells that an array of Sheets fills, with what keeps their last value, and the arrays that are not computed here. */
  private readonly spilled = new Map<string, string>();
  private readonly sheetsOnly: { readonly row: number; readonly column: number }[] = [];

  /** `links`: where cells lead, by "B2". */
  constructor(
    private readonly paper: Worksheet,
    private readonly names: TabNames,
    private readonly book: FormulaBook,
    private readonly links: ReadonlyMap<string, string>,
  ) {}

  /** Reads a cell and keeps its content; undefined for a blank one. */
  read(cell: Cell, row: number, column: number, plainText: boolean): string | undefined {
    this.matter = { isFormula: false };
    const content = this.contentOf(cell, row, column, plainText);
    if (content === undefined) return undefined;
    if (content.startsWith('=')) this.matter = { isFormula: true };
    this.isText = cell.model.formula === undefined && cell.model.sharedFormula === undefined && isTextual(cell.model.type) && !content.startsWith("'");
    if (this.links.has(cell.address) && !content.startsWith('[') && !/^=.*HYPERLINK\(/i.test(content)) this.lostLinks++;
    this.cells[cell.address] = content;
    return content;
  }

  /** After the last cell: what an array fills is the array's. */
  finish(): void {
    for (const zone of this.filled) this.emptyFilled(zone);
    this.keepSpilled();
  }

  private contentOf(cell: Cell, row: number, column: number, plainText: boolean): string | undefined {
    const model = cell.model;
    if (model.formula !== undefined || model.sharedFormula !== undefined) return this.formulaOf(cell, row, column);
    const value = model.value;
    switch (model.type) {
      case ValueType.Number:
        return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
      case ValueType.Date:
        return value instanceof Date && Number.isFinite(value.getTime()) ? String(serialOf(value)) : undefined;
      case ValueType.Boolean:
        return value === true ? 'TRUE' : 'FALSE';
      case ValueType.Checkbox:
        return value === true ? 'TRUE' : 'FALSE';
      case ValueType.Error: {
        const error = typeof value === 'object' && 'error' in value ? value.error : '';
        return contentOfError(error);
      }
      case ValueType.String:
      case ValueType.RichText:
      case ValueType.SharedString: {
        const text = cell.text;
        const pieces = piecesOf(value);
        const target = this.links.get(cell.address);
        const label = text.replace(/\s+/g, ' ').trim();
        const isLink = target !== undefined && label !== '';
        this.matter = { isFormula: false, ...(pieces ? { pieces } : {}), ...(isLink && label !== text ? { text } : {}) };
        if (isLink) return `[${label}](${this.link(target)})`;
        return text === '' ? undefined : contentOfText(text, plainText);
      }
      // The library is not told of links; a link of its own making cannot be.
      case ValueType.Hyperlink:
      case ValueType.Formula:
      case ValueType.JSON:
      case ValueType.Merge:
      case ValueType.Null:
        return undefined;
    }
  }

  private formulaOf(cell: Cell, row: number, column: number): string | undefined {
    const { model } = cell;
    const array = model.shareType === 'array';
    const text = model.formula ?? this.sharedFormula(model.sharedFormula ?? '', row, column);
    // LibreOffice writes an error typed into a cell as a formula.
    if (/^#[A-Z/0]+[!?A]$/.test(text)) return contentOfError(text);
    const fixed = array && model.isDynamicArray !== true;
    const plain = withoutTables(text, this.book.tables, this.paper.name, cell.address);
    const formula = toDesk(plain ?? text, fixed, this.names);
    if (formula.kind === 'spilled') {
      this.spilled.set(cell.address, keepFormula({ of: 'google', text: '"COMPUTED_VALUE"' }, plainValue(model.result), this.names));
      return undefined;
    }
    const verdict = this.book.judge.of(formula.text);
    const ref = array && model.ref ? parseZone(model.ref) : undefined;
    const fills = ref !== undefined && (ref.bottom > ref.top || ref.right > ref.left);
    if (verdict.computable) {
      if (fills) this.filled.push(ref);
      return formula.text;
    }
    this.book.notComputed++;
    for (const name of verdict.unknown) this.book.unknown.add(name);
    if (formula.google !== undefined) {
      this.sheetsOnly.push({ row, column });
      return keepFormula({ of: 'google', text: formula.google }, plainValue(model.result), this.names);
    }
    const size = array ? { array: { rows: ref ? ref.bottom - ref.top + 1 : 1, columns: ref ? ref.right - ref.left + 1 : 1, fixed } } : {};
    return keepFormula({ of: 'excel', text: plain ?? text, ...size }, plainValue(model.result), this.names);
  }

  /** The cells that an array of Sheets fills keep their last values where the array itself is not computed here. */
  private keepSpilled(): void {
    for (const anchor of this.sheetsOnly) {
      const has = (row: number, column: number): boolean => this.spilled.has(cellName(row, column));
      let right = anchor.column;
      while (has(anchor.row, right + 1)) right++;
      const inRow = (row: number): boolean => {
        for (let column = anchor.column; column <= right; column++) if (has(row, column)) return true;
        return false;
      };
      for (let row = anchor.row; row === anchor.row || inRow(row); row++) {
        for (let column = anchor.column; column <= right; column++) {
          const content = this.spilled.get(cellName(row, column));
          if (content !== undefined) this.cells[cellName(row, column)] = content;
        }
      }
    }
  }

  private sharedFormula(master: string, row: number, column: number): string {
    const place = parseCell(master);
    const formula = place ? this.paper.findCell(place.row + 1, place.column + 1)?.model.formula : undefined;
    return place && formula !== undefined ? moveFormula(formula, row - place.row, column - place.column) : '#REF!';
  }

  private emptyFilled(zone: Zone): void {
    const keeps = (row: number, column: number): boolean => row === zone.top && column === zone.left;
    const names = Object.keys(this.cells);
    if ((zone.bottom - zone.top + 1) * (zone.right - zone.left + 1) > names.length) {
      for (const name of names) {
        const place = parseCell(name);
        if (place && holds(zone, place.row, place.column) && !keeps(place.row, place.column)) Reflect.deleteProperty(this.cells, name);
      }
      return;
    }
    for (let row = zone.top; row <= zone.bottom; row++) {
      for (let column = zone.left; column <= zone.right; column++) if (!keeps(row, column)) Reflect.deleteProperty(this.cells, cellName(row, column));
    }
  }

  private link(target: string): string {
    const inside = /^#'?((?:[^'!]|'')+)'?!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(target);
    const tab = inside ? this.names.onDesk((inside[1] ?? '').replace(/''/g, "'")) : undefined;
    const gid = tab === undefined ? undefined : this.names.gid(tab);
    if (gid === undefined) return target;
    return inside?.[2] === 'A1' ? `o-spreadsheet://${gid}` : `#gid=${gid}&range=${inside?.[2] ?? 'A1'}`;
  }
}

function plainValue(result: unknown): string | number | boolean | undefined {
  if (result instanceof Date) return serialOf(result);
  if (typeof result === 'string' && /^#(?:N\/A|[A-Z/0]+[!?])$/.test(result)) return undefined;
  return typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean' ? result : undefined;
}

function isTextual(type: ValueType): boolean {
  return type === ValueType.String || type === ValueType.RichText || type === ValueType.SharedString;
}

/** The pieces of a text in several looks; pieces of one look are a text like any other. */
function piecesOf(value: unknown): readonly RichText[] | undefined {
  if (typeof value !== 'object' || value === null || !('richText' in value) || !Array.isArray(value.richText)) return undefined;
  const pieces = value.richText as readonly RichText[];
  return new Set(pieces.map(({ font }) => JSON.stringify(font ?? {}))).size > 1 ? pieces : undefined;
}
