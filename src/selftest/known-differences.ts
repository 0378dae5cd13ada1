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
    line: 'one-based', google: 'getA1Notation of a range with open ends or of a whole tab keeps them open: "A:B", "".',
    desk: 'It names the cells: "A1:B1000".',
    reason: 'Told by one project; a range of the desk has always four sides.', unproven: true,
  },
  {
    line: 'bounds', google: 'A reference in A1 notation beyond the grid is "Range not found", and there is a text "The coordinates or dimensions of the range are invalid."',
    desk: 'It is "The coordinates of the range are outside the dimensions of the sheet."',
    reason: 'When Google chooses which text is not documented.', unproven: true,
  },
  {
    line: 'types', google: 'Messages of errors are in the language of the person.', desk: 'Messages that a script sees are in English; what a person sees is in theirs.',
    reason: 'Few of the translations are known; scripts that compare messages are wrong on Google, too.',
  },
  {
    line: 'types', google: 'An object or a list in a cell of setValues is written as Java names it: "{a=1}", "[Ljava.lang.Object;@1a2b".',
    desk: 'It is refused: "Cannot convert … to a cell value."',
    reason: 'Nobody wants these texts in a sheet; a mistake should be seen.',
  },
  {
    line: 'tabs', google: 'insertSheet() without a name gives the name in the language of the person.',
    desk: 'The name is Russian in a Russian spreadsheet, else English.',
    reason: 'The add-on names its tabs.',
  },
  {
    line: 'tabs', google: 'A name of a tab may hold any letters.',
    desk: '* ? / \\ [ ] and \' are refused.',
    reason: 'The engine and the .xlsx file allow no others.',
  },
  {
    line: 'batching', google: 'Whether writes that waited are kept when the script dies by an error is not documented.', desk: 'They are lost; what was flushed or read since stays.',
    reason: 'The add-on must end well either way, and is tried with the harder one.', unproven: true,
  },
  {
    line: 'read-types', google: 'Every function outside of its domain is #NUM!.',
    desk: 'SQRT, LN, LARGE, PERCENTILE, DATEDIF and their like are; rarer ones, of finance above all, are #VALUE!.',
    reason: 'The engine has one error for both; its message tells what is wrong.',
  },
  {
    line: 'typed', google: 'null and undefined written by setValues leave a blank cell.', desk: 'The same is done.', reason: 'Told by projects, not by the reference.', unproven: true,
  },
  {
    line: 'typed', google: 'Which number format a typed text brings along is not documented: "1 234" with groups, "9:05" without seconds, "1e3" as a power.',
    desk: 'The same as people see in Sheets.',
    reason: 'Told from use, not from the reference.', unproven: true,
  },
  {
    line: 'typed', google: 'Numbers of more than 15 digits lose the rest.',
    desk: 'They keep what a number can hold, about 17.',
    reason: 'Both are doubles; a document’s number belongs in a cell of plain text.', unproven: true,
  },
  {
    line: 'typed', google: 'A text of the form [words](address) is that text.', desk: 'It is a link that shows the words.', reason: 'So the engine keeps links; Google keeps them beside the text.',
  },
  {
    line: 'typed', google: 'A number in a cell of plain text is written with the comma of the locale.', desk: 'With a point.', reason: 'Codes and years, which are written so, are whole.', unproven: true,
  },
  {
    line: 'dates', google: 'TEXT and JOIN write months, weekdays and truth values in the language of the spreadsheet.',
    desk: 'Cells show them so; inside of formulas they are English.',
    reason: 'The engine’s functions know no language.',
  },
  {
    line: 'display', google: 'Which spaces and points a locale has comes from Google’s tables for about a hundred locales.',
    desk: 'ru_RU, en_US and en_GB; another name is refused.',
    reason: 'The desk is made for Russian juries.',
  },
  {
    line: 'formats-notes', google: 'Single letters of hours, minutes and seconds show no leading zero; fractions and colours of number formats are shown.',
    desk: 'h:mm is shown as hh:mm, a fraction as a decimal number, colours not.',
    reason: 'The engine’s formats lack them; the value is the same.',
  },
  {
    line: 'separators', google: 'SPARKLINE, IMAGE, GOOGLEFINANCE, GOOGLETRANSLATE, the IMPORT functions, named functions of a workbook, complex numbers and the distributions of Student, Fisher, chi-square, beta, gamma, Weibull compute.',
    desk: 'Typed here they show #NAME?. Those of a file show the last value the file gave, and go back to the file as they came.', reason: 'The engine lacks them, and the add-on writes none of them.',
  },
  {
    line: 'separators', google: 'QUERY knows PIVOT, SKIPPING and OPTIONS, and guesses how many rows the header has.',
    desk: 'These clauses are an error that names them; of a file they show its last value. The guess is one row where texts stand above a column that is mostly none, otherwise no row.',
    reason: 'How Google guesses is not documented; say the number of rows.',
  },
  {
    line: 'separators', google: 'A name that LET or LAMBDA does not know is #NAME?; a function may call itself 10,000 deep.', desk: 'It is #ERROR!; a function may call itself 400 deep.',
    reason: 'The engine has one error for what it cannot read; deeper calls may end the process.',
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
    line: 'separators', google: 'RAND(), RANDBETWEEN() and RANDARRAY() are recalculated with every change, as NOW() and TODAY() are.', desk: 'NOW() and TODAY() are; the others when what they refer to or the grid changes, and when the workbook is opened.',
    reason: 'Page and server would each draw numbers of their own at every keystroke; the add-on uses none.',
  },
  {
    line: 'spill', google: 'Without ARRAYFORMULA or an array function a formula shows one value.', desk: 'The result spreads; the log of the execution that wrote the formula says so.',
    reason: 'The engine spreads every array; a second evaluation of every formula would be needed to tell what Google would show.',
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
    line: 'refuses', google: 'A rule of a list or a date may add to its text what is allowed.',
    desk: 'The text ends with the cell.',
    reason: 'Seen with and without, by different people.', unproven: true,
  },
  {
    line: 'remove-editors', google: 'A whole domain can be let into a protection with setDomainEdit(true).', desk: 'It says "not emulated".', reason: 'The people of a desk belong to no domain.',
  },
  {
    line: 'criteria', google: 'A checkbox may have own values for ticked and unticked.', desk: 'It says "not emulated".', reason: 'The engine’s checkboxes are truths.',
  },
  {
    line: 'new-protection', google: 'A new protection lists the people who may edit the file, possibly none at first.', desk: 'It lists the owner and all editors of the file.',
    reason: 'The documented rule; what a fresh protection of an unshared file lists was told differently.', unproven: true,
  },
  {
    line: 'new-protection', google: 'Until its editors are changed a protection mirrors the file: whoever is let in later may edit, too.', desk: 'It lists those who might edit the file when it was made.',
    reason: 'The add-on always names the editors.',
  },
  {
    line: 'sheet-protection', google: 'A protection of a named range follows it however that is moved.',
    desk: 'It follows what a script does to the named range, and the grid; not what a person does in the list of names.',
    reason: 'Names are the engine’s, protections are not.',
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
    line: 'edit-event', google: 'Pasting one cell brings value undefined or the value, by the way of copying.',
    desk: 'The value.',
    reason: 'Told differently by different people.', unproven: true,
  },
  {
    line: 'change-event', google: 'onChange also comes for changes made by formulas’ imports and the API.', desk: 'It comes for what people do.', reason: 'There are no imports and no API on a desk.',
  },
  {
    line: 'trigger-limits', google: 'Time-driven triggers run whether or not anybody has the file open, about the time asked for: within the hour, or fifteen minutes either way.',
    desk: 'They run while the desk is open, at the full hour or the minute asked for. What was missed runs once, one after the other, when the desk is opened.',
    reason: 'A desk is a program on somebody’s computer.',
  },
  {
    line: 'trigger-limits', google: 'Triggers come for submitted forms and calendars, too.',
    desk: 'onFormSubmit and their like say "not emulated".',
    reason: 'There are no forms and no calendars on a desk.',
  },
  {
    line: 'active-user', google: 'In a simple trigger the developer of the script is known to it, too.', desk: 'Nobody is, unless all belong to one domain.',
    reason: 'The developer of an add-on is none of the people of a workbook.',
  },
  {
    line: 'get-ui', google: 'createMenu makes a menu for bound scripts and test deployments alone; an add-on’s menu stands under Extensions.',
    desk: 'Both make a menu in the menu bar.', reason: 'The desk is one bound script.',
  },
  {
    line: 'alerts', google: 'A lock that is held is lost while an alert or a prompt waits, says the reference; some tell that it is kept.', desk: 'It is lost.',
    reason: 'The documented rule; a script takes its locks after it has asked.', unproven: true,
  },
  {
    line: 'sidebars', google: 'setSandboxMode and addMetaTag reach the page’s frame.', desk: 'They are checked and have no effect.', reason: 'The frame of the desk has its own policy, stricter than Google’s.',
  },
  {
    line: 'script-run', google: 'Files of a form cross as Blobs.',
    desk: 'They are refused.',
    reason: 'The add-on sends the text of a file, read in the page.',
  },
  {
    line: 'failure', google: 'The message begins with the class of the error, as "Exception: …", and the name is ScriptError.',
    desk: 'The message is the server’s alone, the name that of its error.',
    reason: 'Told by projects, not by the reference; the add-on’s forms take either.', unproven: true,
  },
  {
    line: 'templates', google: '<?= ?> escapes by context: differently in scripts, styles and addresses.',
    desk: 'It escapes for text and attributes, and for values and strings of scripts; in styles and addresses as for attributes.',
    reason: 'The rules for the other contexts are not published; pages of the add-on use no templates.',
  },
  {
    line: 'time-limits', google: 'Thirty executions at once for a person, a thousand for a script.', desk: 'Not limited.', reason: 'A jury is smaller than that.',
  },
  {
    line: 'properties', google: 'Daily quotas of reads and writes.', desk: 'Not limited; the modelled time of an execution tells of many calls.', reason: 'The quotas differ by kind of account.',
  },
  {
    line: 'cache', google: 'What put does with more than 21,600 seconds is not documented.',
    desk: 'It keeps the value for 21,600.',
    reason: 'The documented maximum.', unproven: true,
  },
  {
    line: 'locks', google: 'Too many operations on one lock are refused; outside a container getDocumentLock is null.', desk: 'Not limited; there is always a document.',
    reason: 'The number is not published.',
  },
  {
    line: 'custom-functions', google: 'The result of a function of the script is kept for some hours; editing another cell computes it anew only with other arguments.',
    desk: 'It is kept while the desk is open.', reason: 'How long Google keeps it is not documented.', unproven: true,
  },
  {
    line: 'custom-functions', google: 'The active cell of a function is that of its formula.',
    desk: 'The active tab is; of cells of one tab with equal arguments the first one is the active cell for all.',
    reason: 'What was computed for arguments is not computed again for each cell.',
  },
  {
    line: 'custom-functions', google: 'A script that reads a cell whose function is still at work gets "Loading...".',
    desk: 'It waits for the result.',
    reason: 'A count of results must not depend on how fast a function was.', unproven: true,
  },
  {
    line: 'custom-functions', google: 'Functions of the script may call other services in formulas: fetch addresses, translate.',
    desk: 'These say "not emulated", as in any script.',
    reason: 'A desk has no network.',
  },
  {
    line: 'sizes', google: 'Perhaps at most 200 tabs.', desk: 'Not limited.', reason: 'Found on pages of others alone, not in the documentation.', unproven: true,
  },
  {
    line: 'runtime', google: 'Utilities packs several files as .zip and computes MD2; Blobs turn into other types.', desk: 'These say "not emulated".', reason: 'No script for sheets was met that does so.',
  },
  {
    line: 'runtime', google: 'typeof of a service that is not switched on is "undefined"; Logger prints objects as Java does: {a=1.0}.',
    desk: 'Services outside of the desk’s reach say "not emulated" when named, even by typeof; objects are printed as JSON.',
    reason: 'A gap is to be loud; the form of the log is for people.',
  },
  {
    line: 'copies', google: 'Copying takes conditional formats and column widths along.',
    desk: 'It does not; PASTE_CONDITIONAL_FORMATTING and PASTE_COLUMN_WIDTHS say "not emulated".',
    reason: 'A rule that was split by a copy could not be taken back as one.',
  },
  {
    line: 'copies', google: 'A series is continued from texts with numbers, too ("Day 1", "Day 2"), and from names of days and months.',
    desk: 'From numbers and dates; the rest is repeated.',
    reason: 'What Google takes for a series is not documented.',
  },
  {
    line: 'copies', google: 'A copied tab is named in the language of the person.',
    desk: 'It is named "Copy of …".',
    reason: 'The names are not published.', unproven: true,
  },
  {
    line: 'finding', google: 'The criteria of a filter are kept in the file and hide rows for everybody.',
    desk: 'A person’s criteria are that person’s own; setColumnFilterCriteria says "not emulated".',
    reason: 'The engine keeps criteria on the page; nobody’s rows vanish because somebody else filters.',
  },
  {
    line: 'finding', google: 'Several ranges can be selected; getActiveRangeList gives them all.',
    desk: 'It gives the range selected last.',
    reason: 'The page tells the server of one.',
  },
  {
    line: 'styles', google: 'A part of a text may have a look or a link of its own.',
    desk: 'The whole text has one; setTextStyle and setLinkUrl for a part say "not emulated".',
    reason: 'The engine draws a cell in one style.',
  },
  {
    line: 'styles', google: 'Cells have fonts.',
    desk: 'setFontFamily is checked and not kept; the font is Arial. Fonts of a foreign file are not shown, and go back to the file.',
    reason: 'The page has one font.',
  },
  {
    line: 'styles', google: 'Alternating colours are kept as a banding, which grows with its range and lies under the backgrounds of cells.',
    desk: 'They are painted once, as backgrounds of the cells that have none; getBandings is empty.',
    reason: 'The engine knows no bandings.',
  },
  {
    line: 'styles', google: 'clear() of a range resets the number format; clearFormat() leaves it, as documented.', desk: 'The same is done.',
    reason: 'The reference names the latter alone.', unproven: true,
  },
  {
    line: 'styles', google: 'Text may stand upright or run from right to left; links may be hidden.', desk: 'setVerticalText(true), RIGHT_TO_LEFT and setShowHyperlink(false) say "not emulated".',
    reason: 'The page draws neither.',
  },
  {
    line: 'styles', google: 'A colour may be one of the theme; a workbook has a theme.', desk: 'Colours are of red, green and blue; themes say "not emulated".', reason: 'The engine has no themes.',
  },
  {
    line: 'sharing', google: 'Editors may share, too, and whoever is let in gets a letter.', desk: 'The owner alone; there is no letter, and from a network nobody enters without a personal link of the owner’s.',
    reason: 'The people of a commission are its owner’s matter.',
  },
  {
    line: 'sharing', google: 'Scripts make, open and copy other spreadsheets, and turn one into a PDF.',
    desk: 'The workbook at hand can be opened by its id, or by that in .clasp.json (parentId); create, copy, getAs and getBlob say "not emulated".',
    reason: 'A desk is one file.',
  },
  {
    line: 'styles', google: 'Charts, pivot tables, images, drawings, slicers.',
    desk: 'Making one says "not emulated"; lists of them are empty. Charts, images and drawings of a foreign file stay in it, unseen.',
    reason: 'The add-on makes none.',
  },
];
