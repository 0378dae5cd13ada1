/** «Конфликты»: a declared conflict of interest a row: who may not judge which application, and why. */
import { headers, tabTitles } from '../text/tabs';
import type { TableSpec } from './table';

export const conflictsTab: TableSpec = {
  key: 'conflicts',
  title: tabTitles.conflicts,
  kind: 'people',
  frozenColumns: 0,
  roomFor: 100,
  columns: [
    { key: 'code', header: headers.code, width: 100, format: 'text', writer: 'secretary', bold: true },
    { key: 'juror', header: headers.email, width: 240, format: 'text', writer: 'secretary' },
    { key: 'reason', header: headers.reason, width: 380, format: 'text', writer: 'secretary', wrap: true },
    { key: 'who', header: headers.who, width: 220, format: 'text', writer: 'secretary' },
    { key: 'when', header: headers.when, width: 150, format: 'text', writer: 'secretary' },
  ],
};
