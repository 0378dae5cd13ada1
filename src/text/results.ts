/** Words of «Итоги», «Ничьи» and «Недостаёт», and what the person is told after counting. */
import { bilingual, phrase, type Language } from './language';
import { counted, countedEnglish } from './numbers';

export const resultTitles = {
  results: phrase('Итоги', 'Results'),
  ties: phrase('Ничьи', 'Ties'),
  missing: phrase('Недостаёт', 'Missing'),
} as const;

export const resultHeaders = {
  place: phrase('Место', 'Place'),
  code: phrase('Код', 'Code'),
  name: phrase('Имя или название', 'Name'),
  total: phrase('Итого', 'Total'),
  maximum: phrase('Максимум', 'Maximum'),
  factPoints: phrase('Показатели', 'Facts'),
  mean: phrase('Жюри: среднее', 'Jury: mean'),
  sum: phrase('Жюри: сумма', 'Jury: sum'),
  median: phrase('Жюри: медиана', 'Jury: median'),
  spread: phrase('Разброс жюри', 'Spread of the jury'),
  note: phrase('Примечание', 'Note'),
  nomination: phrase('Номинация', 'Nomination'),
  places: phrase('Места', 'Places'),
  what: phrase('Чего нет', 'What is missing'),
  detail: phrase('Подробно', 'Details'),
  juror: phrase('Член жюри', 'Juror'),
  cell: phrase('Перейти', 'Go to'),
} as const;

const APPLICATIONS = ['заявка', 'заявки', 'заявок'] as const;
const BALLOTS = ['бюллетень', 'бюллетеня', 'бюллетеней'] as const;
const FACTS = ['показатель', 'показателя', 'показателей'] as const;
const WINNERS = ['победитель', 'победителя', 'победителей'] as const;
const CELLS = ['ячейка', 'ячейки', 'ячеек'] as const;
const TIES = ['ничья', 'ничьи', 'ничьих'] as const;
const NOMINATIONS = ['номинации', 'номинациям', 'номинациям'] as const;

/** What is lacking in a nomination, in numbers. */
export interface Lacking {
  readonly ballots: number;
  readonly facts: number;
  readonly noJuror: number;
}

const lackingRu = ({ ballots, facts, noJuror }: Lacking): string =>
  [
    ...(ballots > 0 ? [counted(ballots, BALLOTS)] : []),
    ...(facts > 0 ? [counted(facts, FACTS)] : []),
    ...(noJuror > 0 ? [`судей для ${noJuror === 1 ? '1 заявки' : `${noJuror} заявок`}`] : []),
  ].join(', ');

const lackingEn = ({ ballots, facts, noJuror }: Lacking): string =>
  [
    ...(ballots > 0 ? [countedEnglish(ballots, 'ballot')] : []),
    ...(facts > 0 ? [countedEnglish(facts, 'fact')] : []),
    ...(noJuror > 0 ? [`jurors for ${countedEnglish(noJuror, 'application')}`] : []),
  ].join(', ');

/** «3 бюллетеня, 2 показателя». */
export const lackingWords = (language: Language, lacking: Lacking): string => (language === 'ru' ? lackingRu : lackingEn)(lacking);

