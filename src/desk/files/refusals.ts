/** Why a workbook's file could not be opened or saved, and what was noticed on the way, as codes and as sentences. */
import { dirname } from 'node:path';
import type { FileNotice, LeftOut, LeftOutKind } from './state';

/** What a file that is no .xlsx turned out to be. */
export type Kind = 'xls' | 'xlsb' | 'xlsm' | 'ods' | 'docx' | 'numbers' | 'csv' | 'html' | 'xml' | 'pdf';

export type Refusal =
  | { readonly code: 'not found'; readonly path: string }
  | { readonly code: 'no permission'; readonly path: string }
  | { readonly code: 'is a folder'; readonly path: string }
  | { readonly code: 'empty' }
  | { readonly code: 'not a zip'; readonly looksLike?: Kind }
  | { readonly code: 'not a workbook'; readonly looksLike?: Kind }
  | { readonly code: 'encrypted' }
  | { readonly code: 'damaged'; readonly detail: string }
  | { readonly code: 'no tabs' }
  | { readonly code: 'too large'; readonly what: 'bytes' | 'content' | 'cells'; readonly limit: number }
  /** `host`: the computer that has it open, if it is not this one. */
  | { readonly code: 'already open'; readonly path: string; readonly pid: number; readonly host?: string }
  | { readonly code: 'changed on disk'; readonly path: string }
  | { readonly code: 'not opened here'; readonly path: string }
  | { readonly code: 'disk full'; readonly path: string }
  | { readonly code: 'read-only disk'; readonly path: string }
  | { readonly code: 'folder closed'; readonly path: string }
  | { readonly code: 'folder gone'; readonly folder: string }
  | { readonly code: 'cannot be written'; readonly path: string }
  | { readonly code: 'failed'; readonly path: string; readonly detail: string };

export type Language = 'ru' | 'en';

/** The code of an error of the file system ("ENOENT"); errors of another realm have one, too. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** The refusal of an error that the file system threw. */
export function refusalOfError(error: unknown, path: string): Refusal {
  switch (codeOf(error)) {
    case 'ENOENT':
      return { code: 'not found', path };
    case 'EACCES':
    case 'EPERM':
      return { code: 'no permission', path };
    case 'EISDIR':
      return { code: 'is a folder', path };
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk full', path };
    case 'EROFS':
      return { code: 'read-only disk', path };
    default:
      return { code: 'failed', path, detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The refusal of an error that the file system threw when a workbook was being saved. */
export function refusalOfSaving(error: unknown, path: string): Refusal {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'folder gone', folder: dirname(path) };
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'cannot be written', path };
    default:
      return refusalOfError(error, path);
  }
}

const kinds: Readonly<Record<Language, Readonly<Record<Kind, string>>>> = {
  ru: {
    xls: 'старый формат .xls', xlsb: 'двоичный формат .xlsb', xlsm: 'книга с макросами или шаблон', ods: 'таблица OpenDocument (.ods)', docx: 'текстовый документ',
    numbers: 'таблица Numbers', csv: 'текст, похоже, CSV', html: 'веб-страница', xml: 'таблица XML 2003', pdf: 'документ PDF',
  },
  en: {
    xls: 'the old .xls format', xlsb: 'the binary .xlsb format', xlsm: 'a workbook with macros or a template', ods: 'an OpenDocument table (.ods)', docx: 'a text document',
    numbers: 'a Numbers table', csv: 'text, it seems CSV', html: 'a web page', xml: 'an XML 2003 table', pdf: 'a PDF document',
  },
};

/** No spreadsheet program makes a workbook of these. */
const noTables: ReadonlySet<Kind | undefined> = new Set<Kind | undefined>(['docx', 'pdf']);

