/**
 * «Оценки · N»: one juror's ballot for one application a row, grouped by juror. A juror writes the own rows only, here or in
 * the form. A blank mark is not given; a tick confirms that the condition of a capped mark is met.
 */
import type { CompiledMarkCriterion, CompiledNomination } from '../award/compile';
import type { AllowedMarks } from '../award/criteria/kind';
import { readMark } from '../award/criteria/mark';
import { exact, toNumber, type Exact } from '../award/exact';
import type { Application, ApplicationId, Ballot, CriterionKey, Facts, Juror, JurorId, NominationKey } from '../award/model';
import { stateWords, yesNo } from '../text/choices';
import type { Language } from '../text/language';
import { ballotsTitle, confirmedHeader, headers, markHeader } from '../text/tabs';
import type { Expectation } from '../text/problems';
import type { CellReader } from './cells';
import { address, type Cell, type Column, type Row, type TableSpec } from './table';
import type { RowValues } from './write-table';

export const markColumn = (criterion: CriterionKey): string => `mark:${criterion}`;
export const confirmedColumn = (criterion: CriterionKey): string => `confirmed:${criterion}`;
export const ballotsKey = (nomination: NominationKey): string => `ballots:${nomination}`;

/** The criteria that the jury marks, in order. */
export const markCriteria = (compiled: CompiledNomination): CompiledMarkCriterion[] =>
  compiled.criteria.filter((criterion): criterion is CompiledMarkCriterion => criterion.kind === 'mark');

/** What a mark's cell takes, in words; `allowed` narrows a range by the facts of the application. */
export function markExpectation(compiled: CompiledMarkCriterion, allowed?: Extract<AllowedMarks, { kind: 'allowed' }>): Expectation {
  const { lowest, highest } = allowed ?? compiled;
  return { kind: 'mark', from: toNumber(lowest), to: toNumber(highest), step: compiled.criterion.step };
}

function scaleNote(compiled: CompiledMarkCriterion): string {
  const { criterion } = compiled;
  const bands = criterion.kind === 'scale' ? criterion.bands.map((band) => `${band.from === band.to ? band.from : `${band.from}–${band.to}`} — ${band.words}`) : [];
  const cap = criterion.kind === 'scale' && criterion.cap !== undefined ? [criterion.cap.quote] : [];
  return [criterion.clause.quote, ...bands, ...cap].filter((line) => line !== '').join('\n');
}

function markColumns(compiled: CompiledMarkCriterion, language: Language): Column[] {
  const { criterion } = compiled;
  const mark: Column = {
    key: markColumn(criterion.key),
    header: markHeader(criterion.printed, criterion.title),
    width: 165,
    format: 'number',
    writer: 'juror',
    align: 'center',
    bold: true,
    note: scaleNote(compiled),
    accepts: { kind: 'expected', expected: markExpectation(compiled) },
  };
  if (criterion.kind !== 'scale' || criterion.cap === undefined) return [mark];
  return [
    mark,
    {
      key: confirmedColumn(criterion.key),
      header: confirmedHeader(criterion.printed, criterion.cap.unless),
      width: 165,
      format: 'general',
      writer: 'juror',
      align: 'center',
      note: criterion.cap.quote,
      accepts: { kind: 'list', options: [yesNo.yes[language], yesNo.no[language]], strict: true },
    },
  ];
}

/** The columns that a juror writes, first to last; they stand side by side. */
export const jurorColumns = (spec: TableSpec): string[] => spec.columns.filter(({ writer }) => writer === 'juror').map(({ key }) => key);

