/** One tab of an .xlsx file as a tab of the desk. */
import { ValueType } from '@cj-tech-master/excelts';
import type { Cell, Style as ExcelStyle, Worksheet } from '@cj-tech-master/excelts';
import type { Border, ConditionalFormat, HeaderData, SheetData, Style, TableData } from '@odoo/o-spreadsheet';
import type { Note, ProtectionRecord, Zone } from '../overlay';
import type { FileNote } from './comments';
import type { Judge } from './computable';
import { fromColor, fromExcelBorder, fromExcelFormat, fromExcelStyle, toExcelFormat } from './cell-style';
import { fromExcelRule } from './conditional';
import { contentOfError, contentOfText } from './contents';
import { toDesk, type TabNames } from './formula-dialect';
import { keepFormula } from './kept-formula';
import { fromLocks } from './locks';
import { cellName, holds, parseCell, parseZone, zoneName, ZoneGatherer } from './places';
import { readRules } from './read-validation';
import { serialOf } from './serial';
import { moveFormula } from './shared-formula';
import type { LeftOut } from './state';
import { withoutTables, type NamedTables } from './table-references';
import type { TabName } from './tab-names';
import { fromExcelValidation } from './validation';

/** How far beyond the last content looks alone make a tab longer or wider. */
const emptyRows = 1000;
const emptyColumns = 26;
/** Excel's width of a column that says nothing, in characters: 64 pixels. */
const plainWidth = 8.43;

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

interface Look {
  readonly style: number;
  readonly format: number;
  readonly border: number;
  readonly plainText: boolean;
  /** The file has a number format that the desk cannot show. */
  readonly formatLost: boolean;
  readonly open: boolean;
}

/** What all tabs of a workbook share while they are read. */
export interface Registry {
  readonly styles: Table<Style>;
  readonly formats: Table<string>;
  readonly borders: Table<Border>;
  readonly looks: Map<object, Look>;
  readonly notes: Note[];
  readonly protections: ProtectionRecord[];
  readonly leftOut: LeftOut[];
  readonly judge: Judge;
  /** Number formats as the file writes them, by the kernel's. */
  readonly fileFormats: Record<string, string>;
  readonly tables: NamedTables;
  /** Functions that the kernel lacks, in formulas that keep their last value. */
  readonly unknown: Set<string>;
  readonly plainSize: number;
  notComputed: number;
  cells: number;
}

/** Reads one tab; looks, notes, locks and values to keep go to the registry. */
export class SheetReader {
  private readonly cells: Record<string, string> = {};
  private readonly gathered = { style: new ZoneGatherer(), format: new ZoneGatherer(), border: new ZoneGatherer(), lock: new ZoneGatherer() };
  /** What arrays fill: those cells hold no content of their own. */
  private readonly filled: { top: number; left: number; bottom: number; right: number }[] = [];
  /** Cells that an array of Sheets fills, with what keeps their last value, and the arrays that are not computed here. */
  private readonly spilled = new Map<string, string>();
  private readonly sheetsOnly: { readonly row: number; readonly column: number }[] = [];
  /** The last cell with a look alone: people colour whole columns down to the last row there is. */
  private looksReach = { bottom: -1, right: -1 };
  private styledTexts = 0;
  private lostFormats = 0;
  private lostLinks = 0;
  private rows = 0;
  private columns = 0;

  constructor(
    private readonly paper: Worksheet,
    private readonly tab: TabName,
    private readonly names: TabNames,
    private readonly registry: Registry,
    private readonly lists: ReadonlyMap<string, string[]>,
    /** The part's text behind the cells. */
    private readonly tail: string,
    private readonly notes: readonly FileNote[],
    /** Where cells lead, by "B2". */
    private readonly links: ReadonlyMap<string, string>,
  ) {}

