/** The protocol in a window: read it, print it, or take it away as a file. */
import type { ProtocolDocument } from '../../addon/api';
import type { ProtocolFormWords } from '../../text/forms/protocol';
import '../kit/kit.css';
import './page.css';
import { byId, element, show } from '../kit/element';
import { openForm } from '../kit/form';
import { save } from '../kit/save';
import { server } from '../kit/server';
import { protocolHtml } from './file';
import { paperOf, type Leaf } from './paper';
import { PAPER_STYLE } from './paper-style';

function drawn({ tag, class: className, attributes, children }: Leaf): HTMLElement {
  const made = document.createElement(tag);
  if (className !== undefined) made.className = className;
  for (const [name, value] of Object.entries(attributes ?? {})) made.setAttribute(name, value);
  for (const child of children) made.appendChild(typeof child === 'string' ? document.createTextNode(child) : drawn(child));
  return made;
}

openForm('protocol', () => server.protocolOpen(), begin);

function begin(words: ProtocolFormWords, protocol: ProtocolDocument): void {
  const missing = protocol.draft?.missing.length ?? 0;
  document.head.appendChild(element('style', {}, PAPER_STYLE));
  document.title = protocol.fileName;
  show(
    byId('stage'),
    element(
      'div',
      { class: 'tools' },
      element('button', { class: 'main', attributes: { type: 'button' }, on: { click: () => window.print() } }, words.print),
      element(
        'button',
        {
          class: 'plain',
          attributes: { type: 'button' },
          on: { click: () => save(new Blob([protocolHtml(protocol)], { type: 'text/html;charset=utf-8' }), protocol.fileName + '.html') },
        },
        words.download,
      ),
      element('span', { class: missing > 0 ? 'state chip bad' : 'state chip good' }, missing > 0 ? words.draft : words.ready),
    ),
    element('div', { class: 'ground' }, drawn(paperOf(protocol))),
  );
}
