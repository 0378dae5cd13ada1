// Quotes inside the texts of formulas, which the engine cannot write: doubled by people and scripts, given back as they were written.
import '../../src/desk/kernel/older-node';
import * as fc from 'fast-check';
import { engineFormula, localFormula } from '../../src/desk/kernel/formula-text';
import { localeNamed } from '../../src/desk/kernel/locales';
import { Desk } from '../../src/desk/host';

const owner = { email: 'owner@example.ru', name: 'Owner', role: 'owner', language: 'ru' } as const;
const addon = { code: 'function set(formula) { const cell = SpreadsheetApp.getActiveSheet().getRange("A1").setFormula(formula); return [cell.getValue(), cell.getFormula()]; }', manifest: { timeZone: 'Europe/Moscow' }, pages: {} };

/** The value and the formula of a cell that a script gave a formula. */
function given(formula: string): unknown {
  const { outcome } = Desk.empty({ owner, name: 'Book', timeZone: 'Europe/Moscow', locale: 'ru_RU' }, { addon }).as(owner.email).call('set', [formula]);
  return outcome.kind === 'done' ? outcome.returned : outcome.message;
}

test.each([
  ['="ООО ""Мир"""&"!"', 'ООО "Мир"!'],
  ['=LEN("""")', 1],
  ['=SUBSTITUTE("a""b";"""";"-")', 'a-b'],
  ['=IF(TRUE;"";"""")', ''],
  [String.raw`="C:\"&"x"`, String.raw`C:\x`],
  ['=LEN("a"&CHAR(34)&"b")', 3],
  ['="a;b,c"', 'a;b,c'],
])('%s has its value and is read back as it was', (formula, value) => {
  expect(given(formula)).toEqual([value, formula]);
});

test('any text put into a formula comes out of it', () => {
  const texts = fc.string({ unit: fc.constantFrom('"', '\\', 'a', '(', '&', "'", ';', ',', '#'), maxLength: 8 });
  fc.assert(
    fc.property(texts, (text) => {
      const formula = `=CONCATENATE("${text.replace(/"/g, '""')}";"z")`;
      expect(given(formula)).toEqual([`${text}z`, formula]);
    }),
    { numRuns: 60 },
  );
});

test('the quotes of a tab’s name are none of a text’s', () => {
  const locale = localeNamed('ru_RU');
  if (locale === undefined) throw new Error('There is no Russian locale.');
  const formula = `='a""b'!A1&"c""d"`;
  expect(engineFormula(formula, locale)).toBe(`='a""b'!A1&("c"&CHAR(34)&"d")`);
  expect(localFormula(engineFormula(formula, locale), locale)).toBe(formula);
});

test('LOG10 is no cell', () => {
  const locale = localeNamed('ru_RU');
  if (locale === undefined) throw new Error('There is no Russian locale.');
  expect(engineFormula('=LOG10(A1)+log10 (B1)&"LOG10("', locale)).toBe('=LOG(A1)+LOG (B1)&"LOG10("');
  expect(engineFormula('=LOG10+1', locale)).toBe('=LOG10+1');
});
