/** One execution of the script as the services see it: who runs it, what it may do, what it has done. */
import type { AddonFiles, Answer, Execution, MenuEntry, Shown } from '../contract';
import type { Kernel } from '../kernel/kernel';
import type { Email, Zone } from '../overlay';
import type { CacheStore } from './cache-store';
import { ScriptException } from './exception';
import type { LockTable } from './lock-table';
import type { WrittenFormula } from './spill-warnings';
import { Writes } from './writes';

/** A result now, or once a person has answered or time has passed. */
export type Later<T> = T | Promise<T>;

/** Continues with a result, at once if it is there. */
export function then<T, R>(later: Later<T>, use: (value: T) => R): Later<R> {
  return later instanceof Promise ? later.then(use) : use(later);
}

export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  /** Name in Ui.ButtonSet. */
  readonly buttons: string;
}

export interface Selection {
  readonly sheetId: string;
  readonly zone: Zone;
}

/** The person's screen, as far as a script reaches it. */
export interface Screen {
  /** Shows an alert or a prompt; the script waits. */
  ask(question: Question): Later<Answer>;
  show(shown: Extract<Shown, { kind: 'toast' | 'sidebar' | 'dialog' }>): void;
  menus(menus: readonly MenuEntry[]): void;
  /** The script moved the person's cursor. */
  select(selection: Selection): void;
  /** Lets time pass. */
  wait(milliseconds: number): Later<void>;
}

/** What all executions of a desk share. */
export interface Shared {
  readonly kernel: Kernel;
  readonly addon: AddonFiles;
  readonly locks: LockTable;
  readonly cache: CacheStore;
  readonly selections: Map<Email, Selection>;
  readonly now: () => number;
  /** What formulas wait for of the script's functions. */
  readonly functions: { settle(): boolean | Promise<boolean> };
  /** Whether scripts, too, take their time from `now` instead of their own clock. */
  readonly fixedClock: boolean;
  /** Whether getActiveUser tells who is at the keyboard: always, or only outside simple triggers. */
  readonly sameDomain: boolean;
}

export type AuthMode = 'NONE' | 'CUSTOM_FUNCTION' | 'LIMITED' | 'FULL';

export interface RunSettings {
  readonly id: string;
  readonly kind: Execution['kind'];
  /** As whom it runs. */
  readonly user: Email;
  /** Who is at the keyboard. */
  readonly activeUser: Email;
  readonly authMode: AuthMode;
  readonly screen: Screen;
  /** The cell whose formula calls: it is the active one. */
  readonly place?: Selection;
  readonly failAtCall?: number;
}

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export class Run {
  readonly writes: Writes;
  readonly calls: Record<string, number> = {};
  readonly shown: Shown[] = [];
  readonly logged: string[] = [];
  /** The first formulas that the script has written. */
  readonly formulas: WrittenFormula[] = [];
  callCount = 0;
  modelledMs = 0;

  constructor(readonly shared: Shared, readonly settings: RunSettings) {
    this.writes = new Writes(shared.kernel);
  }

  /** The workbook with everything written so far: what a read must see. */
  get kernel(): Kernel {
    this.writes.flush();
    return this.shared.kernel;
  }

  /** The workbook as it stands, without applying writes that wait. */
  get unflushed(): Kernel {
    return this.shared.kernel;
  }

  /** Whether it runs with nobody's consent: then it is not told who is there. */
  get isSimpleTrigger(): boolean {
    return this.settings.kind === 'simple trigger' || this.isFormula;
  }

  /** Whether a formula calls it: then it may read alone. */
  get isFormula(): boolean {
    return this.settings.kind === 'custom function';
  }

  /** Whether somebody looks on who could be shown or asked something. */
  get hasScreen(): boolean {
    return this.settings.kind === 'menu' || this.settings.kind === 'sidebar' || this.settings.kind === 'simple trigger';
  }

  /** Asks the person; the script stands still meanwhile. Its locks do not outlast that, says the reference of Google's Ui. */
  ask(question: Question): Later<Answer> {
    this.shared.locks.releaseAll(this.settings.id);
    return then(this.settings.screen.ask(question), (answer) => {
      this.shown.push({ ...question, answer });
      return answer;
    });
  }

  /** Throws unless the user may change this part (without a zone: the tab itself). */
  guard(sheetId: string, zone?: Zone): void {
    this.guardFormula();
    const refusal = this.shared.kernel.refusalAt(this.settings.user, sheetId, zone);
    if (refusal === 'protected') throw new ScriptException(PROTECTED);
    if (refusal === 'viewer') throw new ScriptException('You do not have permission to perform that action.');
  }

  /** Throws unless the user may change the workbook as a whole. */
  guardWorkbook(): void {
    this.guardFormula();
    const person = this.shared.kernel.overlay.people.get(this.settings.user);
    if (person === undefined || person.role === 'viewer') throw new ScriptException('You do not have permission to perform that action.');
  }

  private guardFormula(): void {
    if (this.isFormula) throw new ScriptException('You do not have permission to perform that action.');
  }
}

export { PROTECTED as PROTECTED_MESSAGE };
