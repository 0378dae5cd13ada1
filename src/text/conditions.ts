/** What is wrong with a typed condition, in words: what was found and what may stand there. */
import { bilingual, type Language } from './language';

/** Codes of the condition language, as its parser gives them. */
export type ConditionCode =
  | 'empty'
  | 'unknownName'
  | 'unknownOption'
  | 'notNumeric'
  | 'unexpected'
  | 'unexpectedEnd'
  | 'unclosedBracket'
  | 'unclosedQuote'
  | 'noFact'
  | 'notLinear'
  | 'rangeReversed'
  | 'badNumber'
  | 'loneNumber'
  | 'tooDeep'
  | 'tooLong';

export type ConditionExpected = 'fact' | 'number' | 'sign' | 'and' | 'or' | 'option' | 'to' | 'times' | 'openBracket' | 'closeBracket' | 'quote' | 'end';

export interface ConditionFault {
  readonly code: ConditionCode;
  readonly expected: readonly ConditionExpected[];
  readonly found: string;
  readonly suggestions: readonly string[];
  readonly options: readonly string[];
}

const words = bilingual(
  {
    code: {
      empty: () => 'условие не написано; если строка действует всегда, напишите «всегда»',
      unknownName: (found: string) => `«${found}» нет среди показателей номинации на листе «Словарь»`,
      unknownOption: (found: string) => `варианта «${found}» у показателя нет`,
      notNumeric: (found: string) => `«${found}» — не число, с ним нельзя считать`,
      unexpected: (found: string) => `здесь не может стоять «${found}»`,
      unexpectedEnd: () => 'условие обрывается',
      unclosedBracket: () => 'скобка не закрыта',
      unclosedQuote: () => 'кавычка не закрыта',
      noFact: () => 'сравниваются два числа: назовите показатель',
      notLinear: () => 'показатели нельзя перемножать',
      rangeReversed: () => 'границы «от … до …» стоят в обратном порядке',
      badNumber: (found: string) => `«${found}» не число`,
      loneNumber: () => 'рядом с числом должен стоять показатель, например «2 * публикации»',
      tooDeep: () => 'слишком много вложенных скобок',
      tooLong: () => 'условие слишком длинное',
    },
    expected: {
      fact: 'название показателя',
      number: 'число',
      sign: 'знак ≥, ≤, >, < или =',
      and: '«и»',
      or: '«или»',
      option: 'вариант в кавычках',
      to: '«до»',
      times: '«*»',
      openBracket: 'скобка «(»',
      closeBracket: 'скобка «)»',
      quote: 'кавычка',
      end: 'конец условия',
    },
    join: (what: string, expected: string, suggestions: string, options: string) =>
      `${what}${suggestions === '' ? '' : `. Может быть: ${suggestions}`}${options === '' ? '' : `. Варианты: ${options}`}${expected === '' ? '' : `. Здесь может стоять ${expected}`}`,
  },
  {
    code: {
      empty: () => 'the condition is blank; write “всегда” (always) if the row always holds',
      unknownName: (found) => `“${found}” is not among the nomination’s facts on the tab “Dictionary”`,
      unknownOption: (found) => `the fact has no option “${found}”`,
      notNumeric: (found) => `“${found}” is not a number and cannot be counted with`,
      unexpected: (found) => `“${found}” cannot stand here`,
      unexpectedEnd: () => 'the condition breaks off',
      unclosedBracket: () => 'a bracket is not closed',
      unclosedQuote: () => 'a quotation mark is not closed',
      noFact: () => 'two numbers are compared: name a fact',
      notLinear: () => 'facts cannot be multiplied with each other',
      rangeReversed: () => 'the bounds of the range are reversed',
      badNumber: (found) => `“${found}” is not a number`,
      loneNumber: () => 'a number needs a fact beside it, such as “2 * публикации”',
      tooDeep: () => 'too many nested brackets',
      tooLong: () => 'the condition is too long',
    },
    expected: {
      fact: 'the name of a fact',
      number: 'a number',
      sign: 'one of ≥, ≤, >, <, =',
      and: '“и” (and)',
      or: '“или” (or)',
      option: 'an option in quotation marks',
      to: '“до” (to)',
      times: '“*”',
      openBracket: 'a bracket “(”',
      closeBracket: 'a bracket “)”',
      quote: 'a quotation mark',
      end: 'the end of the condition',
    },
    join: (what, expected, suggestions, options) =>
      `${what}${suggestions === '' ? '' : `. Perhaps: ${suggestions}`}${options === '' ? '' : `. Options: ${options}`}${expected === '' ? '' : `. Here may stand ${expected}`}`,
  },
);

const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

/** What the parser of conditions did not understand, in words. */
export function conditionFault(language: Language, fault: ConditionFault): string {
  const { code, expected, join } = words[language];
  const telling = ['unexpected', 'unexpectedEnd', 'unclosedBracket'].includes(fault.code) ? fault.expected : [];
  return join(code[fault.code](fault.found), telling.map((each) => expected[each]).join(', '), quoted(fault.suggestions), quoted(fault.options));
}
