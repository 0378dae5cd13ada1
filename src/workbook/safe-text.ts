/** Text that applicants and jurors typed stays text: never a formula, on Google, at the desk or in an exported file. */

const RISKY = /^[=+\-@\t\r]/;

/** Text as it may be written by setValues: a leading sign that would start a formula is forced to text by an apostrophe. */
export const guarded = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** Text as a person meant it: the apostrophe of `guarded`, where a cell has kept it, is taken off again. */
export const unguarded = (text: string): string => (text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text);

/** A link of our own making to a cell of the same workbook. */
export const cellLink = (sheetId: number, cell: string, label: string): string =>
  `=HYPERLINK("#gid=${sheetId}&range=${cell}";"${label.replace(/"/g, '""')}")`;
