// Time-driven triggers: when they are due, as whom they run, with what event, and what is missed while the desk is closed.
// The clock and the timer are the test's own.
import { startTriggerClock } from '../../src/desk/execution/trigger-clock';
import { Desk } from '../../src/desk/host';
import { nextAfter } from '../../src/desk/schedule';
import { editor, owner, scriptDesk } from './script-desk';

/** Wednesday noon in Moscow. */
const NOON = Date.UTC(2026, 10, 18, 9, 0, 0);
const HOUR = 3_600_000;

const instant = (text: string): number => Date.parse(text);
const iso = (milliseconds: number | undefined): string => (milliseconds === undefined ? 'never' : new Date(milliseconds).toISOString());

/** A desk whose time the test moves. */
function clockedDesk(code: string, from?: Desk, bound = false): { readonly desk: Desk; pass(milliseconds: number): Promise<void>; stop(): void; readonly errors: unknown[] } {
  const { data, overlay } = (from ?? scriptDesk(code)).export();
  let now = from?.shared.now() ?? NOON;
  const desk = Desk.load(data, overlay, { addon: { code, manifest: { timeZone: 'Europe/Moscow' }, pages: {}, bound }, now: () => now });
  const timers: { at: number; call: () => void }[] = [];
  const errors: unknown[] = [];
  const start = (): (() => void) =>
    startTriggerClock(desk, {
      run: (task) => Promise.resolve(desk.execute(task)),
      timer: (milliseconds, call) => {
        const one = { at: now + milliseconds, call };
        timers.push(one);
        return () => void timers.splice(timers.indexOf(one), 1);
      },
      report: (error) => errors.push(error),
    });
  let stop: (() => void) | undefined;
  return {
    desk, errors,
    stop: () => stop?.(),
    async pass(milliseconds) {
      if (stop === undefined) {
        now += milliseconds;
        stop = start();
      } else {
        const end = now + milliseconds;
        while ((timers[0]?.at ?? Infinity) <= end) {
          const [one] = timers.splice(0, 1);
          now = Math.max(now, one?.at ?? now);
          one?.call();
          await settled();
        }
        now = end;
      }
      await settled();
    },
  };
}

