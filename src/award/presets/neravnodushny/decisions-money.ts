/** Ambiguities of «Неравнодушный гражданин» that change who receives how much: prizes, tax, the additional nominations. */
import { decision, reading, words } from '../../build';
import type { Decision } from '../../model';
import { rule, SECTION } from './clauses';

const prizes = (): readonly Decision[] => [
  decision({
    id: 'PR-7',
    clause: rule(SECTION.awarding, '7.3', 'составляет: 30 000 рублей (1 место), 25 000 рублей (2 место), 15 000 (3 место).'),
    question: words('Двое или больше делят призовое место. Как платить?', 'Two or more share a prize place. How is it paid?'),
    readings: [
      reading('ask', 'спросить каждый раз: решает Оргкомитет или переголосование', 'ask each time: the Orgcommittee or a second vote decides', { prizeTie: 'ask' }),
      reading('full', 'полный приз каждому; призовой фонд растёт', 'a full prize to each; the fund grows', { prizeTie: 'full' }),
      reading('pool', 'сложить призы занятых мест и разделить: двое первых — по 27 500, следующий третий', 'pool the prizes of the places covered and split: two tied firsts get 27 500 each, the next is third', { prizeTie: 'pool' }),
    ],
    byDefault: 'ask',
    touches: 'money',
  }),
  decision({
    id: 'PR-9',
    clause: rule(SECTION.stages, '4.2', 'Победители муниципального этапа (за исключением победителей из г. Владивостока) Премии получают призы, а также награждаются дипломами Организаторов.'),
    question: words(
      'Муниципальные победители Владивостока: исключены из призов (4.2) или получают, как все (7.2)?',
      'Municipal winners of Vladivostok: excluded from prizes (4.2) or as all others (7.2)?',
    ),
    readings: [
      reading('excluded', 'исключены: пункт 4.2 особый', 'excluded: 4.2 is special'),
      reading('included', 'получают, как все', 'they receive them as all do'),
    ],
    byDefault: 'excluded',
    touches: 'money',
  }),
  decision({
    id: 'PR-29',
    clause: rule(SECTION.awarding, '7.5', 'Один из Организаторов (БФ А. Монастырёва) выступает налоговым агентом победителя и уплачивает в бюджет НДФЛ за победителя.'),
    question: words(
      'Фонд «уплачивает НДФЛ за победителя»: сверх приза или из приза, и действует ли необлагаемая сумма 4 000 рублей?',
      'The fund "pays the income tax for the winner": on top of the prize or out of it, and does the allowance of 4 000 roubles apply?',
    ),
    readings: [
      reading('grossUp', 'сверх приза: победитель получает названную сумму, рассчитан и налог на налог', 'gross-up: the winner receives the stated sum, and the tax on the tax is settled', {
        tax: 'grossUp',
        allowance: 'applies',
      }),
      reading('withheld', 'из приза: фонд удерживает и перечисляет налог', 'withheld: the fund transfers the tax out of the prize', { tax: 'withheld', allowance: 'applies' }),
      reading('onTop', '13 % сверх приза без налога на налог: оценка, расчёт с бюджетом не закрывает', '13 % on top, naive: an estimate that does not settle the tax on the tax', {
        tax: 'onTop',
        allowance: 'applies',
      }),
      reading('noAllowanceWithheld', 'из приза и без необлагаемой суммы (основание «иной конкурс»)', 'withheld, and no allowance (basis "any other contest")', {
        tax: 'withheld',
        allowance: 'none',
      }),
      reading('noAllowanceGrossUp', 'сверх приза и без необлагаемой суммы (основание «иной конкурс»)', 'gross-up, and no allowance (basis "any other contest")', {
        tax: 'grossUp',
        allowance: 'none',
      }),
    ],
    byDefault: 'grossUp',
    touches: 'money',
  }),
  decision({
    id: 'PR-30',
    clause: rule(SECTION.awarding, '7.3', '15 000 (3 место)'),
    question: words(
      'У третьего места не напечатано «рублей», и «размер Премии в каждой номинации» можно понять как сумму на всех. Как читать?',
      'The third place lacks "roubles", and "the prize in each nomination" may mean one sum for all. How is it read?',
    ),
    readings: [
      reading('perPlace', 'рубли, сумма за каждое место', 'roubles, a sum for each place'),
      reading('ask', 'уточнить у организаторов до выплаты', 'ask the organisers before paying'),
    ],
    byDefault: 'perPlace',
    touches: 'money',
  }),
];

