/** Where the validation rules and conditional formats of a workbook lie now, by their ids. */
import { zoneOf } from './a1';
import type { Model } from './engine';
import type { RulePlaces } from './touched';

type Getters = Pick<Model['getters'], 'tryGetSheet' | 'getDataValidationRule' | 'getConditionalFormats'>;

/** A look-up that reads the workbook as it is when it is asked. */
export function rulePlaces(getters: Getters): RulePlaces {
  return {
    validation: (sheetId, id) => {
      if (getters.tryGetSheet(sheetId) === undefined) return [];
      return getters.getDataValidationRule(sheetId, id)?.ranges.map(({ zone }) => zone) ?? [];
    },
    format: (sheetId, id) => {
      if (getters.tryGetSheet(sheetId) === undefined) return [];
      const format = getters.getConditionalFormats(sheetId).find((one) => one.id === id);
      return format?.ranges.flatMap((range) => zoneOf(range) ?? []) ?? [];
    },
  };
}
