/** «На грани»: the secretary's list of facts to check first, a doubt a row, with a link to the cell. Rewritten whole. */
import type { Borderline } from '../results/borderline';
import { borderlineHeaders, borderlineTitle, borderlineWords } from '../text/borderline';
import type { Language } from '../text/language';
import type { CellPlaces } from './missing-tab';
import { criterionTitle, factTitle, type ResultBlock } from './result-block';
import { cellLink } from './safe-text';
import { shownPoints } from './shown-points';
import type { Cell, TableSpec } from './table';
import type { RowValues } from './write-table';

export const borderlineTab: TableSpec = {
  key: 'borderline',
  title: borderlineTitle,
  kind: 'output',
  frozenColumns: 0,
  roomFor: 100,
  columns: [
    { key: 'nomination', header: borderlineHeaders.nomination, width: 170, format: 'text', writer: 'addon', wrap: true },
    { key: 'code', header: borderlineHeaders.code, width: 110, format: 'text', writer: 'addon' },
    { key: 'name', header: borderlineHeaders.name, width: 240, format: 'text', writer: 'addon', wrap: true },
    { key: 'fact', header: borderlineHeaders.fact, width: 260, format: 'text', writer: 'addon', wrap: true },
    { key: 'value', header: borderlineHeaders.value, width: 80, format: 'text', writer: 'addon', align: 'center', bold: true },
    { key: 'cell', header: borderlineHeaders.cell, width: 90, format: 'general', writer: 'addon', align: 'center' },
    { key: 'why', header: borderlineHeaders.why, width: 320, format: 'text', writer: 'addon', wrap: true },
    { key: 'points', header: borderlineHeaders.points, width: 100, format: 'text', writer: 'addon', align: 'center' },
    { key: 'total', header: borderlineHeaders.total, width: 130, format: 'text', writer: 'addon', align: 'center' },
    { key: 'place', header: borderlineHeaders.place, width: 100, format: 'text', writer: 'addon', align: 'center' },
  ],
};

/** Columns that say which row is which, for cells that people added beside. */
export const BORDERLINE_IDENTITY: readonly string[] = ['nomination', 'code', 'fact', 'why'];

/** The doubts of one nomination. */
export interface NominationBorderlines {
  readonly block: ResultBlock;
  readonly found: readonly Borderline[];
}

function whyText({ doubt, criterion: key }: Borderline, block: ResultBlock, language: Language): string {
  const words = borderlineWords[language];
  const criterion = block.compiled.criteria.find((each) => each.criterion.key === key);
  const title = criterion === undefined ? key : criterionTitle(block.compiled, criterion, language);
  const why = doubt.kind === 'threshold' ? (doubt.step === 1 ? words.more : words.less) : words[doubt.kind];
  return `${title}: ${why}`;
}

/** The rows of the tab, nomination by nomination, the highest places first. A line saying so when there is nothing. */
export function borderlineRows(all: readonly NominationBorderlines[], places: CellPlaces, language: Language): RowValues[] {
  const words = borderlineWords[language];
  const rows = all.flatMap(({ block, found }) =>
    found.map((each): RowValues => {
      const place = places.fact(block.compiled.nomination.key, each.application, each.fact);
      return new Map<string, Cell>([
        ['nomination', block.compiled.nomination.shortTitle[language]],
        ['code', each.application],
        ['name', block.applicants.get(each.application) ?? ''],
        ['fact', factTitle(block, each.fact, language)],
        ['value', shownPoints(language, each.value)],
        ['cell', place === undefined ? '' : cellLink(place.sheetId, place.cell, words.goTo)],
        ['why', whyText(each, block, language)],
        ['points', words.change(shownPoints(language, each.points.now), shownPoints(language, each.points.otherwise))],
        ['total', words.change(shownPoints(language, each.total.now), shownPoints(language, each.total.otherwise))],
        ['place', words.change(String(each.place.now), String(each.place.otherwise))],
      ]);
    }),
  );
  return rows.length > 0 ? rows : [new Map<string, Cell>([['why', words.none]])];
}
