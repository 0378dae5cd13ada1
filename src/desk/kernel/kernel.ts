/** The workbook: the spreadsheet engine with its overlay. Scripts, the server and the tests change and read it through this. */
import type { Email, Overlay, Zone } from '../overlay';
import { BATCH, BatchPlugin } from './batch';
import type { Change, Refused } from './batch';
import type { CustomResults } from './custom-functions';
import { dispatch, Model, registries, sendAsIs } from './engine';
import type { Command, CommandLike, EvaluatedCell, Locale, TransportService, WorkbookData } from './engine';
import { deferEvaluation } from './evaluation';
import { registerSheetsFunctions } from './functions';
import { closeScreens } from './headless';
import { localeNamed } from './locales';
import { OverlayStore } from './overlay-store';
import { Places } from './places';
import type { KernelHooks } from './places';
import { refusalAt, refusalOf } from './rights';
import type { Refusal, RightsView } from './rights';
import { compileFormsOnce } from './same-formulas';
import { serialOf } from './serial';
import './sorting';

export interface KernelOptions {
  /** How revisions travel to and from browsers; none in process. */
  readonly transport?: TransportService;
  /** Told of every core command carried out, local or from a browser. */
  readonly onCommand?: (command: CommandLike) => void;
  /** Now, in milliseconds; the wall clock unless given. */
  readonly now?: () => number;
  /** What functions of the script give in formulas. */
  readonly results?: CustomResults;
}

export interface Workbook {
  readonly data: WorkbookData;
  readonly overlay: Overlay;
}

let pluginsRegistered = false;

function registerPlugins(): void {
  registerSheetsFunctions();
  if (pluginsRegistered) return;
  pluginsRegistered = true;
  registries.corePluginRegistry.add('desk-places', Places);
  registries.featurePluginRegistry.add('desk-batch', BatchPlugin);
  compileFormsOnce();
  deferEvaluation();
  closeScreens();
}

export class Kernel {
  readonly model: Model;
  readonly overlay: OverlayStore;
  /** Grows with every change: what was read stays valid while it stands. */
  version = 0;
  /** Whose rights commands are checked against; nobody's when the kernel itself acts. */
  private actor: Email | undefined;

  constructor({ data, overlay }: { readonly data: Partial<WorkbookData>; readonly overlay: Overlay }, options: KernelOptions = {}) {
    registerPlugins();
    const now = options.now ?? Date.now;
    const hooks: KernelHooks = {
      clock: () => serialOf(now(), this.overlay.timeZone),
      refusal: (command) => this.refusalNow(command),
      happened: (command) => this.happened(command, options.onCommand),
    };
    const locale = localeNamed(overlay.locale) ?? data.settings?.locale;
    this.model = new Model(
      { ...data, ...(locale === undefined ? {} : { settings: { ...data.settings, locale } }) },
      { custom: { desk: hooks, ...(options.results === undefined ? {} : { customResults: options.results }) }, ...(options.transport === undefined ? {} : { transportService: options.transport }) },
    );
    hooks.model = this.model;
    // The engine's own export loads itself once more to verify its compressed form; pages and the journal take the plain one.
    this.model.exportData = () => this.model._exportData(false);
    if (options.transport === undefined) sendAsIs(this.model);
    if (hooks.places === undefined) throw new Error('The engine did not start the plugin of the desk.');
    this.overlay = new OverlayStore(overlay, hooks.places);
    // Undo moves the grid without a command of its own.
    this.model.on('update', this, () => {
      this.version += 1;
      this.overlay.gridMoved();
    });
  }

  get locale(): Locale {
    return this.model.getters.getLocale();
  }

  /** The whole workbook, every formula written in full: four times as fast as the engine's compressed form, which it verifies by loading it. */
  export(): Workbook {
    return { data: this.model._exportData(false), overlay: this.overlay.export() };
  }

