/** Dates by the patterns of Java's SimpleDateFormat, as Utilities.formatDate takes them. */
import { wallClock } from '../kernel/serial';
import { ScriptException } from './exception';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Formats an instant for a time zone: an IANA name, GMT, or GMT and an offset such as GMT+3 or GMT-0330. */
export function formatDate(milliseconds: number, zoneName: string, pattern: string): string {
  if (Number.isNaN(milliseconds)) throw new ScriptException('Invalid argument: date. Should be of type: Date');
  const at = wallIn(milliseconds, zoneName);
  const day = new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay();
  const offset = Math.round((Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - Math.floor(milliseconds / 1000) * 1000) / 60_000);
  const zone = `${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 60), 2)}`;
  const minutes = padded(Math.abs(offset) % 60, 2);
  const field = (letters: string): string => {
    const width = letters.length;
    switch (letters.charAt(0)) {
      case 'y': return width === 2 ? padded(at.year % 100, 2) : padded(at.year, width);
      case 'Y': return padded(width === 2 ? weekOf(at, day).year % 100 : weekOf(at, day).year, width);
      case 'w': return padded(weekOf(at, day).week, width);
      case 'W': return padded(Math.floor((at.day - 1 + ((day - at.day + 1 + 35) % 7)) / 7) + 1, width);
      case 'L':
      case 'M': {
        const name = months[at.month - 1] ?? '';
        return width >= 4 ? name : width === 3 ? name.slice(0, 3) : padded(at.month, width);
      }
      case 'd': return padded(at.day, width);
      case 'H': return padded(at.hour, width);
      case 'k': return padded(at.hour === 0 ? 24 : at.hour, width);
      case 'h': return padded(at.hour % 12 === 0 ? 12 : at.hour % 12, width);
      case 'K': return padded(at.hour % 12, width);
      case 'm': return padded(at.minute, width);
      case 's': return padded(at.second, width);
      case 'S': return padded(at.millisecond, width);
      case 'a': return at.hour < 12 ? 'AM' : 'PM';
      case 'E': return width >= 4 ? (days[day] ?? '') : (days[day] ?? '').slice(0, 3);
      case 'u': return padded(day === 0 ? 7 : day, width);
      case 'Z': return zone + minutes;
      case 'X': return offset === 0 ? 'Z' : width === 1 ? zone : width === 2 ? zone + minutes : `${zone}:${minutes}`;
      case 'z': return zoneNameAt(milliseconds, zoneName) ?? (offset === 0 ? 'GMT' : `GMT${zone}:${minutes}`);
      case 'G': return 'AD';
      case 'D': return padded(dayOfYear(at), width);
      case 'F': return padded(Math.ceil(at.day / 7), width);
      default: throw new ScriptException(`Invalid argument: ${pattern}`);
    }
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/gu, (match: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/gu, "'");
    return field(match);
  });
}

/** The wall clock in a zone. Java, which stands behind Google's function, takes a name that it does not know for GMT. */
function wallIn(milliseconds: number, zone: string): ReturnType<typeof wallClock> {
  const [, sign, hours, minutes] = /^(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?$/u.exec(zone) ?? [];
  if (sign !== undefined) return wallClock(milliseconds + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000, 'UTC');
  try {
    return wallClock(milliseconds, zone);
  } catch {
    return wallClock(milliseconds, 'UTC');
  }
}

/** The letters by which a zone is known at an instant, as EST; undefined where English has none. */
function zoneNameAt(milliseconds: number, zone: string): string | undefined {
  if (/^(?:GMT|UTC)/u.test(zone)) return undefined;
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' }).formatToParts(milliseconds);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return /^[A-Z]{2,5}$/u.test(name) ? name : undefined;
  } catch {
    return undefined;
  }
}

/** The week as Java counts it in America: it begins on Sunday, and the first is that of 1 January. */
function weekOf(at: { readonly year: number; readonly month: number; readonly day: number }, weekDay: number): { readonly year: number; readonly week: number } {
  const daysLeft = (Date.UTC(at.year + 1, 0, 1) - Date.UTC(at.year, at.month - 1, at.day)) / 86_400_000;
  if (daysLeft <= 6 - weekDay) return { year: at.year + 1, week: 1 };
  const first = new Date(Date.UTC(at.year, 0, 1)).getUTCDay();
  return { year: at.year, week: Math.floor((dayOfYear(at) - 1 + first) / 7) + 1 };
}

function dayOfYear({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
