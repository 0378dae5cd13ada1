/** Charts, pictures and shapes of a file, with everything they lead to, so that the file gets them back: the desk shows none of them. */
import type { FollowedTab, Follower } from './followed';
import { elements, localName, type PackageParts, type Relation } from './package-parts';
import type { KeptDrawing, KeptDrawings, KeptPart, KeptRelation, KeptThing } from './state';

/** More than this of pictures is left to the copy beside the file. */
const mostBytes = 64 * 1024 * 1024;

/** What may hang on a drawing or a chart. Anything else (slicers, controls, objects, films) needs parts of the sheet or the workbook that are not kept. */
const known = new Set([
  'image', 'chart', 'chartEx', 'chartStyle', 'chartColorStyle', 'themeOverride', 'chartUserShapes', 'package', 'hyperlink',
  'diagramData', 'diagramLayout', 'diagramQuickStyle', 'diagramColors', 'diagramDrawing',
]);

const OPEN = /<(?:\w+:)?wsDr\b[^>]*>/;
const ANCHOR = '<((?:\\w+:)?)((?:two|one)CellAnchor|absoluteAnchor)\\b[\\s\\S]*?<\\/\\1\\2>';
/** A thing, or several forms of one for programs of different age. */
const THING = new RegExp(`<mc:AlternateContent\\b(?:(?!</mc:AlternateContent>)[\\s\\S])*?<(?:\\w+:)?(?:(?:two|one)CellAnchor|absoluteAnchor)\\b[\\s\\S]*?</mc:AlternateContent>|${ANCHOR}`, 'g');

/** Gathers drawings, tab by tab. */
export class DrawingReader {
  private readonly parts: Record<string, KeptPart> = {};
  private readonly drawings: KeptDrawing[] = [];
  private readonly types: { readonly overrides: ReadonlyMap<string, string>; readonly defaults: ReadonlyMap<string, string> };
  private readonly open = new Set<string>();
  private bytes = 0;

  constructor(
    private readonly file: PackageParts,
    private readonly follower: Follower,
  ) {
    this.types = contentTypes(file);
  }

  /** Takes what it can of a tab's drawing; gives the drawing's text without that: what a save still loses. */
  take(part: string, tab: FollowedTab): string {
    const text = this.file.text(part) ?? '';
    const head = OPEN.exec(text);
    if (!head) return text;
    const relations = this.file.relations(part).map((relation) => ({ relation, kept: this.keep(relation) }));
    const things: KeptThing[] = [];
    const lost = text.replace(THING, (xml: string) => {
      if (!isWhole(xml) || relations.some(({ relation, kept }) => !kept && leadsTo(xml, relation.id)) || dangles(xml, relations.map(({ relation }) => relation.id))) return xml;
      things.push(this.thing(xml, tab));
      return '';
    });
    if (things.length === 0) return text;
    this.drawings.push({
      sheetId: tab.id,
      part,
      head: utf8(text.slice(0, head.index + head[0].length)),
      tail: `</${/^<([\w:]+)/.exec(head[0])?.[1] ?? 'xdr:wsDr'}>`,
      things,
      relations: relations.flatMap(({ kept }) => kept ?? []),
    });
    return lost;
  }

  /** `theme`: the part with the workbook's colours. */
  kept(theme: string | undefined): KeptDrawings | undefined {
    if (this.drawings.length === 0) return undefined;
    const text = theme === undefined || this.file.relations(theme).length > 0 ? undefined : this.file.text(theme);
    return { kind: 'drawings', drawings: this.drawings, parts: this.parts, ...(text === undefined ? {} : { theme: utf8(text) }) };
  }

  private thing(xml: string, tab: FollowedTab): KeptThing {
    const from = corner(xml, 'from');
    const to = corner(xml, 'to') ?? from;
    if (!from || !to) return { xml };
    const zone = { top: from.row, left: from.column, bottom: Math.max(from.row, to.row), right: Math.max(from.column, to.column) };
    const anchor = this.follower.anchor(tab, zone);
    return anchor ? { xml, anchor: anchor.id, beyond: anchor.beyond } : { xml };
  }

