/** How `open` is told to listen on a network, and what it says about how one gets in. */
import { Failure } from './failure';
import { isEverywhere, isLoopback, networkAddresses } from '../desk/server/origin';
import type { Served } from '../desk/server/serve';
import type { Words } from './words';

/** Where the desk is found unless told otherwise. */
export const USUAL_PORT = 8317;

/** Where to listen, as typed. */
export interface Listening {
  readonly host?: string;
  readonly publicAddress?: string;
}

/** Whether other machines can get in, so that people need links. */
export function isForOthers({ host, publicAddress }: Listening): boolean {
  return publicAddress !== undefined || (host !== undefined && !isLoopback(host));
}

/** The address of a desk as people type it, with a slash at its end. Fails for what is none. */
export function deskAddress(typed: string, { door }: Words): string {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const bare = url !== undefined && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
  if (!bare) throw new Failure(door.badAddress(typed));
  return url.href;
}

/** The sentence for a server that could not listen; undefined for another error. */
export function listeningFault(error: unknown, { host }: Listening, port: number, words: Words): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return words.portTaken(port);
    case 'EACCES':
      return words.door.portForbidden(port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return words.door.badHost(host ?? '', ['127.0.0.1', ...networkAddresses().map(({ address }) => address)].join(', '));
    default:
      return undefined;
  }
}

/** How one gets into a desk that is open to others: the owner's own entrance, the addresses, where links are made. */
export function entrance(served: Served, { host, publicAddress }: Listening, owner: string, words: Words): string {
  const { door } = words;
  const lines = [door.entering(owner, served.ownerUrl)];
  const all = publicAddress === undefined && host !== undefined && isEverywhere(host);
  if (publicAddress !== undefined) lines.push(door.behindProxy(served.url, `http://${host ?? '127.0.0.1'}:${served.port}/`));
  else if (all) {
    const addresses = networkAddresses();
    if (addresses.length === 0) lines.push(door.noNetwork);
    else lines.push(door.opened(addresses.map(({ address, network }) => `  http://${address}:${served.port}/  (${network})`).join('\n')));
    if (addresses.length > 1) lines.push(door.otherAddress);
  } else lines.push(door.opened(`  ${served.url}`));
  const { protocol, hostname } = new URL(served.url);
  if (protocol === 'http:' && !isLoopback(hostname)) lines.push(door.unencrypted);
  lines.push(door.makeLinks);
  return lines.join('\n');
}

/** The address that links begin with: as typed, else the likeliest of this computer at the usual port. Fails when there is none. */
export function linksBase(typed: string | undefined, words: Words): string {
  if (typed !== undefined) return deskAddress(typed, words);
  const [first] = networkAddresses();
  if (first === undefined) throw new Failure(words.door.needAddress);
  return `http://${first.address}:${USUAL_PORT}/`;
}
