/** A filter adds arrows to the titles and changes no colours, as in Sheets; the engine would paint the range as a table. */
import type { Model } from '@odoo/o-spreadsheet';

interface TableCommand {
  readonly config?: { readonly hasFilters?: boolean; readonly bandedRows?: boolean; readonly styleId?: string };
}

/** Makes filters plain; a table asked for as such keeps its style. */
export function keepFiltersPlain(model: Model): void {
  const dispatch = model.dispatch as (type: string, payload?: object) => unknown;
  const plain = (type: string, payload?: object): unknown => {
    const config = type === 'CREATE_TABLE' ? (payload as TableCommand).config : undefined;
    if (config?.hasFilters !== true || config.bandedRows === true) return dispatch(type, payload);
    return dispatch(type, { ...payload, config: { ...config, styleId: 'None' } });
  };
  model.dispatch = plain as Model['dispatch'];
}