/** The tab of a nomination; undefined when the jury marks nothing in it. */
export function ballotsTab(compiled: CompiledNomination, language: Language): TableSpec | undefined {
  const marks = markCriteria(compiled);
  if (marks.length === 0) return undefined;
  const words = (state: keyof typeof stateWords): string => stateWords[state][language];
  const state = (at: (key: string) => string): string => {
    const given = `COUNT(${marks.map(({ criterion }) => at(markColumn(criterion.key))).join(';')})`;
    const open = `IF(${given}=0;"${words('left')}";IF(${given}=${marks.length};"${words('done')}";"${words('begun')}"))`;
    return `=IF(LEN(TRIM(${at('recusal')}))>0;"${words('recused')}";${open})`;
  };
  const stateIs = (is: keyof typeof stateWords) => (at: (key: string) => string) => `${at('state')}="${words(is)}"`;
  return {
    key: ballotsKey(compiled.nomination.key),
    title: ballotsTitle(compiled.nomination.shortTitle),
    kind: 'input',
    frozenColumns: 3,
    roomFor: 0,
    columns: [
      { key: 'code', header: headers.code, width: 90, format: 'text', writer: 'addon', bold: true },
      { key: 'name', header: headers.applicant, width: 240, format: 'text', writer: 'addon' },
      { key: 'jurorName', header: headers.juror, width: 240, format: 'text', writer: 'addon' },
      { key: 'juror', header: headers.email, width: 210, format: 'text', writer: 'addon' },
      { key: 'state', header: headers.state, width: 95, format: 'general', writer: 'addon', align: 'center', formula: state },
      ...marks.flatMap((criterion) => markColumns(criterion, language)),
      { key: 'comment', header: headers.comment, width: 260, format: 'text', writer: 'juror', wrap: true },
      { key: 'recusal', header: headers.recusal, width: 200, format: 'text', writer: 'juror', wrap: true },
      { key: 'version', header: headers.version, width: 70, format: 'text', writer: 'juror', hidden: true },
    ],
    highlights: [
      { formula: stateIs('done'), columns: ['state'], tint: 'done' },
      { formula: stateIs('begun'), columns: ['state'], tint: 'begun' },
      { formula: stateIs('recused'), tint: 'quiet' },
    ],
  };
}

/** A ballot and where it stands. */
export interface BallotRow extends Ballot {
  readonly row: number;
  readonly jurorName: string;
  /** Changes with every save of the form; empty on a ballot that was never saved there. */
  readonly version: string;
  /** "F7" of a mark. */
  cell(criterion: CriterionKey): string;
}

function marksOf(reader: CellReader, row: Row, criteria: readonly CompiledMarkCriterion[], facts: Facts | undefined): Map<CriterionKey, Exact> {
  const marks = new Map<CriterionKey, Exact>();
  for (const compiled of criteria) {
    const narrowed = compiled.allowed(facts ?? new Map());
    const allowed = narrowed.kind === 'allowed' ? narrowed : { kind: 'allowed' as const, lowest: compiled.lowest, highest: compiled.highest, step: exact(compiled.criterion.step) };
    const key = markColumn(compiled.criterion.key);
    const read = readMark(row.get(key), allowed);
    if (read.kind === 'mark') marks.set(compiled.criterion.key, read.mark);
    else if (read.kind === 'refused') reader.refuse(row, key, markExpectation(compiled, allowed));
  }
  return marks;
}

/** Reads the ballots of a nomination. A cell that is no mark is a problem, and the mark counts as not given. */
export function readBallots(reader: CellReader, compiled: CompiledNomination, factsOf: (application: ApplicationId) => Facts | undefined): BallotRow[] {
  const criteria = markCriteria(compiled);
  const capped = criteria.map(({ criterion }) => criterion).filter((criterion) => criterion.kind === 'scale' && criterion.cap !== undefined);
  return reader.table.rows.flatMap((row) => {
    const [code, juror] = [reader.filled(row, 'code'), reader.filled(row, 'juror')];
    if (code === undefined || juror === undefined) return [];
    const application = code as ApplicationId;
    const reason = reader.text(row, 'recusal');
    return [
      {
        application,
        juror: juror.toLowerCase() as JurorId,
        marks: marksOf(reader, row, criteria, factsOf(application)),
        confirmed: new Set(capped.filter(({ key }) => reader.oneOf(row, confirmedColumn(key), yesNo) === 'yes').map(({ key }) => key)),
        comment: reader.text(row, 'comment'),
        ...(reason === '' ? {} : { recusal: { reason } }),
        row: row.row,
        jurorName: reader.text(row, 'jurorName'),
        version: reader.text(row, 'version'),
        cell: (criterion: CriterionKey) => address(row.row, reader.table.columns.get(markColumn(criterion)) ?? 1),
      },
    ];
  });
}

/** A new ballot: nothing given yet. */
export const ballotRow = (application: Application, juror: Juror): RowValues =>
  new Map<string, Cell>([
    ['code', application.id],
    ['name', application.name],
    ['jurorName', juror.name],
    ['juror', juror.id],
  ]);
