/**
 * A package in the one form that the reading library expects: parts at their usual places, only those it is asked to read.
 * What the desk reads by itself (comments, names, tables, links) or cannot hold (drawings, pivot tables, macros) is not handed on, so that
 * nothing odd in it can keep the cells from being read.
 */
import type { XmlElement } from '@cj-tech-master/excelts/xml';
import { paintOf } from './file-colours';
import { numbered, withoutDataTables, withoutEmptyRows } from './file-rows';
import { SharedTexts } from './file-strings';
import { child, elements, relationId, type PackageParts, type Relation } from './package-parts';

export interface SheetPart {
  readonly name: string;
  readonly state: string;
  readonly part: string;
  readonly relations: readonly Relation[];
  /** Its place among all the tabs of the file, by which names of one tab alone are listed. */
  readonly place: number;
}

export interface PackageForm {
  readonly files: Record<string, Uint8Array>;
  readonly sheets: readonly SheetPart[];
  /** Tabs that are no sheet of cells: charts, dialogs, macros of old. */
  readonly otherTabs: readonly { readonly name: string; readonly type: string; readonly part: string }[];
  readonly workbook: XmlElement;
  readonly relations: readonly Relation[];
  /** What follows the cells in each sheet, by the name of its part: rules of later versions stand there. */
  readonly tails: ReadonlyMap<string, string>;
}

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const empty = '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** Undefined when there is no workbook in the package or it names no sheet of cells. Throws DamagedPart. */
export function formOf(parts: PackageParts): PackageForm | undefined {
  const path = parts.workbook();
  const workbook = path === undefined ? undefined : parts.xml(path);
  if (path === undefined || !workbook) return undefined;
  const relations = parts.relations(path);
  const sheets: SheetPart[] = [];
  const otherTabs: { name: string; type: string; part: string }[] = [];
  const tails = new Map<string, string>();
  elements(child(workbook, 'sheets')).forEach((element, place) => {
    const relation = relations.find(({ id }) => id === relationId(element));
    const name = element.attributes['name'] ?? '';
    if (!relation || relation.external) return;
    if (relation.type !== 'worksheet') otherTabs.push({ name, type: relation.type, part: relation.target });
    else if (parts.has(relation.target)) sheets.push({ name, state: element.attributes['state'] ?? 'visible', part: relation.target, relations: parts.relations(relation.target), place });
  });
  const files: Record<string, Uint8Array> = {};
  const put = (name: string, text: string | undefined): void => {
    if (text !== undefined) files[name] = Buffer.from(text);
  };
  const links: string[] = [];
  const link = (type: string, target: string): void => {
    links.push(`<Relationship Id="r${links.length + 1}" Type="${RELATIONSHIP}/${type}" Target="${target}"/>`);
  };
  for (const [type, target] of [['styles', 'styles.xml'], ['theme', 'theme/theme1.xml'], ['sheetMetadata', 'metadata.xml']] as const) {
    const part = relations.find((relation) => relation.type === type)?.target;
    if (part === undefined || !parts.has(part)) continue;
    put(`xl/${target}`, parts.text(part));
    link(type, target);
  }
  const partOfType = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const paint = paintOf(parts, partOfType('theme'), partOfType('styles'));
  const styles = files['xl/styles.xml'];
  if (styles) put('xl/styles.xml', withBackslashes(paint(plainBooleans(Buffer.from(styles).toString()))));
  const ofTexts = partOfType('sharedStrings');
  const texts = new SharedTexts(ofTexts === undefined ? undefined : parts.text(ofTexts));
  const first = links.length;
  sheets.forEach((sheet, place) => {
    link('worksheet', `worksheets/sheet${place + 1}.xml`);
    const text = plainBooleans(parts.text(sheet.part) ?? empty);
    const start = Math.max(0, text.indexOf('<sheetData'));
    const end = Math.max(start, text.lastIndexOf('</sheetData>'));
    const tail = text.slice(end);
    tails.set(sheet.part, tail);
    put(`xl/worksheets/sheet${place + 1}.xml`, paint(text.slice(0, start)) + texts.take(numbered(withoutDataTables(withoutEmptyRows(text.slice(start, end))))) + paint(withoutDrawings(tail)));
  });
  if (!texts.isEmpty) {
    put('xl/sharedStrings.xml', texts.part());
    link('sharedStrings', 'sharedStrings.xml');
  }
  const from1904 = /^(?:1|true|on)$/.test(child(workbook, 'workbookPr')?.attributes['date1904'] ?? '');
  put(
    'xl/workbook.xml',
    `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIP}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name, state }, place) => `<sheet name="${escaped(name)}" sheetId="${place + 1}" state="${escaped(state)}" r:id="r${first + place + 1}"/>`)
      .join('')}</sheets></workbook>`,
  );
  put('xl/_rels/workbook.xml.rels', relationsFile(links));
  put('_rels/.rels', relationsFile([`<Relationship Id="r1" Type="${RELATIONSHIP}/officeDocument" Target="xl/workbook.xml"/>`]));
  return sheets.length === 0 && otherTabs.length === 0 ? undefined : { files, sheets, otherTabs, workbook, relations, tails };
}

/** The reading library takes the backslashes out of number formats, and with them what makes a letter a letter. */
function withBackslashes(styles: string): string {
  return styles.replace(/formatCode=(?:"[^"]*"|'[^']*')/g, (attribute) => attribute.replace(/\\/g, '\\\\'));
}

/** LibreOffice and others write "true" where the reading library looks for "1". */
function plainBooleans(text: string): string {
  if (!text.includes('="true"') && !text.includes('="false"')) return text;
  return text.replace(/<[^<>]*="(?:true|false)"[^<>]*>/g, (tag) => tag.replace(/="true"/g, '="1"').replace(/="false"/g, '="0"'));
}

/** What leads to parts that are not handed on. */
function withoutDrawings(tail: string): string {
  return tail
    .replace(/<(?:drawing|legacyDrawing|legacyDrawingHF|picture|drawingHF)\b[^>]*\/>/g, '')
    .replace(/<(hyperlinks|oleObjects|controls|tableParts|customSheetViews|webPublishItems)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<mc:AlternateContent\b[\s\S]*?<\/mc:AlternateContent>/g, '');
}

function relationsFile(links: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\n/g, '&#10;');
}
