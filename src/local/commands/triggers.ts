/** `triggers`: the functions that run by themselves in a workbook that is not open just now: listed, deleted. */
import type { TriggerRecord } from '../../desk/overlay';
import { Failure } from '../failure';
import { withClosedBook } from './closed-book';
import type { CommandContext } from './context';

export function listTriggersCommand(context: CommandContext, { file, json }: { readonly file: string; readonly json: boolean }): Promise<void> {
  const { words: { triggers: words }, language, print } = context;
  return withClosedBook(context, file, undefined, ({ desk }) => {
    const { overlay } = desk.kernel;
    const triggers = [...overlay.triggers.values()];
    const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone: overlay.timeZone });
    const when = ({ event, next }: TriggerRecord): string =>
      event !== 'CLOCK' ? words.events[event] : `${words.events.CLOCK}, ${next === undefined ? words.over : words.next(time.format(new Date(next)))}`;
    const lines = triggers.map((trigger) => `  ${trigger.uid.slice(0, 8)}  ${trigger.handler} — ${when(trigger)}; ${trigger.creator}`);
    print(json ? JSON.stringify(triggers, null, 2) : lines.length === 0 ? words.none : lines.join('\n'));
    return false;
  });
}

export async function deleteTriggerCommand(
  context: CommandContext,
  { file, uid, all }: { readonly file: string; readonly uid: string | undefined; readonly all: boolean },
): Promise<void> {
  const { words: { triggers: words }, print } = context;
  if ((uid === undefined) !== all) throw new Failure(words.which);
  const deleted: TriggerRecord[] = [];
  await withClosedBook(context, file, undefined, ({ desk }) => {
    const { triggers } = desk.kernel.overlay;
    deleted.push(...[...triggers.values()].filter((trigger) => uid === undefined || trigger.uid.startsWith(uid)));
    if (uid !== undefined && deleted.length === 0) throw new Failure(words.unknown(uid));
    if (uid !== undefined && deleted.length > 1) throw new Failure(words.several(uid));
    for (const trigger of deleted) triggers.delete(trigger.uid);
    return deleted.length > 0;
  });
  print(deleted.length === 0 ? words.none : deleted.map(({ handler }) => words.deleted(handler)).join('\n'));
}
