/** When a time-driven trigger is due. Pure: the clock is an argument. */
import { instantOf, serialOf, serialOfFields, wallClock } from './kernel/serial';
import type { ClockSchedule, TriggerRecord } from './overlay';

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** The schedule of a time-driven trigger; undefined for any other. */
export function scheduleOf({ event, schedule, everyMinutes }: TriggerRecord): ClockSchedule | undefined {
  if (event !== 'CLOCK') return undefined;
  return schedule ?? (everyMinutes === undefined ? undefined : { timeZone: 'UTC', every: { unit: 'hours', count: Math.max(1, Math.round(everyMinutes / 60)) } });
}

/** The first time after an instant (milliseconds since 1970) that a schedule names; undefined if there is none. `made` counts whole periods. */
export function nextAfter(schedule: ClockSchedule, made: number, after: number): number | undefined {
  const { every } = schedule;
  if (every === undefined) return schedule.at !== undefined && schedule.at > after ? schedule.at : undefined;
  switch (every.unit) {
    case 'minutes':
    case 'hours': {
      const period = every.count * (every.unit === 'hours' ? HOUR : MINUTE);
      return made + Math.max(1, Math.floor((after - made) / period) + 1) * period;
    }
    case 'days':
      return nextDay(schedule, made, after, dayOf(made, schedule.timeZone), every.count);
    case 'weeks':
      return nextDay(schedule, made, after, firstWeekDay(schedule, made), every.count * 7);
    case 'months':
      return nextMonthDay(schedule, made, after);
  }
}

/** The serial number of the day of an instant. */
function dayOf(instant: number, timeZone: string): number {
  return Math.floor(serialOf(instant, timeZone));
}

/** The time of day of a schedule as a part of the day: as asked for, else that at which it was made. */
function timeOfDay({ hour, minute, timeZone }: ClockSchedule, made: number): number {
  const then = wallClock(made, timeZone);
  return hour === undefined ? (then.hour * 60 + (minute ?? then.minute)) / 1440 : (hour * 60 + (minute ?? 0)) / 1440;
}

function firstWeekDay({ weekDay, timeZone }: ClockSchedule, made: number): number {
  const day = dayOf(made, timeZone);
  // Serial 2 was a Monday.
  return weekDay === undefined ? day : day + ((weekDay - 1 - ((((day - 2) % 7) + 7) % 7) + 7) % 7);
}

function nextDay(schedule: ClockSchedule, made: number, after: number, first: number, step: number): number {
  const time = timeOfDay(schedule, made);
  let day = first + Math.max(0, Math.floor((dayOf(after, schedule.timeZone) - first) / step)) * step;
  while (instantOf(day + time, schedule.timeZone) <= after) day += step;
  return instantOf(day + time, schedule.timeZone);
}

/** A month without the day is passed over. */
function nextMonthDay(schedule: ClockSchedule, made: number, after: number): number | undefined {
  const { timeZone, monthDay = wallClock(made, timeZone).day } = schedule;
  const time = timeOfDay(schedule, made);
  const { year, month } = wallClock(after, timeZone);
  for (let ahead = 0; ahead < 49; ahead += 1) {
    const day = serialOfFields(year + Math.floor((month - 1 + ahead) / 12), ((month - 1 + ahead) % 12) + 1, monthDay);
    const instant = day === undefined ? undefined : instantOf(day + time, timeZone);
    if (instant !== undefined && instant > after) return instant;
  }
  return undefined;
}
