/** How a tab is shown and printed: the desk has no place for it, the file gets it back. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { KeptTab } from './state';

/** What there is to keep of a tab of a file; undefined when nothing is out of the ordinary. `tail`: the part's text behind the cells. */
export function keptTab(paper: Worksheet, sheetId: string, tail: string): KeptTab | undefined {
  const [view] = (paper.views as typeof paper.views | undefined) ?? [];
  const shown = {
    ...(view?.rightToLeft ? { rightToLeft: true } : {}),
    ...(view?.zoomScale !== undefined && view.zoomScale !== 100 ? { zoomScale: view.zoomScale } : {}),
    ...(view?.showRowColHeaders === false ? { showRowColHeaders: false } : {}),
  };
  const password = /<sheetProtection\b[^>]*\spassword="([0-9A-Fa-f]{1,4})"/.exec(tail)?.[1];
  const prints = /<(?:pageSetup|pageMargins|printOptions|headerFooter|rowBreaks|colBreaks)\b/.test(tail);
  const kept: KeptTab = {
    kind: 'tab',
    sheetId,
    ...(paper.state === 'veryHidden' ? { veryHidden: true } : {}),
    ...(Object.keys(shown).length === 0 ? {} : { view: shown }),
    ...(paper.sheetProtection ? { protection: { ...paper.sheetProtection }, ...(password === undefined ? {} : { password }) } : {}),
    ...(prints ? { pageSetup: pageSetupOf(paper), headerFooter: { ...paper.headerFooter } } : {}),
  };
  return Object.keys(kept).length > 2 ? kept : undefined;
}

/** Gives a tab of the file to be written what was kept of it. */
export function giveBack(paper: Worksheet, kept: KeptTab, isVisible: boolean): void {
  if (kept.veryHidden && !isVisible) paper.state = 'veryHidden';
  if (kept.view) paper.views = paper.views.map((view) => ({ ...view, ...kept.view }));
  if (kept.protection && paper.sheetProtection) paper.sheetProtection = kept.protection;
  if (kept.pageSetup) Object.assign(paper.pageSetup, kept.pageSetup);
  if (kept.headerFooter) Object.assign(paper.headerFooter, kept.headerFooter);
}

/** The library writes the number of the first page as the person's wish, even where it was none. */
function pageSetupOf({ pageSetup }: Worksheet): object {
  const kept: Partial<Worksheet['pageSetup']> & { useFirstPageNumber?: boolean } = { ...pageSetup };
  if (kept.useFirstPageNumber !== true) delete kept.firstPageNumber;
  return kept;
}
