/** Dates by the patterns of Java's SimpleDateFormat, as Utilities.formatDate takes them. */
import { wallClock } from '../kernel/serial';
import { ScriptException } from './exception';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Formats an instant for a time zone: an IANA name, GMT, or GMT and an offset such as GMT+3 or GMT-0330. */
export function formatDate(milliseconds: number, zoneName: string, pattern: string): string {
  const at = wallIn(milliseconds, zoneName);
  const day = new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay();
  const offset = Math.round((Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - Math.floor(milliseconds / 1000) * 1000) / 60_000);
  const zone = `${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 60), 2)}`;
  const minutes = padded(Math.abs(offset) % 60, 2);
  const field = (letters: string): string => {
    const width = letters.length;
    switch (letters.charAt(0)) {
      case 'y': return width === 2 ? padded(at.year % 100, 2) : padded(at.year, width);
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
      case 'z': return offset === 0 ? 'GMT' : `GMT${zone}:${minutes}`;
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

function dayOfYear({ year, month, day }: { readonly year: number; readonly month: number; readonly day: number }): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
