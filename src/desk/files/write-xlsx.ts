/** A workbook of the desk as the bytes of an .xlsx file, and what such a file cannot hold of its cells. */
import { Workbook } from '@cj-tech-master/excelts';
import type { Borders, CellValueInput, Style as ExcelStyle, Worksheet } from '@cj-tech-master/excelts';
import type { SheetData, WorkbookData } from '@odoo/o-spreadsheet';
import type { Zone } from '../overlay';
import { toArgb, toExcelStyle } from './cell-style';
import { toExcelRules } from './conditional';
import { contentOfError, contentOfText, excelError, literalOf } from './contents';
import { GivenLooks } from './file-looks';
import { flatCells } from './flat-cells';
import { quoted, toExcel, wrapped, type TabNames } from './formula-dialect';
import { keptFormula, keptValue } from './kept-formula';
import { giveBack } from './kept-tab';
import { linesInForce } from './lines';
import { planLocks, type LockPlan } from './locks';
import { cellName, columnName, parseCell, parseZone } from './places';
import { readAsDate } from './serial';
import type { DeskState, Evaluated, EvaluatedCell, KeptValue } from './state';
import { listsTab, lookUpTabs, nameForExcel, type TabName } from './tab-names';
import { movedTo, plainRanges, toExcelValidation, type ListStore } from './validation';
import { putDrawings } from './write-drawings';
import { withPasswords } from './write-passwords';
import { heightToExcel, widthToExcel, writeGroups } from './write-headers';
import { writeNames } from './write-names';
import { errorValue, fitText, foreignFormula, isText, resultOf } from './write-values';

export interface WrittenXlsx {
  readonly bytes: Uint8Array;
  readonly tabs: readonly TabName[];
  /** Texts of cells that reading the file would not give back as they are: by sheet id, then by "B2". */
  readonly contents: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Writes the workbook with the values of its formulas. Numbers with a date format are dates in the file; texts stay texts. */
export async function writeXlsx(state: DeskState, evaluated: Evaluated, kept: readonly KeptValue[] = []): Promise<WrittenXlsx> {
  const data = state.data;
  const book = new Workbook();
  book.creator = '';
  const tabs = nameForExcel(data.sheets);
  const names = lookUpTabs(tabs);
  const cells = flatCells(data);
  const lists = new Map<string, readonly string[]>();
  const store: ListStore = (values) => {
    const column = columnName(lists.size);
    const address = `${listsTab}!$${column}$1:$${column}$${values.length}`;
    lists.set(address, values);
    return address;
  };
  const contents: Record<string, Record<string, string>> = {};
  const fileFormats = kept.find((thing) => thing.kind === 'formats')?.formats ?? {};
  const looks = new GivenLooks(kept.find((thing) => thing.kind === 'looks'));
  if (looks.plainFont) book.defaultFont = looks.plainFont;
  data.sheets.forEach((sheet, place) => {
    const tab = tabs[place];
    if (!tab) return;
    const paper = book.addWorksheet(tab.excelName, { state: sheet.isVisible ? 'visible' : 'hidden' });
    const writer = new SheetWriter(paper, sheet, cells[place] ?? {}, state, evaluated, names, fileFormats, looks);
    writer.write(store);
    const shown = kept.find((thing) => thing.kind === 'tab' && thing.sheetId === sheet.id);
    if (shown?.kind === 'tab') giveBack(paper, shown, sheet.isVisible);
    if (Object.keys(writer.lost).length > 0) contents[sheet.id] = writer.lost;
  });
  writeNames(book, data, tabs, names, kept);
  if (lists.size > 0) {
    const paper = book.addWorksheet(listsTab, { state: 'veryHidden' });
    [...lists.values()].forEach((values, column) => values.forEach((value, row) => (paper.getCell(row + 1, column + 1).value = value)));
  }
  const firstVisible = data.sheets.findIndex((sheet) => sheet.isVisible);
  book.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: Math.max(0, firstVisible), visibility: 'visible' }];
  const passwords = new Map(kept.flatMap((thing) => {
    const tab = thing.kind === 'tab' && thing.password !== undefined ? tabs.find(({ id }) => id === thing.sheetId) : undefined;
    return tab && thing.kind === 'tab' && thing.password !== undefined ? [[tab.excelName, thing.password] as const] : [];
  }));
  const plain = await withPasswords(new Uint8Array(await book.xlsx.writeBuffer()), passwords);
  const drawings = kept.find((thing) => thing.kind === 'drawings');
  return { bytes: drawings ? await putDrawings(plain, drawings, state.overlay.anchors ?? [], tabs) : plain, tabs, contents };
}

