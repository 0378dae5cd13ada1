/** Defects of the windows: stages that overlap, deadlines without an hour or on a day off (PR-18, PR-19, RO-42, RO-44). */
import type { CivilDate, Nomination, Window } from '../model';
import type { Finding } from './finding';

/** Month and day of the non-working holidays of art. 112 of the Labour Code. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  '01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08',
  '02-23', '03-08', '05-01', '05-09', '06-12', '11-04',
]);

/** Day of the week of a civil date, 0 for Sunday (Zeller's congruence: no clock and no zone is involved). */
export function weekday(date: CivilDate): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  return (day + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + 6) % 7;
}

const HOUR = /(?<!\d)(\d{1,2}[:.]\d{2})(?![.\d])/;
const ZONE = /московск|местн|часов\p{L}*\s+пояс|владивосток|\bмск\b|МСК|UTC|GMT|Moscow|local time/iu;

const isDayOff = (date: CivilDate): boolean => [0, 6].includes(weekday(date)) || HOLIDAYS.has(date.slice(5));

/** The first day after `date` that is neither a weekend nor a public holiday. */
export function workingDayAfter(date: CivilDate): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  let ahead = 1;
  for (;;) {
    const next = new Date(Date.UTC(year, month - 1, day + ahead)).toISOString().slice(0, 10) as CivilDate;
    if (!isDayOff(next)) return next;
    ahead += 1;
  }
}

/** By nomination; nominations that share a window repeat the finding, and the report groups them. */
export const windowDefects = (nominations: readonly Nomination[]): readonly Finding[] =>
  nominations.flatMap((nomination) => [...nomination.windows.flatMap((window) => deadlineDefects(nomination, window)), ...overlaps(nomination)]);

/** Only the end of the applications' window is a deadline for an applicant. */
function deadlineDefects(nomination: Nomination, window: Window): readonly Finding[] {
  if (window.kind !== 'applications') return [];
  const place = { nomination: nomination.key, clause: window.clause };
  const day = weekday(window.to);
  const holiday = HOLIDAYS.has(window.to.slice(5));
  const findings: Finding[] = [];
  if (window.hour === undefined) findings.push({ ...place, defect: { kind: 'noHour', day: window.to } });
  const [, printed] = HOUR.exec(window.clause.quote) ?? [];
  if (window.hour !== undefined && printed !== undefined && !ZONE.test(window.clause.quote)) {
    findings.push({ ...place, defect: { kind: 'noZone', day: window.to, hour: printed } });
  }
  if (day === 0 || day === 6 || holiday) {
    findings.push({ ...place, defect: { kind: 'dayOff', day: window.to, weekday: day, holiday, next: workingDayAfter(window.to) } });
  }
  return findings;
}

function overlaps(nomination: Nomination): readonly Finding[] {
  const windows = [...nomination.windows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return windows.flatMap((earlier, index) =>
    windows
      .slice(index + 1)
      .filter((later) => earlier.kind !== later.kind && later.from <= earlier.to)
      .map((later): Finding => ({
        nomination: nomination.key,
        clause: later.clause,
        defect: { kind: 'windowsOverlap', day: later.from, windows: [earlier.kind, later.kind] },
      })),
  );
}
