/** «Премия»: one setting a row. The base rules that a decision sets say so in their remark. */
import type { Award, AwardKey, Rules } from '../award/model';
import { aggregationWords, allowanceWords, codeOf, factsByWords, languages, placesWords, prizeTieWords, taxWords } from '../text/choices';
import type { Language, Phrase } from '../text/language';
import { quorumWords } from '../text/protocol';
import { settingNames, settingRemarks } from '../text/settings';
import { headers, tabTitles } from '../text/tabs';
import type { CellReader } from './cells';
import type { Cell, Row, TableSpec } from './table';
import type { RowValues } from './write-table';

/** Version of the layout; a workbook of an older one is brought up by a migration. */
export const SCHEMA = 1;

export type FactsBy = keyof typeof factsByWords;

export const awardTab: TableSpec = {
  key: 'award',
  title: tabTitles.award,
  kind: 'rules',
  frozenColumns: 0,
  roomFor: 19,
  columns: [
    { key: 'setting', header: headers.key, width: 40, format: 'text', writer: 'addon', hidden: true },
    { key: 'name', header: headers.setting, width: 260, format: 'text', writer: 'addon', wrap: true },
    { key: 'value', header: headers.value, width: 420, format: 'text', writer: 'organiser', wrap: true, bold: true },
    { key: 'remark', header: headers.remark, width: 460, format: 'text', writer: 'addon', wrap: true },
  ],
};

type SettingKey = keyof typeof settingNames;

/** Settings whose value is one of a few words. */
const WORDED: Readonly<Partial<Record<SettingKey, Readonly<Record<string, Phrase>>>>> = {
  language: languages,
  factsBy: factsByWords,
  aggregation: aggregationWords,
  places: placesWords,
  prizeTie: prizeTieWords,
  tax: taxWords,
  allowance: allowanceWords,
  quorum: quorumWords,
};

/** The words offered for a setting, in the language; undefined for free text. */
export const optionsOf = (setting: string, language: Language): string[] | undefined => {
  const words = WORDED[setting as SettingKey];
  return words === undefined ? undefined : Object.values(words).map((word) => word[language]);
};

/** What is written down of the sitting; blank until somebody fills it in. */
const SITTING = ['protocolNumber', 'protocolDate', 'protocolPlace', 'chair'] as const satisfies readonly SettingKey[];

const RULES = ['aggregation', 'places', 'prizeTie', 'tax', 'allowance'] as const satisfies readonly (keyof Rules)[];

/** Settings that may not be blank. */
const REQUIRED: ReadonlySet<SettingKey> = new Set<SettingKey>(['awardKey', 'timeZone']);

/** What «Премия» says beside the tabs of nominations, criteria and decisions. */
export interface Settings {
  readonly schema: number;
  readonly language: Language;
  readonly factsBy: FactsBy;
  readonly award: Omit<Award, 'nominations' | 'decisions'>;
}

/** The rows of «Премия» for an award. */
export function awardRows(award: Award, language: Language, factsBy: FactsBy): RowValues[] {
  const decidedBy = (rule: keyof Rules): string =>
    award.decisions.filter((decision) => decision.readings.some((reading) => reading.sets?.[rule] !== undefined)).map(({ id }) => id).join(', ');
  const row = (setting: SettingKey, value: string, decision = ''): RowValues =>
    new Map<string, Cell>([
      ['setting', setting],
      ['name', settingNames[setting][language]],
      ['value', value],
      ['remark', decision === '' ? settingRemarks[language][setting] : settingRemarks[language].decided(decision)],
    ]);
  const worded = (setting: SettingKey, code: string, decision = ''): RowValues => row(setting, WORDED[setting]?.[code]?.[language] ?? code, decision);
  return [
    row('titleRu', award.title.ru),
    row('titleEn', award.title.en),
    row('document', award.document),
    row('year', String(award.year)),
    row('timeZone', award.timeZone),
    worded('language', language),
    worded('factsBy', factsBy),
    ...RULES.map((rule) => worded(rule, award.rules[rule], decidedBy(rule))),
    ...SITTING.map((setting) => row(setting, '')),
    worded('quorum', award.quorum ?? 'none'),
    row('awardKey', award.key),
    row('schema', String(SCHEMA)),
  ];
}

/** Reads «Премия»; undefined when something in it cannot be read (the reader then holds why). */
export function readSettings(reader: CellReader): Settings | undefined {
  const rows = new Map<string, Row>(reader.table.rows.map((row) => [reader.text(row, 'setting'), row]));
  const before = reader.problems.length;
  const text = (setting: SettingKey): string => {
    const row = rows.get(setting);
    return row === undefined ? '' : REQUIRED.has(setting) ? (reader.filled(row, 'value') ?? '') : reader.text(row, 'value');
  };
  const coded = <Code extends string>(setting: SettingKey, words: Readonly<Record<Code, Phrase>>, otherwise: Code): Code => {
    const row = rows.get(setting);
    return (row === undefined ? undefined : reader.oneOf(row, 'value', words)) ?? otherwise;
  };
  const number = (setting: SettingKey): number => {
    const row = rows.get(setting);
    return (row === undefined ? undefined : reader.whole(row, 'value')) ?? 0;
  };
  const quorum = coded<keyof typeof quorumWords>('quorum', quorumWords, 'none');
  const settings: Settings = {
    schema: number('schema'),
    language: coded('language', languages, 'ru'),
    factsBy: coded('factsBy', factsByWords, 'jury'),
    award: {
      key: text('awardKey') as AwardKey,
      title: { ru: text('titleRu'), en: text('titleEn') },
      document: text('document'),
      year: number('year'),
      timeZone: text('timeZone'),
      ...(quorum === 'none' ? {} : { quorum }),
      rules: {
        aggregation: coded('aggregation', aggregationWords, 'mean'),
        places: coded('places', placesWords, 'competition'),
        prizeTie: coded('prizeTie', prizeTieWords, 'ask'),
        tax: coded('tax', taxWords, 'undecided'),
        allowance: coded('allowance', allowanceWords, 'applies'),
      },
    },
  };
  return reader.problems.length === before ? settings : undefined;
}

/** The sitting whose protocol is printed, as «Премия» says; blank where nobody has written. */
export type Sitting = Readonly<Record<(typeof SITTING)[number], string>>;

/** Reads what «Премия» says of the sitting; an older workbook says nothing. */
export function readSitting(reader: CellReader): Sitting {
  const rows = new Map<string, Row>(reader.table.rows.map((row) => [reader.text(row, 'setting'), row]));
  const text = (setting: keyof Sitting): string => {
    const row = rows.get(setting);
    return row === undefined ? '' : reader.text(row, 'value');
  };
  return { protocolNumber: text('protocolNumber'), protocolDate: text('protocolDate'), protocolPlace: text('protocolPlace'), chair: text('chair') };
}

/** The language that «Премия» asks for, from its raw rows; undefined when it does not say. */
export function languageSetting(rows: readonly Row[]): Language | undefined {
  const row = rows.find((each) => each.get('setting') === 'language');
  return row === undefined ? undefined : codeOf(languages, String(row.get('value')));
}