export const resultWords = bilingual(
  {
    title: 'Итоги',
    legend: {
      winner: 'победитель',
      undecided: 'ничья: кто победит',
      tie: 'ничья',
      unplaced: 'нет итога',
    },
    nomination: (applications: number, maximum: string, winners: number) =>
      `${counted(applications, APPLICATIONS)}${maximum === '' ? '' : ` · максимум ${maximum}`} · ${counted(winners, WINNERS)}`,
    preliminary: (lacking: Lacking) => `предварительно: недостаёт ${lackingRu(lacking)}`,
    final: 'все данные есть',
    empty: 'Заявок нет.',
    criterion: (printed: string, title: string) => (printed === '' ? title : `${printed}. ${title}`),
    tieWinners: (places: string) => `ничья за места ${places}: решить, кто победил`,
    tiePrize: (places: string) => `ничья за места ${places}: премии разные`,
    tie: (places: string) => `ничья за места ${places}`,
    tieDecided: (places: string, how: string) => `ничья за места ${places} решена: ${how}`,
    noFacts: (facts: string) => `нет показателей: ${facts}`,
    waiting: (missing: number, of: number) => `бюллетеней нет: ${missing} из ${of}`,
    nobody: 'некому судить: нет членов жюри или все взяли самоотвод',
    recused: (jurors: number) => `самоотводов: ${jurors}`,
    capped: (criteria: string) => `снижено до предела: ${criteria}`,
    uncounted: (ballots: number) => `не учтено бюллетеней: ${ballots}`,
  },
  {
    title: 'Results',
    legend: {
      winner: 'winner',
      undecided: 'tie: who wins',
      tie: 'tie',
      unplaced: 'no total',
    },
    nomination: (applications, maximum, winners) =>
      `${countedEnglish(applications, 'application')}${maximum === '' ? '' : ` · maximum ${maximum}`} · ${countedEnglish(winners, 'winner')}`,
    preliminary: (lacking) => `preliminary: missing ${lackingEn(lacking)}`,
    final: 'complete',
    empty: 'No applications.',
    criterion: (printed, title) => (printed === '' ? title : `${printed}. ${title}`),
    tieWinners: (places) => `tie for places ${places}: decide who wins`,
    tiePrize: (places) => `tie for places ${places}: the prizes differ`,
    tie: (places) => `tie for places ${places}`,
    tieDecided: (places, how) => `tie for places ${places} decided: ${how}`,
    noFacts: (facts) => `facts missing: ${facts}`,
    waiting: (missing, of) => `ballots missing: ${missing} of ${of}`,
    nobody: 'nobody to judge: no jurors, or all recused',
    recused: (jurors) => `recused: ${jurors}`,
    capped: (criteria) => `lowered to the cap: ${criteria}`,
    uncounted: (ballots) => `ballots not counted: ${ballots}`,
  },
);

export const missingWords = bilingual(
  {
    fact: 'показатель',
    unreadable: 'не прочитать',
    tieDecision: 'решение о ничьей',
    ballotBegun: 'бюллетень не закончен',
    ballot: 'бюллетень не начат',
    noJuror: 'некому судить',
    notOnJury: 'бюллетень не учтён',
    notJudged: 'бюллетень не учтён',
    contradicting: 'бюллетени противоречат',
    notOnJuryDetail: 'человек не назначен в жюри этой номинации',
    notJudgedDetail: 'такой заявки в номинации нет',
    contradictingDetail: 'две разные строки одного члена жюри; оставьте одну',
    noJurorDetail: 'назначьте членов жюри на листе «Жюри»: назначенных нет или все взяли самоотвод',
    allMarks: 'все оценки',
    nothing: 'Все показатели и бюллетени на месте',
    goTo: 'перейти',
  },
  {
    fact: 'fact',
    unreadable: 'cannot be read',
    tieDecision: 'decision on a tie',
    ballotBegun: 'ballot not finished',
    ballot: 'ballot not begun',
    noJuror: 'nobody to judge',
    notOnJury: 'ballot not counted',
    notJudged: 'ballot not counted',
    contradicting: 'ballots contradict',
    notOnJuryDetail: 'this person is not on the jury of the nomination',
    notJudgedDetail: 'the nomination has no such application',
    contradictingDetail: 'two different rows of one juror; keep one',
    noJurorDetail: 'assign jurors on the tab “Jury”: none assigned, or all recused',
    allMarks: 'all marks',
    nothing: 'All facts and ballots are there',
    goTo: 'go to',
  },
);

