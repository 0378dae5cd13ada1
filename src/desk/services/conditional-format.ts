/** SpreadsheetApp.ConditionalFormatRule and its builder. */
import { splitTab } from '../kernel/a1';
import type { Style } from '../kernel/engine';
import { engineFormula } from '../kernel/formula-text';
import { serialOf } from '../kernel/serial';
import { colourOfObject } from './color';
import { colour } from './colours';
import { BooleanConditionService, GradientConditionService, interpolations, relativeDates } from './conditional-conditions';
import type { CriterionRule, EngineRule, ScaleRule } from './conditional-conditions';
import { Mismatch, ScriptException } from './exception';
import { RangeService, rangeData } from './range';
import type { Run } from './run';
import { Service, asBoolean, asEnum, asList, asNumber, asService, asText } from './service';
import type { Methods } from './service';

/** What a rule will be: the engine's rule once there is a condition. A look may be named before it. */
interface FormatDraft {
  readonly rule?: EngineRule;
  readonly style: Style;
  readonly ranges: readonly RangeService[];
}

function booleanConditionOf(run: Run, { rule }: FormatDraft): BooleanConditionService | null {
  return rule?.type === 'CellIsRule' ? BooleanConditionService.of(run, rule) : null;
}

function gradientConditionOf(run: Run, { rule }: FormatDraft): GradientConditionService | null {
  return rule?.type === 'ColorScaleRule' ? new GradientConditionService(run, rule) : null;
}

export const conditionalFormatRuleMethods = [
  'copy', 'getBooleanCondition', 'getGradientCondition', 'getRanges',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.ConditionalFormatRule)[];

export class ConditionalFormatRuleService extends Service implements Methods<typeof conditionalFormatRuleMethods> {
  override readonly className = 'ConditionalFormatRule';

  constructor(run: Run, readonly draft: FormatDraft & { readonly rule: EngineRule }) {
    super(run);
  }

  copy(): ConditionalFormatRuleBuilderService { return new ConditionalFormatRuleBuilderService(this.run, this.draft); }
  getRanges(): RangeService[] { return [...this.draft.ranges]; }
  getBooleanCondition(): BooleanConditionService | null { return booleanConditionOf(this.run, this.draft); }
  getGradientCondition(): GradientConditionService | null { return gradientConditionOf(this.run, this.draft); }
}

export const conditionalFormatRuleBuilderMethods = [
  'build', 'copy', 'getBooleanCondition', 'getGradientCondition', 'getRanges', 'setBackground', 'setBackgroundObject', 'setBold', 'setFontColor', 'setFontColorObject', 'setGradientMaxpoint',
  'setGradientMaxpointObject', 'setGradientMaxpointObjectWithValue', 'setGradientMaxpointWithValue', 'setGradientMidpointObjectWithValue', 'setGradientMidpointWithValue', 'setGradientMinpoint',
  'setGradientMinpointObject', 'setGradientMinpointObjectWithValue', 'setGradientMinpointWithValue', 'setItalic', 'setRanges', 'setStrikethrough', 'setUnderline',
  'whenCellEmpty', 'whenCellNotEmpty', 'whenDateAfter', 'whenDateBefore', 'whenDateEqualTo', 'whenFormulaSatisfied', 'whenNumberBetween', 'whenNumberEqualTo', 'whenNumberGreaterThan',
  'whenNumberGreaterThanOrEqualTo', 'whenNumberLessThan', 'whenNumberLessThanOrEqualTo', 'whenNumberNotBetween', 'whenNumberNotEqualTo',
  'whenTextContains', 'whenTextDoesNotContain', 'whenTextEndsWith', 'whenTextEqualTo', 'whenTextStartsWith', 'withCriteria',
] as const;

/** Methods that are not called as their criterion is. */
const METHODS: Readonly<Record<string, string>> = { CUSTOM_FORMULA: 'FormulaSatisfied' };

/** A scale before its ends are named: white to white from the smallest to the largest number. */
const WHITE: ScaleRule = { type: 'ColorScaleRule', minimum: { type: 'value', color: 0xffffff }, maximum: { type: 'value', color: 0xffffff } };

export class ConditionalFormatRuleBuilderService extends Service implements Methods<typeof conditionalFormatRuleBuilderMethods> {
  override readonly className = 'ConditionalFormatRuleBuilder';
  private draft: FormatDraft;

  constructor(run: Run, draft?: FormatDraft) {
    super(run);
    this.draft = draft ?? { style: {}, ranges: [] };
  }

