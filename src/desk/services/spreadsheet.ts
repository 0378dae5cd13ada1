/** SpreadsheetApp.Spreadsheet: the workbook. */
import { localeNamed } from '../kernel/locales';
import { NEW_SHEET } from '../kernel/new-sheet';
import type { DeveloperMetadataService} from './developer-metadata';
import { DeveloperMetadataFinderService, addMetadata } from './developer-metadata';
import { ScriptException } from './exception';
import { freshSheetId } from './gid';
import { NamedRangeService, removeName, setName } from './named-range';
import type { ProtectionService} from './protection';
import { protectionsOf } from './protection';
import { RangeService } from './range';
import { placeNamed } from './range-coordinates';
import { RangeListService } from './range-list';
import { SelectionService } from './selection';
import { Service, asEnum, asInteger, asList, asNumber, asService, asText } from './service';
import type { Methods } from './service';
import { letIn, shutOut } from './sharing';
import { SheetService, nameRefused } from './sheet';
import { checkLimits } from './sheet-grid';
import { copyName, duplicateSheet } from './sheet-tools';
import { TextFinderService } from './text-finder';
import { MenuService, UiService, takeMenuAway } from './ui';
import { UserService } from './user';

export const spreadsheetMethods = [
  'addDeveloperMetadata', 'addEditor', 'addEditors', 'addMenu', 'addViewer', 'addViewers', 'createDeveloperMetadataFinder', 'createTextFinder', 'deleteActiveSheet', 'deleteSheet', 'duplicateActiveSheet', 'getActiveRangeList', 'getActiveCell', 'getActiveRange', 'getActiveSheet', 'getCurrentCell',
  'getDeveloperMetadata', 'getEditors', 'getId', 'getName', 'getNamedRanges', 'getNumSheets', 'getOwner', 'getProtections', 'getRange',
  'getRangeByName', 'getSelection', 'getSheetByName', 'getSheets', 'getSpreadsheetLocale', 'getSpreadsheetTimeZone', 'getUrl', 'getViewers',
  'insertSheet', 'moveActiveSheet', 'removeEditor', 'removeMenu', 'removeNamedRange', 'removeViewer', 'rename', 'renameActiveSheet', 'getBandings', 'getFormUrl', 'getImages', 'getSheetById', 'setActiveRangeList', 'setActiveRange', 'setActiveSelection', 'setActiveSheet', 'setCurrentCell',
  'setNamedRange', 'setSpreadsheetLocale', 'setSpreadsheetTimeZone', 'show', 'toast', 'updateMenu',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.Spreadsheet)[];

export class SpreadsheetService extends Service implements Methods<typeof spreadsheetMethods> {
  override readonly className = 'Spreadsheet';

