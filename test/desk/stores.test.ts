// Properties, cache, locks, session and utilities, with Google's limits.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { Desk } from '../../src/desk/host';
import { editor, owner, returnedBy, scriptDesk, thrownBy } from './script-desk';

describe('properties', () => {
  test('three stores, strings only, null for a missing key', () => {
    expect(
      returnedBy(`const one = PropertiesService.getDocumentProperties(); one.setProperty('a', 5); one.setProperties({ b: 'x' });
        return [one.getProperty('a'), one.getProperty('нет'), one.getKeys(), PropertiesService.getScriptProperties().getProperty('a'), one.deleteProperty('a').getProperties()]`),
    ).toEqual(['5', null, ['a', 'b'], null, { b: 'x' }]);
  });
  test('the properties of a user are the own ones, and outlive the execution and the file', () => {
    const desk = scriptDesk(`function set() { PropertiesService.getUserProperties().setProperty('who', Session.getActiveUser().getEmail()); } function get() { return PropertiesService.getUserProperties().getProperty('who'); }`);
    desk.as(owner.email).run('set');
    expect(desk.as(editor.email).run('get').outcome).toMatchObject({ returned: null });
    expect(desk.as(owner.email).run('get').outcome).toMatchObject({ returned: owner.email });
    expect(desk.export().overlay.properties.user).toEqual({ [owner.email]: { who: owner.email }, [editor.email]: {} });
  });
  test('a value of more than 9 KB is refused', () => {
    expect(thrownBy(`PropertiesService.getScriptProperties().setProperty('a', 'я'.repeat(5000))`)).toBe('Argument too large: value');
  });
  test('a store of more than 500 KB is refused', () => {
    expect(thrownBy(`const store = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i += 1) store.setProperty('k' + i, 'x'.repeat(9000));`)).toMatch(/storage quota/u);
  });
});

describe('cache', () => {
  test('values end with their time', () => {
    let now = 1_000_000;
    const desk = Desk.empty(
      { owner, name: 'Проба', timeZone: 'UTC', locale: 'ru_RU' },
      { addon: { code: `function put() { CacheService.getDocumentCache().put('a', '1', 60); } function get() { return CacheService.getDocumentCache().get('a'); }`, manifest: { timeZone: 'UTC' }, pages: {} }, now: () => now },
    );
    const session = desk.as(owner.email);
    session.run('put');
    now += 59_000;
    expect(session.run('get').outcome).toMatchObject({ returned: '1' });
    now += 1_000;
    expect(session.run('get').outcome).toMatchObject({ returned: null });
  });
  test('ten minutes are the life of a value, six hours the longest', () => {
    let now = 0;
    const code = `function put() { const cache = CacheService.getScriptCache(); cache.put('usual', '1'); cache.put('long', '1', 21600); } function get() { const cache = CacheService.getScriptCache(); return [cache.get('usual'), cache.get('long')]; }`;
    const session = Desk.empty({ owner, name: 'Проба', timeZone: 'UTC', locale: 'ru_RU' }, { addon: { code, manifest: { timeZone: 'UTC' }, pages: {} }, now: () => now }).as(owner.email);
    session.run('put');
    for (const [at, found] of [[599_999, ['1', '1']], [600_000, [null, '1']], [21_599_999, [null, '1']], [21_600_000, [null, null]]] as const) {
      now = at;
      expect(session.run('get').outcome).toMatchObject({ returned: found });
    }
  });
  test('long keys and large values are refused', () => {
    expect(thrownBy(`CacheService.getScriptCache().put('k'.repeat(251), '1')`)).toBe('Argument too large: key');
    expect(thrownBy(`CacheService.getScriptCache().put('k', 'x'.repeat(102401))`)).toBe('Argument too large: value');
  });
  test('beyond a thousand items the nine hundred furthest from their end are kept', () => {
    expect(
      returnedBy(`const cache = CacheService.getScriptCache(); cache.put('soon', '1', 30); for (let i = 0; i < 1000; i += 1) cache.put('k' + i, 'x', 1000 + i); 
        const keys = ['soon']; for (let i = 0; i < 1000; i += 1) keys.push('k' + i); const left = Object.keys(cache.getAll(keys)); return [left.length, left.includes('soon'), left.includes('k99'), left.includes('k100')]`),
    ).toEqual([900, false, false, true]);
  });
  test('the desk can forget everything, as Google may', () => {
    const desk = scriptDesk(`function put() { CacheService.getScriptCache().putAll({ a: '1', b: '2' }); return CacheService.getScriptCache().getAll(['a', 'b', 'c']); } function get() { return CacheService.getScriptCache().get('a'); }`);
    expect(desk.as(owner.email).run('put').outcome).toMatchObject({ returned: { a: '1', b: '2' } });
    desk.shared.cache.forgetEverything();
    expect(desk.as(owner.email).run('get').outcome).toMatchObject({ returned: null });
  });
});

