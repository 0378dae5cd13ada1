/**
 * What switching a decision does to whole nominations: maxima of every reading, criteria that come and go, and the
 * rules of places, prizes and tax.
 */
import { rulesInForce, stands, readingsInForce } from '../../../src/award/decisions';
import { toNumber, whole } from '../../../src/award/exact';
import type { Award } from '../../../src/award/model';
import { dobroNaDonu } from '../../../src/award/presets/dobro-na-donu/award';
import { emptyAward } from '../../../src/award/presets/empty';
import { myVmeste } from '../../../src/award/presets/my-vmeste/award';
import { neravnodushnyGrazhdanin } from '../../../src/award/presets/neravnodushny/award';
import { choose, compiled, pointsFor } from './scored';

const don = dobroNaDonu();
const citizen = neravnodushnyGrazhdanin();

function maximum(award: Award, nomination: string, readings: Readonly<Record<string, string>> = {}): number | undefined {
  const most = compiled(award, nomination, readings).maximum;
  return most === undefined ? undefined : toNumber(most);
}

describe('maximum totals', () => {
  test.each([
    ['volunteer', 75],
    ['organiser', 85],
    ['youth', 88],
    ['entrepreneur', 15],
    ['mission', 60],
  ])('«Добро на Дону», %s: %d by default', (nomination, points) => expect(maximum(don, nomination)).toBe(points));

  test.each([
    ['organiser', 'RO-15', 'printed', 85],
    ['organiser', 'RO-15', 'once', 80],
    ['organiser', 'RO-15', 'split', 90],
    ['organiser', 'RO-14', 'awards', 85],
    ['organiser', 'RO-14', 'better', 85],
    ['youth', 'RO-27', 'unscored', 83],
    ['mission', 'RO-33', 'cells', 17],
    ['entrepreneur', 'RO-32', 'half', 15],
    ['volunteer', 'RO-28', 'juror', 75],
  ])('«Добро на Дону», %s under %s = %s: %d', (nomination, decision, reading, points) =>
    expect(maximum(don, nomination, { [decision]: reading })).toBe(points),
  );

  test('facts and experts of the three nominations with tables', () => {
    const parts = ['volunteer', 'organiser', 'youth'].map((key) => {
      const sum = (kind: string) =>
        compiled(don, key).criteria.reduce((so, each) => so + (each.kind === kind && each.highest !== undefined ? toNumber(each.highest) : 0), 0);
      return [key, sum('fact'), sum('mark')];
    });
    expect(parts).toEqual([
      ['volunteer', 55, 20],
      ['organiser', 70, 15],
      ['youth', 58, 30],
    ]);
  });

  test('«Неравнодушный гражданин»: 20 in each main nomination, 40 on the scale of 0–10, nothing to score in the two by vote', () => {
    const main = citizen.nominations.filter(({ decidedBy }) => decidedBy !== 'vote').map(({ key }) => key);
    expect(main).toHaveLength(6);
    expect(main.map((key) => maximum(citizen, key))).toEqual([20, 20, 20, 20, 20, 20]);
    expect(main.map((key) => maximum(citizen, key, { 'PR-2': 'ten' }))).toEqual([40, 40, 40, 40, 40, 40]);
    const byVote = citizen.nominations.filter(({ decidedBy }) => decidedBy === 'vote');
    expect(byVote.map(({ title, criteria, winners }) => [title.ru, criteria.length, winners])).toEqual([
      ['Признание', 0, 1],
      ['Поступок года', 0, 1],
    ]);
  });

  test('«#МЫВМЕСТЕ» prints no criteria, and the empty award has no nominations', () => {
    expect(myVmeste().nominations.map(({ criteria }) => criteria.length)).toEqual(Array.from({ length: 12 }, () => 0));
    expect(emptyAward().nominations).toEqual([]);
  });
});

describe('the video: 5 only with a publication under the hashtag', () => {
  test.each(['volunteer', 'organiser', 'youth'])('%s: 5 without proof counts as 4, so the total lacks one point', (nomination) => {
    const video = compiled(don, nomination).criteria.find(({ criterion }) => criterion.key === 'video');
    if (video?.kind !== 'mark') throw new Error('no video');
    expect(video.counted(whole(5), false)).toEqual({ mark: whole(4), cappedFrom: whole(5) });
    expect(video.counted(whole(5), true)).toEqual({ mark: whole(5) });
    expect(video.counted(whole(4), false)).toEqual({ mark: whole(4) });
  });

  test('left to the juror: 5 stands without proof', () => {
    const video = compiled(don, 'volunteer', { 'RO-28': 'juror' }).criteria.find(({ criterion }) => criterion.key === 'video-uncapped');
    if (video?.kind !== 'mark') throw new Error('no video');
    expect(video.counted(whole(5), false)).toEqual({ mark: whole(5) });
  });
});

