/** Keeps what was typed and not yet acknowledged across a reload of the page, when the server's copy cannot be continued. */
import type { Model } from '@odoo/o-spreadsheet';
import type { CommandLike } from '../kernel/engine';

const KEY = 'desk.typed';

interface Session {
  readonly pendingMessages: readonly { readonly type: string; readonly commands?: readonly CommandLike[] }[];
}

/** Remembers the cells typed and not acknowledged. The kernel keeps them in a private list of its session. */
export function keepTyped(model: Model, leaveOut: string | undefined): void {
  const { session } = model as unknown as { session: Session };
  const typed = session.pendingMessages.flatMap((message) =>
    (message as { nextRevisionId?: string }).nextRevisionId === leaveOut ? [] : (message.commands ?? []),
  );
  const cells = typed.filter((command) => command.type === 'UPDATE_CELL' && typeof command['content'] === 'string');
  if (cells.length > 0) sessionStorage.setItem(KEY, JSON.stringify(cells));
}

/** Types again what was remembered; answers how many cells. Protections and the server decide anew. */
export function typeAgain(model: Model): number {
  const kept = sessionStorage.getItem(KEY);
  if (kept === null) return 0;
  sessionStorage.removeItem(KEY);
  let count = 0;
  for (const { sheetId, row, col, content } of JSON.parse(kept) as { sheetId: string; row: number; col: number; content: string }[]) {
    if (model.getters.tryGetSheet(sheetId) === undefined) continue;
    if (model.dispatch('UPDATE_CELL', { sheetId, row, col, content }).isSuccessful) count += 1;
  }
  return count;
}
