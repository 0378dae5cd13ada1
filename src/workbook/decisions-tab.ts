/** «Решения»: one ambiguous clause a row, its readings as а), б), в), and the choice as a drop-down of these letters. */
import type { Award, Choices, Decision, DecisionId, Reading, ReadingKey, Rules, UnderReading } from '../award/model';
import { touchesWords, yesNo } from '../text/choices';
import type { Language } from '../text/language';
import { headers, tabTitles } from '../text/tabs';
import type { CellReader } from './cells';
import { clauseText, parseClause } from './clause-text';
import type { Cell, Row, TableSpec } from './table';
import type { RowValues } from './write-table';

const LETTERS: Readonly<Record<Language, string>> = { ru: 'абвгде', en: 'abcdef' };

export const decisionsTab: TableSpec = {
  key: 'decisions',
  title: tabTitles.decisions,
  kind: 'rules',
  frozenColumns: 1,
  roomFor: 120,
  columns: [
    { key: 'id', header: headers.decisionId, width: 80, format: 'text', writer: 'organiser', bold: true },
    { key: 'question.ru', header: headers.questionRu, width: 320, format: 'text', writer: 'organiser', wrap: true, language: 'ru' },
    { key: 'question.en', header: headers.questionEn, width: 320, format: 'text', writer: 'organiser', wrap: true, language: 'en' },
    { key: 'readings.ru', header: headers.readingsRu, width: 380, format: 'text', writer: 'organiser', wrap: true, language: 'ru' },
    { key: 'readings.en', header: headers.readingsEn, width: 380, format: 'text', writer: 'organiser', wrap: true, language: 'en' },
    { key: 'default', header: headers.byDefault, width: 90, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'choice', header: headers.chosen, width: 80, format: 'text', writer: 'organiser', align: 'center', bold: true },
    { key: 'who', header: headers.who, width: 160, format: 'text', writer: 'organiser' },
    { key: 'when', header: headers.when, width: 110, format: 'text', writer: 'organiser' },
    { key: 'reason', header: headers.reason, width: 220, format: 'text', writer: 'organiser', wrap: true },
    { key: 'blocking', header: headers.blocking, width: 90, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'touches', header: headers.touches, width: 120, format: 'text', writer: 'organiser' },
    { key: 'clause', header: headers.clause, width: 220, format: 'text', writer: 'organiser', wrap: true },
    { key: 'quote', header: headers.quote, width: 360, format: 'text', writer: 'organiser', wrap: true },
    { key: 'asPrinted', header: headers.asPrinted, width: 90, format: 'text', writer: 'organiser', align: 'center' },
    { key: 'keys', header: headers.readingKeys, width: 120, format: 'text', writer: 'organiser', hidden: true },
    { key: 'sets', header: headers.readingRules, width: 160, format: 'text', writer: 'organiser', hidden: true },
  ],
  highlights: [
    { formula: (at) => `AND(${at('blocking')}<>"";${at('choice')}="")`, columns: ['choice'], tint: 'attention' },
    { formula: (at) => `AND(${at('id')}<>"";${at('choice')}<>"")`, columns: ['choice'], tint: 'done' },
  ],
};

/** Letter of the reading with this index: а, б, в …; a number past the letters. */
const letter = (index: number, language: Language): string => LETTERS[language][index] ?? String(index + 1);

const letterOf = (decision: Decision, key: ReadingKey, language: Language): string =>
  letter(decision.readings.findIndex((reading) => reading.key === key), language);

/** The reading that a letter of either language, or its key, names. */
function readingNamed(readings: readonly Reading[], name: string): ReadingKey | undefined {
  const wanted = name.trim().toLowerCase().replace(/\)$/, '');
  const byKey = readings.find(({ key }) => key.toLowerCase() === wanted && wanted.length > 1);
  if (byKey !== undefined) return byKey.key;
  const index = readings.findIndex((_, at) => wanted === letter(at, 'ru') || wanted === letter(at, 'en'));
  return readings[index]?.key;
}

/** «RO-8: б; RO-14: а» for the readings under which a row counts. */
export const underText = (under: readonly UnderReading[], decisions: readonly Decision[], language: Language): string =>
  under
    .map(({ decision: id, reading }) => {
      const decision = decisions.find((each) => each.id === id);
      return `${id}: ${decision === undefined ? reading : letterOf(decision, reading, language)}`;
    })
    .join('; ');

/** The readings that a cell such as «RO-8: б» names; undefined when one of them is not in the register. */
export function parseUnder(text: string, decisions: readonly Decision[]): UnderReading[] | undefined {
  const under: UnderReading[] = [];
  for (const part of text.split(';').map((each) => each.trim()).filter((each) => each !== '')) {
    const [id = '', name = ''] = part.split(':').map((each) => each.trim());
    const decision = decisions.find((each) => each.id.toLowerCase() === id.toLowerCase());
    const reading = decision === undefined ? undefined : readingNamed(decision.readings, name);
    if (decision === undefined || reading === undefined) return undefined;
    under.push({ decision: decision.id, reading });
  }
  return under;
}

const listed = (readings: readonly Reading[], language: Language): string =>
  readings.map((reading, index) => `${letter(index, language)}) ${reading.words[language]}`).join('\n');

