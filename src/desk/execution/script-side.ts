/**
 * The script's side of the services, as source text: it is evaluated inside the script's own realm, before the bundle. It takes
 * one function, text to text, and builds from it everything that a script of Google's sees.
 */

import { scriptDatesSource } from './script-dates';
import { templateSource } from './script-templates';

/** Source of a function (introduction as JSON, answer: call as JSON -> answer as JSON) -> { run }. */
export const scriptSideSource = String.raw`(function (introductionText, answer) {
  'use strict';
  const introduction = JSON.parse(introductionText);
  const ids = new WeakMap();
  const handles = new Map();
  const enumMembers = new Map();
  const enumNames = new WeakMap();
  const prototypes = Object.create(null);
  const makeTemplate = ${templateSource};
  // Called by another name it evaluates among the script's global declarations.
  const evaluate = eval;

  (${scriptDatesSource})(introduction.timeZone);
  if (introduction.now !== undefined) {
    globalThis.Date = new Proxy(Date, {
      construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [introduction.now], newTarget),
      get: (target, property) => (property === 'now' ? () => introduction.now : Reflect.get(target, property)),
    });
  }

  function exception(name, message) {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: name, configurable: true, writable: true });
    return error;
  }

  function outward(value, path) {
    switch (typeof value) {
      case 'string': case 'boolean': return value;
      case 'number': return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
      case 'undefined': return { $: 'undefined' };
      case 'function': return { $: 'function' };
      case 'symbol': case 'bigint': throw exception('Exception', 'Cannot convert a ' + typeof value + '.');
    }
    if (value === null) return null;
    const id = ids.get(value);
    if (id !== undefined) return { $: 'handle', id: id };
    const member = enumNames.get(value);
    if (member !== undefined) return { $: 'enum', e: member[0], n: member[1] };
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (path.includes(value)) throw exception('Exception', 'Cannot convert a value that contains itself.');
    const inner = path.concat([value]);
    if (Array.isArray(value)) {
      const list = [];
      for (let index = 0; index < value.length; index += 1) list.push(outward(value[index], inner));
      return list;
    }
    const fields = {};
    for (const key of Object.keys(value)) fields[key] = outward(value[key], inner);
    return { $: 'object', v: fields };
  }

  function inward(wire) {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (Array.isArray(wire)) {
      for (let index = 0; index < wire.length; index += 1) {
        const element = wire[index];
        if (typeof element === 'object' && element !== null) wire[index] = inward(element);
      }
      return wire;
    }
    switch (wire.$) {
      case 'undefined': return undefined;
      case 'number': return Number(wire.v);
      case 'date': return new Date(wire.v);
      case 'handle': {
        const handle = handleOf(wire.id, wire.c);
        for (const key of Object.keys(wire.f || {})) Object.defineProperty(handle, key, { value: wire.f[key], enumerable: true, configurable: true });
        return handle;
      }
      case 'enum': return enumMembers.get(wire.e + '.' + wire.n);
      case 'object': {
        const result = {};
        for (const key of Object.keys(wire.v)) result[key] = inward(wire.v[key]);
        return result;
      }
    }
    throw exception('Exception', 'An unknown value arrived.');
  }

  // An error of the host's own realm would be a way into it.
  function ask(text) {
    try {
      return answer(text);
    } catch (error) {
      throw exception('Exception', String(error && error.message));
    }
  }

  function call(id, method, args) {
    const list = [];
    for (let index = 0; index < args.length; index += 1) list.push(outward(args[index], []));
    const result = JSON.parse(ask(JSON.stringify({ id: id, method: method, args: list })));
    if (result.e) throw exception(result.e.name, result.e.message);
    return inward(result.v);
  }

  for (const name of Object.keys(introduction.enumerations)) {
    for (const member of introduction.enumerations[name]) {
      const value = Object.freeze({ toString: () => member, name: () => member, toJSON: () => member });
      enumMembers.set(name + '.' + member, value);
      enumNames.set(value, [name, member]);
    }
  }

  function enumeration(name) {
    const members = {};
    for (const member of introduction.enumerations[name]) members[member] = enumMembers.get(name + '.' + member);
    return loud(Object.freeze(members), name);
  }

  // Reading what is not there is an error with its name: a gap of the desk must not pass for undefined.
  function loud(target, name) {
    return new Proxy(target, {
      get(object, property, receiver) {
        if (property in object || typeof property === 'symbol') return Reflect.get(object, property, receiver);
        if (property === 'then' || property === 'toJSON') return undefined;
        throw exception('Exception', 'not emulated: ' + name + '.' + property);
      },
    });
  }

  for (const className of Object.keys(introduction.classes)) {
    const description = introduction.classes[className];
    // A person as text is the address.
    const methods = { toString: className === 'User' ? function () { return this.getEmail(); } : () => className };
    for (const method of description.methods) {
      methods[method] = function () { return call(ids.get(this), method, arguments); };
    }
    for (const property of Object.keys(description.enumerations)) methods[property] = enumeration(description.enumerations[property]);
    if (className === 'HtmlService') {
      methods.createTemplate = function (html) { return makeTemplate(String(html && html.getContent ? html.getContent() : html), (text) => this.createHtmlOutput(text)); };
      methods.createTemplateFromFile = function (name) { return this.createTemplate(this.createHtmlOutputFromFile(name)); };
    }
    if (className === 'HtmlOutput') methods.asTemplate = function () { return handleOf(introduction.globals.HtmlService.id, 'HtmlService').createTemplate(this); };
    prototypes[className] = loud(Object.freeze(methods), className);
  }

  function handleOf(id, className) {
    const known = handles.get(id);
    if (known !== undefined) return known;
    const handle = Object.create(prototypes[className]);
    ids.set(handle, id);
    handles.set(id, handle);
    return handle;
  }

  for (const name of Object.keys(introduction.globals)) {
    const entry = introduction.globals[name];
    globalThis[name] = handleOf(entry.id, entry.c);
  }
  for (const name of introduction.absent) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get() { throw exception('Exception', 'not emulated: ' + name); },
      set(value) { Object.defineProperty(globalThis, name, { value: value, writable: true, configurable: true }); },
    });
  }

  // What is global before the bundle is the language's and the services': a page may name a function, and 'eval' is one.
  const descriptorOf = Object.getOwnPropertyDescriptor;
  const given = Object.create(null);
  for (const name of Object.getOwnPropertyNames(globalThis)) given[name] = descriptorOf(globalThis, name).value;

  const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

  // What the script itself declares under a name: also by const, let and class, which are no properties of the global object.
  function declared(name) {
    const found = descriptorOf(globalThis, name);
    if (found !== undefined) return name in given && given[name] === found.value ? undefined : found.value;
    if (!IDENTIFIER.test(name) || name in globalThis) return undefined;
    try {
      const value = evaluate(name);
      return value === globalThis ? undefined : value;
    } catch (error) {
      return undefined;
    }
  }

  // A top-level function, or a method of a top-level object or class: 'menu.item'.
  function callable(path) {
    const names = path.split('.');
    let self = globalThis;
    let target = declared(names[0]);
    for (const name of names.slice(1)) {
      if ((typeof target !== 'object' && typeof target !== 'function') || target === null || !IDENTIFIER.test(name)) return undefined;
      self = target;
      target = target[name];
    }
    return typeof target === 'function' ? { self: self, target: target } : undefined;
  }

  function failure(error) {
    const isError = typeof error === 'object' && error !== null && 'message' in error;
    return JSON.stringify({
      e: isError
        ? { name: String(error.name), message: String(error.message), stack: String(error.stack || '') }
        : { name: 'Error', message: String(error), stack: '' },
    });
  }

  let later;
  return {
    // Runs a function of the script; answers JSON: { v } or { e }, or nothing while an async function is on its way.
    run(functionName, argumentsText) {
      try {
        const found = callable(functionName);
        if (found === undefined) throw exception('ReferenceError', 'Script function not found: ' + functionName);
        const args = JSON.parse(argumentsText).map(inward);
        const result = found.target.apply(found.self, args);
        if (!(result instanceof Promise)) return JSON.stringify({ v: outward(result, []) });
        result.then((value) => JSON.stringify({ v: outward(value, []) })).then((text) => { later = text; }, (error) => { later = failure(error); });
        return '';
      } catch (error) {
        return failure(error);
      }
    },
    // How an async function ended, once nothing is left to do; one that waits for what never comes gives nothing.
    ended() {
      return later === undefined ? JSON.stringify({ v: { $: 'undefined' } }) : later;
    },
  };
})`;

/** The outcome of a function of the script, as its text tells it. */
export type ScriptOutcome =
  | { readonly v: unknown }
  | { readonly e: { readonly name: string; readonly message: string; readonly stack: string } };

/** What the source gives when called. */
export interface ScriptSide {
  /** Answers "" for an async function. */
  run(functionName: string, argumentsText: string): string;
  /** The outcome of an async function, when the context has nothing left to do. */
  ended(): string;
}
