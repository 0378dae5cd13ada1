/** Decisions on ties: read from «Ничьи», refused with the cell that is wrong, and told to the journal when they begin or cease to count. */
import type { ApplicationId, NominationKey } from '../award/model';
import { fraction, type Exact } from '../award/exact';
import type { NominationResult, Tie } from '../results/model';
import type { DecidedBy, TieDecision, UnfitDecision } from '../results/tie-decisions';
import type { Language } from '../text/language';
import type { CellProblem } from '../text/problems';
import { tieWords } from '../text/ties';
import { findTab, readLoosely, readTable, type Book } from './book';
import { CellReader, civilDate, shownCell } from './cells';
import { journalTab, type JournalEntry } from './journal-tab';
import { tiePlaces, type ResultBlock } from './result-block';
import { shownPoints } from './shown-points';
import type { Cell, Row, Table } from './table';
import { TYPED, matters, placesOffered, tieIdentity, tiesTab } from './ties-tab';

/** «Ничьи» by the columns that identify a tie: a workbook of an earlier version lacks the others. */
function looseTies(book: Book): Table | undefined {
  const spec = tiesTab(book.language);
  // A count broken off may have left the tab without a single cell: it is laid out again, and nobody has typed there.
  const sheet = findTab(book, spec);
  if (sheet === undefined || sheet.getLastRow() === 0) return undefined;
  return readLoosely(book, spec, ['tie']);
}

function exactOf(text: unknown): Exact | undefined {
  const [, num, den] = (typeof text === 'string' ? /^(-?\d+)\/([1-9]\d*)$/.exec(text) : null) ?? [];
  return num === undefined || den === undefined ? undefined : fraction(BigInt(num), BigInt(den));
}

/** The tie that a row speaks of; undefined where the cell does not say. */
function tieNamed(cell: Cell): Pick<Tie, 'nomination' | 'first' | 'total' | 'applications'> | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(String(cell));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts)) return undefined;
  const [nomination, first, total, ...applications] = parts as unknown[];
  const exact = exactOf(total);
  if (typeof nomination !== 'string' || typeof first !== 'number' || exact === undefined) return undefined;
  return { nomination: nomination as NominationKey, first, total: exact, applications: applications.map(String) as ApplicationId[] };
}

/** A place as typed: a number, or a number written as text. */
function placeOf(cell: Cell): number | undefined {
  const place = typeof cell === 'number' ? cell : typeof cell === 'string' && /^\s*\d+\s*$/.test(cell) ? Number(cell) : undefined;
  return place !== undefined && Number.isSafeInteger(place) ? place : undefined;
}

function signature(rows: readonly Row[], language: Language): DecidedBy {
  const first = (key: string): string => rows.map((row) => shownCell(language, row.get(key)).trim()).find((text) => text !== '') ?? '';
  const when = first('when');
  return { how: first('resolution'), who: first('who'), when: civilDate(when) === undefined ? '' : when };
}

/** Every decision on a tie in which somebody has typed anything; none in a workbook whose ties nobody has listed. */
export function readTieDecisions(book: Book): readonly TieDecision[] {
  const ties = new Map<string, Row[]>();
  for (const row of looseTies(book)?.rows ?? []) {
    const tie = String(row.get('tie'));
    const rows = ties.get(tie);
    if (rows === undefined) ties.set(tie, [row]);
    else rows.push(row);
  }
  return [...ties].flatMap(([tie, rows]): TieDecision[] => {
    const named = tieNamed(tie);
    if (named === undefined || rows.every((row) => TYPED.every((key) => row.get(key) === ''))) return [];
    const places = rows.flatMap((row): [ApplicationId, number][] => {
      const place = placeOf(row.get('decided'));
      return place === undefined ? [] : [[String(row.get('code')) as ApplicationId, place]];
    });
    return [{ ...named, places: new Map(places), by: signature(rows, book.language) }];
  });
}

const COLUMN_OF: Readonly<Record<keyof DecidedBy, string>> = { how: 'resolution', who: 'who', when: 'when' };

