/** Words of «Применить правила», of the hidden record of rules, and of what a change of the rules does to points. */
import { bilingual, phrase } from './language';
import { counted, countedEnglish } from './numbers';

export const appliedTitle = phrase('Действующие правила', 'Rules in force');

export const appliedHeaders = {
  what: phrase('Что', 'What'),
  nomination: phrase('Номинация', 'Nomination'),
  key: phrase('Ключ', 'Key'),
  rule: phrase('Правило', 'Rule'),
} as const;

const CHANGES = ['изменение', 'изменения', 'изменений'] as const;
const APPLICATIONS = ['заявка', 'заявки', 'заявок'] as const;

export const ruleChangeText = bilingual(
  {
    nothing: 'Применять нечего: листы уже соответствуют правилам.',
    applied: (changes: number) => `Правила применены: ${counted(changes, CHANGES)}. Баллы на листах пересчитаны, заполненное не тронуто. Итоги пересчитает «Подвести итоги».`,
    laidOut: 'Правила применены: столбцы, подсказки и формулы листов приведены в соответствие. Заполненное не тронуто.',
    ask: 'Оценки уже есть. Применить изменённые правила?',
    askUnknown: 'Оценки уже есть, а по каким правилам листы размечены раньше, книга не помнит: чьи баллы изменятся, сказать нельзя. Применить правила, как они сейчас на листах?',
    nobody: 'Ничьи баллы не меняются.',
    whose: (count: number, decisive: number) =>
      `Баллы меняются: ${counted(count, APPLICATIONS)}${decisive === 0 ? ', победители те же' : `, из них ${decisive} выигрывают или перестают выигрывать`}.`,
    more: (count: number) => `…и ещё ${count}`,
    what: 'Что изменилось:',
    change: (name: string, nomination: string, before: string, after: string) => `${name} (${nomination}): ${before} → ${after}`,
    place: (place: number) => `${place} место`,
    notCounted: 'не посчитано',
    winner: { yes: 'победитель', no: 'не побеждает', undecided: 'не решено, победит ли' },
    moved: 'Пока вы читали, правила или оценки изменились. Выполните команду ещё раз и посмотрите, чьи баллы меняются теперь.',
    unapplied: 'Правила изменились после первых оценок и ещё не применены. Выполните «Премия → Применить правила»: она покажет, чьи баллы меняются, и спросит.',
    countedUnapplied: 'Посчитано по правилам, которые сейчас на листах, но они изменились и ещё не применены. «Применить правила» покажет, чьи баллы от этого изменились, и приведёт листы в соответствие.',
    decision: (id: string) => `Решение ${id}`,
    criterion: (nomination: string, printed: string) => `«Критерии»: ${nomination}, ${printed}`,
    nominationFrame: (nomination: string) => `Номинация ${nomination}`,
    rules: 'Правила подсчёта',
    difference: (place: string, before: string, after: string) => `${place}: ${before} → ${after}`,
    because: (after: string, reason: string) => (after === '' ? `Почему: ${reason}` : `${after}. Почему: ${reason}`),
    removed: 'нет',
    frame: (winners: number, prizes: string) => `победителей: ${winners}${prizes === '' ? '' : `, премии: ${prizes}`}`,
    byDefault: 'по умолчанию',
  },
  {
    nothing: 'There is nothing to apply: the tabs agree with the rules.',
    applied: (changes) => `The rules are applied: ${countedEnglish(changes, 'change')}. Points on the tabs are counted anew, what was filled in is untouched. “Count the results” counts the results anew.`,
    laidOut: 'The rules are applied: columns, hints and formulas of the tabs follow them. What was filled in is untouched.',
    ask: 'There are marks already. Apply the changed rules?',
    askUnknown: 'There are marks already, and the workbook does not remember by which rules its tabs were laid out: whose points change cannot be said. Apply the rules as they stand on the tabs?',
    nobody: 'Nobody’s points change.',
    whose: (count, decisive) =>
      `Points change: ${countedEnglish(count, 'application')}${decisive === 0 ? ', the winners stay' : `, ${decisive} of them win or cease to win`}.`,
    more: (count) => `…and ${count} more`,
    what: 'What has changed:',
    change: (name, nomination, before, after) => `${name} (${nomination}): ${before} → ${after}`,
    place: (place) => `place ${place}`,
    notCounted: 'not counted',
    winner: { yes: 'wins', no: 'does not win', undecided: 'undecided whether it wins' },
    moved: 'While you were reading, rules or marks have changed. Run the command again and see whose points change now.',
    unapplied: 'The rules have changed since the first marks and are not applied yet. Run “Award → Apply the rules”: it shows whose points change, and asks.',
    countedUnapplied: 'Counted by the rules as they stand on the tabs, which have changed and are not applied yet. “Apply the rules” shows whose points change by it and brings the tabs up to date.',
    decision: (id) => `Decision ${id}`,
    criterion: (nomination, printed) => `“Criteria”: ${nomination}, ${printed}`,
    nominationFrame: (nomination) => `Nomination ${nomination}`,
    rules: 'Rules of counting',
    difference: (place, before, after) => `${place}: ${before} → ${after}`,
    because: (after, reason) => (after === '' ? `Reason: ${reason}` : `${after}. Reason: ${reason}`),
    removed: 'none',
    frame: (winners, prizes) => `winners: ${winners}${prizes === '' ? '' : `, prizes: ${prizes}`}`,
    byDefault: 'by default',
  },
);

export type RuleChangeText = (typeof ruleChangeText)['ru'];
