/** The page of the desk: connects, builds the spreadsheet from what the server sends, and joins the two. */
import '../kernel/older-node';
import { Model } from '@odoo/o-spreadsheet';
import { registerCustomFunctions } from '../kernel/custom-functions';
import { registerSheetsFunctions } from '../kernel/functions';
import type { FromServer } from '../server/protocol';
import { en } from '../words/en';
import { menuWords } from '../words/menu-words';
import { ru } from '../words/ru';
import type { Language } from '../words/sentences';
import { keepAccessible } from './accessible';
import { ask, tell } from './ask';
import { begin, LANGUAGE } from './begun';
import { installBottomBar } from './bottom-bar';
import { installClipboard } from './clipboard';
import { loadTemplates } from './compiled-templates';
import { Connection } from './connection';
import { installCopying } from './copying';
import { downloadWorkbook } from './download-workbook';
import { place } from './elements';
import { installFingers, keepInSight } from './fingers';
import { FormulaResults } from './formula-results';
import { Frames } from './frames';
import { installGuard } from './guard';
import type { Guarded } from './guard';
import { showHeader } from './header';
import type { Status } from './header';
import { HeldCommands } from './held-commands';
import { installKeyboard } from './keyboard';
import { goTo, installLinks } from './links';
import { showMenus } from './menus';
import { installNotes, noteAt } from './notes';
import type { Notes } from './notes';
import { nameNewSheets, sizeNewSheets } from './new-sheets';
import { followOpenCell } from './open-cell';
import { installOwnMenus } from './own-menus';
import { installPasting } from './pasting';
import { PeopleDialog } from './people-dialog';
import { keepFiltersPlain } from './plain-filters';
import { installPlainPaste } from './plain-paste';
import { installQuicker, warm } from './quicker';
import { refusalNotices } from './refusal-notices';
import { installRussianFunctions } from './russian-functions';
import { showPresence } from './presence';
import { followSelection } from './selection';
import { showShortcuts } from './shortcut-window';
import { focusGrid, mountSpreadsheet } from './spreadsheet';
import { installTabReturn } from './tab-return';
import { toast } from './toasts';
import { installTranslation } from './translation';
import { installTyping } from './typing';
import { holdPage, keepTyped, typeAgain } from './typed-offline';
import { forgetRevision } from './undo-stack';
import { installValidationHelp } from './validation';

type Welcome = Extract<FromServer, { type: 'welcome' }>;

/** Written after the number, with a space: the engine puts one before a code only. */
const ROUBLE = { name: 'Российский рубль', code: '₽', decimalPlaces: 2, position: 'after' } as const;

const begun = window.deskBegun ?? begin();
const connection = new Connection(begun.connection.address, begun.connection.clientId);

let started = false;
connection.onMessage((message) => {
  if (message.type === 'welcome' && !started) {
    started = true;
    void start(message);
  }
});
connection.open(begun.connection);

function languageOf(welcome: Welcome): Language {
  const chosen = localStorage.getItem(LANGUAGE);
  return chosen === 'ru' || chosen === 'en' ? chosen : welcome.you.language;
}

function openAs(email: string): void {
  const there = new URL(location.href);
  there.searchParams.set('as', email);
  location.href = there.href;
}

/** A page cannot see why a connection is refused: a refused request says that the door is closed. */
async function askAtDoor(): Promise<void> {
  const answer = await fetch('.', { method: 'HEAD' }).catch(() => undefined);
  if (answer?.status === 403) connection.shutOut();
}

/** Ends this browser's session: on a computer that others use as well. */
async function leave(): Promise<void> {
  const answer = await fetch('leave', { method: 'POST' }).catch(() => undefined);
  if (answer?.ok === true) location.replace('/enter');
}

