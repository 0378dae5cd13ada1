/** Functions of Sheets that the engine lacks, or answers differently. Pure of Node, so that the page registers the same. */
import { addFunction, helpers, registries } from '@odoo/o-spreadsheet';
import { computeOwnForms } from './lambda/forms';
import { noteMoment } from './moments';
import { showPlainText } from './plain-text';
import { defineSheetsFunctions } from './sheets/all';
import { define } from './sheets/define';

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
  const { arg } = helpers;
  addFunction('ARRAYFORMULA', {
    description: 'Spills an array result.',
    args: [arg('array (any, range)', 'The array.')],
    compute: (array: Argument) => array ?? { value: null },
  });
  defineSheetsFunctions();
  nameFunctions();
  computeOwnForms();
  keepForeignFormulas();
  keepToClock('NOW', (serial) => serial);
  keepToClock('TODAY', Math.floor);
  showPlainText();
}

/** Their names, for whoever asks what there is; formulas with them never reach the engine's own compiler. */
function nameFunctions(): void {
  const lambda = 'lambda (any)';
  const known: Readonly<Record<string, readonly [about: string, args: string]>> = {
    LET: ['Names values and computes with them.', 'name (any); value_expression (any, range); formula_expression (any, range, repeating)'],
    LAMBDA: ['A function of names.', 'name (any, optional, repeating); formula_expression (any, range)'],
    MAP: ['Computes each value of tables.', `array (any, range); ${lambda.replace('any', 'any, range, repeating')}`],
    REDUCE: ['Computes one value from all of a table.', `initial_value (any, range); array_or_range (any, range); ${lambda}`],
    SCAN: ['Like REDUCE, with all steps.', `initial_value (any); array_or_range (any, range); ${lambda}`],
    BYROW: ['Computes each row of a table.', `array_or_range (any, range); ${lambda}`],
    BYCOL: ['Computes each column of a table.', `array_or_range (any, range); ${lambda}`],
    MAKEARRAY: ['A table computed from its rows and columns.', `rows (number); columns (number); ${lambda}`],
  };
  for (const [name, [about, args]] of Object.entries(known)) define(name, about, args, () => ({ value: '#N/A', message: 'A LAMBDA must be called with its arguments.' }));
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
      hidden: true,
      args: [arg('formula (string)', 'Its text.'), arg('references (any, range, optional, repeating)', 'What it refers to.')],
      compute: () => ({ value: '#N/A', message: 'This formula is not computed here.' }),
    });
  }
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
      const told = clock === undefined || Array.isArray(result) || typeof result !== 'object' ? result : { ...result, value: part(clock()) };
      const position = this.__originCellPosition;
      const day = (told as { readonly value?: unknown } | null)?.value;
      if (position !== undefined) noteMoment(this.getters, position, name === 'TODAY' && typeof day === 'number' ? day : undefined);
      return told;
    },
  });
}
