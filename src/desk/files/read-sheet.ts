/** One tab of an .xlsx file as a tab of the desk. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { ConditionalFormat, SheetData, TableData } from '@odoo/o-spreadsheet';
import type { Note, ProtectionRecord, Zone } from '../overlay';
import { fromColor } from './cell-style';
import type { FileNote } from './comments';
import { fromExcelRule } from './conditional';
import type { TabNames } from './formula-dialect';
import { fromLocks } from './locks';
import { parseZone, zoneName } from './places';
import { CellReader, type FormulaBook } from './read-cells';
import { headersWithin, readColumns, readGroups, readRows } from './read-headers';
import { SheetLooks, type LookBook } from './read-looks';
import { readRules } from './read-validation';
import type { LeftOut } from './state';
import type { TabName } from './tab-names';
import { fromExcelValidation } from './validation';

/** How far beyond the last content looks alone make a tab longer or wider. */
const emptyRows = 1000;
const emptyColumns = 26;

/** What all tabs of a workbook share while they are read. */
export interface Registry extends FormulaBook {
  readonly looks: LookBook;
  readonly notes: Note[];
  readonly protections: ProtectionRecord[];
  readonly leftOut: LeftOut[];
  /** Lists for entries that the desk has stored on a tab of its own, by their addresses. */
  readonly lists: ReadonlyMap<string, string[]>;
  cells: number;
}

/** What of a tab's part the reading library is not told. */
export interface SheetMatter {
  /** The part's text behind the cells. */
  readonly tail: string;
  readonly notes: readonly FileNote[];
  /** Where cells lead, by "B2". */
  readonly links: ReadonlyMap<string, string>;
}

/** Reads one tab; looks, notes and locks go to the registry. */
export class SheetReader {
  private rows = 0;
  private columns = 0;

  constructor(
    private readonly paper: Worksheet,
    private readonly tab: TabName,
    private readonly names: TabNames,
    private readonly registry: Registry,
    private readonly matter: SheetMatter,
  ) {}

  read(): SheetData {
    const { paper, tab, registry } = this;
    const columns = readColumns(paper, registry.looks);
    const rows = readRows(paper, registry.looks);
    const openByDefault = paper.sheetProtection ? columns.open : undefined;
    const looks = new SheetLooks(openByDefault);
    const cells = new CellReader(paper, this.names, registry, this.matter.links);
    this.readCells(cells, looks);
    for (const { row, column, text } of this.matter.notes) {
      registry.notes.push({ sheetId: tab.id, row, column, text });
      this.reach({ bottom: row, right: column });
    }
    const merges = paper.mergedRegions.map(({ top, left, bottom, right }) => zoneName({ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 }));
    for (const merge of merges) this.reach(parseZone(merge));
    const rules = this.readValidation();
    const formats = this.readConditional();
    const [panes] = (paper.views as typeof paper.views | undefined) ?? [];
    const rowNumber = Math.max(this.rows, 1000);
    const colNumber = Math.max(this.columns, 26);
    looks.paint(rows.looks, columns.looks, rowNumber, colNumber, (row, column) => paper.findCell(row + 1, column + 1) !== undefined);
    if (openByDefault !== undefined) {
      const zones = looks.unusualLocks();
      registry.protections.push(...fromLocks(tab.id, openByDefault, openByDefault ? zones : [...zones, ...this.openRanges()]));
    }
    const color = fromColor(paper.properties.tabColor);
    return {
      id: tab.id,
      name: tab.name,
      colNumber,
      rowNumber,
      rows: headersWithin(rows.headers, rowNumber),
      cols: headersWithin(columns.headers, colNumber),
      merges,
      cells: cells.cells,
      styles: looks.zones('style', rowNumber, colNumber),
      formats: looks.zones('format', rowNumber, colNumber),
      borders: looks.zones('border', rowNumber, colNumber),
      conditionalFormats: formats,
      dataValidationRules: rules,
      figures: [],
      tables: this.readTables(),
      areGridLinesVisible: panes?.showGridLines !== false,
      isVisible: paper.state === 'visible',
      panes: panes?.state === 'frozen' ? { xSplit: panes.xSplit ?? 0, ySplit: panes.ySplit ?? 0 } : { xSplit: 0, ySplit: 0 },
      headerGroups: readGroups(paper, rows.headers, columns.headers, rowNumber, colNumber),
      ...(color === undefined ? {} : { color }),
    };
  }

  /** Cells with a look or a lock but no value count, too; but people colour whole columns down to the last row there is. */
  private readCells(cells: CellReader, looks: SheetLooks): void {
    const { paper, registry } = this;
    let [bottom, right] = [-1, -1];
    for (let number = 1; number <= paper.rowCount; number++) {
      const row = paper.findRow(number);
      if (!row) continue;
      for (let place = 1; place <= row.cellCount; place++) {
        const cell = row.findCell(place);
        if (!cell) continue;
        registry.cells++;
        const look = registry.looks.of(cell.style);
        const content = cells.read(cell, number - 1, place - 1, look.plainText);
        // In a cell of the text format everything is a text here, and none may start like a formula: the content matters more than the format.
        looks.mark(number - 1, place - 1, content === undefined ? look : registry.looks.with(look, cells.matter), !look.plainText || content === undefined || cells.isText);
        if (content !== undefined) {
          this.reach({ bottom: number - 1, right: place - 1 });
        } else if (look.seen) {
          bottom = number - 1;
          right = Math.max(right, place - 1);
        }
      }
    }
    cells.finish();
    this.reach({ bottom: Math.min(bottom, this.rows + emptyRows - 1), right: Math.min(right, this.columns + emptyColumns - 1) });
    this.leaveOut('links', cells.lostLinks);
  }

  private leaveOut(what: LeftOut['what'], count: number): void {
    if (count > 0) this.registry.leftOut.push({ what, count, tab: this.paper.name });
  }

  /** Ranges of a protected sheet that everybody may edit; those behind a password of their own stay closed. */
  private openRanges(): Zone[] {
    return [...this.matter.tail.matchAll(/<protectedRange\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
      if (/\b(?:password|hashValue|securityDescriptor)=/.test(attributes)) return [];
      return (/\bsqref="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/).flatMap((range) => this.clipped(range)).flatMap((range) => parseZone(range) ?? []);
    });
  }

  private reach(end: { readonly bottom: number; readonly right: number } | undefined): void {
    if (!end) return;
    this.rows = Math.max(this.rows, end.bottom + 1);
    this.columns = Math.max(this.columns, end.right + 1);
  }

  private readValidation(): SheetData['dataValidationRules'] {
    const rules: SheetData['dataValidationRules'] = [];
    let lost = 0;
    for (const { ranges, validation } of readRules(this.matter.tail)) {
      const clipped = ranges.flatMap((range) => this.clipped(range));
      if (clipped.length === 0) continue;
      const rule = fromExcelValidation(validation, clipped, `${this.tab.id}-rule-${rules.length + 1}`, this.names, (address) => this.registry.lists.get(address.replace(/'/g, '')));
      if (rule) rules.push(rule);
      else lost++;
    }
    this.leaveOut('entry rules', lost);
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
    this.leaveOut('colour rules', lost);
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

function overlaps(a: Zone, b: Zone | undefined): boolean {
  return b !== undefined && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
