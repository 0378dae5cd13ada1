/** Server side of the export: the final ranking as tables, counted from what stands on the tabs now. */
import type { CompiledCriterion } from '../../award/compile';
import { chosenReading, rulesInForce } from '../../award/decisions';
import { toDecimal } from '../../award/exact';
import type { Exact } from '../../award/exact';
import type { DecisionId } from '../../award/model';
import type { ApplicationScore, NominationResult, Standing } from '../../results/model';
import { exportedWords } from '../../text/forms/exported';
import { resultHeaders, resultTitles, resultWords } from '../../text/results';
import { tieHeaders } from '../../text/ties';
import { headers } from '../../text/tabs';
import { readTable } from '../../workbook/book';
import { decisionsTab } from '../../workbook/decisions-tab';
import { stateWarnings } from '../../workbook/results-state';
import { tiePlaces } from '../../workbook/result-block';
import type { ExportFile, ExportTable } from '../api';
import { openActiveBook } from '../run-action';
import { answering, refused, requireOfficer } from './asker';
import { Season } from './season';

/** Decimals of figures in a file: enough to tell near totals apart. Equal totals are found exactly, before. */
const EXPORTED_DECIMALS = 4;

/** The ranking of every nomination, or the version for publication: place, name and nomination only. */
export function exportRanking(version: 'full' | 'publication'): ExportFile {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const asked: unknown = version;
      if (asked !== 'full' && asked !== 'publication') throw refused((words) => words.badRequest);
      const season = new Season(book);
      requireOfficer(season);
      if (season.applications.length === 0) throw refused((words) => words.noResults);
      const results = season.nominations.map(({ nomination }) => season.result(nomination.key));
      const words = exportedWords[season.language];
      const name = words[asked](season.read.award.title[season.language]);
      const isFinal = results.every(({ missing }) => missing.length === 0);
      return {
        fileName: fileName(isFinal ? name : words.preliminary(name)),
        notes: stateWarnings(book, season.read, results),
        tables:
          asked === 'full' ? [...results.map((result) => fullTable(season, result)), ...tiesTable(season, results), registerTable(season)] : results.map((result) => publicationTable(season, result)),
      };
    },
  );
}

/** A name that every system accepts for a file. */
const fileName = (name: string): string => name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120);

const titleOf = (season: Season, { nomination }: NominationResult): string => season.nomination(nomination).nomination.title[season.language];

const nameOf = (season: Season, { score }: Standing): string => season.application(score.application)?.name ?? '';

/** Only those who have a place: what is not counted yet is nobody's business. */
function publicationTable(season: Season, result: NominationResult): ExportTable {
  const { language } = season;
  const title = titleOf(season, result);
  return {
    name: title,
    header: [resultHeaders.place, resultHeaders.name, resultHeaders.nomination].map((header) => header[language]),
    rows: result.standings.flatMap((standing) => (standing.place === undefined ? [] : [[standing.place.place, nameOf(season, standing), title]])),
  };
}

function fullTable(season: Season, result: NominationResult): ExportTable {
  const { language, read } = season;
  const { criteria } = season.nomination(result.nomination);
  const jury = resultHeaders[rulesInForce(read.award, read.choices).aggregation];
  const header = [resultHeaders.place, resultHeaders.code, resultHeaders.name, resultHeaders.total, resultHeaders.maximum, resultHeaders.factPoints, jury, resultHeaders.spread];
  return {
    name: titleOf(season, result),
    header: [...header.map((each) => each[language]), ...criteria.map(({ criterion }) => resultWords[language].criterion(criterion.printed, criterion.title[language]))],
    rows: result.standings.map((standing) => {
      const { score } = standing;
      return [
        standing.place?.place ?? null,
        score.application,
        nameOf(season, standing),
        number(score.total),
        number(result.maximum),
        number(score.factPoints),
        number(score.markPoints),
        number(score.spread),
        ...criteria.map((criterion) => number(pointsOf(score, criterion))),
      ];
    }),
  };
}

/** Every tie with what was decided of it; no table where nobody is tied. */
function tiesTable(season: Season, results: readonly NominationResult[]): ExportTable[] {
  const { language, read } = season;
  const { places } = rulesInForce(read.award, read.choices);
  const header = [resultHeaders.nomination, resultHeaders.places, resultHeaders.total, resultHeaders.code, resultHeaders.name, tieHeaders.place, tieHeaders.resolution, tieHeaders.who, tieHeaders.when];
  const rows = results.flatMap((result) =>
    result.ties.flatMap((tie) =>
      (tie.decided?.order.flat() ?? tie.applications).map((application) => [
        season.nomination(result.nomination).nomination.shortTitle[language],
        tiePlaces(tie, places),
        number(tie.total),
        application,
        season.application(application)?.name ?? '',
        tie.decided === undefined ? null : (result.standings.find(({ score }) => score.application === application)?.place?.place ?? null),
        tie.decided?.by.how ?? '',
        tie.decided?.by.who ?? '',
        tie.decided?.by.when ?? '',
      ]),
    ),
  );
  return rows.length === 0 ? [] : [{ name: resultTitles.ties[language], header: header.map((each) => each[language]), rows }];
}

/** The register of decisions: which reading every ambiguous clause was counted under, who decided, when and why. */
function registerTable({ book, language, read: { award, choices, confirmed } }: Season): ExportTable {
  const table = readTable(book, decisionsTab);
  const written = new Map(table.rows.map((row) => [String(row.get('id')), row]));
  const said = (id: DecisionId, column: string): string => String(written.get(id)?.get(column) ?? '');
  return {
    name: decisionsTab.title[language],
    header: [headers.decisionId, headers.clause, headers.question, headers.inForce, headers.who, headers.when, headers.reason].map((header) => header[language]),
    rows: award.decisions.map((decision) => {
      const inForce = chosenReading(decision, choices);
      const reading = decision.readings.find(({ key }) => key === inForce)?.words[language] ?? '';
      const { heading, number } = decision.clause;
      return [
        decision.id,
        `${heading} ${number}`.trim(),
        decision.question[language],
        confirmed.has(decision.id) ? reading : exportedWords[language].byDefault(reading),
        said(decision.id, 'who'),
        said(decision.id, 'when'),
        said(decision.id, 'reason'),
      ];
    }),
  };
}

function pointsOf(score: ApplicationScore, { kind, criterion }: CompiledCriterion): Exact | undefined {
  if (kind === 'mark') return score.marks.get(criterion.key)?.figure;
  const outcome = score.facts.get(criterion.key);
  return outcome?.kind === 'scored' ? outcome.points : undefined;
}

const number = (value: Exact | undefined): number | null => (value === undefined ? null : Number(toDecimal(value, EXPORTED_DECIMALS, '.')));
