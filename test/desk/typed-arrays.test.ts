// Arrays in formulas of a Russian spreadsheet: "\" goes to the next column and ";" to the next row, for scripts and on the page alike.
import '../../src/desk/kernel/older-node';
import { stores } from '@odoo/o-spreadsheet';
import { Model } from '../../src/desk/kernel/engine';
import { engineFormula, localFormula, withArraysOfPage } from '../../src/desk/kernel/formula-text';
import { localeNamed } from '../../src/desk/kernel/locales';
import { installTyping } from '../../src/desk/page/typing';

const found = localeNamed('ru_RU');
if (found === undefined) throw new Error('There is no Russian locale.');
const locale = found;

test.each([
  [String.raw`={1\2;3\4}`, '={1,2;3,4}'],
  [String.raw`={SUM(A1;B1)\2;3\"a;b"}`, '={SUM(A1,B1),2;3,"a;b"}'],
  [String.raw`=SUM({1,5\2};3)`, '=SUM({1.5,2},3)'],
  [String.raw`={IF(A1;{1\2};{3;4})}`, '={IF(A1,{1,2},{3;4})}'],
])('%s of a script is %s, and read back', (written, engine) => {
  expect(engineFormula(written, locale)).toBe(engine);
  expect(localFormula(engine, locale)).toBe(written);
});

test.each([[String.raw`={1\2;3\4}`, String.raw`={1;2\3;4}`], [String.raw`={SUM(A1;B1)\2}`, '={SUM(A1;B1);2}'], ['=SUM(1;2)', '=SUM(1;2)'], ['{1;2}', '{1;2}'], ['="{;"&A1', '="{;"&A1']])('%s is for the component of the page %s', (typed, own) => {
  expect(withArraysOfPage(typed)).toBe(own);
  expect(withArraysOfPage(own)).toBe(typed);
});

test('the cell editor takes and shows them so', () => {
  installTyping();
  const model = new Model({ settings: { locale }, sheets: [{ id: 's', name: 'T', cells: { A1: '={1,2;3,SUM(4,5)}' } }] });
  const cell = { sheetId: 's', col: 0, row: 0 };
  const composer = stores.CellComposerStore.prototype as unknown as { getCurrentCanonicalContent: (this: object) => string; getComposerContent: (this: object, position: object) => { readonly text: string } };
  const fields = { _currentContent: String.raw`={1\2;3\СУММ(4;5)}`, initialContent: '', currentEditedCell: cell, model, getters: model.getters };
  const typing = Object.create(composer, Object.getOwnPropertyDescriptors(fields)) as object;
  expect(composer.getCurrentCanonicalContent.call(typing)).toBe('={1,2;3,SUM(4,5)}');
  expect(composer.getComposerContent.call(typing, cell).text.replace(/ /gu, '')).toBe(String.raw`={1\2;3\SUM(4;5)}`);
});
