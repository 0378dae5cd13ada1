/** Starts the desk's server: the page, its WebSocket, and the saving of the file. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import type { CommandLike } from '../kernel/engine';
import type { Email, Person } from '../overlay';
import { Client } from './client';
import { linkDoor, openDoor, takesLinks } from './door';
import type { Door } from './door';
import { FramePages } from './frame-pages';
import { Hub } from './hub';
import { noJournal } from './journal';
import type { Journal, Past } from './journal';
import { judgeOf } from './judging';
import { usualLimits } from './limits';
import type { Limits } from './limits';
import { linkAddress } from './links';
import { addressOf, isForeign, isLoopback, isNear, isOurHost, isOurOrigin, namesOf, pathOf, senderOf } from './origin';
import { pageBuild } from './page-build';
import { answer, plain, tooMany } from './pages';
import { actOnPeople } from './people-desk';
import type { DeskPort } from './port';
import type { FileState, FromServer, OverlayView, PeopleAct } from './protocol';
import { Saving } from './saving';
import { WorkbookDownload } from './workbook-download';

export interface ServeOptions {
  readonly desk: DeskPort;
  /** Writes the workbook to its file, atomically; called after a quiet second and at the end. */
  readonly save: () => Promise<void>;
  /** The workbook as people take it away. */
  readonly download?: WorkbookDownload;
  /** Folder of the built page (dist/desk/page). */
  readonly pagesDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Loopback unless told otherwise: then people enter by personal links. */
  readonly host?: string;
  /** The address people type where something in front of the server speaks https, e.g. https://desk.example.ru. */
  readonly publicAddress?: string;
  readonly door?: Door;
  readonly limits?: Limits;
  readonly journal?: Journal;
  /** What the journal brought back from an earlier run. */
  readonly past?: Past;
  /** The workbook holds changes that the file does not. */
  readonly unsaved?: boolean;
  /** Called with a function to be told why changes cannot be kept now, and undefined when they can again. */
  readonly onTrouble?: (tell: (sentence: string | undefined) => void) => void;
  /** Said once to everybody who comes. */
  readonly greeting?: { readonly title: string; readonly message: string } | undefined;
  /** Milliseconds without a change before the file is written. */
  readonly quiet?: number;
  readonly report?: (error: unknown) => void;
}

export interface Served {
  /** Address of the desk. */
  readonly url: string;
  /** Address at which the owner enters: the desk's own, or a link that is good as long as the server runs. */
  readonly ownerUrl: string;
  /** The same for a browser opened now, good for one entrance: the list of processes shows it to everybody on this machine. */
  readonly browserUrl: string;
  /** The port it listens on. */
  readonly port: number;
  /** Stops serving, after the file has been written; answers whether it could be. */
  close(): Promise<FileState>;
}

/** A page may send what a large paste takes, and no more. */
const LARGEST_MESSAGE = 32 * 1024 * 1024;
/** Above so many connections at once, further ones are not taken. */
const MOST_CONNECTIONS = 2000;
/** Milliseconds between looks at whether a connection still lives. */
const HEARTBEAT = 20_000;

