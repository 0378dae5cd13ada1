/**
 * The workbook at one moment, as plain data that is quick to take and to hand to another thread: cells lie in columns of numbers and
 * texts instead of objects, looks are numbers into lists. What takes time, names and rectangles, is made of it over there.
 */
import type { Border, SheetData, Style, WorkbookData } from '@odoo/o-spreadsheet';
import type { Overlay } from '../overlay';
import { cellName, zoneName, ZoneGatherer } from './places';
import type { DeskState, Evaluated, EvaluatedCell } from './state';

/** Cells in lists: the n-th entry of each list tells of the same cell. */
export interface Marked {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** The cells of a tab that hold or show something. */
export interface SnapshotCells extends Marked {
  /** The text of the engine or the formula; "" for a cell that has but a look. */
  readonly contents: readonly string[];
  /** Places in the list of styles and formats, from 1; 0: none. */
  readonly styles: readonly number[];
  readonly formats: readonly number[];
  /** Of the cells that formulas fill, those of the formulas first: what they show, and in which format from the list `shownFormats`. */
  readonly shown: Marked & { readonly values: readonly EvaluatedCell['value'][]; readonly formats: readonly number[] };
  /** Formulas that fill more than their own cell: their place among `shown`. */
  readonly spills: readonly (readonly [index: number, zone: NonNullable<EvaluatedCell['spill']>])[];
  /** Cells with borders, and which, from 1. */
  readonly bordered: Marked & { readonly borders: readonly number[] };
}

export interface Snapshot {
  /** The workbook without its cells and their looks. */
  readonly data: WorkbookData;
  readonly overlay: Overlay;
  /** In the order of the tabs. */
  readonly cells: readonly SnapshotCells[];
  readonly styles: readonly Style[];
  readonly formats: readonly string[];
  readonly borders: readonly Border[];
  readonly shownFormats: readonly string[];
}

/** The workbook as the engine would have exported it at that moment. */
export function stateOf({ data, overlay, cells, styles, formats, borders }: Snapshot): DeskState {
  const sheets = data.sheets.map((sheet, place): SheetData => {
    const here = cells[place];
    return here === undefined ? sheet : { ...sheet, cells: contentsOf(here), styles: zonesOf(here, here.styles), formats: zonesOf(here, here.formats), borders: zonesOf(here.bordered, here.bordered.borders) };
  });
  return { data: { ...data, sheets, styles: numbered(styles), formats: numbered(formats), borders: numbered(borders) }, overlay };
}

function contentsOf({ rows, columns, contents }: SnapshotCells): Record<string, string> {
  const named: Record<string, string> = {};
  contents.forEach((content, index) => {
    if (content !== '') named[cellName(rows[index] ?? 0, columns[index] ?? 0)] = content;
  });
  return named;
}

function zonesOf({ rows, columns }: Marked, marks: readonly number[]): Record<string, number> {
  const gatherer = new ZoneGatherer();
  marks.forEach((mark, index) => {
    if (mark > 0) gatherer.add(rows[index] ?? 0, columns[index] ?? 0, mark);
  });
  return Object.fromEntries(gatherer.zones().map(({ zone, mark }) => [zoneName(zone), mark]));
}

function numbered<T>(list: readonly T[]): Record<number, T> {
  return Object.fromEntries(list.map((thing, index) => [index + 1, thing]));
}

/** What the formulas showed at that moment. */
export function shownIn({ data, cells, shownFormats }: Snapshot): Evaluated {
  const tabs = new Map<string, ReadonlyMap<number, EvaluatedCell>>();
  data.sheets.forEach(({ id }, place) => {
    const here = cells[place];
    if (here !== undefined) tabs.set(id, shownOn(here, shownFormats));
  });
  return { cell: (sheetId, row, column) => tabs.get(sheetId)?.get(row * COLUMNS + column) };
}

/** More than a tab can have. */
const COLUMNS = 32_768;

function shownOn({ shown: { rows, columns, values, formats }, spills }: SnapshotCells, shownFormats: readonly string[]): ReadonlyMap<number, EvaluatedCell> {
  const zones = new Map(spills);
  return new Map(
    values.map((value, index) => {
      const format = shownFormats[(formats[index] ?? 0) - 1];
      const spill = zones.get(index);
      return [(rows[index] ?? 0) * COLUMNS + (columns[index] ?? 0), { value, ...(format === undefined ? {} : { format }), ...(spill === undefined ? {} : { spill }) }];
    }),
  );
}
