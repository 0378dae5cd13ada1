/** What the server answers over HTTP: the page and its assets, the door, frames, the list of executions, the workbook as a file; all with strict headers. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { TRIGGER_FIELD, executionsFor, executionsPage } from './executions-page';
import { takesLinks } from './door';
import type { Door } from './door';
import { doorPage } from './door-page';
import { firstPage } from './first-page';
import { FRAME_POLICY } from './frame-pages';
import type { FramePages } from './frame-pages';
import { waitToKnock, wrongLink } from './limits';
import type { Limits } from './limits';
import { isFromElsewhere, isOurOrigin, pathOf } from './origin';
import type { Reach } from './origin';
import { goesPacked, packedFile } from './packed-files';
import type { DeskPort } from './port';
import { attachment, XLSX_TYPE } from './workbook-download';
import type { WorkbookDownload } from './workbook-download';

/** The spreadsheet engine compiles every formula into a function, hence 'unsafe-eval'; nothing comes from elsewhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DOOR_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const TEXT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The list of executions has forms where there are triggers to delete. */
const FORM_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'Origin-Agent-Cluster': '?1',
  'X-DNS-Prefetch-Control': 'off',
  // What is said depends on who asks, and on where from.
  Vary: 'Cookie, Origin, Sec-Fetch-Site, Sec-Fetch-Mode, Sec-Fetch-Dest',
};

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const PRIVATE = { 'Cache-Control': 'no-store' } as const;
/** A secret is 32 characters: what is longer is none. */
const LONGEST_SECRET = 256;

export interface Pages {
  readonly desk: DeskPort;
  readonly door: Door;
  readonly frames: FramePages;
  readonly download: WorkbookDownload;
  /** Folder with index.html and the assets. */
  readonly folder: string;
  readonly reach: Reach;
  readonly limits: Limits;
  /** Somebody has entered by a link, or left, or a trigger was deleted. */
  readonly entered: () => void;
}

/** Answers one request of an address; the host name and the origin have been checked. */
export async function answer(pages: Pages, request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
  const pathname = pathOf(request);
  if (pathname === undefined) {
    plain(response, 400, 'Bad request');
    return;
  }
  if (pathname === '/enter' && request.method === 'POST') {
    await enter(pages, request, response, sender);
    return;
  }
  if (pathname === '/leave' && request.method === 'POST') {
    leave(pages, request, response);
    return;
  }
  if (pathname === '/executions' && request.method === 'POST') {
    await deleteTrigger(pages, request, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Method not allowed');
    return;
  }
  const asset = /^\/assets\/([\w.-]+)$/u.exec(pathname)?.[1];
  if (asset !== undefined) {
    await file(response, join(pages.folder, asset), request, pages.reach);
    return;
  }
  const entry = pages.door.enter(request);
  if (entry === undefined || (pathname === '/enter' && takesLinks(pages.door))) {
    // A link opens the door anew even for somebody who is inside: it may be another person's.
    send(response, doorPage, DOOR_POLICY, PRIVATE, entry === undefined && pathname !== '/enter' ? 403 : 200);
    return;
  }
  const frame = /^\/frame\/([\w-]+)$/u.exec(pathname)?.[1];
  const html = frame === undefined ? undefined : pages.frames.page(frame);
  if (html !== undefined) send(response, html, FRAME_POLICY, PRIVATE);
  else if (pathname === '/workbook.xlsx') await workbook(pages, request, response, entry.person.email);
  else if (pathname === '/executions') {
    const { people, name, timeZone, triggers } = pages.desk.kernel.overlay;
    const { language, role } = entry.person;
    const view = { executions: executionsFor(pages.desk.executions(), entry.person), triggers: [...triggers.values()], people, name, timeZone, language, isOwner: role === 'owner' };
    // Without any referrer browsers would not say, either, from which page its form was sent.
    if (view.isOwner && triggers.size > 0) send(response, executionsPage(view), FORM_POLICY, { ...PRIVATE, 'Referrer-Policy': 'same-origin' });
    else send(response, executionsPage(view), TEXT_POLICY, PRIVATE);
  } else if (pathname === '/') {
    if (entry.cookie !== undefined) response.setHeader('Set-Cookie', entry.cookie);
    const html = await readFile(join(pages.folder, 'index.html'), 'utf8');
    send(response, firstPage(html, pages.desk.kernel.overlay.name, entry.person.language), PAGE_POLICY, PRIVATE);
  } else plain(response, 404, 'Not found');
}

/** The workbook as a file. Whoever may open the page may read every tab; a link on another site starts no download. */
async function workbook({ download, limits }: Pages, request: IncomingMessage, response: ServerResponse, email: string): Promise<void> {
  if (isFromElsewhere(request)) {
    plain(response, 403, 'Forbidden');
    return;
  }
  const headers = { ...HEADERS, ...PRIVATE, 'Content-Type': XLSX_TYPE, 'Content-Security-Policy': TEXT_POLICY, 'Content-Disposition': attachment(download.name) };
  if (request.method === 'HEAD') {
    response.writeHead(200, headers);
    response.end();
    return;
  }
  if (!limits.downloads.take(email)) {
    tooMany(response, limits.downloads.patience(email));
    return;
  }
  const bytes = await download.bytes();
  response.writeHead(200, { ...headers, 'Content-Length': bytes.length });
  response.end(bytes);
}

/** The secret of a link, sent by the door's page: a cookie for it, or nothing. */
async function enter({ door, reach, limits, entered }: Pages, request: IncomingMessage, response: ServerResponse, sender: string): Promise<void> {
  if (!takesLinks(door) || !isOurOrigin(request, reach)) {
    plain(response, 403, 'Forbidden');
    return;
  }
  const wait = waitToKnock(limits, sender);
  if (wait > 0) {
    tooMany(response, wait);
    return;
  }
  const secret = await shortBody(request);
  if (secret === undefined) {
    plain(response, 413, 'Too large');
    return;
  }
  const person = door.whose(secret);
  if (person === undefined) {
    wrongLink(limits, sender);
    plain(response, 403, 'Forbidden');
    return;
  }
  const inside = door.enter(request)?.person;
  if (inside !== undefined && inside.email !== person.email && request.headers['x-desk-change'] !== 'yes') {
    // Somebody else's link, followed by mistake or by another's design: one should know under whose name one goes on.
    response.writeHead(409, { ...HEADERS, ...PRIVATE, 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ inside: inside.name, link: person.name }));
    return;
  }
  const cookie = door.admit(request, secret);
  if (cookie === undefined) {
    plain(response, 403, 'Forbidden');
    return;
  }
  entered();
  response.writeHead(204, { ...HEADERS, ...PRIVATE, 'Set-Cookie': cookie });
  response.end();
}

