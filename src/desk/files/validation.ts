/** Data validation: the kernel's rules as an .xlsx file holds them, and back. */
import type { DataValidationRuleData } from '@odoo/o-spreadsheet';
import type { DataValidation } from '@cj-tech-master/excelts';
import { toDesk, toExcel, type TabNames } from './formula-dialect';
import { cellName, parseZone, zoneName } from './places';
import { serialOf } from './serial';

/** The desk's rules carry the text a person is told. */
export type HelpfulRule = DataValidationRuleData & { readonly helpText?: string };
type Criterion = DataValidationRuleData['criterion'];
type Operator = 'between' | 'notBetween' | 'equal' | 'notEqual' | 'greaterThan' | 'lessThan' | 'greaterThanOrEqual' | 'lessThanOrEqual';

const numberOperators: ReadonlyMap<string, Operator> = new Map([
  ['isBetween', 'between'],
  ['isNotBetween', 'notBetween'],
  ['isEqual', 'equal'],
  ['isNotEqual', 'notEqual'],
  ['isGreaterThan', 'greaterThan'],
  ['isGreaterOrEqualTo', 'greaterThanOrEqual'],
  ['isLessThan', 'lessThan'],
  ['isLessOrEqualTo', 'lessThanOrEqual'],
]);

const dateOperators: ReadonlyMap<string, string> = new Map([
  ['dateIs', '='],
  ['dateIsBefore', '<'],
  ['dateIsOnOrBefore', '<='],
  ['dateIsAfter', '>'],
  ['dateIsOnOrAfter', '>='],
]);

/** A place for lists that do not fit into a rule (255 characters, no comma within a value): gives the address of the stored list. */
export type ListStore = (values: readonly string[]) => string;

