/**
 * The page of executions: how it tells of ends that no script wrote, and of triggers.
 */
import type { Execution } from '../../../src/desk/contract';
import { endedEarly } from '../../../src/desk/execution/ended-early';
import type { TriggerRecord } from '../../../src/desk/overlay';
import { executionsPage } from '../../../src/desk/server/executions-page';
import type { ExecutionsView } from '../../../src/desk/server/executions-page';
import { failureWords } from '../../../src/desk/words/execution-words';

const ran = (outcome: Execution['outcome']): Execution => ({
  id: 'e1', functionName: 'main', user: 'olga@example.ru', kind: 'menu', startedAt: '2026-11-21T09:00:00.000Z', ms: 1, calls: {}, callCount: 0, modelledMs: 0, shown: [], logged: [], outcome,
});

const page = (more: Partial<ExecutionsView>): string =>
  executionsPage({ executions: [], triggers: [], people: new Map(), name: 'Книга', timeZone: 'Europe/Moscow', language: 'ru', isOwner: true, ...more });

test.each([
  ['time', 'ru', 'Прервано: функция работала дольше, чем разрешает Google'],
  ['time', 'en', 'Stopped: the function ran longer than Google allows'],
  ['memory', 'ru', 'Прервано: функции не хватило памяти'],
  ['cancelled', 'ru', 'Отменено'],
  ['cancelled', 'en', 'Cancelled'],
  ['stopped', 'ru', 'Прервано: выполнение оборвалось само'],
] as const)('an execution that was ended is told of in the language of the reader: %s, %s', (kind, language, words) => {
  const html = page({ language, executions: [ran({ kind: 'failed', name: 'Exception', message: endedEarly[kind], stack: '' })] });
  expect(html).toContain(`<td class="failed">${words}`);
  expect(html).not.toContain(endedEarly[kind]);
});

test('a person whom a menu item failed is told so, too', () => {
  expect(failureWords({ name: 'Exception', message: endedEarly.time }, 'ru')).toMatch(/^Прервано/u);
  expect(failureWords({ name: 'Exception', message: 'Range not found' }, 'ru')).toBe('Range not found');
});

test('an error of the script stays in the words of the script, whatever they are', () => {
  const html = page({ executions: [ran({ kind: 'failed', name: 'Error', message: endedEarly.time, stack: 'at main' })] });
  expect(html).toContain(`<summary>${endedEarly.time}</summary>`);
});

const trigger = (more: Partial<TriggerRecord>): TriggerRecord => ({ uid: 'u', handler: '<go>', event: 'CLOCK', creator: 'olga@example.ru', ...more });

test('triggers are told with when they come, in the time of the workbook; one that has run says so', () => {
  const html = page({ triggers: [trigger({ next: Date.UTC(2026, 0, 1) }), trigger({ event: 'ON_EDIT' }), trigger({})] });
  expect([...html.matchAll(/<td>((?:по|при)[^<]*)<\/td>/gu)].map(([, when]) => when)).toEqual([
    'по времени, следующий запуск 01.01.2026, 03:00', 'при правке', 'по времени, уже сработал и больше не запустится',
  ]);
  expect(html).toContain('&#60;go&#62;');
});

test('nobody but the owner sees them, and without any there is no heading', () => {
  expect(page({ triggers: [trigger({})], isOwner: false })).not.toContain('Триггеры');
  expect(page({})).not.toContain('Триггеры');
});