interface Look {
  style: number;
  format: number;
  border: number;
}

class SheetWriter {
  readonly lost: Record<string, string> = {};
  private readonly looks = new Map<number, Look>();
  /** Cells whose format comes from what they compute. */
  private readonly dressed = new Set<number>();
  private readonly shared = new Map<string, Partial<ExcelStyle>>();
  private readonly locks: LockPlan | undefined;
  private readonly data: WorkbookData;

  constructor(
    private readonly paper: Worksheet,
    private readonly sheet: SheetData,
    private readonly cells: Readonly<Record<string, string>>,
    private readonly state: DeskState,
    private readonly evaluated: Evaluated,
    private readonly names: TabNames,
    private readonly fileFormats: Readonly<Record<string, string>>,
    private readonly given: GivenLooks,
  ) {
    this.data = state.data;
    this.locks = planLocks(state.overlay.protections, sheet.id, sheet.isLocked === true);
  }

  write(store: ListStore): void {
    this.spread(this.sheet.styles, 'style');
    this.spread(this.sheet.formats, 'format');
    this.spread(this.sheet.borders, 'border');
    for (const zone of this.locks?.zones ?? []) {
      this.each(zone, (row, column) => this.lookAt(row, column));
    }
    this.setOut();
    for (const [name, content] of Object.entries(this.cells)) this.writeContent(name, content);
    for (const note of this.state.overlay.notes) {
      if (note.sheetId !== this.sheet.id) continue;
      this.paper.getCell(note.row + 1, note.column + 1).note = note.text;
      this.lookAt(note.row, note.column);
    }
    for (const place of this.looks.keys()) {
      if (this.dressed.has(place)) continue;
      const row = Math.floor(place / 16384);
      const column = place % 16384;
      const cell = this.paper.getCell(row + 1, column + 1);
      cell.style = this.style(row, column, undefined);
    }
    for (const merge of this.sheet.merges) this.paper.mergeCellsWithoutStyle(merge);
    this.writeRules(store);
  }

  private spread(zones: Readonly<Record<string, number>>, property: keyof Look): void {
    for (const [range, id] of Object.entries(zones)) {
      const zone = parseZone(range);
      if (zone) this.each(zone, (row, column) => (this.lookAt(row, column)[property] = id));
    }
  }

  private each(zone: Zone, visit: (row: number, column: number) => void): void {
    const bottom = Math.min(zone.bottom, this.sheet.rowNumber - 1);
    const right = Math.min(zone.right, this.sheet.colNumber - 1);
    for (let row = zone.top; row <= bottom; row++) for (let column = zone.left; column <= right; column++) visit(row, column);
  }

  private lookAt(row: number, column: number): Look {
    const place = row * 16384 + column;
    let look = this.looks.get(place);
    if (!look) this.looks.set(place, (look = { style: 0, format: 0, border: 0 }));
    return look;
  }

  /** One object for all cells of the same look: the library then finds its number at once. */
  private style(row: number, column: number, inherited: string | undefined): Partial<ExcelStyle> {
    const look = this.looks.get(row * 16384 + column);
    const locked = this.locks ? this.locks.locked(row, column) : true;
    const desk = look && this.data.styles[look.style];
    const base = this.given.base(desk);
    const format = (look && look.format !== 0 ? this.data.formats[look.format] : undefined) ?? (this.given.of(desk) ? undefined : inherited);
    const lines = base && this.lines(row, column);
    const key = `${look?.style ?? 0}|${lines ? JSON.stringify(lines) : (look?.border ?? 0)}|${locked ? 1 : 0}|${format ?? ''}`;
    let style = this.shared.get(key);
    if (!style) {
      style = base && lines ? this.given.restored(base, desk, format, lines, locked) : toExcelStyle(desk, format, look && this.data.borders[look.border], locked);
      const given = format === undefined ? undefined : this.fileFormats[format];
      if (given !== undefined && !this.given.of(desk)) style.numFmt = given;
      this.shared.set(key, style);
    }
    return style;
  }

