/** Why a workbook's file could not be opened or saved, and what was noticed on the way, as codes and as sentences. */
import type { FileNotice } from './state';

export type Refusal =
  | { readonly code: 'not found'; readonly path: string }
  | { readonly code: 'no permission'; readonly path: string }
  | { readonly code: 'is a folder'; readonly path: string }
  | { readonly code: 'empty' }
  | { readonly code: 'not a zip' }
  | { readonly code: 'not a workbook'; readonly looksLike?: 'xls' | 'xlsb' | 'ods' | 'docx' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'damaged'; readonly detail: string }
  | { readonly code: 'no tabs' }
  | { readonly code: 'too large'; readonly what: 'bytes' | 'content' | 'cells'; readonly limit: number }
  | { readonly code: 'already open'; readonly path: string; readonly pid: number }
  | { readonly code: 'changed on disk'; readonly path: string }
  | { readonly code: 'not opened here'; readonly path: string }
  | { readonly code: 'disk full'; readonly path: string }
  | { readonly code: 'read-only disk'; readonly path: string }
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

const kinds = {
  ru: { xls: 'старый формат .xls', xlsb: 'двоичный формат .xlsb', ods: 'таблица OpenDocument (.ods)', docx: 'документ Word' },
  en: { xls: 'the old .xls format', xlsb: 'the binary .xlsb format', ods: 'an OpenDocument table (.ods)', docx: 'a Word document' },
} as const;

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
      return ru ? 'Файл пуст: в нём ни одного байта.' : 'The file is empty: it has not a single byte.';
    case 'not a zip':
      return ru ? 'Это не файл .xlsx: внутри нет архива, каким бывает книга Excel.' : 'This is no .xlsx file: it is not the archive that an Excel workbook is.';
    case 'not a workbook': {
      const kind = refusal.looksLike === undefined ? undefined : kinds[language][refusal.looksLike];
      if (kind === undefined) return ru ? 'Это архив, но книги Excel в нём нет.' : 'This is an archive, but there is no Excel workbook in it.';
      return ru ? `Это не .xlsx, а ${kind}. Сохраните таблицу как «Книга Excel (.xlsx)» и откройте её снова.` : `This is not .xlsx but ${kind}. Save it as an Excel workbook (.xlsx) and open that.`;
    }
    case 'encrypted':
      return ru ? 'Файл зашифрован паролем. Снимите пароль в Excel или LibreOffice и откройте снова.' : 'The file is encrypted with a password. Remove it in Excel or LibreOffice and open the file again.';
    case 'damaged':
      return ru ? `Файл повреждён и не читается (${refusal.detail}). Он не изменён.` : `The file is damaged and cannot be read (${refusal.detail}). It was not changed.`;
    case 'no tabs':
      return ru ? 'В книге нет ни одного листа с ячейками.' : 'The workbook has no tab with cells.';
    case 'too large': {
      const limit = refusal.what === 'cells' ? String(refusal.limit) : String(Math.round(refusal.limit / 1024 / 1024));
      if (refusal.what === 'cells') return ru ? `В книге слишком много ячеек: можно не больше ${limit}.` : `The workbook has too many cells: ${limit} at most.`;
      return ru ? `Файл слишком велик: можно не больше ${limit} МБ.` : `The file is too large: ${limit} MB at most.`;
    }
    case 'already open':
      return ru ? `Файл ${refusal.path} уже открыт другой программой стола (процесс ${refusal.pid}). Закройте её или откройте копию файла.` : `The file ${refusal.path} is already open in another desk (process ${refusal.pid}). Close that one or open a copy of the file.`;
    case 'changed on disk':
      return ru ? `Файл ${refusal.path} изменила другая программа, после того как он был открыт. Он не перезаписан; сохраните книгу под другим именем.` : `Another program changed ${refusal.path} after it was opened. It was not overwritten; save the workbook under another name.`;
    case 'not opened here':
      return ru ? `Файл ${refusal.path} уже есть и не был открыт отсюда. Он не перезаписан; выберите другое имя.` : `The file ${refusal.path} exists and was not opened here. It was not overwritten; choose another name.`;
    case 'disk full':
      return ru ? `Книга не сохранена: на диске нет места (${refusal.path}). Прежний файл цел.` : `The workbook was not saved: the disk is full (${refusal.path}). The previous file is intact.`;
    case 'read-only disk':
      return ru ? `Книга не сохранена: диск доступен только для чтения (${refusal.path}).` : `The workbook was not saved: the disk is read-only (${refusal.path}).`;
    case 'failed':
      return ru ? `С файлом ${refusal.path} не получилось: ${refusal.detail}.` : `The file ${refusal.path} failed: ${refusal.detail}.`;
  }
}

const leftOut = {
  ru: { charts: 'диаграмм', pictures: 'рисунков', pivots: 'сводных таблиц', 'chart tabs': 'листов-диаграмм' },
  en: { charts: 'charts', pictures: 'pictures', pivots: 'pivot tables', 'chart tabs': 'chart tabs' },
} as const;

/** One sentence about something noticed while a file was opened. */
export function noticeSentence(notice: FileNotice, language: Language): string {
  const ru = language === 'ru';
  switch (notice.code) {
    case 'changed elsewhere':
      return ru ? 'Файл меняли в другой программе: ячейки взяты из него, а люди, права и свойства — из файла рядом.' : 'The file was changed in another program: cells are taken from it; people, rights and properties from the file beside it.';
    case 'sidecar damaged':
      return ru ? 'Файл .desk.json рядом с книгой не читается и оставлен в стороне: люди, права и свойства не восстановлены.' : 'The .desk.json file beside the workbook cannot be read and is set aside: people, rights and properties were not restored.';
    case 'tab gone':
      return ru
        ? `Листа «${notice.tab}» в файле больше нет; вместе с ним отпали: защит ${notice.protections}, примечаний ${notice.notes}, пометок ${notice.metadata}.`
        : `The tab “${notice.tab}” is no longer in the file; dropped with it: ${notice.protections} protections, ${notice.notes} notes, ${notice.metadata} marks.`;
    case 'formulas not computed':
      return ru
        ? `Формул, которые здесь не вычисляются: ${notice.count}${notice.functions.length > 0 ? ` (${notice.functions.join(', ')})` : ''}. Их текст и последние значения сохранены.`
        : `Formulas that are not computed here: ${notice.count}${notice.functions.length > 0 ? ` (${notice.functions.join(', ')})` : ''}. Their text and last values are kept.`;
    case 'left out':
      return ru ? `Не перенесено ${leftOut.ru[notice.what]}: ${notice.count}.` : `Left out, ${leftOut.en[notice.what]}: ${notice.count}.`;
    case 'stale lock':
      return ru ? `Стол, открывавший этот файл прежде (процесс ${notice.pid}), завершился, не закрыв его; файл открыт заново.` : `The desk that had this file open before (process ${notice.pid}) ended without closing it; the file is open again.`;
  }
}
