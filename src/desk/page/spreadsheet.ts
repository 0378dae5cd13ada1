/** Mounts the spreadsheet component on the page. */
import { Spreadsheet } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import { App } from '@odoo/owl';
import type { Language, Sentences } from '../words/sentences';
import { ask, soon, tell } from './ask';
import type { Templates } from './compiled-templates';
import { place } from './elements';
import { keepUpWithKeys } from './quick-typing';
import { toast } from './toasts';
import { templateTerm } from './template-terms';

/** The layout for telephones drops the menu bar, and would take over beside an open sidebar on a tablet. */
const wideLayout: Partial<Spreadsheet['env']> = { isSmall: false };

/** Mounts the component with its templates; resolves when the grid is on the screen. */
export async function mountSpreadsheet(model: Model, templates: Templates, language: Language, sentences: Sentences): Promise<void> {
  const app = new App(Spreadsheet, {
    env: wideLayout as Spreadsheet['env'],
    props: {
      model,
      notifyUser: ({ text, type, sticky }: { text: string; type: string; sticky: boolean }) =>
        toast('', text, sticky ? 0 : 6, type === 'danger' || type === 'warning' ? 'warning' : 'plain'),
      raiseError: (text: string, callback?: () => void) => {
        // The composer raises before it ends: a window opened now would make it lose the keyboard and raise again.
        soon(() => tell('', text, sentences));
        callback?.();
      },
      askConfirmation: (text: string, confirm: () => void, cancel?: () => void) => {
        void ask({ kind: 'alert', title: '', message: text, buttons: 'YES_NO' }, sentences).reply.then(({ button }) => {
          if (button === 'YES') confirm();
          else cancel?.();
        });
      },
    },
    getTemplate: (name) => templates[name],
    translateFn: templateTerm(language),
    warnIfNoStaticProps: false,
  });
  await app.mount(place('grid'));
  keepUpWithKeys(app, place('grid'));
}

/** Puts the keyboard back into the grid. */
export function focusGrid(): void {
  document.querySelector<HTMLElement>('#grid .o-grid')?.focus();
  document.querySelector<HTMLElement>('#grid .o-grid-composer .o-composer, #grid .o-grid [contenteditable]')?.focus();
}
