/** A refused revision must not be undone or redone by its author: takes it out of the kernel's private stacks. */
import type { Model } from '@odoo/o-spreadsheet';

interface History {
  undoStack: string[];
  redoStack: string[];
}

/** Forgets a revision in the undo and redo stacks of this page. */
export function forgetRevision(model: Model, revision: string): void {
  const { handlers } = model as unknown as { handlers: readonly object[] };
  for (const handler of handlers) {
    if (!('undoStack' in handler) || !('redoStack' in handler)) continue;
    const history = handler as History;
    history.undoStack = history.undoStack.filter((id) => id !== revision);
    history.redoStack = history.redoStack.filter((id) => id !== revision);
  }
}
