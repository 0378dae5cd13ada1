/**
 * The desk's server with real WebSockets: several people, one truth, refusals, interruptions, scripts that wait.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket as NodeWebSocket } from 'ws';
import type { Answer } from '../../../src/desk/contract';
import type { Served } from '../../../src/desk/server/serve';
import { until } from '../../patience';
import { PageClient, serveTiny } from './page-client';
import { JUROR, OWNER, tinyDesk, VIEWER } from './tiny-desk';
import type { TinyFunction } from './tiny-desk';

const open: { served?: Served; pages: PageClient[] } = { pages: [] };

async function desk(functions: Readonly<Record<string, TinyFunction>> = {}, more: Parameters<typeof serveTiny>[0] | object = {}) {
  const tiny = tinyDesk(functions);
  open.served = await serveTiny({ desk: tiny, ...more });
  const { served } = open;
  return {
    tiny,
    served,
    join: async (email: string): Promise<PageClient> => {
      const page = await PageClient.open(served, email);
      open.pages.push(page);
      return page;
    },
  };
}

afterEach(async () => {
  for (const page of open.pages.splice(0)) page.connection.close();
  await open.served?.close();
  delete open.served;
});

/** Status of a plain request with chosen headers. */
function status(url: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('people at one workbook', () => {
  test('what one types the other sees, with the recalculated points', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    const owner = await join(OWNER);
    juror.type('facts', 1, 2, '600');
    await until(() => owner.value('facts', 1, 3) === 5);
    expect(tiny.kernel.cell('facts', 1, 3).value).toBe(5);
    expect(juror.connection.pending).toBe(false);
  });

  test('somebody who joins later starts from all that happened before', async () => {
    const { join } = await desk();
    const juror = await join(JUROR);
    juror.type('facts', 4, 1, 'раньше');
    juror.model.dispatch('REQUEST_UNDO');
    await until(() => !juror.connection.pending);
    juror.type('facts', 5, 1, 'потом');
    await until(() => !juror.connection.pending);
    const owner = await join(OWNER);
    expect([owner.value('facts', 4, 1), owner.value('facts', 5, 1)]).toEqual([null, 'потом']);
  });

  test('both type at once into the same cells and a row is inserted: everybody ends with the same table', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    const owner = await join(OWNER);
    juror.type('facts', 6, 1, 'судья');
    owner.type('facts', 6, 1, 'секретарь');
    owner.model.dispatch('ADD_COLUMNS_ROWS', { sheetId: 'facts', sheetName: 'Показатели', dimension: 'ROW', base: 4, position: 'before', quantity: 1 });
    juror.type('facts', 7, 1, 'ещё');
    await until(() => !juror.connection.pending && !owner.connection.pending);
    const rows = (page: { value: (sheet: string, row: number, col: number) => unknown }): unknown[] => [5, 6, 7, 8, 9].map((row) => page.value('facts', row, 1));
    const truth = { value: (sheet: string, row: number, col: number) => tiny.kernel.cell(sheet, row, col).value };
    await until(() => [juror, owner].every((page) => JSON.stringify(rows(page)) === JSON.stringify(rows(truth))));
    expect(rows(truth)).toContain('ещё');
  });

  test('a cursor is shown to the others and goes with its person', async () => {
    const { join } = await desk();
    const juror = await join(JUROR);
    const owner = await join(OWNER);
    juror.model.selection.selectCell(1, 1);
    await until(() => [...owner.model.getters.getConnectedClients()].some(({ name }) => name === 'Борис Судейский'));
    juror.connection.close();
    await until(() => [...owner.model.getters.getConnectedClients()].every(({ name }) => name !== 'Борис Судейский'));
  });
});

