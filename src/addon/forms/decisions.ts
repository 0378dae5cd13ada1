/** Server side of «Решения премии»: the register as a form, and one decision saved, applied and journalled. */
import type { Decision, DecisionId, ReadingKey } from '../../award/model';
import { touchesWords } from '../../text/choices';
import { menuCaptions, runnerText } from '../../text/menu';
import { ruleChangeText } from '../../text/rule-changes';
import { applyRules } from '../../workbook/apply-rules';
import { awardTab } from '../../workbook/award-tab';
import { findTab, readTable, type Book } from '../../workbook/book';
import { decisionsTab } from '../../workbook/decisions-tab';
import { journalize } from '../../workbook/journal-tab';
import type { AwardRead } from '../../workbook/read-award';
import { readSoundAward } from '../../workbook/read-award';
import { readPeople } from '../../workbook/read-people';
import { Refusal, refuse } from '../../workbook/refusal';
import { entryOf, entryVersion, letterOfReading, registerRow, writeChoice } from '../../workbook/register-entry';
import { planRules, type RulePlan } from '../../workbook/rule-plan';
import type { DecisionDraft, DecisionItem, DecisionsForm, RuleQuestion } from '../api';
import { currentUser, openActiveBook, timeNow } from '../run-action';
import { answering, refused, requireOrganiser } from './asker';
import { LONGEST_TEXT } from './ballot-draft';
import { citation } from './explain';
import { alone } from './form-lock';
import { mustAsk, questionOf } from './rule-question';
import { Season } from './season';

type Saved = { kind: 'saved'; form: DecisionsForm; message: string } | RuleQuestion | { kind: 'conflict'; form: DecisionsForm };

/** The register, the decisions that hold up the jury first. */
export function decisionsOpen(): DecisionsForm {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      refuseEmpty(book);
      const season = new Season(book);
      requireOrganiser(season);
      return formOf(book, season.read);
    },
  );
}

/** Saves one decision, and applies it with all that hangs on it; asks first when marks are given and points change. */
export function decisionSave(draft: DecisionDraft): Saved {
  const book = openActiveBook();
  return answering(
    () => book.language,
    () => {
      const asked = draftArgument(draft);
      refuseEmpty(book);
      return alone(() => saved({ ...book, tables: new Map() }, asked));
    },
  );
}

function refuseEmpty(book: Book): void {
  if (findTab(book, awardTab) === undefined) throw new Refusal('noBook', (language) => runnerText[language].noBook);
}

function draftArgument(value: unknown): DecisionDraft {
  const draft = value as Partial<Record<keyof DecisionDraft, unknown>> | null;
  if (typeof draft !== 'object' || draft === null) throw refused((words) => words.badRequest);
  const { id, reading, reason, version, agreed } = draft;
  if (typeof id !== 'string' || typeof reading !== 'string' || typeof reason !== 'string' || typeof version !== 'string' || !(agreed === null || typeof agreed === 'string')) {
    throw refused((words) => words.badRequest);
  }
  if (reason.length > LONGEST_TEXT) throw refused((words) => words.tooLong(LONGEST_TEXT));
  return { id, reading, reason: reason.trim(), version, agreed };
}

const planOf = (book: Book, read: AwardRead): RulePlan => {
  const people = readPeople(book, read);
  if (people.problems.length > 0) throw refuse(people.problems);
  return planRules(book, read, people);
};

function saved(book: Book, { id, reading, reason, version, agreed }: DecisionDraft): Saved {
  const { language } = book;
  requireOrganiser(new Season(book));
  const read = readSoundAward(book);
  const decision = read.award.decisions.find((each) => each.id === id);
  const row = registerRow(readTable(book, decisionsTab), id as DecisionId);
  if (decision === undefined || row === undefined) throw refused((words) => words.noDecision(id));
  if (!decision.readings.some(({ key }) => key === reading)) throw refused((words) => words.badRequest);
  if (entryVersion(row) !== version) return { kind: 'conflict', form: formOf(book, read) };
  const chosen = { ...read, choices: new Map(read.choices).set(decision.id, reading as ReadingKey) };
  const plan = planOf(book, chosen);
  if (mustAsk(plan, agreed)) return questionOf(plan, language, (place) => place === ruleChangeText[language].decision(decision.id));
  const [user, time] = [currentUser(), timeNow(book)];
  writeChoice(book, row, { choice: letterOfReading(read.award, decision.id, reading as ReadingKey, language), who: user, when: time, reason });
  applyRules(book, plan, { user, time });
  journalSaved(book, plan, decision, { user, time, reason });
  const words = ruleChangeText[language];
  const after = readSoundAward(book);
  return { kind: 'saved', form: formOf(book, after), message: plan.touched.length === 0 && plan.changes.length === 0 ? '' : words.applied(Math.max(1, plan.differences.length)) };
}

function journalSaved(book: Book, plan: RulePlan, { id }: Decision, { user, time, reason }: { readonly user: string; readonly time: string; readonly reason: string }): void {
  const words = ruleChangeText[book.language];
  const action = menuCaptions.decisions[book.language].replace('…', '');
  const own = words.decision(id);
  const because = (text: string): string => (reason === '' ? text : words.because(text, reason));
  const entries = plan.differences.some(({ place }) => place === own) ? plan.differences : [{ place: own, before: '', after: '' }, ...plan.differences];
  journalize(book, entries.map(({ place, before, after }) => ({ when: time, who: user, action, place, before, after: place === own ? because(after) : after })));
}

const rankOf = ({ blocking, chosen }: DecisionItem): number => (chosen !== null ? 2 : blocking ? 0 : 1);

function formOf(book: Book, read: AwardRead): DecisionsForm {
  const { language } = book;
  const plan = planOf(book, read);
  const table = readTable(book, decisionsTab);
  const items = read.award.decisions.flatMap((decision): DecisionItem[] => {
    const row = registerRow(table, decision.id);
    if (row === undefined) return [];
    return [
      {
        id: decision.id,
        question: decision.question[language],
        clause: citation(decision.clause),
        quote: decision.clause.quote,
        touches: touchesWords[decision.touches][language],
        blocking: decision.blocking,
        readings: decision.readings.map(({ key, words }) => ({
          key,
          letter: letterOfReading(read.award, decision.id, key, language),
          words: words[language],
          isDefault: key === decision.byDefault,
          asPrinted: key === decision.asPrinted,
        })),
        chosen: read.choices.get(decision.id) ?? null,
        ...entryOf(row),
        version: entryVersion(row),
      },
    ];
  });
  const words = ruleChangeText[language];
  return {
    items: [0, 1, 2].flatMap((rank) => items.filter((item) => rankOf(item) === rank)),
    begun: plan.begun,
    pending: plan.begun === 0 ? [] : plan.differences.map(({ place, before, after }) => words.difference(place, before, after)),
  };
}
