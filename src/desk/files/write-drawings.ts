/** Puts charts, pictures and shapes of the file that was opened into the package that was written, where their cells lie now. */
import { editZip } from '@cj-tech-master/excelts/archive';
import type { AnchorRecord } from '../overlay';
import { Followed } from './followed';
import { PackageParts } from './package-parts';
import { listZip } from './package-zip';
import { sheetParts } from './sheet-parts';
import type { KeptDrawings, KeptRelation, KeptThing } from './state';
import type { TabName } from './tab-names';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** The package with the drawings of the tabs that are still there. `anchors`: where their cells are. */
export async function putDrawings(bytes: Uint8Array, kept: KeptDrawings, anchors: readonly AnchorRecord[], tabs: readonly TabName[]): Promise<Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new PackageParts(view, listZip(view) ?? []);
  const followed = new Followed(anchors, (sheetId) => tabs.find(({ id }) => id === sheetId)?.excelName);
  const sheets = sheetParts(parts);
  const put = new Map<string, string | Uint8Array>();
  const types = new Map<string, string>();
  const taken = new Set(parts.names().map((name) => name.toLowerCase()));
  const named = new Map<string, string>();

  const freeName = (wanted: string): string => {
    const dot = wanted.lastIndexOf('.');
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted.slice(0, dot)}_${number}${wanted.slice(dot)}`;
    taken.add(name.toLowerCase());
    return name;
  };
  const putRelations = (name: string, relations: readonly KeptRelation[]): void => {
    if (relations.length === 0) return;
    const list = relations.map(({ id, type, target, external }) => `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(external ? target : `/${putPart(target)}`)}"${external ? ' TargetMode="External"' : ''}/>`);
    put.set(relationsName(name), `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`);
  };
  const putPart = (wanted: string): string => {
    const known = named.get(wanted);
    if (known !== undefined) return known;
    const part = kept.parts[wanted];
    const name = freeName(wanted);
    named.set(wanted, name);
    if (!part) return name;
    put.set(name, typeof part.content === 'string' ? followed.text(part.content, escaped) : part.content);
    types.set(name, part.contentType);
    putRelations(name, part.relations);
    return name;
  };

  for (const drawing of kept.drawings) {
    const tab = tabs.find(({ id }) => id === drawing.sheetId);
    const sheet = tab && sheets.get(tab.excelName);
    const text = sheet === undefined ? undefined : parts.text(sheet);
    // A tab that was deleted takes its drawing along.
    if (sheet === undefined || text === undefined || /<drawing\b/.test(text)) continue;
    const things = drawing.things.flatMap((thing) => placed(thing, followed) ?? []);
    if (things.length === 0) continue;
    const name = freeName(drawing.part);
    put.set(name, `${drawing.head}${things.join('')}${drawing.tail}`);
    types.set(name, drawingType);
    putRelations(name, drawing.relations.filter(({ id }) => things.some((xml) => xml.includes(`"${id}"`))));
    const links = parts.text(relationsName(sheet)) ?? `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
    put.set(relationsName(sheet), links.replace(/<Relationships([^>]*?)\/>/, '<Relationships$1></Relationships>').replace('</Relationships>', `<Relationship Id="rIdDrawing" Type="${RELATIONSHIP}/drawing" Target="/${name}"/></Relationships>`));
    put.set(sheet, withDrawing(text));
  }
  if (put.size === 0) return bytes;
  const theme = parts.relations(parts.workbook() ?? '').find(({ type }) => type === 'theme')?.target;
  if (kept.theme !== undefined && theme !== undefined) put.set(theme, kept.theme);
  const list = [...types].map(([name, type]) => `<Override PartName="/${escaped(name)}" ContentType="${escaped(type)}"/>`).join('');
  put.set('[Content_Types].xml', (parts.text('[Content_Types].xml') ?? '').replace('</Types>', `${list}</Types>`));
  const editor = await editZip(bytes);
  for (const [name, content] of put) editor.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return editor.bytes();
}

/** A thing where its cells lie now; undefined when they are gone. */
function placed({ xml, anchor, beyond }: KeptThing, followed: Followed): string | undefined {
  if (anchor === undefined) return xml;
  const zone = followed.zone(anchor);
  if (!zone) return undefined;
  const from = cornerOf(xml, 'from');
  const to = cornerOf(xml, 'to');
  if (!from || /<(?:\w+:)?absoluteAnchor|editAs="absolute"/.test(xml)) return xml;
  let moved = withCorner(xml, 'from', zone.top, zone.left);
  if (to) {
    const keepsSize = /editAs="oneCell"/.test(xml);
    const [bottom, right] = keepsSize ? [zone.top + to.row - from.row, zone.left + to.column - from.column] : [zone.bottom + (beyond?.rows ?? 0), zone.right + (beyond?.columns ?? 0)];
    moved = withCorner(moved, 'to', bottom, right);
  }
  return moved;
}

function block(name: 'from' | 'to'): RegExp {
  return new RegExp(`(<((?:\\w+:)?)${name}>[\\s\\S]*?<(?:\\w+:)?col>)\\s*(\\d+)\\s*(<[\\s\\S]*?<(?:\\w+:)?row>)\\s*(\\d+)\\s*(<)`);
}

function cornerOf(xml: string, name: 'from' | 'to'): { readonly row: number; readonly column: number } | undefined {
  const found = block(name).exec(xml);
  return found ? { row: Number(found[5]), column: Number(found[3]) } : undefined;
}

function withCorner(xml: string, name: 'from' | 'to', row: number, column: number): string {
  return xml.replace(block(name), (_whole, before: string, _prefix: string, _column: string, between: string, _row: string, after: string) => `${before}${column}${between}${row}${after}`);
}

/** ECMA-376, 18.3.1.99: the drawing stands behind the page's settings and before what follows here. */
function withDrawing(sheet: string): string {
  const element = '<drawing r:id="rIdDrawing"/>';
  const cut = sheet.lastIndexOf('</sheetData>') + 1 || sheet.lastIndexOf('<sheetData/>');
  const tail = sheet.slice(cut);
  const next = /<(?:legacyDrawing|legacyDrawingHF|picture|oleObjects|controls|webPublishItems|tableParts)\b/.exec(tail)?.index ?? /<extLst>(?:(?!<extLst>)[\s\S])*<\/extLst>\s*<\/worksheet>\s*$/.exec(tail)?.index ?? tail.lastIndexOf('</worksheet>');
  return sheet.slice(0, cut) + tail.slice(0, next) + element + tail.slice(next);
}

function relationsName(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
