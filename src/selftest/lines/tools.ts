/** What spreadsheet people do by a menu and scripts of others by one call: copies, moves, the finder, filters, groups, styles. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

type Range = GoogleAppsScript.Spreadsheet.Range;

const places = (ranges: readonly Range[]): string[] => ranges.map((one) => one.getA1Notation());

export const toolLines: readonly Line[] = [
  line('copies', 'A copy takes formulas, looks, notes, rules and merges along; a move keeps references and takes those to it along.', [
    check('a copy', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B1').setValues([[2, '=A1*10']]).setBackground('#ff0000');
      tab.getRange('B1').setNote('note');
      tab.getRange('A2:B2').merge();
      tab.getRange('A1:B2').copyTo(tab.getRange('D5'));
      const copy = tab.getRange('D5:E5');
      return [copy.getFormulas(), copy.getBackgrounds(), copy.getNotes(), places(tab.getRange('D6').getMergedRanges())];
    }, [[['', '=D5*10']], [['#ff0000', '#ff0000']], [['', 'note']], ['D6:E6']]),
    check('over and over, turned over, formats alone', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:A2').setValues([[1], ['=A1+1']]).setFontWeight('bold');
      tab.getRange('A1:A2').copyTo(tab.getRange('C1:C4'));
      tab.getRange('A1:A2').copyTo(tab.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
      tab.getRange('A1:A2').copyTo(tab.getRange('H1'), { formatOnly: true });
      return [tab.getRange('C1:C4').getFormulas(), tab.getRange('E1:F1').getValues(), tab.getRange('H1:H2').getValues(), tab.getRange('H1').getFontWeight()];
    }, [[[''], ['=C1+1'], [''], ['=C3+1']], [[1, 2]], [[''], ['']], 'bold']),
    check('a move', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:C1').setValues([[5, '=A1*2', '=B1+1']]);
      tab.getRange('A1').setNote('note').setBackground('#ffff00');
      tab.getRange('A1:B1').moveTo(tab.getRange('A5'));
      return [tab.getRange('A1:C1').getFormulas(), tab.getRange('A1').getBackground(), tab.getRange('A5:B5').getValues(), tab.getRange('A5').getNote(), tab.getRange('B5').getFormula()];
    }, [[['', '', '=B5+1']], '#ffffff', [[5, 10]], 'note', '=A5*2']),
    check('cells pushed aside and brought back', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B2').setValues([[1, 'a'], [2, 'b']]);
      tab.getRange('A1').insertCells(SpreadsheetApp.Dimension.ROWS);
      const pushed = tab.getRange('A1:B3').getValues();
      tab.getRange('A1:A2').deleteCells(SpreadsheetApp.Dimension.ROWS);
      return [pushed, tab.getRange('A1:B3').getValues()];
    }, [[['', 'a'], [1, 'b'], [2, '']], [[2, 'a'], ['', 'b'], ['', '']]]),
    check('rows moved', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B3').setValues([[1, ''], [2, ''], [3, '=A1']]);
      tab.moveRows(tab.getRange('A1'), 4);
      return [tab.getRange('A1:A3').getValues(), tab.getRange('B2').getFormula()];
    }, [[[2], [3], [1]], '=A3']),
    check('a series continued', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B2').setValues([[1, '=A1*2'], [3, '=A2*2']]);
      tab.getRange('A1:B2').autoFill(tab.getRange('A1:B4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
      return tab.getRange('A1:B4').getValues();
    }, [[1, 2], [3, 6], [5, 10], [7, 14]]),
  ], ['desk/range-tools: protection holds for a copy and a move']),
  line('finding', 'The region and the ends of the data; the finder; one filter of a tab; groups of rows and columns.', [
    check('region and ends', (bench) => {
      const tab = bench.tab();
      tab.getRange('C3:E5').setValues([[1, 2, 3], [4, '', 6], [7, 8, 9]]);
      const { DOWN, PREVIOUS, NEXT } = SpreadsheetApp.Direction;
      const region = places([tab.getRange('D4').getDataRegion(), tab.getRange('H20').getDataRegion()]);
      return [region, places([tab.getRange('C3').getNextDataCell(DOWN), tab.getRange('C5').getNextDataCell(DOWN), tab.getRange('E3').getNextDataCell(PREVIOUS), tab.getRange('A1').getNextDataCell(NEXT)])];
    }, [['C3:E5', 'H20'], ['C5', 'C1000', 'C3', 'Z1']]),
    check('the finder', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B2').setValues([['Anna', 'anna5'], ['=A1', 5]]);
      const all = places(tab.createTextFinder('anna').findAll());
      const whole = places(tab.createTextFinder('5').matchEntireCell(true).findAll());
      const strict = places(tab.createTextFinder('Anna').matchCase(true).findAll());
      const replaced = tab.createTextFinder('anna').replaceAllWith('Vera');
      return [all, whole, strict, replaced, tab.getRange('A1:B2').getValues(), tab.createTextFinder('no such').findNext()];
    }, [['A1', 'B1', 'A2'], ['B2'], ['A1', 'A2'], 2, [['Vera', 'Vera5'], ['Vera', 5]], null]),
    check('equal rows, whatever their letter cases, and white space', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B4').setValues([['Anna', 1], ['ANNA', 1], ['Boris', 2], ['Boris', 3]]);
      const left = tab.getRange('A1:B4').removeDuplicates();
      tab.getRange('D1').setNumberFormat('@').setValue('  a   b ');
      return [left.getA1Notation(), tab.getRange('A1:B4').getValues(), tab.getRange('D1').trimWhitespace().getValue() as unknown];
    }, ['A1:B3', [['Anna', 1], ['Boris', 2], ['Boris', 3], ['', '']], 'a b']),
    check('a filter', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B3').setValues([['h', 'k'], ['b', 2], ['a', 1]]);
      const before = tab.getFilter();
      const filter = tab.getRange('A1:B3').createFilter();
      filter.sort(1, true);
      const found = [before, filter.getRange().getA1Notation(), tab.getRange('D9').getFilter(), tab.getRange('A2:B3').getValues()];
      filter.remove();
      return [...found, tab.getFilter()];
    }, [null, 'A1:B3', null, [['a', 1], ['b', 2]], null]),
    refuses('a second filter', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B3').createFilter();
      tab.getRange('D1:E3').createFilter();
    }, "You can't create a filter in a sheet that already has a filter."),
    check('groups', (bench) => {
      const tab = bench.tab();
      tab.getRange('2:5').shiftRowGroupDepth(1);
      const group = tab.getRowGroup(3, 1);
      const found = [tab.getRowGroupDepth(2), tab.getRowGroupDepth(6), group?.getRange().getA1Notation(), group?.getDepth(), group?.collapse().isCollapsed()];
      tab.expandAllRowGroups();
      tab.getRange('2:5').shiftRowGroupDepth(-1);
      return [...found, tab.getRowGroupDepth(2)];
    }, [1, 0, 'A2:Z5', 1, true, 0]),
  ]),
  line('styles', 'Looks are read back under Google’s names; text styles, links and formulas in R1C1 notation.', [
    check('names of looks', (bench) => {
      const tab = bench.tab();
      const set = tab.getRange('A1').setFontSize(14).setFontStyle('italic').setFontLine('line-through').setHorizontalAlignment('center').setVerticalAlignment('top').setWrap(true);
      return [set, tab.getRange('B1')].map((one) => [
        one.getFontSize(), one.getFontStyle(), one.getFontLine(), one.getHorizontalAlignment(), one.getVerticalAlignment(), one.getWrap(), one.getWrapStrategy().toString(),
      ]);
    }, [[14, 'italic', 'line-through', 'center', 'top', true, 'WRAP'], [10, 'normal', 'none', 'general', 'bottom', false, 'OVERFLOW']]),
    check('what is cleared of a range, and what stays', (bench) => {
      const cell = bench.cell();
      const lay = (): unknown => cell.setValue(0.5).setNote('n').setFontWeight('bold').setNumberFormat('0%').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
      const acts: (() => unknown)[] = [() => cell.clearContent(), () => cell.clearFormat(), () => cell.clear({ commentsOnly: true }), () => cell.clear({ validationsOnly: true }), () => cell.clear({ contentsOnly: true })];
      return acts.map((act) => {
        lay();
        act();
        return [cell.getDisplayValue(), cell.getNote(), cell.getFontWeight(), cell.getNumberFormat(), cell.getDataValidation() !== null];
      });
    }, [['', 'n', 'bold', '0%', true], ['50%', 'n', 'normal', '0%', true], ['50%', '', 'bold', '0%', true], ['50%', 'n', 'bold', '0%', false], ['', 'n', 'bold', '0%', true]]),
    check('colours as objects and numbers, turned text, columns merged each for itself', (bench) => {
      const tab = bench.tab();
      const range = tab.getRange('A1:B3');
      range.setBackgroundObject(SpreadsheetApp.newColor().setRgbColor('#ff0000').build()).setTextRotation(45).mergeVertically();
      const [first, other] = [range.getBackgroundObject().asRgbColor().asHexString(), tab.getRange('D1').setBackgroundRGB(0, 128, 255).getBackground()];
      return [first, other, range.getTextRotation().getDegrees(), places(range.getMergedRanges())];
    }, ['#ff0000', '#0080ff', 45, ['A1:A3', 'B1:B3']]),
    check('alternating colours', (bench) => {
      const tab = bench.tab();
      const banding = tab.getRange('A1:B4').applyRowBanding(SpreadsheetApp.BandingTheme.CYAN, true, false);
      return [banding.getRange().getA1Notation(), typeof banding.getHeaderRowColor(), banding.getFooterRowColor()];
    }, ['A1:B4', 'string', null]),
    check('a text style', (bench) => {
      const range = bench.range(1, 2);
      const style = SpreadsheetApp.newTextStyle().setBold(true).setFontSize(12).setForegroundColor('#00ff00').build();
      const read = range.setTextStyle(style).getTextStyle();
      return [read.isBold(), read.isItalic(), read.getFontSize(), read.getForegroundColor()];
    }, [true, false, 12, '#00ff00']),
    check('rich text', (bench) => {
      const range = bench.range(1, 2);
      range.getCell(1, 1).setRichTextValue(SpreadsheetApp.newRichTextValue().setText('here').setLinkUrl('https://example.org/').build());
      range.getCell(1, 2).setValue(5);
      const read: readonly (GoogleAppsScript.Spreadsheet.RichTextValue | null)[] = range.getRichTextValues()[0] ?? [];
      return read.map((one) => (one === null ? null : [one.getText(), one.getLinkUrl(), one.getRuns().length]));
    }, [['here', 'https://example.org/', 1], null]),
    check('R1C1', (bench) => {
      const tab = bench.tab();
      tab.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
      tab.getRange('C1:C2').setFormulaR1C1('=RC[-2]+RC[-1]*R1C1');
      return [tab.getRange('C1:C2').getFormulas(), tab.getRange('C2').getFormulaR1C1(), tab.getRange('C2').getDisplayValue()];
    }, [[['=A1+B1*$A$1'], ['=A2+B2*$A$1']], '=R[0]C[-2]+R[0]C[-1]*R1C1', '7']),
  ], ['desk/range-tools: rich text: a text with its link and look; part of a text says so']),
  line('sharing', 'The owner lets people in and shuts them out by a script.', [], ['desk/sharing: the owner lets people in, and shuts them out with their links', 'desk/sharing: nobody else does: %s']),
  line('schedules', 'Time-driven triggers: hours, days, weeks, months, dates; checked when they are built.', [
    check('all kinds are made and listed', () => {
      const clock = (): GoogleAppsScript.Script.ClockTriggerBuilder => ScriptApp.newTrigger('runSelfTest').timeBased();
      const tomorrow = new Date(Date.now() + 86_400_000);
      const made = [
        clock().everyDays(1).atHour(9).nearMinute(30).inTimezone('Asia/Tokyo').create(),
        clock().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8).create(),
        clock().onMonthDay(15).atHour(1).create(),
        clock().after(86_400_000).create(),
        clock().at(tomorrow).create(),
      ];
      const ids = made.map((one) => one.getUniqueId());
      const listed = ScriptApp.getProjectTriggers().filter((one) => ids.includes(one.getUniqueId()));
      const kinds = listed.map((one) => `${one.getEventType().toString()} ${one.getTriggerSource().toString()}`);
      for (const one of made) ScriptApp.deleteTrigger(one);
      return kinds;
    }, ['CLOCK CLOCK', 'CLOCK CLOCK', 'CLOCK CLOCK', 'CLOCK CLOCK', 'CLOCK CLOCK']),
  ], [
    'desk/clock: a trigger runs by the clock as its creator, with the time of day in its event and nobody at the screen',
    'desk/clock: a trigger that runs once stays in the list until it is deleted, as on Google',
    'desk/clock: one that fails is in the log and the next one runs; a deleted one and one of somebody who left do not',
  ]),
];
