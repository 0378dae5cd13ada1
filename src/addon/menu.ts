/** The menu and the functions behind its items. onOpen builds the menu and does nothing else: it may run with no rights at all. */
import { menuCaptions } from '../text/menu';
import { applyRulesAction } from './actions/apply-rules';
import { borderlineAction } from './actions/borderline';
import { checkRegulationAction } from './actions/check-regulation';
import { checkDataAction } from './actions/check-data';
import { createBookAction } from './actions/create-book';
import { handOutAction } from './actions/hand-out';
import { importCellAction } from './actions/import-cell';
import { prizesAction } from './actions/prizes';
import { totalsAction } from './actions/totals';
import { whatIfAction } from './actions/what-if';
import { MENU } from './menu-items';
import { personsLanguage, runAction, type ActionOutcome } from './run-action';

/** Simple trigger: builds the menu in the person's language. */
export function onOpen(): void {
  const language = personsLanguage();
  const menu = SpreadsheetApp.getUi().createMenu(menuCaptions.menu[language]);
  for (const item of MENU) {
    if (item === 'separator') menu.addSeparator();
    else menu.addItem(item.caption[language], item.run);
  }
  menu.addToUi();
}

/** After installation the menu appears without reopening the workbook. */
export function onInstall(): void {
  onOpen();
}

export const createBook = (): ActionOutcome => runAction(createBookAction);
export const applyRules = (): ActionOutcome => runAction(applyRulesAction);
export const handOut = (): ActionOutcome => runAction(handOutAction);
export const checkData = (): ActionOutcome => runAction(checkDataAction);
export const importCell = (): ActionOutcome => runAction(importCellAction);
export const checkRegulation = (): ActionOutcome => runAction(checkRegulationAction);
export const borderline = (): ActionOutcome => runAction(borderlineAction);
export const whatIf = (): ActionOutcome => runAction(whatIfAction);
export const countResults = (): ActionOutcome => runAction(totalsAction);
export const prizesAndTax = (): ActionOutcome => runAction(prizesAction);
