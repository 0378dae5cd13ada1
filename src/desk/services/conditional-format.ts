/** SpreadsheetApp.ConditionalFormatRule and its builder. */
import { splitTab } from '../kernel/a1';
import type { Style } from '../kernel/engine';
import { engineFormula } from '../kernel/formula-text';
import { colour } from './colours';
import { ScriptException } from './exception';
import { RangeService, rangeData } from './range';
import type { Run } from './run';
import { Service, asBoolean, asList, asNumber, asService, asText } from './service';
import type { Methods } from './service';

interface FormatDraft {
  readonly operator?: string;
  readonly values: readonly string[];
  readonly style: Style;
  readonly ranges: readonly RangeService[];
}

export const conditionalFormatRuleMethods = ['copy', 'getRanges'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRule)[];

export class ConditionalFormatRuleService extends Service implements Methods<typeof conditionalFormatRuleMethods> {
  override readonly className = 'ConditionalFormatRule';

  constructor(run: Run, readonly draft: FormatDraft) {
    super(run);
  }

  copy(): ConditionalFormatRuleBuilderService { return new ConditionalFormatRuleBuilderService(this.run, this.draft); }
  getRanges(): RangeService[] { return [...this.draft.ranges]; }
}

export const conditionalFormatRuleBuilderMethods = [
  'build', 'copy', 'getRanges', 'setBackground', 'setBold', 'setFontColor', 'setItalic', 'setRanges', 'setStrikethrough', 'setUnderline',
  'whenCellEmpty', 'whenCellNotEmpty', 'whenFormulaSatisfied', 'whenNumberBetween', 'whenNumberEqualTo', 'whenNumberGreaterThan',
  'whenNumberGreaterThanOrEqualTo', 'whenNumberLessThan', 'whenNumberLessThanOrEqualTo', 'whenNumberNotBetween', 'whenNumberNotEqualTo',
  'whenTextContains', 'whenTextDoesNotContain', 'whenTextEndsWith', 'whenTextEqualTo', 'whenTextStartsWith',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder)[];

export class ConditionalFormatRuleBuilderService extends Service implements Methods<typeof conditionalFormatRuleBuilderMethods> {
  override readonly className = 'ConditionalFormatRuleBuilder';
  private draft: FormatDraft;

  constructor(run: Run, draft?: FormatDraft) {
    super(run);
    this.draft = draft ?? { values: [], style: {}, ranges: [] };
  }

  build(): ConditionalFormatRuleService {
    if (this.draft.operator === undefined) throw new ScriptException('Conditional format rule must have a condition.');
    if (this.draft.ranges.length === 0) throw new ScriptException('Conditional format rule must have at least one range.');
    return new ConditionalFormatRuleService(this.run, this.draft);
  }

  copy(): ConditionalFormatRuleBuilderService { return new ConditionalFormatRuleBuilderService(this.run, this.draft); }
  getRanges(): RangeService[] { return [...this.draft.ranges]; }

  setRanges(ranges: unknown): this {
    this.draft = { ...this.draft, ranges: asList(ranges).map((range) => asService(range, RangeService)) };
    return this;
  }

  private styled(style: Style): this {
    this.draft = { ...this.draft, style: { ...this.draft.style, ...style } };
    return this;
  }

  setBackground(value: unknown): this { return this.styled({ fillColor: colour(value === null ? null : asText(value)) ?? '' }); }
  setFontColor(value: unknown): this { return this.styled({ textColor: colour(value === null ? null : asText(value)) ?? '' }); }
  setBold(value: unknown): this { return this.styled({ bold: asBoolean(value) }); }
  setItalic(value: unknown): this { return this.styled({ italic: asBoolean(value) }); }
  setStrikethrough(value: unknown): this { return this.styled({ strikethrough: asBoolean(value) }); }
  setUnderline(value: unknown): this { return this.styled({ underline: asBoolean(value) }); }

  private when(operator: string, values: readonly string[]): this {
    this.draft = { ...this.draft, operator, values };
    return this;
  }

