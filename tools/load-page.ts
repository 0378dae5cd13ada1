/** One person of the load, in a process of its own: does what it is told over the process's messages, and gives account at the end. */
import '../src/desk/kernel/older-node';
import { WebSocket as NodeWebSocket } from 'ws';
import { registerSheetsFunctions } from '../src/desk/kernel/functions';
import { installQuicker, warm } from '../src/desk/page/quicker';
import { randomOf } from '../test/desk/journal/kill';
import { BusyPage } from '../test/desk/server/busy-page';
import type { Account, Manners } from '../test/desk/server/busy-page';

export type ToPage =
  | { readonly kind: 'open'; readonly url: string; readonly email: string; readonly number: number; readonly pages: number; readonly seed: number }
  | { readonly kind: 'work'; readonly until: number; readonly beat: number; readonly manners: Manners }
  | { readonly kind: 'account' };

export type FromPageProcess = { readonly kind: 'opened'; readonly ms: number } | { readonly kind: 'worked'; readonly calm: boolean } | { readonly kind: 'account'; readonly account: Account };

/** Browsers say where a page comes from; so does this. */
class BrowserSocket extends NodeWebSocket {
  constructor(address: string) {
    super(address, { origin: new URL(address).origin.replace('ws', 'http') });
    this.on('error', () => undefined);
  }
}
/** Nobody presses keys here. */
const nobody = new EventTarget();
Object.assign(globalThis, { WebSocket: BrowserSocket, window: globalThis, addEventListener: nobody.addEventListener.bind(nobody) });
console.debug = () => undefined;
registerSheetsFunctions();
installQuicker();

let page: BusyPage | undefined;

function say(message: FromPageProcess): void {
  process.send?.(message);
}

async function take(message: ToPage): Promise<void> {
  switch (message.kind) {
    case 'open': {
      const began = performance.now();
      page = await BusyPage.open(message.url, message.email, message.number, randomOf(message.seed + message.number * 7919));
      const ms = performance.now() - began;
      warm(page.model);
      if (message.number === 0) page.makeTab(message.pages);
      say({ kind: 'opened', ms });
      break;
    }
    case 'work':
      await page?.work(message.until, message.beat, message.manners);
      say({ kind: 'worked', calm: (await page?.calm()) ?? false });
      break;
    case 'account':
      if (page !== undefined) say({ kind: 'account', account: page.account() });
      break;
  }
}

process.on('message', (message: ToPage) => void take(message));
process.on('disconnect', () => process.exit());
// Ctrl+C ends the one who asked.
process.on('SIGINT', () => undefined);
