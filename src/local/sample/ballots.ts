/** Jurors' rows: marks around what an application deserves, each juror a little kind or strict. */
import type { ScaleCriterion } from '../../award/model';
import type { Random } from './random';
import type { SampleBallot } from './sample';

/** A juror and how far the marks lean: -1 strict, 1 kind. */
export interface Leaning {
  readonly email: string;
  readonly leaning: number;
}

export interface Judged {
  readonly application: string;
  /** From 0 to 1. */
  readonly strength: number;
  /** Whether the video was published under the hashtag. */
  readonly published: boolean;
}

const COMMENTS = [
  'Сильная заявка, всё подтверждено ссылками.',
  'Хорошо описаны результаты, но мало цифр.',
  'Ссылки открываются, видео содержательное.',
  'Личный вклад виден, команда работает давно.',
  'Не хватает подтверждений за последний год.',
  'Видео без звука на второй минуте.',
  'Прошу секретаря проверить число часов.',
  'Много общих слов.',
  'Живая, убедительная работа с детьми.',
] as const;

const between = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));

/** One complete row. Marks lie on the scale's steps. */
export function ballot(random: Random, judged: Judged, juror: Leaning, scales: readonly ScaleCriterion[]): SampleBallot {
  const marks = scales.map(({ key, from, to, step }) => {
    const deserved = from + (to - from) * (0.22 + 0.72 * judged.strength + 0.07 * juror.leaning + 0.16 * random.noise());
    return [key, between(from + step * Math.round((deserved - from) / step), from, to)] as const;
  });
  const capped = scales.filter(({ cap }) => cap !== undefined).map(({ key }) => String(key));
  return {
    application: judged.application,
    juror: juror.email,
    marks: Object.fromEntries(marks),
    confirmed: judged.published && !random.once(12) ? capped : [],
    comment: random.once(5) ? random.pick(COMMENTS) : '',
  };
}

/** The row of a juror who stands aside. */
export const recused = (application: string, juror: string, reason: string): SampleBallot => ({
  application,
  juror,
  marks: {},
  confirmed: [],
  comment: '',
  recusal: reason,
});

/** The row with some marks still to give. */
export function half(row: SampleBallot): SampleBallot {
  const given = Object.entries(row.marks);
  return { ...row, marks: Object.fromEntries(given.slice(0, Math.ceil(given.length / 2))), confirmed: [], comment: '' };
}
