// A page calculates each formula when it is read, and learns in the pauses what depends on what: whatever was read before, and however
// much was learned, it must read what the engine's own evaluation gives for the same workbook. The changes are seeded.
import { CompiledFormula, Model, registries } from '../../src/desk/kernel/engine';
import type { WorkbookData } from '../../src/desk/kernel/engine';
import { deferEvaluation, learnerOf } from '../../src/desk/kernel/evaluation';
import { staysInItsCell } from '../../src/desk/kernel/one-cell-formulas';

type Evaluation = ReturnType<typeof registries.coreViewsPluginRegistry.get>;
const { coreViewsPluginRegistry } = registries;
const own: Evaluation = coreViewsPluginRegistry.get('evaluation');
deferEvaluation({ singly: true });
const singly: Evaluation = coreViewsPluginRegistry.get('evaluation');

const ROWS = 12;
const COLUMNS = 7;
const TABS = ['s0', 's1'];

function generator(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** A model evaluated by the engine itself. */
function engines(data: WorkbookData): Model {
  coreViewsPluginRegistry.replace('evaluation', own);
  try {
    return new Model(data);
  } finally {
    coreViewsPluginRegistry.replace('evaluation', singly);
  }
}

const start = (): WorkbookData => {
  const sheets = TABS.map((id, index) => ({ id, name: `T${index}`, colNumber: 12, rowNumber: 20, cells: { A1: '1', A2: '2', A3: '3', B1: '=A1*2', B2: '=SUM(A1:A3)' } }));
  return { version: new Model().exportData().version, sheets } as unknown as WorkbookData;
};

const cell = (col: number, row: number): string => `${String.fromCharCode(65 + (col % COLUMNS))}${1 + (row % ROWS)}`;

/** Formulas look to the left, so that there are no circles: in one, what is read first decides which cells say so. */
function formula(next: (limit: number) => number, { sheetId, col, row }: { readonly sheetId: string; readonly col: number; readonly row: number }): string {
  const [a, b] = [cell(next(col), next(ROWS)), cell(next(col), next(ROWS))];
  const left = cell(col - 1, 8);
  const choices = [
    `=${a}+1`, `=IF(${a}>5,${b},"no")`, `=IFS(${a}>=3,5,TRUE,0)`, `=SUM(${a}:${b})`, `=COUNTIF(A1:${left},">3")`, sheetId === 's0' ? `=T1!${a}&"x"` : `=${a}&"y"`,
    `=IFERROR(${a}/${b},0)`, '=Total+1', `=ROUND(AVERAGE(A1:A4),1)`, `=XLOOKUP(${a},A1:A9,A2:A10)`, `=NOSUCH(${a})`, '=IF(',
  ];
  // Of two arrays that want the same cells the older one has them: there is one place for them on each tab.
  const arrays = ['=A1:A3', '=TRANSPOSE(A1:A3)', '=SEQUENCE(2,2)'];
  if (row === 3 && col === 1) return arrays[next(arrays.length)] ?? '';
  return choices[next(choices.length)] ?? '';
}

function change(model: Model, next: (limit: number) => number): void {
  const position = { sheetId: TABS[next(2)] ?? 's0', col: next(COLUMNS), row: next(ROWS) };
  const { getters } = model;
  switch (next(9)) {
    case 0: case 1: model.dispatch('UPDATE_CELL', { ...position, content: String(next(12)) }); break;
    case 2: case 3: model.dispatch('UPDATE_CELL', { ...position, content: position.col === 0 ? '7' : formula(next, position) }); break;
    case 4: model.dispatch('UPDATE_CELL', { ...position, row: 3, col: 1, content: formula(next, { ...position, row: 3, col: 1 }) }); break;
    case 5: model.dispatch('UPDATE_CELL', { ...position, content: '' }); break;
    case 6: model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 's0', sheetName: getters.getSheetName('s0'), dimension: 'ROW', base: next(5), quantity: 1, position: 'before' }); break;
    case 7: model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: 's0', sheetName: getters.getSheetName('s0'), dimension: 'ROW', elements: [5 + next(5)] }); break;
    case 8: model.dispatch('REQUEST_UNDO'); break;
  }
}

