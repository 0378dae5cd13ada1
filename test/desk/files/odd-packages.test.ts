/** Packages that are in order and yet unlike Excel's: strict, prefixed, with odd paths, without styles; and those that are refused. */
/** Every file is built part by part as such writers do it. */
import { deflateRawSync } from 'node:zlib';
import { readXlsx, type ReadOutcome } from '../../../src/desk/files/read-xlsx';
import { refusalSentence } from '../../../src/desk/files/refusals';
import { packageOf, partsOf, relationsFile, zipOf, type ForeignBook } from './foreign-package';

const plain: ForeignBook = { sheets: [{ name: 'Лист1', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData>' }], strings: ['<t>Привет</t>'] };

async function read(bytes: Uint8Array): Promise<Extract<ReadOutcome, { kind: 'read' }>> {
  const outcome = await readXlsx(bytes, { name: 'Чужая' });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

async function cellsOf(bytes: Uint8Array): Promise<unknown> {
  return (await read(bytes)).state.data.sheets[0]?.cells;
}

test('a package with neither styles nor a theme is read', async () => {
  expect(await cellsOf(packageOf(plain))).toEqual({ A1: 'Привет', B1: '=1+1' });
});

test('strict OOXML is read, dates as ISO text included', async () => {
  const parts = partsOf({ ...plain, sheets: [{ name: 'Лист1', xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2026-11-20</v></c></row></sheetData>' }] });
  const strict = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      String(text)
        .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ]),
  );
  expect(await cellsOf(zipOf(strict))).toEqual({ A1: 'Привет', B1: '46346' });
});

test('a prefix before every name, absolute targets, backslashes and parts at places of their own are no obstacle', async () => {
  const parts = partsOf(plain);
  const sheet = String(parts['xl/worksheets/sheet1.xml']).replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=').replace('<x:?', '<?');
  const moved: Record<string, string | Uint8Array> = { ...parts, 'xl\\worksheets\\Лист.xml': sheet, 'xl/texts/strings.xml': parts['xl/sharedStrings.xml'] ?? '' };
  delete moved['xl/worksheets/sheet1.xml'];
  delete moved['xl/sharedStrings.xml'];
  moved['xl/_rels/workbook.xml.rels'] = relationsFile({ rId1: ['worksheet', '/xl/worksheets/%D0%9B%D0%B8%D1%81%D1%82.xml'], rId7: ['sharedStrings', 'texts/strings.xml'] });
  expect(await cellsOf(zipOf(moved))).toEqual({ A1: 'Привет', B1: '=1+1' });
});

test('parts in UTF-16 are read', async () => {
  const parts = partsOf(plain);
  parts['xl/sharedStrings.xml'] = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(parts['xl/sharedStrings.xml']).replace('UTF-8', 'UTF-16'), 'utf16le')]);
  expect(await cellsOf(zipOf(parts))).toMatchObject({ A1: 'Привет' });
});

test('dates counted from 1904 become the same days', async () => {
  const book: ForeignBook = {
    ...plain,
    before: '<workbookPr date1904="1"/>',
    sheets: [{ name: 'Лист1', xml: '<sheetData><row r="1"><c r="A1" s="1"><v>44884</v></c></row></sheetData>' }],
    styles: '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
  };
  expect(await cellsOf(packageOf(book))).toEqual({ A1: '46346' });
});

test('LibreOffice’s way of writing yes and no is understood', async () => {
  const book: ForeignBook = {
    sheets: [
      {
        name: 'Лист1',
        xml: '<sheetViews><sheetView showGridLines="false" workbookViewId="0"/></sheetViews><cols><col min="2" max="2" width="12" hidden="true" customWidth="true"/></cols><sheetData><row r="1" hidden="true" customHeight="false"><c r="A1" s="1" t="n"><v>5</v></c></row></sheetData><sheetProtection sheet="true" objects="true" scenarios="true"/>',
      },
    ],
    styles: '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf applyProtection="true"><protection locked="false" hidden="false"/></xf></cellXfs>',
  };
  const { state } = await read(packageOf(book));
  expect(state.data.sheets[0]).toMatchObject({ areGridLinesVisible: false, cols: { 1: { isHidden: true } }, rows: { 0: { isHidden: true } } });
  expect(state.overlay.protections).toMatchObject([{ kind: 'sheet', unprotected: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]);
});

test('a tab coloured down to the last row of Excel stays as long as its content needs', async () => {
  const xml = '<cols><col min="1" max="16384" width="12" style="1" customWidth="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" s="1" customFormat="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row></sheetData><conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>';
  const styles = '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
  const { state } = await read(packageOf({ sheets: [{ name: 'Лист1', xml }], styles }));
  const [sheet] = state.data.sheets;
  expect([sheet?.rowNumber, sheet?.colNumber]).toEqual([1001, 27]);
  expect(sheet?.styles).toEqual({ 'A2:A1001': 1, 'B1:AA1001': 1 });
  expect(sheet?.conditionalFormats[0]?.ranges).toEqual(['A1:AA1001']);
});

describe('refused with a sentence that says what to do', () => {
  const bomb = (): Buffer => {
    const parts = partsOf(plain);
    const whole = zipOf({ ...parts, 'xl/sharedStrings.xml': 'x'.repeat(50_000_000) });
    // The directory claims a hundred bytes for what unpacks to fifty million.
    const name = Buffer.from('xl/sharedStrings.xml');
    for (let at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
      const directory = whole.readUInt32LE(Math.max(0, at - 46)) === 0x02014b50;
      const header = whole.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50;
      if (directory) whole.writeUInt32LE(100, at - 46 + 24);
      else if (header) whole.writeUInt32LE(100, at - 30 + 22);
    }
    return whole;
  };
  const spoiled = (): Buffer => {
    const whole = packageOf(plain);
    const at = whole.indexOf(Buffer.from('xl/worksheets/sheet1.xml')) + 40;
    whole.writeUInt8(whole.readUInt8(at) ^ 0x10, at);
    return whole;
  };
  const large = (): Buffer => {
    const whole = packageOf(plain);
    const at = whole.lastIndexOf(Buffer.from('xl/worksheets/sheet1.xml')) - 46;
    whole.writeUInt32LE(0x7fffffff, at + 24);
    return whole;
  };
  test.each<[string, () => Uint8Array, object]>([
    ['no bytes', () => Buffer.alloc(0), { code: 'empty' }],
    ['a text with semicolons', () => Buffer.from('ФИО;Балл\nИванов;5\n'), { code: 'not a zip', looksLike: 'csv' }],
    ['a web page', () => Buffer.from('\uFEFF<html><table></table></html>'), { code: 'not a zip', looksLike: 'html' }],
    ['an XML 2003 table', () => Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), { code: 'not a zip', looksLike: 'xml' }],
    ['a flat OpenDocument', () => Buffer.from('<?xml version="1.0"?><office:document/>'), { code: 'not a zip', looksLike: 'ods' }],
    ['a PDF', () => Buffer.from('%PDF-1.7'), { code: 'not a zip', looksLike: 'pdf' }],
    ['noise', () => Buffer.from([1, 0, 2, 0]), { code: 'not a zip' }],
    ['an old .xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), { code: 'not a workbook', looksLike: 'xls' }],
    ['a workbook behind a password', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), { code: 'encrypted' }],
    ['an .ods', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), { code: 'not a workbook', looksLike: 'ods' }],
    ['a Word document', () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }), { code: 'not a workbook', looksLike: 'docx' }],
    ['a Numbers table', () => zipOf({ 'Index/Document.iwa': 'x' }), { code: 'not a workbook', looksLike: 'numbers' }],
    ['an archive of photos', () => zipOf({ 'a.jpg': 'x' }), { code: 'not a workbook' }],
    ['a workbook of charts alone', () => packageOf({ sheets: [{ name: 'Д', xml: '' }], links: { rId1: ['chartsheet', 'chartsheets/sheet1.xml'] } }), { code: 'no tabs' }],
    ['a workbook cut short', () => packageOf(plain).subarray(0, 900), { code: 'damaged' }],
    ['a flipped bit', spoiled, { code: 'damaged' }],
    ['an archive that unpacks to more than it says', bomb, { code: 'damaged' }],
    ['an archive that unpacks to gigabytes', large, { code: 'too large', what: 'content' }],
    ['broken XML', () => zipOf({ ...partsOf(plain), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }), { code: 'damaged' }],
    ['unknown packing', () => Buffer.concat([deflateRawSync(Buffer.from('x')), packageOf(plain)]), { code: 'not a zip' }],
  ])('%s', async (_what, bytes, refusal) => {
    const outcome = await readXlsx(bytes());
    expect(outcome).toMatchObject({ kind: 'refused', refusal });
    if (outcome.kind !== 'refused') return;
    for (const language of ['ru', 'en'] as const) expect(refusalSentence(outcome.refusal, language)).toMatch(/^.{20,}\.$/su);
    expect(refusalSentence(outcome.refusal, 'ru')).toMatch(/Откройте|откройте|Возьмите|Снимите|распакуйте|Выберите|Добавьте|сохраните|Сохраните|уберите/u);
  });
});

