/** Ambiguities of «Добро на Дону» that change places, winners and money. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { rule, SECTION } from './clauses';

export const resultDecisions = (): readonly Decision[] => [
  decision({
    id: 'C12',
    clause: rule(SECTION.organisers, '3.2', 'контроль за объективностью и беспристрастностью определения победителей'),
    question: words(
      'Как нумеровать места при равных суммах? Положение о ничьих молчит.',
      'How are places numbered when totals are equal? The Regulation is silent on ties.',
    ),
    readings: [
      reading('competition', '1, 2, 2, 4: следующее место пропускается', '1, 2, 2, 4: the next place is skipped', { places: 'competition' }),
      reading('dense', '1, 2, 2, 3: места идут подряд', '1, 2, 2, 3: places run on', { places: 'dense' }),
    ],
    byDefault: 'competition',
    touches: 'places',
  }),
  decision({
    id: 'RO-46',
    clause: rule(SECTION.organisers, '3.2', 'утверждение списка победителей Премии'),
    question: words(
      'Сколько победителей в номинации? Ни числа победителей, ни мест, ни проходного балла, ни кворума в тексте нет.',
      'How many win in a nomination? The text has no number of winners, no places, no pass mark, no quorum.',
    ),
    readings: [
      reading('five', 'пять, как присуждали по постановлению № 364 до 2026 года', 'five, as under Decree 364 before 2026'),
      reading('setting', 'столько, сколько впишет организатор на вкладке «Номинации»', 'as many as the organiser enters on the tab of nominations'),
    ],
    byDefault: 'five',
    touches: 'places',
  }),
  decision({
    id: 'RO-47',
    clause: rule(SECTION.organisers, '3.2', 'утверждение списка победителей Премии'),
    question: words(
      'Может ли Оргкомитет, утверждая список победителей, отступить от мест?',
      'May the Orgcommittee depart from the ranking when it approves the winners?',
    ),
    readings: [
      reading('withReason', 'только с записанной причиной', 'only with a recorded reason'),
      reading('never', 'нет: список повторяет места', 'no: the list follows the places'),
    ],
    byDefault: 'withReason',
    touches: 'places',
  }),
  decision({
    id: 'RO-48',
    clause: rule(SECTION.criteria, '7.4', 'В экспертную комиссию входят представители сферы молодежной политики, руководители и представители волонтерских организаций и объединений регионального и федерального уровней.'),
    question: words(
      'Правила о конфликте интересов нет, а в комиссии — руководители организаций, чьи участники соревнуются. Как быть?',
      'There is no conflict-of-interest rule, while heads of organisations whose members compete sit on the commission. What then?',
    ),
    readings: [
      reading('recusal', 'заявление о конфликте и самоотвод; оценки такого эксперта не считаются', 'declaration and recusal; such marks do not count'),
      reading('none', 'как напечатано: оценивают все', 'as printed: everybody marks'),
    ],
    byDefault: 'recusal',
    asPrinted: 'none',
    touches: 'places',
  }),
  decision({
    id: 'RO-52',
    clause: rule(SECTION.awarding, '8.3', 'Проектам победителей оказывается финансирование на сумму не более 500,0 тыс. рублей'),
    question: words('500 тысяч рублей — на проект или на всех победителей?', 'Are the 500 thousand roubles per project or for all winners?'),
    readings: [
      reading('project', 'на проект; для сведения, призом не считается', 'per project; for information, not a prize'),
      reading('all', 'на всех победителей вместе', 'for all winners together'),
    ],
    byDefault: 'project',
    touches: 'money',
  }),
  decision({
    id: 'RO-53',
    clause: rule(SECTION.awarding, '8.4', 'получают диплом победителя региональной премии, а также памятные подарки'),
    question: words(
      'Сумм призов в тексте нет (они во внешних постановлениях), о налоге не сказано. Считать ли налог?',
      'The text names no sums (they are in other decrees) and no tax. Is tax counted?',
    ),
    readings: [
      reading('off', 'не считать, пока организатор не впишет сумму', 'not until the organiser enters a sum', { tax: 'undecided' }),
      reading('withheld', 'удерживать из вписанной суммы', 'withheld from the sum entered', { tax: 'withheld' }),
      reading('grossUp', 'начислять сверх вписанной суммы', 'added to the sum entered (gross-up)', { tax: 'grossUp' }),
    ],
    byDefault: 'off',
    touches: 'money',
  }),
];
