/** A desk of a few cells for the server's tests: the real kernel, and functions written here in place of an add-on. */
import type { Execution, MenuEntry } from '../../../src/desk/contract';
import { helpers } from '../../../src/desk/kernel/engine';
import { Kernel } from '../../../src/desk/kernel/kernel';
import type { Overlay, ProtectionRecord } from '../../../src/desk/overlay';
import type { DeskPort, RunRequest } from '../../../src/desk/server/port';
import type { Screen, Selection } from '../../../src/desk/services/run';

export const OWNER = 'olga@example.ru';
export const JUROR = 'boris@example.ru';
export const VIEWER = 'vera@example.ru';

/** What a function of the tiny add-on gets. */
export interface Given {
  readonly kernel: Kernel;
  readonly screen: Screen;
  readonly args: readonly unknown[];
  readonly selection: Selection | undefined;
}

export type TinyFunction = (given: Given) => unknown;

const results: ProtectionRecord = {
  id: 'p1',
  sheetId: 'results',
  kind: 'sheet',
  description: 'Итоги пишет надстройка',
  editors: [],
  warningOnly: false,
  unprotected: [],
};
const points: ProtectionRecord = {
  id: 'p2',
  sheetId: 'facts',
  kind: 'range',
  zone: { top: 0, left: 3, bottom: 99, right: 3 },
  description: 'Баллы считает формула',
  editors: [],
  warningOnly: false,
};

const overlay: Overlay = {
  version: 1,
  name: 'Добро на Дону 2024',
  timeZone: 'Europe/Moscow',
  locale: 'ru_RU',
  people: [
    { email: OWNER, name: 'Ольга Секретарь', role: 'owner', language: 'ru' },
    { email: JUROR, name: 'Борис Судейский', role: 'editor', language: 'ru' },
    { email: VIEWER, name: 'Vera Viewer', role: 'viewer', language: 'en' },
  ],
  protections: [results, points],
  notes: [{ sheetId: 'facts', row: 0, column: 2, text: 'Часы по волонтёрской книжке' }],
  metadata: [],
  triggers: [],
  properties: { document: {}, script: {}, user: {} },
};

const data = {
  version: helpers.createEmptyWorkbookData().version,
  revisionId: 'START_REVISION',
  sheets: [
    {
      id: 'facts',
      name: 'Показатели',
      colNumber: 12,
      rowNumber: 100,
      cells: {
        A1: 'Заявка', B1: 'Имя', C1: 'Часы', D1: 'Баллы',
        A2: '1', B2: 'Анна Ёлкина', C2: '39', D2: '=IFS(C2="","",C2>=600,5,C2>=400,4,TRUE,0)',
        A3: '2', B3: 'Пётр Донской', C3: '600', D3: '=IFS(C3="","",C3>=600,5,C3>=400,4,TRUE,0)',
        F2: '=HYPERLINK("#gid=results&range=B2","Итоги")',
      },
      dataValidationRules: [
        { id: 'hours', criterion: { type: 'isBetween', values: ['0', '10000'] }, ranges: ['C2:C100'], isBlocking: true },
      ],
      panes: { xSplit: 0, ySplit: 1 },
      color: '#186f65',
    },
    { id: 'results', name: 'Итоги', colNumber: 8, rowNumber: 50, cells: { A1: 'Место', B1: 'Имя' } },
  ],
};

/** A kernel on the tiny workbook. */
export function tinyKernel(): Kernel {
  return new Kernel({ data: data as never, overlay });
}

/** A desk whose functions are given, each an item of its menu unless told otherwise; unknown names fail as on Google. */
export function tinyDesk(functions: Readonly<Record<string, TinyFunction>>, menus: readonly MenuEntry[] = menuOf(functions)): DeskPort {
  const kernel = tinyKernel();
  const executions: Execution[] = [];
  const selections = new Map<string, Selection>();
  return {
    kernel,
    executions: () => executions,
    opened: (_user, screen) => {
      screen.menus(menus);
      return Promise.resolve();
    },
    selected: (user, selection) => {
      selections.set(user, selection);
    },
    foresee: () => ({}),
    edited: () => Promise.resolve(),
    run: async ({ kind, functionName, args, user, screen }: RunRequest): Promise<Execution> => {
      const outcome = await outcomeOf(functions[functionName], functionName, { kernel, screen, args, selection: selections.get(user) });
      const execution: Execution = {
        id: String(executions.length + 1),
        functionName,
        user,
        kind,
        startedAt: '2026-03-01T09:00:00.000Z',
        ms: 12,
        calls: { 'Range.getValues': 2, 'Range.setValues': 1 },
        callCount: 3,
        modelledMs: 480,
        shown: [],
        logged: [],
        outcome,
      };
      executions.unshift(execution);
      return execution;
    },
  };
}

async function outcomeOf(called: TinyFunction | undefined, name: string, given: Given): Promise<Execution['outcome']> {
  try {
    if (called === undefined) throw new Error(`Script function not found: ${name}`);
    return { kind: 'done', returned: await called(given) };
  } catch (error) {
    const { name: kind, message } = error instanceof Error ? error : new Error(String(error));
    return { kind: 'failed', name: kind, message, stack: '' };
  }
}

function menuOf(functions: Readonly<Record<string, TinyFunction>>): MenuEntry[] {
  const children = Object.keys(functions).map((functionName) => ({ caption: functionName, functionName }));
  return children.length === 0 ? [] : [{ caption: 'Премия', children }];
}
