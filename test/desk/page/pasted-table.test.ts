/**
 * Tab-separated text as spreadsheets put it on the clipboard: quotes only where a cell holds what would break the table.
 */
import { tableOfText } from '../../../src/desk/page/pasted-table';

const texts = (text: string): string[][] => tableOfText(text).map((row) => row.map((cell) => cell.text));

test.each([
  ['a single cell', 'слово', [['слово']]],
  ['rows and columns, the last line break is no row', '1,5\tа\r\n2\tб\r\n', [['1,5', 'а'], ['2', 'б']]],
  ['an empty cell at the end and an empty row between', 'а\t\n\nб', [['а', ''], [''], ['б']]],
  ['a line break and a tab within quotes', '"две\nстроки"\t"а\tб"', [['две\nстроки', 'а\tб']]],
  ['doubled quotes', '"ООО ""Ромашка"""\tх', [['ООО "Ромашка"', 'х']]],
  ['quotes that a person typed stay', '"Добро"\t5" дюймов', [['"Добро"', '5" дюймов']]],
  ['a quote that never ends', '"начало\tб\nв', [['"начало', 'б'], ['в']]],
  ['nothing', '', [['']]],
])('%s', (_what, text, table) => {
  expect(texts(text)).toEqual(table);
});
