/** What a person's revision may not do, whatever their page let through: protections, viewers, refusing validation rules. */
import { refusedOutcome } from '../kernel/entry';
import { refusedFor } from '../kernel/engine';
import type { CommandLike } from '../kernel/engine';
import type { Kernel } from '../kernel/kernel';
import { invalidWords } from '../kernel/refusal-words';
import { rulePlaces } from '../kernel/rule-places';
import { firstInvalid } from '../kernel/validation';
import type { Email } from '../overlay';
import type { Judge, Refused } from './hub-seams';
import { refusalOfSequence } from './sequence';

/** The judge of a workbook. */
export function judgeOf(kernel: Kernel): Judge {
  const rules = rulePlaces(kernel.model.getters);
  return {
    before: (email, commands) => {
      const standing = ({ type, ...payload }: CommandLike): boolean => refusedFor(kernel.model, type, payload).length === 0;
      const refusal = refusalOfSequence({ ...kernel.rights(), rules }, email, commands, standing);
      if (refusal === undefined) return undefined;
      const outcome = refusedOutcome(kernel, email, refusal);
      return outcome.kind === 'refused' ? outcome : undefined;
    },
    after: (email, commands) => invalidAfter(kernel, email, commands),
  };
}

/** Looks at the cells whose content the revision has put in; clearing a cell is always allowed. */
function invalidAfter(kernel: Kernel, email: Email, commands: readonly CommandLike[]): Refused | undefined {
  const language = kernel.overlay.people.get(email)?.language ?? 'en';
  for (const command of commands) {
    if (command.type !== 'UPDATE_CELL' || typeof command['content'] !== 'string' || command['content'] === '') continue;
    const { sheetId, row, col } = command as unknown as { sheetId: string; row: number; col: number };
    if (kernel.model.getters.tryGetSheet(sheetId) === undefined) continue;
    const invalid = firstInvalid(kernel, sheetId, { top: row, bottom: row, left: col, right: col });
    if (invalid !== undefined) return { reason: 'invalid', message: invalidWords(invalid, language) };
  }
  return undefined;
}
