/** Who is at the keyboard: on loopback whom one chooses from the people of the workbook, from the network whose personal link was opened. */
import type { IncomingMessage } from 'node:http';
import type { Email, Person } from '../overlay';
import { hashOf, newSecret, ownerOfSecret, personOfSession, startSession } from './links';
import type { LinkBook } from './links';

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
  /** Takes a link's secret: answers the cookie to set, undefined if it is nobody's. */
  admit(secret: string): string | undefined;
  /** A secret that lets this person in as long as the server runs, or just once: how the owner enters who started it. */
  pass(email: Email, use: 'again and again' | 'once'): string;
}

const CHOSEN = 'desk_person';

/** The door of a desk that only its own machine can reach: ?as=e-mail, else the last choice, else the owner. */
export function openDoor(people: () => readonly Person[]): Door {
  return {
    kind: 'chooser',
    enter: (request) => {
      const all = people();
      const chosen = new URL(request.url ?? '/', 'http://desk').searchParams.get('as')?.toLowerCase();
      const email = chosen ?? cookieOf(request, CHOSEN);
      const person =
        all.find((one) => one.email === email) ?? (chosen === undefined ? (all.find((one) => one.role === 'owner') ?? all[0]) : undefined);
      if (person === undefined) return undefined;
      return {
        person,
        cookie: `${CHOSEN}=${encodeURIComponent(person.email)}; Path=/; HttpOnly; SameSite=Strict`,
        holds: () => people().some((one) => one.email === person.email),
      };
    },
  };
}

/** The door of a desk on a network. `secure`: the browser speaks https, and the cookie must never travel otherwise. */
export function linkDoor(book: LinkBook, secure: boolean, now: () => number): LinkDoor {
  const name = secure ? '__Host-desk_session' : 'desk_session';
  const passes = new Map<string, { readonly email: Email; readonly once: boolean }>();
  return {
    kind: 'links',
    enter: (request) => {
      const secret = cookieOf(request, name);
      if (secret === undefined) return undefined;
      const person = personOfSession(book, secret, now());
      return person === undefined ? undefined : { person, holds: () => personOfSession(book, secret, now())?.email === person.email };
    },
    admit: (secret) => {
      const hash = hashOf(secret);
      const passed = passes.get(hash);
      if (passed?.once === true) passes.delete(hash);
      const person = passed === undefined ? ownerOfSecret(book, secret) : book.people.get(passed.email);
      if (person === undefined) return undefined;
      const session = startSession(book, person.email, now());
      return `${name}=${session.secret}; Path=/; Max-Age=${session.seconds}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
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
