/** Server side of the form "Why this score". */
import { wordsOfForm } from '../../text/forms/catalogue';
import { explanationWords } from '../../text/forms/explanation';
import { applicationsTab } from '../../workbook/applications-tab';
import type { ListedApplication } from '../../workbook/applications-tab';
import { readTable } from '../../workbook/book';
import { scoreApplication } from '../../results/totals';
import { juryOf } from '../../results/nomination-result';
import type { Standing } from '../../results/model';
import type { ApplicationChoice, Explanation } from '../api';
import { openActiveBook } from '../run-action';
import { answering, asker, askerEmail, refused, textArgument } from './asker';
import { codeUnderCursor } from './cursor';
import { explainCriteria, figureOf } from './explain';
import { Season } from './season';

/** Words of a form in the language of the workbook. */
export function formWords(form: string): Record<string, string> {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      askerEmail();
      const words = wordsOfForm(textArgument(form), book.language);
      if (words === undefined) throw refused((said) => said.unknownForm(form));
      return words;
    },
  );
}

/** The applications, and the one under the cursor if any. */
export function whyOpen(): { applications: ApplicationChoice[]; current: string | null } {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const season = new Season(book);
      asker(season);
      const applications = season.applications.map((application) => choiceOf(season, application));
      return { applications, current: codeUnderCursor(book, new Set(applications.map(({ id }) => id))) };
    },
  );
}

/** The application under the cursor; reads one tab and one row. */
export function whyCurrent(): string | null {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      askerEmail();
      const table = readTable(book, applicationsTab([], book.language));
      return codeUnderCursor(book, new Set(table.rows.map((row) => String(row.get('code'))).filter((code) => code !== '')));
    },
  );
}

/** Every criterion of an application: raw values, tier, points, clause, what the next tier needs. */
export function whyExplain(application: string): Explanation {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const season = new Season(book);
      asker(season);
      const code = textArgument(application);
      const listed = season.application(code);
      if (listed === undefined) throw refused((words) => words.noApplication(code));
      return explanationOf(season, listed);
    },
  );
}

const choiceOf = (season: Season, { id, name, nomination }: ListedApplication): ApplicationChoice => ({
  id,
  name,
  nomination: season.nomination(nomination).nomination.shortTitle[season.language],
});

function explanationOf(season: Season, listed: ListedApplication): Explanation {
  const { language, read } = season;
  const compiled = season.nomination(listed.nomination);
  const result = season.result(listed.nomination);
  const standing = result.standings.find(({ score }) => score.application === listed.id);
  const facts = season.factsOfApplication(listed);
  const { rules, decisions } = read.award;
  const score = standing?.score ?? scoreApplication(listed.id, compiled, rules.aggregation, facts, juryOf(listed.nomination, season.jurors), []);
  return {
    application: choiceOf(season, listed),
    total: score.total === undefined ? null : figureOf(language, score.total),
    maximum: result.maximum === undefined ? null : figureOf(language, result.maximum),
    place: placeOf(season, standing),
    criteria: explainCriteria({ compiled, decisions, choices: read.choices, rules, facts, score, language }),
    problems: problemsOf(season, listed),
  };
}

function placeOf(season: Season, standing: Standing | undefined): string | null {
  if (standing?.place === undefined) return null;
  const { place, tied, decided } = standing.place;
  const words = explanationWords[season.language];
  return (tied ? words.tiedPlace : decided ? words.decidedPlace : words.place)(String(place));
}

/** Cells of this very application that cannot be read, on the tabs of its nomination. */
function problemsOf(season: Season, { id, nomination }: ListedApplication): Explanation['problems'] {
  const ballots = season.ballotsOf(nomination);
  const rows = new Set(ballots?.rows.filter(({ application }) => application === id).map(({ row }) => row));
  const factRow = season.factsOf(nomination).find(({ application }) => application === id)?.row;
  return season.problemsFound(({ tab, cell }) => {
    const row = Number(cell.replace(/\D/g, ''));
    return tab === ballots?.table.title ? rows.has(row) : tab === season.factsTitle(nomination) && row === factRow;
  });
}
