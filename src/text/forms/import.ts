/** Words of the form that turns a pasted cell of a regulation into a criterion. */
import { bilingual } from '../language';
import { counted, countedEnglish } from '../numbers';
import { commonWords } from './common';

const own = bilingual(
  {
    title: 'Вставить критерий',
    noNominations: 'В книге пока нет номинаций. Впишите их на лист «Номинации» и откройте форму снова.',
    nomination: 'Номинация',
    printed: '№',
    criterion: 'Название критерия',
    clause: 'Пункт положения',
    clauseHelp: 'раздел · номер, например 7. Критерии · 7.2',
    cell: 'Ячейка таблицы баллов',
    cellHelp: 'Скопируйте её из положения как есть: «5 – 600 и более часов; 4 – 400 и более часов; …», «от 0 до 5 баллов», «2 балла за каждую публикацию, не более 10».',
    read: 'Разобрать',
    reading: 'Разбираю…',
    nothing: 'В этом тексте нет ни строк баллов, ни шкалы.',
    recognised: 'Распознано: {kind}',
    maximum: 'максимум {max}',
    points: 'баллов',
    condition: 'Условие',
    look: 'Посмотрите на отмеченное',
    newFacts: 'На лист «Словарь» добавятся показатели: {names}.',
    facts: 'Показатели, которые можно называть в условиях',
    change: '‹ Изменить текст',
    recheck: 'Проверить условия',
    save: 'Записать критерий',
    saving: 'Записываю и привожу листы в порядок…',
    another: 'Вставить ещё один',
    mend: 'Пока не записано. Исправьте:',
    asks: 'Оценки уже есть. Вот чьи баллы меняются:',
    also: 'Вместе с этим применяется:',
    decisive: 'меняется победа',
    more: '…и ещё {n}',
    accept: 'Записать и применить',
    keep: 'Не записывать',
  },
  {
    title: 'Paste a criterion',
    noNominations: 'The workbook has no nominations yet. Write them on the tab “Nominations” and open the form again.',
    nomination: 'Nomination',
    printed: 'No.',
    criterion: 'Title of the criterion',
    clause: 'Clause of the regulation',
    clauseHelp: 'heading · number, such as 7. Criteria · 7.2',
    cell: 'Cell of the table of points',
    cellHelp: 'Copy it from the regulation as it stands: “5 – 600 и более часов; 4 – 400 и более часов; …”, “от 0 до 5 баллов”, “2 балла за каждую публикацию, не более 10”.',
    read: 'Read it',
    reading: 'Reading…',
    nothing: 'This text holds neither tiers nor a scale.',
    recognised: 'Recognised: {kind}',
    maximum: 'maximum {max}',
    points: 'points',
    condition: 'Condition',
    look: 'Look at what is marked',
    newFacts: 'Facts to be added to the tab “Dictionary”: {names}.',
    facts: 'Facts that conditions may name',
    change: '‹ Change the text',
    recheck: 'Check the conditions',
    save: 'Write the criterion',
    saving: 'Writing and bringing the tabs up to date…',
    another: 'Paste another one',
    mend: 'Not written yet. Mend this:',
    asks: 'There are marks already. Points change for:',
    also: 'Applied together with it:',
    decisive: 'the win changes',
    more: '…and {n} more',
    accept: 'Write and apply',
    keep: 'Do not write',
  },
);

export const importWords = { ru: { ...commonWords.ru, ...own.ru }, en: { ...commonWords.en, ...own.en } };

export type ImportWords = (typeof importWords)['ru'];

/** What the server says of a draft. */
export const importSentences = bilingual(
  {
    noTitle: 'Напишите название критерия: до 300 знаков.',
    noCell: 'Вставьте ячейку положения.',
    nothing: 'В этом тексте нет ни строк баллов, ни шкалы: критерий записать нельзя.',
    wrong: (points: string, expected: string) => `Строка на ${points}: нужно ${expected}.`,
    saved: (title: string, rows: number) => `Критерий «${title}» записан: ${counted(rows, ['строка', 'строки', 'строк'])} на листе «Критерии».`,
    followed: 'Листы показателей и оценок приведены в соответствие.',
    journal: (nomination: string, printed: string, title: string) => `${nomination}, ${printed}. ${title}`,
  },
  {
    noTitle: 'Write the title of the criterion: up to 300 characters.',
    noCell: 'Paste the cell of the regulation.',
    nothing: 'This text holds neither tiers nor a scale: there is no criterion to write.',
    wrong: (points, expected) => `The tier of ${points}: expected ${expected}.`,
    saved: (title, rows) => `The criterion “${title}” is written: ${countedEnglish(rows, 'row')} on the tab “Criteria”.`,
    followed: 'The tabs of facts and marks follow it.',
    journal: (nomination, printed, title) => `${nomination}, ${printed}. ${title}`,
  },
);
