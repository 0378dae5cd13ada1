/** The awards a workbook can be made of, in the order in which they are offered. Nothing is built until one is chosen. */
import type { Award, Words } from '../model';
import { dobroNaDonu } from './dobro-na-donu/award';

export interface Preset {
  readonly key: string;
  readonly title: Words;
  readonly load: () => Award;
}

export const presets: readonly Preset[] = [
  { key: 'dobro-na-donu-2024', title: { ru: 'Добро на Дону 2024', en: 'Dobro na Donu 2024' }, load: dobroNaDonu },
];
