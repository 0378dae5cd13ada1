/** Base.User: a person by e-mail. */
import type { Email } from '../overlay';
import type { Run } from './run';
import { Service, asText } from './service';
import type { Methods } from './service';

export const userMethods = ['getEmail', 'getUserLoginId'] as const;

export class UserService extends Service implements Methods<typeof userMethods> {
  override readonly className = 'User';

  constructor(run: Run, private readonly email: Email) {
    super(run);
  }

  getEmail(): string { return this.email; }
  getUserLoginId(): string { return this.email; }
}

/** An e-mail address given as text or as a User. */
export function asEmail(value: unknown): Email {
  return (value instanceof UserService ? value.getEmail() : asText(value)).toLowerCase();
}
