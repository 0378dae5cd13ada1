/** `link`: the personal links of a workbook that is not open just now: listed, made, taken back. */
import type { Desk } from '../../desk/host';
import type { Person } from '../../desk/overlay';
import { linkAddress, listLinks, makeLink, revokeLink } from '../../desk/server/links';
import { personOf } from '../book-file';
import { Failure } from '../failure';
import { linksBase } from '../network';
import { withClosedBook } from './closed-book';
import type { CommandContext } from './context';

export interface WhoseLink {
  readonly file: string;
  readonly email: string | undefined;
  readonly all: boolean;
}

export function listLinksCommand(context: CommandContext, { file, json }: { readonly file: string; readonly json: boolean }): Promise<void> {
  const { words, language, print } = context;
  return withClosedBook(context, file, context.words.door.whileOpen, ({ desk }) => {
    const states = listLinks(desk.kernel.overlay, Date.now());
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const line = ({ person, made, browsers }: (typeof states)[number]): string =>
      [
        `  ${person.email} — ${person.name}, ${words.roles[person.role]}`,
        made === undefined ? words.door.noLink : words.door.madeOn(day.format(new Date(made))),
        ...(browsers === 0 ? [] : [words.door.browsers(browsers)]),
      ].join('; ');
    print(json ? JSON.stringify(states, null, 2) : [words.people, ...states.map(line)].join('\n'));
    return false;
  });
}

export interface MakeOptions extends WhoseLink {
  readonly anew: boolean;
  readonly address: string | undefined;
  readonly json: boolean;
}

/** Makes links and prints each once, as a letter. They count only when the file is saved, so they are printed after that. */
export async function makeLinksCommand(context: CommandContext, options: MakeOptions): Promise<void> {
  const { words, print, tell } = context;
  const { door } = words;
  asked(options, door.whom, door.notBoth);
  const base = linksBase(options.address, words);
  const letters: { readonly email: string; readonly name: string; readonly address: string }[] = [];
  const after: string[] = [];
  let award = '';
  await withClosedBook(context, options.file, context.words.door.whileOpen, ({ desk }) => {
    const { overlay } = desk.kernel;
    award = overlay.name;
    const had = new Set(listLinks(overlay, Date.now()).flatMap(({ person, made }) => (made === undefined ? [] : [person.email])));
    const { chosen, left } = chosenOf(desk, options, had, context);
    if (left.length > 0) after.push(door.kept(left.map(({ name }) => name).join(', ')));
    for (const { email, name } of chosen) {
      if (had.has(email)) after.push(door.replaced(name));
      letters.push({ email, name, address: linkAddress(base, makeLink(overlay, email, Date.now())) });
    }
    return true;
  });
  if (options.json) print(JSON.stringify(letters, null, 2));
  else print(letters.map(({ email, name, address }) => `${door.to(name, email)}\n\n${door.letter(name, award, address)}\n`).join('\n'));
  for (const sentence of [...after, ...(options.address === undefined ? [door.linksBeginWith(base)] : []), door.onlyNow]) tell(sentence);
}

function chosenOf(desk: Desk, { email, anew }: MakeOptions, had: ReadonlySet<string>, { words }: CommandContext) {
  if (email !== undefined) return { chosen: [personOf(desk, email, words)], left: [] };
  const others = [...desk.kernel.overlay.people.values()].filter(({ role }) => role !== 'owner');
  const chosen = others.filter((person) => anew || !had.has(person.email));
  if (chosen.length === 0) throw new Failure(words.door.nobody);
  return { chosen, left: others.filter((person) => !chosen.includes(person)) };
}

/** Takes links back, with every browser that entered by them. */
export async function revokeLinksCommand(context: CommandContext, options: WhoseLink): Promise<void> {
  const { words, print } = context;
  const { door } = words;
  asked(options, door.whose, door.notBoth);
  const told: string[] = [];
  await withClosedBook(context, options.file, context.words.door.whileOpen, ({ desk }) => {
    const { overlay } = desk.kernel;
    const people: readonly Person[] =
      options.email === undefined
        ? [...overlay.links.keys()].flatMap((email) => overlay.people.get(email) ?? [])
        : [personOf(desk, options.email, words)];
    for (const { email, name } of people) told.push(revokeLink(overlay, email) ? door.revoked(name) : door.nothingRevoked(name));
    return true;
  });
  for (const sentence of told) print(sentence);
}

function asked({ email, all }: WhoseLink, nobody: string, both: string): void {
  if (email === undefined && !all) throw new Failure(nobody);
  if (email !== undefined && all) throw new Failure(both);
}
