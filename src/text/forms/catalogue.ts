/** The words of every form by its name. */
import type { Language } from '../language';
import { ballotWords } from './ballot';
import { decisionsWords } from './decisions';
import { exportWords } from './export';
import { importWords } from './import';
import { protocolFormWords } from './protocol';
import { setupWords } from './setup';
import { whyWords } from './why';

const catalogue = { ballot: ballotWords, decisions: decisionsWords, export: exportWords, import: importWords, protocol: protocolFormWords, setup: setupWords, why: whyWords };

/** The words each form is opened with. */
export type FormWords = { readonly [Form in keyof typeof catalogue]: (typeof catalogue)[Form]['ru'] };

/** The words of a form in a language; undefined when there is no such form. */
export function wordsOfForm(form: string, language: Language): Record<string, string> | undefined {
  return Object.prototype.hasOwnProperty.call(catalogue, form) ? catalogue[form as keyof FormWords][language] : undefined;
}
