/**
 * Teaches the engine's history to carry whole chains of revisions, not each by itself: what waits on a page when another's revision
 * comes, and what was done since a revision that is undone or redone. On the prototypes of the engine, hence its pinned version; in
 * the server and in every page alike, or their copies would differ. To be imported before the first workbook is made.
 */
import { Model, registries } from '../kernel/engine';
import type { CommandLike, CoreCommand } from '../kernel/engine';
import { after, without } from './carrying';
import type { Bridge, Move } from './carrying';
import './sound-sorting';

type Commands = readonly CommandLike[];

interface Revision {
  readonly commands: Commands;
}

interface Operation {
  readonly id: string;
  readonly data: Revision;
  transformed(transformation: (revision: Revision) => Revision): Operation;
}

interface Branch {
  operations: readonly Operation[];
  locateOperation(id: string): { readonly before: readonly Operation[]; readonly operation: Operation; readonly after: readonly Operation[] };
  insert(operation: Operation, predecessor: string): void;
  prepend(operation: Operation): void;
  fork(id: string): Branch;
  cutAfter(id: string): void;
  appendBranch(branch: Branch): void;
}

interface Tree {
  readonly branches: readonly Branch[];
  readonly branchingOperationIds: Map<Branch, string | undefined>;
  nextBranch(branch: Branch): Branch | undefined;
  insertBranchAfter(branch: Branch, inserted: Branch): void;
  removeBranchFromTree(branch: Branch): void;
  findPreviousBranchingOperation(branch: Branch): { readonly previousBranch?: Branch; readonly branchingOperation?: Operation };
  undo(branch: Branch, operation: Operation): void;
  redo(branch: Branch): void;
  insertPrevious(branch: Branch, operation: Operation, insertAfter: string): void;
}

interface Message {
  readonly type: string;
  readonly clientId?: string;
  readonly nextRevisionId: string;
  readonly commands?: Commands;
}

interface Session {
  readonly clientId: string;
  pendingMessages: readonly Message[];
  onMessageReceived: (this: Session, message: Message) => void;
  readonly revisions: {
    get(id: string): Revision;
    readonly HEAD_BRANCH: Branch;
    readonly tree: Tree;
    readonly buildTransformation: { with: (executed: Revision) => (revision: object) => Revision };
  };
}

/** A session of no model: only to get at what the engine does not give out. */
function emptySession(): Session {
  const made = Model.prototype as unknown as { setupSession: (this: object, revision: string) => Session };
  return made.setupSession.call({ state: { recordChanges: () => undefined }, config: {}, getters: {} }, 'none');
}

const { revisions } = emptySession();

/** The engine's way for commands each by itself. */
export const move: Move = (commands, executed) =>
  commands.length === 0 || executed.length === 0 ? commands : revisions.buildTransformation.with({ commands: executed })({ id: '', clientId: '', commands }).commands;

type Moved = Extract<CoreCommand, { type: 'MOVE_RANGES' }>;

/** What takes a command back. The engine has none for cells that are moved. */
export function inverseOf(command: CommandLike): Commands {
  if (command.type === 'MOVE_RANGES') return movedBack(command as unknown as Moved);
  const { inverseCommandRegistry } = registries as unknown as { readonly inverseCommandRegistry: { get: (type: string) => (command: CommandLike) => Commands } };
  return inverseCommandRegistry.get(command.type)(command);
}

function movedBack(moved: Moved): Commands {
  const [zone] = moved.target;
  if (zone === undefined) return [];
  const { sheetId, targetSheetId, col, row } = moved;
  const target = [{ left: col, right: col + zone.right - zone.left, top: row, bottom: row + zone.bottom - zone.top }];
  return [{ ...moved, sheetId: targetSheetId, targetSheetId: sheetId, target, col: zone.left, row: zone.top }];
}

/** A revision with other commands: the engine's own class, of which only a transformation makes new ones. */
function changed(revision: Revision, commands: Commands): Revision {
  return revisions.buildTransformation.with({ commands: [] })({ ...fieldsOf(revision), commands });
}

function fieldsOf(revision: Revision): object {
  const { id, clientId, rootCommand, timestamp } = revision as unknown as Record<string, unknown>;
  return { id, clientId, rootCommand, timestamp };
}

