/** Dates as spreadsheets count them: days since 1899-12-30 by the clock on the wall of the spreadsheet's time zone. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function zoneFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** The fields of an instant on the wall of a time zone. */
export function wallClock(milliseconds: number, timeZone: string): {
  year: number; month: number; day: number; hour: number; minute: number; second: number; millisecond: number;
} {
  const wall = new Date(milliseconds + zoneOffset(milliseconds, timeZone));
  return {
    year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate(),
    hour: wall.getUTCHours(), minute: wall.getUTCMinutes(), second: wall.getUTCSeconds(), millisecond: wall.getUTCMilliseconds(),
  };
}

/** Milliseconds to add to UTC for the wall clock of a zone at an instant. */
function zoneOffset(milliseconds: number, timeZone: string): number {
  // Offsets change on quarter hours at the finest.
  const quarter = Math.floor(milliseconds / 900_000);
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const instant = quarter * 900_000;
  const fields: Record<string, number> = {};
  for (const part of zoneFormat(timeZone).formatToParts(instant)) fields[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const offset = Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  if (offsets.size > 20_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The serial number of an instant (milliseconds since 1970). */
export function serialOf(milliseconds: number, timeZone: string): number {
  return (milliseconds + zoneOffset(milliseconds, timeZone) - EPOCH) / DAY;
}

/** The instant (milliseconds since 1970) that a serial number names; whole milliseconds. */
export function instantOf(serial: number, timeZone: string): number {
  const wall = Math.round(serial * DAY) + EPOCH;
  const first = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(first, timeZone);
}

/** The serial number of a calendar date and time of day; undefined if there is no such date. */
export function serialOfFields(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number | undefined {
  const midnight = Date.UTC(year, month - 1, day);
  const back = new Date(midnight);
  const exists = back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 59) return undefined;
  return (midnight - EPOCH) / DAY + (hour * 3600 + minute * 60 + second) / 86_400;
}
