/** Links that stay inside the workbook: HYPERLINK("#gid=…&range=…") jumps to a tab and a range, as in Sheets. */
import { helpers, registries } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import type { Zone } from '../overlay';
import { gidOf } from '../services/gid';

/** Takes a person to a range of a tab. */
export function goTo(model: Model, sheetId: string, zone: Zone): boolean {
  if (model.getters.tryGetSheet(sheetId) === undefined) return false;
  const from = model.getters.getActiveSheetId();
  if (from !== sheetId) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheetId });
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone }, { scrollIntoView: true });
  return true;
}

/** Installs the link kind; `missing` is called when the tab is not there. */
export function installLinks(missing: () => void): void {
  registries.urlRegistry.add('desk range', {
    match: (url) => url.startsWith('#') && /[#&](gid|range)=/u.test(url),
    createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: (url, getters) => {
      const { gid, range } = parts(url);
      const name = gid === undefined ? undefined : getters.tryGetSheetName(sheetOf(gid, getters.getSheetIds()) ?? '');
      return [name, range].filter((part) => part !== undefined).join('!');
    },
    open: (url, env) => {
      const { gid, range } = parts(url);
      const model = env.model;
      const sheetId = gid === undefined ? model.getters.getActiveSheetId() : sheetOf(gid, model.getters.getSheetIds());
      const zone = helpers.toZone(range ?? 'A1');
      if (sheetId === undefined || !goTo(model, sheetId, zone)) missing();
    },
    sequence: -1,
    title: '',
  });
  // The engine's own would give the site a handle on this page, by which it could show another in its place.
  registries.urlRegistry.add('desk web', {
    match: (url) => /^https?:\/\//iu.test(url),
    createLink: (url, label) => ({ url, label, isExternal: true, isUrlEditable: true }),
    urlRepresentation: (url) => url,
    open: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
    sequence: 1,
    title: '',
  });
}

function parts(url: string): { gid: string | undefined; range: string | undefined } {
  const found = new URLSearchParams(url.slice(1));
  return { gid: found.get('gid') ?? undefined, range: found.get('range') ?? undefined };
}

/** The tab of a gid: ids of the kernel are texts, Apps Script's getSheetId() is a number made from them. */
function sheetOf(gid: string, ids: readonly string[]): string | undefined {
  return ids.find((id) => id === gid) ?? ids.find((id) => String(gidOf(id)) === gid);
}
