/** `people`: whom a workbook that is not open just now is shared with. */
import type { Role } from '../../desk/overlay';
import { plausibleEmail, plausibleName, removePerson } from '../../desk/server/people-desk';
import { personOf } from '../book-file';
import { Failure } from '../failure';
import { withClosedBook } from './closed-book';
import type { CommandContext } from './context';

export interface AddOptions {
  readonly file: string;
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, 'owner'>;
}

/** Lets a person in, or changes the name and role of one who is. */
export async function addPersonCommand(context: CommandContext, options: AddOptions): Promise<void> {
  const { words, language, print } = context;
  const { door } = words;
  const email = plausibleEmail(options.email);
  const name = plausibleName(options.name);
  if (email === undefined) throw new Failure(door.badEmail(options.email));
  if (name === undefined) throw new Failure(door.badName);
  const { role } = options;
  const told: string[] = [];
  await withClosedBook(context, options.file, words.door.whileOpen, ({ desk }) => {
    const { people } = desk.kernel.overlay;
    const before = people.get(email);
    if (before?.role === 'owner') throw new Failure(door.ownerStays);
    told.push((before === undefined ? door.added : door.changed)(name, email, words.roles[role]));
    people.set(email, { email, name, role, language: before?.language ?? language });
    return true;
  });
  for (const sentence of told) print(sentence);
}

/** Shuts a person out, and ends their link. */
export async function removePersonCommand(context: CommandContext, { file, email }: { readonly file: string; readonly email: string }): Promise<void> {
  const { words, print } = context;
  let name = '';
  await withClosedBook(context, file, words.door.whileOpen, ({ desk }) => {
    const person = personOf(desk, email, words);
    ({ name } = person);
    if (!removePerson(desk.kernel.overlay, person.email)) throw new Failure(words.door.ownerStays);
    return true;
  });
  print(words.door.removed(name));
}
