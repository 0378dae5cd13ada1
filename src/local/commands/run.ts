/** `run`: a menu item or a function of the add-on, headless, as a given person; prints what that person would have seen. */
import type { Execution } from '../../desk/contract';
import { answerOf } from '../answers';
import { openBookFile, ownerOf, personOf } from '../book-file';
import { Failure } from '../failure';
import { executionText, functionOf, menuItems } from '../report';
import { readScriptFolder } from '../script-folder';
import type { CommandContext } from './context';

export interface RunOptions {
  readonly file: string;
  readonly item: string;
  readonly as: string | undefined;
  readonly answers: readonly string[];
  /** JSON texts. */
  readonly args: readonly string[];
  readonly json: boolean;
  /** A script to run instead of the award's add-on: its folder or file. */
  readonly script: string | undefined;
}

/** Runs it and saves the workbook. Fails with the add-on's sentence when the action refused or broke off. */
export async function runCommand(context: CommandContext, options: RunOptions): Promise<void> {
  const { words, print, tell } = context;
  const args = options.args.map((text) => parsed(context, text));
  const script = options.script === undefined ? undefined : readScriptFolder(options.script, context.language);
  const book = await openBookFile(options.file, words, context.language, script?.files);
  try {
    for (const notice of book.notices) tell(notice);
    const person = options.as === undefined ? ownerOf(book.desk, words) : personOf(book.desk, options.as, words);
    const session = book.desk.as(person.email);
    const menus = session.menus();
    const inMenu = functionOf(menus, options.item);
    if (inMenu === undefined && !book.desk.has(options.item)) {
      throw new Failure(words.unknownItem(options.item, menuItems(menus).map(({ path }) => `«${path[path.length - 1] ?? ''}»`).join(', ')));
    }
    const answers = options.answers.map(answerOf);
    const execution = inMenu === undefined ? session.call(options.item, args, answers) : session.run(inMenu, answers);
    await book.save();
    print(options.json ? JSON.stringify(withoutPages(execution), null, 2) : executionText(words, execution));
    const failure = failureOf(execution);
    if (failure !== undefined) throw new Failure(failure);
  } finally {
    book.close();
  }
}

function parsed({ words }: CommandContext, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Failure(words.badJson(text));
  }
}

/** An execution for a pipe: the code of a form is no news. */
function withoutPages(execution: Execution): unknown {
  return {
    ...execution,
    shown: execution.shown.map((shown) => ('html' in shown ? { kind: shown.kind, title: shown.title } : shown)),
  };
}

/** The sentence of an action that threw, was refused or broke off; undefined when it did what it was asked. */
function failureOf({ outcome }: Execution): string | undefined {
  if (outcome.kind === 'failed') return outcome.message;
  const returned = outcome.returned;
  if (typeof returned !== 'object' || returned === null || !('kind' in returned) || !('message' in returned)) return undefined;
  return (returned.kind === 'refused' || returned.kind === 'failed') && typeof returned.message === 'string' ? returned.message : undefined;
}