  getId(): string { return this.run.shared.addon.bookId ?? 'desk'; }
  getUrl(): string { return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`; }
  getName(): string { return this.run.unflushed.overlay.name; }

  rename(name: unknown): void {
    this.run.guardWorkbook();
    this.run.kernel.overlay.name = asText(name);
  }

  // Tabs

  getSheets(): SheetService[] { return this.run.unflushed.model.getters.getSheetIds().map((id) => new SheetService(this.run, id)); }
  getNumSheets(): number { return this.run.unflushed.model.getters.getSheetIds().length; }

  getSheetByName(name: unknown): SheetService | null {
    const wanted = asText(name);
    const { getters } = this.run.unflushed.model;
    const id = getters.getSheetIds().find((one) => getters.getSheetName(one) === wanted);
    return id === undefined ? null : new SheetService(this.run, id);
  }

  getSheetById(id: unknown): SheetService | null {
    const wanted = asInteger(id);
    return this.getSheets().find((sheet) => sheet.getSheetId() === wanted) ?? null;
  }

  /** Takes (), (name), (index), (name, index), and each with { template: sheet } behind. */
  insertSheet(...parameters: unknown[]): SheetService {
    const last = parameters[parameters.length - 1];
    const options = typeof last === 'object' && last !== null ? (last as { template?: unknown }) : undefined;
    const [first, second] = options === undefined ? parameters : parameters.slice(0, -1);
    if (options?.template !== undefined) return this.insertCopy(asService(options.template, SheetService), first, second);
    this.run.guardWorkbook();
    const { kernel } = this.run;
    const { getters } = kernel.model;
    checkLimits(kernel, NEW_SHEET.rows * NEW_SHEET.columns, 0);
    const ids = getters.getSheetIds();
    const index = typeof first === 'number' ? first : second;
    const position = index === undefined ? ids.indexOf(new SelectionService(this.run).selected.sheetId) + 1 : Math.min(asInteger(index), ids.length);
    const name = first === undefined || typeof first === 'number' ? getters.getNextSheetName(kernel.overlay.locale.startsWith('ru') ? 'Лист' : 'Sheet') : asText(first);
    const sheetId = freshSheetId(ids);
    const reasons = kernel.command('CREATE_SHEET', { sheetId, position, name, rows: NEW_SHEET.rows, cols: NEW_SHEET.columns });
    if (reasons.length > 0) throw nameRefused(name, reasons);
    const sheet = new SheetService(this.run, sheetId);
    sheet.activate();
    return sheet;
  }

  private insertCopy(template: SheetService, first: unknown, second: unknown): SheetService {
    const { getters } = this.run.unflushed.model;
    const ids = getters.getSheetIds();
    const index = typeof first === 'number' ? first : second;
    const name = first === undefined || typeof first === 'number' ? copyName(template.getName(), ids.map((id) => getters.getSheetName(id))) : asText(first);
    const position = index === undefined ? ids.indexOf(new SelectionService(this.run).selected.sheetId) + 1 : Math.min(asInteger(index), ids.length);
    const sheetId = duplicateSheet(this.run, template.sheetId, name);
    const delta = position - getters.getSheetIds().indexOf(sheetId);
    if (delta !== 0) this.run.kernel.command('MOVE_SHEET', { sheetId, delta });
    return new SheetService(this.run, sheetId).activate();
  }

  /** A copy beside the active tab, which becomes the active one. */
  duplicateActiveSheet(): SheetService {
    const { getters } = this.run.unflushed.model;
    const active = this.getActiveSheet();
    const name = copyName(active.getName(), getters.getSheetIds().map((id) => getters.getSheetName(id)));
    return new SheetService(this.run, duplicateSheet(this.run, active.sheetId, name)).activate();
  }

  deleteActiveSheet(): SheetService {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  renameActiveSheet(name: unknown): void { this.getActiveSheet().setName(name); }

  /** The older way to a menu: a list of { name, functionName }, null for a line between. */
  addMenu(name: unknown, items: unknown): void {
    const menu = new MenuService(this.run, asText(name));
    for (const item of asList(items)) {
      if (item === null) menu.addSeparator();
      else menu.addItem((item as { name?: unknown }).name, (item as { functionName?: unknown }).functionName);
    }
    menu.addToUi();
  }

  updateMenu(name: unknown, items: unknown): void {
    this.removeMenu(name);
    this.addMenu(name, items);
  }

  removeMenu(name: unknown): void { takeMenuAway(this.run, asText(name)); }
  /** The older way to a dialog. */
  show(page: unknown): void { new UiService(this.run).showDialog(page); }

  getFormUrl(): null { return null; }
  getImages(): never[] { return []; }
  getBandings(): never[] { return []; }
  getActiveRangeList(): RangeListService { return new RangeListService(this.run, [this.getActiveRange()]); }
  setActiveRangeList(list: unknown): RangeListService { return this.getActiveSheet().setActiveRangeList(list); }

  createTextFinder(text: unknown): TextFinderService {
    const kernel = this.run.unflushed;
    const places = kernel.model.getters.getSheetIds().map((sheetId) => {
      const { rows, columns } = kernel.size(sheetId);
      return { sheetId, zone: { top: 0, left: 0, bottom: rows - 1, right: columns - 1 } };
    });
    return new TextFinderService(this.run, places, asText(text));
  }

  deleteSheet(sheet: unknown): void {
    const { sheetId } = asService(sheet, SheetService);
    const { kernel } = this.run;
    const visible = kernel.model.getters.getVisibleSheetIds();
    if (visible.length === 1 && visible[0] === sheetId) throw new ScriptException("You can't remove all the visible sheets in a document.");
    this.run.guard(sheetId, { top: 0, left: 0, bottom: kernel.size(sheetId).rows - 1, right: kernel.size(sheetId).columns - 1 });
    // The engine keeps its last visible tab by counting, whichever is to go: a hidden one is shown first.
    if (!kernel.model.getters.isSheetVisible(sheetId)) kernel.command('SHOW_SHEET', { sheetId });
    const reasons = kernel.command('DELETE_SHEET', { sheetId, sheetName: kernel.model.getters.getSheetName(sheetId) });
    if (reasons.length > 0) throw new ScriptException(`The sheet cannot be deleted: ${reasons.join(', ')}`);
  }

  getActiveSheet(): SheetService { return this.getSelection().getActiveSheet(); }
  setActiveSheet(sheet: unknown): SheetService { return asService(sheet, SheetService).activate(); }

  moveActiveSheet(position: unknown): void {
    this.run.guardWorkbook();
    const sheet = this.getActiveSheet();
    const { kernel } = this.run;
    const target = asInteger(position);
    if (target < 1 || target > this.getNumSheets()) throw new ScriptException('The sheet position is out of bounds.');
    const delta = target - sheet.getIndex();
    if (delta === 0) return;
    const reasons = kernel.command('MOVE_SHEET', { sheetId: sheet.sheetId, delta });
    if (reasons.length > 0) throw new ScriptException(`The sheet cannot be moved: ${reasons.join(', ')}`);
  }

  // Ranges

  getRange(notation: unknown): RangeService {
    const { sheetId, zone } = placeNamed(this.run.unflushed, this.getActiveSheet().sheetId, asText(notation));
    return new RangeService(this.run, sheetId, zone);
  }

  getRangeByName(name: unknown): RangeService | null {
    const { getters } = this.run.kernel.model;
    const [, tab, bare = ''] = /^(?:(.*)!)?([^!]*)$/u.exec(asText(name)) ?? [];
    const found = getters.getNamedRange(bare);
    if (tab !== undefined && found !== undefined && getters.getSheetName(found.range.sheetId) !== tab) return null;
    return found === undefined ? null : new RangeService(this.run, found.range.sheetId, found.range.zone);
  }

  getNamedRanges(): NamedRangeService[] { return this.run.kernel.model.getters.getNamedRanges().map(({ name }) => new NamedRangeService(this.run, name)); }
  setNamedRange(name: unknown, range: unknown): void { setName(this.run, asText(name), asService(range, RangeService)); }
  removeNamedRange(name: unknown): void {
    if (this.getRangeByName(name) === null) throw new ScriptException('The named range does not exist.');
    removeName(this.run, asText(name));
  }

  getSelection(): SelectionService { return new SelectionService(this.run); }
  getActiveRange(): RangeService { return this.getSelection().getActiveRange(); }
  getActiveCell(): RangeService { return this.getSelection().getCurrentCell(); }
  getCurrentCell(): RangeService { return this.getSelection().getCurrentCell(); }
  setActiveRange(range: unknown): RangeService { return asService(range, RangeService).activate(); }
  setCurrentCell(cell: unknown): RangeService { return this.setActiveRange(cell); }
  setActiveSelection(range: unknown): RangeService { return typeof range === 'string' ? this.getRange(range).activate() : this.setActiveRange(range); }

  // People, protections, metadata

  private people(roles: readonly string[]): UserService[] {
    const { people } = this.run.unflushed.overlay;
    return [...people.values()].filter((person) => roles.includes(person.role)).map((person) => new UserService(this.run, person.email));
  }

  getOwner(): UserService | null { return this.people(['owner'])[0] ?? null; }
  getEditors(): UserService[] { return this.people(['owner', 'editor']); }
  getViewers(): UserService[] { return this.people(['viewer']); }
  addEditors(people: unknown): this {
    letIn(this.run, asList(people), 'editor');
    return this;
  }

  addViewers(people: unknown): this {
    letIn(this.run, asList(people), 'viewer');
    return this;
  }

  addEditor(person: unknown): this { return this.addEditors([person]); }
  addViewer(person: unknown): this { return this.addViewers([person]); }

  removeEditor(person: unknown): this {
    shutOut(this.run, person, 'editor');
    return this;
  }

  removeViewer(person: unknown): this {
    shutOut(this.run, person, 'viewer');
    return this;
  }

  getProtections(type: unknown): ProtectionService[] { return protectionsOf(this.run, asEnum(type, 'SpreadsheetApp.ProtectionType')); }

  addDeveloperMetadata(key: unknown, value?: unknown, visibility?: unknown): this {
    addMetadata(this.run, { kind: 'spreadsheet' }, key, value, visibility);
    return this;
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinderService { return new DeveloperMetadataFinderService(this.run, {}); }

  getDeveloperMetadata(): DeveloperMetadataService[] {
    return this.createDeveloperMetadataFinder().find().filter((one) => one.record.place.kind === 'spreadsheet');
  }

  // Settings

  getSpreadsheetLocale(): string { return this.run.unflushed.overlay.locale; }
  getSpreadsheetTimeZone(): string { return this.run.unflushed.overlay.timeZone; }

  setSpreadsheetLocale(name: unknown): void {
    const locale = localeNamed(asText(name));
    if (locale === undefined) throw new ScriptException(`Invalid locale: ${asText(name)}`);
    this.run.guardWorkbook();
    this.run.kernel.command('UPDATE_LOCALE', { locale });
    this.run.kernel.overlay.locale = asText(name);
  }

  setSpreadsheetTimeZone(name: unknown): void {
    const timeZone = asText(name);
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      throw new ScriptException(`Invalid time zone: ${timeZone}`);
    }
    this.run.guardWorkbook();
    this.run.kernel.overlay.timeZone = timeZone;
  }

  toast(message: unknown, title?: unknown, seconds?: unknown): void {
    const shown = {
      kind: 'toast', message: asText(message), title: title === undefined || title === null ? '' : asText(title),
      seconds: seconds === undefined || seconds === null ? 5 : asNumber(seconds),
    } as const;
    this.run.shown.push(shown);
    this.run.settings.screen.show(shown);
  }
}

