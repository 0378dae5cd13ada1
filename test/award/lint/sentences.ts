/** Findings in one line each, as the tests compare them. */
import { printNumber } from '../../../src/award/condition/number';
import type { Exact } from '../../../src/award/exact';
import type { Defect, Finding, Interval, Sample } from '../../../src/award/lint/finding';

const sample = (facts: Sample): string =>
  facts.map(({ fact, value }) => (typeof value === 'object' ? `${fact} ${printNumber(value)}` : `${fact} ${String(value)}`)).join(', ');

const interval = ({ from, fromOpen, to, toOpen }: Interval): string =>
  `${fromOpen ? '(' : '['}${printNumber(from)}–${to === undefined ? '' : printNumber(to)}${toOpen ? ')' : ']'}`;

const points = (value: Exact): string => printNumber(value);

export function said(defect: Defect): string {
  switch (defect.kind) {
    case 'gap':
      return `gap ${defect.interval === undefined ? sample(defect.facts) : interval(defect.interval)} = ${points(defect.points)}`;
    case 'overlap':
      return `overlap ${interval(defect.interval)} of ${defect.tiers.map(points).join(' and ')} = ${points(defect.points)}`;
    case 'nothingEarns':
      return `nothingEarns ${points(defect.tier)} = ${points(defect.points)}`;
    case 'falls':
      return `falls ${sample(defect.less.facts)} = ${points(defect.less.points)}, ${sample(defect.more.facts)} = ${points(defect.more.points)}`;
    case 'levelsReversed':
      return `levelsReversed ${sample(defect.lower.facts)} = ${points(defect.lower.points)} > ${sample(defect.higher.facts)} = ${points(defect.higher.points)}`;
    case 'unreachable':
      return `unreachable ${points(defect.tier)}`;
    case 'neverBest':
      return `neverBest ${points(defect.tier)} under ${points(defect.better)}`;
    case 'duplicate':
      return `duplicate of ${defect.otherNumber}`;
    case 'missingScale':
      return `missingScale ${defect.assumed.join('–')}`;
    case 'bandGap':
    case 'bandOverlap':
      return `${defect.kind} ${defect.from}–${defect.to}`;
    case 'repeatedNumber':
      return `repeatedNumber ${defect.printed}`;
    case 'dominant':
      return `dominant ${points(defect.maximum)} of ${points(defect.of)}`;
    case 'countedTwice':
      return `countedTwice ${defect.fact ?? ''}${defect.fact === undefined ? 'like ' : ' with '}${defect.others.join(', ')}`;
    case 'smallerMaximum':
      return `smallerMaximum ${points(defect.maximum)} not ${points(defect.usual)}`;
    case 'unequalMaxima':
      return `unequalMaxima ${defect.maxima.map(({ maximum }) => points(maximum)).join(' ')}`;
    case 'ageHole':
      return `ageHole ${defect.from}–${defect.to}`;
    case 'windowsOverlap':
      return `windowsOverlap ${defect.day}`;
    case 'noHour':
      return `noHour ${defect.day}`;
    case 'noZone':
      return `noZone ${defect.day}`;
    case 'dayOff':
      return `dayOff ${defect.day} ${defect.weekday}${defect.holiday ? ' holiday' : ''}`;
    case 'repeatedHeading':
      return `repeatedHeading ${defect.number}`;
    case 'clauseNumber':
      return `clauseNumber ${defect.numbers.join(' ')} in ${defect.heading}`;
    case 'hashtags':
      return `hashtags ${defect.spellings.join(' ')}`;
    case 'titleMismatch':
      return 'titleMismatch';
  }
}

/** "nomination criterion: what". */
export const line = ({ nomination, criterion, defect }: Finding): string => `${`${nomination ?? ''} ${criterion ?? ''}`.trim()}: ${said(defect)}`;