/** What is out of step between the tabs of rules, «Итоги» and what is counted now. */
export const resultsStateWords = bilingual(
  {
    unapplied: 'На листах правил есть изменения, которые не применены: выполните «Премия → Применить правила». Посчитано по листам, как они есть.',
    old: 'Лист «Итоги» подведён раньше последних изменений: здесь посчитано заново. Выполните «Премия → Подвести итоги», чтобы лист и файл совпали.',
    uncounted: 'Итоги на листах ещё не подводились: выполните «Премия → Подвести итоги».',
  },
  {
    unapplied: 'The tabs of rules hold changes that are not applied: run “Award → Apply the rules”. Counted by the tabs as they stand.',
    old: 'The tab “Results” was counted before the latest changes; here everything is counted anew. Run “Award → Count the results” so that tab and file agree.',
    uncounted: 'The results have not been counted on the tabs yet: run “Award → Count the results”.',
  },
);

/** What «Подвести итоги» tells when it is done. */
export interface Counted {
  readonly nominations: number;
  readonly applications: number;
  readonly lacking: Lacking;
  /** Cells that say nothing the program can count. */
  readonly unreadable: number;
  /** Decisions on ties that were written down and are not applied. */
  readonly unfit: number;
  readonly ties: number;
  /** Those of them that are decided. */
  readonly decidedTies: number;
  /** Those on which a win or a prize still hangs. */
  readonly decidingTies: number;
}

export const totalsReport = bilingual(
  {
    done: ({ nominations, applications }: Counted) =>
      `Подведены итоги по ${nominations} ${NOMINATIONS[nominations % 10 === 1 && nominations % 100 !== 11 ? 0 : 1]}, ${counted(applications, APPLICATIONS)}. Смотрите лист «Итоги».`,
    ties: ({ ties, decidedTies, decidingTies }: Counted) =>
      ties === 0
        ? 'Ничьих нет.'
        : `${counted(ties, TIES)}${decidedTies === 0 ? '' : `, решено ${decidedTies}`}${
            decidingTies === 0 ? (decidedTies === 0 ? ', победителей они не меняют' : '; от остальных победители не зависят') : `; от ${decidingTies} зависит, кто победит или какую премию получит`
          }: лист «Ничьи».`,
    unfit: ({ unfit }: Counted) => `Решение о ничьей не применено: ${counted(unfit, CELLS)} на листе «Ничьи». Что с ними не так — на листе «Недостаёт».`,
    lacking: ({ lacking }: Counted) => `Итоги предварительные. Недостаёт: ${lackingRu(lacking)}. Где именно — лист «Недостаёт».`,
    unreadable: ({ unreadable }: Counted) => `Не удалось прочитать: ${counted(unreadable, CELLS)}. Они первыми на листе «Недостаёт».`,
    complete: 'Все показатели и бюллетени на месте.',
    unconfirmed: (decisions: string) => `До объявления итогов решите на листе «Решения»: ${decisions}.`,
  },
  {
    done: ({ nominations, applications }) =>
      `Counted ${countedEnglish(nominations, 'nomination')}, ${countedEnglish(applications, 'application')}. See the tab “Results”.`,
    ties: ({ ties, decidedTies, decidingTies }) =>
      ties === 0
        ? 'There are no ties.'
        : `${countedEnglish(ties, 'tie')}${decidedTies === 0 ? '' : `, ${decidedTies} decided`}${
            decidingTies === 0 ? (decidedTies === 0 ? ', none of which changes a winner' : '; the others change no winner') : `; ${decidingTies} decide who wins or which prize somebody receives`
          }: the tab “Ties”.`,
    unfit: ({ unfit }) => `A decision on a tie is not applied: ${countedEnglish(unfit, 'cell')} on the tab “Ties”. The tab “Missing” says what is wrong.`,
    lacking: ({ lacking }) => `The results are preliminary. Missing: ${lackingEn(lacking)}. The tab “Missing” says where.`,
    unreadable: ({ unreadable }) => `Could not be read: ${countedEnglish(unreadable, 'cell')}. They come first on the tab “Missing”.`,
    complete: 'All facts and ballots are there.',
    unconfirmed: (decisions) => `Before the results are announced, decide on the tab “Decisions”: ${decisions}.`,
  },
);
