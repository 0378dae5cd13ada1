/** Session: who is at the keyboard, and as whom the script runs. */
import { Service } from './service';
import type { Methods } from './service';
import { UserService } from './user';

export const sessionMethods = [
  'getActiveUser', 'getActiveUserLocale', 'getEffectiveUser', 'getScriptTimeZone', 'getTemporaryActiveUserKey', 'getTimeZone', 'getUser',
] as const satisfies readonly (keyof GoogleAppsScript.Base.Session)[];

export class SessionService extends Service implements Methods<typeof sessionMethods> {
  override readonly className = 'Session';

  /** Blank in a simple trigger unless all people belong to one Workspace domain. */
  getActiveUser(): UserService {
    const told = !this.run.isSimpleTrigger || this.run.shared.sameDomain;
    return new UserService(this.run, told ? this.run.settings.activeUser : '');
  }

  getEffectiveUser(): UserService {
    const told = !this.run.isSimpleTrigger || this.run.shared.sameDomain;
    return new UserService(this.run, told ? this.run.settings.user : '');
  }

  // The older names.

  getUser(): UserService { return this.getActiveUser(); }
  getTimeZone(): string { return this.getScriptTimeZone(); }

  getActiveUserLocale(): string { return this.run.unflushed.overlay.people.get(this.run.settings.activeUser)?.language ?? 'en'; }
  getScriptTimeZone(): string { return this.run.shared.addon.manifest.timeZone; }

  getTemporaryActiveUserKey(): string {
    return Buffer.from(`desk ${this.run.settings.activeUser}`).toString('base64');
  }
}
