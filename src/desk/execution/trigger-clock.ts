/** Runs time-driven triggers when they are due. What fell due while the desk was closed runs once, one after the other, when it is opened. */
import type { Desk, Task } from '../host';
import type { TriggerRecord } from '../overlay';
import { clockTask } from '../triggers';
import { nextAfter, scheduleOf } from '../schedule';

/** Calls back after so many milliseconds; answers how to call it off. */
export type Timer = (milliseconds: number, call: () => void) => () => void;

/** The machine's own timer; it does not keep a process alive. */
export const machineTimer: Timer = (milliseconds, call) => {
  const timer = setTimeout(call, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Triggers are made, changed and deleted meanwhile, and machines sleep: the clock is looked at this often at the least. */
const LOOK = 10_000;

export interface ClockSettings {
  readonly run: (task: Task) => Promise<unknown>;
  readonly timer?: Timer;
  /** Called after every run: the workbook may have changed. */
  readonly ran?: () => void;
  readonly report?: (error: unknown) => void;
}

/** Runs the time-driven triggers of a desk until the answer is called. */
export function startTriggerClock(desk: Desk, { run, timer = machineTimer, ran, report }: ClockSettings): () => void {
  let line: Promise<void> = Promise.resolve();
  let stopped = false;
  let callOff: () => void = () => undefined;

  const inLine = (task: Task): void => {
    line = line.then(async () => {
      if (stopped) return;
      try {
        await run(task);
      } catch (error) {
        report?.(error);
      }
      ran?.();
    });
  };
  const look = (): void => {
    if (stopped) return;
    for (const trigger of dueTriggers(desk)) inLine(clockTask(trigger, desk.shared.now));
    const first = Math.min(...[...desk.kernel.overlay.triggers.values()].map(({ next }) => next ?? Infinity));
    callOff = timer(Math.min(LOOK, Math.max(0, first - desk.shared.now())), look);
  };
  look();
  return () => {
    stopped = true;
    callOff();
  };
}

/** The time-driven triggers that are due now; each is at once given its next time, so that none comes twice. */
export function dueTriggers(desk: Desk): TriggerRecord[] {
  const now = desk.shared.now();
  const { triggers, people } = desk.kernel.overlay;
  const due: TriggerRecord[] = [];
  for (const trigger of [...triggers.values()]) {
    const schedule = scheduleOf(trigger);
    if (schedule === undefined || (trigger.next ?? -Infinity) > now) continue;
    const { next, ...rest } = trigger;
    if (next === undefined && schedule.every === undefined) continue;
    const later = nextAfter(schedule, trigger.made ?? now, now);
    triggers.set(trigger.uid, { ...rest, ...(later === undefined ? {} : { next: later }) });
    // One that an earlier version recorded begins now. Somebody who left the workbook runs nothing in it.
    if (next !== undefined && people.has(trigger.creator)) due.push(trigger);
  }
  return due.sort((one, other) => (one.next ?? 0) - (other.next ?? 0));
}
