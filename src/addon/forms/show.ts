/** Opens the forms beside the sheet. The page asks for its words and data itself, so opening one reads no tab. */
import { menuCaptions } from '../../text/menu';
import type { Phrase } from '../../text/language';
import { personsLanguage } from '../run-action';

function show(page: string, title: Phrase): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setTitle(title[personsLanguage()]);
  SpreadsheetApp.getUi().showSidebar(output);
}

/** A page of paper with its margins, and a screen that still shows the tabs around it. */
const PAPER = { width: 900, height: 660 } as const;

/** The protocol, in a window of its own: it is read and printed, not filled in beside a tab. */
export function showProtocol(): void {
  const output = HtmlService.createHtmlOutputFromFile('protocol').setWidth(PAPER.width).setHeight(PAPER.height);
  SpreadsheetApp.getUi().showModalDialog(output, menuCaptions.protocol[personsLanguage()].replace('…', ''));
}

export const showSetup = (): void => show('setup', menuCaptions.setUp);
export const showDecisions = (): void => show('decisions', menuCaptions.decisions);
export const showImport = (): void => show('import', menuCaptions.pasteCriterion);
export const showWhy = (): void => show('why', menuCaptions.whyThisScore);
export const showBallot = (): void => show('ballot', menuCaptions.myBallot);
export const showExport = (): void => show('export', menuCaptions.exportResults);
