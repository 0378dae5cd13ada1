/** The page that lists executions: who ran what, how long, with which service calls, and what it would take on Google; for the owner the triggers, too. */
import type { Execution } from '../contract';
import { endedEarlyBy } from '../execution/ended-early';
import type { Person, TriggerRecord } from '../overlay';
import type { Language } from '../words/sentences';
import { executionWords } from '../words/execution-words';
import type { ExecutionWords } from '../words/execution-words';

const STYLE = `
body { margin: 0; padding: 24px 32px; font: 14px/1.5 'Segoe UI', Roboto, Arial, 'Liberation Sans', sans-serif; color: #202124; }
h1 { margin: 0 0 4px; font-size: 20px; }
h2 { margin: 0 0 4px; font-size: 17px; }
section { margin-bottom: 32px; }
p { margin: 0 0 18px; color: #5f6368; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 10px; border-bottom: 1px solid #dadce0; text-align: left; vertical-align: top; }
th { position: sticky; top: 0; background: #f6f8f9; font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.act { width: 12em; }
.failed { color: #b3261e; }
.done { color: #186f65; }
.slow { color: #b06000; font-weight: 600; }
details summary { cursor: pointer; }
form { margin: 6px 0 0; }
button { padding: 4px 12px; border: 1px solid #b3261e; border-radius: 4px; background: #fff; color: #b3261e; font: inherit; cursor: pointer; }
button:hover { background: #fce8e6; }
pre { margin: 6px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px; color: #5f6368; }
`;

/** Google's own limit of an execution, in milliseconds: what comes near it is marked. */
const NEAR_LIMIT = 180_000;

/** The field of the form that deletes a trigger: its number. */
export const TRIGGER_FIELD = 'trigger';

export interface ExecutionsView {
  readonly executions: readonly Execution[];
  readonly triggers: readonly TriggerRecord[];
  readonly people: ReadonlyMap<string, Person>;
  /** Of the workbook. */
  readonly name: string;
  readonly timeZone: string;
  readonly language: Language;
  /** Who looks: whether triggers are shown. */
  readonly isOwner: boolean;
}

/** What a person may see: the owner everything, the others what they ran themselves. What a script logs may be about anybody. */
export function executionsFor(executions: readonly Execution[], { email, role }: Person): readonly Execution[] {
  return role === 'owner' ? executions : executions.filter(({ user }) => user === email);
}

/** The whole page, newest execution first. */
export function executionsPage(view: ExecutionsView): string {
  const { name, language, isOwner, triggers } = view;
  const words = executionWords(language);
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(words.title)} · ${escaped(name)}</title><style>${STYLE}</style></head>
<body>${isOwner && triggers.length > 0 ? triggersSection(view, words) : ''}
<section><h1>${escaped(words.title)}</h1><p>${escaped(name)} — ${escaped(words.about)}</p>
${executionsTable(view, words)}</section>
</body></html>`;
}

function executionsTable({ executions, people, language }: ExecutionsView, words: ExecutionWords): string {
  if (executions.length === 0) return `<p>${escaped(words.none)}</p>`;
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
  const rows = executions.map((one) => {
    const calls = Object.entries(one.calls).sort(([, a], [, b]) => b - a);
    const logged = one.logged.length > 0 ? `<pre>${escaped(one.logged.join('\n'))}</pre>` : '';
    return `<tr>
<td>${escaped(time.format(new Date(one.startedAt)))}</td>
<td>${escaped(people.get(one.user)?.name ?? one.user)}</td>
<td><code>${escaped(one.functionName)}</code><br><small>${escaped(words.kinds[one.kind])}</small></td>
<td class="number">${number.format(Math.round(one.ms))}</td>
<td class="number${one.modelledMs > NEAR_LIMIT ? ' slow' : ''}">${number.format(Math.round(one.modelledMs))}</td>
<td><details><summary>${number.format(one.callCount)}</summary><pre>${escaped(calls.map(([call, count]) => `${count} × ${call}`).join('\n'))}</pre></details></td>
<td class="${one.outcome.kind}">${outcomeCell(one.outcome, words)}${logged}</td>
</tr>`;
  });
  const { columns } = words;
  return `<table><thead><tr><th>${escaped(columns.started)}</th><th>${escaped(columns.person)}</th><th>${escaped(columns.what)}</th><th class="number">${escaped(columns.ms)}</th><th class="number">${escaped(columns.modelled)}</th><th>${escaped(columns.calls)}</th><th>${escaped(columns.outcome)}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

/** An error of the script in its own words, which are the programmer's; an end from outside in the reader's. */
function outcomeCell(outcome: Execution['outcome'], words: ExecutionWords): string {
  if (outcome.kind === 'done') return escaped(words.done);
  const early = endedEarlyBy(outcome);
  if (early !== undefined) return escaped(words.ended[early]);
  return `<details><summary>${escaped(outcome.message)}</summary><pre>${escaped(`${outcome.name}: ${outcome.message}\n${outcome.stack}`)}</pre></details>`;
}

function triggersSection({ triggers, people, language, timeZone }: ExecutionsView, { triggers: words }: ExecutionWords): string {
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short', timeZone });
  const when = ({ event, next }: TriggerRecord): string => `${words.events[event]}${event !== 'CLOCK' ? '' : next === undefined ? `, ${words.over}` : `, ${words.next(time.format(new Date(next)))}`}`;
  const rows = triggers.map(
    (trigger) => `<tr>
<td><code>${escaped(trigger.handler)}</code></td>
<td>${escaped(when(trigger))}</td>
<td>${escaped(people.get(trigger.creator)?.name ?? trigger.creator)}</td>
<td class="act"><details><summary>${escaped(words.delete)}</summary><form method="post"><input type="hidden" name="${TRIGGER_FIELD}" value="${escaped(trigger.uid)}"><button>${escaped(words.surely)}</button></form></details></td>
</tr>`,
  );
  return `<section><h2>${escaped(words.title)}</h2><p>${escaped(words.about)}</p>
<table><thead><tr><th>${escaped(words.handler)}</th><th>${escaped(words.when)}</th><th>${escaped(words.who)}</th><th></th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
