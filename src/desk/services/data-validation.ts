/** SpreadsheetApp.DataValidation and its builder. */
import { a1Of } from '../kernel/a1';
import { refusedFor } from '../kernel/engine';
import type { DataValidationCriterion } from '../kernel/engine';
import { engineFormula } from '../kernel/formula-text';
import { instantOf, serialOf } from '../kernel/serial';
import { ADD_RULE, ruleAt } from '../kernel/validation';
import type { DeskRule } from '../kernel/validation';
import type { Zone } from '../overlay';
import { enumValue } from './enums';
import { Mismatch, ScriptException } from './exception';
import { RangeService, rangeData } from './range';
import { placeNamed } from './range-coordinates';
import type { Run } from './run';
import { Service, asBoolean, asEnum, asList, asNumber, asService, asText } from './service';
import type { EnumValue, Methods } from './service';

/** A rule before it lies anywhere. */
export interface RuleDraft {
  readonly criterion: DataValidationCriterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
  /** Name in SpreadsheetApp.DataValidationCriteria. */
  readonly kind: string;
}

export const dataValidationMethods = [
  'copy', 'getAllowInvalid', 'getCriteriaType', 'getCriteriaValues', 'getHelpText',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.DataValidation)[];

export class DataValidationService extends Service implements Methods<typeof dataValidationMethods> {
  override readonly className = 'DataValidation';

  constructor(run: Run, readonly draft: RuleDraft) {
    super(run);
  }

  copy(): DataValidationBuilderService { return new DataValidationBuilderService(this.run, this.draft); }
  getAllowInvalid(): boolean { return this.draft.allowInvalid; }
  getHelpText(): string | null { return this.draft.helpText; }
  getCriteriaType(): EnumValue { return enumValue('SpreadsheetApp.DataValidationCriteria', this.draft.kind); }

  /** As they were given: numbers, dates, texts, or the range of a list with whether it is offered. */
  getCriteriaValues(): unknown[] {
    const { criterion } = this.draft;
    const { overlay } = this.run.unflushed;
    if (criterion.type === 'isValueInList') return [[...criterion.values], criterion.displayStyle !== 'plainText'];
    if (criterion.type === 'isValueInRange') return [this.listRange(criterion.values[0] ?? ''), criterion.displayStyle !== 'plainText'];
    if (criterion.type === 'customFormula') return [...criterion.values];
    const isDate = criterion.type.startsWith('date');
    return criterion.values.map((value) => {
      if (value === '' || !Number.isFinite(Number(value))) return value;
      return isDate ? new Date(instantOf(Number(value), overlay.timeZone)) : Number(value);
    });
  }

  private listRange(reference: string): RangeService {
    const kernel = this.run.unflushed;
    const { sheetId, zone } = placeNamed(kernel, kernel.model.getters.getSheetIds()[0] ?? '', reference);
    return new RangeService(this.run, sheetId, zone);
  }
}

export const dataValidationBuilderMethods = [
  'build', 'copy', 'getAllowInvalid', 'getCriteriaType', 'getCriteriaValues', 'getHelpText', 'requireCheckbox', 'requireDate', 'requireDateAfter',
  'requireDateBefore', 'requireDateBetween', 'requireDateEqualTo', 'requireDateNotBetween', 'requireDateOnOrAfter', 'requireDateOnOrBefore', 'requireFormulaSatisfied', 'requireNumberBetween',
  'requireNumberEqualTo', 'requireNumberGreaterThan', 'requireNumberGreaterThanOrEqualTo', 'requireNumberLessThan',
  'requireNumberLessThanOrEqualTo', 'requireNumberNotBetween', 'requireNumberNotEqualTo', 'requireTextContains', 'requireTextDoesNotContain',
  'requireTextEqualTo', 'requireTextIsEmail', 'requireTextIsUrl', 'requireValueInList', 'requireValueInRange', 'setAllowInvalid', 'setHelpText', 'withCriteria',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.DataValidationBuilder)[];

/** Methods that are not called as their criterion is. */
const METHODS: Readonly<Record<string, string>> = {
  CUSTOM_FORMULA: 'FormulaSatisfied', DATE_IS_VALID_DATE: 'Date', TEXT_IS_VALID_EMAIL: 'TextIsEmail', TEXT_IS_VALID_URL: 'TextIsUrl',
};

