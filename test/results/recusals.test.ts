// A declared conflict of interest: the juror's marks do not count and nobody waits for them.
// Other ballots pass through as they are.
import { whole } from '../../src/award/exact';
import type { ApplicationId, Ballot, CriterionKey, JurorId } from '../../src/award/model';
import { withConflicts } from '../../src/results/recusals';

const ballot = (application: string, juror: string): Ballot => ({
  application: application as ApplicationId,
  juror: juror as JurorId,
  marks: new Map([['x' as CriterionKey, whole(5)]]),
  confirmed: new Set(),
  comment: '',
});
const ballots = [ballot('a', 'k'), ballot('a', 'l'), ballot('b', 'k')];

it('a pair in conflict stands aside, whatever it has marked', () => {
  const [first, second, aside, ...others] = withConflicts(ballots, [{ application: 'a' as ApplicationId, juror: 'k' as JurorId }]);
  expect([first, second]).toEqual([ballots[1], ballots[2]]);
  expect(aside).toMatchObject({ application: 'a', juror: 'k', recusal: {} });
  expect(aside?.marks.size).toBe(0);
  expect(others).toEqual([]);
});

it('with no conflicts the ballots are the same', () => {
  expect(withConflicts(ballots, [])).toBe(ballots);
});
