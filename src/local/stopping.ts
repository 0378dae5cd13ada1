/**
 * How a person stops the desk: Ctrl+C, a closed window, the end of the session. The file is written first; who presses again while
 * it is being written is told so, and who presses a third time is not kept waiting: what was typed is in the journal.
 */

/** A closed window is SIGHUP, on Windows too, which then leaves some ten seconds; Ctrl+Break there is SIGBREAK. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
/** npm passes Ctrl+C on to a program that has got it already: what comes within so many milliseconds is the same press. */
const SAME = 500;

/** What signals come to: the process. */
export interface Signalled {
  on(signal: (typeof SIGNALS)[number], hear: () => void): unknown;
  off(signal: (typeof SIGNALS)[number], hear: () => void): unknown;
}

export interface Stopping {
  /** Resolves when the person wants the program to stop. */
  readonly asked: Promise<void>;
  /** Signals have their usual effect again. */
  over(): void;
}

/** Waits for the person to stop the program. `again`: pressed while it is stopping; `atOnce`: and once more. `now` is in milliseconds. */
export function awaitStop(signalled: Signalled, again: () => void, atOnce: () => void, now: () => number = () => performance.now()): Stopping {
  let presses = 0;
  let last = -Infinity;
  let ask: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  const hear = (): void => {
    const at = now();
    if (at - last < SAME) return;
    last = at;
    presses += 1;
    if (presses === 1) ask();
    else if (presses === 2) again();
    else atOnce();
  };
  for (const signal of SIGNALS) signalled.on(signal, hear);
  return {
    asked,
    over: () => {
      for (const signal of SIGNALS) signalled.off(signal, hear);
    },
  };
}

/** A terminal that is gone takes no lines; that must not end the program before the file is written. */
export function outliveTerminal(streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams) stream.on('error', () => undefined);
}
