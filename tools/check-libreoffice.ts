/**
 * Run by hand: does LibreOffice compute the same as the desk? Converts a workbook headless, with everything recalculated,
 * and compares each formula's value with the one the desk stored.
 *
 *   npx tsx tools/check-libreoffice.ts "book.xlsx"      exit 0: all equal, 1: differences (printed), 2: could not be checked
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Workbook, type Cell } from '@cj-tech-master/excelts';

type Value = string | number | boolean;

/** Relative difference that counts as the same number: both compute in doubles, in different orders. */
const tolerance = 1e-9;

/** A profile of its own: never the person's, and one that says to recalculate every file on loading. */
function writeProfile(folder: string): void {
  mkdirSync(join(folder, 'user'), { recursive: true });
  const always = (path: string): string => `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${path}" oor:op="fuse"><value>0</value></prop></item>`;
  writeFileSync(
    join(folder, 'user', 'registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${always('OOXMLRecalcMode')}${always('ODFRecalcMode')}</oor:items>`,
  );
}

function valueOf(cell: Cell): Value {
  const { value } = cell.model;
  const result = cell.formula === undefined ? value : cell.result;
  if (result === undefined) return '';
  if (result instanceof Date) return (result.getTime() + 25569 * 86400000) / 86400000;
  if (typeof result === 'object') return 'error' in result ? result.error : cell.text;
  return result;
}

function same(desk: Value, office: Value): boolean {
  if (typeof desk === 'number' && typeof office === 'number') return Math.abs(desk - office) <= tolerance * Math.max(1, Math.abs(desk), Math.abs(office));
  // A blank result is stored as an empty text by one and as nothing by the other; TRUE as 1 by neither.
  return desk === office;
}

async function load(path: string): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(path)));
  return book;
}

async function check(path: string): Promise<number> {
  const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (soffice === undefined) {
    console.error('LibreOffice (soffice) is not installed: nothing was checked.');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'check-libreoffice-'));
  try {
    writeProfile(join(folder, 'profile'));
    copyFileSync(path, join(folder, 'book.xlsx'));
    const run = spawnSync(
      soffice,
      [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), join(folder, 'book.xlsx')],
      { encoding: 'utf8', timeout: 300_000 },
    );
    const converted = join(folder, 'out', 'book.xlsx');
    if (!existsSync(converted)) {
      console.error(`LibreOffice did not convert the file: ${run.stderr || run.stdout}`);
      return 2;
    }
    return compare(await load(path), await load(converted));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(desk: Workbook, office: Workbook): number {
  let formulas = 0;
  let wrapped = 0;
  let different = 0;
  const unknown = new Set<string>();
  for (const paper of desk.worksheets) {
    const other = office.getWorksheet(paper.name);
    paper.eachRow((row, rowNumber) => {
      row.eachCell((cell, columnNumber) => {
        if (cell.formula === undefined) return;
        if (cell.formula.includes('DUMMYFUNCTION')) {
          wrapped++;
          return;
        }
        formulas++;
        const twin = other?.findCell(rowNumber, columnNumber);
        const [stored, computed] = [valueOf(cell), twin ? valueOf(twin) : ''];
        if (same(stored, computed)) return;
        different++;
        if (computed === '#NAME?') for (const [name] of cell.formula.matchAll(/(?<=_xlfn\.(?:_xlws\.)?)(?!_)[A-Z.]+(?=\()/g)) unknown.add(name);
        if (different <= 50) console.log(`${paper.name}!${cell.address}  ${cell.formula}\n  desk: ${JSON.stringify(stored)}\n  LibreOffice: ${JSON.stringify(computed)}`);
      });
    });
  }
  console.log(`${formulas} formulas compared, ${different} differ; ${wrapped} that only Sheets computes were skipped.`);
  if (unknown.size > 0) console.log(`Perhaps not known to this version of LibreOffice: ${[...unknown].join(', ')}.`);
  return different > 0 ? 1 : 0;
}

const [path] = process.argv.slice(2);
if (path === undefined || !existsSync(path)) {
  console.error(path === undefined ? 'Which .xlsx file? npx tsx tools/check-libreoffice.ts book.xlsx' : `There is no file ${path}.`);
  process.exitCode = 2;
} else {
  process.exitCode = await check(path);
}
