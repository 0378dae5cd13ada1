/** The protocol as a tree of elements. Text stays text in it: both the page and the file are made of this one tree. */
import type { ProtocolBlock, ProtocolDocument } from '../../addon/api';

/** An element with its class, attributes and children; a string child is text. */
export interface Leaf {
  readonly tag: string;
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children: readonly (Leaf | string)[];
}

const leaf = (tag: string, className: string, ...children: readonly (Leaf | string)[]): Leaf => ({ tag, ...(className === '' ? {} : { class: className }), children });

type Table = Extract<ProtocolBlock, { kind: 'table' }>;

function tableOf({ columns, rows }: Table): Leaf {
  const width = columns.map((column): Leaf => ({ tag: 'col', attributes: { style: 'width:' + String(column.width) + '%' }, children: [] }));
  const cell = (tag: 'th' | 'td', text: string, index: number): Leaf => leaf(tag, columns[index]?.align ?? 'left', text);
  return leaf(
    'table',
    '',
    { tag: 'colgroup', children: width },
    leaf('thead', '', leaf('tr', '', ...columns.map(({ title }): Leaf => ({ tag: 'th', attributes: { scope: 'col' }, children: [title] })))),
    leaf('tbody', '', ...rows.map(({ cells, strong }) => leaf('tr', strong ? 'strong' : '', ...cells.map((text, index) => cell('td', text, index))))),
  );
}

function partOf(block: ProtocolBlock): Leaf {
  switch (block.kind) {
    case 'heading':
      return leaf('h2', '', block.text);
    case 'subheading':
      return leaf('h3', '', block.text);
    case 'paragraph':
      return leaf('p', block.look, block.text);
    case 'pairs':
      return leaf('dl', '', ...block.rows.map(({ name, value }) => leaf('div', '', leaf('dt', '', name), leaf('dd', '', value))));
    case 'table':
      return tableOf(block);
    case 'list':
      return leaf('ol', '', ...block.items.map((item) => leaf('li', '', item)));
    case 'signatures':
      return leaf('div', 'signatures', ...block.lines.map(({ role, name }) => leaf('div', 'signature', leaf('span', 'role', role), leaf('span', 'line'), leaf('span', 'signer', name))));
    case 'newPage':
      return leaf('div', 'new-page');
  }
}

/** The whole paper. */
export function paperOf({ title, subtitle, award, basis, draft, blocks }: ProtocolDocument): Leaf {
  return leaf(
    'article',
    'paper',
    ...(draft === null
      ? []
      : [leaf('section', 'draft', leaf('p', 'mark', draft.mark), leaf('p', '', draft.note), leaf('ul', '', ...draft.missing.map((item) => leaf('li', '', item))))]),
    leaf('header', '', leaf('h1', '', title), leaf('p', 'subtitle', subtitle), leaf('p', 'award', award), leaf('p', 'soft', basis)),
    ...blocks.map(partOf),
  );
}
