// The exported file: letters, numbers and separators as Russian Excel reads them, and no formula from an applicant's text.
// The same tables go into .csv and .xlsx.
import type { ExportFile } from '../../src/addon/api';
import { csvField, csvOf, guardedText } from '../../src/sidebar/export/csv';
import { cellText, sheetNames, xlsxSheets } from '../../src/sidebar/export/xlsx-tables';

const table = (name: string, header: string[], ...rows: (string | number | null)[][]): ExportFile['tables'][number] => ({ name, header, rows });

describe('csv', () => {
  test('begins with a byte order mark, separates by ; and ends lines by CRLF', () => {
    expect(csvOf({ fileName: 'x', tables: [table('A', ['Место', 'Имя'], [1, 'Ёлкин'])] }, ',')).toBe('\ufeffМесто;Имя\r\n1;Ёлкин\r\n');
  });
  test('writes a decimal comma for Russian and leaves a blank blank', () => {
    expect(csvField(12.5, ',')).toBe('12,5');
    expect(csvField(12.5, '.')).toBe('12.5');
    expect(csvField(null, ',')).toBe('');
  });
  test('quotes separators, quotes and line breaks', () => expect(csvField('АНО "Свет"; Ростов\nдом', ',')).toBe('"АНО ""Свет""; Ростов\nдом"'));
  test.each(['=1+1', '+cmd', '@SUM(A1)', '-2+3', '\t=1', '  =IMPORTXML("http://x")', '＝1+1'])('makes text of %s', (text) =>
    expect(guardedText(text).startsWith("'")).toBe(true),
  );
  test.each(['-5', '+79281234567', 'Анна-Мария', 'a=b'])('leaves %s as it is', (text) => expect(guardedText(text)).toBe(text));
  test('makes one table of tables with the same header', () => {
    const file = { fileName: 'x', tables: [table('A', ['Имя'], ['а']), table('B', ['Имя'], ['б'])] };
    expect(csvOf(file, ',')).toBe('\ufeffИмя\r\nа\r\nб\r\n');
  });
  test('names each table whose header differs', () => {
    const file = { fileName: 'x', tables: [table('A', ['Имя'], ['а']), table('B', ['Проект'], ['б'])] };
    expect(csvOf(file, ',')).toBe('\ufeffA\r\nИмя\r\nа\r\n\r\nB\r\nПроект\r\nб\r\n');
  });
  test('survives an award without applications', () => expect(csvOf({ fileName: 'x', tables: [] }, ',')).toBe('\ufeff'));
});

describe('xlsx', () => {
  test('types every text as text and every number as a number', () => {
    const [sheet] = xlsxSheets({ fileName: 'x', tables: [table('A', ['Имя', 'Балл'], ['=HYPERLINK("http://x")', 12.5], ['Анна', null])] });
    expect(sheet?.data[1]?.[0]).toMatchObject({ value: '=HYPERLINK("http://x")', type: String });
    expect(sheet?.data[1]?.[1]).toMatchObject({ value: 12.5, type: Number });
    expect(sheet?.data[2]?.[1]).toBeNull();
  });
  test('freezes the header', () => expect(xlsxSheets({ fileName: 'x', tables: [table('A', ['Имя'])] })[0]?.stickyRowsCount).toBe(1));
  test('names sheets as Excel allows, each once', () => {
    const long = 'Лучший организатор добровольческой деятельности';
    const names = sheetNames([long, long.toUpperCase(), 'а/б: [в]', "'", '']);
    expect(names.every((name) => name.length > 0 && name.length <= 31 && !/[:\\/?*[\]]/.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names[2]).toBe('а б в');
  });
  test('drops what XML cannot hold', () => expect(cellText('а\u0000б\u001fв\tг\n')).toBe('абв\tг\n'));
});