function notWorkbook(what: string, looksLike: Kind | undefined, ru: boolean): string {
  if (looksLike === undefined) return what;
  const kind = kinds[ru ? 'ru' : 'en'][looksLike];
  if (noTables.has(looksLike)) return ru ? `Это не .xlsx, а ${kind}. Выберите файл таблицы.` : `This is not .xlsx but ${kind}. Choose the file of a spreadsheet.`;
  return ru
    ? `Это не .xlsx, а ${kind}. Откройте файл в Excel, LibreOffice или Google Таблицах, сохраните как «Книга Excel (.xlsx)» и откройте её. Файл не изменён.`
    : `This is not .xlsx but ${kind}. Open it in Excel, LibreOffice or Google Sheets, save it as an Excel workbook (.xlsx) and open that. The file was not changed.`;
}

/** One sentence for the person, with what to do where something can be done. */
export function refusalSentence(refusal: Refusal, language: Language): string {
  const ru = language === 'ru';
  switch (refusal.code) {
    case 'not found':
      return ru ? `Файла ${refusal.path} нет.` : `There is no file ${refusal.path}.`;
    case 'no permission':
      return ru ? `Нет прав на файл ${refusal.path}.` : `No permission for the file ${refusal.path}.`;
    case 'is a folder':
      return ru ? `${refusal.path} — папка, а нужен файл .xlsx.` : `${refusal.path} is a folder; an .xlsx file is needed.`;
    case 'empty':
      return ru ? 'Файл пуст: в нём ни одного байта. Возьмите другую его копию или скачайте его ещё раз.' : 'The file is empty: it has not a single byte. Take another copy of it or download it again.';
    case 'not a zip':
      return notWorkbook(
        ru ? 'Это не файл .xlsx: внутри нет архива, каким бывает книга Excel. Возьмите другую копию или скачайте файл ещё раз; этот не изменён.' : 'This is no .xlsx file: it is not the archive that an Excel workbook is. Take another copy or download it again; this one was not changed.',
        refusal.looksLike,
        ru,
      );
    case 'not a workbook':
      return notWorkbook(ru ? 'Это архив, но книги Excel в нём нет. Если книга лежит внутри, распакуйте архив.' : 'This is an archive, but it is no Excel workbook. If one lies inside, unpack the archive.', refusal.looksLike, ru);
    case 'encrypted':
      return ru ? 'Файл зашифрован паролем. Снимите пароль в Excel или LibreOffice и откройте снова.' : 'The file is encrypted with a password. Remove it in Excel or LibreOffice and open the file again.';
    case 'damaged':
      return ru
        ? `Файл повреждён и не читается (${refusal.detail}). Он не изменён. Возьмите другую копию или попробуйте «Открыть и восстановить» в Excel.`
        : `The file is damaged and cannot be read (${refusal.detail}). It was not changed. Take another copy or try “Open and Repair” in Excel.`;
    case 'no tabs':
      return ru ? 'В книге нет ни одного листа с ячейками. Добавьте в неё лист в Excel или LibreOffice.' : 'The workbook has no tab with cells. Add one in Excel or LibreOffice.';
    case 'too large': {
      const limit = refusal.what === 'cells' ? String(refusal.limit) : String(Math.round(refusal.limit / 1024 / 1024));
      if (refusal.what === 'cells') return ru ? `В книге слишком много ячеек: можно не больше ${limit}. Уберите лишние листы или очистите оформление пустых строк.` : `The workbook has too many cells: ${limit} at most. Take out tabs that are not needed or clear the looks of empty rows.`;
      return ru
        ? `Файл слишком велик${refusal.what === 'content' ? ' в распакованном виде' : ''}: можно не больше ${limit} МБ. Он не изменён; сохраните из него отдельной книгой нужные листы.`
        : `The file is too large${refusal.what === 'content' ? ' when unpacked' : ''}: ${limit} MB at most. It was not changed; save the tabs you need as a workbook of their own.`;
    }
    case 'already open':
      if (refusal.host !== undefined) {
        return ru
          ? `Файл ${refusal.path} уже открыт столом на компьютере ${refusal.host}. Закройте его там. Если тот стол уже не работает, удалите файл ${refusal.path}.lock и откройте снова.`
          : `The file ${refusal.path} is already open in a desk on the computer ${refusal.host}. Close it there. If that desk runs no longer, delete the file ${refusal.path}.lock and open again.`;
      }
      return ru ? `Файл ${refusal.path} уже открыт другой программой стола (процесс ${refusal.pid}). Закройте её или откройте копию файла.` : `The file ${refusal.path} is already open in another desk (process ${refusal.pid}). Close that one or open a copy of the file.`;
    case 'changed on disk':
      return ru ? `Файл ${refusal.path} изменила другая программа, после того как он был открыт. Он не перезаписан.` : `Another program changed ${refusal.path} after it was opened. It was not overwritten.`;
    case 'not opened here':
      return ru ? `Файл ${refusal.path} уже есть и не был открыт отсюда. Он не перезаписан; выберите другое имя.` : `The file ${refusal.path} exists and was not opened here. It was not overwritten; choose another name.`;
    case 'disk full':
      return ru ? `Книга не сохранена: на диске нет места (${refusal.path}). Прежний файл цел.` : `The workbook was not saved: the disk is full (${refusal.path}). The previous file is intact.`;
    case 'read-only disk':
      return ru ? `Книга не сохранена: диск доступен только для чтения (${refusal.path}).` : `The workbook was not saved: the disk is read-only (${refusal.path}).`;
    case 'folder closed':
      return ru
        ? `Книгу ${refusal.path} здесь не открыть: её папка доступна только для чтения, а стол хранит рядом с книгой журнал правок. Скопируйте книгу туда, где можно писать.`
        : `The workbook ${refusal.path} cannot be opened here: its folder is read-only, and the desk keeps a journal of changes beside the workbook. Copy it to where you may write.`;
    case 'folder gone':
      return ru
        ? `Книга не сохранена: папки ${refusal.folder} больше нет. Если её переименовали или отключили диск, верните её на место.`
        : `The workbook was not saved: the folder ${refusal.folder} is gone. If it was renamed or its disk taken out, put it back.`;
    case 'cannot be written':
      return ru
        ? `Книга не сохранена: файл ${refusal.path} или его папка закрыты для записи или заняты другой программой (Excel, синхронизация с облаком, антивирус). Прежний файл цел.`
        : `The workbook was not saved: the file ${refusal.path} or its folder cannot be written to, or another program holds it (Excel, a cloud drive, an antivirus). The previous file is intact.`;
    case 'failed':
      return ru ? `С файлом ${refusal.path} не получилось: ${refusal.detail}.` : `The file ${refusal.path} failed: ${refusal.detail}.`;
  }
}