export class DataValidationBuilderService extends Service implements Methods<typeof dataValidationBuilderMethods> {
  override readonly className = 'DataValidationBuilder';
  private draft: RuleDraft | { readonly allowInvalid: boolean; readonly helpText: string | null };

  constructor(run: Run, draft?: RuleDraft) {
    super(run);
    this.draft = draft ?? { allowInvalid: true, helpText: null };
  }

  build(): DataValidationService {
    if (!('criterion' in this.draft)) throw new ScriptException('Data validation rule has no criteria.');
    return new DataValidationService(this.run, this.draft);
  }

  copy(): DataValidationBuilderService { return this.build().copy(); }
  getAllowInvalid(): boolean { return this.draft.allowInvalid; }
  getHelpText(): string | null { return this.draft.helpText; }
  getCriteriaType(): EnumValue | null { return 'criterion' in this.draft ? this.build().getCriteriaType() : null; }
  getCriteriaValues(): unknown[] { return 'criterion' in this.draft ? this.build().getCriteriaValues() : []; }

  setAllowInvalid(allow: unknown): this {
    this.draft = { ...this.draft, allowInvalid: asBoolean(allow) };
    return this;
  }

  setHelpText(text: unknown): this {
    this.draft = { ...this.draft, helpText: asText(text) };
    return this;
  }

  private require(kind: string, criterion: DataValidationCriterion): this {
    this.draft = { allowInvalid: this.draft.allowInvalid, helpText: this.draft.helpText, kind, criterion };
    return this;
  }

  /** The criterion by its name with the arguments of its own method, as getCriteriaType and getCriteriaValues give them. */
  withCriteria(criteria: unknown, values: unknown): this {
    const kind = asEnum(criteria, 'SpreadsheetApp.DataValidationCriteria');
    const given = asList(values);
    const method = `require${METHODS[kind] ?? kind.toLowerCase().replace(/(?:^|_)([a-z])/gu, (_, letter: string) => letter.toUpperCase())}`;
    const require = (this as unknown as Record<string, ((...parameters: unknown[]) => this) | undefined>)[method];
    if (require === undefined) throw new ScriptException(`not emulated: DataValidationBuilder.withCriteria(${kind})`);
    return require.apply(this, [...given]);
  }

  private number(kind: string, type: 'isBetween' | 'isNotBetween' | 'isEqual' | 'isNotEqual' | 'isGreaterThan' | 'isGreaterOrEqualTo' | 'isLessThan' | 'isLessOrEqualTo', ...values: unknown[]): this {
    return this.require(kind, { type, values: values.map((value) => String(asNumber(value))) });
  }

  requireNumberBetween(from: unknown, to: unknown): this { return this.number('NUMBER_BETWEEN', 'isBetween', from, to); }
  requireNumberNotBetween(from: unknown, to: unknown): this { return this.number('NUMBER_NOT_BETWEEN', 'isNotBetween', from, to); }
  requireNumberEqualTo(value: unknown): this { return this.number('NUMBER_EQUAL_TO', 'isEqual', value); }
  requireNumberNotEqualTo(value: unknown): this { return this.number('NUMBER_NOT_EQUAL_TO', 'isNotEqual', value); }
  requireNumberGreaterThan(value: unknown): this { return this.number('NUMBER_GREATER_THAN', 'isGreaterThan', value); }
  requireNumberGreaterThanOrEqualTo(value: unknown): this { return this.number('NUMBER_GREATER_THAN_OR_EQUAL_TO', 'isGreaterOrEqualTo', value); }
  requireNumberLessThan(value: unknown): this { return this.number('NUMBER_LESS_THAN', 'isLessThan', value); }
  requireNumberLessThanOrEqualTo(value: unknown): this { return this.number('NUMBER_LESS_THAN_OR_EQUAL_TO', 'isLessOrEqualTo', value); }