/** The rule for a file, or undefined when the file knows nothing like it. The help text is shown beside the cell and on a refusal. */
export function toExcelValidation(rule: HelpfulRule, tabs: TabNames, store: ListStore): DataValidation | undefined {
  const { criterion, helpText: help } = rule;
  const first = criterion.values[0] ?? '';
  const told = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.isBlocking ? 'stop' : 'warning',
    ...(help === undefined || help === '' ? {} : { showInputMessage: true, prompt: help.slice(0, 255), error: help.slice(0, 225) }),
  };
  const custom = (formula: string): DataValidation => ({ ...told, type: 'custom', formulae: [formula] });
  const cell = corner(rule.ranges);
  const operator = numberOperators.get(criterion.type);
  if (operator) {
    const bounds = criterion.values.slice(0, operator === 'between' || operator === 'notBetween' ? 2 : 1);
    if (bounds.every((bound) => bound !== '' && Number.isFinite(Number(bound)))) return { ...told, type: 'decimal', operator, formulae: bounds.map(Number) };
    const [low, high] = bounds.map((bound) => formulaOf(bound, tabs));
    if (low === undefined) return undefined;
    if (operator === 'between') return custom(`AND(${cell}>=${low},${cell}<=${high ?? low})`);
    if (operator === 'notBetween') return custom(`OR(${cell}<${low},${cell}>${high ?? low})`);
    const signs = { equal: '=', notEqual: '<>', greaterThan: '>', lessThan: '<', greaterThanOrEqual: '>=', lessThanOrEqual: '<=' };
    return custom(`AND(ISNUMBER(${cell}),${cell}${signs[operator]}${low})`);
  }
  const sign = dateOperators.get(criterion.type);
  if (sign !== undefined) {
    const date = dateFormula('dateValue' in criterion ? criterion.dateValue : 'exactDate', first, tabs);
    return date === undefined ? undefined : custom(`AND(ISNUMBER(${cell}),INT(${cell})${sign}${date})`);
  }
  switch (criterion.type) {
    case 'isValueInList': {
      const line = criterion.values.join(',');
      const fits = line.length <= 255 && !criterion.values.some((value) => /[,"\n]/.test(value) || value.trim() !== value || value.startsWith('='));
      return { ...told, type: 'list', formulae: [fits ? `"${line}"` : store(criterion.values)] };
    }
    case 'isValueInRange':
      return { ...told, type: 'list', formulae: [absolute(toExcel(`=${first}`, tabs).text)] };
    case 'customFormula': {
      const formula = toExcel(first.startsWith('=') ? first : `=${first}`, tabs);
      return formula.kind === 'wrapped' ? undefined : custom(formula.text);
    }
    case 'isBoolean':
      return { ...told, type: 'list', formulae: ['"TRUE,FALSE"'] };
    case 'containsText':
      return custom(`ISNUMBER(SEARCH(${text(first)},${cell}))`);
    case 'notContainsText':
      return custom(`ISERROR(SEARCH(${text(first)},${cell}))`);
    case 'isEqualText':
      return custom(`EXACT(${cell},${text(first)})`);
    case 'isEmail':
      return custom(`AND(ISNUMBER(FIND("@",${cell})),ISNUMBER(FIND(".",${cell})))`);
    case 'isLink':
      return custom(`OR(LEFT(${cell},7)="http://",LEFT(${cell},8)="https://")`);
    case 'dateIsValid':
      return custom(`ISNUMBER(${cell})`);
    case 'dateIsBetween':
    case 'dateIsNotBetween': {
      const low = dateFormula('exactDate', first, tabs);
      const high = dateFormula('exactDate', criterion.values[1] ?? '', tabs);
      if (low === undefined || high === undefined) return undefined;
      return custom(criterion.type === 'dateIsBetween' ? `AND(${cell}>=${low},INT(${cell})<=${high})` : `OR(${cell}<${low},INT(${cell})>${high})`);
    }
    // Handled above, by their operators.
    case 'dateIs':
    case 'dateIsAfter':
    case 'dateIsBefore':
    case 'dateIsOnOrAfter':
    case 'dateIsOnOrBefore':
    case 'isBetween':
    case 'isEqual':
    case 'isGreaterOrEqualTo':
    case 'isGreaterThan':
    case 'isLessOrEqualTo':
    case 'isLessThan':
    case 'isNotBetween':
    case 'isNotEqual':
      return undefined;
  }
}

/** The kernel's rule of a file's rule, or undefined when the kernel has none like it. `list` looks up a stored list by its address. */
export function fromExcelValidation(validation: DataValidation, ranges: string[], id: string, tabs: TabNames, list: (address: string) => string[] | undefined): HelpfulRule | undefined {
  const criterion = criterionOf(validation, ranges, tabs, list);
  if (!criterion) return undefined;
  const blocking = validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop';
  const help = validation.prompt ?? validation.error;
  return { id, ranges, criterion, isBlocking: blocking, ...(help === undefined || help === '' ? {} : { helpText: help }) };
}

function criterionOf(validation: DataValidation, ranges: readonly string[], tabs: TabNames, list: (address: string) => string[] | undefined): Criterion | undefined {
  if (validation.type === 'any') return undefined;
  const values = validation.formulae.map((formula) => (formula instanceof Date ? String(serialOf(formula)) : String(formula)));
  const first = values[0] ?? '';
  switch (validation.type) {
    case 'list': {
      if (/^"(?:true,false|истина,ложь)"$/i.test(first)) return { type: 'isBoolean', values: [] };
      if (first.startsWith('"')) return { type: 'isValueInList', values: first.slice(1, -1).split(',').map((value) => value.trim()), displayStyle: 'arrow' };
      const stored = list(first);
      if (stored) return { type: 'isValueInList', values: stored, displayStyle: 'arrow' };
      const formula = toDesk(first, false, tabs);
      return formula.kind === 'formula' ? { type: 'isValueInRange', values: [formula.text.slice(1)], displayStyle: 'arrow' } : undefined;
    }
    case 'custom': {
      const formula = toDesk(first, false, tabs);
      return formula.kind === 'formula' ? { type: 'customFormula', values: [formula.text] } : undefined;
    }
    case 'whole':
    case 'decimal':
      for (const [type, operator] of numberOperators) {
        if (operator === (validation.operator ?? 'between') && values.every((value) => value !== 'NaN')) return { type, values } as Criterion;
      }
      return undefined;
    case 'textLength': {
      const signs: Partial<Record<Operator, string>> = { equal: '=', notEqual: '<>', greaterThan: '>', lessThan: '<', greaterThanOrEqual: '>=', lessThanOrEqual: '<=' };
      const length = `LEN(${corner(ranges)})`;
      const operator = validation.operator ?? 'between';
      const sign = signs[operator];
      if (sign !== undefined) return { type: 'customFormula', values: [`=${length}${sign}${first}`] };
      const inside = `AND(${length}>=${first},${length}<=${values[1] ?? first})`;
      return { type: 'customFormula', values: [operator === 'between' ? `=${inside}` : `=NOT(${inside})`] };
    }
    case 'date': {
      const types: Partial<Record<Operator, string>> = { equal: 'dateIs', greaterThan: 'dateIsAfter', lessThan: 'dateIsBefore', greaterThanOrEqual: 'dateIsOnOrAfter', lessThanOrEqual: 'dateIsOnOrBefore' };
      if (values.some((value) => value === 'NaN')) return { type: 'dateIsValid', values: [] };
      const operator = validation.operator ?? 'between';
      if (operator === 'between') return { type: 'dateIsBetween', values };
      if (operator === 'notBetween') return { type: 'dateIsNotBetween', values };
      const type = types[operator];
      return type === undefined ? undefined : ({ type, values, dateValue: 'exactDate' } as Criterion);
    }
    default:
      return undefined;
  }
}

function corner(ranges: readonly string[]): string {
  const zone = parseZone((ranges[0] ?? 'A1').replace(/^.*!/, ''));
  return zone ? cellName(zone.top, zone.left) : 'A1';
}

/** The ranges of a rule without their tab, closed at the ends, as a file lists them. */
export function plainRanges(ranges: readonly string[], lastRow: number, lastColumn: number): string[] {
  return ranges.flatMap((range) => {
    const zone = parseZone(range.replace(/^.*!/, ''), lastRow, lastColumn);
    return zone ? [zoneName(zone)] : [];
  });
}

function absolute(range: string): string {
  const bang = range.lastIndexOf('!');
  return range.slice(0, bang + 1) + range.slice(bang + 1).replace(/\$?([A-Za-z]{1,3})\$?(\d+)/g, '$$$1$$$2');
}

function text(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

function formulaOf(value: string, tabs: TabNames): string | undefined {
  if (value.startsWith('=')) {
    const formula = toExcel(value, tabs);
    return formula.kind === 'wrapped' ? undefined : formula.text;
  }
  return value === '' ? undefined : Number.isFinite(Number(value)) ? value : text(value);
}

function dateFormula(when: string, value: string, tabs: TabNames): string | undefined {
  const relative: Record<string, string> = { today: 'TODAY()', tomorrow: '(TODAY()+1)', yesterday: '(TODAY()-1)', lastWeek: '(TODAY()-7)', lastMonth: 'EDATE(TODAY(),-1)', lastYear: 'EDATE(TODAY(),-12)' };
  return relative[when] ?? formulaOf(value, tabs);
}
