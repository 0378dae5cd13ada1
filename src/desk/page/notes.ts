/** Notes of cells: a corner mark in the grid, the text on hover, and a menu entry to write one. */
import { registries, UIPlugin } from '@odoo/o-spreadsheet';
import type { GridRenderingContext, Model } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';
import type { Note } from '../overlay';

/** What the notes plugin draws; kept up to date by the page. */
export interface Notes {
  all: readonly Note[];
  /** Names of the menu entries. */
  readonly captions: { readonly insertNote: string; readonly editNote: string; readonly deleteNote: string };
  /** Asks for the text of a note. */
  readonly edit: (note: Note) => void;
  readonly remove: (note: Note) => void;
}

const MARK = 7;

function find(notes: Notes, sheetId: string, row: number, column: number): Note | undefined {
  return notes.all.find((note) => note.sheetId === sheetId && note.row === row && note.column === column);
}

/** The note of the active cell; an empty one if it has none. */
export function noteAt(notes: Notes, model: Model): Note {
  const { sheetId, row, col } = model.getters.getActivePosition();
  return find(notes, sheetId, row, col) ?? { sheetId, row, column: col, text: '' };
}

/** Installs marks, hover and menu entry; call once, before the first Model. */
export function installNotes(notes: Notes): void {
  class NoteMarks extends UIPlugin {
    static override readonly layers = ['Protection' as 'Background'];

    override drawLayer({ ctx, viewports, sheetId }: GridRenderingContext): void {
      ctx.fillStyle = '#f2a600';
      for (const note of notes.all) {
        if (note.sheetId !== sheetId) continue;
        if (note.row >= this.getters.getNumberRows(sheetId) || note.column >= this.getters.getNumberCols(sheetId)) continue;
        const zone = this.getters.expandZone(sheetId, { top: note.row, bottom: note.row, left: note.column, right: note.column });
        const { x, y, width, height } = viewports.getVisibleRect(sheetId, zone);
        if (width <= 0 || height <= 0) continue;
        ctx.beginPath();
        ctx.moveTo(x + width - MARK, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + MARK);
        ctx.fill();
      }
    }
  }

  class NotePopover extends Component {
    static override readonly template = xml`<div class="desk-note" t-esc="props.text"/>`;
    static override readonly props = { text: String, onClosed: { type: Function, optional: true } };
    static readonly maxSize = { maxWidth: 320, maxHeight: 260 };
  }

  registries.featurePluginRegistry.add('desk notes', NoteMarks);
  registries.cellPopoverRegistry.add('Note', {
    onHover: ({ sheetId, row, col }) => {
      const note = find(notes, sheetId, row, col);
      if (note === undefined) return { isOpen: false };
      return { isOpen: true, props: { text: note.text }, Component: NotePopover, cellCorner: 'top-right' };
    },
  });
  registries.cellMenuRegistry.add('desk note', {
    name: (env) => (noteAt(notes, env.model).text === '' ? notes.captions.insertNote : notes.captions.editNote),
    sequence: 175,
    execute: (env) => notes.edit(noteAt(notes, env.model)),
  });
  registries.cellMenuRegistry.add('desk note removed', {
    name: notes.captions.deleteNote,
    sequence: 176,
    isVisible: (env) => noteAt(notes, env.model).text !== '',
    execute: (env) => notes.remove(noteAt(notes, env.model)),
  });
}
