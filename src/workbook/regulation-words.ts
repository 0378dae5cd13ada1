/** A finding of lint in sentences: facts, figures and dates as a person of the language reads them. */
import { compare, divide, equal, fraction, isWhole, multiply, subtract, toDecimal, whole, ZERO, type Exact } from '../award/exact';
import type { Alternative } from '../award/lint/alternatives';
import type { Defect, Interval, Sample } from '../award/lint/finding';
import type { ReportedFinding } from '../award/lint/report';
import type { Award, CriterionKey, Nomination, NominationKey } from '../award/model';
import { stageWords } from '../text/choices';
import type { Language } from '../text/language';
import { decimalPoint, shownNumber } from '../text/numbers';
import { findingAdvice, findingDefault, findingExample, findingWhat, pointsIn, regulationReport, sampleWords, weekdayIn } from '../text/regulation';
import { shownDate } from './cells';

export interface FindingWords {
  readonly what: string;
  readonly example: string;
  readonly byDefault: string;
  readonly alternatives: string;
}

const AGE_WITHOUT_END = 150;

/** The greatest whole number of an interval; undefined without an end. */
function lastWhole({ to, toOpen }: Interval): Exact | undefined {
  if (to === undefined) return undefined;
  const floor = to.num / to.den;
  return fraction(toOpen && isWhole(to) ? floor - 1n : floor, 1n);
}

/** Says findings of one award in one language. */
export class FindingSpeaker {
  constructor(
    private readonly award: Award,
    private readonly language: Language,
  ) {}

  say(finding: ReportedFinding): FindingWords {
    return {
      what: this.what(finding),
      example: this.example(finding.defect),
      byDefault: this.byDefault(finding),
      alternatives: this.alternatives(finding),
    };
  }

  nominationTitle(key: NominationKey): string {
    return this.award.nominations.find((nomination) => nomination.key === key)?.shortTitle[this.language] ?? key;
  }

  /** «10. Участие в Эстафете»; the number repeats in real regulations, so the title stands beside it. */
  criterionTitle(nomination: NominationKey | undefined, key: CriterionKey): string {
    const criterion = this.nomination(nomination)?.criteria.find((each) => each.key === key);
    if (criterion === undefined) return key;
    const title = criterion.title[this.language];
    return criterion.printed === '' ? title : `${criterion.printed}. ${title}`;
  }

  private nomination(key: NominationKey | undefined): Nomination | undefined {
    return this.award.nominations.find((nomination) => nomination.key === key);
  }

  private number(value: Exact): string {
    return toDecimal(value, 4, decimalPoint(this.language));
  }

  private points(value: Exact): string {
    return pointsIn(this.language, this.number(value));
  }

  /** The words of a tier; its points where nobody quoted it. */
  private tier(quote: string, points: Exact): string {
    return quote === '' ? this.points(points) : quote;
  }

  private sample(facts: Sample): string {
    const words = sampleWords[this.language];
    if (facts.length === 0) return words.nothing;
    return facts
      .map(({ fact, value }) => {
        if (typeof value === 'object') return words.number(fact, this.number(value));
        return typeof value === 'string' ? words.option(fact, value) : words.tick(fact);
      })
      .join(', ');
  }

  private interval({ fact, from, fromOpen, to, toOpen }: Interval): string {
    const words = sampleWords[this.language];
    const low = this.number(from);
    if (to === undefined) return fromOpen ? words.over(fact, low) : words.above(fact, low);
    const high = this.number(to);
    if (equal(from, to)) return words.just(fact, low);
    if (fromOpen) return toOpen ? words.overUnder(fact, low, high) : words.overTo(fact, low, high);
    return toOpen ? words.fromUnder(fact, low, high) : words.between(fact, low, high);
  }

  private marks(from: number, to: number): string {
    const [low, high] = [shownNumber(this.language, from), shownNumber(this.language, to)];
    return from === to ? low : `${low}–${high}`;
  }

  private others(nomination: NominationKey | undefined, keys: readonly CriterionKey[]): string {
    return keys.map((key) => this.criterionTitle(nomination, key)).join('», «');
  }

