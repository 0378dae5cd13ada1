/** Who asks, and the boundary at which a refusal becomes a sentence that crosses to the page. */
import { Refusal } from '../../workbook/refusal';
import type { Book } from '../../workbook/book';
import type { JuryPerson, Role } from '../../workbook/jury-tab';
import { formRefusals } from '../../text/forms/refusals';
import type { FormRefusals } from '../../text/forms/refusals';
import type { Language } from '../../text/language';
import { currentUser } from '../run-action';
import type { Season } from './season';

/** A refusal in the words of the forms. */
export const refused = (say: (words: FormRefusals) => string): Refusal => new Refusal('form', (language) => say(formRefusals[language]));

/** Runs what a page asked for; a refusal arrives there as its sentence alone. */
export function answering<T>(language: () => Language, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new Error(error.say(language()));
    throw error;
  }
}

/** The e-mail of the person at the form, in lower case. Refuses where Google does not tell it. */
export function askerEmail(): string {
  const email = currentUser();
  if (email === '') throw refused((words) => words.unknownUser);
  return email;
}

const ownerOf = ({ spreadsheet }: Book): string | undefined => spreadsheet.getOwner()?.getEmail().toLowerCase();

export interface Asker {
  readonly email: string;
  /** The owner of the workbook is an organiser, listed or not. */
  readonly role: Role;
  readonly person: JuryPerson | undefined;
}

/** What tells who somebody is in a workbook. */
type Who = Pick<Season, 'people' | 'book'>;

/** The person at the form with the role on «Жюри». Refuses those who are not listed. */
export function asker(season: Who): Asker {
  const email = askerEmail();
  const person = season.people.find((each) => each.email === email);
  if (person !== undefined) return { email, role: person.role, person };
  if (ownerOf(season.book) === email) return { email, role: 'organiser', person: undefined };
  throw refused((words) => words.notListed(email));
}

/** The juror at the form. Refuses everybody else. */
export function askingJuror(season: Season): JuryPerson {
  const { email, role, person } = asker(season);
  if (person === undefined || role !== 'juror') throw refused((words) => words.notJuror(email));
  return person;
}

/** Refuses jurors: for what the organiser and the secretary do. */
export function requireOfficer(season: Who): void {
  if (asker(season).role === 'juror') throw refused((words) => words.notOfficer);
}

/** Refuses everybody but the organiser: for the rules of the award. */
export function requireOrganiser(season: Season): void {
  if (asker(season).role !== 'organiser') throw refused((words) => words.notOrganiser);
}

/** A text argument of a page's call; refuses anything else and anything long beyond reason. */
export function textArgument(value: unknown): string {
  if (typeof value !== 'string' || value.length > 200) throw refused((words) => words.badRequest);
  return value;
}
