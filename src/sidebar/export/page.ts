/** The form that exports the ranking: the server gives the tables, the page builds the file, the browser saves it. */
import writeXlsxFile from 'write-excel-file/universal';
import type { ExportFile } from '../../addon/api';
import type { ExportWords } from '../../text/forms/export';
import '../kit/kit.css';
import './page.css';
import { byId, element, show } from '../kit/element';
import { errorBox, openForm } from '../kit/form';
import { save } from '../kit/save';
import { reason, server } from '../kit/server';
import { fill } from '../kit/words';
import { csvOf } from './csv';
import { xlsxSheets } from './xlsx-tables';

type Version = 'full' | 'publication';
type Format = 'xlsx' | 'csv';

openForm('export', () => Promise.resolve(undefined), begin);

function begin(words: ExportWords): void {
  let version: Version = 'full';
  let format: Format = 'xlsx';
  const outcome = element('div', { attributes: { role: 'status' } });
  const button = element('button', { class: 'main', attributes: { type: 'submit' } }, words.download);

  const choice = <Value extends string>(name: string, value: Value, chosen: boolean, title: string, help: string, choose: (value: Value) => void): HTMLElement =>
    element(
      'label',
      { class: 'tick option' },
      element('input', { attributes: { type: 'radio', name, value, checked: chosen }, on: { change: () => choose(value) } }),
      element('span', {}, title, help !== '' && element('span', { class: 'soft small help' }, help)),
    );
  const chooseVersion = (value: Version): void => {
    version = value;
  };
  const chooseFormat = (value: Format): void => {
    format = value;
  };

  const download = async (): Promise<void> => {
    button.disabled = true;
    show(outcome, element('p', { class: 'loading' }, words.building));
    try {
      const file = await server.exportRanking(version);
      const name = file.fileName + '.' + format;
      save(await contentOf(file, format, words.language), name);
      const rows = file.tables.reduce((sum, table) => sum + table.rows.length, 0);
      show(
        outcome,
        element('p', { class: 'box good' }, fill(words.done, { file: name, n: rows })),
        ...file.notes.map((note) => element('p', { class: 'box warn' }, note)),
      );
    } catch (error) {
      const message = fill(words.failed, { why: reason(error) || words.lostConnection });
      show(outcome, errorBox(message, words.again, () => void download()));
    } finally {
      button.disabled = false;
    }
  };

  show(
    byId('stage'),
    element(
      'form',
      {
        on: {
          submit: (event) => {
            event.preventDefault();
            void download();
          },
        },
      },
      element(
        'fieldset',
        {},
        element('legend', {}, element('h3', {}, words.version)),
        choice('version', 'full', true, words.full, words.fullHelp, chooseVersion),
        choice('version', 'publication', false, words.publication, words.publicationHelp, chooseVersion),
      ),
      element(
        'fieldset',
        {},
        element('legend', {}, element('h3', {}, words.format)),
        choice('format', 'xlsx', true, words.xlsx, '', chooseFormat),
        choice('format', 'csv', false, words.csv, '', chooseFormat),
      ),
      button,
      outcome,
      element('p', { class: 'small soft' }, words.afterwards),
    ),
  );
}

/** The bytes of the file in the format. */
function contentOf(file: ExportFile, format: Format, language: string): Promise<Blob> {
  if (format === 'csv') return Promise.resolve(new Blob([csvOf(file, language === 'ru' ? ',' : '.')], { type: 'text/csv;charset=utf-8' }));
  return writeXlsxFile(xlsxSheets(file)).toBlob();
}
