/** Runs a piece of TypeScript that uses the room `workbook` as a script of the desk, and gives what it returns. */
import { buildSync } from 'esbuild';
import { Desk } from '../../src/desk/host';

const owner = { email: 'owner@example.org', name: 'Ольга', role: 'owner', language: 'ru' } as const;

/** A function taking a tab description of three columns: code, name, points; `body` sees it as `spec` and an open `book`. */
export function onDesk(body: string): unknown {
  const source = `
    import { openBook, readTable, forget, findTab } from '../../src/workbook/book';
    import { layOutTab } from '../../src/workbook/layout';
    import { appendRows, replaceRows } from '../../src/workbook/write-table';
    import { syncColumns, addDressedRows } from '../../src/workbook/sync-columns';
    import { Refusal } from '../../src/workbook/refusal';
    const spec = {
      key: 'sample', title: { ru: 'Пример', en: 'Sample' }, kind: 'output', frozenColumns: 1, roomFor: 5,
      columns: [
        { key: 'code', header: { ru: 'Код', en: 'Code' }, width: 90, format: 'text', writer: 'addon' },
        { key: 'name', header: { ru: 'Имя', en: 'Name' }, width: 200, format: 'text', writer: 'addon' },
        { key: 'points', header: { ru: 'Баллы', en: 'Points' }, width: 80, format: 'points', writer: 'addon' },
        { key: 'twice', header: { ru: 'Дважды', en: 'Twice' }, width: 80, format: 'points', writer: 'addon', formula: (at) => '=IF(' + at('points') + '="";"";' + at('points') + '*2)' },
      ],
    };
    const row = (code, name, points) => new Map([['code', code], ['name', name], ['points', points]]);
    const open = () => openBook(SpreadsheetApp.getActiveSpreadsheet(), 'ru');
    globalThis.main = () => { ${body} };
  `;
  const built = buildSync({ stdin: { contents: source, resolveDir: __dirname, loader: 'ts' }, bundle: true, format: 'iife', target: 'es2020', charset: 'utf8', write: false });
  const code = `${built.outputFiles[0]?.text ?? ''}\nfunction main() { return globalThis.main(); }`.replace('globalThis.main = () =>', 'var body = globalThis.body = () =>').replace('return globalThis.main()', 'return globalThis.body()');
  const desk = Desk.empty({ owner, name: 'Проба', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: {} } });
  const { outcome } = desk.as(owner.email).run('main');
  if (outcome.kind === 'failed') throw new Error(`${outcome.message}\n${outcome.stack}`);
  return outcome.returned;
}
