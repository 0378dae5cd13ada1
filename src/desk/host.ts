/** The desk in process: a workbook, its people, and the add-on's executions. The server stands on the same parts. */
import type { DeskOptions, DeskSession, Execution } from './contract';
import { Calls } from './execution/calls';
import { CustomFunctions } from './execution/custom-functions';
import { runInProcess, topLevelFunctions } from './execution/in-process';
import { finish, limitOf } from './execution/lifecycle';
import type { ScriptOutcome } from './execution/script-side';
import { runInWorker } from './execution/worker-runner';
import type { WorkerSettings } from './execution/worker-runner';
import { helpers } from './kernel/engine';
import type { TransportService, WorkbookData } from './kernel/engine';
import type { CommandLike } from './kernel/engine';
import { Kernel } from './kernel/kernel';
import type { Workbook } from './kernel/kernel';
import { localeNamed } from './kernel/locales';
import { NEW_SHEET } from './kernel/new-sheet';
import type { Email, Overlay, Person } from './overlay';
import { CacheStore } from './services/cache-store';
import { LockTable } from './services/lock-table';
import { Run } from './services/run';
import type { AuthMode, Screen, Selection, Shared } from './services/run';
import { Session, quietScreen } from './session';

/** What a new workbook needs to know. */
export interface NewWorkbook {
  readonly owner: Person;
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** As Google writes it, e.g. ru_RU. */
  readonly locale: string;
}

/** What only the server uses. */
export interface DeskLinks {
  readonly transport?: TransportService;
  readonly onCommand?: (command: CommandLike) => void;
}

/** An execution to be. */
export interface Task {
  readonly functionName: string;
  readonly kind: Execution['kind'];
  /** As whom it runs. */
  readonly user: Email;
  /** Who is at the keyboard; the same unless a trigger runs as its creator. */
  readonly activeUser?: Email;
  readonly authMode?: AuthMode;
  readonly screen: Screen;
  /** Arguments made for this run: event objects hold services. */
  readonly args?: (run: Run) => readonly unknown[];
  /** The cell whose formula calls. */
  readonly place?: Selection;
}

/** The log keeps so many executions. */
const LOG = 5000;

export class Desk {
  readonly kernel: Kernel;
  readonly shared: Shared;
  /** Functions of the script in formulas. */
  readonly formulas: CustomFunctions;
  /** What has run, the oldest first. */
  readonly executions: Execution[] = [];
  private nextExecution = 1;
  private failAtCall: number | undefined;
  private functions: ReadonlySet<string> | undefined;

  private constructor(workbook: { readonly data: Partial<WorkbookData>; readonly overlay: Overlay }, readonly options: DeskOptions, links: DeskLinks) {
    this.formulas = new CustomFunctions(options.addon.code, (functionName, args, place) => this.execute(this.formulaTask(functionName, args, place)).outcome);
    this.kernel = new Kernel(workbook, { ...links, results: this.formulas, ...(options.now === undefined ? {} : { now: options.now }) });
    this.formulas.serve(this.kernel);
    this.failAtCall = options.failAtCall;
    this.shared = {
      kernel: this.kernel,
      addon: options.addon,
      locks: new LockTable(),
      cache: new CacheStore(),
      functions: this.formulas,
      selections: new Map<Email, Selection>(),
      now: options.now ?? Date.now,
      fixedClock: options.now !== undefined,
      sameDomain: options.sameDomain ?? false,
    };
  }

  /** A new workbook with one empty tab, as Google makes it. */
  static empty({ owner, name, timeZone, locale }: NewWorkbook, options: DeskOptions, links: DeskLinks = {}): Desk {
    const tab = locale.startsWith('ru') ? 'Лист1' : 'Sheet1';
    const known = localeNamed(locale);
    const empty = helpers.createEmptyWorkbookData(tab);
    const [sheet] = empty.sheets;
    const data = {
      ...empty,
      sheets: sheet === undefined ? [] : [{ ...sheet, id: 's0', rowNumber: NEW_SHEET.rows, colNumber: NEW_SHEET.columns }],
      ...(known === undefined ? {} : { settings: { ...empty.settings, locale: known } }),
    };
    const overlay: Overlay = {
      version: 1, name, timeZone, locale, people: [{ ...owner, role: 'owner' }], protections: [], notes: [], metadata: [], triggers: [],
      properties: { document: {}, script: {}, user: {} },
    };
    return new Desk({ data, overlay }, options, links);
  }

