/** What «Что если» says: which undecided reading, or which juror's absence, would change winners or money. */
import { bilingual, phrase } from './language';
import { counted, countedEnglish } from './numbers';

export const whatIfTitle = phrase('Что если', 'What if');

export const whatIfHeaders = {
  cause: phrase('Если', 'If'),
  nomination: phrase('Номинация', 'Nomination'),
  code: phrase('Код', 'Code'),
  name: phrase('Кого касается', 'Who is concerned'),
  effect: phrase('Что меняется', 'What changes'),
  before: phrase('Сейчас', 'Now'),
  after: phrase('Тогда', 'Then'),
} as const;

const APPLICATIONS = ['заявка', 'заявки', 'заявок'] as const;

export const whatIfWords = bilingual(
  {
    reading: (id: string, reading: string, inForce: string) => `${id}: ${reading}\n(сейчас: ${inForce})`,
    withoutJuror: (name: string) => `Без оценок члена жюри: ${name}`,
    total: (total: string) => `итог ${total}`,
    noTotal: 'нет итога',
    place: (place: number) => `место ${place}`,
    prize: (sum: string) => `приз ${sum} ₽`,
    openPrize: 'приз не решён',
    winner: { yes: 'победитель', no: 'не победитель', undecided: 'победа не решена' },
    wins: 'становится победителем',
    loses: 'перестаёт быть победителем',
    opens: 'победа зависит от ничьей',
    settles: 'ничья решается',
    prizeChanges: 'меняется приз',
    unknown: (count: number) => `проверить нельзя: ${counted(count, APPLICATIONS)} без итога, потому что нужны новые оценки или показатели`,
    tax: (reading: string) => `Налог: ${reading}`,
    taxSums: (tax: string, net: string, gross: string) => `НДФЛ ${tax} ₽, победители получат ${net} ₽, расход организатора ${gross} ₽`,
    taxOpen: 'налог не решён: ничего не платить',
    tie: (reading: string) => `Ничья за призовое место: ${reading}`,
    tieSums: (sum: string, prizes: number) => `призы ${sum} ₽ (${prizes})`,
    tieOpen: (count: number) => `${counted(count, ['приз ждёт', 'приза ждут', 'призов ждут'])} решения`,
    none: 'Ни одно нерешённое прочтение и ни один член жюри в одиночку не меняет победителей и призов.',
    report: (cases: number, people: number, tab: string) =>
      `${counted(cases, ['случай меняет', 'случая меняют', 'случаев меняют'])} победителей или деньги; ${counted(people, ['строка', 'строки', 'строк'])} на листе «${tab}».`,
    checked: (readings: number, jurors: number) =>
      `Проверено: ${counted(readings, ['прочтение', 'прочтения', 'прочтений'])} нерешённых вопросов, и каждый из ${jurors} членов жюри по очереди убран.`,
    unchecked: (count: number) => `Не проверено без новых оценок: ${counted(count, ['случай', 'случая', 'случаев'])}.`,
  },
  {
    reading: (id, reading, inForce) => `${id}: ${reading}\n(now: ${inForce})`,
    withoutJuror: (name) => `Without the marks of ${name}`,
    total: (total) => `total ${total}`,
    noTotal: 'no total',
    place: (place) => `place ${place}`,
    prize: (sum) => `prize ${sum} ₽`,
    openPrize: 'prize undecided',
    winner: { yes: 'winner', no: 'not a winner', undecided: 'win undecided' },
    wins: 'becomes a winner',
    loses: 'ceases to be a winner',
    opens: 'the win hangs on a tie',
    settles: 'the tie is settled',
    prizeChanges: 'the prize changes',
    unknown: (count) => `cannot be checked: ${countedEnglish(count, 'application')} without a total, because new marks or facts are needed`,
    tax: (reading) => `Tax: ${reading}`,
    taxSums: (tax, net, gross) => `tax ${tax} ₽, winners receive ${net} ₽, cost to the organiser ${gross} ₽`,
    taxOpen: 'the tax is undecided: pay nothing',
    tie: (reading) => `Tie at a prize place: ${reading}`,
    tieSums: (sum, prizes) => `prizes ${sum} ₽ (${prizes})`,
    tieOpen: (count) => `${countedEnglish(count, 'prize')} undecided`,
    none: 'No undecided reading and no single juror changes winners or prizes.',
    report: (cases, people, tab) => `${countedEnglish(cases, 'case')} changing winners or money; ${countedEnglish(people, 'row')} on the tab “${tab}”.`,
    checked: (readings, jurors) => `Checked: ${countedEnglish(readings, 'reading')} of undecided questions, and each of ${countedEnglish(jurors, 'juror')} left out in turn.`,
    unchecked: (count) => `Not checked without new marks: ${countedEnglish(count, 'case')}.`,
  },
);