  build(): ConditionalFormatRuleService {
    const { rule, style, ranges } = this.draft;
    if (rule === undefined) throw new ScriptException('Conditional format rule must have a condition.');
    if (ranges.length === 0) throw new ScriptException('Conditional format rule must have at least one range.');
    return new ConditionalFormatRuleService(this.run, { ranges, style, rule: rule.type === 'CellIsRule' ? { ...rule, style } : rule });
  }

  copy(): ConditionalFormatRuleBuilderService { return new ConditionalFormatRuleBuilderService(this.run, this.draft); }
  getRanges(): RangeService[] { return [...this.draft.ranges]; }
  getBooleanCondition(): BooleanConditionService | null {
    const { rule, style } = this.draft;
    return rule?.type === 'CellIsRule' ? BooleanConditionService.of(this.run, { ...rule, style }) : null;
  }

  getGradientCondition(): GradientConditionService | null { return gradientConditionOf(this.run, this.draft); }

  setRanges(ranges: unknown): this {
    this.draft = { ...this.draft, ranges: asList(ranges).map((range) => asService(range, RangeService)) };
    return this;
  }

  private styled(style: Style): this {
    this.draft = { ...this.draft, style: { ...this.draft.style, ...style } };
    return this;
  }

  setBackground(value: unknown): this { return this.styled({ fillColor: asColour(value) ?? '' }); }
  setBackgroundObject(value: unknown): this { return this.styled({ fillColor: colourOfObject(value) ?? '' }); }
  setFontColor(value: unknown): this { return this.styled({ textColor: asColour(value) ?? '' }); }
  setFontColorObject(value: unknown): this { return this.styled({ textColor: colourOfObject(value) ?? '' }); }
  setBold(value: unknown): this { return this.styled({ bold: asBoolean(value) }); }
  setItalic(value: unknown): this { return this.styled({ italic: asBoolean(value) }); }
  setStrikethrough(value: unknown): this { return this.styled({ strikethrough: asBoolean(value) }); }
  setUnderline(value: unknown): this { return this.styled({ underline: asBoolean(value) }); }

  private when(operator: CriterionRule['operator'], values: readonly string[], dateValue?: CriterionRule['dateValue']): this {
    this.draft = { ...this.draft, rule: { type: 'CellIsRule', operator, values: [...values], style: {}, ...(dateValue === undefined ? {} : { dateValue }) } };
    return this;
  }

  /** The criterion by its name with the arguments of its own method, as getCriteriaType and getCriteriaValues give them. */
  withCriteria(criteria: unknown, values: unknown): this {
    const kind = asEnum(criteria, 'SpreadsheetApp.BooleanCriteria');
    const plain = kind.replace('_RELATIVE', '');
    if (kind === 'TEXT_NOT_EQUAL_TO') return this.when('isNotEqual', asList(values).map(asText));
    const method = `when${METHODS[plain] ?? plain.toLowerCase().replace(/(?:^|_)([a-z])/gu, (_, letter: string) => letter.toUpperCase())}`;
    const when = (this as unknown as Record<string, ((...parameters: unknown[]) => this) | undefined>)[method];
    if (when === undefined) throw new ScriptException(`not emulated: ConditionalFormatRuleBuilder.withCriteria(${kind})`);
    return when.apply(this, [...asList(values)]);
  }

  private number(operator: CriterionRule['operator'], ...values: unknown[]): this { return this.when(operator, values.map((value) => String(asNumber(value)))); }

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

  private date(operator: CriterionRule['operator'], value: unknown): this {
    if (value instanceof Date) return this.when(operator, [String(Math.floor(serialOf(value.getTime(), this.run.unflushed.overlay.timeZone)))], 'exactDate');
    const name = asEnum(value, 'SpreadsheetApp.RelativeDate');
    const relative = Object.keys(relativeDates).find((key) => relativeDates[key] === name) as CriterionRule['dateValue'];
    return this.when(operator, [''], relative);
  }

  whenDateAfter(value: unknown): this { return this.date('dateIsAfter', value); }
  whenDateBefore(value: unknown): this { return this.date('dateIsBefore', value); }
  whenDateEqualTo(value: unknown): this { return this.date('dateIs', value); }

  whenFormulaSatisfied(formula: unknown): this {
    const text = asText(formula);
    return this.when('customFormula', [engineFormula(text.startsWith('=') ? text : `=${text}`, this.run.unflushed.locale)]);
  }

  // Scales of colours

  private scale(change: (scale: ScaleRule) => ScaleRule): this {
    const { rule } = this.draft;
    this.draft = { ...this.draft, rule: change(rule?.type === 'ColorScaleRule' ? rule : WHITE) };
    return this;
  }

