// The workbook as a whole: what is exported is what is loaded, and large ones stay usable.
import { Desk } from '../../src/desk/host';
import { owner, scriptDesk } from './script-desk';

const build = `function build() {
  const book = SpreadsheetApp.getActive(); const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1:D1').setValues([[1.5, "'007", '12.05.2026', true]]).setBackground('#ff0000');
  sheet.getRange('A2').setFormula('=A1*2'); sheet.getRange('B2').setNumberFormat('@').setValue('=не формула').setNote('пояснение');
  sheet.getRange('A3:A9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['да']).setAllowInvalid(false).setHelpText('Только да').build());
  sheet.setFrozenRows(1); sheet.protect().setUnprotectedRanges([sheet.getRange('A3:A9')]);
  sheet.getRange('3:3').addDeveloperMetadata('row', 'third'); book.setNamedRange('ставка', sheet.getRange('A1'));
  book.insertSheet('Второй').hideColumns(2, 2); PropertiesService.getDocumentProperties().setProperty('schema', '1');
  ScriptApp.newTrigger('later').timeBased().everyHours(2).create();
}`;

test('a workbook that was exported and loaded is the same', () => {
  const desk = scriptDesk(build);
  expect(desk.as(owner.email).run('build').outcome.kind).toBe('done');
  const first = desk.export();
  const again = Desk.load(first.data, first.overlay, desk.options);
  const second = again.export();
  expect(second.overlay).toEqual(first.overlay);
  expect(second.data).toEqual(first.data);
  const session = again.as(owner.email);
  expect(session.displayed('Лист1', 'A1:D2')).toEqual([['1,5', '007', '12.05.2026', 'ИСТИНА'], ['3', '=не формула', '', '']]);
  expect(session.type('Лист1', 'A4', 'нет')).toMatchObject({ reason: 'invalid', message: 'A4: Только да' });
});

test('inserting rows and undoing it moves protections and notes there and back', () => {
  const desk = scriptDesk(build);
  desk.as(owner.email).run('build');
  const { kernel } = desk;
  const sheetId = kernel.model.getters.getSheetIds()[0] ?? '';
  const places = (): unknown => [kernel.overlay.notes(), kernel.overlay.allProtections(), kernel.overlay.metadata()];
  const before = places();
  kernel.command('ADD_COLUMNS_ROWS', { sheetId, sheetName: 'Лист1', dimension: 'ROW', base: 0, quantity: 2, position: 'before' });
  expect(kernel.overlay.notes()).toMatchObject([{ row: 3, column: 1 }]);
  kernel.command('REQUEST_UNDO', {});
  expect(places()).toEqual(before);
});
