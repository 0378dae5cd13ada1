/** Words of the executions page. */
import type { Execution } from '../contract';
import { endedEarlyBy } from '../execution/ended-early';
import type { EndedEarly } from '../execution/ended-early';
import type { TriggerRecord } from '../overlay';
import type { Language } from './sentences';

export interface ExecutionWords {
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly done: string;
  readonly kinds: Readonly<Record<Execution['kind'], string>>;
  /** What became of executions that did not end by themselves, by the message that scripts would see. */
  readonly ended: Readonly<Record<EndedEarly, string>>;
  readonly triggers: {
    readonly title: string;
    readonly about: string;
    readonly handler: string;
    readonly when: string;
    readonly who: string;
    readonly events: Readonly<Record<TriggerRecord['event'], string>>;
    readonly next: (time: string) => string;
    /** Of a trigger that runs once. */
    readonly over: string;
    readonly delete: string;
    readonly surely: string;
  };
  readonly columns: {
    readonly started: string;
    readonly person: string;
    readonly what: string;
    readonly ms: string;
    readonly modelled: string;
    readonly calls: string;
    readonly outcome: string;
  };
}

const words: Readonly<Record<Language, ExecutionWords>> = {
  ru: {
    title: 'Выполнения',
    about: 'каждый запуск функции дополнения: время здесь и расчётное время в Google по опубликованным задержкам',
    none: 'Пока ничего не запускалось.',
    done: 'Завершено',
    kinds: {
      menu: 'меню',
      sidebar: 'боковая панель',
      'simple trigger': 'простой триггер',
      'installable trigger': 'устанавливаемый триггер',
      'time-driven trigger': 'триггер по времени',
      'custom function': 'функция в формуле',
    },
    ended: {
      time: 'Прервано: функция работала дольше, чем разрешает Google (6 минут, простой триггер и формула 30 секунд)',
      memory: 'Прервано: функции не хватило памяти',
      cancelled: 'Отменено',
      stopped: 'Прервано: выполнение оборвалось само',
    },
    triggers: {
      title: 'Триггеры',
      about: 'функции, которые запускаются сами, от имени того, кто их создал',
      handler: 'Функция',
      when: 'Когда',
      who: 'От чьего имени',
      events: { ON_OPEN: 'при открытии', ON_EDIT: 'при правке', ON_CHANGE: 'при изменении', CLOCK: 'по времени' },
      next: (time) => `следующий запуск ${time}`,
      over: 'уже сработал и больше не запустится',
      delete: 'Удалить…',
      surely: 'Удалить триггер',
    },
    columns: {
      started: 'Начало',
      person: 'Кто',
      what: 'Функция',
      ms: 'Здесь, мс',
      modelled: 'В Google, мс',
      calls: 'Вызовы служб',
      outcome: 'Итог',
    },
  },
  en: {
    title: 'Executions',
    about: 'every run of a function of the add-on: the time here, and the time modelled for Google from published latencies',
    none: 'Nothing has run yet.',
    done: 'Completed',
    kinds: {
      menu: 'menu',
      sidebar: 'sidebar',
      'simple trigger': 'simple trigger',
      'installable trigger': 'installable trigger',
      'time-driven trigger': 'time-driven trigger',
      'custom function': 'custom function',
    },
    ended: {
      time: 'Stopped: the function ran longer than Google allows (6 minutes; a simple trigger and a formula 30 seconds)',
      memory: 'Stopped: the function ran out of memory',
      cancelled: 'Cancelled',
      stopped: 'Stopped: the execution broke off by itself',
    },
    triggers: {
      title: 'Triggers',
      about: 'functions that run by themselves, on behalf of whoever made them',
      handler: 'Function',
      when: 'When',
      who: 'On behalf of',
      events: { ON_OPEN: 'on opening', ON_EDIT: 'on an edit', ON_CHANGE: 'on a change', CLOCK: 'by the clock' },
      next: (time) => `next run ${time}`,
      over: 'has run and will not run again',
      delete: 'Delete…',
      surely: 'Delete the trigger',
    },
    columns: {
      started: 'Started',
      person: 'Who',
      what: 'Function',
      ms: 'Here, ms',
      modelled: 'On Google, ms',
      calls: 'Service calls',
      outcome: 'Outcome',
    },
  },
};

/** What to tell a person of a failed execution: the script's own message, or in the person's language why it was ended. */
export function failureWords(failure: { readonly name: string; readonly message: string }, language: Language): string {
  const early = endedEarlyBy(failure);
  return early === undefined ? failure.message : words[language].ended[early];
}

/** The words of the page in a language. */
export function executionWords(language: Language): ExecutionWords {
  return words[language];
}
