/** Which number format a cell ends with when what was typed brings one along. Runs in the browser, too. */
import { helpers } from '@odoo/o-spreadsheet';
import type { TypedContent } from './typed';

/** A format that the typed value brings along gives way to a format of the same kind that the cell has. */
export function keepingFormat(typed: TypedContent, format: string | undefined): TypedContent {
  if (typed.format === undefined || format === undefined || format === '') return typed;
  const kept = helpers.isDateTimeFormat(typed.format) === helpers.isDateTimeFormat(format);
  return kept ? { content: typed.content } : typed;
}
