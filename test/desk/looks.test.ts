// Looks as scripts of others set and read them: conditional formats with their conditions, colours as objects, borders, what clearing leaves.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import type { Desk } from '../../src/desk/host';
import { owner, returnedBy, scriptDesk, thrownBy } from './script-desk';

const sheet = 'const sheet = SpreadsheetApp.getActiveSheet();';

test('a conditional format reads back as it was built', () => {
  expect(
    returnedBy(`${sheet} const range = sheet.getRange('A1:A9'), made = () => SpreadsheetApp.newConditionalFormatRule().setRanges([range]).setBackground('#ff0000').setBold(true);
      sheet.setConditionalFormatRules([
        made().whenNumberBetween(1, 2.5).build(), made().whenTextEqualTo('да').build(), made().whenTextStartsWith('а').build(), made().whenCellEmpty().build(),
        made().whenDateAfter(new Date(2026, 4, 12)).build(), made().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).build(), made().whenFormulaSatisfied('=IF($A1>1;TRUE;FALSE)').build(),
      ]);
      return sheet.getConditionalFormatRules().map((rule) => {
        const condition = rule.getBooleanCondition();
        return [condition.getCriteriaType().toString(), condition.getCriteriaValues().map((value) => (value instanceof Date ? 'date ' + value.getDate() : String(value))).join(' '),
          condition.getBackground(), condition.getBold(), condition.getItalic(), condition.getFontColor(), rule.getGradientCondition()];
      });`),
  ).toEqual([
    ['NUMBER_BETWEEN', '1 2.5'], ['TEXT_EQUAL_TO', 'да'], ['TEXT_STARTS_WITH', 'а'], ['CELL_EMPTY', ''], ['DATE_AFTER', 'date 12'], ['DATE_BEFORE_RELATIVE', 'TODAY'],
    ['CUSTOM_FORMULA', '=IF($A1>1;TRUE;FALSE)'],
  ].map((one) => [...one, '#ff0000', true, null, null, null]));
});

test('the first of the rules is the engine’s first, which wins', () => {
  const desk = scriptDesk(`function main() { ${sheet} sheet.getRange('A1').setValue(9);
    const rule = (limit, colour) => SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(limit).setBackground(colour).setRanges([sheet.getRange('A1')]).build();
    sheet.setConditionalFormatRules([rule(5, '#00ff00'), rule(1, '#ff0000')]); }`);
  desk.as(owner.email).run('main');
  const { getters } = desk.kernel.model;
  expect(getters.getConditionalFormats(getters.getSheetIds()[0] ?? '').map(({ rule }) => (rule.type === 'CellIsRule' ? rule.values : []))).toEqual([['5'], ['1']]);
});

test('what a condition says of itself builds the same one again', () => {
  expect(
    returnedBy(`${sheet} const made = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).setBold(true);
      const first = [made().whenNumberNotEqualTo(5).build(), made().whenTextDoesNotContain('x').build(), made().whenDateEqualTo(SpreadsheetApp.RelativeDate.YESTERDAY).build()];
      return first.map((rule) => {
        const one = rule.getBooleanCondition(), two = made().withCriteria(one.getCriteriaType(), one.getCriteriaValues()).build().getBooleanCondition();
        return one.getCriteriaType() === two.getCriteriaType() && String(one.getCriteriaValues()) === String(two.getCriteriaValues());
      })`),
  ).toEqual([true, true, true]);
});

test('a scale of colours', () => {
  expect(
    returnedBy(`${sheet} const { NUMBER, PERCENT } = SpreadsheetApp.InterpolationType;
      const rule = SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ff0000').setGradientMidpointWithValue('#ffff00', PERCENT, '50')
        .setGradientMaxpointWithValue('#00ff00', NUMBER, '10').setRanges([sheet.getRange('A1:A9')]).build();
      sheet.setConditionalFormatRules([rule]);
      const read = sheet.getConditionalFormatRules()[0], scale = read.getGradientCondition();
      return [read.getBooleanCondition(), scale.getMinColor(), scale.getMinType().toString(), scale.getMidColor(), scale.getMidType().toString(), scale.getMidValue(), scale.getMaxColorObject().asRgbColor().asHexString(), scale.getMaxType().toString(), scale.getMaxValue()]`),
  ).toEqual([null, '#ff0000', 'MIN', '#ffff00', 'PERCENT', '50', '#00ff00', 'NUMBER', '10']);
});

