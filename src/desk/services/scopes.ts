/** Which permissions calls need, checked against the scopes of the manifest. */

const ROOT = 'https://www.googleapis.com/auth/';
const spreadsheets = ['spreadsheets.currentonly', 'spreadsheets'];
const container = ['script.container.ui'];
const email = ['userinfo.email'];
const triggers = ['script.scriptapp'];

const byClass: Readonly<Record<string, readonly string[]>> = {
  Spreadsheet: spreadsheets, Sheet: spreadsheets, Range: spreadsheets, RangeList: spreadsheets, Protection: spreadsheets,
  NamedRange: spreadsheets, DeveloperMetadata: spreadsheets, DeveloperMetadataFinder: spreadsheets,
  Trigger: triggers, TriggerBuilder: triggers, SpreadsheetTriggerBuilder: triggers, ClockTriggerBuilder: triggers,
};

const byMethod: Readonly<Record<string, readonly string[]>> = {
  'Ui.showSidebar': container, 'Ui.showModalDialog': container, 'Ui.showModelessDialog': container,
  'Session.getActiveUser': email, 'Session.getEffectiveUser': email,
  'ScriptApp.newTrigger': triggers, 'ScriptApp.deleteTrigger': triggers, 'ScriptApp.getProjectTriggers': triggers, 'ScriptApp.getUserTriggers': triggers,
  'SpreadsheetApp.getActive': spreadsheets, 'SpreadsheetApp.getActiveSpreadsheet': spreadsheets, 'SpreadsheetApp.getActiveSheet': spreadsheets,
};

/** The error of a call for which the manifest lacks a scope; undefined if it has one. Without a list of scopes Google finds them itself. */
export function missingScope(fullName: string, name: string, className: string, granted: readonly string[] | undefined): string | undefined {
  if (granted === undefined) return undefined;
  const needed = byMethod[name] ?? byClass[className];
  if (needed === undefined || needed.some((scope) => granted.includes(ROOT + scope))) return undefined;
  return `You do not have permission to call ${fullName}. Required permissions: (${needed.map((scope) => ROOT + scope).join(' || ')})`;
}