/** Ends the session of this browser. */
function leave({ door, reach, entered }: Pages, request: IncomingMessage, response: ServerResponse): void {
  if (!takesLinks(door) || !isOurOrigin(request, reach)) {
    plain(response, 403, 'Forbidden');
    return;
  }
  const cookie = door.leave(request);
  entered();
  response.writeHead(204, { ...HEADERS, ...PRIVATE, 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache", "storage"' });
  response.end();
}

/** Deletes a trigger: for the owner alone, and from the form of our own page. */
async function deleteTrigger({ desk, door, reach, entered }: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const person = isOurOrigin(request, reach) ? door.enter(request)?.person : undefined;
  if (person?.role !== 'owner') {
    plain(response, 403, 'Forbidden');
    return;
  }
  const body = await shortBody(request);
  if (body === undefined) {
    plain(response, 413, 'Too large');
    return;
  }
  if (desk.kernel.overlay.triggers.delete(new URLSearchParams(body).get(TRIGGER_FIELD) ?? '')) entered();
  response.writeHead(303, { ...HEADERS, ...PRIVATE, Location: '/executions' });
  response.end();
}

/** The body of a request; undefined if it is longer than a secret can be, or broken off. */
async function shortBody(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  try {
    for await (const chunk of request) {
      text += String(chunk);
      if (text.length > LONGEST_SECRET) return undefined;
    }
  } catch {
    return undefined;
  }
  return text;
}

/** A short answer without a page. */
export function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...HEADERS, ...PRIVATE, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': TEXT_POLICY });
  response.end(text);
}

/** Refuses for so many seconds. */
export function tooMany(response: ServerResponse, seconds: number): void {
  response.setHeader('Retry-After', String(seconds));
  plain(response, 429, 'Too many requests');
}

function send(response: ServerResponse, html: string, policy: string, more: Readonly<Record<string, string>>, status = 200): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, ...more });
  response.end(html);
}

async function file(response: ServerResponse, path: string, request: IncomingMessage, reach: Reach): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  const kind = KINDS[extname(path)];
  if (found?.isFile() !== true || kind === undefined) {
    plain(response, 404, 'Not found');
    return;
  }
  const isPacked = goesPacked(request, reach, found.size);
  const version = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`;
  const tag = isPacked ? `"${version}-gzip"` : `"${version}"`;
  const headers = { ...HEADERS, 'Content-Type': kind, ETag: tag, 'Cache-Control': 'no-cache', Vary: `${HEADERS['Vary'] ?? ''}, Accept-Encoding` };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  if (isPacked) {
    const content = await packedFile(path, version);
    response.writeHead(200, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': content.length });
    response.end(request.method === 'HEAD' ? undefined : content);
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': found.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).on('error', () => response.destroy()).pipe(response);
}
