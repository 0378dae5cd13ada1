/**
 * What the hub needs of the engine's private session: taking squeezed commands apart, carrying commands over others that came first,
 * and getting whole again when a command breaks in the middle. Hence the pinned version of the engine.
 */
import type { CommandLike } from '../kernel/engine';
import { after } from './carrying';
import { move } from './sound-history';

type Commands = readonly CommandLike[];

interface Operation {
  readonly id: string;
  readonly data: { readonly commands: Commands };
}

interface Step {
  readonly operation: Operation;
  readonly isCancelled: boolean;
}

interface Change {
  readonly target: Record<string, unknown>;
  readonly key: string;
  readonly before: unknown;
}

interface Session {
  readonly serverRevisionId: string;
  readonly commandSquisher: { unsquish: (commands: Commands) => CommandLike[] };
  readonly revisions: {
    readonly tree: {
      drop(id: string): void;
      getLastBranch(): unknown;
      revertedExecution(branch: unknown): Iterable<Step>;
    };
  };
}

interface Inner {
  readonly session: Session;
  readonly state: { changes: readonly Change[] | undefined };
  isReplayingCommand: boolean;
  status: number;
}

function inner(model: object): Inner {
  return model as unknown as Inner;
}

/** The last revision that a model has carried out. */
export function revisionOf(model: object): string {
  return inner(model).session.serverRevisionId;
}

/** The engine sends neighbouring cells as one command: takes them apart. Throws for a tab that is not there. */
export function unsqueezed(model: object, commands: Commands): Commands {
  if (!commands.some((command) => command.type.startsWith('SQUISHED'))) return commands;
  return inner(model).session.commandSquisher.unsquish(commands);
}

/**
 * Commands of one revision as they are to be when others have been carried out before them: shifted with their rows, or gone with
 * them. The same as the page itself makes of them.
 */
export function carriedOver(commands: Commands, executed: Commands): Commands {
  return executed.length === 0 || commands.length === 0 ? commands : after(move, executed).carry(commands);
}

/** The commands of a revision in the places where they stand now, after all that was carried out since. */
export function asTheyStand(model: object, id: string): Commands {
  const { tree } = inner(model).session.revisions;
  const later: Commands[] = [];
  for (const { operation, isCancelled } of tree.revertedExecution(tree.getLastBranch())) {
    if (operation.id === id) return later.reduceRight((commands, executed) => move(commands, executed), operation.data.commands);
    if (!isCancelled) later.push(operation.data.commands);
  }
  return [];
}

/** Undoes what a revision has done before it broke, and forgets it: the model is as before. */
export function takenBack(model: object, id: string): void {
  const broken = inner(model);
  for (const { target, key, before } of [...(broken.state.changes ?? [])].reverse()) {
    // Told by the engine itself, as its own undo does it.
    if (before === undefined) Reflect.deleteProperty(target, key);
    else target[key] = before;
  }
  broken.state.changes = [];
  broken.isReplayingCommand = false;
  broken.status = 0;
  const { tree } = broken.session.revisions;
  tree.drop(id);
}
