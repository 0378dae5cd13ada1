/** Which functions an opening or an edit sets off, as whom, and with what event object. */
import { enumValue } from './services/enums';
import { RangeService } from './services/range';
import type { Run, Screen } from './services/run';
import { SpreadsheetService } from './services/spreadsheet';
import { UserService } from './services/user';
import type { Desk, Task } from './host';
import type { Email, TriggerRecord, Zone } from './overlay';

/** An edit by a person's hand; values only if it was one cell. */
export interface Edit {
  readonly sheetId: string;
  readonly zone: Zone;
  readonly before?: string;
  readonly after?: string;
}

type EventFields = (run: Run) => Readonly<Record<string, unknown>>;

function eventOf(run: Run, fields: EventFields, trigger: TriggerRecord | undefined): Readonly<Record<string, unknown>> {
  const told = run.settings.kind !== 'simple trigger' || run.shared.sameDomain;
  return {
    authMode: enumValue('ScriptApp.AuthMode', run.settings.authMode),
    source: new SpreadsheetService(run),
    user: new UserService(run, told ? run.settings.activeUser : ''),
    ...fields(run),
    ...(trigger === undefined ? {} : { triggerUid: trigger.uid }),
  };
}

function tasks(desk: Desk, email: Email, screen: Screen, simple: string, event: TriggerRecord['event'], fields: EventFields): Task[] {
  const found: Task[] = [];
  // Simple triggers need an editor at the keyboard.
  if (desk.person(email).role !== 'viewer' && desk.has(simple)) {
    found.push({ functionName: simple, kind: 'simple trigger', user: email, screen, args: (run) => [eventOf(run, fields, undefined)] });
  }
  for (const trigger of desk.kernel.overlay.triggers.values()) {
    if (trigger.event !== event) continue;
    found.push({
      functionName: trigger.handler, kind: 'installable trigger', user: trigger.creator, activeUser: email, screen,
      args: (run) => [eventOf(run, fields, trigger)],
    });
  }
  return found;
}

export function openTasks(desk: Desk, email: Email, screen: Screen): Task[] {
  return tasks(desk, email, screen, 'onOpen', 'ON_OPEN', () => ({}));
}

export function editTasks(desk: Desk, email: Email, screen: Screen, edit: Edit): Task[] {
  const { sheetId, zone } = edit;
  const edited = tasks(desk, email, screen, 'onEdit', 'ON_EDIT', (run) => {
    const range = new RangeService(run, sheetId, zone);
    range.fields = { rowStart: zone.top + 1, rowEnd: zone.bottom + 1, columnStart: zone.left + 1, columnEnd: zone.right + 1 };
    return {
      range,
      ...(edit.after === undefined ? {} : { value: edit.after }),
      ...(edit.before === undefined ? {} : { oldValue: edit.before }),
    };
  });
  return [...edited, ...changeTasks(desk, email, screen, 'EDIT')];
}

/** Installable onChange triggers; `changeType` as Google names it. */
export function changeTasks(desk: Desk, email: Email, screen: Screen, changeType: string): Task[] {
  return tasks(desk, email, screen, '', 'ON_CHANGE', () => ({ changeType }));
}

/** The run of a time-driven trigger: nobody is at the keyboard, and nobody sees what it shows. */
export function clockTask(trigger: TriggerRecord, now: () => number): Task {
  return {
    functionName: trigger.handler, kind: 'time-driven trigger', user: trigger.creator, screen: unattended,
    args: (run) => [{ authMode: enumValue('ScriptApp.AuthMode', run.settings.authMode), triggerUid: trigger.uid, ...utcFields(now()) }],
  };
}

const unattended: Screen = {
  ask: () => ({ button: 'CLOSE' }),
  show: () => undefined,
  menus: () => undefined,
  select: () => undefined,
  wait: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
};

/** The time as a time-driven event tells it: weeks begin on Monday and are counted as in ISO 8601. */
function utcFields(now: number): Readonly<Record<string, number | string>> {
  const date = new Date(now);
  const weekDay = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 4 - weekDay));
  const dayOfYear = (thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 86_400_000;
  return {
    year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, 'day-of-month': date.getUTCDate(), 'day-of-week': weekDay,
    'week-of-year': Math.floor(dayOfYear / 7) + 1, hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds(), timezone: 'UTC',
  };
}