const leftOut: Readonly<Record<Language, Readonly<Record<LeftOutKind, string>>>> = {
  ru: {
    charts: 'диаграммы', pictures: 'рисунки', shapes: 'фигуры и надписи', pivots: 'сводные таблицы', slicers: 'срезы', controls: 'кнопки и флажки', objects: 'вставленные объекты',
    sparklines: 'спарклайны', 'chart tabs': 'лист-диаграмма', 'other tabs': 'лист не с ячейками', macros: 'макросы', 'outside books': 'связи с другими книгами', queries: 'запросы к данным',
    tables: 'умные таблицы (станут обычными диапазонами)', links: 'ссылки на ячейках с числами и формулами', 'text styles': 'ячейки, где оформлена часть текста', 'colour rules': 'правила условного форматирования', 'entry rules': 'правила проверки данных',
  },
  en: {
    charts: 'charts', pictures: 'pictures', shapes: 'shapes and text boxes', pivots: 'pivot tables', slicers: 'slicers', controls: 'buttons and checkboxes', objects: 'embedded objects',
    sparklines: 'sparklines', 'chart tabs': 'a chart tab', 'other tabs': 'a tab without cells', macros: 'macros', 'outside books': 'links to other workbooks', queries: 'data queries',
    tables: 'tables (become plain ranges)', links: 'links on cells with numbers and formulas', 'text styles': 'cells with a part of their text styled', 'colour rules': 'conditional formats', 'entry rules': 'data validation rules',
  },
};