  private number(operator: string, ...values: unknown[]): this { return this.when(operator, values.map((value) => String(asNumber(value)))); }

  whenNumberBetween(from: unknown, to: unknown): this { return this.number('isBetween', from, to); }
  whenNumberNotBetween(from: unknown, to: unknown): this { return this.number('isNotBetween', from, to); }
  whenNumberEqualTo(value: unknown): this { return this.number('isEqual', value); }
  whenNumberNotEqualTo(value: unknown): this { return this.number('isNotEqual', value); }
  whenNumberGreaterThan(value: unknown): this { return this.number('isGreaterThan', value); }
  whenNumberGreaterThanOrEqualTo(value: unknown): this { return this.number('isGreaterOrEqualTo', value); }
  whenNumberLessThan(value: unknown): this { return this.number('isLessThan', value); }
  whenNumberLessThanOrEqualTo(value: unknown): this { return this.number('isLessOrEqualTo', value); }
  whenTextContains(text: unknown): this { return this.when('containsText', [asText(text)]); }
  whenTextDoesNotContain(text: unknown): this { return this.when('notContainsText', [asText(text)]); }
  whenTextStartsWith(text: unknown): this { return this.when('beginsWithText', [asText(text)]); }
  whenTextEndsWith(text: unknown): this { return this.when('endsWithText', [asText(text)]); }
  whenTextEqualTo(text: unknown): this { return this.when('isEqual', [asText(text)]); }
  whenCellEmpty(): this { return this.when('isEmpty', []); }
  whenCellNotEmpty(): this { return this.when('isNotEmpty', []); }

  whenFormulaSatisfied(formula: unknown): this {
    const text = asText(formula);
    return this.when('customFormula', [engineFormula(text.startsWith('=') ? text : `=${text}`, this.run.unflushed.locale)]);
  }
}

/** Replaces all conditional formats of a tab. */
export function writeFormatRules(run: Run, sheetId: string, rules: readonly ConditionalFormatRuleService[]): void {
  const { kernel } = run;
  const { getters } = kernel.model;
  for (const rule of rules) checkOwnSheet(rule, getters.getSheetName(sheetId), sheetId);
  run.guard(sheetId);
  for (const { id } of getters.getConditionalFormats(sheetId)) {
    run.writes.command({ kind: 'command', type: 'REMOVE_CONDITIONAL_FORMAT', payload: { sheetId, id } });
  }
  // The engine puts a new rule above the others; the first of the list must win.
  for (const { draft } of [...rules].reverse()) {
    const cf = {
      id: kernel.model.uuidGenerator.uuidv4(),
      rule: { type: 'CellIsRule', operator: draft.operator, values: draft.values, style: draft.style },
    };
    const ranges = draft.ranges.map((range) => rangeData(range.sheetId, range.zone));
    run.writes.command({ kind: 'command', type: 'ADD_CONDITIONAL_FORMAT', payload: { sheetId, cf, ranges } });
  }
}

/** The conditional formats of a tab. */
export function readFormatRules(run: Run, sheetId: string): ConditionalFormatRuleService[] {
  const { getters } = run.kernel.model;
  return getters.getConditionalFormats(sheetId).flatMap(({ rule, ranges }) => {
    if (rule.type !== 'CellIsRule') return [];
    const placed = ranges.map((xc) => new RangeService(run, sheetId, getters.getRangeFromSheetXC(sheetId, xc).zone));
    return [new ConditionalFormatRuleService(run, { operator: rule.operator, values: rule.values, style: rule.style, ranges: placed })];
  });
}

function checkOwnSheet({ draft }: ConditionalFormatRuleService, name: string, sheetId: string): void {
  const foreign = draft.values.some(
    (value) => value.startsWith('=') && [...value.matchAll(/(?:'(?:[^']|'')+'|[\p{L}\d_]+)!/gu)].some((match) => splitTab(`${match[0]}A1`).tab !== name),
  );
  if (foreign || draft.ranges.some((range) => range.sheetId !== sheetId)) {
    throw new ScriptException('Conditional format rule cannot reference a different sheet.');
  }
}
