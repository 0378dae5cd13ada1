/** Typing in the page is read as the desk reads it everywhere: «ИСТИНА», "1.5" as the first of May in Russia, "7%" as 0.07. */
import { stores } from '@odoo/o-spreadsheet';
import type { CellPosition, Locale, Model } from '@odoo/o-spreadsheet';
import { withArraysOfPage } from '../kernel/formula-text';
import { keepingFormat } from '../kernel/kept-format';
import { engineTexts, writtenTexts } from '../kernel/quoted-text';
import { isTextFormat, readTyped } from '../kernel/typed';
import type { TypedContent } from '../kernel/typed';
import { englishFormula } from '../words/functions-ru';

/** What the page uses of the engine's cell composer, part of it private. */
interface Composer {
  readonly _currentContent: string;
  readonly initialContent: string | undefined;
  readonly currentEditedCell: CellPosition;
  readonly model: Model;
  readonly getters: Model['getters'];
  setContent: (content: string) => void;
  getCurrentCanonicalContent: () => string;
  getComposerContent: (position: CellPosition, selection?: unknown) => { readonly text: string };
  confirmEdition: (content: string) => void;
}

/** What typed text puts into a cell with this format. */
export function read(text: string, locale: Locale, format: string | undefined): TypedContent {
  const typed = keepingFormat(readTyped(englishFormula(text), locale, format, new Date().getFullYear()), format);
  // The engine shows what lies in a plain-text cell as it is: an apostrophe only before what would be a formula.
  return isTextFormat(format) ? { content: typed.content.replace(/^'(?![='])/u, '') } : typed;
}

/** Installs the reading; call once, before the first Model. Formulas stay the engine's own. */
export function installTyping(): void {
  const composer = stores.CellComposerStore.prototype as unknown as Composer;
  const { getCurrentCanonicalContent: canonical, getComposerContent: shown, confirmEdition: confirm } = composer;
  const typed = (self: Composer): TypedContent | undefined => {
    const text = self._currentContent;
    if (text === '' || text.startsWith('=')) return undefined;
    return read(text, self.getters.getLocale(), self.getters.getCell(self.currentEditedCell)?.format);
  };
  composer.getCurrentCanonicalContent = function () {
    // What was only looked at is not written again.
    if (this._currentContent === this.initialContent) return this._currentContent;
    const content = typed(this)?.content ?? canonical.call(withArrays(this));
    return content.startsWith('=') ? engineTexts(englishFormula(content)) : content;
  };
  composer.getComposerContent = function (position, selection) {
    const content = shown.call(this, position, selection);
    if (!content.text.startsWith('=')) return content;
    const text = writtenTexts(content.text);
    return { ...content, text: this.getters.getLocale().formulaArgSeparator === ';' ? withArraysOfPage(text) : text };
  };
  composer.confirmEdition = function (content) {
    const entered = typed(this);
    const cell = this.currentEditedCell;
    if (entered === undefined || entered.content.startsWith('=') || this.getters.getEvaluatedCell(cell).link !== undefined) {
      confirm.call(this, content);
      return;
    }
    const { isSuccessful } = this.model.dispatch('UPDATE_CELL', { ...cell, ...entered });
    if (isSuccessful) this.model.dispatch('AUTOFILL_TABLE_COLUMN', { ...cell });
    this.setContent('');
  };
}

/** The composer as if its array had been typed in the component's own way. */
function withArrays(composer: Composer): Composer {
  const text = composer._currentContent;
  const own = composer.getters.getLocale().formulaArgSeparator === ';' ? withArraysOfPage(text) : text;
  return own === text ? composer : (Object.create(composer, { _currentContent: { value: own } }) as Composer);
}
