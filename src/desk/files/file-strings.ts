/**
 * The texts of a file in the one form that the reading library takes: each in the shared table, plain or in pieces with looks, without
 * readings of Japanese characters. It fails on empty texts, on a plain beginning before pieces, and on pieces inside a cell.
 */

/** The shared texts of a workbook, to which those that stand inside cells are added. */
export class SharedTexts {
  private readonly items: string[];

  /** `part`: the text of the shared strings' part, undefined when the file has none. */
  constructor(part: string | undefined) {
    this.items = (part?.match(/<si\b[^>]*?(?:\/>|>[\s\S]*?<\/si>)/g) ?? []).map((item) => inOrder(inside(item)));
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** The cells of a sheet with every text of their own in the table. */
  take(cells: string): string {
    if (!cells.includes('inlineStr')) return cells;
    return cells.replace(/<c\s([^>]*?)\bt="inlineStr"([^>]*)>([\s\S]*?)<\/c>/g, (whole, before: string, after: string, content: string) => {
      if (after.endsWith('/')) return whole;
      const text = /<is\b[^>]*?(?:\/>|>[\s\S]*?<\/is>)/.exec(content)?.[0];
      const formula = /<f\b[^>]*?(?:\/>|>[\s\S]*?<\/f>)/.exec(content)?.[0] ?? '';
      if (text === undefined) return `<c ${before}t="str"${after}>${content}</c>`;
      if (formula !== '') return `<c ${before}t="str"${after}>${formula}<v>${plain(inside(text))}</v></c>`;
      return `<c ${before}t="s"${after}><v>${this.items.push(inOrder(inside(text))) - 1}</v></c>`;
    });
  }

  /** The part as the library reads it. */
  part(): string {
    return `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${this.items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
  }
}

function inside(element: string): string {
  return element.endsWith('/>') ? '' : element.slice(element.indexOf('>') + 1, element.lastIndexOf('</'));
}

function inOrder(text: string): string {
  if (/^<t(?:\s[^>]*)?>[^<]+<\/t>$/.test(text)) return text;
  const own = text.replace(/<rPh\b[\s\S]*?<\/rPh>|<phoneticPr\b[^>]*?(?:\/>|>[\s\S]*?<\/phoneticPr>)/g, '');
  const pieces = own.match(/<r>[\s\S]*?<\/r>|<r\s[^>]*>[\s\S]*?<\/r>|<t\b[^>]*?(?:\/>|>[\s\S]*?<\/t>)/g) ?? [];
  const styled = pieces.filter((piece) => !piece.startsWith('<t'));
  if (styled.length === 0) return `<t xml:space="preserve">${plain(own)}</t>`;
  return pieces
    .map((piece) => ({ look: /<rPr>[\s\S]*?<\/rPr>/.exec(piece)?.[0] ?? '', words: plain(piece) }))
    .filter(({ words }) => words !== '')
    .map(({ look, words }) => `<r>${look}<t xml:space="preserve">${words}</t></r>`)
    .join('') || '<t xml:space="preserve"></t>';
}

/** The words of a text, in XML as they stand. */
function plain(text: string): string {
  return [...text.matchAll(/<t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(([, words = '']) => words).join('');
}
