/** «Недостаёт»: everything a final result waits for, one cell to fill a row, with a link to it. Nothing here counts as zero. */
import type { ApplicationId, CriterionKey, FactName, JurorId, NominationKey } from '../award/model';
import type { Missing, UncountedBallot } from '../results/model';
import type { Language } from '../text/language';
import { missingWords, resultHeaders, resultTitles } from '../text/results';
import { criteriaTitles, factTitle, type ResultBlock } from './result-block';
import { cellLink } from './safe-text';
import type { Cell, TableSpec } from './table';
import type { RowValues } from './write-table';

export const missingTab: TableSpec = {
  key: 'missing',
  title: resultTitles.missing,
  kind: 'output',
  frozenColumns: 0,
  roomFor: 300,
  columns: [
    { key: 'nomination', header: resultHeaders.nomination, width: 170, format: 'text', writer: 'addon', wrap: true },
    { key: 'code', header: resultHeaders.code, width: 110, format: 'text', writer: 'addon' },
    { key: 'name', header: resultHeaders.name, width: 260, format: 'text', writer: 'addon', wrap: true },
    { key: 'what', header: resultHeaders.what, width: 170, format: 'text', writer: 'addon' },
    { key: 'detail', header: resultHeaders.detail, width: 360, format: 'text', writer: 'addon', wrap: true },
    { key: 'juror', header: resultHeaders.juror, width: 220, format: 'text', writer: 'addon' },
    { key: 'cell', header: resultHeaders.cell, width: 90, format: 'general', writer: 'addon', align: 'center' },
  ],
};

/** A cell of the workbook: the sheet's id and "C7". */
export interface CellPlace {
  readonly sheetId: number;
  readonly cell: string;
}

/** Where the cells stand that a person would fill; undefined where there is no such cell. */
export interface CellPlaces {
  readonly fact: (nomination: NominationKey, application: ApplicationId, fact: FactName) => CellPlace | undefined;
  /** The first of the criteria's marks on the juror's row, or the row itself. */
  readonly mark: (nomination: NominationKey, application: ApplicationId, juror: JurorId, criterion: CriterionKey | undefined) => CellPlace | undefined;
}

interface Line {
  readonly application: ApplicationId;
  readonly what: string;
  readonly detail: string;
  readonly juror?: JurorId;
  readonly place: CellPlace | undefined;
}

function missingLine(block: ResultBlock, missing: Missing, places: CellPlaces, language: Language): Line {
  const words = missingWords[language];
  const nomination = block.compiled.nomination.key;
  const { application } = missing;
  switch (missing.kind) {
    case 'fact':
      return {
        application,
        what: words.fact,
        detail: factTitle(block, missing.fact, language),
        place: places.fact(nomination, application, missing.fact),
      };
    case 'ballot':
      return {
        application,
        what: missing.begun ? words.ballotBegun : words.ballot,
        detail: missing.begun ? criteriaTitles(block, missing.criteria, language) : words.allMarks,
        juror: missing.juror,
        place: places.mark(nomination, application, missing.juror, missing.criteria[0]),
      };
    case 'noJuror':
      return { application, what: words.noJuror, detail: words.noJurorDetail, place: undefined };
  }
}

function uncountedLine(block: ResultBlock, { application, juror, reason }: UncountedBallot, places: CellPlaces, language: Language): Line {
  const words = missingWords[language];
  const detail = { notOnJury: words.notOnJuryDetail, notJudged: words.notJudgedDetail, contradicting: words.contradictingDetail }[reason];
  return { application, what: words[reason], detail, juror, place: places.mark(block.compiled.nomination.key, application, juror, undefined) };
}

/** The rows of the tab: by nomination, what lacks in the order of the codes, then ballots that count nowhere. */
export function missingRows(blocks: readonly ResultBlock[], places: CellPlaces, language: Language): readonly RowValues[] {
  return blocks.flatMap((block) =>
    [
      ...block.result.missing.map((missing) => missingLine(block, missing, places, language)),
      ...block.result.uncounted.map((ballot) => uncountedLine(block, ballot, places, language)),
    ].map(
      ({ application, what, detail, juror, place }): RowValues =>
        new Map<string, Cell>([
          ['nomination', block.compiled.nomination.shortTitle[language]],
          ['code', application],
          ['name', block.applicants.get(application) ?? ''],
          ['what', what],
          ['detail', detail],
          ['juror', juror === undefined ? '' : (block.jury.get(juror) ?? juror)],
          ['cell', place === undefined ? '' : cellLink(place.sheetId, place.cell, missingWords[language].goTo)],
        ]),
    ),
  );
}

/** Columns that say which row is which, for cells that people added beside. */
export const MISSING_IDENTITY: readonly string[] = ['nomination', 'code', 'what', 'detail', 'juror'];
