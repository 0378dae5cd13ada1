/** References by the names of Excel's tables, "Таблица1[Балл]", as plain ranges: the desk has no such tables, and neither has what it saves. */
import { child, elements, type PackageParts } from './package-parts';
import type { SheetPart } from './package-form';
import { cellName, parseCell, parseZone } from './places';
import type { Zone } from '../overlay';

export interface NamedTable {
  readonly sheet: string;
  readonly zone: Zone;
  readonly headers: number;
  readonly totals: number;
  readonly columns: readonly string[];
  readonly hasFilters: boolean;
  readonly banded: boolean;
}

/** All tables of a workbook by their names in small letters. */
export type NamedTables = ReadonlyMap<string, NamedTable>;

export function readTables(parts: PackageParts, sheets: readonly SheetPart[]): NamedTables {
  const tables = new Map<string, NamedTable>();
  for (const sheet of sheets) {
    for (const { target } of sheet.relations.filter(({ type }) => type === 'table')) {
      const root = parts.xml(target);
      const zone = parseZone(root?.attributes['ref'] ?? '');
      if (!root || !zone) continue;
      const { displayName, name, headerRowCount = '1', totalsRowCount = '0' } = root.attributes;
      tables.set((displayName ?? name ?? '').toLowerCase(), {
        sheet: sheet.name,
        zone,
        headers: Number(headerRowCount),
        totals: Number(totalsRowCount),
        hasFilters: child(root, 'autoFilter') !== undefined,
        banded: (child(root, 'tableStyleInfo')?.attributes['showRowStripes'] ?? '0') !== '0',
        columns: elements(child(root, 'tableColumns')).map(({ attributes }) => (attributes['name'] ?? '').replace(/_x000[aA]_/g, '\n').toLowerCase()),
      });
    }
  }
  return tables;
}

const SPECIFIER = '\\[(?:[^\\[\\]\']|\'.|\\[(?:[^\\[\\]\']|\'.)*\\])*\\]';
const PIECES = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'!?|([A-Za-z_\\u00C0-\\uFFFF\\\\][\\w.\\u00C0-\\uFFFF]*)?(${SPECIFIER})`, 'g');

/** The formula of a cell with every such reference as a range; undefined when one of them cannot be found. */
export function withoutTables(formula: string, tables: NamedTables, sheet: string, cell: string): string | undefined {
  if (!formula.includes('[')) return formula;
  let found = true as boolean;
  const text = formula.replace(PIECES, (whole, name: string | undefined, specifier: string | undefined) => {
    if (specifier === undefined) return whole;
    const place = parseCell(cell);
    const table = name === undefined ? tableAround(tables, sheet, place) : tables.get(name.toLowerCase());
    const range = table && place ? rangeOf(table, specifier, place.row) : undefined;
    if (!table || range === undefined) {
      found = false;
      return whole;
    }
    return table.sheet === sheet ? range : `'${table.sheet.replace(/'/g, "''")}'!${range}`;
  });
  return found ? text : undefined;
}

function tableAround(tables: NamedTables, sheet: string, place: { row: number; column: number } | undefined): NamedTable | undefined {
  return [...tables.values()].find(({ sheet: own, zone }) => place !== undefined && own === sheet && place.row >= zone.top && place.row <= zone.bottom && place.column >= zone.left && place.column <= zone.right);
}

function rangeOf({ zone, headers, totals, columns }: NamedTable, specifier: string, row: number): string | undefined {
  const inner = specifier.slice(1, -1).trim();
  const parts = inner.startsWith('[') || inner.startsWith('@[') ? (inner.match(/@|\[(?:[^[\]']|'.)*\]|:/g) ?? []).map((part) => part.replace(/^\[|\]$/g, '')) : inner.startsWith('@') ? ['@', inner.slice(1)] : [inner];
  let [top, bottom] = [zone.top + headers, zone.bottom - totals];
  const names: string[] = [];
  const areas: [number, number][] = [];
  for (const part of parts) {
    const word = part.trim().toLowerCase();
    if (word === '#all') areas.push([zone.top, zone.bottom]);
    else if (word === '#data') areas.push([top, bottom]);
    else if (word === '#headers') areas.push([zone.top, zone.top + headers - 1]);
    else if (word === '#totals') areas.push([zone.bottom - totals + 1, zone.bottom]);
    else if (word === '#this row' || word === '@') areas.push([row, row]);
    else if (word !== ':' && word !== '') names.push(part.replace(/'(.)/g, '$1').toLowerCase());
  }
  if (areas.length > 0) [top, bottom] = [Math.min(...areas.map(([from]) => from)), Math.max(...areas.map(([, to]) => to))];
  const places = names.map((name) => columns.indexOf(name.replace(/_x000a_/g, '\n')));
  if (places.includes(-1) || bottom < top) return undefined;
  const left = zone.left + (places.length > 0 ? Math.min(...places) : 0);
  const right = places.length > 0 ? zone.left + Math.max(...places) : zone.right;
  const [start, end] = [fixed(top, left), fixed(bottom, right)];
  return start === end ? start : `${start}:${end}`;
}

function fixed(row: number, column: number): string {
  return cellName(row, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
}
