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

const sameWindow = (a: Window, b: Window): boolean => a.kind === b.kind && a.from === b.from && a.to === b.to;

/** One finding per window: nominations that share a window share the finding, named at the first of them. */
export function windowDefects(nominations: readonly Nomination[]): readonly Finding[] {
  const findings: Finding[] = [];
  const seen: Window[] = [];
  const seenPairs = new Set<string>();
  for (const nomination of nominations) {
    for (const window of nomination.windows) {
      if (!seen.some((other) => sameWindow(other, window))) {
        seen.push(window);
        findings.push(...deadlineDefects(nomination, window));
      }
    }
    findings.push(...overlaps(nomination, seenPairs));
  }
  return findings;
}

/** Only the end of the applications' window is a deadline for an applicant. */
function deadlineDefects(nomination: Nomination, window: Window): readonly Finding[] {
  if (window.kind !== 'applications') return [];
  const place = { nomination: nomination.key, clause: window.clause };
  const day = weekday(window.to);
  const holiday = HOLIDAYS.has(window.to.slice(5));
  const findings: Finding[] = [];
  if (window.hour === undefined) findings.push({ ...place, defect: { kind: 'noHour', day: window.to } });
  if (day === 0 || day === 6 || holiday) {
    findings.push({ ...place, defect: { kind: 'dayOff', day: window.to, weekday: day, holiday } });
  }
  return findings;
}

function overlaps(nomination: Nomination, seen: Set<string>): readonly Finding[] {
  const findings: Finding[] = [];
  const windows = [...nomination.windows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  windows.forEach((earlier, index) => {
    for (const later of windows.slice(index + 1)) {
      const key = `${earlier.kind} ${earlier.to} ${later.kind} ${later.from}`;
      if (earlier.kind === later.kind || later.from > earlier.to || seen.has(key)) continue;
      seen.add(key);
      findings.push({
        nomination: nomination.key,
        clause: later.clause,
        defect: { kind: 'windowsOverlap', day: later.from, windows: [earlier.kind, later.kind] },
      });
    }
  });
  return findings;
}
