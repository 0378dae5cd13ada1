/** What is wrong with a cell or a tab, as data, and the sentence that says where, what was found, what is expected and how to mend it. */
import { bilingual, type Language } from './language';
import { shownNumber } from './numbers';

/** What a cell should have held. */
export type Expectation =
  | { readonly kind: 'whole' }
  | { readonly kind: 'decimal' }
  | { readonly kind: 'number' }
  | { readonly kind: 'tick' }
  | { readonly kind: 'option'; readonly options: readonly string[] }
  | { readonly kind: 'mark'; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'filled' }
  | { readonly kind: 'email' }
  | { readonly kind: 'clause' }
  | { readonly kind: 'under' }
  | { readonly kind: 'agesUnder' }
  /** A name that another tab must list. */
  | { readonly kind: 'listed'; readonly on: string }
  /** The same key stands in another cell already. */
  | { readonly kind: 'unique'; readonly first: string }
  /** The place that a decision on a tie gives; `next` is the one that follows where another was given. */
  | { readonly kind: 'tiePlace'; readonly places: string; readonly next: string }
  /** Who, when or how a tie was decided. */
  | { readonly kind: 'tieSigned' }
  /** The tie that a decision speaks of is no more: its places and total as they stood. */
  | { readonly kind: 'tieGone'; readonly places: string; readonly total: string }
  /** The condition language: the character (from 1) and what may stand there. */
  | { readonly kind: 'condition'; readonly position: number; readonly wanted: string };

export interface CellProblem {
  readonly kind: 'cell';
  /** The tab's name as it stands in the workbook. */
  readonly tab: string;
  /** "C7". */
  readonly cell: string;
  /** The column's header. */
  readonly column: string;
  /** What stands in the cell, as a person sees it; empty for a blank one. */
  readonly found: string;
  readonly expected: Expectation;
}

export type TabProblem =
  | { readonly kind: 'tabMissing'; readonly tab: string }
  | { readonly kind: 'columnMissing'; readonly tab: string; readonly column: string }
  | { readonly kind: 'titleTaken'; readonly tab: string };

export type WorkbookProblem = CellProblem | TabProblem;

const list = (options: readonly string[]): string => options.map((option) => `«${option}»`).join(', ');

const expectations = bilingual(
  {
    whole: 'целое число от 0, например 12. Пустая ячейка — ещё не оценено',
    decimal: 'число от 0, например 412 или 99,5. Пустая ячейка — ещё не оценено',
    number: 'число',
    tick: '«да» или «нет». Пустая ячейка — ещё не оценено',
    option: (options: readonly string[]) => `одно из списка: ${list(options)}`,
    mark: (from: string, to: string, step: string, whole: boolean) =>
      `${whole ? 'целая оценка' : 'оценка'} от ${from} до ${to}${step === '1' ? '' : ` с шагом ${step}`}. Пустая ячейка — ещё не оценено`,
    date: 'дата вида 03.10.2024',
    sum: 'сумма в рублях, например 30000; несколько сумм — через «;»',
    filled: 'значение: эта ячейка не может быть пустой',
    email: 'адрес электронной почты вида name@example.org',
    clause: 'пункт положения вида «раздел · номер»',
    under: 'решение и его прочтение вида «RO-8: буквально»; несколько — через «;»',
    agesUnder: 'прочтение и возраст вида «RO-36: б → 19–»',
    listed: (on: string) => `то, что есть на листе «${on}»`,
    unique: (first: string) => `значение, которого ещё нет: то же самое стоит в ячейке ${first}`,
    tiePlace: (places: string, next: string) => `место по решению о ничьей за места ${places}${next === '' ? '' : `: по порядку здесь ${next}`}. Место нужно каждой из равных заявок; пока решение не применено`,
    tieSigned: 'то, без чего решение о ничьей не применяется: как, кто и когда её решил, дата — вида 21.11.2026',
    tieGone: (places: string, total: string) => `пусто: ничья за места ${places} с итогом ${total} изменилась вместе с баллами, её решение больше не применяется. Сотрите его, а новую ничью, если она есть, решите заново`,
    condition: (position: string, wanted: string) => `условие. На знаке ${position}: ${wanted}`,
  },
  {
    whole: 'a whole number from 0, such as 12. A blank cell is not scored yet',
    decimal: 'a number from 0, such as 412 or 99.5. A blank cell is not scored yet',
    number: 'a number',
    tick: '“да” (yes) or “нет” (no). A blank cell is not scored yet',
    option: (options) => `one of: ${list(options)}`,
    mark: (from, to, step, whole) =>
      `a ${whole ? 'whole ' : ''}mark from ${from} to ${to}${step === '1' ? '' : ` in steps of ${step}`}. A blank cell is not marked yet`,
    date: 'a date such as 03.10.2024',
    sum: 'a sum in roubles, such as 30000; several are separated by “;”',
    filled: 'a value: this cell may not be blank',
    email: 'an e-mail address such as name@example.org',
    clause: 'a clause of the regulation such as “heading · number”',
    under: 'a decision and its reading such as “RO-8: literal”; several are separated by “;”',
    agesUnder: 'a reading and ages such as “RO-36: b → 19–”',
    listed: (on) => `something listed on the tab “${on}”`,
    unique: (first) => `a value not used yet: the same stands in cell ${first}`,
    tiePlace: (places, next) => `the place by the decision on the tie for places ${places}${next === '' ? '' : `: next in turn is ${next}`}. Every tied application needs one; until then the decision is not applied`,
    tieSigned: 'what a decision on a tie is not applied without: how, by whom and when it was taken, the date as 21.11.2026',
    tieGone: (places, total) => `blank: the tie for places ${places} with the total ${total} has changed with the points, and its decision is no longer applied. Clear it, and decide the new tie, if there is one`,
    condition: (position, wanted) => `a condition. At character ${position}: ${wanted}`,
  },
);

