/** The menu «Премия» in order: what stands in it, and the top-level function that each item calls. */
import type { Phrase } from '../text/language';
import { menuCaptions } from '../text/menu';

export type MenuItem = { readonly caption: Phrase; readonly run: string } | 'separator';

/** Every `run` is exported by entry.ts; the check after the build makes sure of it. */
export const MENU: readonly MenuItem[] = [
  { caption: menuCaptions.createBook, run: 'createBook' },
  { caption: menuCaptions.setUp, run: 'showSetup' },
  { caption: menuCaptions.decisions, run: 'showDecisions' },
  { caption: menuCaptions.pasteCriterion, run: 'showImport' },
  { caption: menuCaptions.importCell, run: 'importCell' },
  { caption: menuCaptions.checkRegulation, run: 'checkRegulation' },
  { caption: menuCaptions.applyRules, run: 'applyRules' },
  { caption: menuCaptions.handOut, run: 'handOut' },
  { caption: menuCaptions.checkData, run: 'checkData' },
  { caption: menuCaptions.countResults, run: 'countResults' },
  { caption: menuCaptions.borderline, run: 'borderline' },
  { caption: menuCaptions.whatIf, run: 'whatIf' },
  { caption: menuCaptions.prizesAndTax, run: 'prizesAndTax' },
  'separator',
  { caption: menuCaptions.myBallot, run: 'showBallot' },
  { caption: menuCaptions.whyThisScore, run: 'showWhy' },
  { caption: menuCaptions.protocol, run: 'showProtocol' },
  { caption: menuCaptions.exportResults, run: 'showExport' },
];
