/** The sentences of the command line about running somebody's own script on the desk. */
import type { Mirror } from '../text/language';

export const scriptRu = {
  option: 'другой скрипт вместо дополнения премии: папка с файлами .gs, .js, .html и appsscript.json, как её кладёт clasp, или один файл',
  noFolder: (path: string) => `Нет ни папки, ни файла скрипта «${path}».`,
  noCode: (path: string) => `В «${path}» нет ни одного файла .gs или .js.`,
  badManifest: (file: string, why: string) => `Манифест ${file} не читается как JSON: ${why}.`,
  badCode: (file: string, line: string, why: string) => `Файл ${file}${line}: ${why}. Скрипт не запустится и в Google.`,
  module: 'в скриптах Google нет import и export: соберите модули в один файл',
  inLine: (line: number) => `, строка ${line}`,
  blank: (file: string) => `Создаю пустую книгу: ${file}`,
  running: (path: string, files: number) => `Скрипт из «${path}», файлов: ${files}. Он запускается на этом компьютере с вашими правами: открывайте только тот, которому доверяете.`,
};

export const scriptEn: Mirror<typeof scriptRu> = {
  option: 'another script instead of the award’s add-on: a folder with .gs, .js, .html files and appsscript.json, as clasp lays it out, or one file',
  noFolder: (path) => `There is no script folder or file “${path}”.`,
  noCode: (path) => `There is no .gs or .js file in “${path}”.`,
  badManifest: (file, why) => `The manifest ${file} cannot be read as JSON: ${why}.`,
  badCode: (file, line, why) => `File ${file}${line}: ${why}. The script would not run on Google either.`,
  module: 'scripts on Google know no import and export: bundle the modules into one file',
  inLine: (line) => `, line ${line}`,
  blank: (file) => `Making an empty workbook: ${file}`,
  running: (path, files) => `The script of “${path}”, files: ${files}. It runs on this computer with your rights: open only what you trust.`,
};
