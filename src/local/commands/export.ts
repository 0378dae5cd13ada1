/** `export`: the results into a file, the same one that the form builds in the browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { ExportFile } from '../../addon/api';
import { csvOf } from '../../sidebar/export/csv';
import { xlsxSheets } from '../../sidebar/export/xlsx-tables';
import { openBookFile, ownerOf, personOf } from '../book-file';
import { Failure } from '../failure';
import type { CommandContext } from './context';

const VERSIONS = ['full', 'publication'] as const;
const FORMATS = ['xlsx', 'csv'] as const;

export interface ExportOptions {
  readonly file: string;
  readonly version: string;
  readonly format: string | undefined;
  readonly out: string;
  readonly as: string | undefined;
}

/** Writes the ranking as counted from what stands in the workbook now; the workbook itself is not changed. */
export async function exportCommand(context: CommandContext, options: ExportOptions): Promise<void> {
  const { words, language, print, tell } = context;
  const version = oneOf(context, VERSIONS, options.version);
  const format = oneOf(context, FORMATS, options.format ?? extname(options.out).slice(1).toLowerCase());
  const book = await openBookFile(options.file, words, language);
  try {
    for (const notice of book.notices) tell(notice);
    const person = options.as === undefined ? ownerOf(book.desk, words) : personOf(book.desk, options.as, words);
    const { outcome } = book.desk.as(person.email).call('exportRanking', [version]);
    if (outcome.kind === 'failed') throw new Failure(outcome.message);
    // The desk has let nothing cross but plain data of this very function, whose type the contract fixes.
    const file = outcome.returned as ExportFile;
    await mkdir(dirname(options.out), { recursive: true });
    if (format === 'csv') await writeFile(options.out, csvOf(file, language === 'ru' ? ',' : '.'));
    else await writeXlsxFile(xlsxSheets(file)).toFile(options.out);
    print(words.exported(options.out));
  } finally {
    book.close();
  }
}

function oneOf<Choice extends string>({ words }: CommandContext, choices: readonly Choice[], typed: string): Choice {
  const found = choices.find((choice) => choice === typed);
  if (found === undefined) throw new Failure(words.badChoice(typed, choices.join(', ')));
  return found;
}
