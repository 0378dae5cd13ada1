/** What a person reads whose edit is refused: where it is known, in the words of Sheets. */
import type { Person } from '../overlay';
import type { Invalid } from './validation';

type Language = Person['language'];

export function protectedWords(language: Language): string {
  return language === 'ru'
    ? 'Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.'
    : 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
}

export function viewerWords(language: Language): string {
  return language === 'ru' ? 'У вас есть право только на просмотр этой таблицы.' : 'You can only view this spreadsheet.';
}

/** The cell with the rule's own help if it has one, as in Sheets. */
export function invalidWords({ a1, rule }: Invalid, language: Language): string {
  if (rule.helpText !== undefined && rule.helpText !== '') return `${a1}: ${rule.helpText}`;
  return language === 'ru'
    ? `Данные, введённые в ячейку ${a1}, нарушают правила проверки данных, установленные для этой ячейки.`
    : `The data you entered in cell ${a1} violates the data validation rules set on this cell.`;
}
