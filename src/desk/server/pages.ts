/** What the server answers over HTTP: the page and its assets, frames, the list of executions; all with strict headers. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { executionsPage } from './executions-page';
import type { Door } from './door';
import { FRAME_POLICY } from './frame-pages';
import type { FramePages } from './frame-pages';
import type { DeskPort } from './port';

/** The component library compiles its templates in the page, hence 'unsafe-eval'; nothing comes from elsewhere. */
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

const TEXT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Pages {
  readonly desk: DeskPort;
  readonly door: Door;
  readonly frames: FramePages;
  /** Folder with index.html and the assets. */
  readonly folder: string;
}

/** Answers one request; the host name has been checked. */
export async function answer(pages: Pages, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, 'Method not allowed');
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://desk');
  const frame = /^\/frame\/([\w-]+)$/u.exec(pathname)?.[1];
  if (frame !== undefined) {
    const html = pages.frames.page(frame);
    if (html === undefined) plain(response, 404, 'Not found');
    else send(response, html, FRAME_POLICY, { 'Cache-Control': 'no-store' });
    return;
  }
  const asset = /^\/assets\/([\w.-]+)$/u.exec(pathname)?.[1];
  if (asset !== undefined) {
    await file(response, join(pages.folder, asset), request);
    return;
  }
  const entry = pages.door.enter(request);
  if (entry === undefined) {
    plain(response, 403, 'Forbidden');
    return;
  }
  if (pathname === '/executions') {
    const { kernel } = pages.desk;
    const { overlay } = kernel;
    send(response, executionsPage(pages.desk.executions(), overlay.people, overlay.name, entry.person.language), TEXT_POLICY, {
      'Cache-Control': 'no-store',
    });
    return;
  }
  if (pathname === '/') {
    response.setHeader('Content-Security-Policy', PAGE_POLICY);
    if (entry.cookie !== undefined) response.setHeader('Set-Cookie', entry.cookie);
    await file(response, join(pages.folder, 'index.html'), request);
    return;
  }
  plain(response, 404, 'Not found');
}

/** A short answer without a page. */
export function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': TEXT_POLICY });
  response.end(text);
}

function send(response: ServerResponse, html: string, policy: string, more: Readonly<Record<string, string>>): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy, ...more });
  response.end(html);
}

async function file(response: ServerResponse, path: string, request: IncomingMessage): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  const kind = KINDS[extname(path)];
  if (found?.isFile() !== true || kind === undefined) {
    plain(response, 404, 'Not found');
    return;
  }
  const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  const headers = { ...HEADERS, 'Content-Type': kind, ETag: tag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': found.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).on('error', () => response.destroy()).pipe(response);
}
