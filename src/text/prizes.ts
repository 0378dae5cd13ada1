/** Words of «Призы и НДФЛ» and «Ставки», and what the person is told after the prizes are worked out. */
import { bilingual, phrase } from './language';
import { counted, countedEnglish } from './numbers';

export const prizeTitles = {
  prizes: phrase('Призы и НДФЛ', 'Prizes and tax'),
  law: phrase('Ставки', 'Tax rates'),
} as const;

export const prizeHeaders = {
  year: phrase('Год', 'Year'),
  person: phrase('Код человека', 'Person code'),
  name: phrase('Победитель', 'Winner'),
  code: phrase('Заявка', 'Application'),
  nomination: phrase('Номинация', 'Nomination'),
  place: phrase('Место', 'Place'),
  prize: phrase('Приз, ₽', 'Prize, ₽'),
  note: phrase('Примечание', 'Note'),
  tax: phrase('НДФЛ, ₽', 'Tax, ₽'),
  gross: phrase('Расход организатора, ₽', 'Cost to the organiser, ₽'),
  net: phrase('Победитель получит, ₽', 'Winner receives, ₽'),
  base: phrase('База, ₽', 'Base, ₽'),
  rate: phrase('Ставка', 'Rate'),
  payer: phrase('Кто платит налог', 'Who pays the tax'),
  unsettled: phrase('Не уплачен налог с налога, ₽', 'Tax on the tax unpaid, ₽'),
  reading: phrase('Прочтение', 'Reading'),
  meaning: phrase('Что это значит', 'What it means'),
} as const;

export const lawHeaders = {
  year: phrase('Год', 'Year'),
  allowance: phrase('Вычет в год, ₽', 'Allowance a year, ₽'),
  first: phrase('Ставка, %', 'Rate, %'),
  from: (number: number) => phrase(`Порог ${number}, ₽`, `Threshold ${number}, ₽`),
  rate: (number: number) => phrase(`Ставка выше порога ${number}, %`, `Rate above threshold ${number}, %`),
  source: phrase('Источник', 'Source'),
  confirmed: phrase('Кто и когда подтвердил', 'Confirmed by, on'),
} as const;

/** The readings of "pays the tax for the winner": name, meaning, who pays. Keys are those of the engine. */
export const readingWords = bilingual(
  {
    grossUp: {
      name: 'Сверх приза, с налогом на налог',
      meaning: 'Победитель получает объявленную сумму; организатор увеличивает доход на налог и перечисляет весь налог.',
      payer: 'организатор',
    },
    withheld: {
      name: 'Удержать из приза',
      meaning: 'Организатор удерживает налог из объявленной суммы и перечисляет его; победитель получает остаток.',
      payer: 'победитель: удержит организатор',
    },
    onTop: {
      name: 'Сверху, без налога на налог (оценка)',
      meaning: 'Организатор платит налог только с приза. Уплаченный за победителя налог сам облагается: остаток не урегулирован.',
      payer: 'организатор, не весь',
    },
    noAllowanceWithheld: {
      name: 'Без вычета: удержать из приза',
      meaning: 'Вычет к этому конкурсу не применяется; налог удерживается со всей суммы.',
      payer: 'победитель: удержит организатор',
    },
    noAllowanceGrossUp: {
      name: 'Без вычета: сверх приза, с налогом на налог',
      meaning: 'Вычет к этому конкурсу не применяется; победитель получает объявленную сумму.',
      payer: 'организатор',
    },
  },
  {
    grossUp: {
      name: 'Grossed up',
      meaning: 'The winner receives the stated sum; the organiser raises the income by the tax and pays all of it.',
      payer: 'organiser',
    },
    withheld: {
      name: 'Withheld from the prize',
      meaning: 'The organiser withholds the tax from the stated sum and transfers it; the winner receives the rest.',
      payer: 'winner: withheld by the organiser',
    },
    onTop: {
      name: 'On top, tax on the tax left out (estimate)',
      meaning: 'The organiser pays the tax of the prize alone. Tax paid for a winner is income too: the rest stays unsettled.',
      payer: 'organiser, not all of it',
    },
    noAllowanceWithheld: {
      name: 'No allowance: withheld',
      meaning: 'The allowance does not apply to this contest; the tax is withheld from the whole sum.',
      payer: 'winner: withheld by the organiser',
    },
    noAllowanceGrossUp: {
      name: 'No allowance: grossed up',
      meaning: 'The allowance does not apply to this contest; the winner receives the stated sum.',
      payer: 'organiser',
    },
  },
);

const PRIZES = ['приз', 'приза', 'призов'] as const;

