/** What a function of the script may do while a formula calls it: read the spreadsheet and compute, nothing else. */

const spreadsheet = new Set([
  'SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'RangeList', 'Selection', 'Protection', 'NamedRange', 'Filter', 'Group', 'DeveloperMetadata', 'DeveloperMetadataFinder',
  'TextFinder',
]);

const withoutService = new Set(['ScriptApp', 'Trigger', 'TriggerBuilder', 'ClockTriggerBuilder', 'SpreadsheetTriggerBuilder', 'Ui', 'Menu']);

/** Beginnings of the names of methods that only read. */
const READS = /^(?:get|is|can|has|find|match|offset|open|new|create(?:TextFinder|DeveloperMetadataFinder)|ignore|use|start|with|on)/u;

/** The error of a call that a formula may not make; undefined if it may. */
export function refusedInFormula(className: string, method: string): string | undefined {
  const refused = withoutService.has(className) || (spreadsheet.has(className) && !READS.test(method));
  return refused ? `You do not have permission to call ${method}` : undefined;
}
