// The clock of a script: in the time zone of its manifest, wherever the desk runs and whatever the zone of the spreadsheet.
// Compared with what Node itself does in that zone.
import { execFileSync } from 'node:child_process';
import { returnedBy, thrownBy } from './script-desk';

const body = `const dates = [new Date(2026, 4, 12), new Date(2026, 4, 12, 23, 59, 59, 7), new Date('2026-05-12'), new Date('2026-05-12T10:20:00'), new Date('2026-05-12T10:20:00Z'),
    new Date('2026-05-12T10:20:00+05:00'), new Date('May 12, 2026 10:20'), new Date('12-05-2026'), new Date('Tue, 12 May 2026 10:20:00 GMT'), new Date('Tue May 12 2026 10:20:00 GMT+0700'), new Date(99, 0, 1), new Date(NaN), new Date('нет'),
    new Date(1899, 11, 30, 12, 30), new Date(2010, 2, 28, 2, 30), new Date(2010, 9, 31, 2, 30), new Date(2014, 9, 26, 1, 30), new Date(Date.UTC(2026, 0, 1)), new Date(Date.parse('2026/05/12')), new Date(new Date(2026, 1, 3))];
  const changed = (change) => { const date = new Date(2026, 0, 31, 12); const result = change(date); return [result, date.getTime()]; };
  return JSON.stringify([dates.map((date) => [date.getTime(), date.getFullYear(), date.getMonth(), date.getDate(), date.getDay(), date.getHours(), date.getMinutes(), date.getSeconds(), date.getTimezoneOffset(),
    String(date), date.toDateString(), date.toLocaleString('ru'), date.toLocaleDateString('en', { month: 'long' })]),
    [changed((date) => date.setMonth(1)), changed((date) => date.setDate(32)), changed((date) => date.setHours(25, 61)), changed((date) => date.setFullYear(2030, 5, 6)), changed((date) => date.setMinutes(-1))],
    new Date(2026, 0, 1) instanceof Date, Object.prototype.toString.call(new Date()), new Date().constructor === Date, typeof Date(), new Intl.DateTimeFormat('ru', { hour: 'numeric' }).format(0), Intl.DateTimeFormat().resolvedOptions().timeZone]);`;

test('is that of its manifest: Node does the same when it stands there', () => {
  const there = execFileSync(process.execPath, ['-e', `console.log((() => { ${body} })())`], { env: { ...process.env, TZ: 'Europe/Moscow' }, encoding: 'utf8' });
  expect(JSON.parse(returnedBy(body) as string)).toEqual(JSON.parse(there));
});

test('a day read from a cell is that day in the script', () => {
  expect(
    returnedBy(`const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue('12.05.2026'); const date = cell.getValue(); return [date.getDate(), date.getMonth(), date.getHours(), cell.setValue(new Date(2026, 5, 1)).getDisplayValue()]`),
  ).toEqual([12, 4, 0, '01.06.2026']);
});

test('between two zones the moment stays: the spreadsheet shows it by its own clock', () => {
  expect(
    returnedBy(`const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(2026, 2, 8, 2, 30)); return [cell.getDisplayValue(), cell.getValue().getTime() === new Date(2026, 2, 8, 2, 30).getTime(), cell.getValue().getHours()]`, { timeZone: 'America/New_York' }),
  ).toEqual(['07.03.2026 18:30:00', true, 2]);
});

test('a date that is none is refused, not written as another day', () => {
  expect(thrownBy(`SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date('нет'))`)).toMatch(/Cannot convert/u);
});
