/**
 * What formulas complain of in Russian: the common complaints have their own sentence, the rare ones a general one, other terms none.
 */
import { spreadsheetRussian } from '../../../src/desk/words/spreadsheet-ru';
import { complaintRussian, errorsRussian } from '../../../src/desk/words/spreadsheet-ru-errors';

const blanks = (text: string): string[] => [...text.matchAll(/%s|%\([a-zA-Z]+\)s/gu)].map(([found]) => found).sort();

test('a translation keeps every blank that is filled in', () => {
  const broken = [...spreadsheetRussian].filter(([term, russian]) => blanks(russian).some((blank) => !blanks(term).includes(blank)) || blanks(russian).filter((each) => each === '%s').length > blanks(term).filter((each) => each === '%s').length);
  expect(broken.map(([term]) => term)).toEqual([]);
  expect(Object.keys(errorsRussian).filter((term) => blanks(term).length !== blanks(errorsRussian[term] ?? '').length)).toEqual([]);
});

test('a rare complaint is said in general, and what is no complaint stays', () => {
  expect(complaintRussian('The discount (%s) must be different from -1.')).toBe('Аргумент функции не подходит.');
  expect(complaintRussian('The first and second arguments of [[FUNCTION_NAME]] must be non-empty matrices.')).toContain('[[FUNCTION_NAME]]');
  expect(complaintRussian('Zoom')).toBeUndefined();
});
