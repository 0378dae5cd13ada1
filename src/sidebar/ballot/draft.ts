/** What a juror is filling in, as data: changes of one ballot, what they mean, and what is still blank. Pure. */
import type { BallotDraft, BallotForm, BallotListItem, BallotScale, BallotState } from '../../addon/api';

/** The marks a scale allows, from the lowest. */
export function marksOf(scale: BallotScale): number[] {
  const count = Math.round((scale.to - scale.from) / scale.step);
  // Computed from whole steps, so that 0.1 does not gather an error on its way.
  return Array.from({ length: count + 1 }, (_, index) => Number((scale.from + index * scale.step).toFixed(6)));
}

/** The ballot as the server gave it, ready to be changed. */
export function draftOf(form: BallotForm): BallotDraft {
  return {
    application: form.application,
    marks: form.marks.map((mark) => ({ ...mark })),
    comment: form.comment,
    recusal: form.recusal,
    version: form.version,
  };
}

/** The draft with another mark for a criterion; null takes the mark away. */
export const withMark = (draft: BallotDraft, criterion: string, mark: number | null): BallotDraft => ({
  ...draft,
  marks: draft.marks.map((entry) => (entry.criterion === criterion ? { ...entry, mark } : entry)),
});

/** The draft with the condition of a capped criterion ticked or not. */
export const withConfirmed = (draft: BallotDraft, criterion: string, confirmed: boolean): BallotDraft => ({
  ...draft,
  marks: draft.marks.map((entry) => (entry.criterion === criterion ? { ...entry, confirmed } : entry)),
});

const content = (ballot: BallotDraft | BallotForm): string =>
  JSON.stringify([ballot.marks.map((entry) => [entry.criterion, entry.mark, entry.confirmed]), ballot.comment.trim(), ballot.recusal]);

/** Whether the draft says anything else than what lies on the tab. */
export const isChanged = (draft: BallotDraft, form: BallotForm): boolean => content(draft) !== content(form);

/** The form as it stands after the draft was saved. */
export const savedForm = (form: BallotForm, draft: BallotDraft, state: BallotState, version: string): BallotForm => ({
  ...form,
  marks: draft.marks.map((mark) => ({ ...mark })),
  comment: draft.comment,
  recusal: draft.recusal,
  state,
  problems: [],
  version,
});

/** Numbers of the criteria that have no mark yet. */
export const unmarked = (draft: BallotDraft, scales: readonly BallotScale[]): string[] =>
  scales.filter((scale) => markOf(draft, scale.criterion).mark === null).map((scale) => scale.number);

/** The mark and the tick of a criterion; no entry is no mark. */
export const markOf = (draft: BallotDraft, criterion: string): { mark: number | null; confirmed: boolean } =>
  draft.marks.find((entry) => entry.criterion === criterion) ?? { mark: null, confirmed: false };

/** What a mark counts as while the condition of a cap is not ticked; null when the mark counts as it is. */
export function cappedTo(scale: BallotScale, mark: number | null, confirmed: boolean): number | null {
  return scale.cap !== null && mark !== null && mark > scale.cap.above && !confirmed ? scale.cap.above : null;
}

/** A mark typed as text on a scale too long for buttons: null for blank, undefined for what the scale does not allow. */
export function typedMark(scale: BallotScale, text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  if (!/^\d+(?:\.\d+)?$/.test(typed)) return undefined;
  const mark = Number(typed);
  const steps = (mark - scale.from) / scale.step;
  return mark >= scale.from && mark <= scale.to && Math.abs(steps - Math.round(steps)) < 1e-9 ? mark : undefined;
}

/**
 * What a digit key means on a scale: 1 and then 0 is 10 where the scale goes so far, otherwise the digit alone.
 * `before` is what the digits typed so far spell; undefined when the scale has no such mark.
 */
export function keyedMark(marks: readonly number[], before: string, digit: string): { readonly mark: number; readonly typed: string } | undefined {
  for (const typed of [before + digit, digit]) {
    if (marks.includes(Number(typed))) return { mark: Number(typed), typed };
  }
  return undefined;
}

export type ListFilter = 'left' | 'done' | 'all';

/** Whether nothing more is expected of the juror for this application. */
export const isFinished = (state: BallotState): boolean => state === 'done' || state === 'recused';

/** The ballots a filter leaves, in their order. */
export const filtered = (ballots: readonly BallotListItem[], filter: ListFilter): BallotListItem[] =>
  ballots.filter((ballot) => filter === 'all' || isFinished(ballot.state) === (filter === 'done'));

/** The next ballot that is not finished after this one, from the top again after the last; undefined when none is left. */
export function nextLeft(ballots: readonly BallotListItem[], application: string): BallotListItem | undefined {
  const at = ballots.findIndex((ballot) => ballot.application === application);
  const after = [...ballots.slice(at + 1), ...ballots.slice(0, Math.max(at, 0))];
  return after.find((ballot) => !isFinished(ballot.state));
}
