/** The samples that a workbook can be filled with, by the name typed on the command line. */
import { sampleNeravnodushnyGrazhdanin } from './sample/citizen';
import { sampleDobroNaDonu } from './sample/don';
import type { Sample } from './sample/sample';

export const samples: Readonly<Record<string, () => Sample>> = {
  'dobro-na-donu': () => sampleDobroNaDonu(),
  'neravnodushny-grazhdanin': () => sampleNeravnodushnyGrazhdanin(),
};

/** What `open` shows when nothing else is asked for. */
export const FIRST_SAMPLE = 'dobro-na-donu';