const values = (model: Model): unknown[] =>
  TABS.flatMap((sheetId) =>
    Array.from({ length: ROWS * COLUMNS }, (_, index) => model.getters.getEvaluatedCell({ sheetId, col: index % COLUMNS, row: Math.floor(index / COLUMNS) }).value),
  );

test.each([1, 2, 3, 4, 5, 6, 7, 8])('what is read is what the engine alone gives: series %i', (seed) => {
  const next = generator(seed * 104_729);
  const model = new Model(start());
  for (let count = 0; count < 60; count += 1) {
    change(model, next);
    let bits = next(3);
    if (next(3) === 0) learnerOf(model)?.learn(() => (bits -= 1) > 0);
    // Some cells are read before the comparison, in no order.
    for (let reads = next(6); reads > 0; reads -= 1) model.getters.getEvaluatedCell({ sheetId: TABS[next(2)] ?? 's0', col: next(COLUMNS), row: next(ROWS) });
    if (count % 10 === 9) expect(values(model)).toEqual(values(engines(model.exportData())));
  }
});

test('an edit reaches what depends on it, with nothing learned, with half of it, and with all', () => {
  const model = new Model(start());
  const { getters } = model;
  const write = (row: number, col: number, content: string): void => void model.dispatch('UPDATE_CELL', { sheetId: 's0', row, col, content });
  for (let row = 3; row < 18; row += 1) for (let col = 1; col < 12; col += 1) write(row, col, `=A${row + 1}+${col}`);
  const read = (row: number, col: number): unknown => getters.getEvaluatedCell({ sheetId: 's0', row, col }).value;
  expect(read(9, 4)).toBe(4);
  write(9, 0, '100');
  expect(read(9, 4)).toBe(104);
  const learner = learnerOf(model);
  expect(learner?.learn(() => false)).toBe(false);
  write(9, 0, '200');
  expect(read(9, 4)).toBe(204);
  while (learner?.learn(() => false) === false);
  expect(learner?.knows()).toBe(true);
  write(9, 0, '300');
  expect([read(9, 4), read(8, 4), learner?.knows()]).toEqual([304, 4, true]);
  write(10, 4, '=E10*2');
  expect(read(10, 4)).toBe(608);
  write(9, 0, '1');
  expect(read(10, 4)).toBe(10);
});

test('a formula that is not read is not calculated', () => {
  const model = new Model(start());
  const cells = model.getters.getCells('s0').filter((one) => one.isFormula);
  let calculated = 0;
  for (const one of cells) {
    const { compiledFormula } = one as unknown as { compiledFormula: { execute: (...args: unknown[]) => unknown } };
    const { execute } = compiledFormula;
    Object.assign(compiledFormula, { execute(this: unknown, ...args: unknown[]) { calculated += 1; return execute.apply(this, args); } });
  }
  model.dispatch('UPDATE_CELL', { sheetId: 's0', col: 0, row: 0, content: '5' });
  expect(calculated).toBe(0);
  expect(model.getters.getEvaluatedCell({ sheetId: 's0', col: 1, row: 0 }).value).toBe(10);
  expect(calculated).toBe(1);
});

test.each([
  ['=IFS(A1="","",A1>=600,5,TRUE,0)', true],
  ['=IF(ROUND(C3,6)>=600,5,COUNTBLANK(C3)*-1)', true],
  ['=SUM(A1:B3)+COUNTIF(A1:A9,"x")', true],
  ['=A1:B3', false],
  ['=IF(A1:A3>1,1,0)', false],
  ['=COUNTIF(A1:A9,B1:B3)', false],
  ['=SUM(A1:A3*2)', false],
  ['=SEQUENCE(3)', false],
  ['={1,2}', false],
  ['=Total', false],
  ['=MYSUM(A1)', true],
  ['=UNIQUE(A1)', false],
])('%s stays in its cell: %s', (text, stays) => {
  expect(staysInItsCell(CompiledFormula.Compile(text, 's0', new Model(start()).getters))).toBe(stays);
});
