/** Triggers and authorization. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

export const triggerLines: readonly Line[] = [
  line('simple', 'Simple triggers do not fire for viewers nor for what scripts write, and may ask but show no pages.', [
    check('a script does not set off onEdit', (bench) => {
      const range = bench.range(1, 2);
      range.setValues([[1, 2]]);
      range.getCell(1, 1).setFormula('=1+1').clearContent();
      SpreadsheetApp.flush();
      // The self-test has an onEdit that leaves a note on what is edited on its tabs.
      Utilities.sleep(500);
      return range.getNotes();
    }, [['', '']]),
  ], [
    'desk/triggers: a script does not set off onEdit',
    'desk/triggers: a simple trigger may ask, and show no page and make no trigger; an installable one has no screen',
    'desk/triggers: onOpen builds the menus, for those who may edit',
  ]),
  line('as-whom', 'onEdit runs as the person at the keyboard, an installable trigger as its creator.', [], [
    'desk/triggers: onEdit runs as the person at the keyboard and is refused protected cells; an installable trigger runs as its creator',
  ]),
  line('auth-modes', 'onOpen of an add-on runs with little authority and builds a menu.', [], [
    'desk/triggers: onOpen builds the menus, for those who may edit', 'desk/triggers: each entry has its authority: a simple trigger little, an installable one all',
  ]),
  line('edit-event', 'An edit event has range, value and old value, the values for a single cell alone and as texts.', [], [
    'desk/triggers: onEdit gets the range, the value and the old value of a single cell',
    'desk/triggers: the value of an event is the bare value as text: %s',
    'desk/triggers: pasting several cells has neither value nor old value',
    'browser/desk: onEdit runs for what a person types, with the old value and the new',
  ]),
  line('change-event', 'onChange tells what kind of change it was.', [], [
    'desk/triggers: an installable onChange trigger is told of an edit', 'desk/server/change-type: a row inserted, with the cells that move', 'desk/server/change-type: a look',
    'desk/server/change-type: a tab renamed',
  ]),
  line('trigger-limits', 'Triggers: twenty of a person, own ones visible alone, schedules of fixed steps.', [
    check('made, listed and deleted', () => {
      const made = ScriptApp.newTrigger('runSelfTest').timeBased().everyHours(1).create();
      const listed = ScriptApp.getProjectTriggers().filter((one) => one.getUniqueId() === made.getUniqueId());
      ScriptApp.deleteTrigger(made);
      const left = ScriptApp.getProjectTriggers().filter((one) => one.getUniqueId() === made.getUniqueId());
      return [listed.map((one) => [one.getHandlerFunction(), one.getEventType().toString()]), left.length];
    }, [[['runSelfTest', 'CLOCK']], 0]),
    refuses('every 7 minutes', () => ScriptApp.newTrigger('runSelfTest').timeBased().everyMinutes(7),
      'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'),
  ], ['desk/triggers: one sees only the own triggers, at most twenty of them, hourly at the most']),
  line('active-user', 'The active user is unknown in simple triggers unless all belong to one domain.', [
    check('known in a menu’s function', () => Session.getActiveUser().getEmail() === Session.getEffectiveUser().getEmail() && Session.getActiveUser().getEmail() !== '', true),
  ], ['desk/triggers: within one domain a simple trigger knows who is at the keyboard']),
  line('scopes', 'A call without its scope in the manifest is refused.', [], ['desk/executions: a call without its scope in the manifest is refused']),
];