  requireTextContains(text: unknown): this { return this.require('TEXT_CONTAINS', { type: 'containsText', values: [asText(text)] }); }
  requireTextDoesNotContain(text: unknown): this { return this.require('TEXT_DOES_NOT_CONTAIN', { type: 'notContainsText', values: [asText(text)] }); }
  requireTextEqualTo(text: unknown): this { return this.require('TEXT_EQUAL_TO', { type: 'isEqualText', values: [asText(text)] }); }
  requireTextIsEmail(): this { return this.require('TEXT_IS_VALID_EMAIL', { type: 'isEmail', values: [] }); }
  requireTextIsUrl(): this { return this.require('TEXT_IS_VALID_URL', { type: 'isLink', values: [] }); }
  requireCheckbox(checked?: unknown): this {
    if (checked !== undefined) throw new ScriptException('not emulated: DataValidationBuilder.requireCheckbox with own values');
    return this.require('CHECKBOX', { type: 'isBoolean', values: [] });
  }

  requireDate(): this { return this.require('DATE_IS_VALID_DATE', { type: 'dateIsValid', values: [] }); }

  private day(value: unknown): string {
    if (!(value instanceof Date)) throw new Mismatch();
    return String(Math.floor(serialOf(value.getTime(), this.run.unflushed.overlay.timeZone)));
  }

  private date(kind: string, type: 'dateIsAfter' | 'dateIsBefore' | 'dateIsOnOrAfter' | 'dateIsOnOrBefore', value: unknown): this {
    return this.require(kind, { type, dateValue: 'exactDate', values: [this.day(value)] });
  }

  requireDateAfter(value: unknown): this { return this.date('DATE_AFTER', 'dateIsAfter', value); }
  requireDateBefore(value: unknown): this { return this.date('DATE_BEFORE', 'dateIsBefore', value); }
  requireDateOnOrAfter(value: unknown): this { return this.date('DATE_ON_OR_AFTER', 'dateIsOnOrAfter', value); }
  requireDateOnOrBefore(value: unknown): this { return this.date('DATE_ON_OR_BEFORE', 'dateIsOnOrBefore', value); }
  requireDateEqualTo(value: unknown): this { return this.require('DATE_EQUAL_TO', { type: 'dateIs', dateValue: 'exactDate', values: [this.day(value)] }); }
  requireDateNotBetween(from: unknown, to: unknown): this {
    return this.require('DATE_NOT_BETWEEN', { type: 'dateIsNotBetween', values: [this.day(from), this.day(to)] });
  }

  requireDateBetween(from: unknown, to: unknown): this {
    return this.require('DATE_BETWEEN', { type: 'dateIsBetween', values: [this.day(from), this.day(to)] });
  }

  requireFormulaSatisfied(formula: unknown): this {
    return this.require('CUSTOM_FORMULA', { type: 'customFormula', values: [engineFormula(asText(formula), this.run.unflushed.locale)] });
  }

  requireValueInList(values: unknown, showDropdown?: unknown): this {
    const list = asList(values).map(asText);
    const arrow = showDropdown === undefined ? true : asBoolean(showDropdown);
    return this.require('VALUE_IN_LIST', { type: 'isValueInList', values: list, displayStyle: arrow ? 'arrow' : 'plainText' });
  }

  requireValueInRange(range: unknown, showDropdown?: unknown): this {
    const { reference } = asService(range, RangeService);
    const arrow = showDropdown === undefined ? true : asBoolean(showDropdown);
    return this.require('VALUE_IN_RANGE', { type: 'isValueInRange', values: [reference], displayStyle: arrow ? 'arrow' : 'plainText' });
  }
}

const kinds: Readonly<Record<string, string>> = {
  isBetween: 'NUMBER_BETWEEN', isNotBetween: 'NUMBER_NOT_BETWEEN', isEqual: 'NUMBER_EQUAL_TO', isNotEqual: 'NUMBER_NOT_EQUAL_TO',
  isGreaterThan: 'NUMBER_GREATER_THAN', isGreaterOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', isLessThan: 'NUMBER_LESS_THAN',
  isLessOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO', containsText: 'TEXT_CONTAINS', notContainsText: 'TEXT_DOES_NOT_CONTAIN',
  isEqualText: 'TEXT_EQUAL_TO', isEmail: 'TEXT_IS_VALID_EMAIL', isLink: 'TEXT_IS_VALID_URL', isBoolean: 'CHECKBOX',
  dateIsValid: 'DATE_IS_VALID_DATE', dateIsAfter: 'DATE_AFTER', dateIsBefore: 'DATE_BEFORE', dateIsOnOrAfter: 'DATE_ON_OR_AFTER',
  dateIsOnOrBefore: 'DATE_ON_OR_BEFORE', dateIsBetween: 'DATE_BETWEEN', dateIsNotBetween: 'DATE_NOT_BETWEEN', dateIs: 'DATE_EQUAL_TO',
  customFormula: 'CUSTOM_FORMULA', isValueInList: 'VALUE_IN_LIST', isValueInRange: 'VALUE_IN_RANGE',
};

