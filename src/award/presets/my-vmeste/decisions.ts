/** Ambiguities of the note on «#МЫВМЕСТЕ 2024». */
import { clausesOf, decision, reading, words } from '../../build';
import type { Decision } from '../../model';

export const DOCUMENT = 'Справка о Премии для сборника-2024 (Международная Премия #МЫВМЕСТЕ)';

const rule = clausesOf(DOCUMENT);

/** A passage on the award as a whole or on its national track; the note numbers nothing. */
export const nationalTrack = (quote: string) => rule('Международная Премия #МЫВМЕСТЕ', '', quote);
/** A passage on the international track. */
export const internationalTrack = (quote: string) => rule('Международный трек We are together', '', quote);

export const FOREIGN_ONLY = 'В рамках трека «We are together» принимаются заявки только от иностранных волонтеров и организаций';

export const decisions = (): readonly Decision[] => [
  decision({
    id: 'MV-1',
    clause: nationalTrack('Модель Премии #МЫВМЕСТЕ не ограничивается конкурсным отбором и торжественным награждением победителей'),
    question: words(
      'В справке нет критериев, баллов, числа победителей и призов. Откуда их взять?',
      'The note has no criteria, points, number of winners or prizes. Where do they come from?',
    ),
    readings: [
      reading('none', 'оценивать по этому тексту нельзя, пока критерии не вписаны', 'it cannot be scored from this text until criteria are entered'),
      reading('entered', 'критерии вписаны организатором на вкладке «Критерии»', 'the organiser has entered criteria on their tab'),
    ],
    byDefault: 'none',
    blocking: true,
    touches: 'points',
  }),
  decision({
    id: 'MV-2',
    clause: internationalTrack(FOREIGN_ONLY),
    question: words(
      '«Граждан любых стран мира» и «только от иностранных»: допускаются ли россияне к международному треку?',
      '"Citizens of any country" and "only from foreign ones": are Russians admitted to the international track?',
    ),
    readings: [reading('excluded', 'нет', 'no'), reading('admitted', 'да', 'yes')],
    byDefault: 'excluded',
    asPrinted: 'excluded',
    touches: 'admission',
  }),
  decision({
    id: 'MV-3',
    clause: internationalTrack('СНГ, Европа, Азиатско-тихоокеанский регион, Ближний Восток и Северная Африка, Африка южнее Сахары, Северная и Южная Америка'),
    question: words('«Северная и Южная Америка» — один регион или два?', '"North and South America": one region or two?'),
    readings: [reading('one', 'один, всего шесть', 'one, six in all'), reading('two', 'два, всего семь', 'two, seven in all')],
    byDefault: 'one',
    touches: 'places',
  }),
  decision({
    id: 'MV-4',
    clause: nationalTrack('В 2024 году Премия проходит с марта по декабрь.'),
    question: words(
      'Названы только месяцы, этапы «сокращены», но не перечислены. Какие сроки и этапы?',
      'Months alone are named; the stages are "cut" but not listed. Which dates and stages?',
    ),
    readings: [
      reading('free', 'с 01.03 по 31.12; этапы впишет организатор', '01.03 to 31.12; the organiser enters the stages'),
      reading('ask', 'уточнить у организаторов', 'ask the organisers'),
    ],
    byDefault: 'free',
    touches: 'admission',
  }),
  decision({
    id: 'MV-5',
    clause: nationalTrack('появилась возможность подать не только социальный проект, но также и общественно значимый поступок, практики меценатства и наставническую деятельность'),
    question: words(
      'Кто и с какого возраста может подать поступок, меценатство, наставничество?',
      'Who may enter a deed, patronage or mentoring, and from what age?',
    ),
    readings: [reading('free', 'без ограничений', 'without limits'), reading('adults', 'с 18 лет', 'from 18 years')],
    byDefault: 'free',
    touches: 'admission',
  }),
];
