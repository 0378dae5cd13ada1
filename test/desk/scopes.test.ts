/**
 * Scopes of the manifest: for each service, a call fails as on Google when appsscript.json lacks the scope, and works with that one alone.
 * The scopes are those that Google's reference names for the methods.
 */
import { scriptDesk, owner } from './script-desk';

const SHEETS = 'spreadsheets.currentonly';
const UI = 'script.container.ui';
const EMAIL = 'userinfo.email';
const TRIGGERS = 'script.scriptapp';
const ALL = [SHEETS, UI, EMAIL, TRIGGERS];
const full = (scopes: readonly string[]): string[] => scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);

function outcomeOf(body: string, scopes: readonly string[]) {
  return scriptDesk(`function main() { ${body} }`, { scopes: full(scopes) }).as(owner.email).run('main').outcome;
}

test.each([
  [SHEETS, 'SpreadsheetApp.getActiveSpreadsheet', 'SpreadsheetApp.getActiveSpreadsheet()'],
  [SHEETS, 'SpreadsheetApp.getActive', 'SpreadsheetApp.getActive().getName()'],
  [SHEETS, 'SpreadsheetApp.getActiveSheet', `SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)`],
  [SHEETS, 'SpreadsheetApp.getActiveSheet', `SpreadsheetApp.getActiveSheet().protect().setDescription('Итоги')`],
  [SHEETS, 'SpreadsheetApp.getActive', `SpreadsheetApp.getActive().addDeveloperMetadata('key', 'value')`],
  [EMAIL, 'Session.getActiveUser', 'Session.getActiveUser().getEmail()'],
  [EMAIL, 'Session.getEffectiveUser', 'Session.getEffectiveUser().getEmail()'],
  [UI, 'Ui.showSidebar', `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`],
  [UI, 'Ui.showModalDialog', `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'Окно')`],
  [UI, 'Ui.showModelessDialog', `SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('x'), 'Окно')`],
  [TRIGGERS, 'ScriptApp.getProjectTriggers', 'ScriptApp.getProjectTriggers()'],
  [TRIGGERS, 'ScriptApp.newTrigger', `ScriptApp.newTrigger('main').timeBased().everyHours(1).create()`],
])('without %s, %s is refused', (scope, method, body) => {
  const without = outcomeOf(body, ALL.filter((each) => each !== scope));
  expect(without.kind).toBe('failed');
  expect(without).toMatchObject({ name: 'Exception', message: expect.stringContaining(`You do not have permission to call ${method.startsWith('Ui.') ? '' : method}`) as string });
  expect(without).toMatchObject({ message: expect.stringMatching(new RegExp(`Required permissions: \\(.*https://www\\.googleapis\\.com/auth/${scope.replace(/\./gu, '\\.')}.*\\)`, 'u')) as string });
  expect(outcomeOf(body, [scope]).kind).toBe('done');
});

test.each([
  `PropertiesService.getDocumentProperties().setProperty('a', '1')`,
  `CacheService.getScriptCache().put('a', '1')`,
  `LockService.getScriptLock().tryLock(1)`,
  `Utilities.formatDate(new Date(0), 'GMT', 'yyyy')`,
  `HtmlService.createHtmlOutput('x')`,
  `Logger.log('x')`,
  `SpreadsheetApp.getUi().createMenu('Премия').addItem('Итоги', 'main').addToUi()`,
])('%s needs no scope', (body) => {
  expect(outcomeOf(body, []).kind).toBe('done');
});

test('the wider scope of spreadsheets serves for the open one', () => {
  expect(outcomeOf(`SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1)`, ['spreadsheets']).kind).toBe('done');
});
