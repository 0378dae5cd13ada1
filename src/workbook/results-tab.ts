/**
 * «Итоги»: one block a nomination, sorted by place. The columns that every nomination has stand first and keep their place
 * from block to block; the criteria follow.
 */
import type { CompiledCriterion } from '../award/compile';
import type { Exact } from '../award/exact';
import type { ApplicationId, Rules } from '../award/model';
import type { ApplicationScore, Standing, Tie } from '../results/model';
import type { Language } from '../text/language';
import { resultHeaders, resultTitles, resultWords } from '../text/results';
import type { Grid, GridCell, GridLook, GridSpec } from './grid';
import { criterionTitle, factTitle, lackingOf, tiePlaces, type ResultBlock } from './result-block';
import { pointsFormat, pointsValue, shownPoints } from './shown-points';

export const resultsTab: GridSpec = { key: 'results', title: resultTitles.results, kind: 'output' };

/** Place, code, name, total, maximum, fact points, marks, spread, note. */
const WIDTHS: readonly number[] = [60, 110, 280, 80, 90, 100, 110, 100, 320];
const CRITERION_WIDTH = 140;
const FROZEN_COLUMNS = 3;

type Legend = keyof (typeof resultWords)['ru']['legend'];

const TINTS: Readonly<Record<Legend, GridLook>> = { winner: 'done', undecided: 'attention', tie: 'begun', unplaced: 'quiet' };

/** The first row, always in sight: the title, and what each colour means. */
function legendRow(language: Language): readonly GridCell[] {
  const words = resultWords[language];
  const chips: readonly Legend[] = ['winner', 'undecided', 'tie', 'unplaced'];
  return [
    { value: words.title, look: 'strong' },
    { value: '' },
    { value: '' },
    ...chips.map((key): GridCell => ({ value: words.legend[key], look: TINTS[key], align: 'center', wrap: true })),
  ];
}

/** The short title stands in the frozen columns, so that one knows where one is; the rest runs on beside them. */
function titleRow(block: ResultBlock, width: number, language: Language): readonly GridCell[] {
  const words = resultWords[language];
  const { title, shortTitle, winners } = block.compiled.nomination;
  const { maximum, missing, standings } = block.result;
  const state = missing.length > 0 ? words.preliminary(lackingOf(missing)) : words.final;
  const figures = words.nomination(standings.length, maximum === undefined ? '' : shownPoints(language, maximum), winners);
  const full = title[language] === shortTitle[language] ? '' : `${title[language]} · `;
  return Array.from({ length: width }, (_, index) => {
    const value = index === 0 ? shortTitle[language] : index === FROZEN_COLUMNS ? `${full}${figures} · ${state}` : '';
    return { value, look: 'title' as const };
  });
}

function headerRow(block: ResultBlock, language: Language): readonly GridCell[] {
  const marks = { mean: resultHeaders.mean, sum: resultHeaders.sum, median: resultHeaders.median }[block.aggregation];
  const fixed = [
    resultHeaders.place,
    resultHeaders.code,
    resultHeaders.name,
    resultHeaders.total,
    resultHeaders.maximum,
    resultHeaders.factPoints,
    marks,
    resultHeaders.spread,
    resultHeaders.note,
  ].map((header) => header[language]);
  const head = (value: string): GridCell => ({ value, look: 'header', align: 'center', wrap: true });
  const criteria = block.compiled.criteria.map((each) => ({
    ...head(criterionTitle(block.compiled, each, language)),
    note: resultWords[language].criterion(each.criterion.printed, each.criterion.title[language]),
  }));
  return [...fixed.map(head), ...criteria];
}

function pointsOf(score: ApplicationScore, { kind, criterion }: CompiledCriterion): Exact | undefined {
  if (kind === 'mark') return score.marks.get(criterion.key)?.figure;
  const outcome = score.facts.get(criterion.key);
  return outcome?.kind === 'scored' ? outcome.points : undefined;
}

function tieNote(tie: Tie, places: Rules['places'], language: Language): string {
  const words = resultWords[language];
  const shown = tiePlaces(tie, places);
  if (tie.decided !== undefined) return words.tieDecided(shown, tie.decided.by.how);
  return { winners: words.tieWinners, prize: words.tiePrize, none: words.tie }[tie.touches](shown);
}

