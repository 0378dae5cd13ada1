// NOW and TODAY: told anew with every edit, and what depends on them with them; TODAY only when the day has changed.
import { registries } from '../../src/desk/kernel/engine';
import { Kernel } from '../../src/desk/kernel/kernel';
import { Desk } from '../../src/desk/host';
import { owner } from './script-desk';

const DAY = 86_400_000;

test('an edit anywhere brings them up to date, and those that depend on them', () => {
  let now = Date.UTC(2026, 10, 21, 9);
  const { data, overlay } = Desk.empty({ owner, name: 'Book', timeZone: 'UTC', locale: 'ru_RU' }, { addon: { code: '', manifest: { timeZone: 'UTC' }, pages: {} } }).export();
  const kernel = new Kernel({ data, overlay }, { now: () => now });
  const sheetId = kernel.model.getters.getSheetIds()[0] ?? '';
  let counted = 0;
  const { functionRegistry } = registries;
  const sum = functionRegistry.get('SUM');
  functionRegistry.replace('SUM', { ...sum, compute(...args) { counted += 1; return sum.compute.apply(this, args); } });
  const put = (row: number, column: number, content: string): void => void kernel.apply([{ kind: 'cell', sheetId, row, column, content }]);
  const value = (row: number, column: number): unknown => kernel.cell(sheetId, row, column).value;
  try {
    put(0, 0, '=NOW()');
    put(1, 0, '=A1+1');
    put(2, 0, '=TODAY()');
    put(3, 0, '=SUM(A3,1)');
    const first = [value(0, 0), value(1, 0), value(2, 0), value(3, 0)] as number[];
    now += DAY / 4;
    expect(value(0, 0)).toBe(first[0]);
    const before = counted;
    put(5, 5, 'x');
    expect([value(0, 0), value(1, 0), value(2, 0), value(3, 0)]).toEqual([(first[0] ?? 0) + 0.25, (first[1] ?? 0) + 0.25, first[2], first[3]]);
    expect(counted).toBe(before);
    now += DAY;
    put(5, 5, 'y');
    expect([value(0, 0), value(2, 0), value(3, 0)]).toEqual([(first[0] ?? 0) + 1.25, (first[2] ?? 0) + 1, (first[3] ?? 0) + 1]);
    expect(counted).toBe(before + 1);
  } finally {
    functionRegistry.replace('SUM', sum);
  }
});
