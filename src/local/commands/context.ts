/** What every command gets: the words, and where it prints. */
import type { Language } from '../../text/language';
import type { Words } from '../words';

export interface CommandContext {
  readonly language: Language;
  readonly words: Words;
  /** A line of the result, for people and pipes. */
  readonly print: (line: string) => void;
  /** A line about the work itself, beside the result. */
  readonly tell: (line: string) => void;
}
