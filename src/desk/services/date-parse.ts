/** Dates read by the patterns of Java's SimpleDateFormat, as Utilities.parseDate takes them. */
import { instantOf, serialOfFields } from '../kernel/serial';
import { ScriptException } from './exception';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon?: boolean;
  /** Minutes east of Greenwich, where the text itself says so. */
  offset?: number;
}

/** The instant that a text names in a time zone, by a pattern; years of two digits lie at most 20 years ahead of this one. Throws as Google does for a text that does not fit. */
export function parseDate(text: string, zone: string, pattern: string, thisYear: number): number {
  const unparseable = new ScriptException(`Unparseable date: "${text}"`);
  const fields: Fields = { year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, millisecond: 0 };
  let rest = text;
  const parts = [...pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/gu)];
  for (const [index, [part, quoted]] of parts.entries()) {
    const isField = /^[A-Za-z]/u.test(part);
    if (!isField) {
      const literal = quoted === undefined ? part : quoted === '' ? "'" : quoted.replace(/''/gu, "'");
      if (!rest.startsWith(literal)) throw unparseable;
      rest = rest.slice(literal.length);
      continue;
    }
    // Where another field follows at once, a number ends with its own letters.
    const isTight = /^[A-Za-z]/u.test(parts[index + 1]?.[0] ?? '');
    const taken = readField(part, isTight && !/^[MLEa]{3}/u.test(part) ? rest.slice(0, part.length) : rest, fields, thisYear);
    if (taken === undefined) throw unparseable;
    rest = rest.slice(taken);
  }
  const hour = fields.afternoon === undefined ? fields.hour : (fields.hour % 12) + (fields.afternoon ? 12 : 0);
  // Like Java's the reading is lenient: the 32nd is the 1st of the next month.
  const lenient = new Date(Date.UTC(fields.year, fields.month - 1, fields.day, hour, fields.minute, fields.second, fields.millisecond));
  if (fields.offset !== undefined) return lenient.getTime() - fields.offset * 60_000;
  const serial = serialOfFields(lenient.getUTCFullYear(), lenient.getUTCMonth() + 1, lenient.getUTCDate(), lenient.getUTCHours(), lenient.getUTCMinutes());
  if (serial === undefined) throw unparseable;
  return instantOf(serial, /^(?:GMT|UTC)$/u.test(zone) ? 'UTC' : zone) + lenient.getUTCSeconds() * 1000 + lenient.getUTCMilliseconds();
}

/** The year with these last two digits that is at most 20 years ahead and less than 80 back. */
function nearYear(digits: number, thisYear: number): number {
  const ahead = thisYear + 20;
  return ahead - (((ahead - digits) % 100) + 100) % 100;
}

/** Reads one field from the beginning of a text; answers how many letters it took. */
function readField(letters: string, text: string, fields: Fields, thisYear: number): number | undefined {
  const number = (use: (value: number, digits: string) => void): number | undefined => {
    const found = new RegExp(`^\\s*\\d{1,${letters.length > 1 && !/^[yS]/u.test(letters) ? Math.max(2, letters.length) : 9}}`, 'u').exec(text)?.[0];
    if (found !== undefined) use(Number(found), found.trim());
    return found?.length;
  };
  switch (letters.charAt(0)) {
    case 'y': return number((value, digits) => { fields.year = letters.length <= 2 && digits.length === 2 ? nearYear(value, thisYear) : value; });
    case 'L':
    case 'M': {
      if (letters.length < 3) return number((value) => { fields.month = value; });
      const word = /^[A-Za-z]+/u.exec(text)?.[0];
      const month = MONTHS.indexOf(word?.slice(0, 3).toLowerCase() ?? '');
      if (word === undefined || month < 0) return undefined;
      fields.month = month + 1;
      return word.length;
    }
    case 'd': return number((value) => { fields.day = value; });
    case 'H':
    case 'h':
    case 'K': return number((value) => { fields.hour = value; });
    case 'k': return number((value) => { fields.hour = value % 24; });
    case 'm': return number((value) => { fields.minute = value; });
    case 's': return number((value) => { fields.second = value; });
    case 'S': return number((value) => { fields.millisecond = value; });
    case 'E': return /^[A-Za-z]+/u.exec(text)?.[0].length;
    case 'a': {
      const word = /^(?:AM|PM)/iu.exec(text)?.[0];
      if (word !== undefined) fields.afternoon = word.toUpperCase() === 'PM';
      return word?.length;
    }
    case 'X':
    case 'Z':
    case 'z': {
      const [zone, sign, hours = '0', minutes = '0'] = /^(?:GMT|UTC)?([+-])(\d{2}):?(\d{2})?|^(?:Z|GMT|UTC)/u.exec(text) ?? [];
      if (zone === undefined) return undefined;
      fields.offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
      return zone.length;
    }
    default: throw new ScriptException(`Invalid argument: ${letters}`);
  }
}
