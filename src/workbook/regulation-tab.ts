/** «Проверка положения»: one finding a row, rewritten by every check. Cells of the rules that cannot be read come first. */
import type { ReportedFinding } from '../award/lint/report';
import type { Award } from '../award/model';
import type { Language } from '../text/language';
import { problemSentence, type CellProblem } from '../text/problems';
import { findingNames, regulationHeaders, regulationTitle } from '../text/regulation';
import { clauseText } from './clause-text';
import { FindingSpeaker } from './regulation-words';
import { cellLink } from './safe-text';
import type { Cell, TableSpec } from './table';
import type { RowValues } from './write-table';

export const regulationTab: TableSpec = {
  key: 'regulation',
  title: regulationTitle,
  kind: 'output',
  frozenColumns: 1,
  roomFor: 100,
  columns: [
    { key: 'kind', header: regulationHeaders.kind, width: 150, format: 'text', writer: 'addon', bold: true, wrap: true },
    { key: 'nominations', header: regulationHeaders.nominations, width: 150, format: 'text', writer: 'addon', wrap: true },
    { key: 'criterion', header: regulationHeaders.criterion, width: 220, format: 'text', writer: 'addon', wrap: true },
    { key: 'what', header: regulationHeaders.what, width: 320, format: 'text', writer: 'addon', wrap: true },
    { key: 'example', header: regulationHeaders.example, width: 240, format: 'text', writer: 'addon', wrap: true },
    { key: 'byDefault', header: regulationHeaders.byDefault, width: 240, format: 'text', writer: 'addon', wrap: true },
    { key: 'alternatives', header: regulationHeaders.alternatives, width: 320, format: 'text', writer: 'addon', wrap: true },
    { key: 'clause', header: regulationHeaders.clause, width: 220, format: 'text', writer: 'addon', wrap: true },
    { key: 'quote', header: regulationHeaders.quote, width: 320, format: 'text', writer: 'addon', wrap: true },
    { key: 'cell', header: regulationHeaders.cell, width: 80, format: 'general', writer: 'addon', align: 'center' },
  ],
};

/** Columns that say which row is which, for cells that people added beside. */
export const REGULATION_IDENTITY: readonly string[] = ['kind', 'nominations', 'criterion', 'clause'];

function unreadableRow(problem: CellProblem, language: Language, sheetId: (tab: string) => number | undefined): RowValues {
  const id = sheetId(problem.tab);
  return new Map<string, Cell>([
    ['kind', findingNames.unreadable[language]],
    ['what', problemSentence(language, problem)],
    ['cell', id === undefined ? problem.cell : cellLink(id, problem.cell, problem.cell)],
  ]);
}

function findingRow(finding: ReportedFinding, award: Award, speaker: FindingSpeaker, language: Language): RowValues {
  const { what, example, byDefault, alternatives } = speaker.say(finding);
  return new Map<string, Cell>([
    ['kind', findingNames[finding.defect.kind][language]],
    ['nominations', finding.nominations.map((key) => speaker.nominationTitle(key)).join(', ')],
    ['criterion', finding.criterion === undefined ? '' : speaker.criterionTitle(finding.nomination, finding.criterion)],
    ['what', what],
    ['example', example],
    ['byDefault', byDefault],
    ['alternatives', alternatives],
    ['clause', clauseText(finding.clause, award.document)],
    ['quote', finding.clause.quote],
  ]);
}

/** The rows of the tab: unreadable cells, then findings in the order of the regulation. */
export function regulationRows(
  award: Award,
  findings: readonly ReportedFinding[],
  problems: readonly CellProblem[],
  language: Language,
  sheetId: (tab: string) => number | undefined,
): RowValues[] {
  const speaker = new FindingSpeaker(award, language);
  return [
    ...problems.map((problem) => unreadableRow(problem, language, sheetId)),
    ...findings.map((finding) => findingRow(finding, award, speaker, language)),
  ];
}
