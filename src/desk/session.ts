/** The desk for one person in process: everything is done before a call returns. */
import type { Answer, CellValue, DeskSession, EditOutcome, Execution, MenuEntry } from './contract';
import { checkCallable } from './execution/lifecycle';
import { pageArgument } from './execution/wire-rules';
import type { Desk } from './host';
import { enter } from './kernel/entry';
import { displayOf, valueOf } from './kernel/values';
import type { Email, Person, Zone } from './overlay';
import { formulaAt, tableOf } from './services/range-content';
import { placeNamed } from './services/range-coordinates';
import type { Screen } from './services/run';
import { editTasks, openTasks } from './triggers';

export class Session implements DeskSession {
  constructor(private readonly desk: Desk, private readonly email: Email) {}

  get person(): Person {
    return this.desk.person(this.email);
  }

  menus(): readonly MenuEntry[] {
    let menus: readonly MenuEntry[] = [];
    const screen = { ...quietScreen([]), menus: (built: readonly MenuEntry[]) => { menus = built; } };
    for (const task of openTasks(this.desk, this.email, screen)) this.desk.execute(task);
    return menus;
  }

  run(functionName: string, answers: readonly Answer[] = []): Execution {
    return this.desk.execute({ functionName, kind: 'menu', user: this.email, screen: quietScreen(answers) });
  }

  call(functionName: string, args: readonly unknown[], answers: readonly Answer[] = []): Execution {
    checkCallable(functionName);
    const passed = args.map((argument) => pageArgument(argument));
    return this.desk.execute({ functionName, kind: 'sidebar', user: this.email, screen: quietScreen(answers), args: () => passed });
  }

  type(tab: string, a1: string, text: string): EditOutcome {
    return this.edit(tab, a1, [[text]]);
  }

  paste(tab: string, a1: string, texts: readonly (readonly string[])[]): EditOutcome {
    return this.edit(tab, a1, texts);
  }

  select(tab: string, a1: string): void {
    const { sheetId, zone } = this.place(tab, a1);
    this.desk.shared.selections.set(this.email, { sheetId, zone });
  }

  values(tab: string, a1?: string): CellValue[][] {
    return this.read(tab, a1, (sheetId, row, column) => valueOf(this.desk.kernel, sheetId, row, column));
  }

  displayed(tab: string, a1?: string): string[][] {
    return this.read(tab, a1, (sheetId, row, column) => displayOf(this.desk.kernel, sheetId, row, column));
  }

  formulas(tab: string, a1?: string): string[][] {
    return this.read(tab, a1, (sheetId, row, column) => formulaAt(this.desk.kernel, sheetId, row, column));
  }

  tabs(): readonly { readonly name: string; readonly hidden: boolean }[] {
    const { getters } = this.desk.kernel.model;
    return getters.getSheetIds().map((id) => ({ name: getters.getSheetName(id), hidden: !getters.isSheetVisible(id) }));
  }

  private edit(tab: string, a1: string, texts: readonly (readonly string[])[]): EditOutcome {
    const { sheetId, zone } = this.place(tab, a1);
    const { kernel, shared } = this.desk;
    const entered = enter(kernel, this.email, sheetId, { row: zone.top, column: zone.left }, texts, shared.now());
    if (entered.outcome.kind !== 'kept') return entered.outcome;
    const { outcome, ...edit } = entered;
    shared.selections.set(this.email, { sheetId, zone: entered.zone });
    for (const task of editTasks(this.desk, this.email, quietScreen([]), { sheetId, ...edit })) this.desk.execute(task);
    return outcome;
  }

  private read<T>(tab: string, a1: string | undefined, one: (sheetId: string, row: number, column: number) => T): T[][] {
    const { sheetId, zone } = a1 === undefined ? this.filled(tab) : this.place(tab, a1);
    const table = (): T[][] => tableOf(zone, (row, column) => one(sheetId, row, column));
    const found = table();
    return this.desk.formulas.settle() === true ? table() : found;
  }

  private filled(tab: string): { readonly sheetId: string; readonly zone: Zone } {
    const sheetId = this.sheetId(tab);
    const { rows, columns } = this.desk.kernel.contentSize(sheetId);
    return { sheetId, zone: { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: Math.max(0, columns - 1) } };
  }

  private place(tab: string, a1: string): { readonly sheetId: string; readonly zone: Zone } {
    return placeNamed(this.desk.kernel, this.sheetId(tab), a1);
  }

  private sheetId(tab: string): string {
    const { getters } = this.desk.kernel.model;
    const found = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab);
    if (found === undefined) throw new Error(`There is no tab "${tab}".`);
    return found;
  }
}

/** A screen with nobody before it: prepared answers, then CLOSE; nothing is waited for. */
export function quietScreen(answers: readonly Answer[]): Screen {
  const left = [...answers];
  return {
    ask: () => left.shift() ?? { button: 'CLOSE' },
    show: () => undefined,
    menus: () => undefined,
    select: () => undefined,
    wait: () => undefined,
  };
}
