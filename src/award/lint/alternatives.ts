/** What else could be decided about a finding: the decisions of the register that bear on it, and what each reading would give. */
import { compileNomination } from '../compile';
import type { CompiledNomination } from '../compile';
import { chosenReading } from '../decisions';
import { compare, equal } from '../exact';
import type { Exact } from '../exact';
import type { Award, Choices, Clause, Criterion, CriterionKey, Decision, DecisionId, Facts, FactValue, Nomination, ReadingKey, UnderReading } from '../model';
import { withRest } from './cells';
import type { Finding, Sample } from './finding';

/** One reading, and the points of the finding's imagined applicant under it; no points where the finding has none. */
export interface ReadingOutcome {
  readonly reading: ReadingKey;
  readonly points?: Exact;
}

/** A decision that bears on a finding. */
export interface Alternative {
  readonly decision: Decision;
  readonly inForce: ReadingKey;
  /** All readings in the order of the register. */
  readonly readings: readonly ReadingOutcome[];
}

const tierUnders = (criterion: Criterion): readonly UnderReading[] => ('tiers' in criterion ? criterion.tiers.flatMap(({ under }) => under) : []);

const idsOf = (under: readonly UnderReading[]): ReadonlySet<DecisionId> => new Set(under.map(({ decision }) => decision));

const bare = (number: string): string => number.trim().replace(/\.+$/, '');

const sameAddress = (a: Clause, b: Clause): boolean => a.document === b.document && a.heading === b.heading && bare(a.number) === bare(b.number);

const wholeFacts = (sample: Sample, nomination: Nomination): Facts =>
  withRest(
    new Map(
      sample.map(({ fact, value }): [typeof fact, FactValue] => {
        if (typeof value === 'boolean') return [fact, { kind: 'tick', value }];
        return typeof value === 'string' ? [fact, { kind: 'option', value }] : [fact, { kind: 'number', value }];
      }),
    ),
    nomination.facts,
  );

function pointsOf(compiled: CompiledNomination, key: CriterionKey | undefined, sample: Sample): Exact | undefined {
  const own = compiled.criteria.find(({ criterion }) => criterion.key === key);
  const facts = wholeFacts(sample, compiled.nomination);
  if (own === undefined) return undefined;
  if (own.kind === 'mark') {
    const marks = own.allowed(facts);
    return marks.kind === 'allowed' ? marks.highest : undefined;
  }
  const outcome = own.outcome(facts);
  return outcome.kind === 'scored' ? outcome.points : undefined;
}

/** The register with the award's nominations compiled under one reading more, once per nomination and reading. */
class Readings {
  private readonly compiled = new Map<string, CompiledNomination>();

  constructor(
    readonly award: Award,
    readonly choices: Choices,
  ) {}

  under(nomination: Nomination, decision: DecisionId, reading: ReadingKey): CompiledNomination {
    const key = `${nomination.key}\n${decision}\n${reading}`;
    const known = this.compiled.get(key);
    if (known !== undefined) return known;
    const compiled = compileNomination(nomination, this.award.decisions, new Map(this.choices).set(decision, reading));
    this.compiled.set(key, compiled);
    return compiled;
  }

  plain = (decision: Decision): Alternative => ({
    decision,
    inForce: chosenReading(decision, this.choices),
    readings: decision.readings.map(({ key }) => ({ reading: key })),
  });
}

/** Decisions over the tiers of the criterion under which the imagined applicant's points differ. */
function pointsDecisions(finding: Finding, sample: Sample, nomination: Nomination, readings: Readings): readonly Alternative[] {
  const criterion = nomination.criteria.find(({ key }) => key === finding.criterion);
  if (criterion === undefined) return [];
  const ids = idsOf(tierUnders(criterion));
  return readings.award.decisions
    .filter(({ id }) => ids.has(id))
    .map((decision): Alternative => ({
      decision,
      inForce: chosenReading(decision, readings.choices),
      readings: decision.readings.map(({ key }) => {
        const points = pointsOf(readings.under(nomination, decision.id, key), criterion.key, sample);
        return { reading: key, ...(points === undefined ? {} : { points }) };
      }),
    }))
    .filter((alternative) => {
      const [first, ...rest] = alternative.readings;
      return rest.some(({ points }) => (points === undefined) !== (first?.points === undefined) || (points !== undefined && first?.points !== undefined && !equal(points, first.points)));
    });
}

const firstOfDecision = ({ decision }: Alternative, index: number, all: readonly Alternative[]): boolean =>
  all.findIndex((other) => other.decision === decision) === index;

