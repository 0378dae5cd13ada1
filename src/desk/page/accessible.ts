/** Gives the spreadsheet component's bars what a keyboard and a screen reader need: roles, names, and menus that can be reached by Tab. */
import type { MenuWords } from '../words/menu-words';
import { place } from './elements';

type Marks = Readonly<Record<string, string>>;

/** Sets what the component does not set itself; nothing is written twice. */
function give(found: Element, marks: Marks): void {
  for (const [name, value] of Object.entries(marks)) if (found.getAttribute(name) !== value) found.setAttribute(name, value);
}

function mark(root: Element, words: MenuWords): void {
  const each = (selector: string, marks: (found: HTMLElement) => Marks): void => {
    for (const found of root.querySelectorAll<HTMLElement>(selector)) give(found, marks(found));
  };
  each('.o-topbar-topleft', () => ({ role: 'menubar' }));
  each('.o-topbar-menu', (menu) => ({ role: 'menuitem', tabindex: '0', 'aria-haspopup': 'menu', 'aria-expanded': String(menu.classList.contains('active')) }));
  each('.o-menu', () => ({ role: 'menu' }));
  each('.o-menu-item', (item) => ({ role: 'menuitem', 'aria-disabled': String(item.classList.contains('disabled')) }));
  each('.o-topbar-toolbar', () => ({ role: 'toolbar', 'aria-label': words.toolbar }));
  each('.o-topbar-toolbar [title]', (tool) => ({ role: 'button', 'aria-label': tool.title }));
  each('.o-topbar-toolbar [title] input', (input) => ({ 'aria-label': input.closest<HTMLElement>('[title]')?.title ?? '' }));
  each('.o-grid-add-rows-input', () => ({ 'aria-label': words.moreRows }));
  each('.o-named-range-selector-container input', () => ({ 'aria-label': words.nameBox }));
  each('.o-topbar-composer .o-composer', () => ({ role: 'textbox', 'aria-label': words.formulaBar }));
  each('.o-grid', () => ({ role: 'application', 'aria-label': words.grid }));
  each('.o-sheet', (tab) => ({ role: 'tab', 'aria-selected': String(tab.classList.contains('active')) }));
  each('.o-add-sheet', () => ({ role: 'button', 'aria-label': words.addSheet, title: words.addSheet }));
  each('.o-list-sheets', () => ({ role: 'button', 'aria-label': words.allSheets, title: words.allSheets }));
  each('.o-sidePanel', () => ({ role: 'complementary' }));
  each('.o-sidePanelClose', () => ({ role: 'button', tabindex: '0', 'aria-label': words.closePanel }));
}

/** Keeps the marks as the component draws and redraws; call once the spreadsheet is mounted. */
export function keepAccessible(words: MenuWords): void {
  const grid = place('grid');
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark(grid, words);
      // What was just written is no news.
      observer.takeRecords();
    });
  });
  mark(grid, words);
  observer.observe(grid, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
  grid.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const menu = target.closest<HTMLElement>('.o-topbar-menu, .o-sidePanelClose');
    if (menu === null) return;
    if (key === 'Enter' || key === ' ' || (key === 'ArrowDown' && menu.matches('.o-topbar-menu'))) {
      event.preventDefault();
      event.stopPropagation();
      menu.click();
    }
    const beside = key === 'ArrowRight' ? menu.nextElementSibling : key === 'ArrowLeft' ? menu.previousElementSibling : null;
    if (beside instanceof HTMLElement) {
      event.stopPropagation();
      beside.focus();
    }
  });
}
