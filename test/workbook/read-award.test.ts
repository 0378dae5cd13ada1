/**
 * The tabs are the source of the rules: an award written to them and read back is the same award, to the last clause.
 * Every preset goes there and back in both languages; what cannot be read is named by cell.
 */
import { presets } from '../../src/award/presets/list';
import type { Award } from '../../src/award/model';
import type { Language } from '../../src/text/language';
import { awardRows, awardTab } from '../../src/workbook/award-tab';
import { criteriaRows, criteriaTab } from '../../src/workbook/criteria-tab';
import { decisionRows, decisionsTab } from '../../src/workbook/decisions-tab';
import { dictionaryRows, dictionaryTab } from '../../src/workbook/dictionary-tab';
import { nominationRows, nominationsTab } from '../../src/workbook/nominations-tab';
import { awardFromTables } from '../../src/workbook/read-award';
import type { TableSpec } from '../../src/workbook/table';
import { windowRows, windowsTab } from '../../src/workbook/windows-tab';
import type { RowValues } from '../../src/workbook/write-table';
import { memoryTable } from './memory-table';

const tabsOf = (award: Award, language: Language): Map<TableSpec, RowValues[]> =>
  new Map([
    [awardTab, awardRows(award, language, 'jury')],
    [decisionsTab, decisionRows(award, language)],
    [nominationsTab, nominationRows(award, language)],
    [windowsTab, windowRows(award, language)],
    [dictionaryTab, dictionaryRows(award, language)],
    [criteriaTab, criteriaRows(award, language)],
  ]);

const read = (tabs: Map<TableSpec, RowValues[]>, language: Language = 'ru') =>
  awardFromTables((spec) => memoryTable(spec, tabs.get(spec) ?? []), language);

describe.each(presets.map((preset) => [preset.key, preset] as const))('%s', (_, preset) => {
  test.each(['ru', 'en'] as const)('there and back in %s', (language) => {
    const award = preset.load();
    const back = read(tabsOf(award, language), language);
    expect(back.problems).toEqual([]);
    expect(back.award).toEqual(award);
    expect(back.choices.size).toBe(0);
  });
});
