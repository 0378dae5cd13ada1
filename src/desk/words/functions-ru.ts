/** The tables of Russian functions and arguments, read. */
import { argumentsRussian } from './function-arguments-ru';
import { functionsRussian } from './function-names-ru';
import { moreArgumentsRussian, moreFunctionsRussian } from './function-names-ru-more';
import { rareFunctionsRussian } from './function-names-ru-rare';

export interface Described {
  /** Empty if Russian spreadsheets use the English name. */
  readonly name: string;
  readonly about: string;
}

function read(tables: readonly string[]): ReadonlyMap<string, Described> {
  const lines = tables.flatMap((table) => table.trim().split('\n'));
  return new Map(
    lines.map((line) => {
      const [english = '', name = '', about = ''] = line.split('|');
      return [english, { name, about }];
    }),
  );
}

/** Functions by their English names. */
export const russianFunctions = read([functionsRussian, rareFunctionsRussian, moreFunctionsRussian]);

/** Arguments by their English names. */
export const russianArguments = read([argumentsRussian, moreArgumentsRussian]);

/** Letters that people type either way count as one. */
function folded(name: string): string {
  return name.toUpperCase().replace(/Ё/gu, 'Е');
}

const english: ReadonlyMap<string, string> = new Map([...russianFunctions].filter(([, { name }]) => name !== '').map(([key, { name }]) => [folded(name), key]));

/** The constants, which need no parentheses. */
const CONSTANTS: ReadonlyMap<string, string> = new Map([['ИСТИНА', 'TRUE'], ['ЛОЖЬ', 'FALSE']]);

/** Quoted texts and sheet names, which stay as they are; and words, followed by what tells functions from the rest. */
const PARTS = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|([\p{L}_][\p{L}\d._]*)(\s*\(|!|$|[^\p{L}\d._(!])?/gu;

/** A formula with Russian names of functions put into English; any other text as it is. */
export function englishFormula(formula: string): string {
  if (!formula.startsWith('=') || !/[а-яё]/iu.test(formula)) return formula;
  let result = '';
  let done = 0;
  PARTS.lastIndex = 0;
  for (let found = PARTS.exec(formula); found !== null; found = PARTS.exec(formula)) {
    const [, word, after = ''] = found;
    if (word === undefined) continue;
    const end = found.index + word.length;
    // What follows may begin the next part: a quote, or another word.
    PARTS.lastIndex = end;
    const table = after.endsWith('(') ? english : CONSTANTS;
    const put = after === '!' ? undefined : table.get(folded(word));
    if (put === undefined) continue;
    result += formula.slice(done, found.index) + put;
    done = end;
  }
  return result + formula.slice(done);
}
