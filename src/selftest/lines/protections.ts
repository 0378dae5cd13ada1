/** Users and protections, as far as their owner alone can see them. */
import { check, line } from '../line';
import type { Line } from '../line';

const emails = (people: readonly { getEmail(): string }[]): string[] => people.map((user) => user.getEmail());

export const protectionLines: readonly Line[] = [
  line('owner-edits', 'The owner can always edit.', [
    check('canEdit of one’s own protection', (bench) => bench.cell().protect().canEdit(), true),
  ]),
  line('remove-editors', 'Neither the owner nor the current user can be removed; the usual way to keep a range to oneself works.', [
    check('addEditor, removeEditors, setDomainEdit', (bench) => {
      const me = Session.getEffectiveUser();
      const made = bench.cell().protect().setDescription('self-test');
      made.addEditor(me);
      made.removeEditors(made.getEditors());
      if (made.canDomainEdit()) made.setDomainEdit(false);
      const left = emails(made.getEditors());
      return [left.every((email) => email === me.getEmail()), made.canEdit(), made.canDomainEdit()];
    }, [true, true, false]),
  ], ['desk/protections: at first everyone who may edit the file may edit a new protection; the owner and oneself cannot be removed']),
  line('new-protection', 'A new protection starts with everyone who can edit the file; adding an editor to it does not share the file.', [
    check('an added editor is no editor of the file', (bench) => {
      const made = bench.cell().protect();
      const before = bench.book.getEditors().length;
      made.addEditor(Session.getEffectiveUser());
      return bench.book.getEditors().length - before;
    }, 0),
  ], ['desk/protections: at first everyone who may edit the file may edit a new protection; the owner and oneself cannot be removed']),
  line('own-only', 'Only who may edit a protection may ask for its editors, change or remove it.', [
    check('who may edit it may ask', (bench) => {
      const made = bench.cell().protect();
      return [made.canEdit(), Array.isArray(made.getEditors()), typeof made.canDomainEdit()];
    }, [true, true, 'boolean']),
    check('the owner removes it', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1').protect().remove();
      return tab.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
    }, 0),
  ], ['desk/protections: a script running as the editor is refused: %s']),
  line('warning', 'A protection that only warns stops neither people nor scripts.', [
    check('at first it does not only warn', (bench) => bench.cell().protect().isWarningOnly(), false),
    check('it is told, and a script writes', (bench) => {
      const cell = bench.cell();
      const warns = cell.protect().setWarningOnly(true).isWarningOnly();
      return [warns, cell.setValue(5).getValue() as unknown];
    }, [true, 5]),
  ], ['desk/protections: a warning stops neither people nor scripts']),
  line('sheet-protection', 'A protected tab can leave ranges open; a protected range cannot.', [
    check('open ranges of a tab', (bench) => {
      const tab = bench.tab();
      const made = tab.protect().setUnprotectedRanges([tab.getRange('A1:A10'), tab.getRange('C3')]);
      return [made.getUnprotectedRanges().map((range) => range.getA1Notation()), made.getProtectionType().toString()];
    }, [['A1:A10', 'C3'], 'SHEET']),
    check('a range has none', (bench) => {
      const made = bench.cell().protect();
      return [made.getUnprotectedRanges().length, made.getProtectionType().toString()];
    }, [0, 'RANGE']),
    check('a range cannot leave ranges open', (bench) => {
      const range = bench.range(2, 1);
      return bench.thrown(() => range.protect().setUnprotectedRanges([range.getCell(1, 1)])) !== '';
    }, true),
    check('nor can a tab those of another', (bench) => {
      const [tab, other] = [bench.tab(), bench.tab()];
      return bench.thrown(() => tab.protect().setUnprotectedRanges([other.getRange('A1')])) !== '';
    }, true),
    check('no open ranges close it again', (bench) => {
      const tab = bench.tab();
      return tab.protect().setUnprotectedRanges([tab.getRange('A1')]).setUnprotectedRanges([]).getUnprotectedRanges().length;
    }, 0),
    check('protecting a range again gives another one', (bench) => {
      const range = bench.tab().getRange('B2:B3');
      range.protect().setDescription('one');
      range.protect().setDescription('two');
      const all = range.getSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return [all.map((one) => one.getDescription()).sort(), all.map((one) => one.getRange().getA1Notation())];
    }, [['one', 'two'], ['B2:B3', 'B2:B3']]),
    check('a protection moves with its rows', (bench) => {
      const tab = bench.tab();
      const made = tab.getRange('B2:C3').protect();
      tab.insertRowsBefore(1, 2);
      return made.getRange().getA1Notation();
    }, 'B4:C5'),
    check('protecting a tab again gives the same protection', (bench) => {
      const tab = bench.tab();
      tab.protect().setDescription('one');
      return [tab.protect().getDescription(), tab.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];
    }, ['one', 1]),
  ], ['desk/protections: a protected tab leaves its open parts open and cannot be renamed']),
  line('refusal', 'A write of a person or a script into what is protected against them is refused, structural edits that touch it as well.', [], [
    'desk/protections: an editor cannot type into a protected range, the owner can',
    'desk/protections: pasting over a corner of it is refused as a whole',
    'desk/protections: a script running as the editor is refused: %s',
    'desk/server/serve: deleting a row of a protected tab is undone as a whole',
  ]),
  line('not-secret', 'Hidden and protected is not secret: every viewer can read every tab.', [], ['desk/protections: a viewer reads hidden and protected tabs']),
];
