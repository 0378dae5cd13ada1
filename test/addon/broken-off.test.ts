// «Подвести итоги» and «Призы и налоги» broken off at calls all along their way, then run again: the tabs end as after one clean run.
// Every 15th call is tried; a break never loses what stood there, and the person is told to run the command again.
import { sampleNeravnodushnyGrazhdanin } from '../../src/local/sample/citizen';
import { alerts, ok, outcome, run } from './desk';
import { bookWith } from './sample-book';

const EVERY = 15;

it.each([
  ['countResults', ['Итоги', 'Ничьи', 'Недостаёт']],
  ['prizesAndTax', ['Призы и НДФЛ', 'Ставки']],
])('%s', (action, tabs) => {
  const sample = sampleNeravnodushnyGrazhdanin();
  const clean = bookWith(sample);
  const calls = run(clean.desk, clean.organiser, action, ok()).callCount;
  const shown = ({ desk, organiser }: typeof clean): unknown => tabs.map((tab) => [desk.as(organiser.email).values(tab), desk.as(organiser.email).formulas(tab)]);
  const wanted = shown(clean);

  // One workbook suffers all the breaks: each run begins where the one before was broken off.
  const book = bookWith(sample);
  let broken = 0;
  for (let call = EVERY; call < calls; call += EVERY) {
    book.desk.failNext(call);
    const execution = run(book.desk, book.organiser, action, ok());
    if (outcome(execution) === 'failed') {
      broken += 1;
      expect(alerts(execution)[0]).toContain('Выполните команду ещё раз');
    }
  }
  expect(broken).toBeGreaterThan(8);
  run(book.desk, book.organiser, action, ok());
  expect(shown(book)).toEqual(wanted);
});
