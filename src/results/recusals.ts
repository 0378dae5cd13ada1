/** Conflicts of interest that stand on record: such a juror does not judge, whatever the ballot says. */
import type { ApplicationId, Ballot, JurorId } from '../award/model';

export interface Conflict {
  readonly application: ApplicationId;
  readonly juror: JurorId;
}

/** The ballots with every pair in conflict as a recusal; marks given before the conflict was known no longer count. */
export function withConflicts(ballots: readonly Ballot[], conflicts: readonly Conflict[]): readonly Ballot[] {
  if (conflicts.length === 0) return ballots;
  const key = ({ application, juror }: Conflict): string => `${application}\n${juror}`;
  const barred = new Set(conflicts.map(key));
  const aside = conflicts.map(
    ({ application, juror }): Ballot => ({ application, juror, marks: new Map(), confirmed: new Set(), comment: '', recusal: { reason: '' } }),
  );
  return [...ballots.filter((ballot) => !barred.has(key(ballot))), ...aside];
}