/** Lets the line of triggers run. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const ran = (desk: Desk): string[] => desk.executions.filter(({ kind }) => kind === 'time-driven trigger').map(({ startedAt }) => startedAt.slice(0, 16));

describe('when a schedule is due', () => {
  const moscow = 'Europe/Moscow';
  test.each([
    ['every three hours from when it was made', { every: { unit: 'hours', count: 3 } }, '2026-11-18T12:00:00Z'],
    ['every day at nine', { every: { unit: 'days', count: 1 }, hour: 9 }, '2026-11-19T06:00:00Z'],
    ['every day at one in the afternoon, today still', { every: { unit: 'days', count: 1 }, hour: 13, minute: 30 }, '2026-11-18T10:30:00Z'],
    ['every second day, at the time it was made', { every: { unit: 'days', count: 2 } }, '2026-11-20T09:00:00Z'],
    ['on Mondays at eight', { every: { unit: 'weeks', count: 1 }, weekDay: 1, hour: 8 }, '2026-11-23T05:00:00Z'],
    ['on Wednesdays at eight, which is past', { every: { unit: 'weeks', count: 1 }, weekDay: 3, hour: 8 }, '2026-11-25T05:00:00Z'],
    ['every second Friday', { every: { unit: 'weeks', count: 2 }, weekDay: 5, hour: 0 }, '2026-11-19T21:00:00Z'],
    ['on the first of the month', { every: { unit: 'months', count: 1 }, monthDay: 1, hour: 10 }, '2026-12-01T07:00:00Z'],
    ['on the 31st, which November lacks', { every: { unit: 'months', count: 1 }, monthDay: 31, hour: 0 }, '2026-12-30T21:00:00Z'],
  ] as const)('%s', (_, schedule, expected) => {
    expect(iso(nextAfter({ timeZone: moscow, ...schedule }, NOON, NOON))).toBe(expected.replace('Z', '.000Z'));
  });

  test('nine o’clock stays nine o’clock when the clocks change', () => {
    const schedule = { timeZone: 'Europe/Berlin', every: { unit: 'days', count: 1 }, hour: 9 } as const;
    const made = instant('2026-10-23T12:00:00Z');
    const first = nextAfter(schedule, made, made) ?? 0;
    expect([iso(first), iso(nextAfter(schedule, made, first))]).toEqual(['2026-10-24T07:00:00.000Z', '2026-10-25T08:00:00.000Z']);
  });

  test('an hour that is due is not due again', () => {
    const schedule = { timeZone: moscow, every: { unit: 'hours', count: 1 } } as const;
    expect(iso(nextAfter(schedule, NOON, NOON + HOUR))).toBe('2026-11-18T11:00:00.000Z');
  });
});

test('a trigger runs by the clock as its creator, with the time of day in its event and nobody at the screen', async () => {
  const clock = clockedDesk(`function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }
    function hourly(e) { const sheet = SpreadsheetApp.getActiveSheet(); let ui = 'a screen'; try { SpreadsheetApp.getUi(); } catch (error) { ui = error.message; }
      sheet.appendRow([Session.getEffectiveUser().getEmail(), e.authMode === ScriptApp.AuthMode.FULL, typeof e.triggerUid, ui, JSON.stringify({ ...e, triggerUid: 0, authMode: 0 })]); }`);
  clock.desk.as(editor.email).run('install');
  await clock.pass(0);
  await clock.pass(HOUR - 1);
  expect(ran(clock.desk)).toEqual([]);
  await clock.pass(1);
  expect(ran(clock.desk)).toEqual(['2026-11-18T10:00']);
  const event = { authMode: 0, triggerUid: 0, year: 2026, month: 11, 'day-of-month': 18, 'day-of-week': 3, 'week-of-year': 47, hour: 10, minute: 0, second: 0, timezone: 'UTC' };
  expect(clock.desk.as(owner.email).values('Лист1')).toEqual([[editor.email, true, 'string', 'Cannot call SpreadsheetApp.getUi() from this context.', JSON.stringify(event)]]);
  await clock.pass(2 * HOUR);
  expect(ran(clock.desk)).toHaveLength(3);
  clock.stop();
  await clock.pass(5 * HOUR);
  expect(ran(clock.desk)).toHaveLength(3);
});

test('a trigger that runs once stays in the list until it is deleted, as on Google', async () => {
  const clock = clockedDesk(`function install() { ScriptApp.newTrigger('once').timeBased().after(90 * 1000).create(); ScriptApp.newTrigger('dated').timeBased().at(new Date(${NOON + HOUR})).create(); }
    function once() {} function dated() {} function count() { return ScriptApp.getProjectTriggers().map((one) => one.getHandlerFunction() + one.getEventType()); }`);
  clock.desk.as(owner.email).run('install');
  await clock.pass(0);
  await clock.pass(3 * HOUR);
  expect(clock.desk.executions.filter(({ kind }) => kind === 'time-driven trigger').map(({ functionName, startedAt }) => [functionName, startedAt])).toEqual([
    ['once', '2026-11-18T09:01:30.000Z'], ['dated', '2026-11-18T10:00:00.000Z'],
  ]);
  expect(clock.desk.as(owner.email).run('count').outcome).toMatchObject({ returned: ['onceCLOCK', 'datedCLOCK'] });
});

test('what fell due while the desk was closed runs once, not once for every time', async () => {
  const code = `function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); ScriptApp.newTrigger('once').timeBased().after(1000).create(); } function hourly() {} function once() {}`;
  const before = clockedDesk(code);
  before.desk.as(owner.email).run('install');
  const reopened = clockedDesk(code, before.desk);
  await reopened.pass(3 * 24 * HOUR + 60_000);
  expect(reopened.desk.executions.map(({ functionName }) => functionName)).toEqual(['once', 'hourly']);
  await reopened.pass(HOUR);
  expect(reopened.desk.executions.map(({ functionName }) => functionName)).toEqual(['once', 'hourly', 'hourly']);
  expect(ran(reopened.desk)[2]).toBe('2026-11-21T10:00');
});

test('one that fails is in the log and the next one runs; a deleted one and one of somebody who left do not', async () => {
  const clock = clockedDesk(`function install(name) { ScriptApp.newTrigger(name || 'bad').timeBased().everyHours(1).create(); }
    function bad() { throw new Error('no luck'); } function missing() { install('gone'); } function good() {} function installGood() { install('good'); }
    function clear() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }`);
  clock.desk.as(owner.email).run('install');
  clock.desk.as(owner.email).run('missing');
  clock.desk.as(editor.email).run('installGood');
  await clock.pass(0);
  await clock.pass(HOUR);
  expect(clock.desk.executions.slice(3).map(({ functionName, outcome }) => [functionName, outcome.kind === 'failed' ? outcome.message : 'done'])).toEqual([
    ['bad', 'no luck'], ['gone', 'Script function not found: gone'], ['good', 'done'],
  ]);
  clock.desk.as(owner.email).run('clear');
  clock.desk.kernel.overlay.people.delete(editor.email);
  const count = clock.desk.executions.length;
  await clock.pass(2 * HOUR);
  expect(clock.desk.executions).toHaveLength(count);
  expect(clock.errors).toEqual([]);
});

test('a script of the file’s own may run every few minutes, an add-on may not', async () => {
  const code = `function install() { ScriptApp.newTrigger('often').timeBased().everyMinutes(10).create(); } function often() {}`;
  const bound = clockedDesk(code, undefined, true);
  expect(bound.desk.as(owner.email).run('install').outcome.kind).toBe('done');
  await bound.pass(0);
  await bound.pass(HOUR);
  expect(ran(bound.desk)).toHaveLength(6);
  expect(clockedDesk(code).desk.as(owner.email).run('install').outcome).toMatchObject({ message: expect.stringContaining('at most once an hour') as string });
});

test('schedules are built as people build them, and checked', () => {
  const desk = scriptDesk(`function add(name) { ScriptApp.newTrigger('x')[name]; }
    function all() { const t = () => ScriptApp.newTrigger('x').timeBased(); const d = ScriptApp.WeekDay;
      t().everyDays(1).atHour(9).nearMinute(30).inTimezone('Asia/Tokyo').create(); t().onWeekDay(d.MONDAY).atHour(8).create(); t().everyWeeks(2).onWeekDay(d.SUNDAY).create();
      t().onMonthDay(15).atHour(1).create(); t().atDate(2026, 12, 1).create();
      return [() => t().atHour(24), () => t().onMonthDay(0), () => t().nearMinute(60), () => t().everyHours(0), () => t().everyMinutes(7), () => t().create(), () => t().at('x'), () => t().inTimezone('Nowhere/City')]
        .map((act) => { try { act(); return ''; } catch (error) { return error.message; } }); }`, { now: NOON });
  const { outcome } = desk.as(owner.email).run('all');
  expect(outcome).toMatchObject({ kind: 'done', returned: [
    'The value you passed to atHour was invalid. It must be between 0 and 23.', 'The value you passed to onMonthDay was invalid. It must be between 1 and 31.',
    'The value you passed to nearMinute was invalid. It must be between 0 and 59.', 'The value you passed to everyHours was invalid. It must be at least 1.',
    'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.', 'The trigger has no schedule.',
    "The parameters (String) don't match the method signature for ScriptApp.ClockTriggerBuilder.at.", 'Invalid argument: Nowhere/City',
  ] });
  expect([...desk.kernel.overlay.triggers.values()].map(({ next }) => iso(next))).toEqual([
    '2026-11-19T00:30:00.000Z', '2026-11-23T05:00:00.000Z', '2026-11-22T09:00:00.000Z', '2026-12-14T22:00:00.000Z', '2026-11-30T21:00:00.000Z',
  ]);
});