describe('locks', () => {
  test('a lock is one’s own until released or the execution ends', () => {
    const desk = scriptDesk(`function main() { const lock = LockService.getDocumentLock(); const before = lock.hasLock(); const taken = lock.tryLock(10); return [before, taken, lock.hasLock(), LockService.getDocumentLock().tryLock(10)]; }`);
    expect(desk.as(owner.email).run('main').outcome).toMatchObject({ returned: [false, true, true, true] });
    expect(desk.as(editor.email).run('main').outcome).toMatchObject({ returned: [false, true, true, true] });
  });
  test('no time to wait in the past: a negative patience takes nothing', () => {
    expect(returnedBy(`const lock = LockService.getScriptLock(); return [lock.tryLock(-1), lock.tryLock(0), lock.hasLock()]`)).toEqual([false, true, true]);
    expect(thrownBy('LockService.getScriptLock().waitLock(-1)')).toMatch(/^Lock timeout/u);
  });
  test('tryLock gives up, waitLock throws, when another execution holds the lock', () => {
    const desk = scriptDesk(`function attempt() { return LockService.getScriptLock().tryLock(10); } function insist() { LockService.getScriptLock().waitLock(10); }`);
    desk.shared.locks.take('script', 'another');
    expect(desk.as(owner.email).run('attempt').outcome).toMatchObject({ returned: false });
    expect(desk.as(owner.email).run('insist').outcome).toMatchObject({ message: 'Lock timeout: another process was holding the lock for too long.' });
  });
});

test('the clock of the desk is the clock of its scripts, and dates are formatted by zone', () => {
  expect(
    returnedBy(`const now = new Date(); return [now.getTime(), Date.now(), now instanceof Date, Utilities.formatDate(now, 'Europe/Moscow', "dd.MM.yyyy HH:mm 'по Москве'"), Utilities.formatDate(now, 'UTC', "yyyy-MM-dd'T'HH:mm:ssXXX")]`, { now: Date.UTC(2026, 10, 20, 21, 30) }),
  ).toEqual([Date.UTC(2026, 10, 20, 21, 30), Date.UTC(2026, 10, 20, 21, 30), true, '21.11.2026 00:30 по Москве', '2026-11-20T21:30:00Z']);
});

test.each([
  ['GMT+3', '1970-01-01 03:00 +0300 GMT+03:00'],
  ['GMT-0330', '1969-12-31 20:30 -0330 GMT-03:30'],
  ['GMT', '1970-01-01 00:00 +0000 GMT'],
  ['Asia/Kolkata', '1970-01-01 05:30 +0530 GMT+05:30'],
  ['no such zone', '1970-01-01 00:00 +0000 GMT'],
])('a date is formatted for %s', (zone, shown) => {
  expect(returnedBy(`return Utilities.formatDate(new Date(0), '${zone}', 'yyyy-MM-dd HH:mm Z z')`)).toBe(shown);
});

test('formatString is printf', () => {
  expect(returnedBy(`return Utilities.formatString('%04d|%-4s|%5.2f|%+d|%x|%%|%s', 7, 'да', 3.14159, 5, 255, null)`)).toBe('0007|да  | 3.14|+5|ff|%|null');
});

test('utilities', () => {
  expect(returnedBy(`return [Utilities.base64Encode('да'), Utilities.newBlob(Utilities.base64Decode('0LTQsA==')).getDataAsString(), Utilities.parseCsv('a;"б;""в""";c\\n1;2;3', ';'), Utilities.getUuid().length]`)).toEqual([
    '0LTQsA==', 'да', [['a', 'б;"в"', 'c'], ['1', '2', '3']], 36,
  ]);
});
