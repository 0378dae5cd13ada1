/**
 * Who may write where. Every tab is protected as a whole for the officers (organisers, secretaries); what jurors fill in is
 * left open, and each juror's block of ballots is protected again for that juror alone. Protection is courtesy, not secrecy.
 * Calls depend on jurors and tabs, never on rows.
 */
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Lets exactly these people edit, beside the owner and the one who runs the script (Google removes neither). */
function allowOnly(protection: Protection, editors: readonly string[]): void {
  const wanted = new Set(editors.map((editor) => editor.toLowerCase()));
  const there = protection.getEditors().map((user) => user.getEmail());
  const surplus = there.filter((email) => !wanted.has(email.toLowerCase()));
  const known = new Set(there.map((email) => email.toLowerCase()));
  const missing = [...wanted].filter((editor) => !known.has(editor));
  if (surplus.length > 0) protection.removeEditors(surplus);
  if (missing.length > 0) protection.addEditors(missing);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
}

/** Protects a tab for the officers, leaving `open` ranges to everybody who may edit the file. An earlier protection is kept and changed. */
export function protectTab(sheet: Sheet, officers: readonly string[], description: string, open: readonly Range[]): void {
  const protection = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0] ?? sheet.protect();
  protection.setDescription(description);
  allowOnly(protection, officers);
  protection.setUnprotectedRanges([...open]);
}

/** Lets the officers of today edit a tab that is already protected; what it leaves open stays open. */
export function admitOfficers(sheet: Sheet, officers: readonly string[]): void {
  const protection = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0];
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
export function protectBlocks(sheet: Sheet, officers: readonly string[], blocks: readonly OwnedBlock[], isOurs: (description: string) => boolean): void {
  const there = new Map<string, Protection>();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    const description = protection.getDescription();
    if (!isOurs(description)) continue;
    if (there.has(description) || !blocks.some((block) => block.description === description)) protection.remove();
    else there.set(description, protection);
  }
  for (const block of blocks) {
    const known = there.get(block.description);
    const protection = known === undefined ? block.range.protect() : known.setRange(block.range);
    if (known === undefined) protection.setDescription(block.description);
    allowOnly(protection, [...officers, block.owner]);
  }
}
