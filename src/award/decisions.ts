/** Which reading of each ambiguous clause stands, and what follows for the rules. */
import type { Award, Choices, Decision, DecisionId, ReadingKey, Reading, Rules, UnderReading } from './model';

/** The reading that stands: the chosen one, or the default while nothing (or nothing known) is chosen. */
export function chosenReading(decision: Decision, choices: Choices): ReadingKey {
  const chosen = choices.get(decision.id);
  return chosen !== undefined && decision.readings.some(({ key }) => key === chosen) ? chosen : decision.byDefault;
}

/** The whole register with every decision filled in. */
export const readingsInForce = (decisions: readonly Decision[], choices: Choices): Choices =>
  new Map(decisions.map((decision) => [decision.id, chosenReading(decision, choices)]));

/** Whether a row counts: every reading that it stands under is chosen. `inForce` comes from `readingsInForce`. */
export const stands = (under: readonly UnderReading[], inForce: Choices): boolean =>
  under.every(({ decision, reading }) => inForce.get(decision) === reading);

/** The award's rules after what the chosen readings set; of two readings that set one rule the later decision wins. */
export function rulesInForce(award: Pick<Award, 'rules' | 'decisions'>, choices: Choices): Rules {
  return award.decisions.reduce<Rules>((rules, decision) => {
    const key = chosenReading(decision, choices);
    const reading: Reading | undefined = decision.readings.find((each) => each.key === key);
    return { ...rules, ...reading?.sets };
  }, award.rules);
}

/** The blocking decisions that nobody has confirmed: the jury may not start before they are. */
export const unconfirmed = (decisions: readonly Decision[], confirmed: ReadonlySet<DecisionId>): readonly Decision[] =>
  decisions.filter(({ id, blocking }) => blocking && !confirmed.has(id));

/** Choices under which the text is taken letter by letter: the reading as printed, else the default. */
export const asPrinted = (decisions: readonly Decision[]): Choices =>
  new Map(decisions.map(({ id, asPrinted: printed, byDefault }) => [id, printed ?? byDefault]));
