/** The video of A-9, B-11 and C-11: 0–5, the 5 only with a publication under the hashtag (RO-28). */
import { scale, under, words } from '../../build';
import type { CriterionDraft } from '../../build';
import type { Clause, UnderReading, Words } from '../../model';

interface Video {
  readonly printed: string;
  readonly title: Words;
  readonly clause: Clause;
  /** The scale as printed; empty where none is (RO-27). */
  readonly scale: string;
  /** As printed in the table; accepted in any letter case (RO-29). */
  readonly hashtag: string;
  /** The networks in the words of the table, which differ. */
  readonly networks: string;
  readonly under?: readonly UnderReading[];
}

/** The capped scale and, under the other reading of RO-28, the scale without a cap. */
export const videoCriteria = ({ scale: quote, hashtag, networks, under: also = [], ...row }: Video): readonly CriterionDraft[] => [
  scale({
    key: 'video',
    ...row,
    under: [under('RO-28', 'cap'), ...also],
    from: 0,
    to: 5,
    quote,
    cap: {
      above: 4,
      unless: words(
        'Видеовизитка опубликована во «ВКонтакте» или «Телеграме» с хештегом #БытьДобруНаДону',
        'The video is published on VK or Telegram with the hashtag #БытьДобруНаДону',
      ),
      quote: `Наивысшее количество баллов возможно получить в случае публикации видеовизитки ${networks} с хештегом: ${hashtag}.`,
    },
  }),
  scale({ key: 'video-uncapped', ...row, under: [under('RO-28', 'juror'), ...also], from: 0, to: 5, quote }),
];
