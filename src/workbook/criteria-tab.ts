/**
 * «Критерии»: the source of what is scored. A criterion is a head row (kind, number, title, scale, weight …) and, below it,
 * one row per tier or scale band. A group of criteria with a common maximum is a row too. The whole tab as columns is here;
 * how rows become criteria is in read-criteria.ts.
 */
import { isWhole, type Exact } from '../award/exact';
import { printCondition, printSum } from '../award/condition/print';
import type { Award, Criterion, Decision, Group, Nomination } from '../award/model';
import { criterionKindWords, scaleNotPrinted, yesNo } from '../text/choices';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import { exactCell } from './cells';
import { clauseText } from './clause-text';
import { underText } from './decisions-tab';
import { nominationName } from './nominations-tab';
import type { Cell, TableSpec } from './table';
import type { RowValues } from './write-table';

export const criteriaTab: TableSpec = {
  key: 'criteria',
  title: tabTitles.criteria,
  kind: 'rules',
  frozenColumns: 2,
  roomFor: 400,
  columns: [
    { key: 'nomination', header: headers.nomination, width: 150, format: 'text', writer: 'organiser' },
    { key: 'criterion', header: headers.criterion, width: 110, format: 'text', writer: 'organiser' },
    { key: 'printed', header: headers.printed, width: 45, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'title.ru', header: headers.titleRu, width: 300, format: 'text', writer: 'organiser', wrap: true, language: 'ru' },
    { key: 'title.en', header: headers.titleEn, width: 300, format: 'text', writer: 'organiser', wrap: true, language: 'en' },
    { key: 'kind', header: headers.kind, width: 150, format: 'text', writer: 'organiser' },
    { key: 'lowest', header: headers.lowest, width: 60, format: 'points', writer: 'organiser', align: 'center' },
    { key: 'points', header: headers.points, width: 80, format: 'points', writer: 'organiser', align: 'center', bold: true },
    { key: 'condition', header: headers.condition, width: 340, format: 'text', writer: 'organiser', wrap: true },
    { key: 'under', header: headers.under, width: 120, format: 'text', writer: 'organiser' },
    { key: 'quote', header: headers.quote, width: 420, format: 'text', writer: 'organiser', wrap: true },
    { key: 'clause', header: headers.clause, width: 220, format: 'text', writer: 'organiser', wrap: true },
    { key: 'step', header: headers.step, width: 55, format: 'points', writer: 'organiser', align: 'center' },
    { key: 'scaleQuote', header: headers.scaleQuote, width: 160, format: 'text', writer: 'organiser', wrap: true },
    { key: 'cap', header: headers.cap, width: 75, format: 'points', writer: 'organiser', align: 'center' },
    { key: 'capUnless.ru', header: headers.capUnlessRu, width: 240, format: 'text', writer: 'organiser', wrap: true, language: 'ru' },
    { key: 'capUnless.en', header: headers.capUnlessEn, width: 240, format: 'text', writer: 'organiser', wrap: true, language: 'en' },
    { key: 'capQuote', header: headers.capQuote, width: 300, format: 'text', writer: 'organiser', wrap: true },
    { key: 'weight', header: headers.weight, width: 55, format: 'points', writer: 'organiser', align: 'center' },
    { key: 'penalty', header: headers.penalty, width: 70, format: 'text', writer: 'organiser', align: 'center', accepts: { kind: 'list', options: [yesNo.yes.ru, yesNo.no.ru, yesNo.yes.en, yesNo.no.en], strict: true } },
    { key: 'group', header: headers.group, width: 110, format: 'text', writer: 'organiser' },
  ],
  highlights: [{ formula: (at) => `${at('kind')}<>""`, tint: 'head' }],
};

const isOne = (value: Exact): boolean => isWhole(value) && value.num === 1n;

function headCells(criterion: Criterion, award: Award, language: Language): (readonly [string, Cell])[] {
  const cells: (readonly [string, Cell])[] = [
    ['printed', criterion.printed],
    ['title.ru', criterion.title.ru],
    ['title.en', criterion.title.en],
    ['kind', criterionKindWords[criterion.kind][language]],
    ['quote', criterion.clause.quote],
    ['under', underText(criterion.under, award.decisions, language)],
    ['clause', clauseText(criterion.clause, award.document)],
    ['weight', isOne(criterion.weight) ? '' : exactCell(criterion.weight)],
    ['penalty', criterion.penalty ? yesNo.yes[language] : ''],
    ['group', criterion.group ?? ''],
  ];
  if (criterion.kind === 'perUnit' && criterion.cap !== undefined) cells.push(['cap', exactCell(criterion.cap)]);
  if (criterion.kind === 'scale' || criterion.kind === 'range') cells.push(['step', criterion.step]);
  if (criterion.kind !== 'scale') return cells;
  cells.push(['lowest', criterion.from], ['points', criterion.to]);
  if (criterion.quote !== undefined) cells.push(['scaleQuote', criterion.quote === '' ? scaleNotPrinted[language] : criterion.quote]);
  if (criterion.cap === undefined) return cells;
  const { above, unless, quote } = criterion.cap;
  return [...cells, ['cap', above], ['capUnless.ru', unless.ru], ['capUnless.en', unless.en], ['capQuote', quote]];
}

function detailCells(criterion: Criterion, decisions: readonly Decision[], language: Language): (readonly [string, Cell])[][] {
  switch (criterion.kind) {
    case 'scale':
      return criterion.bands.map((band) => [['lowest', band.from], ['points', band.to], ['quote', band.words]]);
    case 'perUnit':
      return [[['condition', printSum(criterion.terms)], ['quote', criterion.quote]]];
    case 'count':
    case 'compound':
    case 'checklist':
    case 'choice':
    case 'range':
      return criterion.tiers.map((tier) => [
        ...('lowest' in tier ? [['lowest', exactCell(tier.lowest)] as const] : []),
        ['points', exactCell(tier.points)],
        ['condition', printCondition(tier.condition)],
        ['quote', tier.quote],
        ['under', underText(tier.under, decisions, language)],
      ]);
  }
}

const groupCells = (group: Group, language: Language): (readonly [string, Cell])[] => [
  ['criterion', group.key],
  ['kind', criterionKindWords.group[language]],
  ['title.ru', group.title.ru],
  ['title.en', group.title.en],
  ['cap', exactCell(group.maximum)],
];

function rowsOf(nomination: Nomination, award: Award, language: Language): RowValues[] {
  const name = ['nomination', nominationName(nomination, language)] as const;
  return [
    ...nomination.groups.map((group) => new Map<string, Cell>([name, ...groupCells(group, language)])),
    ...nomination.criteria.flatMap((criterion) =>
      [headCells(criterion, award, language), ...detailCells(criterion, award.decisions, language)].map(
        (cells) => new Map<string, Cell>([name, ['criterion', criterion.key], ...cells]),
      ),
    ),
  ];
}

/** The rows of «Критерии» for an award. Throws RangeError for a condition that nobody could type. */
export const criteriaRows = (award: Award, language: Language): RowValues[] =>
  award.nominations.flatMap((nomination) => rowsOf(nomination, award, language));