/** Rules that a person or a file made and no script could. */
function withRulesOfThePage(code: string): Desk {
  const desk = scriptDesk(code);
  const sheetId = desk.kernel.model.getters.getSheetIds()[0] ?? '';
  const add = (id: string, rule: object): void => {
    const ranges = [{ _sheetId: sheetId, _zone: { top: 0, bottom: 4, left: 0, right: 0 } }];
    expect(desk.kernel.command('ADD_CONDITIONAL_FORMAT', { sheetId, ranges, cf: { id, rule } })).toEqual([]);
  };
  add('bars', { type: 'DataBarRule', color: 0xff0000 });
  add('days', { type: 'CellIsRule', operator: 'dateIsOnOrAfter', dateValue: 'lastWeek', values: [''], style: { bold: true } });
  return desk;
}

test('adding a rule to those that are there keeps what no script could have made', () => {
  const desk = withRulesOfThePage(`function main() { ${sheet} const rules = sheet.getConditionalFormatRules();
    rules.push(SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange('B1')]).build());
    sheet.setConditionalFormatRules(rules); return rules.map((rule) => rule.getBooleanCondition() === null); }`);
  expect(desk.as(owner.email).run('main').outcome).toEqual({ kind: 'done', returned: [true, true, false] });
  const { getters } = desk.kernel.model;
  expect(getters.getConditionalFormats(getters.getSheetIds()[0] ?? '').map(({ rule }) => rule)).toMatchObject([
    { type: 'DataBarRule', color: 0xff0000 }, { type: 'CellIsRule', operator: 'dateIsOnOrAfter', dateValue: 'lastWeek' }, { operator: 'isEmpty' },
  ]);
});

test('clearing the formats of a tab takes its conditional formats, clearing contents leaves them', () => {
  expect(
    returnedBy(`${sheet} const lay = () => sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange('B1')]).build()]);
      return [() => sheet.clearContents(), () => sheet.clearFormats(), () => sheet.clear()].map((clear) => { lay(); clear(); return sheet.getConditionalFormatRules().length; })`),
  ).toEqual([1, 0, 0]);
});

test('clear() with options clears what they name and nothing else', () => {
  expect(
    returnedBy(`${sheet} const cell = sheet.getRange('A1'), rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
      return [undefined, { commentsOnly: true }, { validationsOnly: true }, { contentsOnly: true, commentsOnly: true }, { formatOnly: true }].map((options) => {
        cell.setValue(5).setNote('n').setFontWeight('bold').setNumberFormat('0.00').setDataValidation(rule);
        if (options) cell.clear(options); else cell.clear();
        return [cell.getValue(), cell.getNote(), cell.getFontWeight(), cell.getNumberFormat(), cell.getDataValidation() !== null].join(' ');
      })`),
  ).toEqual([' n normal 0.############### true', '5  bold 0.00 true', '5 n bold 0.00 false', '  bold 0.00 true', '5 n normal 0.############### true']);
});

test('clearFormat leaves number formats', () => {
  expect(returnedBy(`${sheet} const cell = sheet.getRange('A1').setValue(0.5).setNumberFormat('0%').setBackground('red').clearFormat(); return [cell.getDisplayValue(), cell.getBackground()]`)).toEqual(['50%', '#ffffff']);
});

