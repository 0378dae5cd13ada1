/**
 * «Призы и НДФЛ»: the readings of the tax clause side by side in sums, then one row per winner and prize, grouped by person and
 * calendar year. A prize that waits for a decision stands in its nomination's row and says what must be decided.
 */
import type { ApplicationId, NominationKey } from '../award/model';
import type { PrizeLine, TaxLaw, TaxReading } from '../money/model';
import { totalOf } from '../money/prizes';
import type { Language } from '../text/language';
import { prizeHeaders, prizeTitles, prizeWords, readingWords } from '../text/prizes';
import type { Grid, GridCell, GridLook, GridSpec } from './grid';
import { MONEY_FORMAT, roubles, shownMoney } from './shown-money';

export const prizesTab: GridSpec = { key: 'prizes', title: prizeTitles.prizes, kind: 'output' };

export interface PrizesView {
  readonly lines: readonly PrizeLine[];
  /** Readings to show, the default first; one of them when it is decided. */
  readonly readings: readonly TaxReading[];
  /** Whether somebody has confirmed the reading. */
  readonly decided: boolean;
  readonly laws: readonly TaxLaw[];
  /** Year of payment, for rows that have no prize yet. */
  readonly year: number;
  readonly preliminary: boolean;
  /** What else a reader must know: rules that are not applied, «Итоги» that is older than the marks. */
  readonly warnings: readonly string[];
  readonly nominations: ReadonlyMap<NominationKey, string>;
  readonly applicants: ReadonlyMap<ApplicationId, { readonly name: string; readonly person: string }>;
}

type Payable = Extract<PrizeLine, { kind: 'payable' }>;

/** Year, person, winner, application, nomination, place, prize, note. */
const WIDTHS: readonly number[] = [60, 110, 260, 100, 200, 70, 110, 340];
/** Tax, cost, net, base, rate, who pays. */
const READING_WIDTHS: readonly number[] = [120, 140, 140, 120, 80, 220];
const FROZEN_COLUMNS = 3;

const money = (kopecks: bigint, look: GridLook = 'plain'): GridCell => ({ value: roubles(kopecks), format: MONEY_FORMAT, align: 'right', look });
const text = (value: string, look: GridLook = 'plain', wrap = false): GridCell => ({ value, look, wrap });
const blanks = (count: number, look: GridLook = 'plain'): GridCell[] => Array.from({ length: count }, () => ({ value: '', look }));
const header = (value: string): GridCell => ({ value, look: 'header', align: 'center', wrap: true });

/** A line over the table: its beginning within the frozen columns, where it is never cut, the rest beside them. */
const line = (frozen: string, beside: string, look: GridLook): GridCell[] => [text(frozen, look), ...blanks(FROZEN_COLUMNS - 1, look), text(beside, beside === '' ? 'plain' : look)];

/** Title, and what a reader must know before believing the sums. */
function introduction(view: PrizesView, language: Language): GridCell[][] {
  const words = prizeWords[language];
  const [only] = view.readings;
  const state = view.decided && only !== undefined ? words.decided(readingWords[language][only].name) : words.undecided;
  const years = new Set(view.lines.flatMap((each) => (each.kind === 'payable' ? [each.prize.year] : [])));
  const open = view.laws.filter(({ year, confirmed }) => years.has(year) && confirmed === '').map(({ year }) => String(year));
  return [
    line(words.title, state, 'strong'),
    ...(open.length > 0 ? [line(words.lawUnconfirmed(open.join(', ')), '', 'attention')] : []),
    ...(view.preliminary ? [line(words.preliminary, '', 'attention')] : []),
    ...view.warnings.map((warning) => line(warning, '', 'attention')),
    [],
  ];
}

/** One row per reading with its sums, in the columns under which the same sums stand below. */
function comparison(view: PrizesView, language: Language): GridCell[][] {
  const head = [
    ...blanks(FROZEN_COLUMNS - 1, 'header'),
    header(prizeHeaders.reading[language]),
    header(''),
    header(prizeHeaders.payer[language]),
    ...blanks(2, 'header'),
    ...[prizeHeaders.meaning, prizeHeaders.tax, prizeHeaders.gross, prizeHeaders.net, prizeHeaders.unsettled].map((phrase) => header(phrase[language])),
  ];
  const rows = view.readings.map((key): GridCell[] => {
    const total = totalOf(view.lines, key);
    const words = readingWords[language][key];
    return [
      ...line(words.name, '', 'strong'),
      text(words.payer, 'plain', true),
      ...blanks(2),
      text(words.meaning, 'plain', true),
      money(total.tax, 'strong'),
      money(total.gross),
      money(total.net),
      ...(total.unsettled === 0n ? [text('')] : [money(total.unsettled, 'begun')]),
    ];
  });
  return [head, ...rows, []];
}

function tableHeads(readings: readonly TaxReading[], language: Language): GridCell[][] {
  const fixed = ['year', 'person', 'name', 'code', 'nomination', 'place', 'prize', 'note'] as const;
  const each = ['tax', 'gross', 'net', 'base', 'rate', 'payer'] as const;
  return [
    [...blanks(fixed.length, 'title'), ...readings.flatMap((key) => [text(readingWords[language][key].name, 'title'), ...blanks(each.length - 1, 'title')])],
    [...fixed, ...readings.flatMap(() => each)].map((key) => header(prizeHeaders[key][language])),
  ];
}

