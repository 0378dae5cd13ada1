/** Who else has the workbook open: a round mark for each in the header, in the colour of their cursor; a click goes to where they are. */
import { helpers } from '@odoo/o-spreadsheet';
import type { Model } from '@odoo/o-spreadsheet';
import type { MenuWords } from '../words/menu-words';
import { element, place } from './elements';
import { initials } from './header';
import { goTo } from './links';

/** Marks shown; the rest are counted. */
const SHOWN = 4;

interface Other {
  readonly name: string;
  readonly colour: string;
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** Keeps the marks as they should be; call once the header is drawn. */
export function showPresence(model: Model, words: MenuWords): void {
  const area = element('div', { class: 'desk-presence', role: 'group', 'aria-label': words.here });
  place('header').querySelector('.desk-space')?.after(area);
  let drawn = '';
  const draw = (): void => {
    const others = othersOf(model);
    const state = JSON.stringify(others);
    if (state === drawn) return;
    drawn = state;
    const marks = others.slice(0, SHOWN).map((other) => mark(other, model));
    const rest = others.slice(SHOWN).map(({ name }) => name);
    area.replaceChildren(...marks, ...(rest.length === 0 ? [] : [element('span', { class: 'desk-presence-rest', title: rest.join('\n') }, `+${rest.length}`)]));
  };
  let waiting = false;
  model.on('update', area, () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      draw();
    }, 200);
  });
  draw();
}

/** Every other person once, where their newest page is. */
function othersOf(model: Model): Other[] {
  const { getters } = model;
  const own = getters.getCurrentClient().id;
  const found = new Map<string, Other>();
  for (const { id, name, color, position } of getters.getConnectedClients()) {
    if (id === own || position === undefined) continue;
    found.set(name, { name, colour: color, ...position });
  }
  return [...found.values()];
}

function mark({ name, colour, sheetId, col, row }: Other, model: Model): HTMLElement {
  const tab = model.getters.tryGetSheetName(sheetId);
  const where = tab === undefined ? '' : `\n${tab}!${helpers.toXC(col, row)}`;
  const made = element(
    'button',
    {
      type: 'button',
      class: 'desk-avatar other',
      title: `${name}${where}`,
      'aria-label': name,
      click: () => goTo(model, sheetId, { left: col, right: col, top: row, bottom: row }),
    },
    initials(name),
  );
  made.style.setProperty('--whose', colour);
  return made;
}
