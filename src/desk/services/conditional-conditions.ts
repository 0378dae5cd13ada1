/** The two kinds of condition of a conditional format, as scripts read them: a criterion with its look, or a scale of colours. */
import type { ConditionalFormat, Style } from '../kernel/engine';
import { localFormula } from '../kernel/formula-text';
import { instantOf } from '../kernel/serial';
import { ColorService } from './color';
import { enumValue } from './enums';
import type { Run } from './run';
import { Service } from './service';
import type { EnumValue, Methods } from './service';

/** A rule as the engine keeps it: whatever scripts cannot say of it stays in it. */
export type EngineRule = ConditionalFormat['rule'];
export type CriterionRule = Extract<EngineRule, { readonly type: 'CellIsRule' }>;
export type ScaleRule = Extract<EngineRule, { readonly type: 'ColorScaleRule' }>;

const criteria: Readonly<Record<string, string>> = {
  isEmpty: 'CELL_EMPTY', isNotEmpty: 'CELL_NOT_EMPTY', dateIsAfter: 'DATE_AFTER', dateIsBefore: 'DATE_BEFORE', dateIs: 'DATE_EQUAL_TO',
  isBetween: 'NUMBER_BETWEEN', isNotBetween: 'NUMBER_NOT_BETWEEN', isEqual: 'NUMBER_EQUAL_TO', isNotEqual: 'NUMBER_NOT_EQUAL_TO', isGreaterThan: 'NUMBER_GREATER_THAN',
  isGreaterOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', isLessThan: 'NUMBER_LESS_THAN', isLessOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  containsText: 'TEXT_CONTAINS', notContainsText: 'TEXT_DOES_NOT_CONTAIN', beginsWithText: 'TEXT_STARTS_WITH', endsWithText: 'TEXT_ENDS_WITH', customFormula: 'CUSTOM_FORMULA',
};

/** Days that move, as the engine and as scripts name them. */
export const relativeDates: Readonly<Record<string, string>> = {
  today: 'TODAY', tomorrow: 'TOMORROW', yesterday: 'YESTERDAY', lastWeek: 'PAST_WEEK', lastMonth: 'PAST_MONTH', lastYear: 'PAST_YEAR',
};

/** The name of a criterion in SpreadsheetApp.BooleanCriteria; undefined for those of the engine alone. */
function criterionOf({ operator, values, dateValue }: CriterionRule): string | undefined {
  const name = criteria[operator];
  if (operator === 'isEqual' || operator === 'isNotEqual') {
    const [value = ''] = values;
    return value === '' || !Number.isFinite(Number(value)) ? name?.replace('NUMBER', 'TEXT') : name;
  }
  return name?.startsWith('DATE') === true && dateValue !== undefined && dateValue !== 'exactDate' ? `${name}_RELATIVE` : name;
}

/** The types of Google's services lack the newer ones. */
export const booleanConditionMethods = [
  'getBackground', 'getBackgroundObject', 'getBold', 'getCriteriaType', 'getCriteriaValues', 'getFontColor', 'getFontColorObject', 'getItalic', 'getStrikethrough', 'getUnderline',
] as const;

export class BooleanConditionService extends Service implements Methods<typeof booleanConditionMethods> {
  override readonly className = 'BooleanCondition';

  private constructor(run: Run, private readonly rule: CriterionRule, private readonly criterion: string) {
    super(run);
  }

  /** The condition of a rule; null for one that no script could have made. */
  static of(run: Run, rule: CriterionRule): BooleanConditionService | null {
    const criterion = criterionOf(rule);
    return criterion === undefined ? null : new BooleanConditionService(run, rule, criterion);
  }

  getCriteriaType(): EnumValue { return enumValue('SpreadsheetApp.BooleanCriteria', this.criterion); }

  getCriteriaValues(): unknown[] {
    const { values, dateValue } = this.rule;
    const { locale, overlay } = this.run.unflushed;
    if (this.criterion.endsWith('_RELATIVE')) return [enumValue('SpreadsheetApp.RelativeDate', relativeDates[dateValue ?? ''] ?? 'TODAY')];
    if (this.criterion.startsWith('TEXT')) return [...values];
    return values.map((value) => {
      if (value.startsWith('=')) return localFormula(value, locale);
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return value;
      return this.criterion.startsWith('DATE') ? new Date(instantOf(number, overlay.timeZone)) : number;
    });
  }

  private get style(): Style { return this.rule.style; }
  getBackground(): string | null { return colourOrNone(this.style.fillColor); }
  getFontColor(): string | null { return colourOrNone(this.style.textColor); }
  getBackgroundObject(): ColorService | null { return colorOrNone(this.run, this.getBackground()); }
  getFontColorObject(): ColorService | null { return colorOrNone(this.run, this.getFontColor()); }
  getBold(): boolean | null { return this.style.bold ?? null; }
  getItalic(): boolean | null { return this.style.italic ?? null; }
  getStrikethrough(): boolean | null { return this.style.strikethrough ?? null; }
  getUnderline(): boolean | null { return this.style.underline ?? null; }
}

export const gradientConditionMethods = [
  'getMaxColor', 'getMaxColorObject', 'getMaxType', 'getMaxValue', 'getMidColor', 'getMidColorObject', 'getMidType', 'getMidValue', 'getMinColor', 'getMinColorObject', 'getMinType', 'getMinValue',
] as const;

type Point = ScaleRule['minimum'] | NonNullable<ScaleRule['midpoint']>;

export class GradientConditionService extends Service implements Methods<typeof gradientConditionMethods> {
  override readonly className = 'GradientCondition';

  constructor(run: Run, private readonly rule: ScaleRule) {
    super(run);
  }

  private type(point: Point, end: string): EnumValue { return enumValue('SpreadsheetApp.InterpolationType', interpolations[point.type] ?? end); }

  getMinColor(): string { return hexOf(this.rule.minimum.color); }
  getMinColorObject(): ColorService { return new ColorService(this.run, this.getMinColor()); }
  getMinType(): EnumValue { return this.type(this.rule.minimum, 'MIN'); }
  getMinValue(): string { return this.rule.minimum.value ?? ''; }
  getMaxColor(): string { return hexOf(this.rule.maximum.color); }
  getMaxColorObject(): ColorService { return new ColorService(this.run, this.getMaxColor()); }
  getMaxType(): EnumValue { return this.type(this.rule.maximum, 'MAX'); }
  getMaxValue(): string { return this.rule.maximum.value ?? ''; }
  getMidColor(): string | null { return this.rule.midpoint === undefined ? null : hexOf(this.rule.midpoint.color); }
  getMidColorObject(): ColorService | null { return colorOrNone(this.run, this.getMidColor()); }
  getMidType(): EnumValue | null { return this.rule.midpoint === undefined ? null : this.type(this.rule.midpoint, 'NUMBER'); }
  getMidValue(): string { return this.rule.midpoint?.value ?? ''; }
}

/** Kinds of points of a scale, as the engine and as scripts name them. */
export const interpolations: Readonly<Record<string, string>> = { number: 'NUMBER', percentage: 'PERCENT', percentile: 'PERCENTILE', formula: 'NUMBER' };

function hexOf(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

function colourOrNone(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value.toLowerCase();
}

function colorOrNone(run: Run, hex: string | null): ColorService | null {
  return hex === null ? null : new ColorService(run, hex);
}
