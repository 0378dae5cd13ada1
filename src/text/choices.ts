/** Words that stand in drop-down lists for the codes of the model. A cell may hold the word of either language. */
import { phrase, type Phrase } from './language';

export const yesNo = { yes: phrase('да', 'yes'), no: phrase('нет', 'no') } as const;

export const languages = { ru: phrase('русский', 'русский'), en: phrase('English', 'English') } as const;

export const factsByWords = {
  jury: phrase('жюри и секретарь', 'jury and secretary'),
  secretary: phrase('только секретарь', 'secretary only'),
} as const;

export const aggregationWords = {
  mean: phrase('среднее', 'mean'),
  sum: phrase('сумма', 'sum'),
  median: phrase('медиана', 'median'),
} as const;

export const placesWords = {
  competition: phrase('места 1, 2, 2, 4', 'places 1, 2, 2, 4'),
  dense: phrase('места 1, 2, 2, 3', 'places 1, 2, 2, 3'),
} as const;

export const prizeTieWords = {
  ask: phrase('решает организатор', 'the organiser decides'),
  full: phrase('полная премия каждому', 'a full prize to each'),
  pool: phrase('сложить и разделить', 'pool and split'),
} as const;

export const taxWords = {
  undecided: phrase('не решено', 'undecided'),
  grossUp: phrase('платит организатор сверх премии', 'grossed up by the organiser'),
  withheld: phrase('удерживается из премии', 'withheld from the prize'),
  onTop: phrase('сверху, без налога на налог', 'on top, tax on the tax left out'),
} as const;

export const allowanceWords = {
  applies: phrase('применяется', 'applies'),
  none: phrase('не применяется', 'does not apply'),
} as const;

export const touchesWords = {
  points: phrase('баллы', 'points'),
  admission: phrase('допуск', 'admission'),
  places: phrase('места', 'places'),
  money: phrase('деньги', 'money'),
  wording: phrase('формулировка', 'wording'),
} as const;

export const entrantsWords = {
  person: phrase('человек', 'person'),
  organisation: phrase('организация', 'organisation'),
  project: phrase('проект', 'project'),
} as const;

export const decidedByWords = { points: phrase('по баллам', 'by points'), vote: phrase('голосованием', 'by a vote') } as const;

export const stageWords = {
  applications: phrase('приём заявок', 'applications'),
  screening: phrase('проверка заявок', 'screening'),
  evaluation: phrase('оценка', 'evaluation'),
} as const;

export const factKindWords = {
  whole: phrase('целое число', 'whole number'),
  decimal: phrase('число', 'number'),
  tick: phrase('да/нет', 'yes/no'),
  choice: phrase('вариант из списка', 'choice'),
} as const;

export const criterionKindWords = {
  count: phrase('по числу', 'count'),
  compound: phrase('по нескольким числам', 'several counts'),
  checklist: phrase('по отметкам', 'checklist'),
  choice: phrase('по варианту', 'choice'),
  perUnit: phrase('за единицу', 'per unit'),
  scale: phrase('оценка жюри', 'jury mark'),
  range: phrase('оценка жюри в пределах', 'jury mark within a range'),
  group: phrase('группа критериев', 'group of criteria'),
} as const;

export const roleWords = {
  organiser: phrase('организатор', 'organiser'),
  secretary: phrase('секретарь', 'secretary'),
  juror: phrase('жюри', 'juror'),
} as const;

export const stateWords = {
  left: phrase('осталось', 'left'),
  begun: phrase('начато', 'begun'),
  done: phrase('готово', 'done'),
  recused: phrase('самоотвод', 'recused'),
} as const;

/** "All nominations" in a list of nominations. */
export const allWords: Phrase = phrase('все', 'all');

/** The code that a word of either language, or the code itself, stands for; letter case and outer spaces do not matter. */
export function codeOf<Code extends string>(words: Readonly<Record<Code, Phrase>>, text: string): Code | undefined {
  const wanted = text.trim().toLowerCase();
  return (Object.keys(words) as Code[]).find((code) => [code, words[code].ru, words[code].en].some((word) => word.toLowerCase() === wanted));
}

/** In «Слова о шкале»: the regulation asks for a mark and prints no scale. */
export const scaleNotPrinted = phrase('не напечатана', 'not printed');