const additional = (): readonly Decision[] => [
  decision({
    id: 'PR-11',
    clause: rule(SECTION.nominations, '6.3', 'Дополнительные номинации Премии (не участвуют в муниципальном этапе):'),
    question: words(
      'Оба этапа обязательны для всех (4.1), а дополнительные номинации минуют муниципальный, хотя берут из шорт-листа. Нужна ли отдельная заявка?',
      'Both stages bind all (4.1), yet the additional nominations skip the municipal one and draw on the shortlist. Is an application needed?',
    ),
    readings: [reading('none', 'нет, заявка не нужна', 'no application is needed'), reading('own', 'да, отдельная заявка', 'yes, one of its own')],
    byDefault: 'none',
    touches: 'admission',
  }),
  decision({
    id: 'PR-12',
    clause: rule(SECTION.taking, '3.2', 'Соискание Премии возможно только по одной из номинаций Премии, указанных в настоящем Положении.'),
    question: words('Может ли финалист выиграть и дополнительную номинацию?', 'May a finalist win an additional nomination as well?'),
    readings: [
      reading('allowed', 'да: 3.2 ограничивает заявки, а не награды', 'yes: 3.2 limits applications, not awards'),
      reading('one', 'нет: только одна награда', 'no: one award only'),
    ],
    byDefault: 'allowed',
    touches: 'money',
  }),
  decision({
    id: 'PR-13',
    clause: rule(SECTION.nominations, '6.3', 'Победитель определяется во время финала премии с помощью голосования.'),
    question: words('«Признание»: кто голосует и можно ли за себя?', '«Признание»: who votes, and may one vote for oneself?'),
    readings: [
      reading('finalists', 'финалисты, один голос, не за себя; при равенстве — переголосование', 'finalists, one vote, not for oneself; a runoff if equal'),
      reading('participants', 'все участники премии', 'all participants of the award'),
      reading('hall', 'весь зал', 'the whole hall'),
    ],
    byDefault: 'finalists',
    touches: 'places',
  }),
  decision({
    id: 'PR-14',
    clause: rule(SECTION.nominations, '6.3', 'Победитель определяется из состава шорт-листа Премии путём народного онлайн голосования на сайте Премии.'),
    question: words(
      '«Поступок года»: нет ни дат голосования, ни правила «один человек — один голос». Как считать?',
      '«Поступок года»: no dates of the vote, no rule of one person one vote. How is it counted?',
    ),
    readings: [
      reading('totals', 'секретарь вписывает итоги сайта; голосование от шорт-листа до дня перед финалом; с пометкой о проверке', 'the secretary types the site’s totals; from the shortlist to the day before the final; with a note of the audit'),
      reading('verified', 'считаются только проверенные голоса', 'verified votes alone count'),
    ],
    byDefault: 'totals',
    touches: 'places',
  }),
  decision({
    id: 'PR-15',
    clause: rule(SECTION.nominations, '6.4', 'Перечень дополнительных номинации Премии может быть расширен по усмотрению Организаторов после окончания приёма заявок на соискание Премии.'),
    question: words('Номинации, добавленные после приёма заявок: как с ними быть?', 'Nominations added after applications close: what of them?'),
    readings: [
      reading('logged', 'день и решение записываются и печатаются в протоколе', 'the day and the decision are logged and printed in the protocol'),
      reading('none', 'не добавлять', 'none are added'),
    ],
    byDefault: 'logged',
    touches: 'places',
  }),
];

export const moneyDecisions = (): readonly Decision[] => [...prizes(), ...additional()];
