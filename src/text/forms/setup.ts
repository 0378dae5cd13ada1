/** Words of the form that makes the workbook of an award, and the sentences that say what an award is. */
import { bilingual } from '../language';
import { counted, countedEnglish } from '../numbers';
import { commonWords } from './common';

const own = bilingual(
  {
    title: 'Настроить премию',
    which: 'Какая премия?',
    there: 'В этой книге уже есть премия «{title}». Чтобы начать другую, создайте новую таблицу и откройте эту форму в ней.',
    unfinished: 'Создание книги прервалось. Выберите ту же премию и нажмите «Продолжить»: сделанное останется.',
    regulation: 'Положение',
    nominations: 'Номинации',
    confirm: 'До начала работы жюри подтвердите',
    questions: 'Что ответить сейчас',
    later: 'Всё это можно изменить потом на листах «Премия» и «Номинации».',
    awardTitle: 'Название премии',
    year: 'Год',
    document: 'Документ (положение, приказ)',
    timeZone: 'Часовой пояс сроков',
    factsBy: 'Кто вносит показатели',
    factsByHelp: 'число часов, публикаций, наград и так далее',
    bookLanguage: 'Язык книги',
    winnersAndPrizes: 'Победители и премии',
    winners: 'Победителей',
    prizes: 'Премии по местам, ₽',
    prizesHelp: 'например 30000; 25000; 15000. Пусто — денежных премий нет.',
    newNominations: 'Номинации, каждая с новой строки',
    newNominationsHelp: 'Можно оставить пустым и вписать на лист «Номинации».',
    newWinners: 'Победителей в каждой',
    create: 'Создать книгу',
    goOn: 'Продолжить',
    creating: 'Создаю листы…',
    patience: 'Это займёт до минуты. Форму можно не закрывать.',
    ready: 'Готово',
    decisionsNext: 'Но сначала откройте «Премия → Решения премии…»: там вопросы, которые положение оставляет открытыми.',
    criteriaNext: 'Но сначала опишите критерии: «Премия → Вставить критерий из положения…» или прямо на листе «Критерии».',
    mend: 'Исправьте и нажмите ещё раз:',
  },
  {
    title: 'Set up the award',
    which: 'Which award?',
    there: 'This workbook already holds the award “{title}”. To start another one, make a new spreadsheet and open this form there.',
    unfinished: 'Making the workbook was broken off. Choose the same award and press “Go on”: what is done stays.',
    regulation: 'Regulation',
    nominations: 'Nominations',
    confirm: 'To be confirmed before the jury starts',
    questions: 'What to answer now',
    later: 'All of it can be changed later on the tabs “Award” and “Nominations”.',
    awardTitle: 'Title of the award',
    year: 'Year',
    document: 'Document (regulation, order)',
    timeZone: 'Time zone of the deadlines',
    factsBy: 'Who enters the facts',
    factsByHelp: 'numbers of hours, publications, awards and so on',
    bookLanguage: 'Language of the workbook',
    winnersAndPrizes: 'Winners and prizes',
    winners: 'Winners',
    prizes: 'Prizes by place, ₽',
    prizesHelp: 'for example 30000; 25000; 15000. Blank: no money prizes.',
    newNominations: 'Nominations, one a line',
    newNominationsHelp: 'May stay blank and be written on the tab “Nominations”.',
    newWinners: 'Winners in each',
    create: 'Create the workbook',
    goOn: 'Go on',
    creating: 'Making the tabs…',
    patience: 'This takes up to a minute. The form may stay open.',
    ready: 'Done',
    decisionsNext: 'But first open “Award → Decisions of the award…”: the questions that the regulation leaves open.',
    criteriaNext: 'But first describe the criteria: “Award → Paste a criterion of the regulation…”, or on the tab “Criteria” itself.',
    mend: 'Mend this and press again:',
  },
);

export const setupWords = { ru: { ...commonWords.ru, ...own.ru }, en: { ...commonWords.en, ...own.en } };

export type SetupWords = (typeof setupWords)['ru'];

