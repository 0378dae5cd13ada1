/** Properties, cache, locks, limits, the runtime. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

/** A key nobody else uses. */
const KEY = 'jury.self-test';

export const serviceLines: readonly Line[] = [
  line('time-limits', 'An execution ends after six minutes, a simple trigger after thirty seconds.', [], [
    'desk/worker: a script that does not end is ended at the limit, and one can be cancelled',
  ]),
  line('properties', 'Properties are texts, at most 9 KB each and 500 KB in a store; a missing key is null; three stores apart.', [
    check('texts, null, stores apart', () => {
      const mine = PropertiesService.getUserProperties();
      mine.setProperty(KEY, 5 as never);
      const read = [mine.getProperty(KEY), PropertiesService.getDocumentProperties().getProperty(KEY), mine.getProperty(`${KEY}.none`)];
      mine.deleteProperty(KEY);
      return [...read, mine.getProperty(KEY)];
    }, ['5', null, null, null]),
    refuses('a large value', () => PropertiesService.getUserProperties().setProperty(KEY, 'я'.repeat(5000)), 'Argument too large: value'),
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
    refuses('a large value', () => CacheService.getUserCache().put(KEY, 'x'.repeat(102_401)), 'Argument too large: value'),
  ], ['desk/stores: values end with their time', 'desk/stores: the desk can forget everything, as Google may']),
  line('locks', 'A lock is one execution’s until it is released or the execution ends.', [
    check('taken, held, released', () => {
      const lock = LockService.getScriptLock();
      const steps = [lock.hasLock(), lock.tryLock(1000), lock.hasLock()];
      lock.releaseLock();
      return [...steps, lock.hasLock()];
    }, [false, true, true, false]),
  ], ['desk/stores: tryLock gives up, waitLock throws, when another execution holds the lock', 'desk/worker: a lock makes the second execution wait for the first']),
  line('custom-functions', 'Functions of the script in formulas may read and not write.', []),
  line('sizes', 'Ten million cells, 18,278 columns, 50,000 characters in a cell.', [
    refuses('a long text', (bench) => bench.cell().setValue('я'.repeat(50_001)), 'Your input contains more than the maximum of 50000 characters in a single cell.'),
    check('too many cells', (bench) => {
      const tab = bench.tab();
      return bench.thrown(() => tab.insertRowsAfter(1000, 400_000)) !== '';
    }, true),
  ]),
  line('runtime', 'V8 without timers, fetch, URL or modules; fresh globals in every execution.', [
    check('what is not there', () => {
      const world = globalThis as unknown as Record<string, unknown>;
      return ['setTimeout', 'setInterval', 'fetch', 'URL', 'TextEncoder', 'process', 'require', 'structuredClone'].filter((name) => world[name] !== undefined);
    }, []),
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
  ], ['desk/executions: every execution starts with fresh globals']),
];