describe('refusals', () => {
  test('an edit of a protected cell reverts for its author and reaches nobody else', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    const owner = await join(OWNER);
    const seen: unknown[] = [];
    owner.model.on('update', seen, () => seen.push(owner.value('facts', 1, 3)));
    juror.type('facts', 1, 3, '99');
    expect(juror.value('facts', 1, 3)).toBe(99);
    const refused = await juror.heard('refused');
    expect(refused.reason).toBe('protected');
    await until(() => juror.value('facts', 1, 3) === 0);
    juror.type('facts', 4, 1, 'дальше');
    await until(() => owner.value('facts', 4, 1) === 'дальше');
    expect(seen).not.toContain(99);
    expect(tiny.kernel.content('facts', 1, 3)).toMatch(/^=IFS/u);
  });

  test('deleting a row of a protected tab is undone as a whole', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    juror.model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId: 'results', sheetName: 'Итоги', dimension: 'ROW', elements: [0] });
    await juror.heard('refused');
    await until(() => juror.value('results', 0, 0) === 'Место');
    expect(tiny.kernel.cell('results', 0, 0).value).toBe('Место');
  });

  test('many cells sent as one are judged one by one', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    juror.model.dispatch('DELETE_CONTENT', { sheetId: 'facts', target: [{ left: 2, right: 3, top: 1, bottom: 2 }] });
    await juror.heard('refused');
    await until(() => juror.value('facts', 2, 2) === 600);
    expect(tiny.kernel.content('facts', 2, 3)).toMatch(/^=IFS/u);
  });

  test('a value that a validation rule refuses reverts everywhere', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    juror.type('facts', 1, 2, 'много');
    expect((await juror.heard('refused')).reason).toBe('invalid');
    await until(() => juror.value('facts', 1, 2) === 39);
    expect(tiny.kernel.cell('facts', 1, 2).value).toBe(39);
  });

  test('a viewer changes nothing', async () => {
    const { tiny, join } = await desk();
    const viewer = await join(VIEWER);
    viewer.type('facts', 1, 1, 'x');
    expect(await viewer.heard('refused')).toMatchObject({ reason: 'viewer', message: 'You can only view this spreadsheet.' });
    expect(tiny.kernel.cell('facts', 1, 1).value).toBe('Анна Ёлкина');
  });

  test('nobody can undo what another has done', async () => {
    const { tiny, join } = await desk();
    const owner = await join(OWNER);
    const juror = await join(JUROR);
    owner.type('facts', 4, 1, 'секретарь');
    await until(() => juror.value('facts', 4, 1) === 'секретарь');
    const { session } = owner.model as unknown as { session: { lastRevisionMessage: { nextRevisionId: string } } };
    (juror.model as unknown as { session: { undo: (id: string) => void } }).session.undo(session.lastRevisionMessage.nextRevisionId);
    await until(() => !juror.connection.pending);
    expect(tiny.kernel.cell('facts', 4, 1).value).toBe('секретарь');
    juror.type('facts', 5, 1, 'дальше');
    await until(() => owner.value('facts', 5, 1) === 'дальше');
    expect([owner.value('facts', 4, 1), juror.messages.some(({ type }) => type === 'start anew')]).toEqual(['секретарь', false]);
  });
});

describe('interruptions', () => {
  test('what was typed without a connection arrives once, and what was missed is caught up', async () => {
    const { tiny, join } = await desk();
    const juror = await join(JUROR);
    const owner = await join(OWNER);
    const states: string[] = [];
    juror.connection.onState((state) => states.push(state));
    juror.interrupt();
    await until(() => states.includes('reconnecting'));
    juror.type('facts', 4, 1, 'без связи');
    juror.type('facts', 5, 1, 'и ещё');
    owner.type('facts', 6, 1, 'тем временем');
    await until(() => states.includes('open') && !juror.connection.pending);
    await until(() => owner.value('facts', 5, 1) === 'и ещё');
    expect([4, 5, 6].map((row) => juror.value('facts', row, 1))).toEqual(['без связи', 'и ещё', 'тем временем']);
    expect([4, 5, 6].map((row) => tiny.kernel.cell('facts', row, 1).value)).toEqual(['без связи', 'и ещё', 'тем временем']);
  });

  test('the file is written after a quiet moment, and once at the end if something is left', async () => {
    let writes = 0;
    const save = (): Promise<void> => {
      writes += 1;
      return Promise.resolve();
    };
    const { join, served } = await desk({}, { save, quiet: 60 });
    const juror = await join(JUROR);
    juror.type('facts', 4, 1, '1');
    await until(() => writes === 1);
    await served.close();
    expect(writes).toBe(1);
    const late = await desk({}, { save, quiet: 1_000_000 });
    const owner = await late.join(OWNER);
    owner.type('facts', 4, 1, '2');
    owner.type('facts', 4, 1, '3');
    await until(() => !owner.connection.pending);
    expect(writes).toBe(1);
    await late.served.close();
    expect(writes).toBe(2);
    delete open.served;
  });

  test('a failure to save is told to everybody', async () => {
    const { join } = await desk({}, { save: () => Promise.reject(new Error('Нет места.')) });
    const juror = await join(JUROR);
    juror.type('facts', 4, 1, '1');
    await until(() => juror.messages.some((message) => message.type === 'file' && message.file.kind === 'failed' && message.file.message === 'Нет места.'));
  });
});