  private what({ defect, nomination }: ReportedFinding): string {
    const words = findingWhat[this.language];
    switch (defect.kind) {
      case 'gap':
        return defect.interval === undefined ? words.gapOfSeveral : words.gap(this.interval(defect.interval));
      case 'overlap': {
        const [a, b] = defect.tiers;
        return words.overlap(this.interval(defect.interval), this.tier(defect.quotes[0], a), this.tier(defect.quotes[1], b));
      }
      case 'nothingEarns':
        return words.nothingEarns(this.tier(defect.quote, defect.tier));
      case 'falls':
        return words.falls;
      case 'levelsReversed':
        return words.levelsReversed;
      case 'unreachable':
        return words.unreachable(this.tier(defect.quote, defect.tier));
      case 'neverBest':
        return words.neverBest(this.tier(defect.quote, defect.tier), this.tier(defect.betterQuote, defect.better));
      case 'duplicate':
        return words.duplicate(this.criterionTitle(nomination, defect.other));
      case 'titleMismatch':
        return words.titleMismatch(defect.tiers);
      case 'missingScale':
        return words.missingScale;
      case 'bandGap':
        return words.bandGap(this.marks(defect.from, defect.to));
      case 'bandOverlap':
        return words.bandOverlap(this.marks(defect.from, defect.to), ...defect.bands);
      case 'repeatedNumber':
        return words.repeatedNumber(defect.printed, this.others(nomination, defect.others));
      case 'dominant':
        return words.dominant(toDecimal(multiply(divide(defect.maximum, defect.of), whole(100)), 0, ''), this.number(defect.maximum), this.number(defect.of));
      case 'countedTwice':
        return defect.fact === undefined
          ? words.countedTwice(this.others(nomination, defect.others))
          : words.countedTwiceFact(defect.fact, this.others(nomination, defect.others));
      case 'smallerMaximum':
        return words.smallerMaximum(this.number(defect.maximum), this.number(defect.usual));
      case 'unequalMaxima':
        return words.unequalMaxima(defect.maxima.map((each) => `${this.nominationTitle(each.nomination)} — ${this.number(each.maximum)}`).join(', '));
      case 'ageHole':
        return words.ageHole(this.marks(defect.from, Math.min(defect.to, AGE_WITHOUT_END)), this.nominationTitle(defect.below), this.nominationTitle(defect.above));
      case 'windowsOverlap':
        return words.windowsOverlap(shownDate(defect.day), stageWords[defect.windows[0]][this.language], stageWords[defect.windows[1]][this.language]);
      case 'noHour':
        return words.noHour(shownDate(defect.day));
      case 'noZone':
        return words.noZone(shownDate(defect.day), defect.hour);
      case 'dayOff':
        return defect.holiday ? words.holiday(shownDate(defect.day)) : words.dayOff(shownDate(defect.day), weekdayIn(this.language, defect.weekday));
      case 'repeatedHeading':
        return words.repeatedHeading(defect.number, defect.headings.map((heading) => `«${heading}»`).join(', '));
      case 'clauseNumber':
        return words.clauseNumber(defect.heading, defect.numbers.join(', '));
      case 'hashtags':
        return words.hashtags(defect.spellings.join(', '));
    }
  }

  /** «часы 21 … 39»: the whole numbers of the gap, or each of the examples. */
  private gapExamples({ facts, interval, others }: Extract<Defect, { kind: 'gap' }>): string {
    const [first] = facts;
    const last = interval === undefined ? undefined : lastWhole(interval);
    if (first !== undefined && last !== undefined && typeof first.value === 'object' && compare(last, first.value) > 0) {
      return sampleWords[this.language].upTo(first.fact, this.number(first.value), this.number(last));
    }
    return [facts, ...others.map((other) => other.facts)].map((each) => this.sample(each)).join('; ');
  }

  private example(defect: Defect): string {
    const words = findingExample[this.language];
    switch (defect.kind) {
      case 'gap':
        return words.noTier(this.gapExamples(defect));
      case 'overlap':
        return words.twoTiers(this.sample(defect.facts));
      case 'nothingEarns':
        return this.sample([]);
      case 'falls':
        return words.pair(this.sample(defect.less.facts), this.points(defect.less.points), this.sample(defect.more.facts), this.points(defect.more.points));
      case 'levelsReversed':
        return words.pair(this.sample(defect.lower.facts), this.points(defect.lower.points), this.sample(defect.higher.facts), this.points(defect.higher.points));
      case 'unreachable':
        return words.nobody;
      case 'neverBest':
        return words.twoTiers(this.sample(defect.facts));
      case 'duplicate':
        return words.duplicate;
      case 'titleMismatch':
        return words.titleMismatch;
      case 'missingScale':
        return words.missingScale(shownNumber(this.language, defect.assumed[0]), shownNumber(this.language, defect.assumed[1]));
      case 'bandGap':
      case 'bandOverlap':
        return words.mark(shownNumber(this.language, defect.from));
      case 'repeatedNumber':
        return words.number(defect.printed);
      case 'dominant':
        return words.dominant(this.points(subtract(defect.of, defect.maximum)));
      case 'countedTwice':
        return words.countedTwice;
      case 'smallerMaximum':
        return words.smallerMaximum;
      case 'unequalMaxima': {
        const [first, ...rest] = [...defect.maxima].sort((a, b) => compare(b.maximum, a.maximum)).map(({ maximum }) => this.points(maximum));
        return words.unequalMaxima(first ?? '', rest[rest.length - 1] ?? '');
      }
      case 'ageHole':
        return words.age(shownNumber(this.language, defect.from));
      case 'windowsOverlap':
        return words.windowsOverlap;
      case 'noHour':
        return words.lateHour(shownDate(defect.day));
      case 'noZone':
        return words.zone;
      case 'dayOff':
        return words.dayOff(shownDate(defect.next));
      case 'repeatedHeading':
        return words.heading(defect.number);
      case 'clauseNumber':
        return words.clause(defect.numbers[0] ?? '');
      case 'hashtags':
        return words.hashtag(defect.spellings[1] ?? '', defect.spellings[0] ?? '');
    }
  }