async function start(welcome: Welcome): Promise<void> {
  const language = languageOf(welcome);
  const templates = language === begun.language ? begun.templates : loadTemplates(language);
  const sentences = language === 'ru' ? ru : en;
  document.documentElement.lang = language;
  const words = menuWords[language];
  installTranslation(language);
  registerSheetsFunctions();
  registerCustomFunctions(welcome.functions ?? []);
  const results = new FormulaResults(() => connection.send({ type: 'formulas wait' }));
  if (language === 'ru') installRussianFunctions();

  const peopleDialog = new PeopleDialog((act) => connection.send({ type: 'people', act }), sentences, language, () => document.title);
  const chooser = welcome.door === 'chooser';
  const header = showHeader({ name: welcome.overlay.name, you: welcome.you, people: welcome.overlay.people, language, chooser }, sentences, {
    language: (next) => {
      localStorage.setItem(LANGUAGE, next);
      location.reload();
    },
    person: openAs,
    people: () => peopleDialog.open(),
    leave: () => void leave(),
  });

  const guarded: Guarded = {
    me: welcome.you.email,
    people: welcome.overlay.people,
    protections: welcome.overlay.protections,
    confirmed: new Set(),
    ...refusalNotices(() => guarded, sentences, language),
  };
  const notes: Notes = {
    all: welcome.overlay.notes,
    captions: words,
    remove: (note) => connection.send({ type: 'note', note: { ...note, text: '' } }),
    edit: (note) => {
      void ask({ kind: 'prompt', title: sentences.note, message: sentences.notePrompt, buttons: 'OK_CANCEL' }, sentences, note.text, 'many').reply.then(
        ({ button, text }) => {
          if (button === 'OK') connection.send({ type: 'note', note: { ...note, text: text ?? '' } });
        },
      );
    },
  };
  installGuard(guarded);
  installNotes(notes);
  installQuicker();
  installTyping();
  installTabReturn();
  installFingers();
  nameNewSheets(words.newSheet);
  installPasting();
  installCopying();
  installClipboard();
  installLinks(() => toast('', sentences.noSuchTab, 6, 'warning'));
  installValidationHelp((cell, help) => tell(sentences.invalidTitle, `${sentences.invalidCell(cell)}\n${help}`, sentences));

  const model = new Model(
    welcome.snapshot,
    {
      client: { id: connection.clientId, name: welcome.you.name },
      transportService: connection,
      // The currency of a Russian spreadsheet; the engine knows the dollar alone.
      ...(welcome.snapshot.settings.locale.code.startsWith('ru') ? { defaultCurrency: ROUBLE } : {}),
      mode: welcome.you.role === 'viewer' ? 'readonly' : 'normal',
      custom: { customResults: results },
    },
    [...welcome.revisions],
  );

  followOpenCell(model);
  const held = new HeldCommands(model, {
    offline: () => toast('', sentences.noConnection, 6, 'warning'),
    notDone: (cells) => tell(sentences.notWrittenTitle, sentences.movedMeanwhile(cells.map(({ cell, content }) => `${cell} «${content}»`).join(', ')), sentences),
  });
  const acts = {
    note: () => notes.edit(noteAt(notes, model)),
    help: () => showShortcuts(words, sentences),
    save: () => toast('', words.savesItself, 4),
    workbook: () => void downloadWorkbook(words, () => connection.pending),
  };
  installKeyboard(model, acts);
  keepInSight(model);
  installPlainPaste(model);
  installOwnMenus(words, acts);
  installBottomBar();
  keepFiltersPlain(model);
  sizeNewSheets(model);

  const questions = new Map<string, () => void>();
  const frames = new Frames(connection, sentences, focusGrid, () => dispatchEvent(new Event('resize')));
  const tellSelection = followSelection(model, connection);
  let running = 0;
  let file = welcome.file;
  let online = true;

  const run = (functionName: string): void => {
    tellSelection();
    if (!connection.send({ type: 'menu', functionName })) toast('', sentences.noConnection, 6, 'warning');
  };
  const showStatus = (): void => {
    if (!online) header.status('reconnecting');
    else {
      const kind: Status = file.kind === 'saved' && connection.pending ? 'saving' : file.kind;
      header.status(kind, file.kind === 'failed' ? file.message : '');
    }
  };

  const receive = (message: FromServer): void => {
    switch (message.type) {
      case 'welcome':
      case 'start anew': {
        const { uncertain } = connection;
        const fate = message.type === 'start anew' ? (message.sent ?? 'unknown') : 'unknown';
        keepTyped(model, uncertain === undefined ? undefined : { revision: uncertain, fate });
        location.reload();
        break;
      }
      case 'still here':
      case 'collaboration':
      case 'caught up':
        break;
      case 'refused':
        forgetRevision(model, message.revision);
        toast(message.reason === 'invalid' ? sentences.invalidTitle : sentences.protectedTitle, message.message, 9, 'warning');
        break;
      case 'overlay':
        guarded.people = message.overlay.people;
        guarded.protections = message.overlay.protections;
        notes.all = message.overlay.notes;
        header.name(message.overlay.name);
        model.trigger('update');
        break;
      case 'menus':
        showMenus(message.menus, run);
        model.trigger('update');
        break;
      case 'file':
        if (message.file.kind === 'failed' && file.kind !== 'failed') tell(sentences.fileFailedTitle, message.file.message, sentences);
        file = message.file;
        showStatus();
        break;
      case 'question': {
        const { id } = message.question;
        const { reply, gone } = ask(message.question, sentences);
        questions.set(id, gone);
        void reply.then((answer) => {
          questions.delete(id);
          connection.send({ type: 'answer', question: id, ...answer });
        });
        break;
      }
      case 'question gone':
        questions.get(message.question)?.();
        questions.delete(message.question);
        break;
      case 'toast':
        toast(message.title, message.message, message.seconds);
        break;
      case 'frame':
        frames.show(message);
        break;
      case 'close frame':
        frames.close(message.frame);
        break;
      case 'running':
        running += 1;
        header.working(running);
        break;
      case 'finished':
        running = Math.max(0, running - 1);
        header.working(running);
        if (message.failure !== undefined) tell(sentences.failedTitle, message.failure.message, sentences);
        break;
      case 'returned':
        frames.answer(message.frame, { desk: 'returned', call: message.call, value: message.value });
        break;
      case 'thrown':
        frames.answer(message.frame, { desk: 'thrown', call: message.call, name: message.name, message: message.message });
        break;
      case 'people':
        peopleDialog.show(message);
        break;
      case 'link':
        peopleDialog.made(message.email, message.address);
        break;
      case 'computed':
        results.take(message.results, model);
        break;
      case 'go to':
        goTo(model, message.sheetId, message.zone);
        break;
    }
  };
  connection.onMessage((message) => {
    if (message !== welcome) receive(message);
  });
  connection.onState((state) => {
    online = state === 'open';
    held.connection(online);
    if (state === 'reconnecting') void askAtDoor();
    if (state === 'shut out') tell(sentences.shutOutTitle, sentences.shutOut, sentences);
    if (online) results.askAgain();
    else {
      running = 0;
      header.working(0);
    }
    showStatus();
  });
  connection.onPending(showStatus);
  // A computer that wakes, or has found its network again, does not wait for the next look.
  for (const woken of ['online', 'focus', 'pageshow']) addEventListener(woken, () => connection.look());
  holdPage(() => connection.pending);
  showStatus();

  showMenus(welcome.menus, run);
  await mountSpreadsheet(model, await templates, language, sentences);
  keepAccessible(words);
  showPresence(model, words);
  place('loading').remove();
  warm(model);
  if (welcome.you.role === 'viewer') {
    // A read-only grid swallows typing; the person should be told why.
    place('grid').addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (key.length === 1 && !ctrlKey && !metaKey) guarded.refused('viewer', undefined);
    });
  }
  const again = typeAgain(model);
  if (again > 0) toast(sentences.undoneElsewhere, sentences.restored(again), 8);
}
