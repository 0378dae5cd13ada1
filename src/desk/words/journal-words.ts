/** Sentences about the journal: what was brought back, what was set aside, why nothing is kept now. */
import type { Trouble } from '../journal/trouble';
import type { Language } from './sentences';

/** Changes of an earlier run: how many, whose, and between which moments (milliseconds since 1970). */
export interface Changes {
  readonly count: number;
  /** Names, the most active first; an empty name stands for scripts. */
  readonly by: readonly { readonly name: string; readonly count: number }[];
  readonly from: number;
  readonly to: number;
  /** IANA name of the zone in which people read the clock. */
  readonly timeZone: string;
}

export interface JournalWords {
  readonly recoveredTitle: string;
  readonly recovered: (changes: Changes) => string;
  /** `copy`: where the workbook with these changes was written, if it was. */
  readonly changedElsewhere: (changes: Changes, journal: string, copy: string | undefined) => string;
  readonly damaged: (journal: string, detail: string) => string;
  readonly busy: (journal: string) => string;
  readonly notBegun: (journal: string, trouble: Trouble) => string;
  readonly notKept: (trouble: Trouble) => string;
  /** After the sentence why the file was not saved; `changed`: another program has changed it. */
  readonly inJournal: (changed: boolean) => string;
}

function span({ from, to, timeZone }: Changes, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return from === to ? day.format(from) : day.formatRange(from, to);
}

function authors({ by }: Changes, scripts: string): string {
  return by.map(({ name, count }) => `${name === '' ? scripts : name} — ${count}`).join(', ');
}

const whyRu: Readonly<Record<Exclude<Trouble['kind'], 'other'>, string>> = {
  full: 'на диске нет места',
  'read-only': 'папка закрыта для записи',
  gone: 'папки с файлом больше нет; верните её на место',
  busy: 'журнал занят другой программой — синхронизацией с облаком или антивирусом',
  faulty: 'диск не отвечает или неисправен',
};
const whyEn: typeof whyRu = {
  full: 'the disk is full',
  'read-only': 'the folder cannot be written to',
  gone: 'the folder of the file is gone; put it back',
  busy: 'another program holds the journal, a cloud drive or an antivirus',
  faulty: 'the disk does not answer or is faulty',
};

const why: Readonly<Record<Language, (trouble: Trouble) => string>> = {
  ru: (trouble) => (trouble.kind === 'other' ? trouble.detail : whyRu[trouble.kind]),
  en: (trouble) => (trouble.kind === 'other' ? trouble.detail : whyEn[trouble.kind]),
};

const words: Readonly<Record<Language, JournalWords>> = {
  ru: {
    recoveredTitle: 'Правки восстановлены',
    recovered: (changes) =>
      `Прошлый раз стол завершился, не сохранив файл. Восстановлено правок: ${changes.count} (${authors(changes, 'сценарии')}); сделаны ${span(changes, 'ru')}.`,
    changedElsewhere: (changes, journal, copy) =>
      `Файл изменила другая программа, пока в журнале стола оставались несохранённые правки: ${changes.count} (${authors(changes, 'сценарии')}), ${span(changes, 'ru')}. ` +
      `Файл открыт таким, какой он есть; журнал отложен в ${journal}.` +
      (copy === undefined ? '' : ` Книга с этими правками записана в ${copy}.`),
    damaged: (journal, detail) => `Журнал стола повреждён (${detail}) и отложен в ${journal}. Открыто то, что есть в файле; правки после последнего сохранения не восстановлены.`,
    busy: (journal) => `Журнал ${journal} занят другой программой. Закройте её или откройте копию файла.`,
    notBegun: (journal, trouble) => `Файл не открыт: журнал правок ${journal} не удалось начать (${why.ru(trouble)}).`,
    notKept: (trouble) => `Не сохраняется: ${why.ru(trouble)}. Введённое остаётся на странице и будет записано, когда это станет возможно; не закрывайте её.`,
    inJournal: (changed) =>
      changed
        ? 'Введённое здесь цело, оно в журнале рядом с файлом. Книгу отсюда можно взять сейчас: «Файл → Скачать». Когда стол остановят и запустят снова, он откроет файл той программы, а книгу с введённым здесь положит рядом, с датой в имени.'
        : 'Введённое цело, оно в журнале рядом с файлом; стол попробует сохранить снова сам.',
  },
  en: {
    recoveredTitle: 'Changes recovered',
    recovered: (changes) =>
      `The desk ended last time without saving the file. Changes recovered: ${changes.count} (${authors(changes, 'scripts')}); made ${span(changes, 'en')}.`,
    changedElsewhere: (changes, journal, copy) =>
      `Another program changed the file while the desk's journal held unsaved changes: ${changes.count} (${authors(changes, 'scripts')}), ${span(changes, 'en')}. ` +
      `The file is open as it is; the journal is set aside as ${journal}.` +
      (copy === undefined ? '' : ` The workbook with these changes was written to ${copy}.`),
    damaged: (journal, detail) => `The desk's journal is damaged (${detail}) and set aside as ${journal}. What is in the file is open; changes after the last save were not recovered.`,
    busy: (journal) => `Another program holds the journal ${journal}. Close it or open a copy of the file.`,
    notBegun: (journal, trouble) => `The file was not opened: its journal of changes ${journal} could not be begun (${why.en(trouble)}).`,
    notKept: (trouble) => `Not saved: ${why.en(trouble)}. What you type stays on this page and is written when that becomes possible; do not close it.`,
    inJournal: (changed) =>
      changed
        ? 'What was typed here is safe in the journal beside the file. The workbook can be taken from here now: File → Download. When the desk is stopped and started again, it opens the file of that program and puts the workbook with what was typed here beside it, with the date in its name.'
        : 'What was typed is safe in the journal beside the file; the desk will try to save again by itself.',
  },
};

/** The sentences in a language. */
export function journalWords(language: Language): JournalWords {
  return words[language];
}