describe('organiser 4: titled "awards", tiers speak of events', () => {
  const facts = { 'федеральные награды': 3, 'региональные награды': 7, 'всероссийские мероприятия': 0, 'муниципальные мероприятия': 1 };
  test.each([
    ['events', 'events', 1],
    ['awards', 'awards', 5],
    ['better', 'events-or-awards', 5],
  ])('read as %s, criterion «%s» gives %d', (reading, criterion, points) => {
    const organiser = compiled(don, 'organiser', { 'RO-14': reading });
    const needed = organiser.facts.map(({ name }) => String(name));
    const cells = Object.fromEntries(Object.entries(facts).filter(([name]) => needed.includes(name)));
    expect(pointsFor(organiser, criterion, cells)).toBe(points);
  });

  test('by default nobody is asked for awards, and the choice must be confirmed', () => {
    expect(compiled(don, 'organiser').facts.map(({ name }) => String(name))).not.toContain('федеральные награды');
    expect(don.decisions.find(({ id }) => String(id) === 'RO-14')?.blocking).toBe(true);
  });
});

describe('organiser 9 and 10: printed twice', () => {
  const titles = (reading: string) =>
    compiled(don, 'organiser', { 'RO-15': reading })
      .criteria.filter(({ kind }) => kind === 'mark')
      .map(({ criterion }) => `${criterion.printed} ${criterion.title.en.split(' ').slice(0, 2).join(' ')}`);
  test.each([
    ['restored', ['9 Own contribution', '10 Contribution to', '11 Quality and']],
    ['printed', ['9 Contribution to', '10 Contribution to', '11 Quality and']],
    ['once', ['10 Contribution to', '11 Quality and']],
    ['split', ['8 Own contribution', '9 Contribution to', '10 Contribution to', '11 Quality and']],
  ])('%s', (reading, expected) => expect(titles(reading)).toEqual(expected));
});

describe('adults are 18 full years and over; read strictly, an 18-year-old fits nowhere', () => {
  const agesOf = (key: string, readings: Readonly<Record<string, string>>) => {
    const nomination = don.nominations.find((each) => String(each.key) === key);
    const inForce = readingsInForce(don.decisions, choose(don, readings));
    return nomination?.agesUnder?.find(({ under }) => stands(under, inForce))?.ages ?? nomination?.ages;
  };
  test.each(['volunteer', 'organiser'])('%s', (key) => {
    expect(agesOf(key, {})).toEqual({ from: 18 });
    expect(agesOf(key, { 'RO-36': 'strict' })).toEqual({ from: 19 });
  });
  test('youth', () => expect(agesOf('youth', { 'RO-36': 'strict' })).toEqual({ from: 8, to: 17 }));
});

describe('rules', () => {
  const rules = (award: Award, readings: Readonly<Record<string, string>> = {}) => rulesInForce(award, choose(award, readings));
  test('«Добро на Дону»: mean, 1224, no tax until a sum is typed', () => {
    expect(rules(don)).toEqual({ aggregation: 'mean', places: 'competition', prizeTie: 'ask', tax: 'undecided', allowance: 'applies' });
    expect(rules(don, { 'RO-35': 'sum', C12: 'dense' })).toMatchObject({ aggregation: 'sum', places: 'dense' });
    expect(rules(don, { 'RO-35': 'median' }).aggregation).toBe('median');
  });
  test('«Неравнодушный гражданин»: gross-up with the allowance, ties at a prize are asked', () => {
    expect(rules(citizen)).toEqual({ aggregation: 'mean', places: 'competition', prizeTie: 'ask', tax: 'grossUp', allowance: 'applies' });
    expect(rules(citizen, { 'PR-7': 'full' }).prizeTie).toBe('full');
    expect(rules(citizen, { 'PR-7': 'pool' }).prizeTie).toBe('pool');
  });
  test.each([
    ['withheld', 'withheld', 'applies'],
    ['onTop', 'onTop', 'applies'],
    ['noAllowanceWithheld', 'withheld', 'none'],
    ['noAllowanceGrossUp', 'grossUp', 'none'],
  ])('tax of the prize read as %s', (reading, tax, allowance) => {
    expect(rules(citizen, { 'PR-29': reading })).toMatchObject({ tax, allowance });
  });
  test('18 prizes of 30 000, 25 000 and 15 000 roubles make 420 000', () => {
    const sums = citizen.nominations.flatMap(({ prizes }) => prizes);
    expect(sums).toHaveLength(18);
    expect(sums.reduce((so, sum) => so + sum, 0n)).toBe(42_000_000n);
  });
});
