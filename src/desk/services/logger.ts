/** Logger and console: lines of the execution log. */
import { Service } from './service';
import type { Methods } from './service';

export const loggerMethods = ['clear', 'getLog', 'log'] as const satisfies readonly (keyof GoogleAppsScript.Base.Logger)[];

export class LoggerService extends Service implements Methods<typeof loggerMethods> {
  override readonly className = 'Logger';

  log(...parameters: unknown[]): this {
    this.run.logged.push(line(parameters));
    return this;
  }

  getLog(): string { return this.run.logged.join('\n'); }
  clear(): void { this.run.logged.length = 0; }
}

/** Google's console has no type of its own. */
export const consoleMethods = ['error', 'info', 'log', 'time', 'timeEnd', 'warn'] as const;

export class ConsoleService extends Service implements Methods<typeof consoleMethods> {
  override readonly className = 'console';

  log(...parameters: unknown[]): void { this.run.logged.push(line(parameters)); }
  info(...parameters: unknown[]): void { this.log(...parameters); }
  warn(...parameters: unknown[]): void { this.log(...parameters); }
  error(...parameters: unknown[]): void { this.log(...parameters); }
  time(label: unknown): void { this.run.logged.push(`${String(label)}: timer started`); }
  timeEnd(label: unknown): void { this.run.logged.push(`${String(label)}: timer ended`); }
}

/** One line of the log: the first text may hold %s and %d for the rest. */
function line(parameters: readonly unknown[]): string {
  const [first, ...rest] = parameters;
  if (typeof first !== 'string') return parameters.map(shown).join(' ');
  const text = first.replace(/%[sdif]/gu, (mark) => (rest.length > 0 ? shown(rest.shift()) : mark));
  return [text, ...rest.map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Service) return value.className;
  if (value === undefined) return 'undefined';
  return typeof value === 'symbol' ? '[function]' : JSON.stringify(value);
}
