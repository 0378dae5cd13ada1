/** Joins a Desk to the server: its executions run in workers, its triggers on the edits that pages send. */
import type { Execution } from '../contract';
import { checkCallable } from '../execution/lifecycle';
import { startTriggerClock } from '../execution/trigger-clock';
import { pageArgument } from '../execution/wire-rules';
import type { Desk, Task } from '../host';
import { rawText } from '../kernel/entry';
import type { CommandLike } from '../kernel/engine';
import { isRowOrder } from '../kernel/row-order';
import type { RowOrder } from '../kernel/row-order';
import type { Email, Zone } from '../overlay';
import type { Screen } from '../services/run';
import { changeTasks, editTasks, openTasks } from '../triggers';
import { changeTypeOf } from './change-type';
import type { DeskPort, Foreseen, RunRequest } from './port';

/** Runs a task apart from the server, so that a script that waits holds up nobody. */
export type Runner = (desk: Desk, task: Task) => Promise<Execution>;

/** Runs every task in a thread of its own; `worker` is the built src/desk/execution/worker.ts. */
export function inWorkers(worker: URL | string): Runner {
  return (desk, task) => desk.start(task, { worker });
}

/** The desk as the server uses it. */
export function deskPort(desk: Desk, runner: Runner): DeskPort {
  const { kernel, shared } = desk;
  const one = async (task: Task): Promise<void> => {
    await runner(desk, task);
  };
  return {
    kernel,
    executions: () => [...desk.executions].reverse(),
    opened: async (user, screen) => {
      for (const task of openTasks(desk, user, screen)) await one(task);
    },
    run: (request) => runner(desk, taskOf(request)),
    selected: (user, selection) => {
      shared.selections.set(user, selection);
    },
    formulas: {
      offered: desk.formulas.offered,
      since: (count) => desk.formulas.since(count),
      ask: () => desk.formulas.ask(),
      follow: (known) => desk.formulas.computeApart(async (...asked) => (await runner(desk, desk.formulaTask(...asked))).outcome, known),
    },
    clock: (ran, report) => startTriggerClock(desk, { run: (task) => runner(desk, task), ran, report }),
    foresee: (commands) => foresee(desk, commands),
    edited: async (user, foreseen, screen) => {
      for (const task of tasksOf(desk, user, foreseen, screen)) await one(task);
    },
  };
}

/** Throws what Google throws for names and arguments that a page may not use. */
function taskOf({ kind, functionName, args, user, screen }: RunRequest): Task {
  if (kind === 'menu') return { functionName, kind, user, screen };
  checkCallable(functionName);
  const passed = args.map((argument) => pageArgument(argument));
  return { functionName, kind, user, screen, args: () => passed };
}

interface CellCommand {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

function contentCells(commands: readonly CommandLike[]): readonly CellCommand[] {
  return commands.flatMap((command): readonly CellCommand[] => {
    if (isRowOrder(command)) return cornersOf(command);
    const { type, content } = command;
    return type === 'CLEAR_CELL' || (type === 'UPDATE_CELL' && content !== undefined) ? [command as unknown as CellCommand] : [];
  });
}

function cornersOf({ sheetId, left, right, rows }: RowOrder): readonly CellCommand[] {
  const [first = 0] = rows;
  return [{ sheetId, row: first, col: left }, { sheetId, row: rows[rows.length - 1] ?? first, col: right }];
}

/** What an edit will be: read before it is carried out, for the old value. */
function foresee({ kernel }: Desk, commands: readonly CommandLike[]): Foreseen {
  const change = changeTypeOf(commands);
  const cells = contentCells(commands);
  const [first] = cells;
  if (first === undefined) return change === undefined ? {} : { change };
  const { sheetId } = first;
  const zone: Zone = { top: first.row, bottom: first.row, left: first.col, right: first.col };
  const whole = cells
    .filter((cell) => cell.sheetId === sheetId)
    .reduce(
      (grown, { row, col }) => ({
        top: Math.min(grown.top, row),
        bottom: Math.max(grown.bottom, row),
        left: Math.min(grown.left, col),
        right: Math.max(grown.right, col),
      }),
      zone,
    );
  const single = whole.top === whole.bottom && whole.left === whole.right;
  const before = single && kernel.model.getters.tryGetSheet(sheetId) !== undefined ? rawText(kernel, sheetId, zone.top, zone.left) : undefined;
  return { edit: { sheetId, zone: whole, ...(before === undefined ? {} : { before }) }, ...(change === undefined ? {} : { change }) };
}

function tasksOf(desk: Desk, user: Email, { edit, change }: Foreseen, screen: Screen): Task[] {
  const structural = change === undefined ? [] : changeTasks(desk, user, screen, change);
  if (edit === undefined) return structural;
  const { sheetId, zone } = edit;
  const single = zone.top === zone.bottom && zone.left === zone.right;
  const after = single ? rawText(desk.kernel, sheetId, zone.top, zone.left) : undefined;
  return [...structural, ...editTasks(desk, user, screen, { ...edit, ...(after === undefined ? {} : { after }) })];
}
