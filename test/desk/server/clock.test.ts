/**
 * Time-driven triggers on the server: with the machine's own clock, seen by an open page, and ended with the server.
 */
import { deskPort } from '../../../src/desk/server/desk-port';
import type { Served } from '../../../src/desk/server/serve';
import { owner, scriptDesk } from '../script-desk';
import { until } from '../../patience';
import { PageClient, serveTiny } from './page-client';

const open: { served?: Served; page?: PageClient } = {};

afterEach(async () => {
  open.page?.connection.close();
  await open.served?.close();
});

test('what a trigger writes comes to the page; a failure in another stops nothing', async () => {
  const desk = scriptDesk(`function install() { ScriptApp.newTrigger('bad').timeBased().after(1).create(); ScriptApp.newTrigger('good').timeBased().after(200).create(); }
    function bad() { throw new Error('no luck'); } function good(e) { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(e.timezone); SpreadsheetApp.getActive().rename('Новое имя'); }`);
  desk.as(owner.email).run('install');
  open.served = await serveTiny({ desk: deskPort(desk, (_, task) => Promise.resolve(desk.execute(task))) });
  const page = await PageClient.open(open.served, owner.email);
  open.page = page;
  await until(() => page.value('s0', 0, 0) === 'UTC');
  await until(() => page.messages.some((message) => message.type === 'overlay' && message.overlay.name === 'Новое имя'));
  expect(desk.executions.slice(1).map(({ functionName, outcome }) => [functionName, outcome.kind])).toEqual([['bad', 'failed'], ['good', 'done']]);
});
