/** The page that lists executions: who ran what, how long, with which service calls, and what it would take on Google. */
import type { Execution } from '../contract';
import type { Person } from '../overlay';
import type { Language } from '../words/sentences';
import { executionWords } from '../words/execution-words';

const STYLE = `
body { margin: 0; padding: 24px 32px; font: 14px/1.5 'Segoe UI', Roboto, Arial, 'Liberation Sans', sans-serif; color: #202124; }
h1 { margin: 0 0 4px; font-size: 20px; }
p { margin: 0 0 18px; color: #5f6368; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 10px; border-bottom: 1px solid #dadce0; text-align: left; vertical-align: top; }
th { position: sticky; top: 0; background: #f6f8f9; font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.failed { color: #b3261e; }
.done { color: #186f65; }
.slow { color: #b06000; font-weight: 600; }
details summary { cursor: pointer; }
pre { margin: 6px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 12px; color: #5f6368; }
`;

/** Google's own limit of an execution, in milliseconds: what comes near it is marked. */
const NEAR_LIMIT = 180_000;

/** What a person may see: the owner everything, the others what they ran themselves. What a script logs may be about anybody. */
export function executionsFor(executions: readonly Execution[], { email, role }: Person): readonly Execution[] {
  return role === 'owner' ? executions : executions.filter(({ user }) => user === email);
}

/** The whole page, newest execution first. */
export function executionsPage(executions: readonly Execution[], people: ReadonlyMap<string, Person>, name: string, language: Language): string {
  const words = executionWords(language);
  const number = new Intl.NumberFormat(language);
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' });
  const rows = executions.map((one) => {
    const calls = Object.entries(one.calls).sort(([, a], [, b]) => b - a);
    const failed = one.outcome.kind === 'failed' ? `${one.outcome.name}: ${one.outcome.message}\n${one.outcome.stack}` : '';
    const logged = one.logged.length > 0 ? `<pre>${escaped(one.logged.join('\n'))}</pre>` : '';
    return `<tr>
<td>${escaped(time.format(new Date(one.startedAt)))}</td>
<td>${escaped(people.get(one.user)?.name ?? one.user)}</td>
<td><code>${escaped(one.functionName)}</code><br><small>${escaped(words.kinds[one.kind])}</small></td>
<td class="number">${number.format(Math.round(one.ms))}</td>
<td class="number${one.modelledMs > NEAR_LIMIT ? ' slow' : ''}">${number.format(Math.round(one.modelledMs))}</td>
<td><details><summary>${number.format(one.callCount)}</summary><pre>${escaped(calls.map(([call, count]) => `${count} × ${call}`).join('\n'))}</pre></details></td>
<td class="${one.outcome.kind}">${
      failed === '' ? escaped(words.done) : `<details><summary>${escaped(one.outcome.kind === 'failed' ? one.outcome.message : '')}</summary><pre>${escaped(failed)}</pre></details>`
    }${logged}</td>
</tr>`;
  });
  const { columns } = words;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(words.title)} · ${escaped(name)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(words.title)}</h1><p>${escaped(name)} — ${escaped(words.about)}</p>
${
    rows.length === 0
      ? `<p>${escaped(words.none)}</p>`
      : `<table><thead><tr><th>${escaped(columns.started)}</th><th>${escaped(columns.person)}</th><th>${escaped(columns.what)}</th><th class="number">${escaped(columns.ms)}</th><th class="number">${escaped(columns.modelled)}</th><th>${escaped(columns.calls)}</th><th>${escaped(columns.outcome)}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`
  }
</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0) ?? 0};`);
}
