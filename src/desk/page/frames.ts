/** Sidebars and dialogs: the frames in which the add-on's pages live, and the calls that come out of them. */
import type { FromServer } from '../server/protocol';
import type { Sentences } from '../words/sentences';
import type { Connection } from './connection';
import { element, place } from './elements';
import type { FromFrame, ToFrame } from './frame-wire';

type Opened = Extract<FromServer, { type: 'frame' }>;

interface OpenFrame {
  readonly id: string;
  readonly iframe: HTMLIFrameElement;
  readonly box: HTMLElement;
  readonly remove: () => void;
}

/** The frames of one page: at most one sidebar and any number of dialogs. */
export class Frames {
  private readonly open = new Map<string, OpenFrame>();
  private sidebar: string | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly sentences: Sentences,
    private readonly focusGrid: () => void,
    private readonly resized: () => void,
  ) {
    addEventListener('message', (event: MessageEvent<FromFrame | undefined>) => {
      const frame = [...this.open.values()].find((candidate) => candidate.iframe.contentWindow === event.source);
      if (frame !== undefined && event.data !== undefined) this.hear(frame, event.data);
    });
  }

  /** Opens what a script has shown. A sidebar takes the place of the one before it. */
  show(opened: Opened): void {
    const iframe = element('iframe', {
      src: opened.address,
      sandbox: 'allow-scripts allow-downloads allow-forms allow-modals allow-popups',
      title: opened.title,
    });
    if (opened.place === 'sidebar') this.showSidebar(opened, iframe);
    else this.showDialog(opened, iframe);
  }

  /** Answers a call that a frame has made. */
  answer(frame: string, message: ToFrame): void {
    this.open.get(frame)?.iframe.contentWindow?.postMessage(message, '*');
  }

  /** Closes a frame, from either side. */
  close(id: string): void {
    const frame = this.open.get(id);
    if (frame === undefined) return;
    this.open.delete(id);
    frame.remove();
    this.connection.send({ type: 'frame closed', frame: id });
    this.focusGrid();
  }

  /** Closes everything: the page starts anew. */
  closeAll(): void {
    for (const id of [...this.open.keys()]) this.close(id);
  }

  private showSidebar(opened: Opened, iframe: HTMLIFrameElement): void {
    if (this.sidebar !== undefined) this.close(this.sidebar);
    const box = place('sidebar');
    box.replaceChildren(this.head(opened, 'h2'), iframe);
    box.hidden = false;
    this.sidebar = opened.frame;
    this.open.set(opened.frame, {
      id: opened.frame,
      iframe,
      box,
      remove: () => {
        box.replaceChildren();
        box.hidden = true;
        this.sidebar = undefined;
        this.resized();
      },
    });
    this.resized();
  }

  private showDialog(opened: Extract<Opened, { place: 'dialog' }>, iframe: HTMLIFrameElement): void {
    const dialog = element('dialog', { class: 'desk-dialog desk-frame-dialog' }, this.head(opened, 'h2'), iframe);
    iframe.style.width = `${opened.width}px`;
    iframe.style.height = `${opened.height}px`;
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close(opened.frame);
    });
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    document.body.append(dialog);
    if (opened.modal) dialog.showModal();
    else dialog.show();
    this.open.set(opened.frame, {
      id: opened.frame,
      iframe,
      box: dialog,
      remove: () => {
        dialog.close();
        dialog.remove();
      },
    });
  }

  private head(opened: Opened, level: 'h2'): HTMLElement {
    return element(
      'div',
      { class: 'desk-frame-head' },
      element(level, {}, opened.title),
      element(
        'button',
        { type: 'button', class: 'desk-cross', 'aria-label': this.sentences.close, click: () => this.close(opened.frame) },
        '×',
      ),
    );
  }

  private hear(frame: OpenFrame, message: FromFrame): void {
    switch (message.desk) {
      case 'call':
        this.call(frame, message);
        break;
      case 'close':
        this.close(frame.id);
        break;
      case 'focus editor':
        this.focusGrid();
        break;
      case 'size':
        // A sidebar's width is fixed; a dialog grows and shrinks, within the window.
        if (frame.id === this.sidebar) break;
        if (message.width !== undefined) frame.iframe.style.width = `${Math.min(message.width, innerWidth - 60)}px`;
        if (message.height !== undefined) frame.iframe.style.height = `${Math.min(message.height, innerHeight - 120)}px`;
        break;
    }
  }

  private call(frame: OpenFrame, message: Extract<FromFrame, { desk: 'call' }>): void {
    const sent = this.connection.send({
      type: 'call',
      call: message.call,
      frame: frame.id,
      functionName: message.functionName,
      args: message.args,
    });
    if (!sent) {
      this.answer(frame.id, { desk: 'thrown', call: message.call, name: 'NetworkError', message: this.sentences.noConnection });
    }
  }
}