/** Everything a reader of the row should know beside its figures. */
function noteOf(block: ResultBlock, score: ApplicationScore, tie: Tie | undefined, places: Rules['places'], language: Language): string {
  const words = resultWords[language];
  const facts = score.missing.flatMap((lack) => (lack.kind === 'fact' ? [factTitle(block, lack.fact, language)] : []));
  const ballots = score.missing.filter(({ kind }) => kind === 'ballot').length;
  const capped = block.compiled.criteria.filter(({ criterion }) =>
    score.marks.get(criterion.key)?.marks.some(({ cappedFrom }) => cappedFrom !== undefined),
  );
  return [
    ...(tie === undefined ? [] : [tieNote(tie, places, language)]),
    ...(facts.length > 0 ? [words.noFacts(facts.join(', '))] : []),
    ...(ballots > 0 ? [words.waiting(ballots, block.jury.size - score.recused.length)] : []),
    ...(score.missing.some(({ kind }) => kind === 'noJuror') ? [words.nobody] : []),
    ...(score.recused.length > 0 ? [words.recused(score.recused.length)] : []),
    ...(capped.length > 0 ? [words.capped(capped.map((each) => criterionTitle(block.compiled, each, language)).join('; '))] : []),
    ...(score.uncounted.length > 0 ? [words.uncounted(score.uncounted.length)] : []),
  ].join('; ');
}

function tintOf({ place, winner }: Standing): GridLook {
  if (place === undefined) return TINTS.unplaced;
  if (winner === 'undecided') return TINTS.undecided;
  return winner === 'yes' ? TINTS.winner : place.tied ? TINTS.tie : 'plain';
}

/** One format for every column of the block, so that its figures stand under each other. */
interface Formats {
  readonly total: string;
  readonly maximum: string;
  readonly factPoints: string;
  readonly markPoints: string;
  readonly spread: string;
  readonly criteria: readonly string[];
}

function formatsOf(block: ResultBlock): Formats {
  const scores = block.result.standings.map(({ score }) => score);
  return {
    total: pointsFormat(scores.map((score) => score.total)),
    maximum: pointsFormat([block.result.maximum]),
    factPoints: pointsFormat(scores.map((score) => score.factPoints)),
    markPoints: pointsFormat(scores.map((score) => score.markPoints)),
    spread: pointsFormat(scores.map((score) => score.spread)),
    criteria: block.compiled.criteria.map((criterion) => pointsFormat(scores.map((score) => pointsOf(score, criterion)))),
  };
}

function standingRow(block: ResultBlock, standing: Standing, tie: Tie | undefined, places: Rules['places'], formats: Formats, language: Language): readonly GridCell[] {
  const { score, place } = standing;
  const look = tintOf(standing);
  const number = (value: Exact | undefined, format: string): GridCell => ({ value: pointsValue(value), look, format, align: 'right' });
  const fixed: readonly GridCell[] = [
    { value: place?.place ?? '', look: place?.tied === true && standing.winner === 'yes' ? TINTS.tie : look, format: '0', align: 'center' },
    { value: score.application, look },
    { value: block.applicants.get(score.application) ?? '', look, wrap: true },
    number(score.total, formats.total),
    number(block.result.maximum, formats.maximum),
    number(score.factPoints, formats.factPoints),
    number(score.markPoints, formats.markPoints),
    { ...number(score.spread, formats.spread), align: 'center' },
    { value: noteOf(block, score, tie, places, language), look, wrap: true },
  ];
  const criteria = block.compiled.criteria.map((criterion, index): GridCell => {
    const points = pointsOf(score, criterion);
    return { value: pointsValue(points), look: points === undefined ? TINTS.unplaced : 'plain', format: formats.criteria[index] ?? '0', align: 'right' };
  });
  return [...fixed, ...criteria];
}

function blockRows(block: ResultBlock, places: Rules['places'], language: Language): readonly (readonly GridCell[])[] {
  const header = headerRow(block, language);
  const ties = new Map<ApplicationId, Tie>(block.result.ties.flatMap((tie) => tie.applications.map((id): [ApplicationId, Tie] => [id, tie])));
  const formats = formatsOf(block);
  const rows = block.result.standings.map((standing) => standingRow(block, standing, ties.get(standing.score.application), places, formats, language));
  const body = rows.length > 0 ? rows : [[{ value: resultWords[language].empty, look: 'quiet' as const }]];
  return [titleRow(block, header.length, language), header, ...body, []];
}

/** The whole tab, decided from the results alone: the same results give the same tab. */
export function resultsGrid(blocks: readonly ResultBlock[], places: Rules['places'], language: Language): Grid {
  const criteria = blocks.reduce((most, { compiled }) => Math.max(most, compiled.criteria.length), 0);
  return {
    rows: [legendRow(language), ...blocks.flatMap((block) => blockRows(block, places, language))],
    widths: [...WIDTHS, ...Array.from({ length: criteria }, () => CRITERION_WIDTH)],
    frozenRows: 1,
    frozenColumns: FROZEN_COLUMNS,
  };
}