/** Notes the cells that keep one decision from being applied. */
function refuseCells(reader: CellReader, { decision, why }: UnfitDecision, result: NominationResult): void {
  const rows = reader.table.rows.filter((row) => String(row.get('tie')) === tieIdentity(decision));
  const [top] = rows;
  if (top === undefined) return;
  const rowOf = (application: ApplicationId): Row => rows.find((row) => row.get('code') === application) ?? top;
  const tie = result.ties.find((each) => tieIdentity(each) === tieIdentity(decision));
  const places = placesOffered(tie?.place ?? decision.first, decision.applications.length);
  switch (why.kind) {
    case 'changed':
      reader.refuse(rows.find((row) => row.get('decided') !== '') ?? top, 'decided', { kind: 'tieGone', places, total: shownPoints(reader.language, decision.total) });
      return;
    case 'noPlace':
      for (const application of why.applications) reader.refuse(rowOf(application), 'decided', { kind: 'tiePlace', places, next: '' });
      return;
    case 'order':
      reader.refuse(rowOf(why.application), 'decided', { kind: 'tiePlace', places, next: String(why.next) });
      return;
    case 'unsigned': {
      const column = COLUMN_OF[why.blank];
      reader.refuse(rows.find((row) => row.get(column) !== '') ?? top, column, { kind: 'tieSigned' });
    }
  }
}

/** The cells of «Ничьи» as it stands that keep a decision from being applied, for these results. */
export function tieProblems(book: Book, results: readonly NominationResult[]): readonly CellProblem[] {
  const unfit = results.flatMap((result) => result.unfit.filter((each) => matters(each, result)).map((each) => ({ each, result })));
  const table = unfit.length === 0 ? undefined : looseTies(book);
  if (table === undefined) return [];
  const problems: CellProblem[] = [];
  const reader = new CellReader(table, book.language, problems);
  for (const { each, result } of unfit) refuseCells(reader, each, result);
  return problems;
}

/** «5 — Д-014; 6 — Д-022, Д-031»: the places that a decision gives. */
export function decidedOrder(tie: Tie, places: 'competition' | 'dense'): string {
  let next = tie.place;
  return (tie.decided?.order ?? [])
    .map((members) => {
      const line = `${next} — ${members.join(', ')}`;
      next += places === 'dense' ? 1 : members.length;
      return line;
    })
    .join('; ');
}

/**
 * What the journal must yet be told: decisions applied now that it does not know, and those it knows that are applied no more.
 * The journal itself says what it knows, so that a count broken off and run again tells everything once.
 */
export function tieJournal(book: Book, blocks: readonly ResultBlock[], places: 'competition' | 'dense'): readonly Omit<JournalEntry, 'when' | 'who' | 'action'>[] {
  const { language } = book;
  const words = tieWords[language];
  const known = new Map<string, string>();
  if (findTab(book, journalTab) !== undefined) {
    for (const row of readTable(book, journalTab).rows) {
      const place = String(row.get('place'));
      if (place.startsWith(words.journalMark)) known.set(place, String(row.get('after')));
    }
  }
  const now = new Map<string, string>();
  for (const block of blocks) {
    for (const tie of block.result.ties) {
      if (tie.decided === undefined) continue;
      const { how, who, when } = tie.decided.by;
      const nomination = block.compiled.nomination.shortTitle[language];
      const place = words.journalPlace(nomination, tiePlaces(tie, places), shownPoints(language, tie.total), [...tie.applications].sort().join(', '));
      now.set(place, words.decided(decidedOrder(tie, places), how, who, when));
    }
  }
  const begun = [...now].filter(([place, after]) => known.get(place) !== after).map(([place, after]) => ({ place, before: known.get(place) ?? words.open, after }));
  const lapsed = [...known].filter(([place, after]) => !now.has(place) && after !== words.lapsed).map(([place, before]) => ({ place, before, after: words.lapsed }));
  return [...begun, ...lapsed];
}