/** Operations carried over a bridge, one after the other; not before one of them is wanted. */
function carried(operations: readonly Operation[], bridge: () => Bridge): Operation[] {
  let images: readonly Commands[] | undefined;
  const all = (): readonly Commands[] => {
    if (images === undefined) {
      const built = bridge();
      images = operations.map(({ data }) => built.carry(data.commands));
    }
    return images;
  };
  return operations.map((operation, index) => operation.transformed((revision) => changed(revision, all()[index] ?? [])));
}

type Added = Extract<CoreCommand, { type: 'ADD_COLUMNS_ROWS' }>;
type Removed = Extract<CoreCommand, { type: 'REMOVE_COLUMNS_ROWS' }>;

/** An insertion beside a row that another deletes: the engine drops it with what is typed into it. Here it stays in its place. */
function addedBesideRemoved(added: Added, removed: Removed): Added {
  if (added.sheetId !== removed.sheetId || added.dimension !== removed.dimension) return added;
  const base = added.base - removed.elements.filter((element) => element < added.base).length;
  if (!removed.elements.includes(added.base)) return { ...added, base };
  return base === 0 ? { ...added, base, position: 'before' } : { ...added, base: base - 1, position: 'after' };
}

type Typed = Extract<CoreCommand, { type: 'UPDATE_CELL' | 'CLEAR_CELL' }>;

/**
 * A word typed into a row or column that another drags away: the engine lets it stay, and deletes it with the old row. Here it goes with
 * its row. Where single cells are cut and pasted it stays, for beside them stands another name.
 */
function typedIntoMoved(typed: Typed, moved: Moved): Typed {
  const [zone] = moved.target;
  const { sheetId, col, row } = typed;
  if (zone === undefined || sheetId !== moved.sheetId || sheetId !== moved.targetSheetId) return typed;
  if (col < zone.left || col > zone.right || row < zone.top || row > zone.bottom) return typed;
  const rows = zone.left === 0 && moved.col === 0 && zone.right > 0;
  const columns = zone.top === 0 && moved.row === 0 && zone.bottom > 0;
  return rows || columns ? { ...typed, col: moved.col + col - zone.left, row: moved.row + row - zone.top } : typed;
}

type Transformation = Parameters<typeof registries.otRegistry.addTransformation>[2];
registries.otRegistry.addTransformation('MOVE_RANGES', ['UPDATE_CELL', 'CLEAR_CELL'], typedIntoMoved as Transformation);
registries.otRegistry.addTransformation('REMOVE_COLUMNS_ROWS', ['ADD_COLUMNS_ROWS'], addedBesideRemoved as Transformation);

const sessions = Object.getPrototypeOf(emptySession()) as Session;
const { onMessageReceived } = sessions;

/** What waits on a page has moved since it was done: the page is told of others' changes as they are beside it now. */
sessions.onMessageReceived = function (message) {
  if (message.type === 'REMOTE_REVISION' && message.clientId !== this.clientId) {
    this.pendingMessages = this.pendingMessages.map((pending) => (pending.type === 'REMOTE_REVISION' ? { ...pending, commands: this.revisions.get(pending.nextRevisionId).commands } : pending));
  }
  onMessageReceived.call(this, message);
};

const branches = Object.getPrototypeOf(revisions.HEAD_BRANCH) as Branch;

branches.insert = function (this: Branch, operation, predecessor) {
  const { before, operation: last, after: following } = this.locateOperation(predecessor);
  this.operations = [...before, last, operation, ...carried(following, () => after(move, operation.data.commands))];
};

branches.prepend = function (this: Branch, operation) {
  this.operations = [operation, ...carried(this.operations, () => after(move, operation.data.commands))];
};

/** An operation in two branches: as it is in the lower one, and in the upper one. With those before it. */
interface Step {
  readonly before: Step | undefined;
  readonly here: Operation;
  readonly there: Operation;
}

/** By the operation in the upper branch. */
const steps = new WeakMap<Operation, Step>();

/** Goes over operations that are known on both sides of a bridge. */
function past(bridge: Bridge, last: Step | undefined): Bridge {
  const all: Step[] = [];
  for (let step = last; step !== undefined; step = step.before) all.push(step);
  for (const { here, there } of all.reverse()) bridge.pass(here.data.commands, there.data.commands);
  return bridge;
}