function listOf(things: readonly LeftOut[], language: Language): string {
  const tabs = new Map<string, string[]>();
  for (const { what, count, tab = '' } of things) {
    const single = what === 'chart tabs' || what === 'other tabs' || what === 'macros';
    tabs.set(tab, [...(tabs.get(tab) ?? []), `${leftOut[language][what]}${single ? '' : `: ${count}`}`]);
  }
  return [...tabs].map(([tab, list]) => (tab === '' ? list.join(', ') : `${language === 'ru' ? `лист «${tab}»` : `tab “${tab}”`} — ${list.join(', ')}`)).join('; ');
}

/** One sentence about something noticed while a file was opened. */
export function noticeSentence(notice: FileNotice, language: Language): string {
  const ru = language === 'ru';
  switch (notice.code) {
    case 'changed elsewhere':
      return ru ? 'Файл меняли в другой программе: ячейки взяты из него, а люди, права и свойства — из файла рядом.' : 'The file was changed in another program: cells are taken from it; people, rights and properties from the file beside it.';
    case 'sidecar damaged':
      return ru ? 'Файл .desk.json рядом с книгой не читается и оставлен в стороне: люди, права и свойства не восстановлены.' : 'The .desk.json file beside the workbook cannot be read and is set aside: people, rights and properties were not restored.';
    case 'no people':
      return ru
        ? `В книге не записано, кто с ней работает: вы входите как владелец (${notice.email}). Остальных впустите сами, в списке людей на странице.`
        : `The workbook does not say who works with it: you enter as its owner (${notice.email}). Let the others in yourself, in the list of people on the page.`;
    case 'tab gone':
      return ru
        ? `Листа «${notice.tab}» в файле больше нет; вместе с ним отпали: защит ${notice.protections}, примечаний ${notice.notes}, пометок ${notice.metadata}.`
        : `The tab “${notice.tab}” is no longer in the file; dropped with it: ${notice.protections} protections, ${notice.notes} notes, ${notice.metadata} marks.`;
    case 'formulas not computed':
      return ru
        ? `Формул, которые здесь не вычисляются: ${notice.count}${notice.functions.length > 0 ? ` (${notice.functions.join(', ')})` : ''}. Показаны и сохранены их последние значения из файла; при правке других ячеек они не меняются, пока книгу не откроют в Excel или Google Таблицах.`
        : `Formulas that are not computed here: ${notice.count}${notice.functions.length > 0 ? ` (${notice.functions.join(', ')})` : ''}. Their last values from the file are shown and kept; they do not follow changes of other cells until the workbook is opened in Excel or Google Sheets.`;
    case 'left out':
      return ru
        ? `Здесь нет места для части этой книги, и при сохранении она пропадёт из файла: ${listOf(notice.things, language)}. Перед первым сохранением нетронутая книга останется рядом, с пометкой «(до стола)» в имени.`
        : `There is no place here for some of this workbook, and saving takes it out of the file: ${listOf(notice.things, language)}. Before the first save the untouched workbook stays beside, with “(до стола)” in its name.`;
    case 'open elsewhere':
      return ru
        ? `Похоже, файл сейчас открыт и в ${notice.program}. Закройте его там, не сохраняя: что сохранит ${notice.program}, стол не перезапишет, и у книги будет два вида.`
        : `The file seems to be open in ${notice.program}, too. Close it there without saving: the desk does not overwrite what ${notice.program} saves, and there would be two versions of the workbook.`;
    case 'not shown':
      return ru
        ? `На столе не видно, но в файле останется: ${listOf(notice.things, language)}.`
        : `Not shown on the desk, but it stays in the file: ${listOf(notice.things, language)}.`;
    case 'stale lock':
      return ru ? `Стол, открывавший этот файл прежде (процесс ${notice.pid}), завершился, не закрыв его; файл открыт заново.` : `The desk that had this file open before (process ${notice.pid}) ended without closing it; the file is open again.`;
  }
}
