/** A value that a validation rule refuses: shows the rule's own help text where it has one. */
import { helpers, stores } from '@odoo/o-spreadsheet';
import type { CellPosition } from '@odoo/o-spreadsheet';
import type { DeskRule } from '../kernel/validation';
import { soon } from './ask';

interface Composer {
  readonly currentEditedCell: CellPosition;
  readonly getters: { getValidationRuleForCell: (position: CellPosition) => DeskRule | undefined };
  canStopEdition: () => boolean;
  cancelEdition: () => void;
}

/**
 * Whether only the server can judge what is typed: the engine computes a rule's own formula before the value is in its cell, and would
 * judge what stood there. The server looks when it is in, and takes back what the rule refuses.
 */
function judgedAfterwards(self: Composer): boolean {
  return self.getters.getValidationRuleForCell(self.currentEditedCell)?.criterion.type === 'customFormula';
}

/** Installs the sentence; `say` shows a rule's help text for a cell in A1 notation. */
export function installValidationHelp(say: (cell: string, help: string) => void): void {
  const composer = stores.CellComposerStore.prototype;
  const allowed = Reflect.get(composer, 'canStopEdition') as () => boolean;
  Reflect.set(composer, 'canStopEdition', function (this: Composer) {
    return allowed.call(this) || judgedAfterwards(this);
  });
  const stop: typeof composer.stopEdition = Reflect.get(composer, 'stopEdition');
  composer.stopEdition = function (direction) {
    const self = this as unknown as Composer;
    if (!self.canStopEdition()) {
      const cell = self.currentEditedCell;
      const help = self.getters.getValidationRuleForCell(cell)?.helpText;
      if (help !== undefined && help !== '') {
        self.cancelEdition();
        soon(() => say(helpers.toXC(cell.col, cell.row), help));
        return;
      }
    }
    stop.call(this, direction);
  };
}
