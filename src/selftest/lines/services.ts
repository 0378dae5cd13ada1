/** Properties, cache, locks, limits, the runtime. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

/** A key nobody else uses. */
const KEY = 'jury.self-test';

/** The values of a range once Google has computed the functions of the script: it shows "Loading..." until then. */
function computed(range: GoogleAppsScript.Spreadsheet.Range): unknown[][] {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    SpreadsheetApp.flush();
    if (!range.getDisplayValues().some((row) => row.some((text) => /^(?:Loading|Загрузка)/u.test(text)))) break;
    Utilities.sleep(1000);
  }
  return range.getValues() as unknown[][];
}

export const serviceLines: readonly Line[] = [
  line('time-limits', 'An execution ends after six minutes, a simple trigger after thirty seconds.', [], [
    'desk/worker: a script that does not end is ended at the limit, and one can be cancelled',
    'desk/executions: an execution has six minutes, a simple trigger and a function in a formula thirty seconds',
  ]),
  line('properties', 'Properties are texts, at most 9 KB each and 500 KB in a store; a missing key is null; three stores apart.', [
    check('texts, null, stores apart', () => {
      const mine = PropertiesService.getUserProperties();
      mine.setProperty(KEY, 5 as never);
      const read = [mine.getProperty(KEY), PropertiesService.getDocumentProperties().getProperty(KEY), mine.getProperty(`${KEY}.none`)];
      mine.deleteProperty(KEY);
      return [...read, mine.getProperty(KEY)];
    }, ['5', null, null, null]),
    refuses('a large value', () => PropertiesService.getUserProperties().setProperty(KEY, 'x'.repeat(10_000)), 'Argument too large: value'),
  ], ['desk/stores: a store of more than 500 KB is refused', 'desk/stores: the properties of a user are the own ones, and outlive the execution and the file']),
  line('cache', 'The cache keeps texts of 100 KB under keys of 250 letters, and may forget.', [
    check('put, get, remove', () => {
      const cache = CacheService.getUserCache();
      cache.put(KEY, 'x', 60);
      const read = [cache.get(KEY), Object.keys(cache.getAll([KEY, `${KEY}.none`]))];
      cache.remove(KEY);
      return [...read, cache.get(KEY)];
    }, ['x', [KEY], null]),
    refuses('a long key', () => CacheService.getUserCache().put('k'.repeat(251), '1'), 'Argument too large: key'),
    check('many at once', () => {
      const cache = CacheService.getUserCache();
      cache.putAll({ [`${KEY}.a`]: '1', [`${KEY}.b`]: '2' }, 60);
      const read = cache.getAll([`${KEY}.a`, `${KEY}.b`]);
      cache.removeAll([`${KEY}.a`, `${KEY}.b`]);
      return [read[`${KEY}.a`], read[`${KEY}.b`], Object.keys(cache.getAll([`${KEY}.a`, `${KEY}.b`])).length] as unknown[];
    }, ['1', '2', 0]),
    refuses('a large value', () => CacheService.getUserCache().put(KEY, 'x'.repeat(102_401)), 'Argument too large: value'),
  ], ['desk/stores: values end with their time', 'desk/stores: ten minutes are the life of a value, six hours the longest', 'desk/stores: beyond a thousand items the nine hundred furthest from their end are kept', 'desk/stores: the desk can forget everything, as Google may']),
  line('locks', 'A lock is one execution’s until it is released or the execution ends.', [
    check('taken, held, released', () => {
      const lock = LockService.getScriptLock();
      const steps = [lock.hasLock(), lock.tryLock(1000), lock.hasLock()];
      lock.releaseLock();
      return [...steps, lock.hasLock()];
    }, [false, true, true, false]),
    check('the lock of the document and that of the user are others', () => {
      const [script, mine] = [LockService.getScriptLock(), LockService.getUserLock()];
      const steps = [script.tryLock(1000), mine.hasLock(), LockService.getDocumentLock().hasLock()];
      script.releaseLock();
      return steps;
    }, [true, false, false]),
  ], ['desk/stores: no time to wait in the past: a negative patience takes nothing', 'desk/stores: tryLock gives up, waitLock throws, when another execution holds the lock', 'desk/worker: a lock makes the second execution wait for the first']),
  line('custom-functions', 'Functions of the script in formulas take values, give values or tables, and may read and not write.', [
    check('one value, a range, a table that spreads', (bench) => {
      const range = bench.range(2, 4);
      range.offset(0, 0, 2, 1).setValues([[1], [2]]);
      const data = range.offset(0, 0, 2, 1).getA1Notation();
      range.getCell(1, 2).setFormula(`=SELFTEST_DOUBLE(${range.getCell(1, 1).getA1Notation()})`);
      range.getCell(1, 3).setFormula(`=SELFTEST_DOUBLE(${data})`);
      range.getCell(2, 4).setValue('x');
      range.getCell(1, 4).setFormula(`=SELFTEST_DOUBLE(${data})`);
      return computed(range);
    }, [[1, 2, 2, '#REF!'], [2, '', 4, 'x']]),
    check('it may not write, nor may it throw unseen', (bench) => {
      const cell = bench.cell();
      return [computed(cell.setFormula('=SELFTEST_WRITE()')), cell.getSheet().getRange(1, 1).getNote()];
    }, [[['#ERROR!']], '']),
  ], [
    'desk/custom-functions: values, ranges and what comes back', 'desk/custom-functions: what the function gets: numbers, texts, truths, dates, blanks and tables',
    'desk/custom-functions: a formula may read and not write, ask or know who looks',
  ]),
  line('sizes', 'Ten million cells, 18,278 columns, 50,000 characters in a cell.', [
    refuses('a long text', (bench) => bench.cell().setValue('я'.repeat(50_001)), 'Your input contains more than the maximum of 50000 characters in a single cell.'),
    check('50,000 characters are allowed', (bench) => (bench.cell().setValue('я'.repeat(50_000)).getValue() as string).length, 50_000),
    check('too many columns', (bench) => {
      const tab = bench.tab();
      tab.deleteRows(2, 999);
      return bench.thrown(() => tab.insertColumnsAfter(26, 18_253)) !== '';
    }, true),
    check('too many cells', (bench) => {
      const tab = bench.tab();
      return bench.thrown(() => tab.insertRowsAfter(1000, 400_000)) !== '';
    }, true),
  ]),
  line('runtime', 'V8 without timers, fetch, URL or modules; fresh globals in every execution.', [
    check('what is not there', () => {
      const world = globalThis as unknown as Record<string, unknown>;
      return [
        'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'XMLHttpRequest', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'FormData', 'Blob', 'atob', 'btoa', 'crypto',
        'performance', 'structuredClone', 'process', 'require', 'module', 'Buffer', 'window', 'self', 'document', 'alert',
      ].filter((name) => world[name] !== undefined);
    }, []),
    check('what is there', () => {
      const world = globalThis as unknown as Record<string, unknown>;
      return ['console', 'Intl', 'Promise', 'Proxy', 'Reflect', 'Symbol', 'Map', 'WeakMap', 'BigInt', 'Logger', 'Utilities', 'ScriptApp'].filter((name) => world[name] === undefined);
    }, []),
    check('what Google calls is a function of the global object', () => typeof (globalThis as unknown as Record<string, unknown>)['runSelfTest'], 'function'),
    check('the language is that of V8', () => {
      const [{ a, ...rest }, text] = [{ a: 1, b: 2, c: [3] }, 'я-1'];
      return [a, rest.c[0] ?? 0, text.replace(/(?<=-)\d/u, 'x'), 2 ** 10, [...new Set([1, 1, 2])].length, [[1], [2]].flat().length];
    }, [1, 3, 'я-x', 1024, 2, 2]),
    check('values belong to the script’s own world', (bench) => {
      const values = bench.cell().getValues();
      return [Array.isArray(values), values instanceof Array, new Date(0) instanceof Date];
    }, [true, true, true]),
    check('an error of a service is an Error named Exception', (bench) => {
      try {
        bench.book.getSheets()[0]?.getRange(0, 0);
      } catch (error) {
        return [error instanceof Error, (error as Error).name];
      }
      return 'nothing thrown';
    }, [true, 'Exception']),
  ], [
    'desk/executions: every execution starts with fresh globals', 'desk/executions: what can be run: %s', 'desk/executions: methods of objects and of classes can be run by menus, not by pages',
  ]),
];
