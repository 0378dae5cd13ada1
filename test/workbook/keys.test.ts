/** Small languages of cells: clauses, dates, prizes, guarded text, exact numbers. */
import fc from 'fast-check';
import { fraction } from '../../src/award/exact';
import { parseNumber } from '../../src/award/condition/number';
import { civilDate, exactCell, shownDate } from '../../src/workbook/cells';
import { clauseText, parseClause } from '../../src/workbook/clause-text';
import { parsePrizes } from '../../src/workbook/nominations-tab';
import { cellLink, guarded, unguarded } from '../../src/workbook/safe-text';
import { columnLetters } from '../../src/workbook/table';

test('a clause of any words goes to its cell and back', () => {
  const part = fc.string().map((text) => text.trim());
  fc.assert(
    fc.property(part, part, part, fc.string(), (document, heading, number, quote) => {
      const clause = { document, heading, number, quote };
      expect(parseClause(clauseText(clause, 'Положение'), quote, 'Положение')).toEqual(clause);
    }),
  );
});

test('text that would start a formula is written as text and read as it was meant', () => {
  expect(['=1+1', '+7 900', '-5', '@x', '\tx'].map(guarded)).toEqual(["'=1+1", "'+7 900", "'-5", "'@x", "'\tx"]);
  fc.assert(fc.property(fc.string().filter((text) => !text.startsWith("'")), (text) => { expect(unguarded(guarded(text))).toBe(text); }));
  expect(unguarded("'тихо'")).toBe("'тихо'");
});

test('a link carries its label as text', () => {
  expect(cellLink(12, 'B7', 'a"b')).toBe('=HYPERLINK("#gid=12&range=B7";"a""b")');
});

test('an exact number goes to its cell and back, also one that no double holds', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -10_000n, max: 10_000n }), fc.bigInt({ min: 1n, max: 400n }), (num, den) => {
      const value = fraction(num, den);
      const cell = exactCell(value);
      const text = typeof cell === 'number' ? String(cell) : String(cell).replace(/^'/, '');
      expect(parseNumber(text)).toEqual(value);
    }),
  );
  expect(exactCell(fraction(1n, 3n))).toBe("'1/3");
});

test('dates are read day first or year first, and 31.02 is none', () => {
  expect(['03.10.2024', '3.10.2024', '2024-10-03', '31.02.2024', '3/10/24', ''].map(civilDate)).toEqual(['2024-10-03', '2024-10-03', '2024-10-03', undefined, undefined, undefined]);
  expect(shownDate('2024-10-03')).toBe('03.10.2024');
});

test('prizes are sums in roubles', () => {
  expect(parsePrizes('30 000; 25000 ₽; 23333,33')).toEqual([3_000_000n, 2_500_000n, 2_333_333n]);
  expect(parsePrizes('')).toEqual([]);
  expect(parsePrizes('много')).toBeUndefined();
});

test('columns past Z have two letters', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
});
