/** Looks and texts of a foreign file that the desk cannot show: the file gets them back, moved along with their cells. */
/** The saved file is read with the library, which knows nothing of the desk. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { PackageParts } from '../../../src/desk/files/package-parts';
import { listZip } from '../../../src/desk/files/package-zip';
import { readXlsx } from '../../../src/desk/files/read-xlsx';
import { writeXlsx } from '../../../src/desk/files/write-xlsx';
import { Model } from '../../../src/desk/kernel/engine';
import { packageOf, type ForeignBook } from './foreign-package';
import { evaluatedOf } from './sample';

const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="[&gt;=100]0.0\\ &quot;много&quot;;[Red]0"/></numFmts>
<fonts count="3"><font><sz val="12"/><name val="PT Serif"/><family val="1"/></font><font><sz val="12"/><u val="double"/><name val="Courier New"/></font><font><sz val="10"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="darkDown"><fgColor rgb="FFFF0000"/><bgColor rgb="FF00FF00"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right style="double"><color rgb="FF112233"/></right><top/><bottom style="hair"><color auto="1"/></bottom><diagonal/></border></borders>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" indent="3"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" applyFont="1"/><xf numFmtId="22" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>`;

const book: ForeignBook = {
  styles,
  strings: ['<r><t xml:space="preserve">частью </t></r><r><rPr><b/><sz val="12"/></rPr><t>жирный</t></r>', '<t>#N/A</t>', '<t>16/9</t>', '<t xml:space="preserve">две\n строки </t>'],
  sheets: [{
    name: 'Лист1',
    xml: `<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1"><v>7</v></c><c r="D1" s="4"><v>8</v></c></row>
<row r="2"><c r="A2" s="2"><v>10</v></c><c r="B2" s="2"><f>A2*2</f><v>20</v></c><c r="C2" s="3"><v>46000</v></c><c r="D2"><f>C2+1</f><v>46001</v></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c></row>
<row r="4"><c r="A4"><f t="dataTable" ref="A4:A5" dt2D="0" dtr="0" r1="C1"/><v>3</v></c><c r="B4"><f>Сосед*2</f><v>14</v></c></row></sheetData><hyperlinks><hyperlink ref="C3" r:id="rId1"/></hyperlinks>`,
    links: { rId1: ['hyperlink', 'https://example.org/'] },
  }],
  after: '<definedNames><definedName name="Сосед">Лист1!C1</definedName></definedNames>',
};

async function through(change: (model: Model) => void): Promise<{ paper: Worksheet; model: Model }> {
  const read = await readXlsx(packageOf(book));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusal));
  const model = new Model(read.state.data);
  change(model);
  const { bytes } = await writeXlsx({ data: model._exportData(false), overlay: read.state.overlay }, evaluatedOf(model), read.kept);
  const other = new Workbook();
  await other.xlsx.load(bytes);
  const paper = other.getWorksheet('Лист1');
  if (!paper) throw new Error('no tab');
  return { paper, model };
}

const zone = { top: 0, left: 0, bottom: 0, right: 0 };
const own = {
  font: { name: 'Courier New', size: 12, underline: 'double' }, fill: { pattern: 'darkDown', bgColor: { argb: 'FF00FF00' } },
  border: { right: { style: 'double', color: { argb: 'FF112233' } }, bottom: { style: 'hair' } }, alignment: { horizontal: 'left', indent: 3 },
};

test('fonts, patterns, double lines, indents and formats come back, those of plain cells too', async () => {
  const { paper } = await through(() => undefined);
  expect(paper.getCell('A1').style).toMatchObject({ ...own, numFmt: '[>=100]0.0 "много";[Red]0' });
  expect(paper.workbook.defaultFont).toMatchObject({ name: 'PT Serif', size: 12 });
  expect(paper.getCell('D1').style.font).toMatchObject({ name: 'Arial', size: 10 });
  expect(paper.getCell('C2').style.numFmt).toBe('mm-dd-yy');
  // The desk shows a date; the file said General.
  expect(paper.getCell('D2').style.numFmt).toBeUndefined();
});

test('looks move along with their cells, and what is changed on the desk lies over them', async () => {
  const { paper } = await through((model) => {
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Лист1', dimension: 'ROW', position: 'before', base: 0, quantity: 2 });
    model.dispatch('SET_FORMATTING', { sheetId: 'tab1', target: [{ ...zone, top: 2, bottom: 2 }], style: { bold: true, fillColor: '#FFE599' } });
    model.dispatch('SET_FORMATTING', { sheetId: 'tab1', target: [{ ...zone, top: 2, bottom: 2 }], format: '0.00' });
  });
  expect(paper.getCell('A3').style).toMatchObject({ ...own, font: { ...own.font, bold: true }, fill: { pattern: 'solid', fgColor: { argb: 'FFFFE599' } }, numFmt: '0.00' });
  expect(paper.getCell('B3').value).toMatchObject({ richText: [{ text: 'частью ' }, { text: 'жирный', font: { bold: true } }] });
});

test('a text in several looks that was typed over is a plain text', async () => {
  const { paper } = await through((model) => model.dispatch('UPDATE_CELL', { sheetId: 'tab1', col: 1, row: 0, content: 'иначе' }));
  expect(paper.getCell('B1').value).toBe('иначе');
});

test('numbers and formulas of cells that show everything as text are counted with, and stay so in the file', async () => {
  const { paper, model } = await through(() => undefined);
  expect(model.getters.getEvaluatedCell({ sheetId: 'tab1', row: 1, col: 1 }).value).toBe(20);
  expect([paper.getCell('A2').value, paper.getCell('A2').style.numFmt]).toEqual([10, '@']);
  expect(paper.getCell('B2').value).toMatchObject({ result: 20 });
});

test('texts that read like errors or days stay texts; the text of a link keeps its lines; a data table keeps its values', async () => {
  const { paper } = await through(() => undefined);
  expect(['A3', 'B3'].map((name) => paper.getCell(name).value)).toEqual(['#N/A', '16/9']);
  expect(paper.getCell('C3').value).toMatchObject({ text: 'две\n строки ', hyperlink: 'https://example.org/' });
  expect(paper.getCell('A4').value).toBe(3);
});

test('a formula with a name that means another cell in every cell keeps its value', async () => {
  const { paper, model } = await through(() => undefined);
  expect(model.getters.getEvaluatedCell({ sheetId: 'tab1', row: 3, col: 1 }).value).toBe(14);
  expect(paper.getCell('B4').value).toMatchObject({ formula: 'Сосед*2', result: 14 });
});

test('an old password of a protected sheet stays on it, and no name refers to cells of a tab that is gone', async () => {
  const read = await readXlsx(packageOf({
    sheets: [{ name: 'Закрытый', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><sheetProtection password="CC1A" sheet="1" objects="1"/>' }, { name: 'Другой', xml: '<sheetData/>' }],
    after: '<definedNames><definedName name="Два">Другой!$A$1,Закрытый!$A$1</definedName></definedNames>',
  }));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.refusal));
  const model = new Model(read.state.data);
  model.dispatch('DELETE_SHEET', { sheetId: 'tab2', sheetName: 'Другой' });
  const { bytes } = await writeXlsx({ data: model._exportData(false), overlay: read.state.overlay }, evaluatedOf(model), read.kept);
  const parts = new PackageParts(Buffer.from(bytes), listZip(Buffer.from(bytes)) ?? []);
  expect(parts.text('xl/worksheets/sheet1.xml')).toMatch(/<sheetProtection password="CC1A" sheet="1"/);
  expect(parts.text('xl/workbook.xml')).toContain('Закрытый&apos;!$A$1<');
  expect(parts.text('xl/workbook.xml')).not.toContain('Другой');
});
