/**
 * Functions of the script in formulas, through the server: every page shows what the script computed, and the workbook holds it.
 * The pages are the page's own connection and model, without a screen.
 */
import { registerCustomFunctions } from '../../../src/desk/kernel/custom-functions';
import { Model } from '../../../src/desk/kernel/engine';
import { Connection } from '../../../src/desk/page/connection';
import { FormulaResults } from '../../../src/desk/page/formula-results';
import { deskPort } from '../../../src/desk/server/desk-port';
import type { FromServer } from '../../../src/desk/server/protocol';
import type { Served } from '../../../src/desk/server/serve';
import { editor, owner, scriptDesk } from '../script-desk';
import { until } from '../../patience';
import { serveTiny } from './page-client';

const code = `function TRIPLE(x) { return Array.isArray(x) ? x.map((row) => row.map((cell) => cell * 3)) : x * 3; }
  function REFUSES() { throw new Error('не сегодня'); }
  function read() { return SpreadsheetApp.getActiveSheet().getRange('B1:B2').getValues(); }`;

const open: { served?: Served; pages: FormulaPage[] } = { pages: [] };

afterEach(async () => {
  for (const page of open.pages.splice(0)) page.connection.close();
  await open.served?.close();
  delete open.served;
});

/** A page with the results of functions, as the browser's has them. */
class FormulaPage {
  private constructor(
    readonly connection: Connection,
    readonly model: Model,
  ) {}

  static async open(served: Served, email: string): Promise<FormulaPage> {
    const address = new URL('socket', served.url.replace('http', 'ws'));
    address.searchParams.set('as', email);
    const connection = new Connection(address.href, `${email} ${Math.random()}`);
    const welcome = await new Promise<Extract<FromServer, { type: 'welcome' }>>((resolve) => {
      connection.onMessage((message) => {
        if (message.type === 'welcome') resolve(message);
      });
      connection.open();
    });
    registerCustomFunctions(welcome.functions ?? []);
    const results = new FormulaResults(() => connection.send({ type: 'formulas wait' }));
    const model = new Model(welcome.snapshot, { client: { id: connection.clientId, name: email }, transportService: connection, custom: { customResults: results } }, [...welcome.revisions]);
    connection.onMessage((message) => {
      if (message.type === 'computed') results.take(message.results, model);
    });
    const page = new FormulaPage(connection, model);
    open.pages.push(page);
    return page;
  }

  type(row: number, col: number, content: string): void {
    this.model.dispatch('UPDATE_CELL', { sheetId: 's0', row, col, content });
  }

  value(row: number, col: number): unknown {
    return this.model.getters.getEvaluatedCell({ sheetId: 's0', row, col }).value;
  }
}

test('what one types the others see computed, those who come later, too, and scripts', async () => {
  const desk = scriptDesk(code);
  const port = deskPort(desk, (_, task) => Promise.resolve(desk.execute(task)));
  open.served = await serveTiny({ desk: port });
  const [one, other] = [await FormulaPage.open(open.served, owner.email), await FormulaPage.open(open.served, editor.email)];
  one.type(0, 0, '5');
  one.type(0, 1, '=TRIPLE(A1)');
  one.type(1, 1, '=TRIPLE(B1)+1');
  expect(one.value(0, 1)).toBe('Loading...');
  await until(() => one.value(1, 1) === 46 && other.value(1, 1) === 46);
  const late = await FormulaPage.open(open.served, editor.email);
  await until(() => late.value(0, 1) === 15);
  other.type(0, 0, '7');
  await until(() => [one, other, late].every((page) => page.value(0, 1) === 21));
  const screen = { ask: () => ({ button: 'CLOSE' as const }), show: () => undefined, menus: () => undefined, select: () => undefined, wait: () => undefined };
  expect((await port.run({ kind: 'menu', functionName: 'read', args: [], user: owner.email, screen })).outcome).toEqual({ kind: 'done', returned: [[21], [64]] });
});

test('a failure is shown with its message', async () => {
  const desk = scriptDesk(code);
  open.served = await serveTiny({ desk: deskPort(desk, (_, task) => Promise.resolve(desk.execute(task))) });
  const page = await FormulaPage.open(open.served, owner.email);
  page.type(0, 0, '=REFUSES()');
  await until(() => page.value(0, 0) !== 'Loading...');
  expect(page.model.getters.getEvaluatedCell({ sheetId: 's0', row: 0, col: 0 })).toMatchObject({ value: '#BAD_EXPR', message: 'Error: не сегодня' });
  expect(desk.executions).toMatchObject([{ kind: 'custom function', functionName: 'REFUSES', outcome: { kind: 'failed' } }]);
});
