/** Starts the desk's server: the page, its WebSocket, and the saving of the file. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import type { CommandLike } from '../kernel/engine';
import type { Email } from '../overlay';
import { Client } from './client';
import { openDoor } from './door';
import type { Door } from './door';
import { FramePages } from './frame-pages';
import { Hub } from './hub';
import { noJournal } from './journal';
import type { Journal } from './journal';
import { judgeOf } from './judging';
import { isOurHost, isOurOrigin, namesOf } from './origin';
import { answer, plain } from './pages';
import type { DeskPort } from './port';
import type { FromServer, OverlayView } from './protocol';
import { Saving } from './saving';

export interface ServeOptions {
  readonly desk: DeskPort;
  /** Writes the workbook to its file, atomically; called after a quiet second and at the end. */
  readonly save: () => Promise<void>;
  /** Folder of the built page (dist/desk/page). */
  readonly pagesDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Loopback unless told otherwise. */
  readonly host?: string;
  readonly door?: Door;
  readonly journal?: Journal;
  /** Milliseconds without a change before the file is written. */
  readonly quiet?: number;
  readonly report?: (error: unknown) => void;
}

export interface Served {
  /** Address to open in a browser. */
  readonly url: string;
  /** Stops serving, after the file has been written. */
  close(): Promise<void>;
}

/** A page may send what a large paste takes, and no more. */
const LARGEST_MESSAGE = 32 * 1024 * 1024;
/** Milliseconds between looks at whether a connection still lives. */
const HEARTBEAT = 20_000;

/** Serves a desk; resolves when it can be opened. */
export async function serveDesk(options: ServeOptions): Promise<Served> {
  const { desk } = options;
  const { kernel } = desk;
  const host = options.host ?? '127.0.0.1';
  const names = namesOf(host);
  const door = options.door ?? openDoor(() => [...kernel.overlay.people.values()]);
  const frames = new FramePages(await readFile(join(options.pagesDir, 'frame-script.js'), 'utf8'));
  const clients = new Set<Client>();
  const report = options.report ?? ((): void => undefined);

  const saving = new Saving(
    options.save,
    (file) => {
      for (const client of clients) client.send({ type: 'file', file });
    },
    options.quiet,
  );

  const view = (): OverlayView => ({
    name: kernel.overlay.name,
    protections: kernel.overlay.allProtections(),
    notes: kernel.overlay.notes(),
  });
  let shown = JSON.stringify(view());
  let looking: ReturnType<typeof setTimeout> | undefined;
  /** Tells the pages if what lies over the grid has changed, once per burst of changes. */
  const overlayTouched = (): void => {
    looking ??= setTimeout(() => {
      looking = undefined;
      const now = view();
      const text = JSON.stringify(now);
      if (text === shown) return;
      shown = text;
      saving.touch();
      for (const client of clients) client.overlay(now);
    }, 20);
  };

  const editing = (email: Email, commands: readonly CommandLike[]): (() => void) => {
    const foreseen = desk.foresee(commands);
    return () => {
      const client = [...clients].find((one) => one.email === email);
      if (client !== undefined) desk.edited(email, foreseen, client.screen).then(overlayTouched, report);
    };
  };
  const hub = new Hub(kernel.model, judgeOf(kernel), options.journal ?? noJournal, {
    editing,
    changed: () => {
      saving.touch();
      overlayTouched();
    },
  });

  const room = {
    desk,
    hub,
    frames,
    overlayTouched,
    welcome: (client: Client): FromServer => ({
      type: 'welcome',
      you: client.person,
      people: [...kernel.overlay.people.values()],
      ...hub.start(),
      overlay: view(),
      menus: [],
      file: saving.state,
    }),
  };

  const server = createServer((request, response) => {
    if (!isOurHost(request, names)) {
      plain(response, 421, 'Misdirected request');
      return;
    }
    answer({ desk, door, frames, folder: options.pagesDir }, request, response).catch((error: unknown) => {
      report(error);
      if (!response.headersSent) plain(response, 500, 'Internal error');
      else response.destroy();
    });
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, socket: Socket, head) => {
    const { pathname } = new URL(request.url ?? '/', 'http://desk');
    const allowed = pathname === '/socket' && isOurHost(request, names) && isOurOrigin(request);
    const entry = allowed ? door.enter(request) : undefined;
    if (entry === undefined) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (websocket) => {
      const client = new Client(websocket, entry.person, room);
      clients.add(client);
      let alive = true;
      websocket.on('pong', () => (alive = true));
      websocket.on('error', report);
      const heartbeat = setInterval(() => {
        if (!alive) websocket.terminate();
        alive = false;
        websocket.ping();
      }, HEARTBEAT);
      websocket.on('close', () => {
        clearInterval(heartbeat);
        clients.delete(client);
      });
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}/`,
    close: async () => {
      clearTimeout(looking);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await saving.flush();
    },
  };
}
