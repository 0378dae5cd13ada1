/** What «Разобрать ячейку положения» shows before it writes: the rows it proposes and the words it did not understand. */
import { bilingual } from './language';
import { counted, countedEnglish } from './numbers';

export const importText = bilingual(
  {
    where: (tab: string, quote: string) =>
      `Встаньте на строку критерия на листе «${tab}»: в ней должны быть номинация и ключ критерия, а в столбце «${quote}» — ячейка таблицы баллов, вставленная как в положении.`,
    nothing: (text: string) => `В этих словах нет ни строк баллов, ни шкалы: «${text}». Заполните строку сами.`,
    hasRows: (criterion: string) => `У критерия «${criterion}» ниже уже есть строки. Удалите их, если хотите разобрать ячейку заново.`,
    moved: 'Пока вы отвечали, строка изменилась. Выполните команду ещё раз.',
    proposed: (criterion: string) => `Критерий «${criterion}». Будет записано:`,
    tier: (points: string, condition: string, quote: string) => `${points} — ${condition}   («${quote}»)`,
    unknown: 'условие не понято, впишите его сами',
    scale: (from: string, to: string) => `оценка жюри от ${from} до ${to}`,
    cap: (above: string, quote: string) => `без подтверждения не более ${above}: «${quote}»`,
    perUnit: (sum: string, cap: string) => `за единицу: ${sum}${cap === '' ? '' : `, не более ${cap}`}`,
    newFacts: (names: string) => `На «Словарь» добавятся показатели: ${names}.`,
    look: 'Посмотрите:',
    doubt: {
      notUnderstood: 'не понято',
      exactly: '«в 1» прочитано как «не менее чем в 1»',
      slash: 'косая черта прочитана как сумма',
      allLevels: 'перечисленные уровни прочитаны как сумма',
      newFact: 'такого показателя ещё нет',
      severalFacts: 'подходит не один показатель',
      byOrder: 'вариант подобран по порядку',
      cap: 'что именно снижает оценку, подтвердите',
    },
    at: (what: string, words: string, position: number) => `• ${what}: «${words}» (знак ${position})`,
    more: (count: number) => `… и ещё ${count}`,
    ask: 'Записать?',
    done: (rows: number, facts: number) =>
      `Записано: ${counted(rows, ['строка', 'строки', 'строк'])} критерия${facts === 0 ? '' : `, ${counted(facts, ['показатель', 'показателя', 'показателей'])} на «Словарь»`}. Проверьте условия и выполните «Применить правила».`,
  },
  {
    where: (tab, quote) =>
      `Put the cursor on a criterion’s row of the tab “${tab}”: it needs the nomination and the key of the criterion, and in the column “${quote}” the cell of the table of points, pasted as it stands in the regulation.`,
    nothing: (text) => `These words hold neither tiers nor a scale: “${text}”. Fill in the row yourself.`,
    hasRows: (criterion) => `The criterion “${criterion}” already has rows below. Delete them to read the cell anew.`,
    moved: 'The row has changed while you were answering. Run the command again.',
    proposed: (criterion) => `Criterion “${criterion}”. This will be written:`,
    tier: (points, condition, quote) => `${points} — ${condition}   (“${quote}”)`,
    unknown: 'the condition was not understood, write it yourself',
    scale: (from, to) => `a jury mark from ${from} to ${to}`,
    cap: (above, quote) => `at most ${above} unless confirmed: “${quote}”`,
    perUnit: (sum, cap) => `per unit: ${sum}${cap === '' ? '' : `, at most ${cap}`}`,
    newFacts: (names) => `Facts to be added to “Dictionary”: ${names}.`,
    look: 'Look at:',
    doubt: {
      notUnderstood: 'not understood',
      exactly: '“in 1” is read as “in at least 1”',
      slash: 'the slash is read as a sum',
      allLevels: 'the levels listed are read as a sum',
      newFact: 'there is no such fact yet',
      severalFacts: 'more than one fact fits',
      byOrder: 'the option is matched by order',
      cap: 'confirm what it is that lowers the mark',
    },
    at: (what, words, position) => `• ${what}: “${words}” (character ${position})`,
    more: (count) => `… and ${count} more`,
    ask: 'Write it?',
    done: (rows, facts) =>
      `Written: ${countedEnglish(rows, 'row')} of the criterion${facts === 0 ? '' : `, ${countedEnglish(facts, 'fact')} on “Dictionary”`}. Check the conditions and run “Apply the rules”.`,
  },
);
