/** Tells the server what is selected, so that a script's getActiveRange is the person's. */
import type { Model } from '@odoo/o-spreadsheet';
import type { Connection } from './connection';

/** Milliseconds without a movement before a selection is told; a menu click tells it at once. */
const QUIET = 80;

/** Follows the selection; answers a function that tells it now. */
export function followSelection(model: Model, connection: Connection): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    const { sheetId, row, col } = model.getters.getActivePosition();
    const selected = { sheetId, row, column: col, zones: model.getters.getSelectedZones() };
    const text = JSON.stringify(selected);
    if (text !== told && connection.send({ type: 'selected', selected })) told = text;
  };
  model.on('update', connection, () => {
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  });
  connection.onState((state) => {
    if (state !== 'open') return;
    told = '';
    tell();
  });
  tell();
  return tell;
}