  /** A relation with the part it leads to and all that hangs on it; undefined when some of it cannot be kept. */
  private keep(relation: Relation): KeptRelation | undefined {
    const { id, type, uri, target, external } = relation;
    if (!known.has(type)) return undefined;
    const kept = { id, type: uri.replace('http://purl.oclc.org/ooxml/officeDocument/', 'http://schemas.openxmlformats.org/officeDocument/2006/'), target, external };
    if (external || target.startsWith('#')) return type === 'hyperlink' || type === 'image' ? { ...kept, external: true } : undefined;
    if (this.parts[target]) return kept;
    if (this.open.has(target)) return undefined;
    this.open.add(target);
    const contentType = this.types.overrides.get(target.toLowerCase()) ?? this.types.defaults.get(target.slice(target.lastIndexOf('.') + 1).toLowerCase());
    const bytes = this.file.bytes(target);
    if (contentType === undefined || !bytes || (this.bytes += bytes.length) > mostBytes) return undefined;
    const relations = this.file.relations(target).map((next) => this.keep(next));
    if (relations.includes(undefined)) return undefined;
    const text = /xml$/i.test(contentType) ? this.file.text(target) : undefined;
    this.parts[target] = { content: text === undefined ? bytes : utf8(this.chart(text)), contentType, relations: relations.flatMap((next) => next ?? []) };
    return kept;
  }

  /** A chart with marks for the cells it shows. One of a pivot table becomes a plain chart of those cells: the pivot table itself is not kept. */
  private chart(text: string): string {
    return text
      .replace(/<((?:\w+:)?)(pivotSource|pivotFmts)\b[^>]*>[\s\S]*?<\/\1\2>/g, '')
      .replace(/<((?:\w+:)?)ext\b[^>]*>\s*<\w+:pivotOptions\d*\b[\s\S]*?<\/\1ext>/g, '')
      .replace(/(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]*)(<\/(?:\w+:)?f>)/g, (_whole, open: string, formula: string, close: string) => `${open}${escaped(this.follower.text(plain(formula)))}${close}`);
  }
}

/** Things that need more than their drawing: slicers, form controls, embedded objects, ink. */
function isWhole(xml: string): boolean {
  return !/^<mc:/.test(xml) && !/slicer"|compatExt|spid="_x0000_|contentPart|oleObj|<(?:\w+:)?control\b/.test(xml);
}

function leadsTo(xml: string, id: string): boolean {
  return new RegExp(`\\s\\w+:\\w+="${id.replace(/[^\w]/g, '\\$&')}"`).test(xml);
}

/** Whether it names a relation that the drawing has not. */
function dangles(xml: string, ids: readonly string[]): boolean {
  return [...xml.matchAll(/\sr:(?:id|embed|link|pict|dm|lo|qs|cs)="([^"]+)"/g)].some(([, id = '']) => !ids.includes(id));
}

/** The cell of a corner of a thing, rows and columns from 0. */
function corner(xml: string, name: 'from' | 'to'): { readonly row: number; readonly column: number } | undefined {
  const inside = new RegExp(`<((?:\\w+:)?)${name}>([\\s\\S]*?)</\\1${name}>`).exec(xml)?.[2] ?? '';
  const [row, column] = ['row', 'col'].map((what) => new RegExp(`<(?:\\w+:)?${what}>\\s*(\\d+)\\s*<`).exec(inside)?.[1]);
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

function contentTypes(file: PackageParts): { readonly overrides: ReadonlyMap<string, string>; readonly defaults: ReadonlyMap<string, string> } {
  const [overrides, defaults] = [new Map<string, string>(), new Map<string, string>()];
  for (const element of elements(file.xml('[Content_Types].xml'))) {
    const { PartName, Extension, ContentType = '' } = element.attributes;
    if (localName(element) === 'Override') overrides.set((PartName ?? '').replace(/^\//, '').toLowerCase(), ContentType);
    else defaults.set((Extension ?? '').toLowerCase(), ContentType);
  }
  return { overrides, defaults };
}

function utf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*encoding=)["'][^"']*["']/, '$1"UTF-8"');
}

function plain(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
