/**
 * Native formulas beside raw facts: they update while people type, with no script running. They and the engine come from
 * the same criterion and give the same points; the engine never reads them.
 */
import type { CellOf } from './condition/formula';
import { formulaNumber, formulaText, saysText } from './condition/formula';
import type { NeededFact } from './condition/hold';
import type { ReadyFactCriterion } from './criteria/kind';
import { ZERO, equal, whole } from './exact';
import { DECIMALS, LARGEST, NO, YES } from './facts';
import type { Criterion, CriterionKey, Fact, FactName, Group } from './model';

/** Shown instead of points while a cell holds what is no value of its fact. Never a number. */
export const INVALID = '⚠';

const isBlank = (cell: string): string => `COUNTBLANK(${cell})=1`;
const isFilled = (cell: string): string => `COUNTBLANK(${cell})=0`;

/** TRUE when the cell holds what `readFact` refuses. A date is a number to a formula: only the engine tells it apart. */
function invalidCell(fact: Fact, cell: string): string {
  // LibreOffice counts TRUE as a number.
  const numeric = (broken: string): string => `IF(ISNUMBER(${cell});OR(ISLOGICAL(${cell});${cell}<0;${cell}>${LARGEST};${broken});${isFilled(cell)})`;
  const oneOf = (texts: readonly string[]): string =>
    `IF(ISTEXT(${cell});AND(${[`${cell}<>""`, ...texts.map((text) => `NOT(${saysText(cell, text)})`)].join(';')});${isFilled(cell)})`;
  switch (fact.kind) {
    case 'whole':
      return numeric(`INT(${cell})<>${cell}`);
    case 'decimal':
      return numeric(`ABS(${cell}-ROUND(${cell};${DECIMALS}))*${LARGEST}>1`);
    case 'tick':
      return oneOf([...YES, ...NO]);
    case 'choice':
      return oneOf(fact.options);
  }
}

const either = (conditions: readonly string[]): string => (conditions.length === 1 ? (conditions[0] ?? '') : `OR(${conditions.join(';')})`);

/** `expression` for the cells of valid facts; ⚠ when one holds no value of its kind, "" while one is blank (C6). */
function guarded(expression: string, facts: readonly Fact[], cellOf: CellOf): string {
  if (facts.length === 0) return `=${expression}`;
  const invalid = either(facts.map((fact) => invalidCell(fact, cellOf(fact.name))));
  const blank = either(facts.map(({ name }) => isBlank(cellOf(name))));
  return `=IF(${invalid};${formulaText(INVALID)};IF(${blank};"";${expression}))`;
}

/** The formula of a fact criterion's points, before its weight. Throws RangeError when a needed fact is not declared. */
export function pointsFormula(ready: ReadyFactCriterion, needed: readonly NeededFact[], facts: ReadonlyMap<FactName, Fact>, cellOf: CellOf): string {
  const declared = needed.map(({ fact }) => {
    const found = facts.get(fact);
    if (found === undefined) throw new RangeError(`No fact "${fact}"`);
    return found;
  });
  return guarded(ready.expression(cellOf), declared, cellOf);
}

/**
 * The formula of the sum of points cells with weights, penalties and group maxima: "" while one is blank, ⚠ when one is
 * not a number. Throws RangeError without criteria.
 */
export function totalFormula(criteria: readonly Criterion[], groups: readonly Group[], cellOf: (criterion: CriterionKey) => string): string {
  if (criteria.length === 0) throw new RangeError('A total of no criteria');
  const cells = criteria.map(({ key }) => cellOf(key));
  const part = (criterion: Criterion): string => {
    const cell = cellOf(criterion.key);
    const weighted = equal(criterion.weight, whole(1)) ? cell : `${formulaNumber(criterion.weight)}*${cell}`;
    return `${criterion.penalty ? '-' : '+'}${weighted}`;
  };
  const sumOf = (rows: readonly Criterion[]): string => rows.map(part).join('').replace(/^\+/, '') || formulaNumber(ZERO);
  const known = new Set(groups.map(({ key }) => key));
  const alone = criteria.filter(({ group }) => group === undefined || !known.has(group));
  const capped = groups
    .map((group) => ({ group, rows: criteria.filter((criterion) => criterion.group === group.key) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ group, rows }) => `MIN(${formulaNumber(group.maximum)};${sumOf(rows)})`);
  const sum = [...(alone.length > 0 ? [sumOf(alone)] : []), ...capped].join('+');
  const blank = cells.map(isBlank);
  const broken = cells.map((cell) => `NOT(OR(ISNUMBER(${cell});${isBlank(cell)}))`);
  return `=IF(${either(broken)};${formulaText(INVALID)};IF(${either(blank)};"";${sum}))`;
}
