/** What every tab promises, on the desk: columns may be moved and renamed, what people add beside them is kept, text stays text. */
import { onDesk } from './on-desk';

const MADE = `
  const book = open();
  const sheet = layOutTab(book, spec);
  appendRows(readTable(book, spec), [row('A', 'Анна', 1), row('B', '=1+1', 2), row('C', 'Вера', 3)]);
  forget(book, spec);
`;

test('text is never a formula, formulas follow their row', () => {
  expect(onDesk(`${MADE} return [sheet.getRange('A3:D5').getValues(), sheet.getRange('B4').getFormula()];`)).toEqual([
    [['A', 'Анна', 1, 2], ['B', '=1+1', 2, 4], ['C', 'Вера', 3, 6]],
    '',
  ]);
});

test('a tab laid out twice is one tab', () => {
  expect(onDesk(`${MADE} layOutTab(open(), spec); return SpreadsheetApp.getActiveSpreadsheet().getSheets().length;`)).toBe(2);
});

test('a renamed tab, a moved column and a new header are found again', () => {
  expect(
    onDesk(`${MADE}
      sheet.setName('Как угодно');
      sheet.insertColumnsBefore(2, 1);
      sheet.getRange('D2').setValue('Очки');
      const table = readTable(open(), spec);
      return [table.title, table.rows.map((each) => [each.get('code'), each.get('name'), each.get('points')])];`),
  ).toEqual(['Как угодно', [['A', 'Анна', 1], ['B', '=1+1', 2], ['C', 'Вера', 3]]]);
});

test('a lost key is found by the header, a lost column is refused by name', () => {
  expect(onDesk(`${MADE} sheet.getRange('C1').clearContent(); return readTable(open(), spec).rows[2].get('points');`)).toBe(3);
  expect(onDesk(`${MADE} sheet.deleteColumns(3, 1); try { readTable(open(), spec); } catch (error) { return [error instanceof Refusal, error.say('ru')]; }`)).toEqual([
    true,
    'На листе «Пример» нет столбца «Баллы». Если правила изменились, выполните «Премия → Применить правила». Столбцы можно двигать и переименовывать, но не удалять: удалённый верните отменой или из истории версий.',
  ]);
});

test('when rows change places, a person’s own column follows its row; what belonged to a row that is gone is kept below', () => {
  expect(
    onDesk(`${MADE}
      sheet.getRange('E2:E5').setValues([['Моё'], ['про А'], ['=C4*10'], ['про В']]);
      const table = readTable(open(), spec);
      replaceRows(table, [row('C', 'Вера', 3), row('A', 'Анна', 1)], ['code']);
      return sheet.getRange('A3:E5').getValues();`),
  ).toEqual([['C', 'Вера', 3, 6, 'про В'], ['A', 'Анна', 1, 2, 'про А'], ['', '', '', '', 0]]); // its formula still speaks of its own row, now blank
});

test('rows past the end of the grid are written, and the tab keeps a spare row', () => {
  expect(
    onDesk(`${MADE}
      const many = Array.from({ length: 1200 }, (_, index) => row('N' + index, 'Имя', index));
      addDressedRows(open(), readTable(open(), spec), many);
      return [sheet.getRange(1205, 1, 1, 4).getValues(), sheet.getMaxRows() > 1205];`),
  ).toEqual([[['N1199', 'Имя', 1199, 2398]], true]);
});

test('a column that the rules have gained is added at the end', () => {
  expect(
    onDesk(`${MADE}
      const more = { ...spec, columns: [...spec.columns, { key: 'note', header: { ru: 'Заметка', en: 'Note' }, width: 90, format: 'text', writer: 'addon' }] };
      const table = syncColumns(open(), more);
      return [table.columns.get('note'), sheet.getRange('E1:E2').getValues()];`),
  ).toEqual([5, [['note'], ['Заметка']]]);
});
