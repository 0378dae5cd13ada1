/** The report groups what repeats over nominations and says what else could be decided, with the points of the example. */
import { printNumber } from '../../../src/award/condition/number';
import { regulationReport } from '../../../src/award/lint/report';
import type { ReportedFinding } from '../../../src/award/lint/report';
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import { neravnodushnyGrazhdanin } from '../../../src/award/presets/neravnodushny/award';

const don = regulationReport(dobroNaDonu(), new Map());

const find = (all: readonly ReportedFinding[], nomination: string, criterion: string | undefined, kind: string): ReportedFinding => {
  const found = all.find((each) => each.nominations.some((key) => key === nomination) && each.criterion === criterion && each.defect.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} at ${nomination} ${criterion ?? ''}`);
  return found;
};

/** "RO-5: zero 0, one 1", the reading in force marked. */
const alternatives = ({ alternatives: all }: ReportedFinding): readonly string[] =>
  all.map(
    ({ decision, inForce, readings }) =>
      `${decision.id}: ${readings.map(({ reading, points }) => `${reading}${reading === inForce ? '*' : ''}${points === undefined ? '' : ` ${printNumber(points)}`}`).join(', ')}`,
  );

test.each([
  ['youth', 'hours', 'gap', ['RO-5: zero* 0, one 1']],
  ['volunteer', 'hours', 'overlap', ['RO-1: one* 1, zero 0']],
  ['volunteer', 'relay', 'gap', ['RO-6: zero* 0, eleven 11']],
  ['organiser', 'courses', 'nothingEarns', ['RO-3: zero* 0, one 1']],
  ['volunteer', 'events', 'gap', ['RO-10: substitute* 2, literal 0, double 3', 'RO-11: atLeast* 1, exactly 0']],
  ['organiser', 'together', 'duplicate', ['RO-15: restored*, printed, once, split']],
  ['organiser', 'events', 'titleMismatch', ['RO-14: events*, awards, better']],
  ['organiser', 'relay', 'countedTwice', ['RO-21: both*, once']],
  ['youth', 'events', 'levelsReversed', ['RO-24: printed*, volunteer']],
  ['youth', 'video', 'missingScale', ['RO-27: five*, unscored']],
  ['volunteer', undefined, 'ageHole', ['RO-36: full*, strict']],
  ['organiser', undefined, 'windowsOverlap', ['RO-42: admitted*, next']],
  ['organiser', 'tasks', 'levelsReversed', []],
])('%s %s, %s', (nomination, criterion, kind, expected) => {
  expect(alternatives(find(don, nomination, criterion, kind))).toEqual(expected);
});

test('a deadline that three nominations share is one finding of the three', () => {
  expect(find(don, 'volunteer', undefined, 'dayOff').nominations).toEqual(['volunteer', 'organiser', 'entrepreneur']);
});

test('the four criteria without a scale are four findings, each of six nominations', () => {
  const missing = regulationReport(neravnodushnyGrazhdanin(), new Map()).filter(({ defect }) => defect.kind === 'missingScale');
  expect(missing.map(({ criterion, nominations }) => [criterion, nominations.length])).toEqual([
    ['relevance', 6],
    ['audience', 6],
    ['results', 6],
    ['prospect', 6],
  ]);
  expect(missing.flatMap(alternatives)).toEqual(Array.from({ length: 4 }, () => 'PR-2: five*, ten'));
});
