/** The page's WebSocket: carries the kernel's revisions and the desk's own messages, and returns by itself after an interruption. */
import type { CollaborationMessage, StateUpdateMessage, TransportService } from '../server/kernel-types';
import { isStateUpdate } from '../server/kernel-types';
import '../server/sound-history';
import type { FromPage, FromServer } from '../server/protocol';
import type { BegunConnection } from './begun';

export type ConnectionState = 'connecting' | 'open' | 'reconnecting' | 'shut out';

type Listener = (message: FromServer) => void;

/** The server's word that this person may no longer be here. */
const SHUT_OUT = 4403;

/** Waits between attempts to return, in milliseconds; the last one repeats. */
const PAUSES = [200, 500, 1000, 2000, 3000] as const;
/** Milliseconds between looks at whether the server is still there. */
const LOOK = 3000;
/** A connection on which so long nothing is heard, though it was asked for or is being made, is dead: a laptop slept, a router forgot. */
const PATIENCE = 9000;

/**
 * One client of the desk. As the kernel's transport it sends one revision at a time and keeps it until the server has
 * acknowledged it: what was typed during an interruption is sent when the connection is back.
 */
export class Connection implements TransportService<CollaborationMessage> {
  private socket: WebSocket | undefined;
  private readonly listeners: Listener[] = [];
  private readonly kernels = new Map<string, (message: CollaborationMessage) => void>();
  private readonly states: ((state: ConnectionState) => void)[] = [];
  private unacknowledged: StateUpdateMessage | undefined;
  /** Whether the server may have got what is unacknowledged. */
  private sent = false;
  private build: string | undefined;
  /** When the connection was begun, or something sent that is to be answered, if nothing has been heard since. */
  private asked: number | undefined;
  /** Whether the server was asked for nothing but a sign of life, and has not given it. */
  private questioned = false;
  /** Bytes that were still to be sent when it was looked last. */
  private backlog = 0;
  private welcomed = false;
  private looking: ReturnType<typeof setInterval> | undefined;
  private position: CollaborationMessage | undefined;
  private revision: string | undefined;
  private attempts = 0;
  private ended = false;
  private readonly onAcknowledged: (() => void)[] = [];

  constructor(
    private readonly address: string,
    readonly clientId: string,
  ) {}

  /** Opens the connection, or takes over the one that was begun, and has said its first word. */
  open(begun?: BegunConnection): void {
    const socket = begun?.socket ?? new WebSocket(this.address);
    this.socket = socket;
    this.welcomed = false;
    this.questioned = false;
    this.asked = performance.now();
    this.looking ??= setInterval(() => this.look(), LOOK);
    socket.addEventListener('open', () => {
      // The server says at once that it has heard; what it sends then may be large and take its time.
      this.asked = performance.now();
      const { revision, uncertain: waiting, build } = this;
      const known = revision === undefined ? {} : { revision, ...(build === undefined ? {} : { build }), ...(waiting === undefined ? {} : { waiting }) };
      if (begun === undefined) this.transmit({ type: 'hello', clientId: this.clientId, ...known });
    });
    socket.addEventListener('message', (event) => {
      // What comes late from a connection given up would come twice.
      if (this.socket !== socket) return;
      if (typeof event.data !== 'string') return;
      const message = JSON.parse(event.data) as FromServer;
      // What everybody is told says nothing of whether the first word has arrived.
      if (this.welcomed || message.type === 'still here' || message.type === 'welcome') {
        this.asked = undefined;
        this.questioned = false;
      }
      this.receive(message);
    });
    socket.addEventListener('close', ({ code }) => {
      if (this.ended || this.socket !== socket) return;
      if (code === SHUT_OUT) this.shutOut();
      else this.lost();
    });
    begun?.handOver();
  }

  /** Looks whether the server is still there: by itself now and then, and to be called when the computer wakes or finds its network. */
  look(): void {
    const { socket } = this;
    if (this.ended || socket === undefined) return;
    const now = performance.now();
    // A large paste on a slow line: the question waits behind it.
    if (this.asked !== undefined && socket.bufferedAmount < this.backlog) this.asked = now;
    this.backlog = socket.bufferedAmount;
    if (this.asked !== undefined && now - this.asked >= PATIENCE) {
      socket.close();
      this.lost();
    } else if (!this.questioned && this.welcomed && this.transmit({ type: 'still there' })) {
      this.questioned = true;
      this.asked ??= now;
    }
  }

