/**
 * What a page says, taken apart at the door: whoever holds a link can open a socket and say anything. A message that our own page
 * could not have sent is none; behind this door messages are what their types say.
 */
import type { Person } from '../overlay';
import type { CollaborationMessage } from './kernel-types';
import type { Button, FromPage, PeopleAct, Selected } from './protocol';
import { soundCommands } from './sound-commands';

/** Brackets within brackets: a chart's definition has some ten; what answers a message walks it recursively. */
const DEEPEST = 64;
const LONGEST_NAME = 300;
/** As many characters as a cell holds on Google. */
const LONGEST_TEXT = 50_000;
const MOST_ZONES = 1000;

type Loose = Readonly<Record<string, unknown>>;
type Kind = FromPage['type'];

/** The message of a text; undefined for what is none. */
export function heard(text: string): FromPage | undefined {
  if (tooDeep(text)) return undefined;
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isLoose(said) || typeof said['type'] !== 'string' || !Object.hasOwn(KINDS, said['type'])) return undefined;
  return KINDS[said['type'] as Kind](said);
}

/** Each kind of message: what it must be made of. A kind that the protocol gains and this lacks does not compile. */
const KINDS: { readonly [K in Kind]: (said: Loose) => Extract<FromPage, { type: K }> | undefined } = {
  hello: ({ clientId, revision, waiting, build }) => {
    const optional = [revision, waiting, build];
    if (!isName(clientId) || clientId === '' || !optional.every((one) => one === undefined || isName(one))) return undefined;
    return { type: 'hello', clientId, ...(isName(revision) ? { revision } : {}), ...(isName(waiting) ? { waiting } : {}), ...(isName(build) ? { build } : {}) };
  },
  'still there': () => ({ type: 'still there' }),
  collaboration: ({ message }) => {
    const sound = isLoose(message) ? collaboration(message) : undefined;
    return sound && { type: 'collaboration', message: sound };
  },
  selected: ({ selected }) => {
    const sound = isLoose(selected) ? selection(selected) : undefined;
    return sound && { type: 'selected', selected: sound };
  },
  menu: ({ functionName }) => (isName(functionName) ? { type: 'menu', functionName } : undefined),
  call: ({ call, frame, functionName, args }) =>
    isName(call) && isName(frame) && isName(functionName) && Array.isArray(args)
      ? { type: 'call', call, frame, functionName, args: args as readonly unknown[] }
      : undefined,
  answer: ({ question, button, text }) => {
    if (!isName(question) || !isButton(button) || !(text === undefined || isText(text))) return undefined;
    return { type: 'answer', question, button, ...(text === undefined ? {} : { text }) };
  },
  'frame closed': ({ frame }) => (isName(frame) ? { type: 'frame closed', frame } : undefined),
  note: ({ note }) => {
    if (!isLoose(note)) return undefined;
    const { sheetId, row, column, text } = note;
    return isName(sheetId) && isIndex(row) && isIndex(column) && isText(text) ? { type: 'note', note: { sheetId, row, column, text } } : undefined;
  },
  'formulas wait': () => ({ type: 'formulas wait' }),
  people: ({ act }) => {
    const sound = isLoose(act) ? peopleAct(act) : undefined;
    return sound && { type: 'people', act: sound };
  },
};

function collaboration(said: Loose): CollaborationMessage | undefined {
  const { type, serverRevisionId, nextRevisionId, undoneRevisionId, redoneRevisionId } = said;
  if (type === 'CLIENT_JOINED' || type === 'CLIENT_MOVED') return cursor(type, said['client']);
  if (type === 'CLIENT_LEFT') return { type, version: 1, clientId: '' };
  if (!isName(serverRevisionId) || !isName(nextRevisionId) || nextRevisionId === '' || nextRevisionId === serverRevisionId) return undefined;
  const revision = { version: 1, serverRevisionId, nextRevisionId } as const;
  switch (type) {
    case 'REMOTE_REVISION': {
      const commands = soundCommands(said['commands']);
      return commands && { type, ...revision, clientId: '', commands };
    }
    case 'REVISION_UNDONE':
      return isName(undoneRevisionId) ? { type, ...revision, undoneRevisionId } : undefined;
    case 'REVISION_REDONE':
      return isName(redoneRevisionId) ? { type, ...revision, redoneRevisionId } : undefined;
    default:
      return undefined;
  }
}

/** Whose cursor it is the server knows better than the page: see Client. */
function cursor(type: 'CLIENT_JOINED' | 'CLIENT_MOVED', said: unknown): CollaborationMessage | undefined {
  const position = isLoose(said) ? said['position'] : undefined;
  if (!isLoose(position)) return undefined;
  const { sheetId, row, col } = position;
  if (!isName(sheetId) || !isIndex(row) || !isIndex(col)) return undefined;
  return { type, version: 1, client: { id: '', name: '', position: { sheetId, row, col } } };
}

function selection({ sheetId, row, column, zones }: Loose): Selected | undefined {
  if (!isName(sheetId) || !isIndex(row) || !isIndex(column) || !Array.isArray(zones) || zones.length > MOST_ZONES) return undefined;
  const sound = (zones as readonly unknown[]).flatMap((zone) => {
    if (!isLoose(zone)) return [];
    const { top, left, bottom, right } = zone;
    return isIndex(top) && isIndex(left) && isIndex(bottom) && isIndex(right) ? [{ top, left, bottom, right }] : [];
  });
  return sound.length === zones.length ? { sheetId, row, column, zones: sound } : undefined;
}

function peopleAct({ kind, email, person }: Loose): PeopleAct | undefined {
  switch (kind) {
    case 'list':
      return { kind };
    case 'make link':
    case 'revoke link':
    case 'remove person':
      return isName(email) ? { kind, email } : undefined;
    case 'put person':
      return isLoose(person) ? putPerson(person) : undefined;
    default:
      return undefined;
  }
}

function putPerson({ email, name, role, language }: Loose): PeopleAct | undefined {
  if (!isName(email) || !isName(name)) return undefined;
  if (role !== 'editor' && role !== 'viewer') return undefined;
  const person: Person = { email: email, name, role, language: language === 'en' ? 'en' : 'ru' };
  return { kind: 'put person', person };
}

/** Whether brackets are nested too deep, told before anything is built of them. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (quoted) {
      if (character === 92) at += 1;
      else if (character === 34) quoted = false;
    } else if (character === 34) quoted = true;
    else if (character === 91 || character === 123) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (character === 93 || character === 125) depth -= 1;
  }
  return false;
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isButton(value: unknown): value is Button {
  return value === 'OK' || value === 'CANCEL' || value === 'YES' || value === 'NO' || value === 'CLOSE';
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10_000_000;
}