/** The last of the operations of two branches that are the same, linked with those before it as far as that is not known already. */
function lastStep(here: readonly Operation[], there: readonly Operation[]): Step | undefined {
  let known = Math.min(here.length, there.length);
  let last: Step | undefined;
  for (; known > 0; known -= 1) {
    const [below, above] = [here[known - 1], there[known - 1]];
    last = above === undefined ? undefined : steps.get(above);
    if (last?.here === below) break;
    last = undefined;
  }
  for (; known < here.length; known += 1) {
    const [below, above] = [here[known], there[known]];
    if (below === undefined || above === undefined || below.id !== above.id) return last;
    last = { before: last, here: below, there: above };
    steps.set(above, last);
  }
  return last;
}

const trees = Object.getPrototypeOf(revisions.tree) as Tree;

trees.undo = function (this: Tree, branch, operation) {
  const lower = this.branchingOperationIds.get(branch);
  this.branchingOperationIds.set(branch, operation.id);
  const next = branch.fork(operation.id);
  if (lower !== undefined) this.branchingOperationIds.set(next, lower);
  this.insertBranchAfter(branch, next);
  let bridge = (): Bridge => without(move, operation.data.commands, inverseOf);
  for (let at: Branch | undefined = next; at !== undefined; at = this.nextBranch(at)) {
    const was = at.operations;
    const is = carried(was, bridge);
    at.operations = is;
    const end = was.findIndex(({ id }) => id === this.branchingOperationIds.get(at));
    const from = bridge;
    // What lies lower was done after that which is undone there.
    bridge = () => past(from(), lastStep(was.slice(0, Math.max(end, 0)), is.slice(0, Math.max(end, 0))));
  }
};

trees.redo = function (this: Tree, branch) {
  const removed = this.nextBranch(branch);
  const at = branch.operations.findIndex(({ id }) => id === this.branchingOperationIds.get(branch));
  const redone = branch.operations[at];
  if (removed === undefined || redone === undefined) return;
  const lower = this.branchingOperationIds.get(removed);
  if (lower === undefined) this.branchingOperationIds.delete(branch);
  else this.branchingOperationIds.set(branch, lower);
  this.removeBranchFromTree(removed);
  let bridge = (): Bridge => after(move, redone.data.commands);
  let [was, is] = [removed.operations, branch.operations.slice(at + 1)];
  let above = branch;
  for (let below = this.nextBranch(branch); below !== undefined; below = this.nextBranch(below)) {
    const end = is.findIndex(({ id }) => id === this.branchingOperationIds.get(above));
    const undone = is[end];
    if (undone === undefined) return;
    const [from, before] = [bridge, [was.slice(0, end), is.slice(0, end)] as const];
    bridge = () => past(from(), lastStep(...before));
    const through = carried(below.operations, bridge);
    const rebuilt = carried(is.slice(end + 1), () => without(move, undone.data.commands, inverseOf));
    was = below.operations;
    is = wholer(rebuilt, through);
    below.operations = is;
    above = below;
  }
};

/**
 * What is left of operations on two ways to the same place: from the upper branch, where what was typed into a row that is deleted there
 * is missing, and from before the redo, where what was typed into a row that comes back is missing. Of each the one that has more.
 */
function wholer(some: readonly Operation[], others: readonly Operation[]): Operation[] {
  return some.map((operation, index) => {
    const other = others[index];
    if (other === undefined || other.id !== operation.id) return operation;
    return operation.transformed((revision) => (other.data.commands.length > revision.commands.length ? changed(revision, other.data.commands) : revision));
  });
}

trees.insertPrevious = function (this: Tree, branch, operation, insertAfter) {
  const { previousBranch, branchingOperation } = this.findPreviousBranchingOperation(branch);
  if (previousBranch === undefined || branchingOperation === undefined) return;
  const below = branch.locateOperation(insertAfter);
  previousBranch.cutAfter(insertAfter);
  const undone = previousBranch.operations.findIndex(({ id }) => id === branchingOperation.id);
  const last = lastStep([...below.before, below.operation], previousBranch.operations.slice(undone + 1));
  previousBranch.operations = [...previousBranch.operations, ...carried(below.after, () => past(after(move, branchingOperation.data.commands), last))];
  this.insertPrevious(previousBranch, operation, insertAfter);
};
