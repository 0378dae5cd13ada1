/** Words of the desk's own entries in the menus, and the list of shortcuts, in both languages. */
import type { Language } from './sentences';

export interface MenuWords {
  readonly download: string;
  readonly xlsx: string;
  readonly csv: string;
  /** The workbook could not be taken away as a file. */
  readonly notDownloaded: string;
  readonly tooManyDownloads: string;
  readonly insertNote: string;
  readonly editNote: string;
  readonly deleteNote: string;
  readonly note: string;
  readonly rotation: string;
  /** Names of the angles, in the order in which they are offered. */
  readonly angles: readonly [none: string, tiltUp: string, tiltDown: string, up: string, down: string];
  readonly help: string;
  readonly shortcuts: string;
  readonly savesItself: string;
  readonly newSheet: string;
  /** Names of the page's parts, for screen readers and tooltips. */
  readonly here: string;
  readonly toolbar: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly grid: string;
  readonly addSheet: string;
  readonly allSheets: string;
  readonly closePanel: string;
  readonly moreRows: string;
  /** Groups of shortcuts: a heading, then what each does and its keys. */
  readonly groups: readonly (readonly [heading: string, ...lines: (readonly [what: string, keys: string])[]])[];
}

const ru: MenuWords = {
  download: 'Скачать',
  xlsx: 'Microsoft Excel (.xlsx)',
  csv: 'Текущий лист (.csv)',
  notDownloaded: 'Файл не удалось скачать: сервер не ответил или не смог его собрать. Повторите чуть позже.',
  tooManyDownloads: 'Файл только что скачан несколько раз подряд. Повторите через минуту.',
  insertNote: 'Вставить примечание',
  editNote: 'Изменить примечание',
  deleteNote: 'Удалить примечание',
  note: 'Примечание',
  rotation: 'Поворот',
  angles: ['Без поворота', 'Под углом вверх', 'Под углом вниз', 'Повернуть вверх', 'Повернуть вниз'],
  help: 'Справка',
  shortcuts: 'Быстрые клавиши',
  savesItself: 'Все изменения сохраняются сами.',
  newSheet: 'Лист',
  here: 'Сейчас в таблице',
  toolbar: 'Панель инструментов',
  nameBox: 'Поле имени',
  formulaBar: 'Строка формул',
  grid: 'Лист',
  addSheet: 'Добавить лист',
  allSheets: 'Все листы',
  closePanel: 'Закрыть',
  moreRows: 'Сколько строк добавить',
  groups: [
    ['Ввод', ['Изменить ячейку', 'F2 или Enter'], ['Новая строка в ячейке', 'Alt+Enter'], ['Ввести и перейти вправо', 'Tab'], ['Отменить ввод', 'Esc'], ['Сегодняшняя дата', 'Ctrl+;'], ['Текущее время', 'Ctrl+Shift+;'], ['Заполнить вниз, вправо', 'Ctrl+D, Ctrl+R'], ['Закрепить ссылку в формуле ($)', 'F4'], ['Отметить флажок', 'Пробел']],
    ['Правка', ['Отменить, повторить', 'Ctrl+Z, Ctrl+Y'], ['Вставить только значения', 'Ctrl+Shift+V'], ['Вставить только формат', 'Ctrl+Alt+V'], ['Найти и заменить', 'Ctrl+H'], ['Вставить ссылку', 'Ctrl+K'], ['Примечание', 'Shift+F2']],
    ['Формат', ['Полужирный, курсив, подчёркнутый', 'Ctrl+B, Ctrl+I, Ctrl+U'], ['Зачёркнутый', 'Alt+Shift+5'], ['Число, время, дата', 'Ctrl+Shift+1, 2, 3'], ['Рубли, процент', 'Ctrl+Shift+4, 5'], ['Граница вокруг, без границ', 'Alt+Shift+7, 6'], ['Очистить форматирование', 'Ctrl+\\']],
    ['Переходы', ['К краю данных', 'Ctrl+стрелка'], ['В начало, в конец листа', 'Ctrl+Home, Ctrl+End'], ['Соседний лист', 'Alt+↑, Alt+↓'], ['К ячейке по адресу', 'Ctrl+J'], ['Выделить столбец, строку, всё', 'Ctrl+Пробел, Shift+Пробел, Ctrl+A'], ['Показать формулы', 'Ctrl+`'], ['Этот список', 'Ctrl+/']],
  ],
};

const en: MenuWords = {
  download: 'Download',
  xlsx: 'Microsoft Excel (.xlsx)',
  csv: 'Current sheet (.csv)',
  notDownloaded: 'The file could not be downloaded: the server did not answer or could not write it. Try again a little later.',
  tooManyDownloads: 'The file has just been downloaded several times. Try again in a minute.',
  insertNote: 'Insert note',
  editNote: 'Edit note',
  deleteNote: 'Delete note',
  note: 'Note',
  rotation: 'Rotation',
  angles: ['None', 'Tilt up', 'Tilt down', 'Rotate up', 'Rotate down'],
  help: 'Help',
  shortcuts: 'Keyboard shortcuts',
  savesItself: 'All changes are saved by themselves.',
  newSheet: 'Sheet',
  here: 'Here now',
  toolbar: 'Toolbar',
  nameBox: 'Name box',
  formulaBar: 'Formula bar',
  grid: 'Sheet',
  addSheet: 'Add sheet',
  allSheets: 'All sheets',
  closePanel: 'Close',
  moreRows: 'Rows to add',
  groups: [
    ['Typing', ['Edit the cell', 'F2 or Enter'], ['New line in the cell', 'Alt+Enter'], ['Enter and go right', 'Tab'], ['Cancel', 'Esc'], ['Today’s date', 'Ctrl+;'], ['Time of day', 'Ctrl+Shift+;'], ['Fill down, right', 'Ctrl+D, Ctrl+R'], ['Fix a reference in a formula ($)', 'F4'], ['Tick a checkbox', 'Space']],
    ['Editing', ['Undo, redo', 'Ctrl+Z, Ctrl+Y'], ['Paste values only', 'Ctrl+Shift+V'], ['Paste format only', 'Ctrl+Alt+V'], ['Find and replace', 'Ctrl+H'], ['Insert link', 'Ctrl+K'], ['Note', 'Shift+F2']],
    ['Format', ['Bold, italic, underline', 'Ctrl+B, Ctrl+I, Ctrl+U'], ['Strikethrough', 'Alt+Shift+5'], ['Number, time, date', 'Ctrl+Shift+1, 2, 3'], ['Currency, percent', 'Ctrl+Shift+4, 5'], ['Border around, no borders', 'Alt+Shift+7, 6'], ['Clear formatting', 'Ctrl+\\']],
    ['Going', ['To the edge of data', 'Ctrl+arrow'], ['To the start, the end of the sheet', 'Ctrl+Home, Ctrl+End'], ['Next sheet', 'Alt+↑, Alt+↓'], ['To a cell by its address', 'Ctrl+J'], ['Select column, row, all', 'Ctrl+Space, Shift+Space, Ctrl+A'], ['Show formulas', 'Ctrl+`'], ['This list', 'Ctrl+/']],
  ],
};

export const menuWords: Readonly<Record<Language, MenuWords>> = { ru, en };
