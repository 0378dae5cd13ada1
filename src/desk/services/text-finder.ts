/** SpreadsheetApp.TextFinder: finding and replacing in ranges, row by row. */
import { displayOf } from '../kernel/values';
import { formulaAt, tableOf, writeFormulas, writeValues } from './range-content';
import { RangeService } from './range';
import type { Rectangle } from './range-copy';
import type { Run } from './run';
import { ScriptException } from './exception';
import { Service, asBoolean, asService, asText } from './service';
import type { Methods } from './service';

export const textFinderMethods = [
  'findAll', 'findNext', 'findPrevious', 'getCurrentMatch', 'ignoreDiacritics', 'matchCase', 'matchEntireCell', 'matchFormulaText', 'replaceAllWith', 'replaceWith',
  'startFrom', 'useRegularExpression',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.TextFinder)[];

interface Found {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export class TextFinderService extends Service implements Methods<typeof textFinderMethods> {
  override readonly className = 'TextFinder';
  private caseCounts = false;
  private wholeCell = false;
  private formulas = false;
  private expression = false;
  private plainLetters = false;
  private current: Found | undefined;
  private start: Found | undefined;

  constructor(run: Run, private readonly places: readonly Rectangle[], private readonly text: string) {
    super(run);
  }

  matchCase(matchCase: unknown): this { this.caseCounts = asBoolean(matchCase); return this; }
  matchEntireCell(matchEntireCell: unknown): this { this.wholeCell = asBoolean(matchEntireCell); return this; }
  matchFormulaText(matchFormulaText: unknown): this { this.formulas = asBoolean(matchFormulaText); return this; }
  useRegularExpression(useRegEx: unknown): this { this.expression = asBoolean(useRegEx); return this; }
  ignoreDiacritics(ignoreDiacritics: unknown): this { this.plainLetters = asBoolean(ignoreDiacritics); return this; }

  startFrom(range: unknown): this {
    const { sheetId, zone } = asService(range, RangeService);
    this.start = { sheetId, row: zone.top, column: zone.left };
    return this;
  }

  findAll(): RangeService[] { return this.all().map((found) => this.rangeOf(found)); }
  getCurrentMatch(): RangeService | null { return this.current === undefined ? null : this.rangeOf(this.current); }
  findNext(): RangeService | null { return this.step(1); }
  findPrevious(): RangeService | null { return this.step(-1); }

  /** Replaces in the current match; answers how many texts were replaced in it. */
  replaceWith(replacement: unknown): number {
    return this.current === undefined ? 0 : this.replaceAt(this.current, asText(replacement));
  }

  replaceAllWith(replacement: unknown): number {
    const text = asText(replacement);
    return this.all().reduce((sum, found) => sum + this.replaceAt(found, text), 0);
  }

  /** The pattern for one cell's text. */
  private get pattern(): RegExp {
    const source = this.expression ? this.text : this.folded(this.text).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    try {
      return new RegExp(this.wholeCell ? `^(?:${source})$` : source, this.caseCounts ? 'gu' : 'giu');
    } catch {
      throw new ScriptException(`Invalid regular expression: ${this.text}`);
    }
  }

  private folded(text: string): string {
    return this.plainLetters ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }

  private textAt({ sheetId, row, column }: Found): string {
    const { kernel } = this.run;
    const formula = this.formulas ? formulaAt(kernel, sheetId, row, column) : '';
    return formula === '' ? displayOf(kernel, sheetId, row, column) : formula;
  }

  private all(): Found[] {
    if (this.text === '') return [];
    const { pattern } = this;
    return this.places.flatMap(({ sheetId, zone }) => {
      const { rows, columns } = this.run.kernel.contentSize(sheetId);
      const filled = { ...zone, bottom: Math.min(zone.bottom, rows - 1), right: Math.min(zone.right, columns - 1) };
      return tableOf(filled, (row, column) => ({ sheetId, row, column })).flat().filter((one) => {
        pattern.lastIndex = 0;
        return pattern.test(this.folded(this.textAt(one)));
      });
    });
  }

  private step(direction: 1 | -1): RangeService | null {
    const all = this.all();
    const from = this.current ?? this.start;
    const at = from === undefined ? -1 : all.findIndex((one) => one.sheetId === from.sheetId && one.row === from.row && one.column === from.column);
    const beyond = from === undefined || at >= 0 ? at : all.findIndex((one) => one.sheetId === from.sheetId && (one.row > from.row || (one.row === from.row && one.column > from.column))) - (direction === 1 ? 1 : 0);
    const next = direction === 1 ? beyond + 1 : from === undefined ? all.length - 1 : beyond - 1;
    const found = all[next];
    if (found === undefined) return null;
    this.current = found;
    return this.rangeOf(found);
  }

  /** A result of a formula cannot be replaced, its formula can if it was searched. */
  private replaceAt(found: Found, replacement: string): number {
    const { sheetId, row, column } = found;
    const isFormula = formulaAt(this.run.kernel, sheetId, row, column) !== '';
    if (isFormula && !this.formulas) return 0;
    const before = this.textAt(found);
    let count = 0;
    const after = this.folded(before).replace(this.pattern, (match: string) => {
      count += 1;
      if (!this.expression) return replacement;
      return match.replace(new RegExp(this.text, this.caseCounts ? 'u' : 'iu'), replacement);
    });
    if (count === 0) return 0;
    const zone = { top: row, bottom: row, left: column, right: column };
    if (isFormula) writeFormulas(this.run, sheetId, zone, [[after]]);
    else writeValues(this.run, sheetId, zone, [[after]]);
    return count;
  }

  private rangeOf({ sheetId, row, column }: Found): RangeService {
    return new RangeService(this.run, sheetId, { top: row, bottom: row, left: column, right: column });
  }
}