  /** Carries out many changes as one revision with one evaluation, with nobody's rights. Answers what the engine refused. */
  apply(changes: readonly Change[]): readonly Refused[] {
    if (changes.length === 0) return [];
    const refused: Refused[] = [];
    const reasons = dispatch(this.model, BATCH, { changes, refused });
    if (reasons.length > 0) throw new Error(`The engine refused a batch: ${reasons.join(', ')}`);
    this.version += 1;
    return refused;
  }

  /** One command of the engine, with nobody's rights. Answers why it was refused; nothing if it was done. */
  command(type: string, payload: object): readonly string[] {
    const reasons = dispatch(this.model, type, payload);
    this.version += 1;
    return reasons.filter((reason) => reason !== 'NoChanges');
  }

  /** One command in the name of a person: protections apply. */
  commandAs(email: Email, type: string, payload: object): readonly string[] {
    this.actor = email;
    try {
      return this.command(type, payload);
    } finally {
      this.actor = undefined;
    }
  }

  /** Why a person may not carry out one of these commands of a revision; undefined if all are allowed. */
  refusal(email: Email, commands: readonly CommandLike[]): Refusal | undefined {
    for (const command of commands) {
      const refusal = refusalOf(this.rights(), email, command);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }

  /** Why a person may not change a rectangle, or (without one) the tab itself; undefined if they may. */
  refusalAt(email: Email, sheetId: string, zone?: Zone): Refusal | undefined {
    return refusalAt(this.rights(), email, zone === undefined ? { sheetId } : { sheetId, zone });
  }

  cell(sheetId: string, row: number, column: number): EvaluatedCell {
    return this.model.getters.getEvaluatedCell({ sheetId, row, col: column });
  }

  /** What was put into a cell: the literal text of the engine or its formula; "" if nothing. */
  content(sheetId: string, row: number, column: number): string {
    const cell = this.model.getters.getCell({ sheetId, row, col: column });
    if (cell === undefined) return '';
    return cell.isFormula ? cell.compiledFormula.toFormulaString(this.model.getters) : cell.content;
  }

  size(sheetId: string): { readonly rows: number; readonly columns: number } {
    const { getters } = this.model;
    return { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) };
  }

  private contentEnds = new Map<string, { version: number; rows: number; columns: number }>();

  /** How far the content of a tab reaches (counts, so 0 for an empty tab). */
  contentSize(sheetId: string): { readonly rows: number; readonly columns: number } {
    const known = this.contentEnds.get(sheetId);
    if (known?.version === this.version) return known;
    const { getters } = this.model;
    const end = { version: this.version, rows: 0, columns: 0 };
    for (const cell of getters.getCells(sheetId)) {
      if (!hasContent(cell)) continue;
      const { row, col } = getters.getCellPosition(cell.id);
      const spread = cell.isFormula ? getters.getSpreadZone({ sheetId, row, col }) : undefined;
      end.rows = Math.max(end.rows, (spread?.bottom ?? row) + 1);
      end.columns = Math.max(end.columns, (spread?.right ?? col) + 1);
    }
    this.contentEnds.set(sheetId, end);
    return end;
  }

  /** What the page needs to refuse and hatch by the same rules. */
  rights(): RightsView {
    return { people: [...this.overlay.people.values()], protections: this.overlay.allProtections() };
  }

  private refusalNow(command: Command): string | undefined {
    if (this.actor === undefined) return undefined;
    const refusal = refusalOf(this.rights(), this.actor, command as unknown as CommandLike);
    return refusal === undefined ? undefined : `Desk:${refusal}`;
  }

  private happened(command: Command, tell: ((command: CommandLike) => void) | undefined): void {
    this.version += 1;
    // The overlay is not there yet while the engine loads the workbook.
    const overlay = this.overlay as OverlayStore | undefined;
    overlay?.gridMoved();
    tell?.(command as unknown as CommandLike);
  }
}

function hasContent(cell: ReturnType<Model['getters']['getCell']>): boolean {
  return cell !== undefined && (cell.isFormula || cell.content !== '');
}