  /** The lines around a cell of a file's look. */
  private lines(row: number, column: number): Partial<Borders> {
    return linesInForce(row, column, (r, c) => {
      const look = this.looks.get(r * 16384 + c);
      const desk = look && this.data.styles[look.style];
      return { desk: look && this.data.borders[look.border], file: this.given.of(desk)?.style.border };
    });
  }

  private setOut(): void {
    const { paper, sheet } = this;
    paper.properties.defaultColWidth = widthToExcel(96);
    paper.properties.defaultRowHeight = heightToExcel(23);
    const color = toArgb(sheet.color);
    if (color !== undefined) paper.properties.tabColor = { argb: color };
    const frozen = sheet.panes && (sheet.panes.xSplit > 0 || sheet.panes.ySplit > 0) ? sheet.panes : undefined;
    const showGridLines = sheet.areGridLinesVisible !== false;
    paper.views = [frozen ? { state: 'frozen', xSplit: frozen.xSplit, ySplit: frozen.ySplit, showGridLines } : { state: 'normal', style: 'pageLayout', showGridLines }];
    if (!frozen) delete (paper.views[0] as { style?: string }).style;
    for (const [column, header] of Object.entries(sheet.cols)) {
      const place = paper.getColumn(Number(column) + 1);
      place.width = widthToExcel(header.size ?? 96);
      if (header.isHidden) place.hidden = true;
    }
    for (const [row, header] of Object.entries(sheet.rows)) {
      const place = paper.getRow(Number(row) + 1);
      // The library leaves out a row that has neither cells nor a height.
      place.height = heightToExcel(header.size ?? 23);
      if (header.isHidden) place.hidden = true;
    }
    writeGroups(paper, sheet.headerGroups);
    if (this.locks) {
      if (!this.locks.byDefault) {
        for (let column = 0; column < sheet.colNumber; column++) paper.getColumn(column + 1).style = { protection: { locked: false } };
      }
      paper.sheetProtection = { sheet: true, objects: true, scenarios: true, formatCells: true, formatColumns: true, formatRows: true, sort: true, autoFilter: true };
    }
    const filtered = sheet.tables.find((table) => table.config?.hasFilters);
    if (filtered) paper.autoFilter = filtered.range;
  }

  private writeContent(name: string, content: string): void {
    const place = parseCell(name);
    if (!place || content === '') return;
    const { row, column } = place;
    const look = this.looks.get(row * 16384 + column);
    const format = look ? this.data.formats[look.format] : undefined;
    const literal = literalOf(content, format === '@');
    const own = look && this.given.of(this.data.styles[look.style]);
    const cell = this.paper.getRow(row + 1).getCell(column + 1);
    let inherited: string | undefined;
    switch (literal.kind) {
      case 'formula': {
        const computed = this.evaluated.cell(this.sheet.id, row, column);
        const foreign = keptFormula(content, this.names);
        if (foreign) {
          cell.value = foreignFormula(foreign, keptValue(content), row, column);
          inherited = computed?.format === '@' ? undefined : computed?.format;
          break;
        }
        // A formula in a cell of the text format would turn into its own text when edited in Excel.
        inherited = computed?.format === '@' ? undefined : computed?.format;
        cell.value = this.formula(name, literal.formula, computed);
        if (computed?.spill) this.writeSpill(computed.spill, row, column, literal.formula);
        break;
      }
      case 'number':
        cell.value = literal.number;
        if (String(literal.number) !== content || (format !== undefined && /[dmyhsa]/.test(format) && String(readAsDate(literal.number)) !== content)) this.lost[name] = content;
        break;
      case 'boolean':
        cell.value = literal.boolean;
        break;
      case 'error':
        cell.value = errorValue(literal.error);
        if (contentOfError(literal.error) !== content) this.lost[name] = content;
        break;
      case 'link': {
        const text = own?.text?.replace(/\s+/g, ' ').trim() === literal.label ? own.text : literal.label;
        cell.value = { text, hyperlink: this.link(literal.url) };
        break;
      }
      case 'text': {
        const text = fitText(literal.text);
        cell.value = own?.pieces && isText(own.pieces, text) ? { richText: [...own.pieces] } : text;
        if (text !== literal.text || text === '' || contentOfText(text, format === '@', this.data.settings.locale) !== content) this.lost[name] = content;
        break;
      }
    }
    if (inherited !== undefined || !look) cell.style = this.style(row, column, inherited);
    if (inherited !== undefined) this.dressed.add(row * 16384 + column);
  }

