/** What a range holds: values, formulas, notes. */
import { movedFormula } from '../kernel/formula-text';
import { displayOf, valueOf } from '../kernel/values';
import { writeRule } from './data-validation';
import { checkShape, clearZone, eachCell, formulaAt, writeFormulas, writeValues } from './range-content';
import { RangeLooks } from './range-looks';
import { sortKeys, sortRows } from './range-sort';
import { RichTextValueService } from './rich-text';
import { asService, asTable, asText } from './service';

export abstract class RangeValues extends RangeLooks {
  getValues(): unknown[][] {
    const { kernel } = this.run;
    return this.read((row, column) => valueOf(kernel, this.sheetId, row, column));
  }

  getValue(): unknown { return valueOf(this.run.kernel, this.sheetId, this.zone.top, this.zone.left); }

  getDisplayValues(): string[][] {
    const { kernel } = this.run;
    return this.read((row, column) => displayOf(kernel, this.sheetId, row, column));
  }

  getDisplayValue(): string { return displayOf(this.run.kernel, this.sheetId, this.zone.top, this.zone.left); }

  getFormulas(): string[][] {
    const { kernel } = this.run;
    return this.read((row, column) => formulaAt(kernel, this.sheetId, row, column));
  }

  getFormula(): string { return formulaAt(this.run.kernel, this.sheetId, this.zone.top, this.zone.left); }

  isBlank(): boolean { return this.getValues().every((line) => line.every((value) => value === '')); }

  setValues(values: unknown): this {
    writeValues(this.run, this.sheetId, this.zone, asTable(values));
    return this;
  }

  setValue(value: unknown): this {
    const table = typeof value === 'string' && value.startsWith('=') ? this.along(value) : this.read(() => value);
    writeValues(this.run, this.sheetId, this.zone, table);
    return this;
  }

  /** One formula for all cells: meant for the first, it moves along with the others. */
  private along(formula: string): string[][] {
    return this.read((row, column) => movedFormula(formula, row - this.zone.top, column - this.zone.left));
  }

  setFormulas(formulas: unknown): this {
    writeFormulas(this.run, this.sheetId, this.zone, asTable(formulas).map((line) => line.map(asText)));
    return this;
  }

  setFormula(formula: unknown): this {
    const text = asText(formula);
    writeFormulas(this.run, this.sheetId, this.zone, this.along(text));
    return this;
  }

  setRichTextValues(values: unknown): this {
    const texts = asTable(values).map((line) => line.map((value) => asService(value, RichTextValueService)));
    checkShape(this.zone, texts);
    this.run.guard(this.sheetId, this.zone);
    eachCell(this.zone, texts, (row, column, { content, patch }) =>
      this.run.writes.cell({ kind: 'cell', sheetId: this.sheetId, row, column, content, ...(patch === undefined ? {} : { style: patch }) }));
    return this;
  }

  setRichTextValue(value: unknown): this { return this.setRichTextValues(this.read(() => value)); }

  clearContent(): this {
    clearZone(this.run, this.sheetId, this.zone, { contents: true });
    return this;
  }

  /** Number formats stay, as documented. */
  clearFormat(): this {
    clearZone(this.run, this.sheetId, this.zone, { looks: true });
    return this;
  }

  /** Contents and formats, or what the options name, notes and rules among it. */
  clear(options?: unknown): this {
    const asked = (options ?? {}) as Partial<Record<'commentsOnly' | 'contentsOnly' | 'formatOnly' | 'validationsOnly' | 'skipFilteredRows', unknown>>;
    const named = [asked.commentsOnly, asked.contentsOnly, asked.formatOnly, asked.validationsOnly].some((one) => one === true);
    const [contents, looks] = [!named || asked.contentsOnly === true, !named || asked.formatOnly === true];
    if (contents || looks) clearZone(this.run, this.sheetId, this.zone, { contents, looks, numberFormats: looks });
    if (asked.commentsOnly === true) this.clearNote();
    if (asked.validationsOnly === true) writeRule(this.run, this.sheetId, this.zone, null);
    return this;
  }

  sort(specification: unknown): this {
    sortRows(this.run, this.sheetId, this.zone, sortKeys(specification));
    return this;
  }

  // Notes

  getNotes(): string[][] {
    const notes = new Map(this.run.unflushed.overlay.notes().filter((note) => note.sheetId === this.sheetId).map((note) => [`${note.row} ${note.column}`, note.text]));
    return this.read((row, column) => notes.get(`${row} ${column}`) ?? '');
  }

  getNote(): string { return this.getNotes()[0]?.[0] ?? ''; }

  setNotes(notes: unknown): this {
    const table = asTable(notes);
    checkShape(this.zone, table);
    this.run.guard(this.sheetId, this.zone);
    const { overlay } = this.run.unflushed;
    eachCell(this.zone, table, (row, column, text) => overlay.putNote(this.sheetId, row, column, noteText(text)));
    return this;
  }

  setNote(note: unknown): this { return this.setNotes(this.read(() => (note === null ? '' : asText(note)))); }

  clearNote(): this {
    this.run.guard(this.sheetId, this.zone);
    this.run.unflushed.overlay.clearNotes(this.sheetId, this.zone);
    return this;
  }
}

/** In a list a whole number comes out with a decimal, as on Google: 25 is "25.0". */
function noteText(text: unknown): string {
  if (text === null) return '';
  return typeof text === 'number' && Number.isInteger(text) ? text.toFixed(1) : asText(text);
}
