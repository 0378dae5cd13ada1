/** QUERY: a table asked in the query language of Google's charts. */
import { helpers } from '@odoo/o-spreadsheet';
import { define } from '../sheets/define';
import { number, table, text } from '../sheets/read';
import { answered } from './answer';
import { queryOf } from './clauses';
import type { Query } from './clauses';
import { tableOf } from './table';

const known = new Map<string, Query>();
const MOST_KNOWN = 200;

/** A query is read once, however many times it is asked. Throws what the cell shows. */
export function readQuery(written: string): Query {
  const before = known.get(written);
  if (before !== undefined) return before;
  const query = queryOf(written);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, query);
  return query;
}

export function defineQuery(): void {
  define('QUERY', 'Asks a table in a query language.', 'data (any, range<any>); query (string, default="select *"); headers (number, optional)', function (data, query, headers) {
    const asked = readQuery(text(query, 'select *'));
    const columns = tableOf(table(data), headers === undefined ? undefined : number(this, headers), (format) => helpers.isDateTimeFormat(format));
    const clock = (this as unknown as { readonly desk?: { readonly clock?: () => number } }).desk?.clock;
    return answered(asked, { columns, dateFormat: this.locale.dateFormat, now: clock ?? (() => Date.now() / 86_400_000 + 25_569) });
  });
}
