/**
 * The file beside the .xlsx, <file>.desk.json: people, rights, properties and whatever of the workbook an .xlsx cannot hold.
 * It counts in full only for the very bytes it was written with; when another program changed the .xlsx, the cells come from
 * there and only what still has a tab is attached again.
 */
import { createHash } from 'node:crypto';
import type { SheetData, WorkbookData } from '@odoo/o-spreadsheet';
import type { Overlay } from '../overlay';
import type { DeskState, FileNotice, KeptValue } from './state';
import type { TabName } from './tab-names';
import type { WrittenXlsx } from './write-xlsx';

/** Which change of which journal a saved file holds. */
export interface JournalMark {
  readonly journal: string;
  readonly seq: number;
}

export interface Sidecar {
  readonly format: 'desk sidecar';
  readonly version: 1;
  /** Of the .xlsx it belongs to. */
  readonly sha256: string;
  readonly tabs: readonly TabName[];
  readonly contents: WrittenXlsx['contents'];
  readonly kept: readonly KeptValue[];
  readonly data: Omit<WorkbookData, 'sheets'> & { readonly sheets: readonly Omit<SheetData, 'cells'>[] };
  readonly overlay: Overlay;
  /** In a file that was saved while a journal was kept. */
  readonly mark?: JournalMark;
}

export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function makeSidecar(state: DeskState, written: WrittenXlsx, kept: readonly KeptValue[], mark?: JournalMark): Sidecar {
  const sheets = state.data.sheets.map((sheet) => {
    const rest: Omit<SheetData, 'cells'> & { cells?: unknown } = { ...sheet };
    delete rest.cells;
    return rest;
  });
  return {
    format: 'desk sidecar',
    version: 1,
    sha256: checksum(written.bytes),
    tabs: written.tabs,
    contents: written.contents,
    kept,
    data: { ...state.data, sheets },
    overlay: state.overlay,
    ...(mark === undefined ? {} : { mark }),
  };
}

/** The sidecar of a text, or undefined when it is none (damaged, or of a later version). */
export function parseSidecar(text: string): Sidecar | undefined {
  try {
    const sidecar = JSON.parse(text) as Partial<Sidecar> | null;
    const whole = sidecar?.format === 'desk sidecar' && sidecar.version === 1 && sidecar.data && sidecar.overlay && Array.isArray(sidecar.tabs) && typeof sidecar.sha256 === 'string';
    return whole ? (sidecar as Sidecar) : undefined;
  } catch {
    return undefined;
  }
}

/** The workbook as it was saved: cells from the .xlsx, everything else from the sidecar that belongs to it. */
export function attachWhole(read: DeskState, sidecar: Sidecar): DeskState {
  const cells = new Map(read.data.sheets.map((sheet) => [sheet.id, sheet.cells]));
  const sheets = sidecar.data.sheets.map((sheet) => ({ ...sheet, cells: { ...cells.get(sheet.id), ...sidecar.contents[sheet.id] } }));
  return { data: { ...sidecar.data, sheets }, overlay: withAnchors(sidecar.overlay, read.overlay) };
}

/** What charts and pictures refer to is told by the file that was read. */
function withAnchors(overlay: Overlay, { anchors }: Overlay): Overlay {
  const rest: { anchors?: Overlay['anchors'] } & Overlay = { ...overlay };
  delete rest.anchors;
  return anchors === undefined ? rest : { ...rest, anchors };
}

/** The workbook of a file that another program changed, with what the sidecar knows of the tabs that are still there. */
export function attachParts(read: DeskState, sidecar: Sidecar): { readonly state: DeskState; readonly notices: readonly FileNotice[] } {
  const there = new Set(read.data.sheets.map((sheet) => sheet.id));
  const known = new Set(sidecar.tabs.map((tab) => tab.id));
  const { overlay } = sidecar;
  const tabOf = (record: Overlay['metadata'][number]): string | undefined => ('sheetId' in record.place ? record.place.sheetId : undefined);
  const notices: FileNotice[] = [{ code: 'changed elsewhere' }];
  for (const tab of sidecar.tabs) {
    if (there.has(tab.id)) continue;
    const count = (list: readonly { readonly sheetId: string }[]): number => list.filter((one) => one.sheetId === tab.id).length;
    const metadata = overlay.metadata.filter((record) => tabOf(record) === tab.id).length;
    notices.push({ code: 'tab gone', tab: tab.name, protections: count(overlay.protections), notes: count(overlay.notes), metadata });
  }
  return {
    state: {
      data: { ...read.data, settings: sidecar.data.settings },
      overlay: {
        ...withAnchors(overlay, read.overlay),
        // Rights are the desk's; a file's own locks count only on tabs the desk has not seen.
        protections: [...overlay.protections.filter((one) => there.has(one.sheetId)), ...read.overlay.protections.filter((one) => !known.has(one.sheetId))],
        notes: read.overlay.notes,
        metadata: overlay.metadata.filter((record) => {
          const tab = tabOf(record);
          return tab === undefined || there.has(tab);
        }),
      },
    },
    notices,
  };
}
