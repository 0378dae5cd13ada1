/** Where the desk is known to differ from Google Sheets, or where nobody has compared yet, and why. The document is checked against this. */

export interface KnownDifference {
  /** Key of the line of the checklist it belongs to. */
  readonly line: string;
  readonly google: string;
  readonly desk: string;
  readonly reason: string;
  /** What Google does is told by others or supposed, and not yet tried on a real sheet. */
  readonly unproven?: true;
}

export const knownDifferences: readonly KnownDifference[] = [
  {
    line: 'types', google: 'Messages of errors are in the language of the person.', desk: 'Messages that a script sees are in English; what a person sees is in theirs.',
    reason: 'The translations are not published; scripts that compare messages are wrong on Google, too.',
  },
  {
    line: 'spill', google: 'Without ARRAYFORMULA or an array function a formula shows one value.', desk: 'The result spreads; the log of the execution that wrote the formula says so.',
    reason: 'The engine spreads every array; a second evaluation of every formula would be needed to tell what Google would show.',
  },
  {
    line: 'separators', google: 'LET, LAMBDA, MAP, REDUCE, BYROW, QUERY, PERCENTRANK, TRIMMEAN, MROUND, SPARKLINE, IMAGE and GOOGLEFINANCE compute.',
    desk: 'They show #NAME?; a value that came with a file is kept in the file.', reason: 'The engine lacks them, and the add-on writes none of them.',
  },
  {
    line: 'separators', google: 'getFormula gives the formula in English with separators of the locale.', desk: 'The same is done.',
    reason: 'Which separators come back in a Russian spreadsheet was told differently by different people.', unproven: true,
  },
  {
    line: 'separators', google: 'One formula set for a whole range moves along with its cells.', desk: 'The same is done.',
    reason: 'Documented for the Sheets API that stands behind it, not for setFormula itself.', unproven: true,
  },
  {
    line: 'separators', google: 'NOW() and TODAY() are recalculated with every change.', desk: 'They are recalculated when their cell or the grid changes, and when the workbook is opened.',
    reason: 'Recalculating them at every keystroke would recalculate all that depends on them; the add-on uses neither.',
  },
  {
    line: 'typed', google: 'null and undefined written by setValues leave a blank cell.', desk: 'The same is done.', reason: 'Told by projects, not by the reference.', unproven: true,
  },
  {
    line: 'refuses', google: 'Whether the other cells of a refused setValues are written is not documented.', desk: 'None of the call is kept.',
    reason: 'The safer of the two for what is typed.', unproven: true,
  },
  {
    line: 'refuses', google: 'Pasting from another cell brings that cell’s rule along.', desk: 'Pasting text keeps the rule that is there, and the rule judges it.',
    reason: 'Losing the rules of a scoring sheet by a paste is what the protection of formats on Google is for.', unproven: true,
  },
  {
    line: 'new-protection', google: 'A new protection lists the people who may edit the file, possibly none at first.', desk: 'It lists the owner and all editors of the file.',
    reason: 'The documented rule; what a fresh protection of an unshared file lists was told differently.', unproven: true,
  },
  {
    line: 'remove-editors', google: 'A whole domain can be let into a protection with setDomainEdit(true).', desk: 'It says "not emulated".', reason: 'The people of a desk belong to no domain.',
  },
  {
    line: 'sheet-protection', google: 'A protection can belong to a named range (setRangeName).', desk: 'It says "not emulated".', reason: 'The add-on protects by coordinates.',
  },
  {
    line: 'refusal', google: 'Inserting a row or column beside a protected range is allowed.', desk: 'It counts as touching the protected range.',
    reason: 'Whether the new row falls inside the protection depends on the side; the stricter reading loses nothing.', unproven: true,
  },
  {
    line: 'auth-modes', google: 'Before an add-on is used in a file, onOpen runs with AuthMode.NONE and may read nothing.', desk: 'onOpen runs with AuthMode.LIMITED.',
    reason: 'On a desk the add-on is always in use in its file; the check of the bundle runs onOpen with NONE.',
  },
  {
    line: 'trigger-limits', google: 'A script bound to the file may run every minute; a published add-on at most hourly.', desk: 'At most hourly.', reason: 'What is written here is to run as an add-on.',
  },
  {
    line: 'change-event', google: 'onChange also comes for changes made by formulas’ imports and the API.', desk: 'It comes for what people do.', reason: 'There are no imports and no API on a desk.',
  },
  {
    line: 'get-ui', google: 'createMenu makes a menu for bound scripts and test deployments alone; an add-on’s menu stands under Extensions.',
    desk: 'Both make a menu in the menu bar.', reason: 'The desk is one bound script.',
  },
  {
    line: 'templates', google: '<?= ?> escapes by context: differently in scripts, styles and addresses.', desk: 'It escapes for text and attributes everywhere.',
    reason: 'The rules for the other contexts are not published; pages of the add-on use no templates.',
  },
  {
    line: 'sidebars', google: 'setSandboxMode and addMetaTag reach the page’s frame.', desk: 'They are checked and have no effect.', reason: 'The frame of the desk has its own policy, stricter than Google’s.',
  },
  {
    line: 'time-limits', google: 'Thirty executions at once for a person, a thousand for a script.', desk: 'Not limited.', reason: 'A jury is smaller than that.',
  },
  {
    line: 'properties', google: 'Daily quotas of reads and writes.', desk: 'Not limited; the modelled time of an execution tells of many calls.', reason: 'The quotas differ by kind of account.',
  },
  {
    line: 'locks', google: 'Too many operations on one lock are refused; outside a container getDocumentLock is null.', desk: 'Not limited; there is always a document.',
    reason: 'The number is not published.',
  },
  {
    line: 'custom-functions', google: 'Functions of the script can be used in formulas.', desk: 'They show #NAME?.', reason: 'The add-on has none: live points are native formulas, so that they work with no script running.',
  },
  {
    line: 'sizes', google: 'Perhaps at most 200 tabs.', desk: 'Not limited.', reason: 'Found on pages of others alone, not in the documentation.', unproven: true,
  },
];
