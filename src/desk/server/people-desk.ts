/** What the owner does with people and their links from the page. Anybody else is not answered. */
import type { Email, Person } from '../overlay';
import { linkAddress, listLinks, makeLink, revokeLink } from './links';
import type { LinkBook } from './links';
import type { FromServer, PeopleAct } from './protocol';

export interface PeopleDesk {
  readonly book: LinkBook;
  readonly now: () => number;
  /** The address that links begin with; undefined while only this machine can reach the desk, where no link is needed. */
  readonly base: () => string | undefined;
  /** Something has changed: those who may no longer be here are to leave. */
  readonly changed: () => void;
}

/** Does what the owner asks; answers what to tell the owner's page. */
export function actOnPeople({ book, now, base, changed }: PeopleDesk, actor: Email, act: PeopleAct): FromServer[] {
  if (book.people.get(actor)?.role !== 'owner') return [];
  const address = base();
  const told: FromServer[] = [];
  switch (act.kind) {
    case 'list':
      break;
    case 'make link': {
      if (typeof act.email !== 'string' || address === undefined || !book.people.has(act.email.toLowerCase())) break;
      const email = act.email.toLowerCase();
      told.push({ type: 'link', email, address: linkAddress(address, makeLink(book, email, now())) });
      break;
    }
    case 'revoke link':
      if (typeof act.email === 'string') revokeLink(book, act.email);
      break;
    case 'put person': {
      const person = sound(act.person);
      if (person !== undefined && book.people.get(person.email)?.role !== 'owner') book.people.set(person.email, person);
      break;
    }
    case 'remove person':
      if (typeof act.email === 'string') removePerson(book, act.email);
      break;
  }
  if (act.kind !== 'list') changed();
  return [{ type: 'people', people: listLinks(book, now()), links: address !== undefined }, ...told];
}

/** Shuts a person out and ends their link; false for the owner, who stays. */
export function removePerson(book: LinkBook, typed: Email): boolean {
  const email = typed.toLowerCase();
  if (book.people.get(email)?.role === 'owner') return false;
  book.links.delete(email);
  return book.people.delete(email);
}

/** An e-mail address as one may type it, in lower case; undefined for what cannot be one. */
export function plausibleEmail(typed: string): Email | undefined {
  const email = typed.trim().toLowerCase();
  return /^[^\s@<>"]+@[^\s@<>"]+$/u.test(email) && email.length <= 254 ? email : undefined;
}

/** A name as one may type it; undefined for none, or one that would not fit a line. */
export function plausibleName(typed: string): string | undefined {
  const name = typed.replace(/\s+/gu, ' ').trim();
  return name !== '' && name.length <= 120 && !/\p{Cc}/u.test(name) ? name : undefined;
}

/** A person as a page may send one: a plausible address, a name, a role below the owner's; undefined otherwise. */
function sound(sent: Partial<Record<keyof Person, unknown>> | null | undefined): Person | undefined {
  if (typeof sent?.email !== 'string' || typeof sent.name !== 'string') return undefined;
  const email = plausibleEmail(sent.email);
  const name = plausibleName(sent.name);
  const role = sent.role === 'editor' || sent.role === 'viewer' ? sent.role : undefined;
  if (email === undefined || name === undefined || role === undefined) return undefined;
  return { email, name, role, language: sent.language === 'en' ? 'en' : 'ru' };
}
