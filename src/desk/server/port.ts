/** What the server needs of a desk: the workbook, the add-on's menus, and running its functions. Types alone. */
import type { Execution } from '../contract';
import type { CommandLike } from '../kernel/engine';
import type { CustomResult } from '../kernel/custom-functions';
import type { Kernel } from '../kernel/kernel';
import type { Email } from '../overlay';
import type { Screen, Selection } from '../services/run';
import type { Edit } from '../triggers';

export interface RunRequest {
  readonly kind: 'menu' | 'sidebar';
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly user: Email;
  readonly screen: Screen;
}

/** What a revision is going to change, as its triggers will be told. */
export interface Foreseen {
  readonly edit?: Edit;
  /** Google's name of a structural change. */
  readonly change?: string;
}

/** What pages need to show the results of functions that only the server can run. */
export interface FormulaDesk {
  /** Names that formulas may use. */
  readonly offered: readonly string[];
  /** What became known after so many results, and how many there are now. */
  since(count: number): { readonly results: readonly (readonly [string, CustomResult])[]; readonly count: number };
  /** Looks what formulas need, and has it computed. */
  ask(): void;
  /** Runs functions apart from now on; `known` is called after every result. */
  follow(known: () => void): void;
}

export interface DeskPort {
  readonly kernel: Kernel;
  /** Executions so far, the newest first. */
  executions(): readonly Execution[];
  /** Runs onOpen for a person who has opened the page; its menus go to the screen. */
  opened(user: Email, screen: Screen): Promise<void>;
  /** Runs a function; resolves when it has ended, however it ended. The server keeps serving meanwhile. Throws at once if it may not be called. */
  run(request: RunRequest): Promise<Execution>;
  /** The person has selected something. */
  selected(user: Email, selection: Selection): void;
  /** Looks at a person's revision before it is carried out. */
  foresee(commands: readonly CommandLike[]): Foreseen;
  /** Functions of the script in formulas; absent where there is no script. */
  readonly formulas?: FormulaDesk;
  /** Runs what is due by the clock until the answer is called; `ran` is called after each run. */
  clock?(ran: () => void, report: (error: unknown) => void): () => void;
  /** A person's revision stands: simple and installable triggers run, with that person's screen. */
  edited(user: Email, foreseen: Foreseen, screen: Screen): Promise<void>;
}