/** What a cell should hold, in words: the help of a validation and the second half of a refusal. */
export function expectation(language: Language, expected: Expectation): string {
  const words = expectations[language];
  switch (expected.kind) {
    case 'option':
      return words.option(expected.options);
    case 'mark':
      return words.mark(
        shownNumber(language, expected.from),
        shownNumber(language, expected.to),
        shownNumber(language, expected.step),
        Number.isInteger(expected.step) && Number.isInteger(expected.from),
      );
    case 'listed':
      return words.listed(expected.on);
    case 'unique':
      return words.unique(expected.first);
    case 'tiePlace':
      return words.tiePlace(expected.places, expected.next);
    case 'tieGone':
      return words.tieGone(expected.places, expected.total);
    case 'condition':
      return words.condition(String(expected.position), expected.wanted);
    case 'whole':
    case 'decimal':
    case 'number':
    case 'tick':
    case 'date':
    case 'sum':
    case 'filled':
    case 'email':
    case 'clause':
    case 'under':
    case 'agesUnder':
    case 'tieSigned':
      return words[expected.kind];
  }
}

const sentences = bilingual(
  {
    cell: (tab: string, cell: string, column: string, found: string, expected: string) =>
      `Лист «${tab}», ячейка ${cell} («${column}»): ${found === '' ? 'пусто' : `написано «${found}»`}, а нужно: ${expected}.`,
    tabMissing: (tab: string) =>
      `В книге нет листа «${tab}». Верните его: «Файл → История версий», либо создайте новую книгу премии через меню «Премия».`,
    columnMissing: (tab: string, column: string) =>
      `На листе «${tab}» нет столбца «${column}». Если правила изменились, выполните «Премия → Применить правила». Столбцы можно двигать и переименовывать, но не удалять: удалённый верните отменой или из истории версий.`,
    titleTaken: (tab: string) => `В книге уже есть лист «${tab}». Переименуйте или удалите его и повторите.`,
  },
  {
    cell: (tab, cell, column, found, expected) =>
      `Tab “${tab}”, cell ${cell} (“${column}”): ${found === '' ? 'blank' : `found “${found}”`}, expected: ${expected}.`,
    tabMissing: (tab) =>
      `The workbook has no tab “${tab}”. Bring it back with File → Version history, or create a new award workbook from the menu.`,
    columnMissing: (tab, column) =>
      `The tab “${tab}” has no column “${column}”. If the rules have changed, run “Award → Apply the rules”. Columns may be moved and renamed, but not deleted: undo, or restore it from the version history.`,
    titleTaken: (tab) => `The workbook already has a tab “${tab}”. Rename or delete it and try again.`,
  },
);

/** Whether the cell belongs to a decision on a tie. */
export const isOfTie = ({ expected }: CellProblem): boolean => expected.kind === 'tiePlace' || expected.kind === 'tieSigned' || expected.kind === 'tieGone';

/** The sentence for a problem of the workbook. */
export function problemSentence(language: Language, problem: WorkbookProblem): string {
  const words = sentences[language];
  switch (problem.kind) {
    case 'cell':
      return words.cell(problem.tab, problem.cell, problem.column, problem.found, expectation(language, problem.expected));
    case 'tabMissing':
      return words.tabMissing(problem.tab);
    case 'columnMissing':
      return words.columnMissing(problem.tab, problem.column);
    case 'titleTaken':
      return words.titleTaken(problem.tab);
  }
}

const help = bilingual(
  { cell: (column: string, expected: string) => `В ячейку «${column}» пишется ${expected}.` },
  { cell: (column, expected) => `The cell “${column}” takes ${expected}.` },
);

/** The help text of a validated cell: «В ячейку «Часы» пишется число от 0, например 412 или 99,5. Пустая ячейка — ещё не оценено.» */
export const validationHelp = (language: Language, column: string, expected: Expectation): string =>
  help[language].cell(column, expectation(language, expected));
