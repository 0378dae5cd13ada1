/** The awards a workbook can be made of, in the order in which they are offered. Nothing is built until one is chosen. */
import type { Award, Words } from '../model';
import { dobroNaDonu } from './dobro-na-donu/award';
import { emptyAward } from './empty';
import { myVmeste } from './my-vmeste/award';
import { neravnodushnyGrazhdanin } from './neravnodushny/award';

export interface Preset {
  /** The key of the award that `load` gives. */
  readonly key: string;
  readonly title: Words;
  readonly load: () => Award;
}

export const presets: readonly Preset[] = [
  { key: 'dobro-na-donu-2024', title: { ru: 'Добро на Дону 2024', en: 'Dobro na Donu 2024' }, load: dobroNaDonu },
  {
    key: 'neravnodushny-grazhdanin-2020',
    title: { ru: 'Неравнодушный гражданин 2020', en: 'Neravnodushny Grazhdanin 2020' },
    load: neravnodushnyGrazhdanin,
  },
  { key: 'my-vmeste-2024', title: { ru: '#МЫВМЕСТЕ 2024', en: '#MYVMESTE 2024' }, load: myVmeste },
  { key: 'empty', title: { ru: 'Новая премия', en: 'New award' }, load: emptyAward },
];
