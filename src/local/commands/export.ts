/** `export`: the results or the protocol into a file, the same one that the form builds in the browser. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { ExportFile, ProtocolDocument } from '../../addon/api';
import { csvOf } from '../../sidebar/export/csv';
import { xlsxSheets } from '../../sidebar/export/xlsx-tables';
import { protocolHtml } from '../../sidebar/protocol/file';
import { openBookFile, ownerOf, personOf } from '../book-file';
import { Failure } from '../failure';
import type { CommandContext } from './context';

const VERSIONS = ['full', 'publication', 'protocol'] as const;
const FORMATS = ['xlsx', 'csv'] as const;
/** A protocol is a paper, not a table. */
const PAPER = ['html'] as const;

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
  const asked = options.format ?? extname(options.out).slice(1).toLowerCase();
  const format = version === 'protocol' ? oneOf(context, PAPER, asked) : oneOf(context, FORMATS, asked);
  const book = await openBookFile(options.file, words, language);
  try {
    for (const notice of book.notices) tell(notice);
    const person = options.as === undefined ? ownerOf(book.desk, words) : personOf(book.desk, options.as, words);
    const session = book.desk.as(person.email);
    const { outcome } = version === 'protocol' ? session.call('protocolOpen', []) : session.call('exportRanking', [version]);
    if (outcome.kind === 'failed') throw new Failure(outcome.message);
    await mkdir(dirname(options.out), { recursive: true });
    // The desk has let nothing cross but plain data of this very function, whose type the contract fixes.
    if (format === 'html') await writeProtocol(context, outcome.returned as ProtocolDocument, options.out);
    else await writeRanking(context, outcome.returned as ExportFile, format, options.out);
    print(words.exported(options.out));
  } finally {
    book.close();
  }
}

async function writeProtocol({ tell }: CommandContext, protocol: ProtocolDocument, out: string): Promise<void> {
  if (protocol.draft !== null) tell([`${protocol.draft.mark}. ${protocol.draft.note}`, ...protocol.draft.missing.map((item) => `• ${item}`)].join('\n'));
  await writeFile(out, protocolHtml(protocol));
}

async function writeRanking({ language, tell }: CommandContext, file: ExportFile, format: (typeof FORMATS)[number], out: string): Promise<void> {
  for (const note of file.notes) tell(note);
  if (format === 'csv') await writeFile(out, csvOf(file, language === 'ru' ? ',' : '.'));
  else await writeXlsxFile(xlsxSheets(file)).toFile(out);
}

function oneOf<Choice extends string>({ words }: CommandContext, choices: readonly Choice[], typed: string): Choice {
  const found = choices.find((choice) => choice === typed);
  if (found === undefined) throw new Failure(words.badChoice(typed, choices.join(', ')));
  return found;
}