  /** Points where the finding has an example with points; else the readings in force; else the house's own rule. */
  private byDefault({ defect, alternatives }: ReportedFinding): string {
    const words = findingDefault[this.language];
    const inForce = alternatives.map(({ decision, inForce: key }) =>
      words.reading(decision.id, decision.readings.find((reading) => reading.key === key)?.words[this.language] ?? key),
    );
    const orRule = (rule: string): string => (inForce.length > 0 ? inForce.join('\n') : rule);
    switch (defect.kind) {
      case 'gap': {
        const points = this.points(defect.points);
        if (defect.others.length > 0) return words.several([defect, ...defect.others].map((each) => `${this.sample(each.facts)} — ${this.points(each.points)}`).join('; '));
        return equal(defect.points, ZERO) ? words.belowMinimum(points) : words.points(points);
      }
      case 'overlap': {
        const points = this.points(defect.points);
        return defect.tiers.every((tier) => compare(tier, defect.points) <= 0) ? words.highestTier(points) : words.points(points);
      }
      case 'nothingEarns':
        return words.nothing(this.points(defect.points));
      case 'falls':
      case 'levelsReversed':
        return words.pair(this.points(defect.given[0]), this.points(defect.given[1]));
      case 'unreachable':
      case 'neverBest':
        return words.idle;
      case 'duplicate':
      case 'countedTwice':
        return orRule(words.both);
      case 'titleMismatch':
        return orRule(words.tiers);
      case 'missingScale':
        return orRule(words.scale(shownNumber(this.language, defect.assumed[0]), shownNumber(this.language, defect.assumed[1])));
      case 'bandGap':
      case 'bandOverlap':
        return words.bands;
      case 'repeatedNumber':
        return words.numbers;
      case 'dominant':
      case 'smallerMaximum':
        return words.weight;
      case 'unequalMaxima':
        return words.maxima;
      case 'ageHole':
        return orRule(words.age);
      case 'windowsOverlap':
        return orRule(words.windows);
      case 'noHour':
        return orRule(words.endOfDay);
      case 'noZone':
        return orRule(words.awardZone);
      case 'dayOff':
        return orRule(words.dayStands);
      case 'repeatedHeading':
      case 'clauseNumber':
        return words.clauses;
      case 'hashtags':
        return orRule(words.hashtags);
    }
  }

  private alternatives({ defect, alternatives }: ReportedFinding): string {
    const others = alternatives.flatMap((alternative) => this.otherReadings(alternative));
    return others.length > 0 ? others.join('\n') : findingAdvice[this.language][ADVICE[defect.kind]];
  }

  private otherReadings({ decision, inForce, readings }: Alternative): readonly string[] {
    return readings
      .filter(({ reading }) => reading !== inForce)
      .map(({ reading, points }) => {
        const words = decision.readings.find(({ key }) => key === reading)?.words[this.language] ?? reading;
        return regulationReport[this.language].alternative(decision.id, words, points === undefined ? '' : this.points(points));
      });
  }
}

const ADVICE: Readonly<Record<Defect['kind'], keyof (typeof findingAdvice)['ru']>> = {
  gap: 'gap',
  overlap: 'overlap',
  nothingEarns: 'nothingEarns',
  falls: 'falls',
  levelsReversed: 'levelsReversed',
  unreachable: 'unreachable',
  neverBest: 'neverBest',
  duplicate: 'duplicate',
  titleMismatch: 'titleMismatch',
  missingScale: 'missingScale',
  bandGap: 'bands',
  bandOverlap: 'bands',
  repeatedNumber: 'number',
  dominant: 'dominant',
  countedTwice: 'countedTwice',
  smallerMaximum: 'smallerMaximum',
  unequalMaxima: 'unequalMaxima',
  ageHole: 'age',
  windowsOverlap: 'windows',
  noHour: 'hour',
  noZone: 'zone',
  dayOff: 'dayOff',
  repeatedHeading: 'clauses',
  clauseNumber: 'clauses',
  hashtags: 'hashtags',
};
