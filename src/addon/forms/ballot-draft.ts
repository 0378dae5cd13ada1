/** A draft as the page sends it, checked before anything is believed: shape first, then marks against what the juror may give. */
import type { CompiledMarkCriterion } from '../../award/compile';
import { markProblem } from '../../award/criteria/mark';
import { exact } from '../../award/exact';
import type { Exact } from '../../award/exact';
import type { CriterionKey, Facts } from '../../award/model';
import { formRefusals } from '../../text/forms/refusals';
import type { Language } from '../../text/language';
import { shownNumber } from '../../text/numbers';
import { expectation } from '../../text/problems';
import { markExpectation } from '../../workbook/ballots-tab';
import type { BallotDraft, Problem } from '../api';
import { refused } from './asker';

/** A cell of a spreadsheet holds 50,000 characters; a comment of a tenth of it is long already. */
export const LONGEST_TEXT = 5000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function isMark(value: unknown): value is BallotDraft['marks'][number] {
  return (
    isObject(value) &&
    typeof value['criterion'] === 'string' &&
    typeof value['confirmed'] === 'boolean' &&
    (value['mark'] === null || (typeof value['mark'] === 'number' && Number.isFinite(value['mark'])))
  );
}

/** The argument as a draft; refuses anything of another shape. */
export function draftArgument(value: unknown): BallotDraft {
  if (
    !isObject(value) ||
    typeof value['application'] !== 'string' ||
    typeof value['comment'] !== 'string' ||
    typeof value['version'] !== 'string' ||
    !(value['recusal'] === null || typeof value['recusal'] === 'string') ||
    !Array.isArray(value['marks']) ||
    !value['marks'].every(isMark)
  ) {
    throw refused((words) => words.badRequest);
  }
  const { application, marks, comment, recusal, version } = value;
  return { application, marks, comment, recusal, version };
}

/** What a juror's row is to hold. */
export interface BallotContent {
  readonly marks: ReadonlyMap<CriterionKey, Exact>;
  readonly confirmed: ReadonlySet<CriterionKey>;
  readonly comment: string;
  readonly recusal: string;
}

export interface CheckedDraft {
  readonly content: BallotContent;
  readonly problems: readonly Problem[];
}

/** Checks a draft against the criteria; `placeOf` names the cell of a mark. Refuses criteria that the nomination does not have. */
export function checkDraft(
  draft: BallotDraft,
  criteria: readonly CompiledMarkCriterion[],
  facts: Facts,
  language: Language,
  placeOf: (column: CriterionKey | 'comment' | 'recusal') => Pick<Problem, 'tab' | 'cell'>,
): CheckedDraft {
  const words = formRefusals[language];
  const problems: Problem[] = [];
  const marks = new Map<CriterionKey, Exact>();
  const confirmed = new Set<CriterionKey>();
  for (const given of draft.marks) {
    const compiled = criteria.find(({ criterion }) => criterion.key === given.criterion);
    if (compiled === undefined) throw refused((said) => said.badRequest);
    const { key, printed } = compiled.criterion;
    if (given.confirmed && compiled.criterion.kind === 'scale' && compiled.criterion.cap !== undefined) confirmed.add(key);
    if (given.mark === null) continue;
    const mark = exact(given.mark);
    const allowed = compiled.allowed(facts);
    if (allowed.kind === 'notScored') problems.push({ ...placeOf(key), sentence: words.markWaits(printed) });
    else if (markProblem(mark, allowed) === null) marks.set(key, mark);
    else {
      const wanted = expectation(language, markExpectation(compiled, allowed));
      problems.push({ ...placeOf(key), sentence: words.markRefused(printed, shownNumber(language, given.mark), wanted) });
    }
  }
  const [comment, recusal] = [draft.comment.trim(), draft.recusal?.trim() ?? ''];
  if (draft.recusal !== null && recusal === '') problems.push({ ...placeOf('recusal'), sentence: words.recusalReason });
  for (const [column, text] of [['comment', comment], ['recusal', recusal]] as const) {
    if (text.length > LONGEST_TEXT) problems.push({ ...placeOf(column), sentence: words.tooLong(LONGEST_TEXT) });
  }
  return { content: { marks, confirmed, comment, recusal }, problems };
}
