/** Carries out the calls a script makes: counts and prices them, checks permissions, turns failures into Google's errors. */
import { absentServices, globalServices, serviceClasses } from '../services/catalogue';
import { enumerations } from '../services/enums';
import { Mismatch, ScriptException } from '../services/exception';
import { priceOf } from '../services/latencies';
import type { Later, Run } from '../services/run';
import { refusedInFormula } from '../services/formula-rights';
import { missingScope } from '../services/scopes';
import { EnumValue, Service } from '../services/service';
import { Handles, SCRIPT_FUNCTION, inward, outward } from './wire';
import type { Introduction, WireAnswer, WireCall } from './wire';

export class Calls {
  private readonly handles = new Handles();

  constructor(private readonly run: Run) {}

  introduction(): Introduction {
    const globals: Record<string, { id: number; c: string }> = {};
    for (const [name, service] of Object.entries(globalServices(this.run))) globals[name] = { id: this.handles.idOf(service), c: service.className };
    const classes = Object.fromEntries(
      Object.entries(serviceClasses).map(([name, { methods, enumerations: own }]) => [name, { methods, enumerations: own }]),
    );
    const { addon, fixedClock, now } = this.run.shared;
    return { classes, enumerations, globals, absent: absentServices, timeZone: addon.manifest.timeZone, ...(fixedClock ? { now: now() } : {}) };
  }

  /** Values for the script that did not come from a call: event objects and arguments. */
  toScript(value: unknown): unknown {
    return outward(value, this.handles);
  }

  fromScript(wire: unknown): unknown {
    return inward(wire, this.handles);
  }

  /** Answers one call; the text of the call and of the answer is JSON. Waits only where a person or the clock must. */
  answer(text: string): Later<string> {
    try {
      const { id, method, args } = JSON.parse(text) as WireCall;
      const service = this.handles.find(id);
      const given = args.map((argument) => inward(argument, this.handles));
      const result = this.afterFormulas(service, method, given, this.carryOut(service, method, given));
      if (!(result instanceof Promise)) return this.done(result);
      return result.then((value) => this.done(value), (reason: unknown) => failed(reason));
    } catch (reason) {
      return failed(reason);
    }
  }

  /** What was read while formulas waited for functions of the script is read again when they have it. */
  private afterFormulas(service: Service, method: string, args: readonly unknown[], result: unknown): unknown {
    if (this.run.isFormula || !method.startsWith('get')) return result;
    const again = (): unknown => Reflect.apply(Reflect.get(service, method) as (...parameters: unknown[]) => unknown, service, args);
    const settled = this.run.shared.functions.settle();
    return settled instanceof Promise ? settled.then(again) : settled ? again() : result;
  }

  private done(value: unknown): string {
    const answer: WireAnswer = { v: outward(value, this.handles) };
    return JSON.stringify(answer);
  }

  private carryOut(service: Service, method: string, args: readonly unknown[]): unknown {
    const { className } = service;
    const known = serviceClasses[className];
    if (known?.methods.includes(method) !== true) throw new ScriptException(`not emulated: ${className}.${method}`);
    const name = `${className}.${method}`;
    const { run } = this;
    run.callCount += 1;
    run.calls[name] = (run.calls[name] ?? 0) + 1;
    if (run.settings.failAtCall === run.callCount) {
      throw new ScriptException('Service Spreadsheets failed while accessing document with id desk.');
    }
    const fullName = `${known.fullName}.${method}`;
    const missing = missingScope(fullName, name, className, run.shared.addon.manifest.oauthScopes);
    if (missing !== undefined) throw new ScriptException(missing);
    // The table says which methods there are; each checks its own arguments.
    const implementation = (service as unknown as Record<string, (...parameters: unknown[]) => unknown>)[method];
    if (implementation === undefined) throw new ScriptException(`not emulated: ${name}`);
    const refused = run.isFormula ? refusedInFormula(className, method) : undefined;
    if (refused !== undefined) throw new ScriptException(refused);
    try {
      const result = implementation.apply(service, [...args]);
      const { call, cell } = priceOf(className, method);
      run.modelledMs += call + cell * (cellsIn(args[0]) + cellsIn(result));
      return result;
    } catch (reason) {
      if (!(reason instanceof Mismatch)) throw reason;
      throw new ScriptException(`The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${fullName}.`);
    }
  }
}

function failed(reason: unknown): string {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  const answer: WireAnswer = { e: { name: error.name, message: error.message } };
  return JSON.stringify(answer);
}

function cellsIn(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const first: unknown = value[0];
  return Array.isArray(first) ? value.length * first.length : 0;
}

/** A type as Google's signature errors name it. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (value === SCRIPT_FUNCTION) return 'function';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0])}[]` : 'Array';
  if (value instanceof Service) return serviceClasses[value.className]?.fullName ?? value.className;
  if (value instanceof EnumValue) return value.enumeration;
  if (value instanceof Date) return 'Date';
  return typeof value === 'object' ? '(class)' : typeof value;
}