const NOMINATIONS = ['номинация', 'номинации', 'номинаций'] as const;
const DECISIONS = ['вопрос', 'вопроса', 'вопросов'] as const;
const DAYS = { applications: 'заявки', screening: 'проверка', evaluation: 'оценка' } as const;
const ENGLISH_DAYS = { applications: 'applications', screening: 'screening', evaluation: 'evaluation' } as const;

/** What an award is, said by the server in the person's language. */
export const awardSentences = bilingual(
  {
    nominations: (count: number) => (count === 0 ? 'Номинаций пока нет: вы впишете свои.' : `${counted(count, NOMINATIONS)}.`),
    decisions: (count: number) => (count === 0 ? 'Открытых вопросов пока нет.' : `${counted(count, DECISIONS)} положение оставляет открытыми; у каждого есть ответ по умолчанию.`),
    empty: 'Пустая книга: правила пишете вы.',
    maximum: (points: string) => `до ${points} баллов`,
    unlimited: 'баллы без верхней границы',
    byVote: 'решается голосованием',
    noCriteria: 'критериев в положении нет, их впишет организатор',
    window: (kind: keyof typeof DAYS, from: string, to: string) => `${DAYS[kind]} ${from}–${to}`,
    badTitle: 'Напишите название премии: до 200 знаков.',
    badYear: 'Год — четыре цифры, например 2026.',
    badWinners: (nomination: string) => `${nomination}: число победителей — целое от 0 до 1000.`,
    badPrizes: (nomination: string) => `${nomination}: премии пишутся суммами через «;», например 30000; 25000; 15000.`,
    repeated: (nomination: string) => `Номинация «${nomination}» написана дважды.`,
    tooMany: (limit: number) => `Номинаций больше ${limit}: впишите остальные на лист «Номинации».`,
  },
  {
    nominations: (count) => (count === 0 ? 'No nominations yet: you write your own.' : `${countedEnglish(count, 'nomination')}.`),
    decisions: (count) => (count === 0 ? 'No open questions yet.' : `The regulation leaves ${countedEnglish(count, 'question')} open; each has a default answer.`),
    empty: 'An empty workbook: you write the rules.',
    maximum: (points) => `up to ${points} points`,
    unlimited: 'points without an upper bound',
    byVote: 'decided by a vote',
    noCriteria: 'the regulation prints no criteria, the organiser writes them',
    window: (kind, from, to) => `${ENGLISH_DAYS[kind]} ${from}–${to}`,
    badTitle: 'Write the title of the award: up to 200 characters.',
    badYear: 'A year has four digits, such as 2026.',
    badWinners: (nomination) => `${nomination}: the number of winners is whole, from 0 to 1000.`,
    badPrizes: (nomination) => `${nomination}: prizes are sums separated by “;”, such as 30000; 25000; 15000.`,
    repeated: (nomination) => `The nomination “${nomination}” is written twice.`,
    tooMany: (limit) => `More than ${limit} nominations: write the others on the tab “Nominations”.`,
  },
);

/** Zones of Russia, west to east, as they are offered. */
export const zoneTitles: readonly (readonly [zone: string, ru: string, en: string])[] = [
  ['Europe/Kaliningrad', 'Калининград (МСК−1)', 'Kaliningrad (UTC+2)'],
  ['Europe/Moscow', 'Москва', 'Moscow (UTC+3)'],
  ['Europe/Samara', 'Самара (МСК+1)', 'Samara (UTC+4)'],
  ['Asia/Yekaterinburg', 'Екатеринбург (МСК+2)', 'Yekaterinburg (UTC+5)'],
  ['Asia/Omsk', 'Омск (МСК+3)', 'Omsk (UTC+6)'],
  ['Asia/Krasnoyarsk', 'Красноярск (МСК+4)', 'Krasnoyarsk (UTC+7)'],
  ['Asia/Irkutsk', 'Иркутск (МСК+5)', 'Irkutsk (UTC+8)'],
  ['Asia/Yakutsk', 'Якутск (МСК+6)', 'Yakutsk (UTC+9)'],
  ['Asia/Vladivostok', 'Владивосток (МСК+7)', 'Vladivostok (UTC+10)'],
  ['Asia/Magadan', 'Магадан (МСК+8)', 'Magadan (UTC+11)'],
  ['Asia/Kamchatka', 'Камчатка (МСК+9)', 'Kamchatka (UTC+12)'],
];
