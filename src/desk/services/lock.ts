/** LockService. */
import { ScriptException } from './exception';
import { then } from './run';
import type { Later, Run } from './run';
import { Service, asInteger } from './service';
import type { Methods } from './service';

export const lockServiceMethods = ['getDocumentLock', 'getScriptLock', 'getUserLock'] as const satisfies readonly (keyof GoogleAppsScript.Lock.LockService)[];

export class LockServiceService extends Service implements Methods<typeof lockServiceMethods> {
  override readonly className = 'LockService';

  getDocumentLock(): LockHandleService { return new LockHandleService(this.run, 'document'); }
  getScriptLock(): LockHandleService { return new LockHandleService(this.run, 'script'); }
  getUserLock(): LockHandleService { return new LockHandleService(this.run, `user ${this.run.settings.user}`); }
}

export const lockMethods = ['hasLock', 'releaseLock', 'tryLock', 'waitLock'] as const satisfies readonly (keyof GoogleAppsScript.Lock.Lock)[];

export class LockHandleService extends Service implements Methods<typeof lockMethods> {
  override readonly className = 'Lock';

  constructor(run: Run, private readonly lock: string) {
    super(run);
  }

  hasLock(): boolean { return this.run.shared.locks.isHeldBy(this.lock, this.run.settings.id); }
  releaseLock(): void { this.run.shared.locks.release(this.lock, this.run.settings.id); }
  tryLock(milliseconds: unknown): Later<boolean> { return this.take(asInteger(milliseconds)); }

  waitLock(milliseconds: unknown): Later<void> {
    return then(this.take(asInteger(milliseconds)), (taken) => {
      if (!taken) throw new ScriptException('Lock timeout: another process was holding the lock for too long.');
    });
  }

  private take(milliseconds: number): Later<boolean> {
    if (milliseconds < 0) return false;
    const { locks } = this.run.shared;
    const { id, screen } = this.run.settings;
    if (locks.take(this.lock, id)) return true;
    const patience = screen.wait(milliseconds);
    // In process nothing else runs while this script waits: the lock cannot come free.
    if (!(patience instanceof Promise)) return false;
    let over = false;
    const giveUp = patience.then(() => {
      over = true;
    });
    const attempt = async (): Promise<boolean> => {
      for (;;) {
        await Promise.race([giveUp, locks.nextRelease()]);
        if (locks.take(this.lock, id)) return true;
        if (over) return false;
      }
    };
    return attempt();
  }
}
