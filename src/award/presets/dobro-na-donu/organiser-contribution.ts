/** Criteria 8–11 of the organiser: club, personal contribution, #МЫВМЕСТЕ, video, in the readings of RO-15 and RO-16. */
import { choice, scale, under } from '../../build';
import type { CriterionDraft } from '../../build';
import type { UnderReading } from '../../model';
import { heading, organiserRow } from './clauses';
import { videoCriteria } from './video';

const TOGETHER = 'Вклад в реализацию Общероссийской акции взаимопомощи #МЫВМЕСТЕ';
const PERSONAL = 'Собственный личный вклад в развитие и популяризацию добровольческого (волонтерского) движения в Ростовской области';

const club = (): CriterionDraft =>
  choice({
    key: 'club',
    ...heading(
      organiserRow,
      '8',
      'Вклад в выстраивание системы взаимодействия добровольческих (волонтерских) организаций, органов государственной власти Ростовской области и организаций всех форм собственности (членство в региональном клубе «#МЫВМЕСТЕ»)',
      'Co-operation of volunteer organisations, state and business (membership of the regional #МЫВМЕСТЕ club)',
      'Вклад в выстраивание системы взаимодействия добровольческих (волонтерских) организаций, органов государственной власти Ростовской области и организаций всех форм собственности (членство в региональном клубе #МЫВМЕСТЕ»).',
    ),
    tiers: [
      ['5', 'региональный клуб', '5 – членство регионального клуба #МЫВМЕСТЕ'],
      ['5', 'федеральный клуб', '5 – членство регионального клуба #МЫВМЕСТЕ', under('RO-16', 'either')],
      ['0', 'не региональный клуб', '0 – отсутствие членства регионального клуба #МЫВМЕСТЕ', under('RO-16', 'regional')],
      ['0', 'не (региональный клуб или федеральный клуб)', '0 – отсутствие членства регионального клуба #МЫВМЕСТЕ', under('RO-16', 'either')],
    ],
  });

const personal = (key: string, printed: string, reading: UnderReading): CriterionDraft =>
  scale({
    key,
    ...heading(organiserRow, printed, PERSONAL, 'Own contribution to the volunteer movement of the oblast'),
    under: [reading],
    from: 0,
    to: 5,
    quote: 'от 0 до 5 баллов.',
  });

const together = (key: string, printed: string, ...readings: readonly UnderReading[]): CriterionDraft =>
  scale({
    key,
    ...heading(organiserRow, printed, TOGETHER, 'Contribution to the mutual-aid action #МЫВМЕСТЕ'),
    under: readings,
    from: 0,
    to: 5,
    quote: 'от 0 до 5 баллов.',
  });

/**
 * The title of personal contribution was torn off and stuck to criterion 8, and the one below was printed twice (RO-15).
 * A mark for one title never counts for the other, so every reading has criteria of its own.
 */
export const contributionCriteria = (): readonly CriterionDraft[] => [
  club(),
  personal('contribution-apart', '8', under('RO-15', 'split')),
  personal('contribution', '9', under('RO-15', 'restored')),
  together('together-first', '9', under('RO-15', 'printed')),
  together('together-beside', '9', under('RO-15', 'split')),
  together('together', '10'),
  ...videoCriteria({
    ...heading(
      organiserRow,
      '11',
      'Качество и информативность видеовизитки',
      'Quality and content of the video',
      'Качество и информативность видеозаписки.',
    ),
    scale: 'от 0 до 5 баллов.',
    hashtag: '#БытьДобруНадону',
    networks: 'в социальной сети «Вконтакте» и/или «Телеграм»',
  }),
];
