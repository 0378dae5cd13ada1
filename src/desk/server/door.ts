/** Who is at the keyboard. On loopback one chooses from the people of the workbook; personal links can take this place. */
import type { IncomingMessage } from 'node:http';
import type { Person } from '../overlay';

export interface Entry {
  readonly person: Person;
  /** To be set on the answer that carries the page, so that the choice holds in this browser. */
  readonly cookie?: string;
}

/** Decides who a request comes from; undefined: a stranger, who learns nothing. */
export interface Door {
  enter(request: IncomingMessage): Entry | undefined;
}

const COOKIE = 'desk_person';

/** The door of a desk that only its own machine can reach: ?as=e-mail, else the last choice, else the owner. */
export function openDoor(people: () => readonly Person[]): Door {
  return {
    enter: (request) => {
      const all = people();
      const chosen = new URL(request.url ?? '/', 'http://desk').searchParams.get('as')?.toLowerCase();
      const email = chosen ?? cookieOf(request, COOKIE);
      const person =
        all.find((one) => one.email === email) ?? (chosen === undefined ? (all.find((one) => one.role === 'owner') ?? all[0]) : undefined);
      if (person === undefined) return undefined;
      return { person, cookie: `${COOKIE}=${encodeURIComponent(person.email)}; Path=/; HttpOnly; SameSite=Strict` };
    },
  };
}

/** The value of a cookie of a request. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
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
