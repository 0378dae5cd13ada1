/** Functions of Sheets that the engine lacks, or answers differently. Pure of Node, so that the page registers the same. */
import { addFunction, helpers, registries } from '@odoo/o-spreadsheet';
import { showPlainText } from './plain-text';

type Compute = Parameters<typeof addFunction>[1]['compute'];
type Argument = Parameters<Compute>[number];

let registered = false;

/** What the host's formulas find in the engine's context; a page has none. */
interface Clocked {
  readonly desk?: { readonly clock?: () => number };
}

/** Registers the functions with the engine, and how plain text is shown, once per process. */
export function registerSheetsFunctions(): void {
  if (registered) return;
  registered = true;
  // The engine has these two; the desk's own follow Sheets.
  for (const name of ['REGEXEXTRACT', 'REGEXREPLACE']) if (registries.functionRegistry.contains(name)) registries.functionRegistry.remove(name);
  const { arg } = helpers;
  addFunction('ARRAYFORMULA', {
    description: 'Spills an array result.',
    args: [arg('array (any, range)', 'The array.')],
    compute: (array: Argument) => array ?? { value: null },
  });
  addFunction('N', {
    description: 'A value as a number.',
    args: [arg('value (any)', 'The value.')],
    compute: (value: Argument) => {
      const plain = scalar(value);
      if (typeof plain === 'number') return plain;
      return typeof plain === 'boolean' ? Number(plain) : 0;
    },
  });
  addFunction('T', {
    description: 'A value if it is text.',
    args: [arg('value (any)', 'The value.')],
    compute: (value: Argument) => {
      const plain = scalar(value);
      return typeof plain === 'string' ? plain : '';
    },
  });
  addFunction('REGEXMATCH', {
    description: 'Whether a text matches a regular expression.',
    args: [arg('text (string)', 'The text.'), arg('regular_expression (string)', 'The expression.')],
    compute: (text: Argument, expression: Argument) => withExpression(expression, (found) => found.test(textOf(text))),
  });
  addFunction('REGEXEXTRACT', {
    description: 'The first match of a regular expression.',
    args: [arg('text (string)', 'The text.'), arg('regular_expression (string)', 'The expression.')],
    compute: (text: Argument, expression: Argument) =>
      withExpression(expression, (found) => {
        const match = found.exec(textOf(text));
        if (match === null) return { value: '#N/A', message: 'The expression matches nothing.' };
        return match[1] ?? match[0];
      }),
  });
  addFunction('REGEXREPLACE', {
    description: 'A text with the matches of a regular expression replaced.',
    args: [
      arg('text (string)', 'The text.'),
      arg('regular_expression (string)', 'The expression.'),
      arg('replacement (string)', 'What replaces a match.'),
    ],
    compute: (text: Argument, expression: Argument, replacement: Argument) =>
      withExpression(expression, (found) => textOf(text).replace(new RegExp(found.source, 'gu'), textOf(replacement))),
  });
  keepForeignFormulas();
  correctIfs();
  keepToClock('NOW', (serial) => serial);
  keepToClock('TODAY', Math.floor);
  showPlainText();
}

/**
 * A formula of a file that the engine cannot compute stands in its cell as IFERROR(__XLUDF.…("its text", what it refers to …), its last value):
 * the way Google's own exports take. These two have no value, so that the last value is shown.
 */
function keepForeignFormulas(): void {
  const { arg } = helpers;
  for (const name of ['__XLUDF.DUMMYFUNCTION', '__XLUDF.EXCEL']) {
    addFunction(name, {
      description: 'A formula of another program that is not computed here.',
      args: [arg('formula (string)', 'Its text.'), arg('references (any, range, optional, repeating)', 'What it refers to.')],
      compute: () => ({ value: '#N/A', message: 'This formula is not computed here.' }),
    });
  }
}

/** IFS without a match is #N/A in Sheets; the engine gives its general error. */
function correctIfs(): void {
  const { functionRegistry } = registries;
  const original = functionRegistry.get('IFS');
  const { compute } = original;
  functionRegistry.replace('IFS', {
    ...original,
    compute(...args) {
      const result = compute.apply(this, args);
      const missing = !Array.isArray(result) && typeof result === 'object' && result?.value === '#ERROR';
      return missing ? { ...result, value: '#N/A' } : result;
    },
  });
}

/** In the host a function of the time goes by the clock of the desk and the spreadsheet's time zone, not by those of the machine. */
function keepToClock(name: 'NOW' | 'TODAY', part: (serial: number) => number): void {
  const { functionRegistry } = registries;
  const original = functionRegistry.get(name);
  const { compute } = original;
  functionRegistry.replace(name, {
    ...original,
    compute(...args) {
      const result = compute.apply(this, args);
      const clock = (this as unknown as Clocked).desk?.clock;
      return clock === undefined || Array.isArray(result) || typeof result !== 'object' ? result : { ...result, value: part(clock()) };
    },
  });
}

function scalar(argument: Argument): unknown {
  return Array.isArray(argument) ? argument[0]?.[0]?.value : argument?.value;
}

function textOf(argument: Argument): string {
  const value = scalar(argument);
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function withExpression<T>(expression: Argument, use: (found: RegExp) => T): T | { value: string; message: string } {
  try {
    return use(new RegExp(textOf(expression), 'u'));
  } catch {
    return { value: '#REF!', message: 'The regular expression is not valid.' };
  }
}
