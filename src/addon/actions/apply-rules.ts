/**
 * «Применить правила»: tabs follow «Критерии», «Словарь», «Номинации» and «Решения» as they are now. Once marks have been given,
 * it first shows whose points change, and asks.
 */
import { menuCaptions } from '../../text/menu';
import { ruleChangeText } from '../../text/rule-changes';
import { applyRules } from '../../workbook/apply-rules';
import { readPeople } from '../../workbook/read-people';
import { readSoundAward } from '../../workbook/read-award';
import { Refusal, refuse } from '../../workbook/refusal';
import { asksFirst, planRules, type RulePlan } from '../../workbook/rule-plan';
import { requireOfficer } from '../officer';
import { planQuestion } from '../rule-words';
import type { Action, ActionContext } from '../run-action';

/** A dialog holds no more lines than this. */
const MOST_LINES = 12;

function planOf(context: ActionContext): RulePlan {
  const read = readSoundAward(context.book);
  const people = readPeople(context.book, read);
  requireOfficer(context, people.people);
  if (people.problems.length > 0) throw refuse(people.problems);
  return planRules(context.book, read, people);
}

/** What the person has agreed to: the plan as it was shown; empty where nothing had to be asked. */
function ask(context: ActionContext): string | null {
  const plan = planOf(context);
  if (!asksFirst(plan)) return '';
  const { ui, language } = context;
  const answer = ui.alert(menuCaptions.applyRules[language], planQuestion(plan, language, MOST_LINES), ui.ButtonSet.YES_NO);
  return answer === ui.Button.YES ? plan.token : null;
}

export const applyRulesAction: Action<string> = {
  caption: menuCaptions.applyRules,
  ask,
  run: (context, agreed) => {
    const { book, language, user, now } = context;
    const words = ruleChangeText[language];
    const plan = planOf(context);
    if (asksFirst(plan) && plan.token !== agreed) throw new Refusal('rulesMoved', () => words.moved);
    const nothing = plan.before !== undefined && plan.differences.length === 0 && plan.touched.length === 0;
    if (nothing) return { message: words.nothing, journal: [] };
    applyRules(book, plan, { user, time: now });
    const message = plan.differences.length === 0 ? words.laidOut : words.applied(plan.differences.length);
    return { message, journal: plan.differences.length === 0 ? [{ after: message }] : plan.differences };
  },
};
