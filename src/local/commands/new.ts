/** `new`: makes the workbook of an award, empty or with a sample. */
import { basename } from 'node:path';
import { presets } from '../../award/presets/list';
import type { AddonFiles } from '../../desk/contract';
import { Desk } from '../../desk/host';
import type { Person } from '../../desk/overlay';
import type { Language } from '../../text/language';
import { writeNewBook } from '../book-file';
import { addonFiles } from '../built';
import { Failure } from '../failure';
import { makeAwardBook, makeSampleBook } from '../fill-workbook';
import type { Sample } from '../sample/sample';
import { samples } from '../samples';
import type { CommandContext } from './context';

/** Whose workbook an empty one is; the desk's page lets the owner share it. */
const OWNER = { email: 'organizator@desk.example', name: { ru: 'Организатор', en: 'Organiser' } } as const;

export interface NewOptions {
  readonly award: string;
  readonly file: string;
  readonly sample: boolean;
}

/** Makes a workbook and writes it to a file that is not there yet. */
export async function newCommand(context: CommandContext, { award, file, sample }: NewOptions): Promise<void> {
  const desk = sample ? sampleDesk(context, sampleOfAward(context, award)) : awardDesk(context, award);
  await writeNewBook(desk, file, context.words, context.language);
  context.print(context.words.created(file));
}

/** The sample of this name. Fails naming those there are. */
export function sampleNamed({ words }: CommandContext, name: string): Sample {
  const make = Object.prototype.hasOwnProperty.call(samples, name) ? samples[name] : undefined;
  if (make === undefined) throw new Failure(words.unknownSample(name, Object.keys(samples).join(', ')));
  return make();
}

/** A workbook with the sample typed in. */
export function sampleDesk({ words, language, tell }: CommandContext, sample: Sample): Desk {
  tell(words.filling);
  return makeSampleBook(sample, { addon: addonFiles(words), words, language });
}

/** A workbook with nothing in it, for somebody's own script. */
export function blankDesk({ language }: CommandContext, file: string, addon: AddonFiles): Desk {
  const name = basename(file, '.xlsx');
  return Desk.empty({ owner: ownerIn(language), name, timeZone: addon.manifest.timeZone, locale: language === 'ru' ? 'ru_RU' : 'en_US' }, { addon });
}

function ownerIn(language: Language): Person {
  return { email: OWNER.email, name: OWNER.name[language], role: 'owner', language };
}

function sampleOfAward(context: CommandContext, award: string): Sample {
  const key = presetKey(context, award);
  const found = Object.values(samples)
    .map((make) => make())
    .find((sample) => sample.award.key === key);
  if (found === undefined) throw new Failure(context.words.noSample(key));
  return found;
}

/** The key of the award that is meant: in full, or without its year. */
function presetKey({ words }: CommandContext, award: string): string {
  const preset = presets.find(({ key }) => key === award) ?? presets.find(({ key }) => key.replace(/-\d{4}$/, '') === award);
  if (preset === undefined) throw new Failure(words.unknownAward(award, presets.map(({ key }) => key).join(', ')));
  return preset.key;
}

function awardDesk(context: CommandContext, award: string): Desk {
  const key = presetKey(context, award);
  const preset = presets.find((each) => each.key === key);
  if (preset === undefined) throw new Failure(context.words.unknownAward(award, ''));
  const { words, language } = context;
  return makeAwardBook({ award: preset.load(), addon: addonFiles(words), owner: ownerIn(language), words });
}
