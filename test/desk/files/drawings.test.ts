/** Charts, pictures and shapes of a foreign file go back into it, where their cells lie then; what they refer to is never another cell. */
/** Packages are built part by part as Excel writes them; what was saved is read as plain text and its relations are checked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, type ReadOutcome } from '../../../src/desk/files/read-xlsx';
import { PackageParts } from '../../../src/desk/files/package-parts';
import { listZip } from '../../../src/desk/files/package-zip';
import { noticeSentence } from '../../../src/desk/files/refusals';
import { shownIn, stateOf } from '../../../src/desk/files/snapshot';
import { openWorkbook, saveWorkbook } from '../../../src/desk/files/workbook-file';
import { writeXlsx } from '../../../src/desk/files/write-xlsx';
import { Desk } from '../../../src/desk/host';
import { takerOf } from '../../../src/desk/server/snapshot-taker';
import { packageOf, partsOf, relationsFile, zipOf, type ForeignBook } from './foreign-package';

type Read = Extract<ReadOutcome, { kind: 'read' }>;

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const corner = (name: string, column: number, row: number): string => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>9525</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const between = (from: string, to: string, inside: string, attributes = ''): string => `<xdr:twoCellAnchor${attributes}>${from}${to}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
const chart = between(corner('from', 3, 1), corner('to', 8, 12), '<xdr:graphicFrame macro=""><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>');
const image = between(corner('from', 3, 14), corner('to', 4, 16), '<xdr:pic><xdr:blipFill><a:blip r:embed="rId2"/></xdr:blipFill></xdr:pic>', ' editAs="oneCell"');
const button = between(corner('from', 0, 20), corner('to', 1, 21), '<xdr:sp macro=""><a:ext uri="x"><a14:compatExt spid="_x0000_s1025"/></a:ext></xdr:sp>');
const drawing = `<?xml version="1.0" encoding="UTF-8"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${chart}${image}${button}</xdr:wsDr>`;
const series = ["'Первый лист'!$B$2:$B$5", "('Первый лист'!$A$2,'Первый лист'!$A$4)", 'Второй!$A:$A', '[1]Чужой!$A$1'];
const chartPart = `<?xml version="1.0" encoding="UTF-8"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:pivotSource><c:name>[К]Л!Св</c:name><c:fmtId val="0"/></c:pivotSource>${series.map((formula) => `<c:f>${formula}</c:f>`).join('')}</c:chartSpace>`;
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>`;

const book: ForeignBook = {
  sheets: [
    {
      name: 'Первый лист',
      xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="B5"><v>5</v></c></row></sheetData><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
      links: { rId1: ['drawing', '../drawings/drawing1.xml'], rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'], rId3: ['comments', '../comments1.xml'] },
    },
    { name: 'Второй', xml: '<sheetData/>' },
  ],
  links: { rIdTheme: ['theme', 'theme/theme1.xml'] },
  parts: {
    '[Content_Types].xml': types,
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relationsFile({ rId1: ['chart', '../charts/chart1.xml'], rId2: ['image', '../media/image1.png'] }),
    'xl/charts/chart1.xml': chartPart,
    'xl/media/image1.png': picture,
    'xl/drawings/vmlDrawing1.vml': '<xml/>',
    'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>А</author></authors><commentList><comment ref="A1" authorId="0"><text><t>Примечание</t></text></comment></commentList></comments>',
    'xl/theme/theme1.xml': '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Своя"/>',
  },
};

async function read(bytes: Uint8Array): Promise<Read> {
  const outcome = await readXlsx(bytes);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  return outcome;
}

async function saved({ state, kept }: Read, change: (desk: Desk) => void = () => undefined): Promise<{ parts: PackageParts; bytes: Uint8Array; text: (name: string) => string }> {
  const desk = Desk.load(state.data, state.overlay, { addon: { manifest: { timeZone: 'Europe/Moscow' }, code: '', pages: {} } });
  change(desk);
  const snapshot = takerOf(desk.kernel).take();
  const { bytes } = await writeXlsx(stateOf(snapshot), shownIn(snapshot), kept);
  const parts = new PackageParts(Buffer.from(bytes), listZip(Buffer.from(bytes)) ?? []);
  return { parts, bytes, text: (name) => parts.text(name) ?? '' };
}

/** Every internal relation leads to a part, and every part has a type. */
function faults(parts: PackageParts): string[] {
  const types = parts.text('[Content_Types].xml') ?? '';
  return parts.names().filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels')).flatMap((name) => [
    ...parts.relations(name).filter(({ external, target }) => !external && !parts.has(target)).map(({ target }) => `${name} → ${target}`),
    ...(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.slice(name.lastIndexOf('.') + 1)}"`) ? [] : [`no type: ${name}`]),
  ]);
}

const formulas = (chart: string): (string | undefined)[] => [...chart.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, formula]) => formula);

