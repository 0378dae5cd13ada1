/** The look of the workbook: few colours, each with one meaning, readable by eyes that do not tell red from green. */
import type { CellFormat, Highlight, TabKind } from './table';

/** Backgrounds. Input is white, so that what one may type into is the lightest thing on the page. */
export const COLOURS = {
  header: '#e3e9f2',
  headerText: '#1f2d45',
  input: '#ffffff',
  computed: '#f1f3f4',
  computedText: '#4a5260',
  border: '#d5dae1',
} as const;

export const TINTS: Readonly<Record<Highlight['tint'], { readonly background: string; readonly text: string }>> = {
  done: { background: '#dff1e2', text: '#1c5a2c' },
  begun: { background: '#fdf1d0', text: '#6b4a00' },
  attention: { background: '#fbe0dc', text: '#8c1d10' },
  quiet: { background: '#f1f3f4', text: '#7a818c' },
  head: { background: '#eef2f8', text: '#1f2d45' },
};

export const TAB_COLOURS: Readonly<Record<TabKind, string>> = {
  rules: '#4a6fa5',
  people: '#7a5ea8',
  input: '#d9a300',
  output: '#2e7d4f',
  record: '#8a929e',
};

/** `General` where decimals are as many as were typed: "0.##" would show 5 as "5,". */
const FORMATS: Readonly<Record<CellFormat, string>> = {
  text: '@',
  number: 'General',
  points: 'General',
  mean: '0.00',
  money: '#,##0.00',
  percent: '0%',
  general: 'General',
};

/** The number format of a column, as setNumberFormat takes it. */
export const numberFormat = (format: CellFormat): string => FORMATS[format];
