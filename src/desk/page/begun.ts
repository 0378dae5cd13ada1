/** What is begun before the page's large scripts have come: the connection, and the templates in the language that is expected. */
import type { FromPage } from '../server/protocol';
import type { Language } from '../words/sentences';
import { loadTemplates } from './compiled-templates';
import type { Templates } from './compiled-templates';

/** Where the choice of a language is kept in this browser. */
export const LANGUAGE = 'desk.language';

/** A connection opened ahead; what it says is kept until somebody takes it over. */
export interface BegunConnection {
  readonly address: string;
  readonly clientId: string;
  readonly socket: WebSocket;
  /** To be called with all that listens to the socket in place: it hears what has come so far, and from then on by itself. */
  readonly handOver: () => void;
}

export interface Begun {
  readonly connection: BegunConnection;
  readonly language: Language;
  readonly templates: Promise<Templates>;
}

declare global {
  interface Window {
    deskBegun?: Begun;
  }
}

/** Begins. The language is the one chosen in this browser, else the one that the page came in. */
export function begin(): Begun {
  const chosen = localStorage.getItem(LANGUAGE) ?? document.documentElement.lang;
  const language = chosen === 'en' ? 'en' : 'ru';
  document.documentElement.lang = language;
  return { connection: beginConnection(), language, templates: loadTemplates(language) };
}

function beginConnection(): BegunConnection {
  const chosen = new URLSearchParams(location.search).get('as');
  const address = new URL('socket', location.href);
  address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  address.search = chosen === null ? '' : `?as=${encodeURIComponent(chosen)}`;
  const clientId = newId();
  const socket = new WebSocket(address.href);
  const heard: Event[] = [];
  const kept = new AbortController();
  for (const type of ['message', 'close'] as const) socket.addEventListener(type, (event) => heard.push(event), { signal: kept.signal });
  socket.addEventListener('open', () => socket.send(JSON.stringify({ type: 'hello', clientId } satisfies FromPage)));
  return {
    address: address.href,
    clientId,
    socket,
    handOver: () => {
      kept.abort();
      for (const event of heard.splice(0)) socket.dispatchEvent(event);
    },
  };
}

/** A random name for this page. crypto.randomUUID is there only under https and on this machine. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
