/** Personal links: made by the owner, shown once, kept only as hashes, revocable. The command line and the page both manage them here. */
import { createHash, randomBytes } from 'node:crypto';
import type { Email, LinkRecord, Person } from '../overlay';
import type { LinkState } from './protocol';

/** Where people and links are kept: the overlay of an open workbook. */
export interface LinkBook {
  readonly people: Map<Email, Person>;
  readonly links: Map<Email, LinkRecord>;
}

/** Bytes of chance in a secret: 192 bits. */
const SECRET_BYTES = 24;
/** A browser may return for so many days after it entered. */
const SESSION_DAYS = 30;
/** Beyond so many browsers of a person the oldest is forgotten. */
const MOST_SESSIONS = 12;
const DAY = 86_400_000;

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Everybody of the workbook, with the state of their links at a moment in milliseconds. */
export function listLinks(book: LinkBook, now: number): LinkState[] {
  return [...book.people.values()].map((person) => {
    const record = book.links.get(person.email);
    const browsers = record?.sessions.filter(({ until }) => until > now).length ?? 0;
    return { person, browsers, ...(record?.hash === undefined ? {} : { made: record.made }) };
  });
}

/**
 * Makes a person's link and answers its secret, which is kept nowhere else. An earlier link and every browser that entered by it
 * are shut out. Throws for somebody who is not in the workbook.
 */
export function makeLink(book: LinkBook, email: Email, now: number): string {
  const person = book.people.get(email.toLowerCase());
  if (person === undefined) throw new Error(`The workbook is not shared with ${email}.`);
  const secret = newSecret();
  book.links.set(person.email, { email: person.email, hash: hashOf(secret), made: new Date(now).toISOString(), sessions: [] });
  return secret;
}

/** Takes a person's link and all their browsers back; false if there was nothing to take. */
export function revokeLink(book: LinkBook, email: Email): boolean {
  return book.links.delete(email.toLowerCase());
}

/** The address by which a secret enters. It stands after "#": browsers send that part to nobody. */
export function linkAddress(base: string, secret: string): string {
  return new URL(`enter#${secret}`, base).href;
}

/** Whose link a secret is; undefined for nobody's. */
export function ownerOfSecret(book: LinkBook, secret: string): Person | undefined {
  const hash = hashOf(secret);
  const record = [...book.links.values()].find((link) => link.hash === hash);
  return record === undefined ? undefined : book.people.get(record.email);
}

/** Lets a person's browser return later: answers the secret of its cookie and how many seconds it is good for. */
export function startSession(book: LinkBook, email: Email, now: number): { readonly secret: string; readonly seconds: number } {
  const secret = newSecret();
  const record = book.links.get(email) ?? { email, made: new Date(now).toISOString(), sessions: [] };
  const living = record.sessions.filter(({ until }) => until > now).slice(1 - MOST_SESSIONS);
  book.links.set(email, { ...record, sessions: [...living, { hash: hashOf(secret), until: now + SESSION_DAYS * DAY }] });
  return { secret, seconds: (SESSION_DAYS * DAY) / 1000 };
}

/** Who returns with a cookie's secret; undefined if it is unknown, too old, revoked, or the person is gone from the workbook. */
export function personOfSession(book: LinkBook, secret: string, now: number): Person | undefined {
  const hash = hashOf(secret);
  for (const record of book.links.values()) {
    if (record.sessions.some((session) => session.hash === hash && session.until > now)) return book.people.get(record.email);
  }
  return undefined;
}

/** Ends the session of one browser; the link and the other browsers stay. */
export function endSession(book: LinkBook, secret: string): void {
  const hash = hashOf(secret);
  for (const record of book.links.values()) {
    const sessions = record.sessions.filter((session) => session.hash !== hash);
    if (sessions.length < record.sessions.length) book.links.set(record.email, { ...record, sessions });
  }
}
