/** What formulas say when a function is given what it cannot use, in Russian; and a sentence for the rare ones that have none of their own. */

export const errorsRussian: Readonly<Record<string, string>> = {
  "The function [[FUNCTION_NAME]] has an argument with value '%s'. It should be one of: %s.": '[[FUNCTION_NAME]]: значение «%s» не подходит. Можно: %s.',
  'Function [[FUNCTION_NAME]] expects number values for %s, but got an empty value.': '[[FUNCTION_NAME]]: для %s нужны числа, а ячейка пуста.',
  'Function [[FUNCTION_NAME]] expects number values for %s, but got a string.': '[[FUNCTION_NAME]]: для %s нужны числа, а там текст.',
  'Function [[FUNCTION_NAME]] expects number values for %s, but got a boolean.': '[[FUNCTION_NAME]]: для %s нужны числа, а там ИСТИНА или ЛОЖЬ.',
  'The function [[FUNCTION_NAME]] expects a number value to be greater than or equal to 1, but receives %s.': '[[FUNCTION_NAME]]: нужно число не меньше 1, а получено %s.',
  '[[FUNCTION_NAME]] has mismatched dimensions for argument %s (%s vs %s).': '[[FUNCTION_NAME]]: у аргумента %s другой размер (%s и %s).',
  '[[FUNCTION_NAME]] expects number values.': '[[FUNCTION_NAME]]: нужны числа.',
  '[[FUNCTION_NAME]] expects the weight to be positive or equal to 0.': '[[FUNCTION_NAME]]: вес не может быть меньше нуля.',
  'Function [[FUNCTION_NAME]] caused a divide by zero error.': '[[FUNCTION_NAME]]: деление на ноль.',
  'The divisor must be different from 0.': 'Делитель не может быть нулём.',
  'The value (%s) must be positive or null.': 'Число (%s) не может быть меньше нуля.',
  'The value (%s) must be strictly positive.': 'Число (%s) должно быть больше нуля.',
  'The high (%s) must be greater than or equal to the low (%s).': 'Верхняя граница (%s) меньше нижней (%s).',
  'All the ranges must have the same dimensions.': 'Диапазоны должны быть одного размера.',
  'All ranges in [[FUNCTION_NAME]] must have the same number of columns (got %s).': '[[FUNCTION_NAME]]: в диапазонах разное число столбцов (%s).',
  'The function code (%s) must be between 1 to 11 or 101 to 111.': 'Номер функции (%s) бывает от 1 до 11 и от 101 до 111.',
  'The value must not be a formula': 'Формула здесь не подходит',
  'The value must be a formula': 'Нужна формула',
  'Invalid function name %s. Function names can exclusively contain alphanumerical values separated by dots (.) or underscore (_)': 'Нет такой функции: %s.',
  'An unexpected error occurred. Submit a support ticket at odoo.com/help.': 'Непредвиденная ошибка в вычислении.',
  'Please enter a number between 0 and 10000.': 'Введите число от 0 до 10 000.',
  'The named range to update was not found.': 'Именованный диапазон не найден.',
  'Subtotal': 'Промежуточный итог',
  'Total': 'Итого',
  'Delete item': 'Удалить вариант',
  'Value %s': 'Значение %s',
  'Quarter %(quarter)s': '%(quarter)s-й квартал',
  'Q%(quarter)s': '%(quarter)s кв.',
  'The value must be in bottom %(value)s%(percentSymbol)s': 'Нужно значение среди последних %(value)s%(percentSymbol)s',
  'The value must be in top %(value)s%(percentSymbol)s': 'Нужно значение среди первых %(value)s%(percentSymbol)s',
};

const COMPLAINT = /\b(?:must|should|cannot|expects?|could not)\b/u;

/** A sentence in place of a complaint of a rare function; undefined for any other term. */
export function complaintRussian(term: string): string | undefined {
  if (!COMPLAINT.test(term)) return undefined;
  return term.includes('[[FUNCTION_NAME]]') ? '[[FUNCTION_NAME]]: аргумент не подходит.' : 'Аргумент функции не подходит.';
}