describe('scripts', () => {
  test('an alert suspends its script while the others go on', async () => {
    const order: string[] = [];
    const { join } = await desk({
      ask: async ({ screen, kernel }) => {
        const answer: Answer = await screen.ask({ kind: 'alert', title: 'Итоги', message: 'Подвести?', buttons: 'YES_NO' });
        order.push(`answered ${answer.button}`);
        kernel.apply([{ kind: 'cell', sheetId: 'results', row: 1, column: 1, content: 'готово' }]);
      },
    });
    const owner = await join(OWNER);
    const juror = await join(JUROR);
    owner.connection.send({ type: 'menu', functionName: 'ask' });
    const { question } = await owner.heard('question');
    juror.type('facts', 1, 2, '400');
    await until(() => owner.value('facts', 1, 3) === 4);
    order.push('edited');
    owner.connection.send({ type: 'answer', question: question.id, button: 'YES' });
    await owner.heard('finished');
    await until(() => juror.value('results', 1, 1) === 'готово');
    expect(order).toEqual(['edited', 'answered YES']);
  });

  test('a person who closes the page answers CLOSE', async () => {
    const answers: Answer[] = [];
    const { join } = await desk({
      ask: async ({ screen }) => {
        answers.push(await screen.ask({ kind: 'prompt', title: '', message: '?', buttons: 'OK_CANCEL' }));
      },
    });
    const owner = await join(OWNER);
    owner.connection.send({ type: 'menu', functionName: 'ask' });
    await owner.heard('question');
    owner.connection.close();
    await until(() => answers.length === 1);
    expect(answers).toEqual([{ button: 'CLOSE' }]);
  });

  test('a script sees what its person has selected, and a failure is told', async () => {
    let seen: unknown;
    const { join } = await desk({
      where: ({ selection }) => {
        seen = selection;
        throw new Error('Лист не найден.');
      },
    });
    const juror = await join(JUROR);
    const zone = { top: 2, left: 1, bottom: 3, right: 1 };
    juror.connection.send({ type: 'selected', selected: { sheetId: 'facts', row: 2, column: 1, zones: [zone] } });
    juror.connection.send({ type: 'menu', functionName: 'where' });
    expect((await juror.heard('finished')).failure?.message).toBe('Лист не найден.');
    expect(seen).toEqual({ sheetId: 'facts', zone });
  });

  test('a sidebar calls functions until it is closed', async () => {
    const { join, served } = await desk({
      show: ({ screen }) => screen.show({ kind: 'sidebar', title: 'Форма', html: '<html><head></head><body>форма</body></html>' }),
      twice: ({ args }) => Number(args[0]) * 2,
    });
    const juror = await join(JUROR);
    juror.connection.send({ type: 'menu', functionName: 'show' });
    const { frame, address } = await juror.heard('frame');
    const answer = await fetch(new URL(address, served.url));
    expect(await answer.text()).toContain('<head><meta charset="utf-8"><script>var google = {};</script></head>');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox allow-scripts/u);
    juror.connection.send({ type: 'call', call: '1', frame, functionName: 'twice', args: [21] });
    expect(await juror.heard('returned')).toMatchObject({ frame, call: '1', value: 42 });
    juror.connection.send({ type: 'frame closed', frame });
    juror.connection.send({ type: 'menu', functionName: 'twice' });
    await juror.heard('finished');
    expect((await fetch(new URL(address, served.url))).status).toBe(404);
  });

  test('a note that somebody writes reaches the others', async () => {
    const { join } = await desk();
    const juror = await join(JUROR);
    const owner = await join(OWNER);
    juror.connection.send({ type: 'note', note: { sheetId: 'facts', row: 1, column: 1, text: 'проверить' } });
    const { overlay } = await owner.heard('overlay');
    expect(overlay.notes).toContainEqual({ sheetId: 'facts', row: 1, column: 1, text: 'проверить' });
  });

  test('executions are listed with their person, calls and outcome', async () => {
    const { join, served } = await desk({
      totals: () => {
        throw new Error('<b>плохо</b>');
      },
    });
    const owner = await join(OWNER);
    owner.connection.send({ type: 'menu', functionName: 'totals' });
    await owner.heard('finished');
    const page = await (await fetch(new URL('executions', served.url))).text();
    expect(page).toContain('Ольга Секретарь');
    expect(page).toContain('2 × Range.getValues');
    expect(page).toContain('&#60;b&#62;плохо');
  });
});