  private lost(): void {
    this.socket = undefined;
    this.asked = undefined;
    this.tell('reconnecting');
    const pause = PAUSES[Math.min(this.attempts, PAUSES.length - 1)] ?? 3000;
    this.attempts += 1;
    setTimeout(() => {
      if (!this.ended && this.socket === undefined) this.open();
    }, pause);
  }

  /** Ends the connection for good. */
  close(): void {
    this.ended = true;
    clearInterval(this.looking);
    this.socket?.close();
  }

  /** Ends the connection because the door is closed to this person. */
  shutOut(): void {
    if (this.ended) return;
    this.close();
    this.tell('shut out');
  }

  /** Sends a message of the desk; false if there is no connection now. */
  send(message: FromPage): boolean {
    return this.transmit(message);
  }

  onMessage(listener: Listener): void {
    this.listeners.push(listener);
  }

  onState(listener: (state: ConnectionState) => void): void {
    this.states.push(listener);
  }

  /** Called whenever something typed here was acknowledged, or is now waiting to be. */
  onPending(listener: () => void): void {
    this.onAcknowledged.push(listener);
  }

  /** Whether something typed here is not yet acknowledged by the server. */
  get pending(): boolean {
    return this.unacknowledged !== undefined;
  }

  /** The revision that the server may have got, though it has not said so. */
  get uncertain(): string | undefined {
    return this.sent ? this.unacknowledged?.nextRevisionId : undefined;
  }

  /** The kernel's side: sends a revision or a cursor. Never rejects: an unsent revision waits for the connection. */
  sendMessage(message: CollaborationMessage): Promise<void> {
    const update = isStateUpdate(message);
    if (update) {
      this.sent &&= this.unacknowledged?.nextRevisionId === message.nextRevisionId;
      this.unacknowledged = message;
      for (const listener of this.onAcknowledged) listener();
    } else if (message.type !== 'CLIENT_LEFT') {
      this.position = { ...message, type: 'CLIENT_JOINED' };
    }
    const sent = this.transmit({ type: 'collaboration', message });
    if (update && sent) {
      this.sent = true;
      // From now on the time counts: its acknowledgement is a sign of life as well.
      this.asked ??= performance.now();
    }
    return Promise.resolve();
  }

  onNewMessage(id: string, callback: (message: CollaborationMessage) => void): void {
    this.kernels.set(id, callback);
  }

  leave(id: string): void {
    this.kernels.delete(id);
  }

  private receive(message: FromServer): void {
    if (message.type === 'welcome') {
      this.attempts = 0;
      this.welcomed = true;
      this.build = message.build;
      this.revision = message.revisions[message.revisions.length - 1]?.nextRevisionId ?? message.snapshot.revisionId;
    }
    if (message.type === 'collaboration') this.deliver(message.message);
    if (message.type === 'caught up') {
      this.attempts = 0;
      this.welcomed = true;
      for (const missed of message.revisions) this.deliver(missed);
      // The kernel resends by itself after any revision it missed; with none missed, the desk resends.
      if (message.revisions.length === 0 && this.unacknowledged !== undefined) {
        if (this.transmit({ type: 'collaboration', message: this.unacknowledged })) this.sent = true;
      }
      if (this.position !== undefined) this.transmit({ type: 'collaboration', message: this.position });
    }
    if (message.type === 'welcome' || message.type === 'caught up') this.tell('open');
    for (const listener of this.listeners) listener(message);
  }

  private deliver(message: CollaborationMessage): void {
    if (isStateUpdate(message)) {
      this.revision = message.nextRevisionId;
      if (message.nextRevisionId === this.unacknowledged?.nextRevisionId) {
        this.unacknowledged = undefined;
        for (const listener of this.onAcknowledged) listener();
      }
    }
    for (const kernel of this.kernels.values()) kernel(message);
  }

  private transmit(message: FromPage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private tell(state: ConnectionState): void {
    for (const listener of this.states) listener(state);
  }
}
