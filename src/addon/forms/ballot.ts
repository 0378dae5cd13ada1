/** Server side of a juror's ballot form: the own list, one ballot, and saving it into the juror's own row. */
import type { CompiledMarkCriterion } from '../../award/compile';
import { toNumber } from '../../award/exact';
import type { ApplicationId, Facts } from '../../award/model';
import { explanationWords } from '../../text/forms/explanation';
import { ballotsKey, markColumn, markCriteria } from '../../workbook/ballots-tab';
import type { BallotRow } from '../../workbook/ballots-tab';
import { forget } from '../../workbook/book';
import type { ListedApplication } from '../../workbook/applications-tab';
import type { JuryPerson } from '../../workbook/jury-tab';
import type { BallotDraft, BallotForm, BallotListItem, BallotScale, BallotState, Conflict, Refused } from '../api';
import { openActiveBook } from '../run-action';
import { answering, askingJuror, refused, textArgument } from './asker';
import { checkDraft, draftArgument } from './ballot-draft';
import { cellPlace, rowVersion, writeBallot } from './ballot-row';
import { codeUnderCursor } from './cursor';
import { citation, figureOf, shownFact } from './explain';
import { Season } from './season';
import type { BallotsRead } from './season';

/** How long a save waits for another one to end, in milliseconds. */
const LOCK_WAIT = 20_000;

/** The juror's ballots in the order of the tabs, and the one under the cursor if it is among them. */
export function ballotsOpen(): { juror: string; ballots: BallotListItem[]; current: string | null } {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const season = new Season(book);
      const juror = askingJuror(season);
      const ballots = juror.nominations.flatMap((key): BallotListItem[] => {
        const criteria = markCriteria(season.nomination(key));
        const nomination = season.nomination(key).nomination.shortTitle[season.language];
        return ownRows(season.ballotsOf(key), juror).flatMap((row) => {
          const application = season.application(row.application);
          return application === undefined ? [] : [{ application: application.id, name: application.name, nomination, state: stateOf(row, criteria) }];
        });
      });
      return { juror: juror.name, ballots, current: codeUnderCursor(book, new Set(ballots.map(({ application }) => application))) };
    },
  );
}

/** The juror's own ballot for an application, as it stands on the tab. */
export function ballotLoad(application: string): BallotForm {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => formOf(findOwn(new Season(book), textArgument(application))),
  );
}

/** Writes the juror's own row; refuses what the tab would refuse, and a row that has changed since the form read it. */
export function ballotSave(draft: BallotDraft): { kind: 'saved'; state: BallotState; version: string } | Conflict | Refused {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const asked = draftArgument(draft);
      const lock = LockService.getDocumentLock();
      if (!lock.tryLock(LOCK_WAIT)) throw refused((words) => words.busy);
      try {
        // Read anew within the lock: what was read before it may be older than another save.
        const own = findOwn(new Season({ ...book, tables: new Map() }), asked.application);
        return saved(own, asked);
      } finally {
        SpreadsheetApp.flush();
        lock.releaseLock();
      }
    },
  );
}

/** One ballot with all that surrounds it. */
interface OwnBallot {
  readonly season: Season;
  readonly application: ListedApplication;
  readonly read: BallotsRead;
  readonly row: BallotRow;
  readonly criteria: readonly CompiledMarkCriterion[];
  readonly facts: Facts;
}

const ownRows = (read: BallotsRead | undefined, juror: JuryPerson): readonly BallotRow[] => read?.rows.filter((row) => row.juror === juror.email) ?? [];

function findOwn(season: Season, code: string): OwnBallot {
  const juror = askingJuror(season);
  const application = season.application(code);
  if (application === undefined) throw refused((words) => words.noApplication(code));
  const read = juror.nominations.includes(application.nomination) ? season.ballotsOf(application.nomination) : undefined;
  const row = ownRows(read, juror).find((each) => each.application === (code as ApplicationId));
  if (read === undefined || row === undefined) throw refused((words) => words.noBallot(code));
  const criteria = markCriteria(season.nomination(application.nomination));
  return { season, application, read, row, criteria, facts: season.factsOfApplication(application) };
}