test('borders: true draws, false takes away, null leaves', () => {
  const desk = scriptDesk(`function main() { ${sheet} sheet.getRange('B2').setBorder(true, true, true, true, null, null).setBorder(false, null, true, null, null, null, '#ff0000', SpreadsheetApp.BorderStyle.SOLID_MEDIUM); }`);
  expect(desk.as(owner.email).run('main').outcome.kind).toBe('done');
  const { getters } = desk.kernel.model;
  const border = getters.getCellBorder({ sheetId: getters.getSheetIds()[0] ?? '', row: 1, col: 1 });
  expect([border?.top, border?.left?.style, border?.bottom]).toEqual([undefined, 'thin', { style: 'medium', color: '#ff0000' }]);
});

test('colours as objects and as numbers', () => {
  expect(
    returnedBy(`${sheet} const red = SpreadsheetApp.newColor().setRgbColor('red').build(), range = sheet.getRange('A1:B1');
      range.setBackgroundObject(red).setFontColorObjects([[red, null]]); sheet.getRange('B1').setBackgroundRGB(0, 128, 255);
      const rgb = sheet.getRange('B1').getBackgroundObject().asRgbColor();
      return [range.getBackgrounds(), range.getFontColors(), rgb.getGreen(), rgb.asHexString(), red.getColorType() === SpreadsheetApp.ColorType.RGB]`),
  ).toEqual([[['#ff0000', '#0080ff']], [['#ff0000', '#000000']], 128, '#0080ff', true]);
  expect(thrownBy(`${sheet} sheet.getRange('A1').setBackgroundRGB(0, 300, 0)`)).toMatch(/^The parameters \(number,number,number\) don't match/u);
});

test('turned text: counterclockwise in degrees', () => {
  expect(
    returnedBy(`${sheet} const range = sheet.getRange('A1:B1'); range.setTextRotation(45); sheet.getRange('B1').setTextRotation(-90);
      const read = range.getTextRotations()[0].map((one) => [one.getDegrees(), one.isVertical()]); sheet.getRange('C1').setTextRotation(range.getTextRotation());
      return [read, sheet.getRange('C1').getTextRotation().getDegrees(), range.setTextRotation(0).getTextRotation().getDegrees()]`),
  ).toEqual([[[45, false], [-90, false]], 45, 0]);
});

test('columns merged each for itself', () => {
  expect(returnedBy(`${sheet} return sheet.getRange('A1:B3').mergeVertically().getMergedRanges().map((one) => one.getA1Notation())`)).toEqual(['A1:A3', 'B1:B3']);
});

test('alternating colours are painted where cells have none of their own, changed and taken away', () => {
  expect(
    returnedBy(`${sheet} const range = sheet.getRange('A1:B4'), rows = () => range.getBackgrounds().map((line) => line.join(' '));
      sheet.getRange('B1').setBackground('#123456');
      sheet.getBandings().concat(range.getBandings()).forEach((banding) => banding.remove());
      const banding = range.applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, true), seen = [rows()];
      banding.setSecondRowColor('#00ff00').setFooterRowColor(null); seen.push(rows()); banding.remove(); seen.push(rows());
      range.applyColumnBanding(SpreadsheetApp.BandingTheme.GREY, false, false); seen.push(rows()[1]);
      return [seen, banding.getHeaderRowColor(), banding.getFirstColumnColor(), banding.getSecondRowColorObject().asRgbColor().getGreen(), banding.getRange().getA1Notation()]`),
  ).toEqual([
    [
      ['#4dd0e1 #123456', '#ffffff #ffffff', '#e0f7fa #e0f7fa', '#a2e8f1 #a2e8f1'], ['#4dd0e1 #123456', '#ffffff #ffffff', '#00ff00 #00ff00', '#ffffff #ffffff'],
      ['#ffffff #123456', '#ffffff #ffffff', '#ffffff #ffffff', '#ffffff #ffffff'], '#ffffff #ebeff1',
    ],
    '#4dd0e1', null, 255, 'A1:B4',
  ]);
  expect(thrownBy(`${sheet} sheet.getRange('A1').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true)`)).toMatch(/don't match/u);
});
