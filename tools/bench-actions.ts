/**
 * Service calls and modelled Google time of the menu's actions, on workbooks of a few and of many applications made by the
 * project's own hand. The calls must not depend on the rows.
 */
import { performance } from 'node:perf_hooks';
import type { Execution } from '../src/desk/contract';
import type { Desk } from '../src/desk/host';
import { addonFiles } from '../src/local/built';
import { makeSampleBook } from '../src/local/fill-workbook';
import { sampleDobroNaDonu } from '../src/local/sample/don';
import { words } from '../src/local/words';
import { tabTitles } from '../src/text/tabs';
import { columnLetters } from '../src/workbook/table';
import { seconds } from './steps';

export interface ActionCost {
  readonly caption: string;
  readonly calls: number;
  /** What the calls would take on Google. */
  readonly modelledMs: number;
  /** What the desk took. */
  readonly ms: number;
}

const ACTIONS = [
  ['createBook', 'Создать книгу премии'],
  ['handOut', 'Раздать бюллетени'],
  ['checkRegulation', 'Проверить положение'],
  ['countResults', 'Подвести итоги'],
  ['borderline', 'На грани'],
  ['whatIf', 'Что если'],
  ['prizesAndTax', 'Призы и налоги'],
] as const;

/** The award of the sample gives diplomas; sums make «Призы и налоги» work. */
const PRIZES = '30000; 25000; 15000';

/** Runs every action on a workbook of so many applications. Throws with the add-on's sentence when one is not done. */
export function actionCosts(applications: number): readonly ActionCost[] {
  const started = performance.now();
  console.error(`… a workbook of ${applications} applications`);
  const sample = sampleDobroNaDonu({ applications });
  const desk = makeSampleBook(sample, { addon: addonFiles(words.ru), words: words.ru, language: 'ru' });
  console.error(`✓ a workbook of ${applications} applications and ${sample.ballots.length} ballots, ${seconds(performance.now() - started)}`);
  const owner = sample.people.find(({ role }) => role === 'organiser')?.email ?? '';
  giveMoney(desk, owner, sample.award.nominations.length);
  for (const name of ['checkRegulation', 'countResults', 'borderline', 'whatIf', 'prizesAndTax']) {
    console.error(`… ${name}`);
    done(desk.as(owner).run(name, [{ button: 'OK' }]));
  }
  return ACTIONS.map(([name, caption]) => {
    const execution = desk.executions.find(({ functionName }) => functionName === name);
    if (execution === undefined) throw new Error(`${name} has not run.`);
    return { caption, calls: execution.callCount, modelledMs: execution.modelledMs, ms: execution.ms };
  });
}

function giveMoney(desk: Desk, owner: string, nominations: number): void {
  const session = desk.as(owner);
  const tab = tabTitles.nominations.ru;
  const column = columnLetters((session.values(tab)[0] ?? []).indexOf('prizes') + 1);
  const outcome = session.paste(tab, `${column}3`, Array.from({ length: nominations }, () => [PRIZES]));
  if (outcome.kind === 'refused') throw new Error(outcome.message);
}

function done({ functionName, outcome }: Execution): void {
  if (outcome.kind === 'failed') throw new Error(`${functionName}: ${outcome.message}`);
  const { kind, message } = outcome.returned as { readonly kind: string; readonly message?: string };
  if (kind !== 'done') throw new Error(`${functionName}: ${message ?? kind}`);
}
