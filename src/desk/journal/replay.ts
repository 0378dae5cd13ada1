/** Makes the workbook of a journal again: its oldest base, then every change in order. */
import type { DeskState } from '../files/state';
import type { Desk } from '../host';
import type { OverlayChange } from '../kernel/overlay-changes';
import type { JournalEntry } from '../server/journal';
import type { StateUpdateMessage } from '../server/kernel-types';
import type { JournalContents, Row } from './store';

export interface Replayed {
  readonly desk: Desk;
  /** The workbook before the changes. */
  readonly base: DeskState;
  readonly revisions: readonly (JournalEntry & { readonly seq: number })[];
}

/** Carries the changes out on a new desk. Throws if they do not follow from one another. */
export async function replay({ bases: [base], rows }: Pick<JournalContents, 'bases' | 'rows'>, load: (state: DeskState) => Desk): Promise<Replayed> {
  if (base === undefined) throw new Error('no base');
  const desk = load(base.state);
  const { model, overlay } = desk.kernel;
  let expected = base.state.data.revisionId;
  const strayed: string[] = [];
  model.on('unexpected-revision-id', overlay, () => void strayed.push(expected));
  const there = new Set<string>();
  const revisions: (JournalEntry & { readonly seq: number })[] = [];
  for (const row of rows) {
    if (row.kind === 'overlay') {
      overlay.carryOut(JSON.parse(row.body) as OverlayChange);
      continue;
    }
    const entry = entryOf(row);
    if (entry.revision.serverRevisionId !== expected) throw new Error(`change ${row.seq} follows another one`);
    const target = targetOf(entry.revision);
    if (target !== undefined && !there.has(target)) throw new Error(`change ${row.seq} undoes what is not there`);
    await model.config.transportService.sendMessage(entry.revision);
    if (strayed.length > 0) throw new Error(`change ${row.seq} does not follow`);
    expected = entry.revision.nextRevisionId;
    there.add(expected);
    revisions.push({ ...entry, seq: row.seq });
  }
  model.off('unexpected-revision-id', overlay);
  return { desk, base: base.state, revisions };
}

/** What a revision undoes or does again. */
function targetOf(revision: StateUpdateMessage): string | undefined {
  if (revision.type === 'REVISION_UNDONE') return revision.undoneRevisionId;
  return revision.type === 'REVISION_REDONE' ? revision.redoneRevisionId : undefined;
}

function entryOf({ who, body }: Row): JournalEntry {
  const revision = JSON.parse(body) as StateUpdateMessage;
  // The engine passes over what it believes to have made itself.
  const foreign = revision.type === 'REMOTE_REVISION' ? { ...revision, clientId: 'journal' } : revision;
  return { revision: foreign, email: who === '' ? undefined : who };
}
