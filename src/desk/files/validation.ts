/** Data validation: the kernel's rules as an .xlsx file holds them, and back. */
import type { DataValidationRuleData } from '@odoo/o-spreadsheet';
import type { DataValidation } from '@cj-tech-master/excelts';
import { toDesk, toExcel, type TabNames } from './formula-dialect';
import { cellName, parseZone, zoneName } from './places';
import type { FileRule } from './read-validation';
import { moveFormula } from './shared-formula';

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
export function fromExcelValidation(validation: FileRule['validation'], ranges: string[], id: string, tabs: TabNames, list: (address: string) => string[] | undefined): HelpfulRule | undefined {
  const criterion = criterionOf(validation, ranges, tabs, list);
  if (!criterion) return undefined;
  const blocking = validation.showErrorMessage && (validation.errorStyle ?? 'stop') === 'stop';
  const help = validation.prompt ?? validation.error;
  return { id, ranges, criterion, isBlocking: blocking, ...(help === undefined || help === '' ? {} : { helpText: help }) };
}

function criterionOf(validation: FileRule['validation'], ranges: readonly string[], tabs: TabNames, list: (address: string) => string[] | undefined): Criterion | undefined {
  const { type, formulae } = validation;
  const operator = (validation.operator ?? 'between') as Operator;
  const [first = ''] = formulae;
  const bounds = formulae.map((formula) => deskBound(formula, tabs));
  const [low, high = low] = bounds;
  switch (type) {
    case 'list': {
      if (/^"(?:true,false|истина,ложь)"$/i.test(first)) return { type: 'isBoolean', values: [] };
      const displayStyle = validation.hidesArrow ? 'plainText' : 'arrow';
      if (/^"(?:[^"]|"")*"$/.test(first)) return { type: 'isValueInList', values: first.slice(1, -1).replace(/""/g, '"').split(',').map((value) => value.trim()), displayStyle };
      const stored = list(first);
      if (stored) return { type: 'isValueInList', values: stored, displayStyle };
      const formula = toDesk(first, false, tabs);
      if (formula.kind !== 'formula') return undefined;
      const range = formula.text.slice(1);
      // A list that a formula finds (INDIRECT, OFFSET, a name) can be asked whether it holds the entry.
      return isRange(range) ? { type: 'isValueInRange', values: [range], displayStyle } : { type: 'customFormula', values: [`=COUNTIF(${range},${corner(ranges)})>0`] };
    }
    case 'custom': {
      const formula = toDesk(first, false, tabs);
      // What could not be written back is better named at once than lost later.
      return formula.kind === 'formula' && toExcel(formula.text, tabs).kind !== 'wrapped' ? { type: 'customFormula', values: [formula.text] } : undefined;
    }
    case 'whole': {
      if (low === undefined || high === undefined) return undefined;
      const cell = corner(ranges);
      return { type: 'customFormula', values: [`=AND(ISNUMBER(${cell}),${cell}=INT(${cell}),${compared(cell, operator, low, high)})`] };
    }
    case 'decimal':
    case 'time':
      if (bounds.includes(undefined) || low === undefined) return undefined;
      for (const [kernel, excel] of numberOperators) if (excel === operator) return { type: kernel, values: /etween/.test(operator) ? [low, high ?? low] : [low] } as Criterion;
      return undefined;
    case 'textLength': {
      if (low === undefined || high === undefined) return undefined;
      return { type: 'customFormula', values: [`=${compared(`LEN(${corner(ranges)})`, operator, low, high)}`] };
    }
    case 'date': {
      const types: Partial<Record<Operator, string>> = { equal: 'dateIs', greaterThan: 'dateIsAfter', lessThan: 'dateIsBefore', greaterThanOrEqual: 'dateIsOnOrAfter', lessThanOrEqual: 'dateIsOnOrBefore' };
      if (low === undefined || high === undefined) return { type: 'dateIsValid', values: [] };
      if (operator === 'between') return { type: 'dateIsBetween', values: [low, high] };
      if (operator === 'notBetween') return { type: 'dateIsNotBetween', values: [low, high] };
      const kernel = types[operator];
      return kernel === undefined ? undefined : ({ type: kernel, values: [low], dateValue: 'exactDate' } as Criterion);
    }
    default:
      return undefined;
  }
}

/** A bound as the kernel writes it: a number, or a formula with its equals sign. */
function deskBound(bound: string, tabs: TabNames): string | undefined {
  if (bound === '' || bound === 'NaN') return undefined;
  if (Number.isFinite(Number(bound))) return String(Number(bound));
  const formula = toDesk(bound, false, tabs);
  return formula.kind === 'formula' ? formula.text : undefined;
}

function compared(what: string, operator: Operator, low: string, high: string): string {
  const [from, to] = [low.replace(/^=/, ''), high.replace(/^=/, '')];
  const signs: Partial<Record<Operator, string>> = { equal: '=', notEqual: '<>', greaterThan: '>', lessThan: '<', greaterThanOrEqual: '>=', lessThanOrEqual: '<=' };
  const sign = signs[operator];
  if (sign !== undefined) return `${what}${sign}${from}`;
  const inside = `AND(${what}>=${from},${what}<=${to})`;
  return operator === 'between' ? inside : `NOT(${inside})`;
}

function isRange(text: string): boolean {
  return parseZone(text.replace(/^(?:'(?:[^']|'')+'|[^'!]+)!/, '')) !== undefined;
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

/** A date of a rule as a file's formula writes it: relative to today, a number, or a formula. */
export function dateFormula(when: string, value: string, tabs: TabNames): string | undefined {
  const relative: Record<string, string> = { today: 'TODAY()', tomorrow: '(TODAY()+1)', yesterday: '(TODAY()-1)', lastWeek: '(TODAY()-7)', lastMonth: 'EDATE(TODAY(),-1)', lastYear: 'EDATE(TODAY(),-12)' };
  return relative[when] ?? formulaOf(value, tabs);
}

/** A rule reads from the first cell of its first range; in a file each range has a rule of its own, moved to it. */
export function movedTo(validation: DataValidation, first: string, range: string): DataValidation {
  const [from, to] = [parseZone(first), parseZone(range)];
  if (!from || !to || range === first || validation.type === 'any') return validation;
  const formulae = validation.formulae.map((formula: unknown) => (typeof formula === 'string' ? moveFormula(formula, to.top - from.top, to.left - from.left) : formula));
  return { ...validation, formulae } as DataValidation;
}