/** Lines «а) …»; a line that opens no reading continues the one before. */
function readLines(text: string, language: Language): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const opens = `${letter(lines.length, language)}) `;
    if (line.startsWith(opens)) lines.push(line.slice(opens.length));
    else if (lines.length > 0) lines[lines.length - 1] = `${lines[lines.length - 1] ?? ''}\n${line}`;
  }
  return lines;
}

const setsText = (readings: readonly Reading[]): string =>
  readings
    .filter((reading) => reading.sets !== undefined)
    .map((reading) => `${reading.key}: ${Object.entries(reading.sets ?? {}).map(([rule, value]) => `${rule}=${value}`).join(', ')}`)
    .join('\n');

function readSets(text: string): Map<string, Partial<Rules>> {
  const sets = new Map<string, Partial<Rules>>();
  for (const line of text.split('\n').filter((each) => each.includes(':'))) {
    const [key = '', pairs = ''] = line.split(':').map((each) => each.trim());
    const rules = pairs.split(',').map((pair) => pair.split('=').map((each) => each.trim())).filter((pair) => pair.length === 2);
    sets.set(key, Object.fromEntries(rules) as Partial<Rules>);
  }
  return sets;
}

/** The letters that the choice of each decision may take, in the order of the rows. */
export const choiceLetters = (award: Award, language: Language): string[][] =>
  award.decisions.map((decision) => decision.readings.map((_, index) => letter(index, language)));

/** The rows of the register; choices are left blank: a default is not a decision. */
export const decisionRows = (award: Award, language: Language): RowValues[] =>
  award.decisions.map(
    (decision) =>
      new Map<string, Cell>([
        ['id', decision.id],
        ['question.ru', decision.question.ru],
        ['question.en', decision.question.en],
        ['readings.ru', listed(decision.readings, 'ru')],
        ['readings.en', listed(decision.readings, 'en')],
        ['default', letterOf(decision, decision.byDefault, language)],
        ['blocking', decision.blocking ? yesNo.yes[language] : ''],
        ['touches', touchesWords[decision.touches][language]],
        ['clause', clauseText(decision.clause, award.document)],
        ['quote', decision.clause.quote],
        ['asPrinted', decision.asPrinted === undefined ? '' : letterOf(decision, decision.asPrinted, language)],
        ['keys', decision.readings.map(({ key }) => key).join('; ')],
        ['sets', setsText(decision.readings)],
      ]),
  );

function readReadings(reader: CellReader, row: Row): Reading[] {
  const [ru, en] = [readLines(reader.text(row, 'readings.ru'), 'ru'), readLines(reader.text(row, 'readings.en'), 'en')];
  const keys = reader.text(row, 'keys').split(';').map((key) => key.trim());
  const sets = readSets(reader.text(row, 'sets'));
  return Array.from({ length: Math.max(ru.length, en.length) }, (_, index) => {
    const key = (keys[index] ?? '') === '' ? `reading-${index + 1}` : (keys[index] ?? '');
    const rules = sets.get(key);
    return {
      key: key as ReadingKey,
      words: { ru: ru[index] ?? en[index] ?? '', en: en[index] ?? ru[index] ?? '' },
      ...(rules === undefined ? {} : { sets: rules }),
    };
  });
}

/** The register as read: the decisions, the readings chosen, and those somebody has confirmed. */
export interface Register {
  readonly decisions: readonly Decision[];
  readonly choices: Choices;
  readonly confirmed: ReadonlySet<DecisionId>;
}

/** Reads the register. A choice that names no reading is a problem, and the default stands. */
export function readDecisions(reader: CellReader, document: string): Register {
  const decisions: Decision[] = [];
  const choices = new Map<DecisionId, ReadingKey>();
  for (const row of reader.table.rows) {
    const id = reader.filled(row, 'id') as DecisionId | undefined;
    const readings = readReadings(reader, row);
    if (id === undefined) continue;
    if (readings.length === 0) {
      reader.refuse(row, `readings.${reader.language}`, { kind: 'filled' });
      continue;
    }
    const options = readings.map((_, index) => letter(index, reader.language));
    const named = (key: string): ReadingKey | undefined =>
      reader.isBlank(row, key) ? undefined : reader.expect(readingNamed(readings, reader.text(row, key)), row, key, { kind: 'option', options });
    const clause = parseClause(reader.text(row, 'clause'), reader.text(row, 'quote'), document);
    const byDefault = named('default') ?? readings[0]?.key;
    const asPrinted = named('asPrinted');
    if (clause === undefined) reader.refuse(row, 'clause', { kind: 'clause' });
    if (clause === undefined || byDefault === undefined) continue;
    decisions.push({
      id,
      clause,
      question: { ru: reader.text(row, 'question.ru'), en: reader.text(row, 'question.en') },
      readings,
      byDefault,
      ...(asPrinted === undefined ? {} : { asPrinted }),
      blocking: reader.oneOf(row, 'blocking', yesNo) === 'yes',
      touches: reader.oneOf(row, 'touches', touchesWords) ?? 'wording',
    });
    const choice = named('choice');
    if (choice !== undefined) choices.set(id, choice);
  }
  return { decisions, choices, confirmed: new Set(choices.keys()) };
}