/** Marks of all criteria make a ballot done, whatever else is written; a recusal ends it. */
function stateOf(row: Pick<BallotRow, 'recusal' | 'marks'>, criteria: readonly CompiledMarkCriterion[]): BallotState {
  if (row.recusal !== undefined) return 'recused';
  const given = criteria.filter(({ criterion }) => row.marks.has(criterion.key)).length;
  return given === 0 ? 'left' : given === criteria.length ? 'done' : 'begun';
}

function saved(own: OwnBallot, draft: BallotDraft): { kind: 'saved'; state: BallotState; version: string } | Conflict | Refused {
  const { season, read, row, criteria, facts } = own;
  if (rowVersion(read, row.row) !== draft.version) return { kind: 'conflict', current: formOf(own) };
  const { content, problems } = checkDraft(draft, criteria, facts, season.language, (column) =>
    cellPlace(read, row.row, column === 'comment' || column === 'recusal' ? column : markColumn(column)),
  );
  if (problems.length > 0) return { kind: 'refused', problems: [...problems] };
  writeBallot(read, row.row, criteria, content, season.language);
  SpreadsheetApp.flush();
  forget(season.book, { key: ballotsKey(own.application.nomination) });
  // Read back as it lies on the tab now: the version must be that of the cells, not of what was meant.
  const after = findOwn(new Season(season.book), own.application.id);
  return { kind: 'saved', state: stateOf(after.row, criteria), version: rowVersion(after.read, after.row.row) };
}

function formOf({ season, application, read, row, criteria, facts }: OwnBallot): BallotForm {
  const { language } = season;
  const compiled = season.nomination(application.nomination);
  return {
    application: application.id,
    name: application.name,
    nomination: compiled.nomination.title[language],
    facts: compiled.criteria.flatMap((criterion) => {
      if (criterion.kind !== 'fact') return [];
      const outcome = criterion.outcome(facts);
      const points = outcome.kind === 'scored' ? figureOf(language, outcome.points).shown : '';
      return criterion.needs.map((name, index) => ({
        title: compiled.nomination.facts.find((fact) => fact.name === name)?.title[language] ?? name,
        raw: shownFact(language, facts.get(name)),
        points: index === 0 ? points : '',
      }));
    }),
    scales: criteria.map((criterion) => scaleOf(season, criterion, facts)),
    marks: criteria.map(({ criterion }) => {
      const mark = row.marks.get(criterion.key);
      return { criterion: criterion.key, mark: mark === undefined ? null : toNumber(mark), confirmed: row.confirmed.has(criterion.key) };
    }),
    comment: row.comment,
    recusal: row.recusal?.reason ?? null,
    state: stateOf(row, criteria),
    problems: season.problemsFound(({ tab, cell }) => tab === read.table.title && rowOf(cell) === row.row),
    version: rowVersion(read, row.row),
  };
}

/** 7 of "C7". */
const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ''));

function scaleOf({ language, read }: Season, compiled: CompiledMarkCriterion, facts: Facts): BallotScale {
  const { criterion } = compiled;
  const allowed = compiled.allowed(facts);
  const titleOf = (name: string): string =>
    read.award.nominations.flatMap((nomination) => nomination.facts).find((fact) => fact.name === name)?.title[language] ?? name;
  const limits = allowed.kind === 'allowed' ? allowed : compiled;
  const cap = criterion.kind === 'scale' ? criterion.cap : undefined;
  const tier = allowed.kind === 'allowed' ? allowed.tier : undefined;
  return {
    criterion: criterion.key,
    number: criterion.printed,
    title: criterion.title[language],
    from: toNumber(limits.lowest),
    to: toNumber(limits.highest),
    step: criterion.step,
    bands: criterion.kind === 'scale' ? criterion.bands.map(({ from, to, words }) => ({ from, to, words })) : [],
    cap: cap === undefined ? null : { above: cap.above, unless: cap.unless[language] },
    clause: citation(criterion.clause),
    quote: [tier?.quote ?? '', criterion.clause.quote, cap?.quote ?? ''].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join('\n'),
    waits: allowed.kind === 'notScored' ? explanationWords[language].waits(allowed.missing.map(titleOf).join(', ')) : null,
  };
}

