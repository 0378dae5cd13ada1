/** The protocol as a file of its own: one HTML page that any browser opens and prints, with nothing to fetch and nothing to run. */
import type { ProtocolDocument } from '../../addon/api';
import { paperOf, type Leaf } from './paper';
import { PAPER_STYLE } from './paper-style';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** Elements that have no end tag. */
const VOID: ReadonlySet<string> = new Set(['col']);

function htmlOf(part: Leaf | string): string {
  if (typeof part === 'string') return escaped(part);
  const attributes = [...(part.class === undefined ? [] : [['class', part.class] as const]), ...Object.entries(part.attributes ?? {})];
  const open = '<' + part.tag + attributes.map(([name, value]) => ' ' + name + '="' + escaped(value) + '"').join('') + '>';
  return VOID.has(part.tag) ? open : open + part.children.map(htmlOf).join('') + '</' + part.tag + '>';
}

const PAGE_STYLE = 'html { background: #e8eaed; } body { margin: 0; padding: 24px; } .paper { background: #fff; padding: 18mm 15mm 18mm 20mm; } @media print { html { background: none; } body { padding: 0; } .paper { padding: 0; } }';

/** The text of the file. */
export function protocolHtml(document: ProtocolDocument): string {
  const head = [
    '<meta charset="utf-8">',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    '<meta name="viewport" content="width=device-width">',
    '<title>' + escaped(document.fileName) + '</title>',
    '<style>' + PAPER_STYLE + PAGE_STYLE + '</style>',
  ];
  return '<!doctype html>\n<html lang="' + escaped(document.language) + '">\n<head>\n' + head.join('\n') + '\n</head>\n<body>\n' + htmlOf(paperOf(document)) + '\n</body>\n</html>\n';
}
