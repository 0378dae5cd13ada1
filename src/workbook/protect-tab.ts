/**
 * Who may write where. Every tab is protected as a whole for the officers (organisers, secretaries); what jurors fill in is
 * left open, and each juror's block of ballots is protected again for that juror alone. Protection is courtesy, not secrecy.
 * Calls depend on jurors and tabs, never on rows.
 */
import { protectionText } from '../text/protections';
import type { Book } from './book';
import type { TableSpec } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Everybody who may edit the file: a new protection begins with all of them. Asked once a run. */
const fileEditors = ({ spreadsheet, known }: Book): readonly string[] => (known.editors ??= spreadsheet.getEditors().map((user) => user.getEmail().toLowerCase()));

const inLowerCase = (people: readonly string[]): ReadonlySet<string> => new Set(people.map((each) => each.toLowerCase()));

/** Takes out and lets in; people who are out or in already change nothing. */
function change(protection: Protection, there: readonly string[], wanted: ReadonlySet<string>): void {
  const surplus = there.filter((email) => !wanted.has(email.toLowerCase()));
  const known = inLowerCase(there);
  const missing = [...wanted].filter((editor) => !known.has(editor));
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (missing.length > 0) protection.addEditors(missing);
}

/** Lets exactly these people edit what was just protected, beside the owner and the one who runs the script (Google removes neither). */
function allowOnlyNew(book: Book, protection: Protection, editors: readonly string[]): void {
  change(protection, fileEditors(book), inLowerCase(editors));
  // Either the domain gets into every new protection of a file or into none.
  if (book.known.openToDomain ??= protection.canDomainEdit()) protection.setDomainEdit(false);
}

/** The same for a protection that was there before, and that people may have changed. */
function allowOnly(protection: Protection, editors: readonly string[]): void {
  change(protection, protection.getEditors().map((user) => user.getEmail()), inLowerCase(editors));
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

const sheetProtection = (sheet: Sheet): Protection | undefined => sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];

/** Protects a tab for the officers, leaving `open` ranges to everybody who may edit the file. An earlier protection is kept and changed. */
export function protectTab(book: Book, spec: Pick<TableSpec, 'key' | 'title'>, sheet: Sheet, officers: readonly string[], open: readonly Range[] = []): void {
  const description = protectionText[book.language].tab(spec.title[book.language]);
  const there = book.known.fresh.has(spec.key) ? undefined : sheetProtection(sheet);
  if (there === undefined) {
    const made = sheet.protect().setDescription(description);
    allowOnlyNew(book, made, officers);
    if (open.length > 0) made.setUnprotectedRanges([...open]);
  } else {
    there.setDescription(description);
    allowOnly(there, officers);
    there.setUnprotectedRanges([...open]);
  }
  book.known.fresh.delete(spec.key);
}

/** Lets the officers of today edit a tab that is already protected; what it leaves open stays open. */
export function admitOfficers(sheet: Sheet, officers: readonly string[]): void {
  const protection = sheetProtection(sheet);
  if (protection !== undefined) allowOnly(protection, officers);
}

/** A block of rows that belongs to one person. */
export interface OwnedBlock {
  readonly range: Range;
  readonly owner: string;
  /** Says whose it is; equal descriptions are the same protection in the next run. */
  readonly description: string;
}

/** Protects each block for its owner and the officers. Protections of blocks that are gone are removed; those of people stay. */
export function protectBlocks(book: Book, sheet: Sheet, officers: readonly string[], blocks: readonly OwnedBlock[], isOurs: (description: string) => boolean): void {
  const there = new Map<string, Protection>();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const description = protection.getDescription();
    if (!isOurs(description)) continue;
    if (there.has(description) || !blocks.some((block) => block.description === description)) protection.remove();
    else there.set(description, protection);
  }
  for (const block of blocks) {
    const known = there.get(block.description);
    const editors = [...officers, block.owner];
    if (known === undefined) allowOnlyNew(book, block.range.protect().setDescription(block.description), editors);
    else allowOnly(known.setRange(block.range), editors);
  }
}
