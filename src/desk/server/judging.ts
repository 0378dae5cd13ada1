/** What a person's revision may not do, whatever their page let through: protections, viewers, refusing validation rules. */
import type { CommandLike } from '../kernel/engine';
import type { Kernel } from '../kernel/kernel';
import { firstInvalid } from '../kernel/validation';
import type { Email, Person, Zone } from '../overlay';
import { en } from '../text/en';
import { ru } from '../text/ru';
import type { Sentences } from '../text/sentences';
import type { Judge, Refused } from './hub';

/** The judge of a workbook. */
export function judgeOf(kernel: Kernel): Judge {
  return {
    before: (email, commands) => {
      const refusal = kernel.refusal(email, commands);
      if (refusal === undefined) return undefined;
      const words = wordsFor(kernel.overlay.people.get(email));
      return { reason: refusal, message: refusal === 'viewer' ? words.viewerOnly : words.protectedCell };
    },
    after: (email, commands) => invalidAfter(kernel, email, commands),
  };
}

/** The sentences in a person's language. */
export function wordsFor(person: Person | undefined): Sentences {
  return person?.language === 'en' ? en : ru;
}

/** Looks at the cells whose content the revision has put in; clearing a cell is always allowed. */
function invalidAfter(kernel: Kernel, email: Email, commands: readonly CommandLike[]): Refused | undefined {
  for (const command of commands) {
    if (command.type !== 'UPDATE_CELL' || typeof command['content'] !== 'string' || command['content'] === '') continue;
    const { sheetId, row, col } = command as unknown as { sheetId: string; row: number; col: number };
    if (kernel.model.getters.tryGetSheet(sheetId) === undefined) continue;
    const zone: Zone = { top: row, bottom: row, left: col, right: col };
    const invalid = firstInvalid(kernel, sheetId, zone);
    if (invalid === undefined) continue;
    const words = wordsFor(kernel.overlay.people.get(email));
    const help = invalid.rule.helpText;
    return { reason: 'invalid', message: [words.invalidCell(invalid.a1), ...(help === undefined ? [] : [help])].join('\n') };
  }
  return undefined;
}
