/** A refusal: what the add-on cannot do, as data. The runner of the menu turns it into a sentence; nothing else throws on purpose. */
import type { Language } from '../text/language';
import { problemSentence, type WorkbookProblem } from '../text/problems';

/** Thrown when an action stops before it has changed anything. `say` makes the sentence in the reader's language. */
export class Refusal extends Error {
  readonly say: (language: Language) => string;

  constructor(code: string, say: (language: Language) => string) {
    super(code);
    this.name = 'Refusal';
    this.say = say;
  }
}

/** The refusal for problems of the workbook, one sentence a line. */
export const refuse = (problems: readonly WorkbookProblem[]): Refusal =>
  new Refusal(problems.map((problem) => problem.kind).join(' '), (language) =>
    problems.map((problem) => problemSentence(language, problem)).join('\n'),
  );
