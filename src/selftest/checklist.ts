/** The whole checklist in its order. */
import type { Line } from './line';
import { pageLines } from './lines/pages';
import { protectionLines } from './lines/protections';
import { rangeLines } from './lines/ranges';
import { serviceLines } from './lines/services';
import { toolLines } from './lines/tools';
import { triggerLines } from './lines/triggers';
import { validationLines } from './lines/validation';
import { valueLines } from './lines/values';

export const checklist: readonly Line[] = [
  ...rangeLines, ...valueLines, ...validationLines, ...protectionLines, ...triggerLines, ...pageLines, ...serviceLines, ...toolLines,
];
