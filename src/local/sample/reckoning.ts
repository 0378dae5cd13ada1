/** A sample counted by the engine, as the workbook would be: needed to plant a tie exactly where it is wanted. */
import { compileNomination } from '../../award/compile';
import type { CompiledNomination } from '../../award/compile';
import { rulesInForce } from '../../award/decisions';
import { exact } from '../../award/exact';
import { readFact } from '../../award/facts';
import type { Application, ApplicationId, Ballot, CriterionKey, FactName, FactValue, Facts, Juror, JurorId, NominationKey } from '../../award/model';
import { nominationResult } from '../../results/nomination-result';
import type { NominationResult } from '../../results/model';
import type { Sample, SampleApplication, SampleBallot, SamplePerson } from './sample';

/** The nomination under the default readings. Throws RangeError for a key that the award does not hold. */
export function nominationOf(award: Sample['award'], key: string): CompiledNomination {
  const nomination = award.nominations.find((each) => String(each.key) === key);
  if (nomination === undefined) throw new RangeError(`No nomination ${key}`);
  return compileNomination(nomination, award.decisions, new Map());
}

/** Cells as facts; blank ones are left out. Throws RangeError for a cell that would be refused: a sample has none. */
export function factsOf(compiled: CompiledNomination, cells: SampleApplication['facts']): Facts {
  const facts = new Map<FactName, FactValue>();
  for (const fact of compiled.nomination.facts) {
    const read = readFact(fact, cells[fact.name]);
    if (read.kind === 'refused') throw new RangeError(`${fact.name}: ${read.code}`);
    if (read.kind === 'value') facts.set(fact.name, read.value);
  }
  return facts;
}

const ballotOf = (row: SampleBallot): Ballot => ({
  application: row.application as ApplicationId,
  juror: row.juror as JurorId,
  marks: new Map(Object.entries(row.marks).flatMap(([key, mark]) => (typeof mark === 'number' ? [[key as CriterionKey, exact(mark)] as const] : []))),
  confirmed: new Set(row.confirmed as readonly CriterionKey[]),
  comment: row.comment,
  ...(row.recusal === undefined ? {} : { recusal: { reason: row.recusal } }),
});

const jurorOf = ({ email, name, nominations }: SamplePerson): Juror => ({
  id: email as JurorId,
  name,
  nominations: nominations as readonly NominationKey[],
});

/** The records of a sample as the add-on reads them from the tabs. */
export interface SampleRecords {
  readonly applications: readonly Application[];
  readonly facts: ReadonlyMap<ApplicationId, Facts>;
  readonly jury: readonly Juror[];
  readonly ballots: readonly Ballot[];
}

/** Everything in the sample as records, under the default readings. */
export function recordsOf({ award, people, applications, ballots }: Sample): SampleRecords {
  const compiled = new Map(award.nominations.map(({ key }): [string, CompiledNomination] => [key, nominationOf(award, key)]));
  return {
    applications: applications.map(({ id, nomination, name }): Application => ({ id: id as ApplicationId, nomination: nomination as NominationKey, name })),
    facts: new Map(
      applications.flatMap(({ id, nomination, facts }): [ApplicationId, Facts][] => {
        const rules = compiled.get(nomination);
        return rules === undefined ? [] : [[id as ApplicationId, factsOf(rules, facts)]];
      }),
    ),
    jury: people.filter(({ role }) => role === 'juror').map(jurorOf),
    ballots: ballots.map(ballotOf),
  };
}

/** Totals, places and ties of one nomination under the default readings. */
export function reckoned(sample: Sample, key: string): NominationResult {
  const ids = new Set(sample.applications.filter(({ nomination }) => nomination === key).map(({ id }) => id));
  const own = { ...sample, applications: sample.applications.filter(({ id }) => ids.has(id)), ballots: sample.ballots.filter(({ application }) => ids.has(application)) };
  return nominationResult({ compiled: nominationOf(sample.award, key), rules: rulesInForce(sample.award, new Map()), ...recordsOf(own) });
}
