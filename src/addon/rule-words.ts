/** A change of the rules in words: what is different, and whose points change, those who win or cease to win first. */
import type { PointsUnderRules } from '../results/rule-changes';
import type { Language } from '../text/language';
import { ruleChangeText } from '../text/rule-changes';
import type { NominationChanges, RulePlan } from '../workbook/rule-plan';
import { shownPoints } from '../workbook/shown-points';
import { nominationName } from '../workbook/nominations-tab';

/** One application whose points change, as sentences of the reader's language. */
export interface ShownChange {
  readonly application: string;
  readonly name: string;
  readonly nomination: string;
  readonly before: string;
  readonly after: string;
  readonly decisive: boolean;
}

/** «Итого 54, 3 место, победитель»: the total, else the points that can be counted. */
function standing(points: PointsUnderRules | undefined, decisive: boolean, language: Language): string {
  const words = ruleChangeText[language];
  const sum = points?.total ?? points?.factPoints ?? points?.markPoints;
  return [
    sum === undefined ? words.notCounted : shownPoints(language, sum),
    ...(points?.place === undefined ? [] : [words.place(points.place)]),
    ...(decisive && points !== undefined ? [words.winner[points.winner]] : []),
  ].join(', ');
}

/** Every application whose points change; those that win or cease to win stand first. */
export function shownChanges(changes: readonly NominationChanges[], nameOf: (application: string) => string, language: Language): ShownChange[] {
  const all = changes.flatMap(({ nomination, changes: each }) =>
    each.map(({ application, before, after, decisive }) => ({
      application,
      name: nameOf(application),
      nomination: nominationName(nomination, language),
      before: standing(before, decisive, language),
      after: standing(after, decisive, language),
      decisive,
    })),
  );
  return [...all.filter(({ decisive }) => decisive), ...all.filter(({ decisive }) => !decisive)];
}

/** The changes of a plan with the applicants' names. */
export function changesOf({ changes, people }: RulePlan, language: Language): ShownChange[] {
  const names = new Map<string, string>(people.applications.map(({ id, name }) => [id, name]));
  return shownChanges(changes, (application) => names.get(application) ?? application, language);
}

/** Lines of a list that ends with how many more there are. */
function firstOf(lines: readonly string[], most: number, language: Language): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), ruleChangeText[language].more(lines.length - most)];
}

/** One sentence on how many applications change and how many win or cease to win by it. */
export function changesSummary(changes: readonly ShownChange[], language: Language): string {
  const words = ruleChangeText[language];
  return changes.length === 0 ? words.nobody : words.whose(changes.length, changes.filter(({ decisive }) => decisive).length);
}

/** The question before a plan is carried out: what has changed, whose points change. */
export function planQuestion(plan: RulePlan, language: Language, most: number): string {
  const words = ruleChangeText[language];
  if (plan.before === undefined) return words.askUnknown;
  const changes = changesOf(plan, language);
  return [
    words.what,
    ...firstOf(plan.differences.map(({ place, before, after }) => `• ${words.difference(place, before, after)}`), most, language),
    '',
    changesSummary(changes, language),
    ...firstOf(changes.map(({ name, nomination, before, after }) => `• ${words.change(name, nomination, before, after)}`), most, language),
    '',
    words.ask,
  ].join('\n');
}