  private point(colourText: string | null, type: unknown, value: unknown): ScaleRule['minimum'] {
    const kind = asEnum(type, 'SpreadsheetApp.InterpolationType');
    const engineType = Object.keys(interpolations).find((key) => interpolations[key] === kind) as ScaleRule['minimum']['type'] | undefined;
    return engineType === undefined ? ending(colourText) : { type: engineType, color: numberOf(colourText), value: asText(value) };
  }

  private middle(colourText: string | null, type: unknown, value: unknown): this {
    return this.scale(({ type: scale, minimum, maximum }) => {
      if (colourText === null) return { type: scale, minimum, maximum };
      const { type: kind, color, value: at = '' } = this.point(colourText, type, value);
      if (kind === 'value') throw new Mismatch();
      return { type: scale, minimum, maximum, midpoint: { type: kind, color, value: at } };
    });
  }

  setGradientMinpoint(value: unknown): this { return this.scale((scale) => ({ ...scale, minimum: ending(asColour(value)) })); }
  setGradientMaxpoint(value: unknown): this { return this.scale((scale) => ({ ...scale, maximum: ending(asColour(value)) })); }
  setGradientMinpointObject(value: unknown): this { return this.scale((scale) => ({ ...scale, minimum: ending(colourOfObject(value)) })); }
  setGradientMaxpointObject(value: unknown): this { return this.scale((scale) => ({ ...scale, maximum: ending(colourOfObject(value)) })); }
  setGradientMinpointWithValue(value: unknown, type: unknown, at: unknown): this { return this.scale((scale) => ({ ...scale, minimum: this.point(asColour(value), type, at) })); }
  setGradientMaxpointWithValue(value: unknown, type: unknown, at: unknown): this { return this.scale((scale) => ({ ...scale, maximum: this.point(asColour(value), type, at) })); }
  setGradientMinpointObjectWithValue(value: unknown, type: unknown, at: unknown): this { return this.scale((scale) => ({ ...scale, minimum: this.point(colourOfObject(value), type, at) })); }
  setGradientMaxpointObjectWithValue(value: unknown, type: unknown, at: unknown): this { return this.scale((scale) => ({ ...scale, maximum: this.point(colourOfObject(value), type, at) })); }
  setGradientMidpointWithValue(value: unknown, type: unknown, at: unknown): this { return this.middle(asColour(value), type, at); }
  setGradientMidpointObjectWithValue(value: unknown, type: unknown, at: unknown): this { return this.middle(colourOfObject(value), type, at); }
}

function asColour(value: unknown): string | null {
  return colour(value === null ? null : asText(value));
}

/** An end of a scale at the smallest or largest number of its cells. */
function ending(colourText: string | null): ScaleRule['minimum'] {
  return { type: 'value', color: numberOf(colourText) };
}

function numberOf(colourText: string | null): number {
  return colourText === null ? 0xffffff : parseInt(colourText.slice(1), 16);
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
  // The first of the list wins, here as in the engine.
  for (const { draft } of rules) {
    const cf = { id: kernel.model.uuidGenerator.uuidv4(), rule: draft.rule };
    const ranges = draft.ranges.map((range) => rangeData(range.sheetId, range.zone));
    run.writes.command({ kind: 'command', type: 'ADD_CONDITIONAL_FORMAT', payload: { sheetId, cf, ranges } });
  }
}

/** The conditional formats of a tab, those among them that no script could make: written back, they stay as they are. */
export function readFormatRules(run: Run, sheetId: string): ConditionalFormatRuleService[] {
  const { getters } = run.kernel.model;
  return getters.getConditionalFormats(sheetId).map(({ rule, ranges }) => {
    const placed = ranges.map((xc) => new RangeService(run, sheetId, getters.getRangeFromSheetXC(sheetId, xc).zone));
    return new ConditionalFormatRuleService(run, { rule, style: rule.type === 'CellIsRule' ? rule.style : {}, ranges: placed });
  });
}

function checkOwnSheet({ draft }: ConditionalFormatRuleService, name: string, sheetId: string): void {
  const values = draft.rule.type === 'CellIsRule' ? draft.rule.values : [];
  const foreign = values.some(
    (value) => value.startsWith('=') && [...value.matchAll(/(?:'(?:[^']|'')+'|[\p{L}\d_]+)!/gu)].some((match) => splitTab(`${match[0]}A1`).tab !== name),
  );
  if (foreign || draft.ranges.some((range) => range.sheetId !== sheetId)) {
    throw new ScriptException('Conditional format rule cannot reference a different sheet.');
  }
}