  private formula(name: string, formula: string, computed: EvaluatedCell | undefined): CellValueInput {
    const { kind, text, exact, arrayByNature } = toExcel(formula, this.names);
    const value = computed?.value;
    if (!exact) this.lost[name] = formula;
    // What the kernel cannot parse would make Excel call the whole file damaged.
    if (kind === 'wrapped' || value === '#BAD_EXPR') {
      // Read back without the desk's own file it would be a formula of Sheets that keeps its value.
      if (value === '#BAD_EXPR' || value === '#NAME?') this.lost[name] = formula;
      const shown = typeof value === 'string' ? (excelError(value) ?? fitText(value).slice(0, 2000)) : (value ?? '');
      return { formula: wrapped(formula.slice(1), shown), ...resultOf(shown) };
    }
    const spill = computed?.spill;
    const spilling = spill !== undefined && (spill.bottom > spill.top || spill.right > spill.left);
    if (kind === 'plain' && !spilling && !arrayByNature) return { formula: text, ...resultOf(value) };
    const ref = spilling ? `${cellName(spill.top, spill.left)}:${cellName(spill.bottom, spill.right)}` : name;
    return { formula: text, shareType: 'array', ref, isDynamicArray: kind === 'plain', ...resultOf(value) };
  }

  /** The cells an array fills hold their values in a file; those of a wrapped formula carry Google's own mark. */
  private writeSpill(spill: Zone, row: number, column: number, formula: string): void {
    const marked = toExcel(formula, this.names).kind === 'wrapped';
    this.each(spill, (r, c) => {
      if (r === row && c === column) return;
      const computed = this.evaluated.cell(this.sheet.id, r, c);
      if (computed?.value === undefined || computed.value === null) return;
      const cell = this.paper.getCell(r + 1, c + 1);
      const { result } = resultOf(computed.value);
      cell.value = marked ? { formula: wrapped('"COMPUTED_VALUE"', computed.value), ...resultOf(computed.value) } : (result ?? null);
      cell.style = this.style(r, c, computed.format);
    });
  }

  private link(url: string): string {
    const sheet = url.startsWith('o-spreadsheet://') ? this.names.ofGid(url.slice(16)) : undefined;
    if (sheet !== undefined) return `#${quoted(this.names.inExcel(sheet) ?? sheet)}!A1`;
    const gid = /^#gid=([^&]+)(?:&range=(.+))?$/.exec(url);
    const tab = gid ? this.names.ofGid(gid[1] ?? '') : undefined;
    return gid && tab !== undefined ? `#${quoted(this.names.inExcel(tab) ?? tab)}!${gid[2] ?? 'A1'}` : url;
  }

  private writeRules(store: ListStore): void {
    const lastRow = this.sheet.rowNumber - 1;
    const lastColumn = this.sheet.colNumber - 1;
    for (const rule of this.sheet.dataValidationRules) {
      const validation = toExcelValidation(rule, this.names, store);
      if (!validation) continue;
      const ranges = plainRanges(rule.ranges, lastRow, lastColumn);
      for (const range of ranges) this.paper.dataValidations.add(range.includes(':') ? `range:${range}` : range, movedTo(validation, ranges[0] ?? range, range));
    }
    this.sheet.conditionalFormats.forEach((format, place) => {
      const rules = toExcelRules(format, place + 1, this.names);
      const ref = plainRanges(format.ranges, lastRow, lastColumn).join(' ');
      if (rules.length > 0 && ref !== '') this.paper.addConditionalFormatting({ ref, rules });
    });
  }
}
