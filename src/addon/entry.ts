/** Every function that Google can call, and nothing else: lines of this one form only, because the build reads them. */
export { onOpen, onInstall, createBook, applyRules, handOut, checkData, countResults, prizesAndTax, importCell, checkRegulation, borderline, whatIf } from './menu';
export { showSetup, showDecisions, showImport, showWhy, showBallot, showProtocol, showExport } from './forms/show';
export { formWords, whyOpen, whyCurrent, whyExplain } from './forms/why';
export { ballotsOpen, ballotLoad, ballotSave } from './forms/ballot';
export { exportRanking } from './forms/export';
export { protocolOpen } from './forms/protocol';
export { setupOpen, setupCreate, setupProgress } from './forms/setup';
export { decisionsOpen, decisionSave } from './forms/decisions';
export { importOpen, importRead, importSave } from './forms/import';
