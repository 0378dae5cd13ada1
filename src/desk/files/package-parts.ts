/** The parts of an .xlsx package by name, as text and with their relations, whoever wrote it: absolute targets, strict namespaces, prefixes, UTF-16. */
import { parseXml, type XmlElement } from '@cj-tech-master/excelts/xml';
import { unpack, type ZipEntry } from './package-zip';

/** A relation of a part: what kind of thing it leads to, and where. */
export interface Relation {
  readonly id: string;
  /** The last word of the type ("worksheet", "hyperlink"), the same in strict and transitional files. */
  readonly type: string;
  /** The whole address of the type, as transitional files write it. */
  readonly uri: string;
  /** Name of a part, or an address when it is external. */
  readonly target: string;
  readonly external: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT: readonly (readonly [RegExp, string])[] = [
  [/http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main/g, MAIN],
  [/http:\/\/purl\.oclc\.org\/ooxml\/drawingml\//g, 'http://schemas.openxmlformats.org/drawingml/2006/'],
  [/http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships/g, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
];

export class PackageParts {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    private readonly view: Buffer,
    entries: readonly ZipEntry[],
  ) {
    this.entries = new Map(entries.filter((entry) => !entry.name.endsWith('/')).map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): readonly string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** The text of a part in plain transitional OOXML without a prefix; undefined when there is no such part. Throws DamagedPart. */
  text(name: string): string | undefined {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return undefined;
    let text = decode(unpack(this.view, entry));
    if (text.slice(0, 4096).includes('purl.oclc.org/ooxml')) for (const [strict, plain] of STRICT) text = text.replace(strict, plain);
    const prefix = new RegExp(`xmlns:([\\w.-]+)=["']${MAIN}["']`).exec(text.slice(0, 4096))?.[1];
    return prefix === undefined ? text : text.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(`xmlns:${prefix}=`, 'xmlns=');
  }

  /** The bytes of a part as they are. Throws DamagedPart. */
  bytes(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name.toLowerCase());
    return entry && new Uint8Array(unpack(this.view, entry));
  }

  /** The root of a part; undefined when there is none or it is no XML. */
  xml(name: string): XmlElement | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    try {
      return parseXml(text).root;
    } catch {
      return undefined;
    }
  }

  /** Where a part's relations lead; none when it has none. */
  relations(name: string): Relation[] {
    const cut = name.lastIndexOf('/') + 1;
    const folder = name.slice(0, cut);
    const root = this.xml(`${folder}_rels/${name.slice(cut)}.rels`);
    return elements(root)
      .filter((element) => localName(element) === 'Relationship')
      .map(({ attributes }) => {
        const external = attributes['TargetMode'] === 'External';
        const target = attributes['Target'] ?? '';
        return {
          id: attributes['Id'] ?? '',
          type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
          uri: attributes['Type'] ?? '',
          // A place in the workbook itself is no part.
          target: external || target.startsWith('#') ? target : resolve(folder, target),
          external,
        };
      });
  }

  /** The name of the workbook part, told by the package's own relations. */
  workbook(): string | undefined {
    const named = this.relations('').find(({ type, external }) => type === 'officeDocument' && !external)?.target;
    return [named, 'xl/workbook.xml'].find((name) => name !== undefined && this.has(name));
  }
}

/** The child elements of an element. */
export function elements(parent: XmlElement | undefined): XmlElement[] {
  return (parent?.children ?? []).filter((node): node is XmlElement => node.type === 'element');
}

/** The first child of that name, whatever its prefix. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((element) => localName(element) === name);
}

export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** The relation an element names, whatever prefix the writer gave to "r". */
export function relationId(element: XmlElement): string | undefined {
  return Object.entries(element.attributes).find(([name]) => /^\w+:id$/.test(name))?.[1];
}

function resolve(folder: string, target: string): string {
  let path: string;
  try {
    path = decodeURIComponent(target);
  } catch {
    path = target;
  }
  path = path.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(bytes).swap16().toString('utf16le', 2);
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
}
