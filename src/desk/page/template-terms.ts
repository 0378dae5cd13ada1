/** The words of the spreadsheet's templates in the person's language; they are put in when the desk is built. */
import { spreadsheetRussian } from '../words/spreadsheet-ru';
import type { Language } from '../words/sentences';

/** A term of the spreadsheet's templates, spaces and line breaks around it kept. */
export function templateTerm(language: Language): (term: string) => string {
  if (language === 'en') return (term) => term;
  return (term) => {
    const core = term.trim();
    const known = spreadsheetRussian.get(core.replace(/\s+/gu, ' '));
    return known === undefined ? term : term.replace(core, () => known);
  };
}
