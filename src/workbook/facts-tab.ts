/**
 * «Показатели · N»: the raw facts of a nomination, an application a row, with the points of every fact criterion beside
 * its facts as a native formula, so that they appear while somebody types. The engine reads the facts and never the points.
 */
import { printCondition, printSum } from '../award/condition/print';
import { printNumber } from '../award/condition/number';
import type { CompiledCriterion, CompiledNomination } from '../award/compile';
import { isFactCriterion } from '../award/criteria/kinds';
import { readFact } from '../award/facts';
import { totalFormula } from '../award/formula';
import type { Application, ApplicationId, Criterion, Fact, FactName, Facts, FactValue, NominationKey } from '../award/model';
import { yesNo } from '../text/choices';
import type { Language } from '../text/language';
import type { Expectation } from '../text/problems';
import { factsTitle, headers, pointsHeader } from '../text/tabs';
import type { CellReader } from './cells';
import { address, type Acceptance, type Cell, type Column, type Row, type TableSpec } from './table';
import type { RowValues } from './write-table';

export const factColumn = (fact: FactName): string => `fact:${fact}`;
export const pointsColumn = (criterion: string): string => `points:${criterion}`;

/** What a fact's cell takes, in words. */
export function factExpectation(fact: Fact): Expectation {
  switch (fact.kind) {
    case 'whole':
    case 'decimal':
    case 'tick':
      return { kind: fact.kind };
    case 'choice':
      return { kind: 'option', options: fact.options };
  }
}

function accepted(fact: Fact, language: Language): Acceptance {
  if (fact.kind === 'tick') return { kind: 'list', options: [yesNo.yes[language], yesNo.no[language]], strict: true };
  if (fact.kind === 'choice') return { kind: 'list', options: fact.options, strict: true };
  return { kind: 'expected', expected: { kind: fact.kind } };
}

const inputColumn = (fact: Fact, language: Language): Column => ({
  key: factColumn(fact.name),
  header: fact.title,
  width: fact.kind === 'choice' ? 220 : 156,
  format: fact.kind === 'whole' || fact.kind === 'decimal' ? 'number' : 'general',
  writer: 'juror',
  align: 'center',
  accepts: accepted(fact, language),
});

/** The tiers of a criterion as a note: the regulation's words, then the condition they became. */
function tiersNote(criterion: Criterion, language: Language): string {
  const lines: string[] = [`${criterion.printed}. ${criterion.title[language]}`];
  if ('tiers' in criterion) for (const tier of criterion.tiers) lines.push(`${printNumber(tier.points)} — ${tier.quote === '' ? printCondition(tier.condition) : tier.quote}`);
  if (criterion.kind === 'perUnit') lines.push(criterion.quote === '' ? printSum(criterion.terms) : criterion.quote);
  return [...lines, `(${[criterion.clause.heading, criterion.clause.number].filter((part) => part !== '').join(', ')})`].join('\n');
}

const resultColumn = (compiled: Extract<CompiledCriterion, { kind: 'fact' }>, language: Language): Column => ({
  key: pointsColumn(compiled.criterion.key),
  header: pointsHeader(compiled.criterion.printed),
  width: 80,
  format: 'points',
  writer: 'addon',
  align: 'center',
  bold: true,
  note: tiersNote(compiled.criterion, language),
  formula: (at) => compiled.formula((fact) => at(factColumn(fact))),
});

/** The tab of a nomination; undefined when it has no facts at all. */
export function factsTab(compiled: CompiledNomination, language: Language): TableSpec | undefined {
  const { nomination } = compiled;
  if (nomination.facts.length === 0) return undefined;
  const columns: Column[] = [
    { key: 'code', header: headers.code, width: 90, format: 'text', writer: 'addon', bold: true },
    { key: 'name', header: headers.applicant, width: 260, format: 'text', writer: 'addon' },
  ];
  const placed = new Set<FactName>();
  const place = (fact: Fact): void => {
    if (placed.has(fact.name)) return;
    placed.add(fact.name);
    columns.push(inputColumn(fact, language));
  };
  for (const criterion of compiled.criteria) {
    for (const fact of nomination.facts) if (criterion.needs.includes(fact.name)) place(fact);
    if (criterion.kind === 'fact') columns.push(resultColumn(criterion, language));
  }
  nomination.facts.forEach(place);
  const scored = compiled.criteria.map(({ criterion }) => criterion).filter(isFactCriterion);
  if (scored.length > 0) {
    columns.push({
      key: 'sum',
      header: headers.sum,
      width: 90,
      format: 'points',
      writer: 'addon',
      align: 'center',
      bold: true,
      formula: (at) => totalFormula(scored, nomination.groups, (criterion) => at(pointsColumn(criterion))),
    });
  }
  return { key: factsKey(nomination.key), title: factsTitle(nomination.shortTitle), kind: 'input', frozenColumns: 2, columns, roomFor: 0 };
}

export const factsKey = (nomination: NominationKey): string => `facts:${nomination}`;

/** The facts of one application and where they stand. */
export interface FactsRow {
  readonly application: ApplicationId;
  readonly facts: Facts;
  readonly row: number;
  /** "C7" of a fact. */
  cell(fact: FactName): string;
  /** What the native formula shows, for comparing with the engine. */
  shownPoints(criterion: string): Cell;
}

function readRow(reader: CellReader, row: Row, facts: readonly Fact[]): Map<FactName, FactValue> {
  const values = new Map<FactName, FactValue>();
  for (const fact of facts) {
    const key = factColumn(fact.name);
    const read = readFact(fact, row.get(key));
    if (read.kind === 'value') values.set(fact.name, read.value);
    else if (read.kind === 'refused') reader.refuse(row, key, factExpectation(fact));
  }
  return values;
}

/** Reads the facts of a nomination. A cell that is no value of its fact is a problem, and the fact is not scored. */
export function readFacts(reader: CellReader, compiled: CompiledNomination): FactsRow[] {
  return reader.table.rows.flatMap((row) => {
    const code = reader.filled(row, 'code');
    if (code === undefined) return [];
    return [
      {
        application: code as ApplicationId,
        facts: readRow(reader, row, compiled.nomination.facts),
        row: row.row,
        cell: (fact: FactName) => address(row.row, reader.table.columns.get(factColumn(fact)) ?? 1),
        shownPoints: (criterion: string) => row.get(pointsColumn(criterion)),
      },
    ];
  });
}

/** A new row: code and name, no facts yet. */
export const factsRow = (application: Application): RowValues => new Map<string, Cell>([['code', application.id], ['name', application.name]]);
