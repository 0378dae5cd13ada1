/** ScriptApp.ClockTriggerBuilder: when a function is to run by the clock. */
import { nextAfter } from '../schedule';
import { instantOf, serialOfFields } from '../kernel/serial';
import type { ClockSchedule } from '../overlay';
import { Mismatch, ScriptException } from './exception';
import type { Run } from './run';
import { createTrigger } from './script-app';
import type { TriggerService } from './script-app';
import { Service, asEnum, asInteger, asText } from './service';
import type { Methods } from './service';

export const clockTriggerBuilderMethods = [
  'after', 'at', 'atDate', 'atHour', 'create', 'everyDays', 'everyHours', 'everyMinutes', 'everyWeeks', 'inTimezone', 'nearMinute', 'onMonthDay', 'onWeekDay',
] as const satisfies readonly (keyof GoogleAppsScript.Script.ClockTriggerBuilder)[];

const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export class ClockTriggerBuilderService extends Service implements Methods<typeof clockTriggerBuilderMethods> {
  override readonly className = 'ClockTriggerBuilder';
  private schedule: Omit<ClockSchedule, 'timeZone'> = {};
  private date: { readonly year: number; readonly month: number; readonly day: number } | undefined;
  private timeZone: string;

  constructor(run: Run, private readonly handler: string) {
    super(run);
    this.timeZone = run.shared.addon.manifest.timeZone;
  }

  after(milliseconds: unknown): this { return this.set({ at: this.run.shared.now() + asInteger(milliseconds) }); }

  at(date: unknown): this {
    if (!(date instanceof Date) || Number.isNaN(date.getTime())) throw new Mismatch();
    return this.set({ at: date.getTime() });
  }

  atDate(year: unknown, month: unknown, day: unknown): this {
    this.date = { year: asInteger(year), month: asInteger(month), day: asInteger(day) };
    return this;
  }

  everyMinutes(minutes: unknown): this {
    const count = asInteger(minutes);
    if (![1, 5, 10, 15, 30].includes(count)) throw new ScriptException('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    if (this.run.shared.addon.bound !== true) throw new ScriptException('The frequency of the trigger is too high: an add-on may run at most once an hour.');
    return this.set({ every: { unit: 'minutes', count } });
  }

  everyHours(hours: unknown): this { return this.every('hours', hours); }
  everyDays(days: unknown): this { return this.every('days', days); }
  everyWeeks(weeks: unknown): this { return this.every('weeks', weeks); }

  onWeekDay(day: unknown): this {
    const weekDay = WEEK.indexOf(asEnum(day, 'ScriptApp.WeekDay')) + 1;
    return this.set({ every: this.schedule.every ?? { unit: 'weeks', count: 1 }, weekDay });
  }

  onMonthDay(day: unknown): this { return this.set({ every: { unit: 'months', count: 1 }, monthDay: within('onMonthDay', day, 1, 31) }); }
  atHour(hour: unknown): this { return this.set({ hour: within('atHour', hour, 0, 23) }); }
  nearMinute(minute: unknown): this { return this.set({ minute: within('nearMinute', minute, 0, 59) }); }

  inTimezone(name: unknown): this {
    const timeZone = asText(name);
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      throw new ScriptException(`Invalid argument: ${timeZone}`);
    }
    this.timeZone = timeZone;
    return this;
  }

  create(): TriggerService {
    const made = this.run.shared.now();
    const schedule = { ...this.schedule, ...this.dated(), timeZone: this.timeZone };
    if (schedule.at === undefined && schedule.every === undefined) throw new ScriptException('The trigger has no schedule.');
    const next = schedule.at ?? nextAfter(schedule, made, made);
    return createTrigger(this.run, { handler: this.handler, event: 'CLOCK', schedule, made, ...(next === undefined ? {} : { next }) });
  }

  /** The instant of a date: midnight unless an hour was named. */
  private dated(): { readonly at: number } | undefined {
    if (this.date === undefined) return undefined;
    const { year, month, day } = this.date;
    const { hour = 0, minute = 0 } = this.schedule;
    const serial = serialOfFields(year, month, day, hour, minute);
    if (serial === undefined) throw new ScriptException(`Invalid argument: ${year}-${month}-${day}`);
    return { at: instantOf(serial, this.timeZone) };
  }

  private every(unit: 'hours' | 'days' | 'weeks', value: unknown): this {
    const count = asInteger(value);
    if (count < 1) throw new ScriptException(`The value you passed to every${unit.charAt(0).toUpperCase()}${unit.slice(1)} was invalid. It must be at least 1.`);
    return this.set({ every: { unit, count } });
  }

  private set(change: Omit<ClockSchedule, 'timeZone'>): this {
    this.schedule = { ...this.schedule, ...change };
    return this;
  }
}

function within(method: string, value: unknown, least: number, most: number): number {
  const number = asInteger(value);
  if (number < least || number > most) throw new ScriptException(`The value you passed to ${method} was invalid. It must be between ${least} and ${most}.`);
  return number;
}