  static load(data: Partial<WorkbookData>, overlay: Overlay, options: DeskOptions, links: DeskLinks = {}): Desk {
    return new Desk({ data, overlay }, options, links);
  }

  /** Lets a person into the workbook, or changes the role. The owner stays the owner. */
  share(person: Person): void {
    const email = person.email.toLowerCase();
    if (this.kernel.overlay.people.get(email)?.role === 'owner') return;
    this.kernel.overlay.people.set(email, { ...person, email });
  }

  /** The desk for one person. Throws if the workbook is not shared with them. */
  as(email: Email): DeskSession {
    const person = this.person(email);
    return new Session(this, person.email);
  }

  person(email: Email): Person {
    const person = this.kernel.overlay.people.get(email.toLowerCase());
    if (person === undefined) throw new Error(`The workbook is not shared with ${email}.`);
    return person;
  }

  export(): Workbook {
    return this.kernel.export();
  }

  /** Makes the n-th service call of the next execution fail; undefined for none. */
  failNext(call: number | undefined): void {
    this.failAtCall = call;
  }

  /** Whether the bundle has a top-level function of this name. */
  has(functionName: string): boolean {
    this.functions ??= topLevelFunctions(this.shared.addon.code);
    return this.functions.has(functionName);
  }

  /** Prepares an execution: its services, ready to answer the script wherever it runs. */
  prepare(task: Task): { readonly run: Run; readonly calls: Calls } {
    const id = `e${this.nextExecution}`;
    this.nextExecution += 1;
    const failAtCall = this.failAtCall;
    this.failAtCall = undefined;
    const run = new Run(this.shared, {
      id,
      kind: task.kind,
      user: task.user,
      activeUser: task.activeUser ?? task.user,
      authMode: task.authMode ?? (task.kind === 'simple trigger' ? 'LIMITED' : task.kind === 'custom function' ? 'CUSTOM_FUNCTION' : 'FULL'),
      screen: task.screen,
      ...(task.place === undefined ? {} : { place: task.place }),
      ...(failAtCall === undefined ? {} : { failAtCall }),
    });
    return { run, calls: new Calls(run) };
  }

  /** Runs in this process; done when it returns. */
  execute(task: Task): Execution {
    const { run, calls } = this.prepare(task);
    const startedAt = this.shared.now();
    const clock = performance.now();
    const outcome: ScriptOutcome = runInProcess(calls, this.shared.addon.code, task.functionName, task.args?.(run) ?? [], limitOf(task.kind));
    return this.record(finish(run, calls, task.functionName, startedAt, performance.now() - clock, outcome));
  }

  /** Runs in a worker thread; resolves when it has ended, however it ended. */
  async start(task: Task, settings: Omit<WorkerSettings, 'limit'>): Promise<Execution> {
    const { run, calls } = this.prepare(task);
    const startedAt = this.shared.now();
    const clock = performance.now();
    const args = task.args?.(run) ?? [];
    const outcome = await runInWorker(calls, this.shared.addon.code, task.functionName, args, { ...settings, limit: limitOf(task.kind) });
    return this.record(finish(run, calls, task.functionName, startedAt, performance.now() - clock, outcome));
  }

  /** A function that a formula calls: with nobody's authority, as anybody who looks at the workbook. */
  formulaTask(functionName: string, args: readonly unknown[], place?: Selection): Task {
    const user = [...this.kernel.overlay.people.values()].find(({ role }) => role === 'owner')?.email ?? '';
    return { functionName, kind: 'custom function', user, screen: quietScreen([]), args: () => args, ...(place === undefined ? {} : { place }) };
  }

  /** Formulas call their functions by the thousand: of these the log keeps what went wrong or said something. */
  private record(execution: Execution): Execution {
    const { kind, outcome, logged } = execution;
    if (kind !== 'custom function' || outcome.kind === 'failed' || logged.length > 0) this.executions.push(execution);
    if (this.executions.length > LOG) this.executions.shift();
    return execution;
  }
}
