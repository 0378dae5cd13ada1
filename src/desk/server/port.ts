/** What the server needs of a desk: the workbook, the add-on's menus, and running its functions. Types alone. */
import type { Execution } from '../contract';
import type { CommandLike } from '../kernel/engine';
import type { Kernel } from '../kernel/kernel';
import type { Email } from '../overlay';
import type { Screen, Selection } from '../services/run';

export interface RunRequest {
  readonly kind: 'menu' | 'sidebar';
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly user: Email;
  readonly screen: Screen;
}

export interface DeskPort {
  readonly kernel: Kernel;
  /** Executions so far, the newest first. */
  executions(): readonly Execution[];
  /** Runs onOpen for a person who has opened the page; its menus go to the screen. */
  opened(user: Email, screen: Screen): Promise<void>;
  /** Runs a function; resolves when it has ended, however it ended. The server keeps serving meanwhile. */
  run(request: RunRequest): Promise<Execution>;
  /** The person has selected something. */
  selected(user: Email, selection: Selection): void;
  /** A person's edit stands: simple and installable edit triggers run, with that person's screen. */
  edited(user: Email, commands: readonly CommandLike[], screen: Screen): Promise<void>;
}
