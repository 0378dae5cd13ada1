/** By which names the desk may be called, and whether a request comes from its own page (DNS rebinding, cross-site requests). */
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import type { NetworkInterfaceInfo } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** How a desk is reached. */
export interface Reach {
  /** Address the server listens on. */
  readonly host: string;
  /** The address people type, where something in front (https) passes requests on; its last X-Forwarded-For is believed. */
  readonly publicAddress?: URL;
}

/** Whether only this machine can reach a desk that listens so. */
export function isLoopback(host: string): boolean {
  return host === '::1' || LOOPBACK.includes(host);
}

/** Whether a desk that listens so is reached by every address of the machine. */
export function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function ownAddresses(): { readonly address: string; readonly family: string; readonly internal: boolean }[] {
  return Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
}

/** Interfaces that lead to programs of this machine or into a tunnel, not to the colleagues next door. */
const BESIDE_THE_POINT = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|lxc|lxd|cni|flannel|tun|tap|wg|utun|tailscale|zt)/iu;

/** An address by which other machines may reach this one. */
export interface NetworkAddress {
  /** IPv4. */
  readonly address: string;
  /** As the system calls the interface: eth0, Wi-Fi. */
  readonly network: string;
}

/** The addresses of this machine on its networks, the likeliest first. */
export function networkAddresses(interfaces: NodeJS.Dict<readonly NetworkInterfaceInfo[]> = networkInterfaces()): NetworkAddress[] {
  const unlikely = ({ address, network }: NetworkAddress): number => Number(BESIDE_THE_POINT.test(network)) + 2 * Number(address.startsWith('169.254.'));
  return Object.entries(interfaces)
    .flatMap(([network, infos]) => (infos ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => ({ address, network })))
    .sort((one, other) => unlikely(one) - unlikely(other));
}

/** The host names by which a desk may be called. */
export function namesOf({ host, publicAddress }: Reach): ReadonlySet<string> {
  const names = isLoopback(host) ? [...LOOPBACK] : isEverywhere(host) ? everyName() : [bracketed(host)];
  if (publicAddress !== undefined) names.push(publicAddress.hostname, ...LOOPBACK);
  return new Set(names.map((name) => name.toLowerCase()));
}

function everyName(): string[] {
  const own = hostname();
  return [...LOOPBACK, own, `${own}.local`, ...ownAddresses().map(({ address }) => bracketed(address))];
}

/** The address to give to people, with a slash at its end: the public one, else one that other machines of the network can reach. */
export function addressOf({ host, publicAddress }: Reach, port: number): string {
  if (publicAddress !== undefined) return new URL('/', publicAddress).href;
  const near = isEverywhere(host) ? networkAddresses()[0]?.address : host;
  return `http://${bracketed(near ?? 'localhost')}:${port}/`;
}

/** The path of a request's address; undefined for what is no address. */
export function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  return url.startsWith('/') && URL.canParse(url, 'http://desk') ? new URL(url, 'http://desk').pathname : undefined;
}

/** Whether the Host header names this desk. `names` may be older than the addresses: a notebook that was asleep gets another. */
export function isOurHost(request: IncomingMessage, names: ReadonlySet<string>, reach: Reach): boolean {
  const name = (request.headers.host ?? '').replace(/:\d+$/u, '').toLowerCase();
  return names.has(name) || (isEverywhere(reach.host) && isIP(name) === 4 && networkAddresses().some(({ address }) => address === name));
}

/** Whether a request that must come from our own page does: browsers always say where a page comes from. */
export function isOurOrigin(request: IncomingMessage, { publicAddress }: Reach): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || host === undefined) return false;
  if (origin === publicAddress?.origin) return true;
  try {
    return new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}

/** Whether another site's page sent a request that is more than following a link to us in a tab of its own. */
export function isForeign(request: IncomingMessage, reach: Reach): boolean {
  if (request.headers.origin !== undefined) return !isOurOrigin(request, reach);
  if (!isFromElsewhere(request)) return false;
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = request.headers;
  return mode !== 'navigate' || destination !== 'document';
}

/** Whether a page of another site, or of another port of this machine, led here. Browsers say so; other programs need not. */
export function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/** The address a request comes from, to be counted by; of IPv6 the part that a provider gives to one customer. */
export function senderOf(request: IncomingMessage, { publicAddress }: Reach): string {
  const direct = counted(request.socket.remoteAddress ?? '');
  const forwarded = request.headers['x-forwarded-for'];
  if (publicAddress === undefined || forwarded === undefined || !isNear(direct)) return direct;
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded).split(',').pop()?.trim();
  return last === undefined || isIP(last) === 0 ? direct : counted(last);
}

/** Whether an address is of this machine itself. */
export function isNear(address: string): boolean {
  return address.startsWith('127.') || address === '::1' || address === '0:0:0:0:';
}

/** One form for every way to write an address: IPv4 as such, IPv6 by its first 64 bits. */
function counted(address: string): string {
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(address)?.[1];
  if (four !== undefined || !address.includes(':')) return four ?? address;
  const [before = '', after] = address.replace(/%.*$/u, '').split('::');
  const parts = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const [front, back] = [parts(before), parts(after ?? '')];
  const middle = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  const network = [...front, ...middle, ...back].slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/u, ''));
  return `${network.join(':')}:`;
}
