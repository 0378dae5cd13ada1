/** The sentences of the command line about triggers: functions that run by themselves. */
import { executionWords } from '../desk/words/execution-words';
import type { Language, Mirror } from '../text/language';

/** What starts a trigger and when it runs next, as the page of executions says it. */
function asOnPage(language: Language) {
  const { events, next } = executionWords(language).triggers;
  return { events, next };
}

export const triggerRu = {
  triggers: 'триггеры книги: функции, которые запускаются сами',
  list: 'перечислить: что, когда и от чьего имени',
  delete: 'удалить триггер по его номеру или все',
  uid: 'номер триггера или его начало, как в списке',
  all: 'все триггеры',
  none: 'Триггеров нет.',
  ...asOnPage('ru'),
  over: 'уже сработал',
  deleted: (handler: string) => `Удалён триггер: ${handler}.`,
  unknown: (uid: string) => `Нет триггера с номером «${uid}»; номера показывает triggers list.`,
  several: (uid: string) => `С «${uid}» начинаются номера нескольких триггеров: назовите больше знаков.`,
  which: 'Назовите номер триггера или --all.',
};

export const triggerEn: Mirror<typeof triggerRu> = {
  triggers: 'the triggers of a workbook: functions that run by themselves',
  list: 'list them: what, when and as whom',
  delete: 'delete a trigger by its number, or all',
  uid: 'the number of a trigger or its beginning, as listed',
  all: 'all triggers',
  none: 'There are no triggers.',
  ...asOnPage('en'),
  over: 'has run',
  deleted: (handler) => `Deleted the trigger: ${handler}.`,
  unknown: (uid) => `There is no trigger with the number “${uid}”; triggers list shows the numbers.`,
  several: (uid) => `Several triggers’ numbers begin with “${uid}”: give more of it.`,
  which: 'Name the number of a trigger, or --all.',
};