/** Serves a desk; resolves when it can be opened. */
export async function serveDesk(options: ServeOptions): Promise<Served> {
  const { desk } = options;
  const { kernel } = desk;
  const host = options.host ?? '127.0.0.1';
  const reach = { host, ...(options.publicAddress === undefined ? {} : { publicAddress: new URL(options.publicAddress) }) };
  const names = namesOf(reach);
  const people = (): Person[] => [...kernel.overlay.people.values()];
  const near = isLoopback(host) && options.publicAddress === undefined;
  const door = options.door ?? (near ? openDoor(people) : linkDoor(kernel.overlay, reach.publicAddress?.protocol === 'https:', Date.now));
  const limits = options.limits ?? usualLimits();
  let { port } = options;
  const base = (): string => addressOf(reach, port);
  const frames = new FramePages(await readFile(join(options.pagesDir, 'frame-script.js'), 'utf8'));
  const clients = new Set<Client>();
  const build = pageBuild(options.pagesDir);
  const report = options.report ?? ((): void => undefined);

  let trouble: string | undefined;
  const fileState = (): FileState => (trouble === undefined ? saving.state : { kind: 'failed', message: trouble });
  let reported: string | undefined;
  const tellFile = (): void => {
    const file = fileState();
    for (const client of clients) client.send({ type: 'file', file });
    const failure = file.kind === 'failed' ? file.message : undefined;
    if (failure !== undefined && failure !== reported) report(new Error(failure));
    if (file.kind !== 'saving') reported = failure;
  };
  const saving = new Saving(options.save, tellFile, options.quiet);
  options.onTrouble?.((sentence) => {
    trouble = sentence;
    tellFile();
  });
  const journal = options.journal ?? noJournal;
  const greeted = new Set<Email>();

  const view = (): OverlayView => ({
    name: kernel.overlay.name,
    people: people(),
    protections: kernel.overlay.allProtections(),
    notes: kernel.overlay.notes(),
  });
  let shown = JSON.stringify(view());
  let looking: ReturnType<typeof setTimeout> | undefined;
  /** Tells the pages if what lies over the grid has changed, once per burst of changes. */
  const overlayTouched = (): void => {
    looking ??= setTimeout(() => {
      looking = undefined;
      for (const client of clients) client.checkEntry(kernel.overlay.people.get(client.email));
      const now = view();
      const text = JSON.stringify(now);
      if (text === shown) return;
      shown = text;
      saving.touch();
      journal.settled(() => {
        for (const client of clients) client.overlay(now);
      });
    }, 20);
  };

  const editing = (email: Email, commands: readonly CommandLike[]): (() => void) => {
    const foreseen = desk.foresee(commands);
    return () => {
      const client = [...clients].find((one) => one.email === email);
      if (client !== undefined) desk.edited(email, foreseen, client.screen).then(overlayTouched, report);
    };
  };
  const changed = (): void => {
    saving.touch();
    overlayTouched();
  };
  const hub = new Hub(kernel.model, judgeOf(kernel), journal, { editing, changed }, options.past);
  if (options.unsaved === true) saving.touch();

  const room = {
    desk,
    hub,
    frames,
    overlayTouched,
    settled: () => new Promise<void>((resolve) => journal.settled(resolve)),
    report,
    build,
    offered: new Map<Email, ReadonlySet<string>>(),
    greet: (client: Client): void => {
      if (options.greeting === undefined || greeted.has(client.email)) return;
      greeted.add(client.email);
      client.send({ type: 'toast', ...options.greeting, seconds: 0 });
    },
    limits,
    people: (actor: Email, act: PeopleAct) =>
      actOnPeople(
        {
          book: kernel.overlay,
          now: Date.now,
          base: () => (takesLinks(door) ? base() : undefined),
          changed,
        },
        actor,
        act,
      ),
    welcome: (client: Client): FromServer => ({
      type: 'welcome',
      you: client.person,
      door: door.kind,
      ...hub.start(),
      overlay: view(),
      menus: [],
      file: fileState(),
      ...(desk.formulas === undefined ? {} : { functions: desk.formulas.offered }),
      ...(build() === undefined ? {} : { build: build() ?? '' }),
    }),
  };

  const pages = { desk, door, frames, download: options.download ?? new WorkbookDownload(kernel), folder: options.pagesDir, reach, limits, entered: changed };
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 5000 }, (request, response) => {
    if (reach.publicAddress?.protocol === 'https:') response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    const sender = senderOf(request, reach);
    if (!limits.requests.take(sender)) {
      tooMany(response, limits.requests.patience(sender));
      return;
    }
    if (!isOurHost(request, names, reach)) {
      plain(response, 421, 'Misdirected request');
      return;
    }
    if (isForeign(request, reach)) {
      plain(response, 403, 'Forbidden');
      return;
    }
    answer(pages, request, response, sender).catch((error: unknown) => {
      report(error);
      if (!response.headersSent) plain(response, 500, 'Internal error');
      else response.destroy();
    });
  });

  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    // A proxy on this machine brings everybody by one address.
    if (reach.publicAddress !== undefined && isNear(address.replace('::ffff:', ''))) return;
    const gone = limits.connections.enter(address);
    if (gone === undefined) socket.destroy();
    else socket.once('close', gone);
  });

  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  server.on('upgrade', (request, socket: Socket, head) => {
    // From here on nobody else looks after the connection, and an error that nobody hears would end the server.
    socket.on('error', () => socket.destroy());
    const refuse = (status: string): void => {
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
    };
    if (!limits.requests.take(senderOf(request, reach))) {
      refuse('429 Too Many Requests');
      return;
    }
    const allowed = pathOf(request) === '/socket' && isOurHost(request, names, reach) && isOurOrigin(request, reach);
    const entry = allowed ? door.enter(request) : undefined;
    if (entry === undefined) {
      refuse('403 Forbidden');
      return;
    }
    const left = limits.pages.enter(entry.person.email);
    if (left === undefined) {
      refuse('429 Too Many Requests');
      return;
    }
    socket.once('close', left);
    sockets.handleUpgrade(request, socket, head, (websocket) => {
      const client = new Client(websocket, entry, room);
      clients.add(client);
      let alive = true;
      websocket.on('pong', () => (alive = true));
      websocket.on('error', report);
      const heartbeat = setInterval(() => {
        if (!alive) websocket.terminate();
        alive = false;
        client.checkEntry(kernel.overlay.people.get(client.email));
        websocket.ping();
      }, HEARTBEAT);
      websocket.on('close', () => {
        clearInterval(heartbeat);
        clients.delete(client);
      });
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      hub.end();
      saving.end();
      reject(error);
    });
    server.listen(options.port, host, resolve);
  });
  const bound = server.address();
  if (typeof bound === 'object' && bound !== null) ({ port } = bound);
  const owner = people().find(({ role }) => role === 'owner');
  const entrance = (use: 'again and again' | 'once'): string =>
    takesLinks(door) && owner !== undefined ? linkAddress(base(), door.pass(owner.email, use)) : base();
  desk.formulas?.follow(() => {
    for (const client of clients) client.tellFormulas();
  });
  const stopClock = desk.clock?.(changed, report);
  return {
    url: base(),
    port,
    ownerUrl: entrance('again and again'),
    browserUrl: entrance('once'),
    close: async () => {
      stopClock?.();
      clearTimeout(looking);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await saving.flush();
      saving.end();
      hub.end();
      return saving.state;
    },
  };
}
