/** Who may run what: actions that write for everybody are for organisers and secretaries. */
import { runnerText } from '../text/menu';
import { officersOf, type JuryPerson } from '../workbook/jury-tab';
import { Refusal } from '../workbook/refusal';
import type { ActionContext } from './run-action';

/** Refuses when «Жюри» gives the user no role of an officer. While «Жюри» names no officer at all, anybody may begin. */
export function requireOfficer({ user, language }: ActionContext, people: readonly JuryPerson[]): void {
  const officers: readonly string[] = officersOf(people);
  if (officers.length > 0 && !officers.includes(user)) throw new Refusal('notOfficer', () => runnerText[language].notOfficer(user));
}