describe('the door', () => {
  test('pages of other sites cannot open the WebSocket, and other names do not reach the desk', async () => {
    const { served } = await desk();
    const refused = await new Promise<number | undefined>((resolve) => {
      const socket = new NodeWebSocket(new URL('socket', served.url.replace('http', 'ws')), { origin: 'http://evil.example' });
      socket.on('unexpected-response', (_request, response) => {
        resolve(response.statusCode);
        socket.terminate();
      });
      socket.on('error', () => undefined);
    });
    expect(refused).toBe(403);
    expect(await status(served.url, { Host: 'evil.example' })).toBe(421);
    expect(await status(served.url, {})).toBe(200);
    expect(await status(`${served.url}?as=stranger@example.ru`, {})).toBe(403);
    expect(await status(new URL('assets/..%2Fsecret', served.url).href, {})).toBe(404);
  });

  test('the page comes with headers that forbid framing and foreign content', async () => {
    const { served } = await desk();
    const answer = await fetch(`${served.url}?as=${JUROR}`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/u);
  });
});

describe('a page that comes back', () => {
  test('starts anew when the desk was updated meanwhile', async () => {
    const pagesDir = mkdtempSync(join(tmpdir(), 'desk-page-'));
    for (const name of ['frame-script.js', 'index.html', 'page.js']) writeFileSync(join(pagesDir, name), 'old');
    const { join: enter } = await desk({}, { pagesDir });
    const page = await enter(JUROR);
    page.interrupt();
    await page.heard('caught up');
    writeFileSync(join(pagesDir, 'page.js'), 'newer');
    page.interrupt();
    expect((await page.heard('start anew')).reason).toBe('another build');
  });

  test.each([['taken', true], ['not taken', false]])('and cannot be continued hears whether what it had sent was %s', async (_name, taken) => {
    const { join: enter, served } = await desk();
    const page = await enter(JUROR);
    page.type('facts', 4, 1, 'слово');
    await until(() => !page.connection.pending);
    const { session } = page.model as unknown as { readonly session: { getRevisionId(): string } };
    const socket = new NodeWebSocket(new URL(`socket?as=${JUROR}`, served.url.replace('http', 'ws')), { origin: new URL(served.url).origin });
    const told = new Promise((resolve) => {
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(data.toString('utf8')) as { readonly type: string };
        if (message.type === 'start anew') resolve(message);
      });
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'hello', clientId: 'another', revision: 'forgotten', waiting: taken ? session.getRevisionId() : 'never came' }));
    expect(await told).toEqual({ type: 'start anew', reason: 'too far behind', ...(taken ? { sent: 'taken' } : {}) });
    socket.terminate();
  });

  test('is answered when it asks whether the server is still there', async () => {
    const { join: enter } = await desk();
    const page = await enter(JUROR);
    page.connection.look();
    await page.heard('still here');
  });
});
