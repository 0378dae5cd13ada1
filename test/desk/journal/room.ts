/** A served workbook without sockets: the real hub, journal and desk, and pages that are the kernel's models in this process. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskState } from '../../../src/desk/files/state';
import { Desk } from '../../../src/desk/host';
import { makeDurable } from '../../../src/desk/journal/durable-book';
import type { DurableBook, DurableOptions, OpenedFile } from '../../../src/desk/journal/durable-book';
import { Model } from '../../../src/desk/kernel/engine';
import { Hub } from '../../../src/desk/server/hub';
import type { Follower, Judge } from '../../../src/desk/server/hub-seams';
import type { CollaborationMessage } from '../../../src/desk/server/kernel-types';
import { tinyKernel } from '../server/tiny-desk';

const addon = { code: '', manifest: { timeZone: 'Europe/Moscow' }, pages: {} };

/** A desk of a state, with an add-on that does nothing. */
export function load({ data, overlay }: DeskState): Desk {
  return Desk.load(data, overlay, { addon });
}

/** The tiny workbook, in a folder of its own, not yet saved. */
export function tinyFile(): OpenedFile {
  const { data, overlay } = tinyKernel().export();
  return { path: join(mkdtempSync(join(tmpdir(), 'desk-journal-')), 'Книга.xlsx'), state: { data, overlay } };
}

/** The workbook with its journal; fails the test when it is refused. */
export async function durable(file: OpenedFile, options: Partial<DurableOptions> = {}): Promise<DurableBook> {
  const outcome = await makeDurable(file, { load, language: 'ru', now: () => Date.UTC(2026, 2, 1, 6), ...options });
  if (outcome.kind === 'refused') throw new Error(outcome.sentence);
  return outcome;
}

const everybody: Judge = { before: () => undefined, after: () => undefined };

/** The hub on a workbook as the server makes it. */
export function hubOf({ desk, journal, past }: DurableBook, judge: Judge = everybody): Hub {
  return new Hub(desk.kernel.model, judge, journal, {}, past);
}

/** As if it had travelled. */
function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** A page of a person. */
export class Page implements Follower {
  readonly model: Model;
  readonly refusals: string[] = [];
  private readonly kernels = new Map<string, (message: CollaborationMessage) => void>();

  constructor(hub: Hub, readonly clientId: string, readonly email: string) {
    const { snapshot, revisions } = hub.start();
    const transportService = {
      sendMessage: (message: CollaborationMessage): Promise<void> => {
        hub.receive(this, copy(message));
        return Promise.resolve();
      },
      onNewMessage: (id: string, callback: (message: CollaborationMessage) => void): void => void this.kernels.set(id, callback),
      leave: (id: string): void => void this.kernels.delete(id),
    };
    this.model = new Model(copy(snapshot), { client: { id: clientId, name: email }, transportService }, copy([...revisions]));
    hub.join(this);
  }

  deliver(message: CollaborationMessage): void {
    for (const kernel of this.kernels.values()) kernel(copy(message));
  }

  refused(revision: string): void {
    this.refusals.push(revision);
  }

  startAnew(): void {
    // What is asked of it next is refused, too: enough for a test that only counts what became durable.
  }
}

/** Begins a save as the server does, but for the file; what it answers ends it. */
export function beginSave({ journal, desk }: DurableBook, sha256 = 'x'): () => void {
  const mark = journal.beforeSave();
  if (mark === undefined) return () => undefined;
  const state = journal.needsState(mark) ? JSON.stringify(desk.export()) : undefined;
  return () => journal.afterSave(mark, { modified: 0, size: 0, sha256 }, state);
}
