/** Workbooks and computed values for the tests of files. */
import { Model, type WorkbookData } from '../../../src/desk/kernel/engine';
import { emptyOverlay } from '../../../src/desk/files/read-xlsx';
import type { DeskState, Evaluated } from '../../../src/desk/files/state';
import type { Overlay } from '../../../src/desk/overlay';

/** A model of tabs given as their cells by "B2". */
export function modelOf(tabs: Readonly<Record<string, Readonly<Record<string, string>>>>, more: object = {}): Model {
  const sheets = Object.entries(tabs).map(([name, cells], place) => ({ id: `s${place + 1}`, name, colNumber: 26, rowNumber: 100, cells, ...more }));
  return new Model({ sheets });
}

export function stateOf(model: Model, overlay: Partial<Overlay> = {}): DeskState {
  return { data: model._exportData(false), overlay: { ...emptyOverlay('Книга'), ...overlay } };
}

export function evaluatedOf(model: Model): Evaluated {
  return {
    cell(sheetId, row, col) {
      const cell = model.getters.getEvaluatedCell({ sheetId, row, col });
      return { value: cell.value, format: cell.format, spill: model.getters.getSpreadZone({ sheetId, row, col }) };
    },
  };
}

/** The workbook as the kernel itself writes it, without what differs each time. */
export function canonical(data: WorkbookData): unknown {
  return { ...new Model(data)._exportData(false), revisionId: '' };
}
