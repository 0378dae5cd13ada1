/** Words of «Ничьи»: what is tied, what hangs on it, and how it was decided. */
import { bilingual, phrase } from './language';

export const tieHeaders = {
  tied: phrase('Кто равен', 'Who is tied'),
  touches: phrase('Что решает', 'What hangs on it'),
  state: phrase('Состояние', 'State'),
  place: phrase('Место по решению', 'Place decided'),
  resolution: phrase('Как решено', 'How it was decided'),
  who: phrase('Кто решил', 'Who decided'),
  when: phrase('Когда', 'When'),
} as const;

/** Ways to settle a tie that commissions use; anything else may be typed. */
export const tieWays = [
  phrase('переголосование комиссии', 'a second vote of the commission'),
  phrase('решение председателя', 'the chair’s decision'),
  phrase('решение комиссии', 'a decision of the commission'),
  phrase('жребий', 'by lot'),
] as const;

export const tieWords = bilingual(
  {
    winners: 'кто станет победителем',
    prize: 'премии разные',
    none: 'ничего: места делят',
    open: 'не решена',
    shared: 'места разделены',
    resolved: 'решена',
    partly: 'решена не до конца: равные остались',
    unfit: 'решение не применено',
    gone: 'ничьей больше нет: баллы изменились',
    noTies: 'Ничьих нет',
    placeHelp: 'Место этой заявки по решению о ничьей — одно из тех, что в столбце «Места». Поставьте место каждой из равных: у первой — первое из этих мест, дальше по порядку. Кто остался равным, получает одно место.',
    /** For the journal: «5 — Д-014; 6 — Д-022 (жребий; Петрова А. А.; 21.11.2026)». */
    decided: (order: string, how: string, who: string, when: string) => `${order} (${how}; ${who}; ${when})`,
    journalPlace: (nomination: string, places: string, total: string, codes: string) => `Ничья: ${nomination}, места ${places}, итог ${total}: ${codes}`,
    journalMark: 'Ничья: ',
    lapsed: 'решение больше не применяется',
  },
  {
    winners: 'who wins',
    prize: 'the prizes differ',
    none: 'nothing: the places are shared',
    open: 'open',
    shared: 'places shared',
    resolved: 'decided',
    partly: 'partly decided: some are still equal',
    unfit: 'the decision is not applied',
    gone: 'no longer a tie: the points have changed',
    noTies: 'No ties',
    placeHelp: 'The place of this application by the decision on the tie, one of those in the column “Places”. Give every tied application a place: the first of these places to the first, the rest in turn. Those who stay equal share one place.',
    decided: (order, how, who, when) => `${order} (${how}; ${who}; ${when})`,
    journalPlace: (nomination, places, total, codes) => `Tie: ${nomination}, places ${places}, total ${total}: ${codes}`,
    journalMark: 'Tie: ',
    lapsed: 'the decision is no longer applied',
  },
);
