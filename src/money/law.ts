/**
 * The rows of law a new workbook starts with, 2020–2026. They are data to be checked: an accountant confirms each row in
 * the workbook or changes it there, and only the workbook's rows are ever counted with.
 */
import type { Bracket, TaxLaw } from './model';

const ROUBLE = 100n;

const bracket = (fromRoubles: bigint, percent: bigint): Bracket => ({ from: fromRoubles * ROUBLE, percent });

const SINGLE_RATE: readonly Bracket[] = [bracket(0n, 13n)];
const TWO_RATES: readonly Bracket[] = [bracket(0n, 13n), bracket(5_000_000n, 15n)];
const FIVE_RATES: readonly Bracket[] = [
  bracket(0n, 13n),
  bracket(2_400_000n, 15n),
  bracket(5_000_000n, 18n),
  bracket(20_000_000n, 20n),
  bracket(50_000_000n, 22n),
];

const ALLOWANCE = 4_000n * ROUBLE;
const ALLOWANCE_SOURCE = 'вычет: ст. 217 п. 28 НК РФ; применимость зависит от основания конкурса';

function rows(from: number, to: number, brackets: readonly Bracket[], source: string): readonly TaxLaw[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    year: from + index,
    allowance: ALLOWANCE,
    brackets,
    source: `${source}; ${ALLOWANCE_SOURCE}`,
    confirmed: '',
  }));
}

/** One row per calendar year, residents, a contest that advertises nothing; none of them confirmed yet. */
export const LAW_TO_CONFIRM: readonly TaxLaw[] = [
  ...rows(2020, 2020, SINGLE_RATE, 'ставка 13 %: ст. 224 п. 1 НК РФ'),
  ...rows(2021, 2024, TWO_RATES, 'ставки 13 / 15 %: ст. 224 п. 1 НК РФ'),
  ...rows(2025, 2025, FIVE_RATES, 'ставки 13–22 %: ст. 224 п. 1 НК РФ в ред. 176-ФЗ'),
  ...rows(2026, 2026, FIVE_RATES, 'ставки 13–22 %: ст. 224 п. 1 НК РФ в ред. 176-ФЗ; законопроект № 1045429-8 повышал вычет до 10 000 ₽ с 2026 года: проверить'),
];

/** The row of a year, if the workbook has one. */
export const lawOf = (laws: readonly TaxLaw[], year: number): TaxLaw | undefined => laws.find((law) => law.year === year);
