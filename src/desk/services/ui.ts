/** Base.Ui: menus, alerts, prompts, sidebars and dialogs. */
import type { Answer, MenuEntry } from '../contract';
import { enumValue } from './enums';
import { Mismatch, ScriptException } from './exception';
import { HtmlOutputService } from './html';
import { then } from './run';
import type { Later, Run } from './run';
import { Service, asEnum, asText } from './service';
import type { EnumValue, Methods } from './service';

export const uiMethods = [
  'alert', 'createAddonMenu', 'createMenu', 'prompt', 'showDialog', 'showModalDialog', 'showModelessDialog', 'showSidebar',
] as const satisfies readonly (keyof GoogleAppsScript.Base.Ui)[];

export class UiService extends Service implements Methods<typeof uiMethods> {
  override readonly className = 'Ui';

  createMenu(caption: unknown): MenuService { return new MenuService(this.run, asText(caption)); }
  createAddonMenu(): MenuService { return new MenuService(this.run, ADDON); }

  /** Takes (prompt), (prompt, buttons) or (title, prompt, buttons). */
  alert(...parameters: unknown[]): Later<EnumValue> {
    return then(this.ask('alert', parameters), (answer) => enumValue('Ui.Button', answer.button));
  }

  prompt(...parameters: unknown[]): Later<PromptResponseService> {
    return then(this.ask('prompt', parameters), (answer) => new PromptResponseService(this.run, answer));
  }

  private ask(kind: 'alert' | 'prompt', parameters: readonly unknown[]): Later<Answer> {
    // The signatures are (prompt), (prompt, buttons) and (title, prompt, buttons): two texts alone are none of them.
    const [first, ...rest] = parameters;
    const last = rest[rest.length - 1];
    if (rest.length > 2 || parameters.length === 0) throw new Mismatch();
    const buttons = rest.length === 0 ? 'OK' : asEnum(last, 'Ui.ButtonSet');
    const question = { kind, title: rest.length === 2 ? asText(first) : '', message: asText(rest.length === 2 ? rest[0] : first), buttons };
    return this.run.ask(question);
  }

  showSidebar(page: unknown): void {
    this.authorized('showSidebar');
    const output = asHtml(page);
    const shown = { kind: 'sidebar', title: output.title, html: output.getContent() } as const;
    this.run.shown.push(shown);
    this.run.settings.screen.show(shown);
  }

  showModalDialog(page: unknown, title: unknown): void {
    this.authorized('showModalDialog');
    const output = asHtml(page);
    const shown = { kind: 'dialog', title: asText(title), html: output.getContent(), width: output.width ?? 600, height: output.height ?? 400 } as const;
    this.run.shown.push(shown);
    this.run.settings.screen.show(shown);
  }

  showModelessDialog(page: unknown, title: unknown): void { this.showModalDialog(page, title); }
  /** The older way: the page tells its title itself. */
  showDialog(page: unknown): void { this.showModalDialog(page, asHtml(page).getTitle()); }

  /** A page is code that needs consent; a question is not. */
  private authorized(method: string): void {
    if (this.run.isSimpleTrigger) throw new ScriptException(`You do not have permission to call Ui.${method}. Required permissions: https://www.googleapis.com/auth/script.container.ui`);
  }
}

/** Google shows the name under which an add-on was published; on the desk it is not published. */
const ADDON = 'Jury Desk';

function asHtml(page: unknown): HtmlOutputService {
  if (page instanceof HtmlOutputService) return page;
  throw new Mismatch();
}

export const promptResponseMethods = ['getResponseText', 'getSelectedButton'] as const satisfies readonly (keyof GoogleAppsScript.Base.PromptResponse)[];

export class PromptResponseService extends Service implements Methods<typeof promptResponseMethods> {
  override readonly className = 'PromptResponse';

  constructor(run: Run, private readonly answer: Answer) {
    super(run);
  }

  getResponseText(): string { return this.answer.text ?? ''; }
  getSelectedButton(): EnumValue { return enumValue('Ui.Button', this.answer.button); }
}

export const menuMethods = ['addItem', 'addSeparator', 'addSubMenu', 'addToUi'] as const satisfies readonly (keyof GoogleAppsScript.Base.Menu)[];

/** The menus each run has put up. */
const menusOf = new WeakMap<Run, MenuEntry[]>();

export class MenuService extends Service implements Methods<typeof menuMethods> {
  override readonly className = 'Menu';
  private readonly children: MenuEntry[] = [];

  constructor(run: Run, private readonly caption: string) {
    super(run);
  }

  addItem(caption: unknown, functionName: unknown): this {
    this.children.push({ caption: asText(caption), functionName: asText(functionName) });
    return this;
  }

  addSeparator(): this {
    this.children.push({ caption: '', separator: true });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof MenuService)) throw new Mismatch();
    this.children.push(menu.entry);
    return this;
  }

  addToUi(): void {
    const menus = menusOf.get(this.run) ?? [];
    menus.push(this.entry);
    menusOf.set(this.run, menus);
    this.run.settings.screen.menus([...menus]);
  }

  private get entry(): MenuEntry {
    return { caption: this.caption, children: [...this.children] };
  }
}

/** Takes the menus of this caption away that the run has put up. */
export function takeMenuAway(run: Run, caption: string): void {
  const menus = (menusOf.get(run) ?? []).filter((menu) => menu.caption !== caption);
  menusOf.set(run, menus);
  run.settings.screen.menus([...menus]);
}
