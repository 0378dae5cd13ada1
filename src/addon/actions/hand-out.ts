/** «Раздать бюллетени»: rows of facts and ballots for whoever has come since, and protections for everybody; not before the decisions that the jury waits for. */
import { unconfirmed } from '../../award/decisions';
import { menuCaptions } from '../../text/menu';
import { setupText } from '../../text/setup';
import { applyRules } from '../../workbook/apply-rules';
import { handOut } from '../../workbook/hand-out';
import { compiledNominations, readPeople } from '../../workbook/read-people';
import { readSoundAward } from '../../workbook/read-award';
import { Refusal, refuse } from '../../workbook/refusal';
import { asksFirst, planRules } from '../../workbook/rule-plan';
import { ruleChangeText } from '../../text/rule-changes';
import { requireOfficer } from '../officer';
import type { Action } from '../run-action';

export const handOutAction: Action = {
  caption: menuCaptions.handOut,
  run: (context) => {
    const { book, language } = context;
    const words = setupText[language];
    const read = readSoundAward(book);
    const people = readPeople(book, read);
    requireOfficer(context, people.people);
    if (people.problems.length > 0) throw refuse(people.problems);
    if (people.applications.length === 0 && people.participants.jurors.length === 0) throw new Refusal('nobody', () => words.nobody);
    const open = unconfirmed(read.award.decisions, read.confirmed);
    if (open.length > 0) throw new Refusal('undecided', () => words.undecided(open.map(({ id, question }) => `${id}: ${question[language]}`)));
    const plan = planRules(book, read, people);
    if (plan.before !== undefined && asksFirst(plan)) throw new Refusal('rulesUnapplied', () => ruleChangeText[language].unapplied);
    // Marks are given under rules that the workbook remembers: a change after the first of them is seen.
    applyRules(book, plan, { user: context.user, time: context.now });
    const message = words.handedOut(...counts(handOut(book, compiledNominations(read), people.participants)));
    return { message, journal: [{ after: message }] };
  },
};

const counts = ({ facts, ballots }: { readonly facts: number; readonly ballots: number }): [number, number] => [facts, ballots];