test('a chart and a picture go back with all that hangs on them; a button, which needs more, is named as lost', async () => {
  const one = await read(packageOf(book));
  expect(one.notices.map((notice) => noticeSentence(notice, 'ru'))).toEqual([
    'На столе не видно, но в файле останется: лист «Первый лист» — рисунки: 1, диаграммы: 1.',
    expect.stringContaining('пропадёт из файла: лист «Первый лист» — фигуры и надписи: 1.'),
  ]);
  const { parts, text } = await saved(one);
  expect(faults(parts)).toEqual([]);
  expect(text('xl/drawings/drawing1.xml')).toContain(`${chart}${image}</xdr:wsDr>`);
  expect(formulas(text('xl/charts/chart1.xml'))).toEqual([...series.slice(0, 2), "'Второй'!$A:$A", '#REF!']);
  expect(text('xl/charts/chart1.xml')).not.toContain('pivotSource');
  expect(parts.bytes('xl/media/image1.png')).toEqual(picture);
  expect(text('xl/theme/theme1.xml')).toContain('name="Своя"');
  const sheet = text('xl/worksheets/sheet1.xml');
  expect(sheet.indexOf('<drawing ')).toBeGreaterThan(sheet.indexOf('<pageMargins'));
  expect(sheet.indexOf('<drawing ')).toBeLessThan(sheet.indexOf('<legacyDrawing '));
});

test('they move with the cells they lie on and refer to, and follow the name of a tab', async () => {
  const { text } = await saved(await read(packageOf(book)), ({ kernel: { model } }) => {
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Первый лист', dimension: 'ROW', position: 'before', base: 0, quantity: 3 });
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Первый лист', dimension: 'ROW', position: 'after', base: 5, quantity: 2 });
    model.dispatch('RENAME_SHEET', { sheetId: 'tab1', oldName: 'Первый лист', newName: 'Итоги & ничьи' });
  });
  expect(formulas(text('xl/charts/chart1.xml')).slice(0, 2)).toEqual(["'Итоги &amp; ничьи'!$B$5:$B$10", "('Итоги &amp; ничьи'!$A$5,'Итоги &amp; ничьи'!$A$9)"]);
  const moved = text('xl/drawings/drawing1.xml');
  expect(moved).toContain(`${corner('from', 3, 4)}${corner('to', 8, 17)}`);
  // A picture that keeps its size.
  expect(moved).toContain(`${corner('from', 3, 19)}${corner('to', 4, 21)}`);
});

test('what refers to cells or a tab that are gone says so; what lay on them is gone with them', async () => {
  const { parts, text } = await saved(await read(packageOf(book)), ({ kernel: { model } }) => {
    model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Первый лист', dimension: 'COL', elements: [1] });
    model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Первый лист', dimension: 'ROW', elements: [14, 15, 16] });
    model.dispatch('DELETE_SHEET', { sheetId: 'tab2', sheetName: 'Второй' });
  });
  expect(formulas(text('xl/charts/chart1.xml'))).toEqual(['#REF!', series[1], '#REF!', '#REF!']);
  expect(text('xl/drawings/drawing1.xml')).not.toContain('<xdr:pic>');
  expect(parts.has('xl/media/image1.png')).toBe(false);
  expect(faults(parts)).toEqual([]);
});

test('with their tab they leave the file', async () => {
  const { parts } = await saved(await read(packageOf(book)), ({ kernel: { model } }) => void model.dispatch('DELETE_SHEET', { sheetId: 'tab1', sheetName: 'Первый лист' }));
  expect(parts.names().filter((name) => /drawing\d|chart|media/.test(name))).toEqual([]);
});

test('a file saved by the desk keeps them at the next opening and saving, too', async () => {
  const first = await saved(await read(packageOf(book)), ({ kernel: { model } }) => void model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Первый лист', dimension: 'ROW', position: 'before', base: 0, quantity: 1 }));
  const { parts, text } = await saved(await read(first.bytes));
  expect(faults(parts)).toEqual([]);
  expect(formulas(text('xl/charts/chart1.xml'))[0]).toBe("'Первый лист'!$B$3:$B$6");
  expect(text('xl/drawings/drawing1.xml')).toContain(corner('from', 3, 2));
});

test('a chart with a part that the package lacks is left to the copy beside the file', async () => {
  const rest = partsOf(book);
  delete rest['xl/charts/chart1.xml'];
  const { parts, text } = await saved(await read(zipOf(rest)));
  expect(faults(parts)).toEqual([]);
  expect(text('xl/drawings/drawing1.xml')).not.toContain('graphicFrame');
});

test('opened again beside the file that the desk saved, the pictures are there, and not in the file beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-drawings-'));
  try {
    const path = join(folder, 'Книга.xlsx');
    writeFileSync(path, packageOf(book));
    for (const round of [1, 2, 3]) {
      const opened = await openWorkbook(path);
      if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.refusal));
      const desk = Desk.load(opened.state.data, opened.state.overlay, { addon: { manifest: { timeZone: 'Europe/Moscow' }, code: '', pages: {} } });
      desk.kernel.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'tab1', sheetName: 'Первый лист', dimension: 'ROW', position: 'before', base: 0, quantity: 1 });
      const snapshot = takerOf(desk.kernel).take();
      expect((await saveWorkbook(path, stateOf(snapshot), shownIn(snapshot), { stamp: opened.stamp, kept: opened.kept })).kind).toBe('saved');
      opened.lock.release();
      const bytes = readFileSync(path);
      const parts = new PackageParts(bytes, listZip(bytes) ?? []);
      expect(formulas(parts.text('xl/charts/chart1.xml') ?? '')[0]).toBe(`'Первый лист'!$B$${2 + round}:$B$${5 + round}`);
      expect(readFileSync(`${path}.desk.json`, 'utf8')).not.toContain('wsDr');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
