/** A workbook as Google Sheets exports it: wrapped formulas and what they fill, checkboxes, dropdowns, links, notes, protected tabs without a password. */
/** It is read, saved and read again. */
import { Workbook } from '@cj-tech-master/excelts';
import { Desk } from '../../../src/desk/host';
import { readXlsx, type ReadOutcome } from '../../../src/desk/files/read-xlsx';
import { shownIn } from '../../../src/desk/files/snapshot';
import { writeXlsx } from '../../../src/desk/files/write-xlsx';
import { takerOf } from '../../../src/desk/server/snapshot-taker';
import { packageOf, type ForeignBook } from './foreign-package';

const xml = `<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1.0" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>
<cols><col customWidth="1" min="1" max="1" width="36.25"/></cols><sheetData>
<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" s="2" t="b"><v>1</v></c><c r="B2" s="3"><v>46346.0</v></c><c r="C2" s="2" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B3,""select A where B = 'я""""' pivot A"",1)"),"ФИО")</f><v>ФИО</v></c><c r="D2" s="2"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),12.0)</f><v>12</v></c></row>
<row r="3"><c r="A3" s="4" t="s"><v>2</v></c><c r="B3" s="5"><v>0.125</v></c><c r="C3" s="2"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),3.0)</f><v>3</v></c><c r="D3" s="2" t="b"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),TRUE)</f><v>1</v></c></row>
<row r="4"><c r="A4" s="2" t="str"><f t="array" ref="A4">ARRAYFORMULA(_xludf.X(1))</f><v>#NAME?</v></c><c r="B4" s="2"><f>IFERROR(__xludf.DUMMYFUNCTION("SORT(B2:B3,1,FALSE)"),46346.0)</f><v>46346</v></c><c r="E4" s="2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
<row r="5"><c r="B5" s="2"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),0.125)</f><v>0.125</v></c><c r="E5" s="2"><v>7.0</v></c><c r="F5" s="2"><f>E5*2</f><v>14</v></c><c r="G5" s="2"><f>_xlfn.SINGLE(A2:A3)+MROUND(E5,2)</f><v>9</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A7:B8"/></mergeCells>
<conditionalFormatting sqref="B2:B5 E2:E5"><cfRule type="notContainsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(B2))&gt;0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1:B5"><cfRule type="expression" dxfId="0" priority="2"><formula>$A1=TRUE</formula></cfRule></conditionalFormatting>
<dataValidations><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A10:A20"><formula1>"да,нет"</formula1></dataValidation><dataValidation type="decimal" allowBlank="1" showDropDown="1" showInputMessage="1" showErrorMessage="1" prompt="0…5" sqref="B10:B20"><formula1>0.0</formula1><formula2>5.0</formula2></dataValidation><dataValidation type="custom" allowBlank="1" showDropDown="1" sqref="C10"><formula1>AND(ISNUMBER(C10),(NOT(OR(NOT(ISERROR(DATEVALUE(C10))), AND(ISNUMBER(C10), LEFT(CELL("format", C10))="D")))))</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink r:id="rId1" ref="A3"/><hyperlink r:id="rId1" ref="E5"/><hyperlink r:id="rId1" ref="F5"/></hyperlinks><drawing r:id="rId2"/>`;

const google: ForeignBook = {
  sheets: [
    { name: 'Лист1', xml, links: { rId1: ['hyperlink', 'https://example.org/'], rId2: ['drawing', '../drawings/drawing1.xml'], rId3: ['comments', '../comments1.xml'] } },
    { name: 'Скрытый лист', attributes: 'state="hidden"', xml: '<sheetData/>' },
  ],
  styles:
    '<fonts count="3"><font><sz val="10.0"/><color rgb="FF000000"/><name val="Arial"/><scheme val="minor"/></font><font><b/><color theme="1"/><name val="Arial"/></font><font><u/><color rgb="FF1155CC"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="lightGray"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellXfs count="6"><xf/><xf fontId="1" applyAlignment="1" applyFont="1"><alignment readingOrder="0" horizontal="center"/></xf><xf fontId="0"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="2" applyFont="1"/><xf numFmtId="46" applyNumberFormat="1"/></cellXfs><dxfs count="1"><dxf><font/><fill><patternFill patternType="solid"><fgColor rgb="FFB7E1CD"/><bgColor rgb="FFB7E1CD"/></patternFill></fill><border/></dxf></dxfs>',
  strings: ['<t>ФИО</t>', '<t>Балл</t>', '<r><rPr><rFont val="Arial"/><u/></rPr><t>ссылка</t></r>'],
  after: '<definedNames><definedName name="Баллы">\'Лист1\'!$B$2:$B$5</definedName><definedName hidden="1" localSheetId="0" name="_xlnm._FilterDatabase">\'Лист1\'!$A$1:$B$5</definedName></definedNames><calcPr/>',
  parts: {
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
    'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="F9" authorId="0"><text><t xml:space="preserve">Примечание\n\t-Анна</t></text></comment></commentList></comments>',
  },
};