/** The rule on a cell, or null. */
export function readRule(run: Run, sheetId: string, row: number, column: number): DataValidationService | null {
  const rule = ruleAt(run.kernel, sheetId, row, column);
  if (rule === undefined) return null;
  return new DataValidationService(run, {
    criterion: rule.criterion,
    allowInvalid: rule.isBlocking !== true,
    helpText: rule.helpText ?? null,
    kind: kinds[rule.criterion.type] ?? 'CUSTOM_FORMULA',
  });
}

/** Lays one rule on a rectangle, null takes rules away. A formula is meant for the top left cell, as in Sheets. */
export function writeRule(run: Run, sheetId: string, zone: Zone, rule: DataValidationService | null): void {
  run.guard(sheetId, zone);
  lay(run, sheetId, [zone], rule?.draft ?? null);
}

/** Lays rules on a rectangle, null takes them away; equal neighbours share one rule of the engine. */
export function writeRules(run: Run, sheetId: string, zone: Zone, rules: readonly (readonly (DataValidationService | null)[])[]): void {
  run.guard(sheetId, zone);
  const groups = new Map<string, { draft: RuleDraft | null; zones: Zone[] }>();
  rules[0]?.forEach((_, across) => {
    // Walk down each column: a table's column has one rule from top to bottom as a rule.
    let start = 0;
    for (let down = 1; down <= rules.length; down += 1) {
      const here = rules[start]?.[across]?.draft ?? null;
      const next = down < rules.length ? (rules[down]?.[across]?.draft ?? null) : undefined;
      if (next !== undefined && sameDraft(here, next)) continue;
      // Formulas are relative to the top left cell they are given for, so each column keeps its own rule.
      const key = here === null ? 'none' : JSON.stringify([here, here.criterion.type === 'customFormula' ? `${across} ${start}` : '']);
      const group = groups.get(key) ?? { draft: here, zones: [] };
      groups.set(key, group);
      group.zones.push({ top: zone.top + start, bottom: zone.top + down - 1, left: zone.left + across, right: zone.left + across });
      start = down;
    }
  });
  for (const { draft, zones } of groups.values()) lay(run, sheetId, zones, draft);
}

function lay(run: Run, sheetId: string, zones: readonly Zone[], draft: RuleDraft | null): void {
  const { model } = run.unflushed;
  const ranges = zones.map((one) => rangeData(sheetId, one));
  const id = model.uuidGenerator.uuidv4();
  const criterion: DataValidationCriterion = draft === null ? { type: 'isNotEqual', values: ['0'] } : draft.criterion;
  const rule: Omit<DeskRule, 'ranges'> = {
    id,
    criterion: { ...criterion, values: [...criterion.values] },
    isBlocking: draft !== null && !draft.allowInvalid,
    ...(draft === null || draft.helpText === null ? {} : { helpText: draft.helpText }),
  };
  const payload = { sheetId, rule, ranges };
  const reasons = refusedFor(model, ADD_RULE, payload).filter((reason) => reason !== 'NoChanges');
  const [first] = zones;
  if (reasons.length > 0 && first !== undefined) throw new ScriptException(`Invalid data validation rule for ${a1Of(first)}: ${reasons.join(', ')}`);
  run.writes.command({ kind: 'command', type: ADD_RULE, payload });
  // Laying a rule clears what lay there; a rule of nothing is then taken away again.
  if (draft === null) run.writes.command({ kind: 'command', type: 'REMOVE_DATA_VALIDATION_RULE', payload: { sheetId, id } });
  // Checkboxes look at the cells and fill in what is blank.
  if (criterion.type === 'isBoolean') run.writes.flush();
}

function sameDraft(one: RuleDraft | null, other: RuleDraft | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