  read(): SheetData {
    const { paper, tab } = this;
    const protectedSheet = Boolean(paper.sheetProtection);
    const columns = this.readColumns();
    const openByDefault = protectedSheet && columns.open;
    const rows: Record<number, HeaderData> = {};
    for (let number = 1; number <= paper.rowCount; number++) {
      const row = paper.findRow(number);
      if (!row) continue;
      const header: HeaderData = { ...(row.height === undefined || row.height === 0 ? {} : { size: Math.round(row.height / 0.75) }), ...(row.hidden ? { isHidden: true } : {}) };
      if (Object.keys(header).length > 0 && header.size !== 23) rows[number - 1] = header;
      else if (header.isHidden) rows[number - 1] = { isHidden: true };
      // Cells with a look or a lock but no value count, too.
      for (let column = 1; column <= row.cellCount; column++) {
        const cell = row.findCell(column);
        if (!cell) continue;
        this.registry.cells++;
        this.readCell(cell, number - 1, column - 1, protectedSheet, openByDefault);
      }
    }
    for (const zone of this.filled) this.emptyFilled(zone);
    this.keepSpilled();
    for (const { row, column, text } of this.notes) {
      this.registry.notes.push({ sheetId: tab.id, row, column, text });
      this.reach({ bottom: row, right: column });
    }
    if (this.lostFormats > 0) this.leaveOut('number formats', this.lostFormats);
    if (this.lostLinks > 0) this.leaveOut('links', this.lostLinks);
    if (this.styledTexts > 0) this.leaveOut('text styles', this.styledTexts);
    const merges = paper.mergedRegions.map(({ top, left, bottom, right }) => zoneName({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 }));
    for (const merge of merges) this.reach(parseZone(merge));
    this.reach({ bottom: Math.min(this.looksReach.bottom, this.rows + emptyRows - 1), right: Math.min(this.looksReach.right, this.columns + emptyColumns - 1) });
    const rules = this.readValidation();
    const formats = this.readConditional();
    const [panes] = (paper.views as typeof paper.views | undefined) ?? [];
    const rowNumber = Math.max(this.rows, 1000);
    const colNumber = Math.max(this.columns, 26);
    this.paintColumns(columns.looks, rowNumber);
    if (protectedSheet) {
      const zones = this.gathered.lock.zones().map(({ zone }) => zone);
      this.registry.protections.push(...fromLocks(tab.id, openByDefault, openByDefault ? zones : [...zones, ...this.openRanges()]));
    }
    const color = fromColor(paper.properties.tabColor);
    return {
      id: tab.id,
      name: tab.name,
      colNumber,
      rowNumber,
      rows: keepWithin(rows, rowNumber),
      cols: keepWithin(columns.headers, colNumber),
      merges,
      cells: this.cells,
      styles: zonesOf(this.gathered.style, rowNumber, colNumber),
      formats: zonesOf(this.gathered.format, rowNumber, colNumber),
      borders: zonesOf(this.gathered.border, rowNumber, colNumber),
      conditionalFormats: formats,
      dataValidationRules: rules,
      figures: [],
      tables: this.readTables(),
      areGridLinesVisible: panes?.showGridLines !== false,
      isVisible: paper.state === 'visible',
      panes: panes?.state === 'frozen' ? { xSplit: panes.xSplit ?? 0, ySplit: panes.ySplit ?? 0 } : { xSplit: 0, ySplit: 0 },
      headerGroups: this.readGroups(rows, columns.headers, rowNumber, colNumber),
      ...(color === undefined ? {} : { color }),
    };
  }

