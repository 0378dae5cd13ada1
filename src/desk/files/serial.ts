/** Dates as days since 30 December 1899, and as the library that reads files gives them: whole milliseconds. */

const day = 86400000;
const epoch = 25569;

/** The serial number of a date the library read; the sum is of whole numbers, so that 12:30 is the same 12:30 again. */
export function serialOf(date: Date): number {
  return (date.getTime() + epoch * day) / day;
}

/** What a serial number comes back as when a file shows it as a date. */
export function readAsDate(serial: number): number {
  return serialOf(new Date(Math.round((serial - epoch) * day)));
}