const percents = (rates: readonly bigint[]): string => (rates.length === 0 ? '0 %' : `${rates.join(' / ')} %`);

function readingCells(line: Payable, key: TaxReading, language: Language): GridCell[] {
  const taxed = line.readings.get(key);
  if (taxed === undefined) return blanks(READING_WIDTHS.length);
  return [
    money(taxed.tax, 'strong'),
    money(taxed.gross),
    money(taxed.net),
    money(taxed.base),
    { value: percents(taxed.percents), align: 'center' },
    text(readingWords[language][key].payer),
  ];
}

function fixedCells(view: PrizesView, row: { readonly year: number; readonly application: ApplicationId; readonly nomination: NominationKey }, place: GridCell, prize: GridCell, note: string, look: GridLook): GridCell[] {
  const applicant = view.applicants.get(row.application);
  return [
    { value: row.year, format: '0', align: 'center', look },
    text(applicant?.person ?? row.application, look),
    text(applicant?.name ?? '', look, true),
    text(row.application, look),
    text(view.nominations.get(row.nomination) ?? row.nomination, look, true),
    place,
    prize,
    text(note, look, true),
  ];
}

function lineCells(view: PrizesView, line: PrizeLine, sharesAllowance: boolean, language: Language): GridCell[] {
  const words = prizeWords[language];
  const shown = (kopecks: bigint): string => shownMoney(language, kopecks);
  const rest = (remainder: bigint): string => (remainder === 0n ? '' : shown(remainder));
  const width = READING_WIDTHS.length * view.readings.length;
  if (line.kind === 'undecided') {
    const [from, to] = line.places;
    const places = from === to ? String(from) : `${from}–${to}`;
    const note =
      from === to
        ? words.tieSame(places, shown(line.full), shown(line.pooled.each))
        : words.tie(places, shown(line.full), shown(line.pooled.each), rest(line.pooled.remainder));
    const place: GridCell = { value: places, align: 'center', look: 'attention' };
    return [...fixedCells(view, { ...line, year: view.year }, place, text('', 'attention'), note, 'attention'), ...blanks(width, 'attention')];
  }
  const { prize } = line;
  const look: GridLook = line.kind === 'noLaw' ? 'attention' : 'plain';
  const notes = [
    ...(prize.pooled === undefined ? [] : [words.pooled(prize.pooled.among, rest(prize.pooled.remainder))]),
    ...(line.kind === 'noLaw' ? [words.noLaw(String(prize.year))] : []),
    ...(sharesAllowance ? [words.shared] : []),
  ];
  const place: GridCell = { value: prize.place, format: '0', align: 'center', look };
  const cells = fixedCells(view, prize, place, money(prize.stated, look), notes.join(' '), look);
  return line.kind === 'noLaw' ? [...cells, ...blanks(width, look)] : [...cells, ...view.readings.flatMap((key) => readingCells(line, key, language))];
}

/** A row of sums over payable lines: a person's year, or everything. */
function sumRow(view: PrizesView, lines: readonly PrizeLine[], label: string): GridCell[] {
  const stated = lines.reduce((all, line) => (line.kind === 'undecided' ? all : all + line.prize.stated), 0n);
  const sums = view.readings.flatMap((key) => {
    const total = totalOf(lines, key);
    return [...[total.tax, total.gross, total.net, total.base].map((kopecks) => money(kopecks, 'sum')), ...blanks(2, 'sum')];
  });
  return [...blanks(2, 'sum'), text(label, 'sum', true), ...blanks(3, 'sum'), money(stated, 'sum'), text('', 'sum'), ...sums];
}

const personYear = (line: PrizeLine): string => (line.kind === 'undecided' ? '' : `${line.prize.year} ${line.prize.person}`);

/** The lines of one person and year, who stand together already; somebody with several prizes gets a row of sums. */
function body(view: PrizesView, language: Language): GridCell[][] {
  const rows: GridCell[][] = [];
  let at = 0;
  while (at < view.lines.length) {
    const line = view.lines[at];
    if (line === undefined) break;
    const key = personYear(line);
    const group = key === '' ? [line] : view.lines.slice(at).filter((other) => personYear(other) === key);
    for (const each of group) rows.push(lineCells(view, each, group.length > 1, language));
    if (group.length > 1 && line.kind !== 'undecided') {
      rows.push(sumRow(view, group, prizeWords[language].subtotal(view.applicants.get(line.prize.application)?.name ?? line.prize.person)));
    }
    at += group.length;
  }
  return rows;
}

/** The whole tab, decided from the lines alone. */
export function prizesGrid(view: PrizesView, language: Language): Grid {
  const intro = introduction(view, language);
  const widths = [...WIDTHS, ...view.readings.flatMap(() => READING_WIDTHS)];
  if (view.lines.length === 0) return { rows: [...intro, [text(prizeWords[language].empty, 'quiet')]], widths, frozenRows: 0, frozenColumns: 0 };
  return {
    rows: [
      ...intro,
      ...comparison(view, language),
      ...tableHeads(view.readings, language),
      ...body(view, language),
      sumRow(view, view.lines, prizeWords[language].total),
    ],
    widths,
    frozenRows: 0,
    frozenColumns: FROZEN_COLUMNS,
  };
}