test('a look of a whole row and a column open for entries hold for cells that the file does not list', async () => {
  const xml = '<cols><col min="2" max="2" width="12" style="2" customWidth="1"/></cols><sheetData><row r="2" s="1" customFormat="1"><c r="A2"><v>1</v></c></row></sheetData><sheetProtection sheet="1"/>';
  const styles = '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';
  const { state } = await read(packageOf({ sheets: [{ name: 'Лист1', xml }, { name: 'Лист2', xml: '<sheetData/>' }], styles }));
  expect(state.data.sheets[0]?.styles).toEqual({ 'B2:Z2': 1 });
  expect(state.overlay.protections).toMatchObject([{ kind: 'sheet', sheetId: 'tab1', unprotected: [{ top: 0, left: 1, bottom: 0, right: 1 }, { top: 2, left: 1, bottom: 999, right: 1 }] }]);
});

test('a million listed rows with nothing in them are not read, those near the last cell are', async () => {
  const empty = Array.from({ length: 5000 }, (_none, place) => `<row r="${place + 2}" ht="30" customHeight="1"/>`).join('');
  const { state } = await read(packageOf({ sheets: [{ name: 'Лист1', xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}</sheetData><mergeCells count="1"><mergeCell ref="A3000:B3000"/></mergeCells>` }] }));
  const [sheet] = state.data.sheets;
  expect([sheet?.rowNumber, sheet?.rows[1], sheet?.rows[900], sheet?.rows[2500]]).toEqual([3000, { size: 40 }, { size: 40 }, undefined]);
  expect(sheet?.merges).toEqual(['A3000:B3000']);
});

test('texts without words, in pieces behind a plain beginning, with Japanese readings and in pieces inside a cell are read', async () => {
  const xml = `<sheetData><row r="1">${['A', 'B', 'C', 'D'].map((column, place) => `<c r="${column}1" t="s"><v>${place}</v></c>`).join('')}
    <c r="E1" t="inlineStr"><is><r><rPr><b/></rPr><t>жир</t></r><r><t xml:space="preserve">ный </t></r></is></c><c r="F1" t="inlineStr"><is/></c><c r="G1" t="inlineStr"><v>без обёртки</v></c></row></sheetData>`;
  const strings = ['', '<t/>', '<t>а </t><r><t>б</t></r><r><rPr><b/></rPr><t>в</t></r>', '<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/>'];
  expect(await cellsOf(packageOf({ sheets: [{ name: 'Лист1', xml }], strings }))).toEqual({ C1: 'а бв', D1: '課きく', E1: 'жирный ', G1: 'без обёртки' });
});

test('rows and cells without an address stand behind those that have one', async () => {
  const xml = '<sheetData><row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="7"><c><v>4</v></c></row></sheetData>';
  expect(await cellsOf(packageOf({ sheets: [{ name: 'Лист1', xml }] }))).toEqual({ B3: '1', C3: '2', A4: '3', A7: '4' });
});

test('dates counted from 1904 are so, too, where the file says it with a word', async () => {
  const styles = '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
  expect(await cellsOf(packageOf({ before: '<workbookPr date1904="true"/>', sheets: [{ name: 'Лист1', xml: '<sheetData><row r="1"><c r="A1" s="1"><v>44884</v></c></row></sheetData>' }], styles }))).toEqual({ A1: '46346' });
});
