/** Names of tabs: Excel allows 31 characters and forbids some, Sheets does not. Each tab keeps both names. */
import type { TabNames } from './formula-dialect';

/** A tab as the desk and as the file name it. */
export interface TabName {
  readonly id: string;
  readonly name: string;
  readonly excelName: string;
}

/** The very hidden tab that holds lists too long for a validation rule. */
export const listsTab = '_desk_lists';

/** Names that Excel accepts, each near the tab's own and none twice (letter case does not count). */
export function nameForExcel(tabs: readonly { readonly id: string; readonly name: string }[]): TabName[] {
  const taken = new Set<string>([listsTab, 'history']);
  const free = (name: string): boolean => !taken.has(name.toLowerCase());
  const kept = new Set<string>();
  const plain = tabs.map((tab) => tab.name.replace(/[[\]:*?/\\]/g, '_').replace(/^'+|'+$/g, '_') || '_');
  // Names that need no change have the first right to themselves.
  plain.forEach((name, place) => {
    if (name !== tabs[place]?.name || name.length > 31 || !free(name)) return;
    taken.add(name.toLowerCase());
    kept.add(name.toLowerCase());
  });
  return tabs.map((tab, place) => {
    const wanted = plain[place] ?? '_';
    if (wanted === tab.name && wanted.length <= 31 && kept.delete(wanted.toLowerCase())) return { id: tab.id, name: tab.name, excelName: wanted };
    let name = wanted.slice(0, 31);
    for (let number = 2; !free(name); number++) {
      const tail = ` (${number})`;
      name = wanted.slice(0, 31 - tail.length) + tail;
    }
    taken.add(name.toLowerCase());
    return { id: tab.id, name: tab.name, excelName: name };
  });
}

/** Looks names up both ways. A link's gid is the tab's id. */
export function lookUpTabs(tabs: readonly TabName[]): TabNames {
  const byName = new Map(tabs.map((tab) => [tab.name, tab]));
  const byExcelName = new Map(tabs.map((tab) => [tab.excelName.toLowerCase(), tab]));
  const byId = new Map(tabs.map((tab) => [tab.id, tab]));
  return {
    inExcel: (name) => byName.get(name)?.excelName,
    onDesk: (name) => byExcelName.get(name.toLowerCase())?.name,
    gid: (name) => byName.get(name)?.id,
    ofGid: (gid) => byId.get(gid)?.name,
  };
}
