/** Workbooks as other programs write them, part by part: a small builder of .xlsx packages for the tests. */
import { deflateRawSync } from 'node:zlib';
import * as zlib from 'node:zlib';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface ForeignSheet {
  readonly name: string;
  /** Everything inside <worksheet>: usually <sheetData> and what follows. */
  readonly xml: string;
  /** Attributes of its <sheet> in the workbook, beyond name and ids. */
  readonly attributes?: string;
  /** Relations: id to type and target (external when it begins with "http"). */
  readonly links?: Readonly<Record<string, readonly [type: string, target: string]>>;
}

export interface ForeignBook {
  readonly sheets: readonly ForeignSheet[];
  /** Inside <styleSheet>; without it the package has no styles at all. */
  readonly styles?: string;
  /** Texts of the shared strings, each what stands inside <si>. */
  readonly strings?: readonly string[];
  /** Inside <workbook> before and after <sheets>. */
  readonly before?: string;
  readonly after?: string;
  /** More relations of the workbook. */
  readonly links?: Readonly<Record<string, readonly [type: string, target: string]>>;
  /** More parts by name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook by their names. */
export function partsOf(book: ForeignBook): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  parts['[Content_Types].xml'] = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
  parts['_rels/.rels'] = relationsFile({ rId1: ['officeDocument', 'xl/workbook.xml'] });
  const links: Record<string, readonly [string, string]> = { ...book.links };
  book.sheets.forEach((sheet, place) => {
    links[`rId${place + 1}`] ??= ['worksheet', `worksheets/sheet${place + 1}.xml`];
    parts[`xl/worksheets/sheet${place + 1}.xml`] = `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${sheet.xml}</worksheet>`;
    if (sheet.links) parts[`xl/worksheets/_rels/sheet${place + 1}.xml.rels`] = relationsFile(sheet.links);
  });
  if (book.styles !== undefined) {
    parts['xl/styles.xml'] = `${DECLARATION}<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`;
    links['rIdStyles'] = ['styles', 'styles.xml'];
  }
  if (book.strings) {
    parts['xl/sharedStrings.xml'] = `${DECLARATION}<sst xmlns="${MAIN}" count="${book.strings.length}" uniqueCount="${book.strings.length}">${book.strings.map((text) => `<si>${text}</si>`).join('')}</sst>`;
    links['rIdStrings'] = ['sharedStrings', 'sharedStrings.xml'];
  }
  const sheets = book.sheets.map(({ name, attributes = '' }, place) => `<sheet name="${name}" sheetId="${place + 1}" ${attributes} r:id="rId${place + 1}"/>`).join('');
  parts['xl/workbook.xml'] = `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book.before ?? ''}<sheets>${sheets}</sheets>${book.after ?? ''}</workbook>`;
  parts['xl/_rels/workbook.xml.rels'] = relationsFile(links);
  return { ...parts, ...book.parts };
}

/** The bytes of a workbook. */
export function packageOf(book: ForeignBook): Buffer {
  return zipOf(partsOf(book));
}

export function relationsFile(links: Readonly<Record<string, readonly [type: string, target: string]>>): string {
  const list = Object.entries(links).map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${RELATIONS}/${type}`}" Target="${target}"${target.startsWith('http') ? ' TargetMode="External"' : ''}/>`);
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

/** A zip archive of parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const numbers = Buffer.alloc(26);
    numbers.writeUInt16LE(20, 0);
    numbers.writeUInt16LE(0x800, 2);
    numbers.writeUInt16LE(8, 4);
    numbers.writeUInt32LE(zlib.crc32(bytes), 10);
    numbers.writeUInt32LE(packed.length, 14);
    numbers.writeUInt32LE(bytes.length, 18);
    numbers.writeUInt16LE(path.length, 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), numbers, path, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), numbers, rest, path]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
