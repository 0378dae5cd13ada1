/** A page without a screen: the page's own connection and the kernel's model, over a real WebSocket. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket as NodeWebSocket } from 'ws';
import { Model } from '../../../src/desk/kernel/engine';
import { Connection } from '../../../src/desk/page/connection';
import { serveDesk } from '../../../src/desk/server/serve';
import type { Served, ServeOptions } from '../../../src/desk/server/serve';
import type { FromServer } from '../../../src/desk/server/protocol';
import { until } from '../../patience';

/** Browsers say where a page comes from; so does this. */
class BrowserSocket extends NodeWebSocket {
  constructor(address: string) {
    super(address, { origin: new URL(address).origin.replace('ws', 'http') });
  }
}
Object.assign(globalThis, { WebSocket: BrowserSocket });

type Kind<T extends FromServer['type']> = Extract<FromServer, { type: T }>;

export class PageClient {
  readonly messages: FromServer[] = [];

  private constructor(
    readonly connection: Connection,
    readonly model: Model,
  ) {}

  /** Opens the desk as a person and waits for the workbook. */
  static async open(served: Served, email: string): Promise<PageClient> {
    const address = new URL('socket', served.url.replace('http', 'ws'));
    address.searchParams.set('as', email);
    const connection = new Connection(address.href, `${email} ${Math.random()}`);
    const early: FromServer[] = [];
    const welcome = await new Promise<Kind<'welcome'>>((resolve) => {
      connection.onMessage((message) => {
        if (message.type === 'welcome') resolve(message);
        else early.push(message);
      });
      connection.open();
    });
    const model = new Model(welcome.snapshot, { client: { id: connection.clientId, name: welcome.you.name }, transportService: connection }, [
      ...welcome.revisions,
    ]);
    const page = new PageClient(connection, model);
    page.messages.push(welcome, ...early);
    connection.onMessage((message) => page.messages.push(message));
    return page;
  }

  type(sheetId: string, row: number, col: number, content: string): void {
    this.model.dispatch('UPDATE_CELL', { sheetId, row, col, content });
  }

  value(sheetId: string, row: number, col: number): unknown {
    return this.model.getters.getEvaluatedCell({ sheetId, row, col }).value;
  }

  /** Waits for a message of a kind that has come or will come. */
  async heard<T extends FromServer['type']>(type: T): Promise<Kind<T>> {
    await until(() => this.messages.some((message) => message.type === type));
    return this.messages.find((message) => message.type === type) as Kind<T>;
  }

  /** Drops the connection as a broken network does; the page returns by itself. */
  interrupt(): void {
    (this.connection as unknown as { socket: NodeWebSocket }).socket.terminate();
  }
}

/** Serves a desk on a free port, with a page folder of two small files. */
export async function serveTiny(options: Pick<ServeOptions, 'desk'> & Partial<ServeOptions>): Promise<Served> {
  const pagesDir = mkdtempSync(join(tmpdir(), 'desk-page-'));
  writeFileSync(join(pagesDir, 'frame-script.js'), 'var google = {};');
  writeFileSync(join(pagesDir, 'index.html'), '<!doctype html><title>Desk</title>');
  return serveDesk({ save: () => Promise.resolve(), port: 0, pagesDir, quiet: 20, ...options });
}
