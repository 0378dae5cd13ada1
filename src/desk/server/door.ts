/** Who is at the keyboard: on loopback whom one chooses from the people of the workbook, from the network whose personal link was opened. */
import type { IncomingMessage } from 'node:http';
import type { Email, Person } from '../overlay';
import { endSession, hashOf, newSecret, ownerOfSecret, personOfSession, startSession } from './links';
import type { LinkBook } from './links';
import { isFromElsewhere } from './origin';

export interface Entry {
  readonly person: Person;
  /** To be set on the answer that carries the page, so that the choice holds in this browser. */
  readonly cookie?: string;
  /** Whether the person may still be here: false once removed, or once the link was taken back. */
  readonly holds: () => boolean;
}

/** Decides who a request comes from; undefined: a stranger, who learns nothing. */
export interface Door {
  readonly kind: 'chooser' | 'links';
  enter(request: IncomingMessage): Entry | undefined;
}

/** A door that also takes the secrets of personal links. */
export interface LinkDoor extends Door {
  readonly kind: 'links';
  /** Whose a link's secret is; undefined for nobody's. */
  whose(secret: string): Person | undefined;
  /** Takes a link's secret: answers the cookie to set, undefined if it is nobody's. The browser's earlier session ends. */
  admit(request: IncomingMessage, secret: string): string | undefined;
  /** Ends the session of a browser: answers the cookie to set. */
  leave(request: IncomingMessage): string;
  /** A secret that lets this person in as long as the server runs, or just once: how the owner enters who started it. */
  pass(email: Email, use: 'again and again' | 'once'): string;
}

const CHOSEN = 'desk_person';
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

/** The door of a desk that only its own machine can reach: ?as=e-mail, else the last choice, else the owner. */
export function openDoor(people: () => readonly Person[]): Door {
  return {
    kind: 'chooser',
    enter: (request) => {
      const all = people();
      // Another site may lead here, but not as somebody of its choice.
      const asked = isFromElsewhere(request) ? null : new URL(request.url ?? '/', 'http://desk').searchParams.get('as');
      const chosen = asked?.toLowerCase();
      const email = chosen ?? cookieOf(request, CHOSEN);
      const person =
        all.find((one) => one.email === email) ?? (chosen === undefined ? (all.find((one) => one.role === 'owner') ?? all[0]) : undefined);
      if (person === undefined) return undefined;
      return {
        person,
        cookie: `${CHOSEN}=${encodeURIComponent(person.email)}; ${ATTRIBUTES}`,
        holds: () => people().some((one) => one.email === person.email),
      };
    },
  };
}

/** The door of a desk on a network. `secure`: the browser speaks https, and the cookie must never travel otherwise. */
export function linkDoor(book: LinkBook, secure: boolean, now: () => number): LinkDoor {
  // Cookies know no ports: two desks of one machine would take each other's.
  const nameOf = ({ socket }: IncomingMessage): string => (secure ? '__Host-desk_session' : `desk_session_${socket.localPort ?? 0}`);
  const cookie = (request: IncomingMessage, value: string, seconds: number): string =>
    `${nameOf(request)}=${value}; Max-Age=${seconds}; ${ATTRIBUTES}${secure ? '; Secure' : ''}`;
  const passes = new Map<string, { readonly email: Email; readonly once: boolean }>();
  const whose = (secret: string): Person | undefined => {
    const passed = passes.get(hashOf(secret));
    return passed === undefined ? ownerOfSecret(book, secret) : book.people.get(passed.email);
  };
  const forget = (request: IncomingMessage): void => {
    const secret = cookieOf(request, nameOf(request));
    if (secret !== undefined) endSession(book, secret);
  };
  return {
    kind: 'links',
    enter: (request) => {
      const secret = cookieOf(request, nameOf(request));
      if (secret === undefined) return undefined;
      const person = personOfSession(book, secret, now());
      return person === undefined ? undefined : { person, holds: () => personOfSession(book, secret, now())?.email === person.email };
    },
    whose,
    admit: (request, secret) => {
      const person = whose(secret);
      if (person === undefined) return undefined;
      const hash = hashOf(secret);
      if (passes.get(hash)?.once === true) passes.delete(hash);
      forget(request);
      const session = startSession(book, person.email, now());
      return cookie(request, session.secret, session.seconds);
    },
    leave: (request) => {
      forget(request);
      return cookie(request, '', 0);
    },
    pass: (email, use) => {
      const secret = newSecret();
      passes.set(hashOf(secret), { email: email.toLowerCase(), once: use === 'once' });
      return secret;
    },
  };
}

/** Whether a door takes links. */
export function takesLinks(door: Door): door is LinkDoor {
  return door.kind === 'links';
}

/** The value of a cookie of a request. */
function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key !== name || value === undefined) continue;
    try {
      return decodeURIComponent(value);
    } catch {
      return undefined;
    }
  }
  return undefined;
}
