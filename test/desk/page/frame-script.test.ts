// google.script of a sidebar: what may be passed, ten calls at a time, handlers and user objects.
// The script of the frame runs in a bare context with a page around it that answers as told.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const built = buildSync({ entryPoints: [join(__dirname, '../../../src/desk/page/frame-script.ts')], bundle: true, format: 'iife', target: 'es2020', write: false });
const source = built.outputFiles[0]?.text ?? '';

interface Call {
  readonly desk: string;
  readonly call: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
}

interface Frame {
  /** What the frame has told the page. */
  readonly told: Call[];
  readonly logged: string[];
  readonly run: (code: string) => unknown;
  readonly answer: (message: object) => void;
}

function frame(): Frame {
  const told: Call[] = [];
  const logged: string[] = [];
  const parent = { postMessage: (message: Call) => told.push(message) };
  let hear: (event: object) => void = () => undefined;
  const context = createContext({
    parent, console: { error: (text: string) => logged.push(text) },
    addEventListener: (_: string, heard: (event: object) => void) => { hear = heard; },
  });
  runInContext('class Node {} class HTMLFormElement extends Node {} class FormData { constructor(form) { this.form = form; } [Symbol.iterator]() { return this.form.fields[Symbol.iterator](); } } const seen = [];', context);
  runInContext(source, context);
  return { told, logged, run: (code) => runInContext(code, context) as unknown, answer: (data) => hear({ source: parent, data }) };
}

test.each([
  ['1, "два", true, null, [1, [2]], { a: { b: [null] } }', [1, 'два', true, null, [1, [2]], { a: { b: [null] } }]],
  ['undefined', [null]],
  ['[1, undefined], { a: undefined, b: 1 }', [[1, null], { b: 1 }]],
])('passes %s', (args, passed) => {
  const { run, told } = frame();
  run(`google.script.run.save(${args})`);
  expect(JSON.parse(JSON.stringify(told))).toEqual([{ desk: 'call', call: '1', functionName: 'save', args: passed }]);
});

test.each([
  ['new Date()', '0'], ['[0, 1, 2, new Date(), 4]', '3'], ['{ when: new Date() }', 'when'], ['() => 1', '0'], ['{ act() {} }', 'act'], ['new Map([[1, 2]])', '0'], ['new Set([1])', '0'],
  ['/x/', '0'], ['new Number(1)', '0'], ['new String("a")', '0'], ['new Uint8Array(2)', '0'], ['Promise.resolve(1)', '0'], ['Symbol("a")', '0'], ['10n', '0'],
  ['(() => { const one = {}; one.self = one; return one; })()', 'self'],
])('refuses %s and names its place', (argument, place) => {
  const { run, told } = frame();
  expect(() => run(`google.script.run.save(${argument})`)).toThrow(`Failed due to illegal value in property: ${place}`);
  expect(told).toEqual([]);
});

test('a form is the only argument, with its fields by name', () => {
  const { run, told } = frame();
  run('const form = new HTMLFormElement(); form.fields = [["имя", "Анна"], ["вид", "а"], ["вид", "б"]]; google.script.run.save(form)');
  expect(JSON.parse(JSON.stringify(told[0]?.args))).toEqual([{ имя: 'Анна', вид: ['а', 'б'] }]);
});

test('ten calls run at a time; the others wait their turn', () => {
  const { run, told, answer } = frame();
  run('for (let i = 0; i < 12; i += 1) google.script.run.withSuccessHandler((value) => seen.push(value)).step(i)');
  expect(told.map(({ args }) => args[0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  answer({ desk: 'returned', call: '4', value: 'четвёртый' });
  expect(told.map(({ args }) => args[0]).slice(10)).toEqual([10]);
  answer({ desk: 'returned', call: '1', value: 'первый' });
  expect([told.length, run('seen.join()')]).toEqual([12, 'четвёртый,первый']);
});

test('handlers get the value or an Error, and the user object as it is', () => {
  const { run, answer, logged } = frame();
  run(`const mine = { element: 1 };
    google.script.run.withSuccessHandler((value, object) => seen.push(value, object === mine)).withUserObject(mine).withFailureHandler(() => seen.push('no')).good();
    google.script.run.withFailureHandler((error, object) => seen.push(error instanceof Error, error.message, object === mine)).withUserObject(mine).bad();
    google.script.run.silent()`);
  answer({ desk: 'returned', call: '1', value: null });
  answer({ desk: 'failed', call: '2', name: 'Exception', message: 'Range not found' });
  answer({ desk: 'failed', call: '3', name: 'Exception', message: 'тихо' });
  expect(run('JSON.stringify(seen)')).toBe(JSON.stringify([null, true, true, 'Range not found', true]));
  expect(logged).toEqual(['Exception: тихо']);
});

test('a handler belongs to its own chain of calls', () => {
  const { run, answer } = frame();
  run('const one = google.script.run.withSuccessHandler(() => seen.push("one")); google.script.run.plain(); one.first();');
  answer({ desk: 'returned', call: '1', value: 1 });
  answer({ desk: 'returned', call: '2', value: 1 });
  expect(run('seen.join()')).toBe('one');
});