/** Decisions under one of whose readings the order of two imagined applicants is right. */
function orderDecisions(finding: Finding, better: Sample, worse: Sample, nomination: Nomination, readings: Readings): readonly Alternative[] {
  return pointsDecisions(finding, better, nomination, readings)
    .concat(pointsDecisions(finding, worse, nomination, readings))
    .filter(firstOfDecision)
    .filter(({ decision }) =>
      decision.readings.some(({ key }) => {
        const compiled = readings.under(nomination, decision.id, key);
        const [high, low] = [pointsOf(compiled, finding.criterion, better), pointsOf(compiled, finding.criterion, worse)];
        return high !== undefined && low !== undefined && compare(high, low) >= 0;
      }),
    )
    .map(({ decision }) => readings.plain(decision));
}

/** Decisions on the row itself: under whose reading it stands and which cite its clause; else either; never those on tiers. */
function rowDecisions(finding: Finding, others: readonly CriterionKey[], nomination: Nomination, readings: Readings): readonly Alternative[] {
  const named = [...(finding.criterion === undefined ? [] : [finding.criterion]), ...others];
  const rows = nomination.criteria.filter(({ key }) => named.includes(key));
  const hung = idsOf(rows.flatMap(({ under }) => under));
  const onTiers = idsOf(nomination.criteria.flatMap(tierUnders));
  const cited = readings.award.decisions.filter(({ id, clause }) => sameAddress(clause, finding.clause) && !onTiers.has(id));
  const hanging = readings.award.decisions.filter(({ id }) => hung.has(id));
  const both = cited.filter((decision) => hanging.includes(decision));
  return (both.length > 0 ? both : hanging.length > 0 ? hanging : cited).map(readings.plain);
}

const dayInWords = (day: string): string => day.split('-').reverse().join('.');

/** A function that gives the decisions on a finding; nominations are compiled once for all findings. */
export function alternativesIn(award: Award, choices: Choices): (finding: Finding) => readonly Alternative[] {
  const readings = new Readings(award, choices);
  const asking = (wanted: (decision: Decision) => boolean): readonly Alternative[] => award.decisions.filter(wanted).map(readings.plain);
  return (finding) => {
    const { defect, clause } = finding;
    const nomination = award.nominations.find(({ key }) => key === finding.nomination);
    switch (defect.kind) {
      case 'gap':
        return nomination === undefined
          ? []
          : [defect.facts, ...defect.others.map(({ facts }) => facts)]
              .flatMap((facts) => pointsDecisions(finding, facts, nomination, readings))
              .filter(firstOfDecision);
      case 'overlap':
        return nomination === undefined ? [] : pointsDecisions(finding, defect.facts, nomination, readings);
      case 'nothingEarns':
        return nomination === undefined ? [] : pointsDecisions(finding, [], nomination, readings);
      case 'falls':
        return nomination === undefined ? [] : orderDecisions(finding, defect.more.facts, defect.less.facts, nomination, readings);
      case 'levelsReversed':
        return nomination === undefined ? [] : orderDecisions(finding, defect.higher.facts, defect.lower.facts, nomination, readings);
      case 'missingScale':
      case 'titleMismatch':
        return nomination === undefined ? [] : rowDecisions(finding, [], nomination, readings);
      case 'duplicate':
        return nomination === undefined ? [] : rowDecisions(finding, [defect.other], nomination, readings);
      case 'countedTwice':
        return nomination === undefined ? [] : rowDecisions(finding, defect.others, nomination, readings);
      case 'ageHole': {
        const ids = idsOf(award.nominations.flatMap(({ agesUnder }) => (agesUnder ?? []).flatMap(({ under }) => under)));
        return asking(({ id }) => ids.has(id));
      }
      case 'windowsOverlap':
        return asking((decision) => sameAddress(decision.clause, clause) && decision.question.ru.includes(dayInWords(defect.day)));
      case 'dayOff':
        return asking(({ clause: cited, question }) => cited.heading === clause.heading && question.ru.includes(dayInWords(defect.day)));
      case 'noHour':
      case 'noZone':
        return asking((decision) => sameAddress(decision.clause, clause) && /час|времен/i.test(decision.question.ru));
      case 'hashtags':
        return asking(({ question }) => defect.spellings.some((spelling) => question.ru.includes(spelling)));
      case 'unreachable':
      case 'neverBest':
      case 'bandGap':
      case 'bandOverlap':
      case 'repeatedNumber':
      case 'dominant':
      case 'smallerMaximum':
      case 'unequalMaxima':
      case 'repeatedHeading':
      case 'clauseNumber':
        return [];
    }
  };
}
