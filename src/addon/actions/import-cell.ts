/**
 * «Разобрать ячейку положения»: the cell of a table of points, pasted on a criterion's row of «Критерии» as it stands in a
 * regulation, becomes rows of tiers, a scale or points per unit. What is proposed is shown first, with what was not
 * understood and where.
 */
import { printCondition, printSum } from '../../award/condition/print';
import { printNumber } from '../../award/condition/number';
import { importCell } from '../../award/import/import-cell';
import type { Imported } from '../../award/import/proposal';
import { importText } from '../../text/import';
import type { Language } from '../../text/language';
import { menuCaptions } from '../../text/menu';
import { shownNumber } from '../../text/numbers';
import { headers } from '../../text/tabs';
import { findTab, readTable } from '../../workbook/book';
import { criteriaTab } from '../../workbook/criteria-tab';
import { dictionaryTab } from '../../workbook/dictionary-tab';
import { importedRows, newFactRows, tierPoints, type ImportedRows } from '../../workbook/import-rows';
import { nominationNamed } from '../../workbook/nominations-tab';
import { readAward } from '../../workbook/read-award';
import { readPeople } from '../../workbook/read-people';
import { Refusal } from '../../workbook/refusal';
import type { Row, Table } from '../../workbook/table';
import { appendRows, insertRowsBelow, writeCells } from '../../workbook/write-table';
import { requireOfficer } from '../officer';
import type { Action, ActionContext } from '../run-action';

/** A dialog holds no more lines of one sort than this. */
const MOST_LINES = 14;

interface Plan {
  readonly table: Table;
  readonly head: Row;
  readonly title: string;
  readonly imported: Imported;
  readonly rows: ImportedRows;
  /** The rows below stand already, from a run that was broken off. */
  readonly written: boolean;
  /** What was agreed to: the row and its words. */
  readonly token: string;
}

const textOf = (row: Row, key: string): string => String(row.get(key)).trim();

/** The row under the cursor on «Критерии»; undefined elsewhere. */
function rowUnderCursor({ book }: ActionContext, table: Table): Row | undefined {
  const cell = book.spreadsheet.getCurrentCell();
  if (cell === null || cell.getSheet().getSheetId() !== findTab(book, criteriaTab)?.getSheetId()) return undefined;
  const at = cell.getRow();
  return table.rows.find(({ row }) => row === at);
}

/** Rows of the same criterion below its head: without a kind, with its key or none. */
function rowsBelow(table: Table, head: Row): readonly Row[] {
  const after = table.rows.slice(table.rows.indexOf(head) + 1);
  const end = after.findIndex((row) => textOf(row, 'kind') !== '' || !['', textOf(head, 'criterion')].includes(textOf(row, 'criterion')));
  return end < 0 ? after : after.slice(0, end);
}

function planOf(context: ActionContext, agreed?: string): Plan {
  const { book, language } = context;
  const words = importText[language];
  const read = readAward(book);
  requireOfficer(context, readPeople(book, read).people);
  const table = readTable(book, criteriaTab);
  const head = agreed === undefined ? rowUnderCursor(context, table) : table.rows.find(({ row }) => agreed.startsWith(`${row}\n`));
  const text = head === undefined ? '' : textOf(head, 'quote');
  const nomination = head === undefined ? undefined : nominationNamed(read.award.nominations, textOf(head, 'nomination'));
  const key = head === undefined ? '' : textOf(head, 'criterion');
  if (head === undefined || nomination === undefined || key === '' || text === '') {
    throw new Refusal('notOnCriterion', () => words.where(criteriaTab.title[language], headers.quote[language]));
  }
  const title = textOf(head, `title.${language}`) === '' ? key : textOf(head, `title.${language}`);
  const imported = importCell(text, { facts: nomination.facts, title: textOf(head, 'title.ru') });
  const rows = importedRows(imported, { nomination: head.get('nomination'), criterion: head.get('criterion') }, language);
  if (rows === undefined) throw new Refusal('nothingFound', () => words.nothing(text));
  const below = rowsBelow(table, head);
  const written = below.length > 0 && below.length === rows.below.length && below.every((row, index) => textOf(row, 'quote') === String(rows.below[index]?.get('quote') ?? '').trim());
  if (below.length > 0 && !written) throw new Refusal('hasRows', () => words.hasRows(title));
  return { table, head, title, imported, rows, written, token: `${head.row}\n${text}` };
}

/** What a proposal says, a line each: tiers, a scale with its bands, points per unit. */
export function proposalLines({ proposal }: Imported, language: Language): readonly string[] {
  const words = importText[language];
  switch (proposal.kind) {
    case 'nothing':
      return [];
    case 'tiers':
      return proposal.tiers.map((tier) => words.tier(tierPoints(tier), tier.condition === undefined ? words.unknown : printCondition(tier.condition), tier.quote));
    case 'perUnit':
      return [words.perUnit(printSum(proposal.terms), proposal.cap === undefined ? '' : printNumber(proposal.cap))];
    case 'scale':
      return [
        words.scale(shownNumber(language, proposal.from), shownNumber(language, proposal.to)),
        ...(proposal.cap === undefined ? [] : [words.cap(shownNumber(language, proposal.cap.above), proposal.cap.quote)]),
        ...proposal.bands.map(({ lowest, highest, words: said }) => `${lowest === highest ? '' : `${shownNumber(language, lowest)}–`}${shownNumber(language, highest)} — ${said}`),
      ];
  }
}

/** The question: what will be written, and what to look at. */
function question({ title, imported }: Plan, language: Language): string {
  const words = importText[language];
  const limited = (lines: readonly string[]): readonly string[] => (lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), words.more(lines.length - MOST_LINES)]);
  const doubts = imported.doubts.map(({ kind, words: said, from }) => words.at(words.doubt[kind], said.trim(), from + 1));
  return [
    words.proposed(title),
    ...limited(proposalLines(imported, language)),
    ...(imported.newFacts.length > 0 ? ['', words.newFacts(imported.newFacts.map(({ name }) => `«${name}»`).join(', '))] : []),
    ...(doubts.length > 0 ? ['', words.look, ...limited(doubts)] : []),
    '',
    words.ask,
  ].join('\n');
}

/** What the person has agreed to; null when they decline. */
function ask(context: ActionContext): string | null {
  const plan = planOf(context);
  const { ui, language } = context;
  const answer = ui.alert(menuCaptions.importCell[language], question(plan, language), ui.ButtonSet.YES_NO);
  return answer === ui.Button.YES ? plan.token : null;
}

/** New facts first, the criterion's own row last: work broken off is taken up where it stopped. */
export const importCellAction: Action<string> = {
  caption: menuCaptions.importCell,
  ask,
  run: (context, agreed) => {
    const { book, language } = context;
    const words = importText[language];
    const plan = planOf(context, agreed);
    if (plan.token !== agreed) throw new Refusal('rowMoved', () => words.moved);
    const { table, head, imported, rows } = plan;
    appendRows(readTable(book, dictionaryTab), newFactRows(imported.newFacts, head.get('nomination'), language));
    if (!plan.written) insertRowsBelow(table, head.row, rows.below);
    writeCells(table, head.row, rows.head);
    const message = words.done(rows.below.length + 1, imported.newFacts.length);
    return { message, journal: [{ place: plan.title, before: textOf(head, 'quote'), after: proposalLines(imported, language).join('\n') }] };
  },
};
