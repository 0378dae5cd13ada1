/** `list`: the awards and samples there are; for a workbook, its people and what the menu offers them. */
import { presets } from '../../award/presets/list';
import { openBookFile, ownerOf, personOf } from '../book-file';
import { menuItems } from '../report';
import { samples } from '../samples';
import { readScriptFolder } from '../script-folder';
import type { CommandContext } from './context';

export interface ListOptions {
  readonly file: string | undefined;
  readonly as: string | undefined;
  readonly json: boolean;
  /** A script whose menu is to be listed instead of the award's add-on's: its folder or file. */
  readonly script: string | undefined;
}

export async function listCommand(context: CommandContext, { file, as, json, script: scriptPath }: ListOptions): Promise<void> {
  const { words, language, print } = context;
  if (file === undefined) {
    print(catalogue(context, json));
    return;
  }
  const script = scriptPath === undefined ? undefined : readScriptFolder(scriptPath, language);
  const book = await openBookFile(file, words, language, script?.files);
  try {
    const person = as === undefined ? ownerOf(book.desk, words) : personOf(book.desk, as, words);
    const people = [...book.desk.kernel.overlay.people.values()];
    const menu = menuItems(book.desk.as(person.email).menus());
    const lines = [
      words.people,
      ...people.map(({ email, name, role }) => `  ${email} — ${name}, ${words.roles[role]}`),
      words.menu,
      ...menu.map(({ path, functionName }) => `  ${path.join(' › ')} (${functionName})`),
    ];
    print(json ? JSON.stringify({ people, menu }, null, 2) : lines.join('\n'));
  } finally {
    book.close();
  }
}

function catalogue({ words, language }: CommandContext, json: boolean): string {
  const awards = presets.map(({ key, title }) => ({ key, title: title[language] }));
  const names = Object.keys(samples);
  if (json) return JSON.stringify({ awards, samples: names }, null, 2);
  return [words.awards, ...awards.map(({ key, title }) => `  ${key} — ${title}`), words.samples, ...names.map((name) => `  ${name}`)].join('\n');
}