type Read = Extract<ReadOutcome, { kind: 'read' }>;

async function read(bytes: Uint8Array): Promise<Read> {
  const outcome = await readXlsx(bytes, { name: 'Таблица' });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

let book: Read;
let desk: Desk;
beforeAll(async () => {
  book = await read(packageOf(google));
  desk = Desk.load(book.state.data, book.state.overlay, { addon: { manifest: { timeZone: 'Europe/Moscow' }, code: '', pages: {} } });
});

test('an empty drawing, which Google adds to every tab, is no loss; a link on a number is, and formulas that the desk lacks are told of', () => {
  expect(book.notices).toEqual([{ code: 'left out', things: [{ what: 'links', count: 2, tab: 'Лист1' }] }, { code: 'formulas not computed', count: 3, functions: ['QUERY', 'SINGLE', 'X'] }]);
});

test('values, formulas, links, notes, rules and looks come onto the desk', () => {
  const [sheet, hidden] = book.state.data.sheets;
  expect(sheet?.cells).toMatchObject({ A1: 'ФИО', A2: 'TRUE', B2: '46346', A3: '[ссылка](https://example.org/)', B4: '=SORT(B2:B3,1,FALSE)', E4: '=1/0', F5: '=E5*2', E5: '7' });
  expect(sheet?.cells['B5']).toBeUndefined();
  expect(hidden?.isVisible).toBe(false);
  expect(book.state.data.namedRanges).toEqual({ Баллы: "'Лист1'!B2:B5" });
  expect(book.state.overlay.notes).toEqual([{ sheetId: 'tab1', row: 8, column: 5, text: 'Примечание\n\t-Анна' }]);
  expect(sheet?.dataValidationRules.map(({ criterion, isBlocking }) => [criterion.type, isBlocking])).toEqual([['isValueInList', true], ['isBetween', true], ['customFormula', false]]);
  expect(sheet?.conditionalFormats.map(({ rule }) => rule)).toMatchObject([{ operator: 'isNotEmpty', style: { fillColor: '#B7E1CD' } }, { operator: 'customFormula', values: ['=$A1=TRUE'] }]);
  expect(sheet?.panes).toEqual({ xSplit: 0, ySplit: 1 });
});

test('what an array of Sheets filled is shown, and formulas beside links stay formulas', () => {
  const shown = (row: number, col: number): string => desk.kernel.model.getters.getEvaluatedCell({ sheetId: 'tab1', row, col }).formattedValue;
  expect([shown(1, 2), shown(1, 3), shown(2, 2), shown(2, 3)]).toEqual(['ФИО', '12', '3', 'ИСТИНА']);
  expect([shown(3, 1), shown(4, 1), shown(4, 5), shown(4, 6)]).toEqual(['46346', '3:00:00', '14', '9']);
  expect(shown(2, 1)).toBe('3:00:00');
});

test('the file gets the wrapped formulas back letter by letter', async () => {
  const { bytes } = await writeXlsx(desk.export(), shownIn(takerOf(desk.kernel).take()), book.kept);
  const other = new Workbook();
  await other.xlsx.load(bytes);
  const paper = other.getWorksheet('Лист1');
  const formula = (name: string): unknown => paper?.getCell(name).model.formula;
  expect(formula('C2')).toBe(`IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B3,""select A where B = 'я""""' pivot A"",1)"),"ФИО")`);
  expect([formula('D2'), formula('C3'), formula('D3')]).toEqual(['IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),12)', 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),3)', 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),TRUE)']);
  expect([formula('G5'), paper?.getCell('G5').result]).toEqual(['_xlfn.SINGLE(A2:A3)+MROUND(E5,2)', 9]);
  const again = await read(bytes);
  expect(again.state.data.sheets[0]?.cells).toEqual(book.state.data.sheets[0]?.cells);
  expect(again.notices).toEqual(book.notices.slice(1));
});
