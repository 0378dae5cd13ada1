/**
 * References of charts to cells: while the workbook is open each is an anchor of the overlay, which moves as formulas do, and stands in
 * the kept text as a mark. What is written names the cells where they lie then; cells that are gone are #REF!, as Excel writes it.
 */
import type { AnchorRecord, Zone } from '../overlay';
import { quoted } from './formula-dialect';
import { columnName, parseZone } from './places';

/** A tab as anchors count it. */
export interface FollowedTab {
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
}

const RANGE = /('(?:[^']|'')+'|[^\s'!,()&"]+)!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\w.(!])/g;
const MARK = /\uE000([^\uE000\uE001]*)\uE001/g;

/** Gathers the anchors of a file while it is read. */
export class Follower {
  readonly anchors: AnchorRecord[] = [];

  /** `tabs`: by their names in the file. */
  constructor(private readonly tabs: ReadonlyMap<string, FollowedTab>) {}

  /** An anchor for cells, as far as they lie on the grid; undefined when they do not. */
  anchor(tab: FollowedTab, zone: Zone): { readonly id: string; readonly beyond: { readonly rows: number; readonly columns: number } } | undefined {
    if (zone.top >= tab.rows || zone.left >= tab.columns) return undefined;
    const id = String(this.anchors.length + 1);
    const inside = { ...zone, bottom: Math.min(zone.bottom, tab.rows - 1), right: Math.min(zone.right, tab.columns - 1) };
    this.anchors.push({ id, sheetId: tab.id, zone: inside });
    return { id, beyond: { rows: zone.bottom - inside.bottom, columns: zone.right - inside.right } };
  }

  /** A formula that is references alone, as a chart has it, with marks in their places. */
  text(formula: string): string {
    // Links to other books do not come along.
    if (formula.includes('[')) return '#REF!';
    return formula.replace(RANGE, (_whole, name: string, range: string) => {
      const tab = this.tabs.get((name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name).toLowerCase());
      const zone = parseZone(range);
      if (!tab || !zone) return '#REF!';
      const form = /\d/.test(range) ? (/[A-Z]/.test(range) ? (range.includes(':') ? 'cells' : 'cell') : 'rows') : 'columns';
      const found = this.anchor(tab, zone);
      return found ? `\uE000${[found.id, form, found.beyond.rows, found.beyond.columns].join('|')}\uE001` : `\uE000|${tab.id}|${range}\uE001`;
    });
  }
}

/** Tells where anchors lie now. */
export class Followed {
  private readonly anchors: ReadonlyMap<string, AnchorRecord>;

  /** `tabName`: a tab's name in the file to be written; undefined for one that is gone. */
  constructor(
    anchors: readonly AnchorRecord[],
    private readonly tabName: (sheetId: string) => string | undefined,
  ) {
    this.anchors = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  }

  zone(anchor: string): Zone | undefined {
    return this.anchors.get(anchor)?.zone;
  }

  /** The text with its marks as references again; `written`: how a reference is written into it (XML). */
  text(marked: string, written: (reference: string) => string): string {
    return marked.replace(MARK, (_whole, mark: string) => written(this.reference(mark)));
  }

  private reference(mark: string): string {
    const [id = '', form = '', rows = '0', columns = '0'] = mark.split('|');
    const anchor = this.anchors.get(id);
    const name = this.tabName(id === '' ? form : (anchor?.sheetId ?? ''));
    if (name === undefined) return '#REF!';
    if (id === '') return `${quoted(name)}!${rows}`;
    if (!anchor) return '#REF!';
    const { top, left, bottom, right } = anchor.zone;
    const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
    const [lastRow, lastColumn] = [bottom + Number(rows), right + Number(columns)];
    switch (form) {
      case 'columns':
        return `${quoted(name)}!$${columnName(left)}:$${columnName(lastColumn)}`;
      case 'rows':
        return `${quoted(name)}!$${top + 1}:$${lastRow + 1}`;
      case 'cell':
        return `${quoted(name)}!${cell(top, left)}`;
      default:
        return `${quoted(name)}!${cell(top, left)}:${cell(lastRow, lastColumn)}`;
    }
  }
}
