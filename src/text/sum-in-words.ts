/** Sums of money in words, as papers that are signed have them: «пятьдесят две тысячи два рубля». */
import type { Language } from './language';
import { russianForm, type RussianForms } from './numbers';

const HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'];
const TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'];
const TEENS = ['десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'];
const UNITS = ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'];
const FEMININE: Readonly<Record<number, string>> = { 1: 'одна', 2: 'две' };

/** Thousands are feminine; what stands above and below them is masculine. */
const SCALES: readonly { readonly forms: RussianForms; readonly feminine: boolean }[] = [
  { forms: ['тысяча', 'тысячи', 'тысяч'], feminine: true },
  { forms: ['миллион', 'миллиона', 'миллионов'], feminine: false },
  { forms: ['миллиард', 'миллиарда', 'миллиардов'], feminine: false },
];
const ROUBLES: RussianForms = ['рубль', 'рубля', 'рублей'];
const KOPECKS: RussianForms = ['копейка', 'копейки', 'копеек'];

/** A number below a thousand. */
function threeDigits(value: number, feminine: boolean): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const teen = rest >= 10 && rest < 20 ? TEENS[rest - 10] : undefined;
  const unit = rest % 10;
  const words = teen === undefined ? [TENS[Math.floor(rest / 10)], (feminine ? FEMININE[unit] : undefined) ?? UNITS[unit]] : [teen];
  return [HUNDREDS[hundreds] ?? '', ...words].filter((word): word is string => word !== undefined && word !== '');
}

/** Groups of three digits from the lowest. */
function groupsOf(value: number): number[] {
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  return groups;
}

function russianNumber(value: number): string {
  if (value === 0) return 'ноль';
  const parts = groupsOf(value).map((group, index) => {
    const scale = SCALES[index - 1];
    if (group === 0) return [];
    return [...threeDigits(group, scale?.feminine ?? false), ...(scale === undefined ? [] : [russianForm(group, scale.forms)])];
  });
  return parts.reverse().flat().join(' ');
}

const ENGLISH_UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ENGLISH_SCALES = ['', 'thousand', 'million', 'billion'];

function englishThree(value: number): string[] {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const tens = rest < 20 ? (ENGLISH_UNITS[rest] ?? '') : [ENGLISH_TENS[Math.floor(rest / 10)] ?? '', ENGLISH_UNITS[rest % 10] ?? ''].filter((word) => word !== '').join('-');
  return [...(hundreds > 0 ? [`${ENGLISH_UNITS[hundreds] ?? ''} hundred`] : []), ...(tens === '' ? [] : [tens])];
}

function englishNumber(value: number): string {
  if (value === 0) return 'zero';
  const parts = groupsOf(value).map((group, index) => (group === 0 ? [] : [...englishThree(group), ...(index === 0 ? [] : [ENGLISH_SCALES[index] ?? ''])]));
  return parts.reverse().flat().join(' ');
}

/** Below a thousand milliard roubles. */
const LIMIT = 100_000_000_000_000n;

/** Whole kopecks, from 0, in words; kopecks in figures and only where there are any. Throws RangeError from a thousand milliard roubles on. */
export function sumInWords(language: Language, kopecks: bigint): string {
  if (kopecks < 0n || kopecks >= LIMIT) throw new RangeError('A sum that no award pays');
  const [whole, rest] = [Number(kopecks / 100n), Number(kopecks % 100n)];
  const digits = String(rest).padStart(2, '0');
  if (language === 'en') return `${englishNumber(whole)} ${whole === 1 ? 'rouble' : 'roubles'}${rest === 0 ? '' : ` ${digits} kopecks`}`;
  return `${russianNumber(whole)} ${russianForm(whole % 1000, ROUBLES)}${rest === 0 ? '' : ` ${digits} ${russianForm(rest, KOPECKS)}`}`;
}