  /** Ranges of a protected sheet that everybody may edit; those behind a password of their own stay closed. */
  private openRanges(): Zone[] {
    return [...this.tail.matchAll(/<protectedRange\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
      if (/\b(?:password|hashValue|securityDescriptor)=/.test(attributes)) return [];
      return (/\bsqref="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/).flatMap((range) => this.clipped(range)).flatMap((range) => parseZone(range) ?? []);
    });
  }

  /** Groups of rows or columns that fold, by the level of each. */
  private groups(levelOf: (place: number) => number, count: number, hidden: (place: number) => boolean): { start: number; end: number; isFolded?: boolean }[] {
    const groups: { start: number; end: number; isFolded?: boolean }[] = [];
    for (let level = 1; level <= 7; level++) {
      let start = -1;
      for (let place = 0; place <= count; place++) {
        const inside = place < count && levelOf(place) >= level;
        if (inside && start < 0) start = place;
        if (inside || start < 0) continue;
        const folded = Array.from({ length: place - start }, (_none, step) => start + step).every(hidden);
        groups.push({ start, end: place - 1, ...(folded ? { isFolded: true } : {}) });
        start = -1;
      }
    }
    return groups;
  }

  private readGroups(rows: Record<number, HeaderData>, columns: Record<number, HeaderData>, rowNumber: number, colNumber: number): NonNullable<SheetData['headerGroups']> {
    const ofRow = (row: number): number => this.paper.findRow(row + 1)?.outlineLevel ?? 0;
    const levels = ((this.paper.columns as readonly { outlineLevel?: number }[] | null) ?? []).map(({ outlineLevel }) => outlineLevel ?? 0);
    return {
      ROW: this.groups(ofRow, Math.min(rowNumber, this.paper.rowCount), (row) => rows[row]?.isHidden === true),
      COL: this.groups((column) => levels[column] ?? 0, Math.min(colNumber, levels.length), (column) => columns[column]?.isHidden === true),
    };
  }

  private readColumns(): { headers: Record<number, HeaderData>; looks: Map<number, Look>; open: boolean } {
    const headers: Record<number, HeaderData> = {};
    const looks = new Map<number, Look>();
    let open = 0;
    const columns = (this.paper.columns as readonly { width?: number; hidden?: boolean; style?: Partial<ExcelStyle> }[] | null) ?? [];
    const usual = pixels(this.paper.properties.defaultColWidth ?? plainWidth);
    if (usual !== 96) for (let place = 0; place < 26; place++) headers[place] = { size: usual };
    columns.forEach((column, place) => {
      const size = column.width === undefined || column.width === 0 ? usual : pixels(column.width);
      if (size === 96 && !column.hidden) Reflect.deleteProperty(headers, place);
      else headers[place] = { ...(size === 96 ? {} : { size }), ...(column.hidden ? { isHidden: true } : {}) };
      if (!column.style || Object.keys(column.style).length === 0) return;
      const look = this.look(column.style);
      if (look.open) open++;
      if (look.style || look.format || look.border) looks.set(place, look);
    });
    return { headers, looks, open: open > 0 && open >= Math.min(columns.length, this.paper.columnCount) };
  }

  /** Whole columns may have a look of their own, for cells that the file does not list. */
  private paintColumns(looks: ReadonlyMap<number, Look>, rowNumber: number): void {
    for (const [column, look] of looks) {
      if (column >= Math.max(this.columns, 26)) continue;
      for (let row = 0; row < rowNumber; row++) {
        if (this.paper.findCell(row + 1, column + 1)) continue;
        this.mark(row, column, look);
      }
    }
  }

  private look(style: Partial<ExcelStyle>): Look {
    let look = this.registry.looks.get(style);
    if (!look) {
      const numFmt = typeof style.numFmt === 'object' ? style.numFmt.formatCode : style.numFmt;
      const format = fromExcelFormat(numFmt);
      if (format !== undefined && numFmt !== undefined && toExcelFormat(format) !== numFmt) this.registry.fileFormats[format] ??= numFmt;
      look = {
        style: this.registry.styles.number(fromExcelStyle(style, this.registry.plainSize)),
        format: this.registry.formats.number(format),
        border: this.registry.borders.number(fromExcelBorder(style.border)),
        plainText: format === '@',
        formatLost: format === undefined && numFmt !== undefined && numFmt !== '' && !/^general$/i.test(numFmt),
        open: style.protection?.locked === false,
      };
      this.registry.looks.set(style, look);
    }
    return look;
  }

  private mark(row: number, column: number, look: Look, formatToo = true): void {
    if (look.style) this.gathered.style.add(row, column, look.style);
    if (look.format && formatToo) this.gathered.format.add(row, column, look.format);
    if (look.border) this.gathered.border.add(row, column, look.border);
  }

  private readCell(cell: Cell, row: number, column: number, protectedSheet: boolean, openByDefault: boolean): void {
    const look = this.look(cell.style);
    const content = this.contentOf(cell, row, column, look.plainText);
    if (content !== undefined && this.links.has(cell.address) && !content.startsWith('[') && !/^=.*HYPERLINK\(/i.test(content)) this.lostLinks++;
    // Text that starts like a formula cannot stand in a cell of the text format here: the text matters more than the format.
    this.mark(row, column, look, !(look.plainText && content?.startsWith("'")));
    if (protectedSheet && look.open !== openByDefault) this.gathered.lock.add(row, column, 1);
    if (content !== undefined) this.cells[cell.address] = content;
    if (content !== undefined && look.formatLost) this.lostFormats++;
    if (content !== undefined) this.reach({ bottom: row, right: column });
    else if (look.style || look.border) this.looksReach = { bottom: Math.max(this.looksReach.bottom, row), right: Math.max(this.looksReach.right, column) };
  }

  private leaveOut(what: LeftOut['what'], count: number): void {
    this.registry.leftOut.push({ what, count, tab: this.paper.name });
  }

  private reach(end: { readonly bottom: number; readonly right: number } | undefined): void {
    if (!end) return;
    this.rows = Math.max(this.rows, end.bottom + 1);
    this.columns = Math.max(this.columns, end.right + 1);
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
        if (isStyledInParts(value)) this.styledTexts++;
        const target = this.links.get(cell.address);
        const label = text.replace(/\s+/g, ' ').trim();
        if (target !== undefined && label !== '') return `[${label}](${this.link(target)})`;
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
    const plain = withoutTables(text, this.registry.tables, this.paper.name, cell.address);
    const formula = toDesk(plain ?? text, fixed, this.names);
    if (formula.kind === 'spilled') {
      this.spilled.set(cell.address, keepFormula({ of: 'google', text: '"COMPUTED_VALUE"' }, plainValue(model.result), this.names));
      return undefined;
    }
    const verdict = this.registry.judge.of(formula.text);
    const ref = array && model.ref ? parseZone(model.ref) : undefined;
    const fills = ref !== undefined && (ref.bottom > ref.top || ref.right > ref.left);
    if (verdict.computable) {
      if (fills) this.filled.push(ref);
      return formula.text;
    }
    this.registry.notComputed++;
    for (const name of verdict.unknown) this.registry.unknown.add(name);
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

  private emptyFilled(zone: { top: number; left: number; bottom: number; right: number }): void {
    for (const name of Object.keys(this.cells)) {
      const place = parseCell(name);
      if (place && holds(zone, place.row, place.column) && !(place.row === zone.top && place.column === zone.left)) Reflect.deleteProperty(this.cells, name);
    }
  }

  private link(target: string): string {
    const inside = /^#'?((?:[^'!]|'')+)'?!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(target);
    const tab = inside ? this.names.onDesk((inside[1] ?? '').replace(/''/g, "'")) : undefined;
    const gid = tab === undefined ? undefined : this.names.gid(tab);
    if (gid === undefined) return target;
    return inside?.[2] === 'A1' ? `o-spreadsheet://${gid}` : `#gid=${gid}&range=${inside?.[2] ?? 'A1'}`;
  }

  private readValidation(): SheetData['dataValidationRules'] {
    const rules: SheetData['dataValidationRules'] = [];
    let lost = 0;
    for (const { ranges, validation } of readRules(this.tail)) {
      const clipped = ranges.flatMap((range) => this.clipped(range));
      if (clipped.length === 0) continue;
      const rule = fromExcelValidation(validation, clipped, `${this.tab.id}-rule-${rules.length + 1}`, this.names, (address) => this.lists.get(address.replace(/'/g, '')));
      if (rule) rules.push(rule);
      else lost++;
    }
    if (lost > 0) this.leaveOut('entry rules', lost);
    return rules;
  }

  /** A range as far as the desk's tab goes; none when it lies beyond. */
  private clipped(range: string): string[] {
    const zone = parseZone(range);
    if (!zone) return [];
    const [lastRow, lastColumn] = [Math.max(this.rows, 1000) - 1, Math.max(this.columns, 26) - 1];
    if (zone.top > lastRow || zone.left > lastColumn) return [];
    return [zoneName({ ...zone, bottom: Math.min(zone.bottom, lastRow), right: Math.min(zone.right, lastColumn) })];
  }

  private readConditional(): ConditionalFormat[] {
    const formats: { format: ConditionalFormat; priority: number }[] = [];
    const blocks = (this.paper as unknown as { conditionalFormattings?: { ref: string; rules: Parameters<typeof fromExcelRule>[0][] }[] }).conditionalFormattings ?? [];
    let lost = 0;
    for (const block of blocks) {
      const ranges = block.ref.split(/\s+/).flatMap((range) => this.clipped(range));
      for (const rule of ranges.length === 0 ? [] : block.rules) {
        const format = fromExcelRule(rule, ranges, `${this.tab.id}-format-${formats.length + 1}`, this.names);
        if (format) formats.push({ format, priority: rule.priority ?? formats.length });
        else lost++;
      }
    }
    if (lost > 0) this.leaveOut('colour rules', lost);
    return formats.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  }

  private readTables(): TableData[] {
    const config = { hasFilters: true, totalRow: false, firstColumn: false, lastColumn: false, numberOfHeaders: 1, bandedColumns: false, automaticAutofill: false };
    const tables: TableData[] = [...this.registry.tables.values()]
      .filter(({ sheet }) => sheet === this.paper.name)
      .map(({ zone, headers, totals, hasFilters, banded }) => ({
        range: zoneName(zone),
        type: 'static',
        config: { ...config, hasFilters: hasFilters && headers > 0, totalRow: totals > 0, numberOfHeaders: headers, bandedRows: banded, styleId: 'TableStyleMedium2' },
      }));
    const filter = this.paper.autoFilter;
    const zone = typeof filter === 'string' ? parseZone(filter) : undefined;
    const apart = zone !== undefined && tables.every((table) => !overlaps(zone, parseZone(table.range)));
    if (typeof filter === 'string' && apart) tables.push({ range: filter, type: 'static', config: { ...config, bandedRows: false, styleId: 'None' } });
    return tables;
  }
}

function pixels(width: number): number {
  return Math.round(width * 7 + 5);
}

function overlaps(a: Zone, b: Zone | undefined): boolean {
  return b !== undefined && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function keepWithin(headers: Record<number, HeaderData>, count: number): Record<number, HeaderData> {
  return Object.fromEntries(Object.entries(headers).filter(([place]) => Number(place) < count));
}

function zonesOf(gatherer: ZoneGatherer, rowNumber: number, colNumber: number): Record<string, number> {
  const zones: Record<string, number> = {};
  for (const { zone, mark } of gatherer.zones()) {
    if (zone.top >= rowNumber || zone.left >= colNumber) continue;
    zones[zoneName({ ...zone, bottom: Math.min(zone.bottom, rowNumber - 1), right: Math.min(zone.right, colNumber - 1) })] = mark;
  }
  return zones;
}

function plainValue(result: unknown): string | number | boolean | undefined {
  if (result instanceof Date) return serialOf(result);
  if (typeof result === 'string' && /^#(?:N\/A|[A-Z/0]+[!?])$/.test(result)) return undefined;
  return typeof result === 'string' || typeof result === 'number' || typeof result === 'boolean' ? result : undefined;
}

/** Pieces of one look are a text like any other. */
function isStyledInParts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('richText' in value) || !Array.isArray(value.richText)) return false;
  const looks = new Set((value.richText as readonly { font?: object }[]).map(({ font }) => JSON.stringify(font ?? {})));
  return looks.size > 1;
}
