/** Refuses requests that come by another name or from another site (DNS rebinding, cross-site WebSockets). */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** The host names by which a desk listening on `host` may be called; undefined: any (it was told to listen on all addresses). */
export function namesOf(host: string): readonly string[] | undefined {
  if (host === '0.0.0.0' || host === '::') return undefined;
  return LOOPBACK.includes(host) || host === '::1' ? LOOPBACK : [host];
}

/** Whether the Host header names this desk. */
export function isOurHost(request: IncomingMessage, names: readonly string[] | undefined): boolean {
  const host = request.headers.host ?? '';
  const name = host.replace(/:\d+$/u, '').toLowerCase();
  return names === undefined ? name !== '' : names.includes(name);
}

/** Whether a WebSocket is asked for by our own page: browsers always say where a page comes from. */
export function isOurOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || host === undefined) return false;
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}
