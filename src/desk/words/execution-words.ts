/** Words of the executions page. */
import type { Execution } from '../contract';
import type { Language } from './sentences';

export interface ExecutionWords {
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly done: string;
  readonly kinds: Readonly<Record<Execution['kind'], string>>;
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

/** The words of the page in a language. */
export function executionWords(language: Language): ExecutionWords {
  return words[language];
}
