/** Names of ranges in a file: those of a whole workbook for one range are the desk's, too; the others are kept for the file. */
import type { XmlElement } from '@cj-tech-master/excelts/xml';
import { textContent } from '@cj-tech-master/excelts/xml';
import { toDesk, type TabNames } from './formula-dialect';
import { child, elements } from './package-parts';
import type { KeptNames } from './state';

export interface FileNames {
  readonly ranges: Record<string, string>;
  readonly kept: KeptNames['names'];
  /** Names that mean another thing on one of the tabs: no formula with such a name is computed here. */
  readonly local: ReadonlySet<string>;
}

/** `sheetIds`: the desk's ids of the file's tabs by their place in it; none for tabs that are no sheet. */
export function readNames(workbook: XmlElement, sheetIds: ReadonlyMap<number, string>, tabs: TabNames): FileNames {
  const ranges: Record<string, string> = {};
  const kept: { name: string; text: string; sheetId?: string; hidden?: true }[] = [];
  const local = new Set<string>();
  for (const element of elements(child(workbook, 'definedNames'))) {
    const { name = '', localSheetId, hidden, function: isFunction } = element.attributes;
    const text = textContent(element).trim();
    // The filter's own name is written with the filter; names of functions belong to macros.
    if (name === '' || text === '' || name === '_xlnm._FilterDatabase' || isFunction === '1' || isFunction === 'true') continue;
    // Links to other books and tables are not written back; neither are names that stand for one.
    if (/\[/.test(text.replace(/"[^"]*"/g, ''))) continue;
    const isHidden = hidden === '1' || hidden === 'true';
    if (localSheetId === undefined && !isHidden) {
      const range = plainRange(name, text, tabs);
      if (range !== undefined) {
        ranges[name] = range;
        continue;
      }
    }
    const sheetId = localSheetId === undefined ? undefined : sheetIds.get(Number(localSheetId));
    if (localSheetId !== undefined) {
      if (sheetId === undefined) continue;
      local.add(name);
    }
    kept.push({ name, text, ...(sheetId === undefined ? {} : { sheetId }), ...(isHidden ? { hidden: true } : {}) });
  }
  return { ranges, kept, local };
}

/** A name for a range that is the same whichever cell asks: one without "$" means another range in every cell, which the desk has not. */
function plainRange(name: string, text: string, tabs: TabNames): string | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || name.startsWith('_xl')) return undefined;
  const parts = /^('(?:[^']|'')+'|[^'!,()]+)!(\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?|\$[A-Z]{1,3}:\$[A-Z]{1,3})$/.exec(text);
  const tab = (parts?.[1] ?? '').replace(/^'|'$/g, '').replace(/''/g, "'");
  if (!parts || tabs.onDesk(tab) === undefined) return undefined;
  const desk = toDesk(text, false, tabs);
  return desk.kind === 'formula' ? desk.text.slice(1).replace(/\$(?=[^!]*$)/g, '') : undefined;
}