export const prizeWords = bilingual(
  {
    title: 'Призы и НДФЛ',
    undecided: 'кто платит налог, ещё не решено: показаны все прочтения (лист «Решения» или «Премия»)',
    decided: (reading: string) => `прочтение: ${reading}`,
    lawUnconfirmed: (years: string) => `Ставки за ${years} год не подтверждены бухгалтером: лист «Ставки».`,
    preliminary: 'Итоги предварительные: недостаёт данных, места могут измениться.',
    empty: 'Призов нет: на листе «Номинации» не указаны премии по местам, или ни у кого ещё нет места.',
    payerUndecided: 'не решено',
    subtotal: (name: string) => `Всего: ${name}`,
    total: 'Итого',
    tie: (places: string, full: string, each: string, remainder: string) =>
      `Решите: ничья за места ${places}. Полный приз каждому — ${full} ₽; сложить и разделить — по ${each} ₽${remainder === '' ? '' : ` (останется ${remainder} ₽)`}.`,
    tieSame: (places: string, full: string, each: string) =>
      `Решите: место ${places} делят несколько человек. Полный приз каждому — ${full} ₽; разделить — по ${each} ₽.`,
    noLaw: (year: string) => `Налог не посчитан: на листе «Ставки» нет строки ${year} года.`,
    pooled: (among: number, remainder: string) =>
      `Призы сложены и разделены на ${among}${remainder === '' ? '' : `; не делится ${remainder} ₽ на всех`}.`,
    shared: 'Вычет один на все призы человека за год.',
  },
  {
    title: 'Prizes and income tax',
    undecided: 'who pays the tax is not decided: all readings are shown (tab “Decisions” or “Award”)',
    decided: (reading) => `reading: ${reading}`,
    lawUnconfirmed: (years) => `The rates of ${years} are not confirmed by an accountant: tab “Tax rates”.`,
    preliminary: 'The results are preliminary: data are missing and places may change.',
    empty: 'No prizes: the tab “Nominations” names none by place, or nobody has a place yet.',
    payerUndecided: 'undecided',
    subtotal: (name) => `All of ${name}`,
    total: 'Total',
    tie: (places, full, each, remainder) =>
      `Decide: a tie for places ${places}. A full prize to each: ${full} ₽; pooled and split: ${each} ₽ each${remainder === '' ? '' : ` (${remainder} ₽ left over)`}.`,
    tieSame: (places, full, each) => `Decide: several people share place ${places}. A full prize to each: ${full} ₽; split: ${each} ₽ each.`,
    noLaw: (year) => `No tax worked out: the tab “Tax rates” has no row for ${year}.`,
    pooled: (among, remainder) => `Prizes pooled and split among ${among}${remainder === '' ? '' : `; ${remainder} ₽ in all cannot be split`}.`,
    shared: 'One allowance for all prizes of a person in a year.',
  },
);

/** What «Призы и налоги» tells when it is done. */
export interface PrizesDone {
  readonly prizes: number;
  readonly undecided: number;
  readonly noLaw: number;
  readonly preliminary: boolean;
  /** Name of the reading and its tax in roubles, as a person reads it. */
  readonly taxes: readonly { readonly reading: string; readonly tax: string }[];
}

export const prizesReport = bilingual(
  {
    done: ({ prizes, taxes }: PrizesDone) =>
      prizes === 0
        ? 'Призов к выплате нет.'
        : `${counted(prizes, PRIZES)}. НДФЛ всего:\n${taxes.map(({ reading, tax }) => `• ${reading}: ${tax} ₽`).join('\n')}`,
    undecided: ({ undecided }: PrizesDone) => `Ждут решения из-за ничьей: ${counted(undecided, PRIZES)}. Они выделены на листе.`,
    noLaw: ({ noLaw }: PrizesDone) => `Без налога, нет ставок за год: ${counted(noLaw, PRIZES)}.`,
    preliminary: 'Итоги предварительные: сначала заполните то, что на листе «Недостаёт».',
  },
  {
    done: ({ prizes, taxes }) =>
      prizes === 0
        ? 'There are no prizes to pay.'
        : `${countedEnglish(prizes, 'prize')}. Tax in all:\n${taxes.map(({ reading, tax }) => `• ${reading}: ${tax} ₽`).join('\n')}`,
    undecided: ({ undecided }) => `Waiting for a decision because of a tie: ${countedEnglish(undecided, 'prize')}. They are marked on the tab.`,
    noLaw: ({ noLaw }) => `Without tax, no rates for the year: ${countedEnglish(noLaw, 'prize')}.`,
    preliminary: 'The results are preliminary: fill in what the tab “Missing” lists first.',
  },
);
