/** Whom the owner of a workbook lets in and shuts out by a script. */
import type { Email, Person } from '../overlay';
import { ScriptException } from './exception';
import type { Run } from './run';
import { asEmail } from './user';

/** The workbook's people belong to its owner, on a desk more strictly than on Google, where editors may share. */
function peopleOf(run: Run): Map<Email, Person> {
  run.guardWorkbook();
  const { people } = run.unflushed.overlay;
  if (people.get(run.settings.user)?.role !== 'owner') throw new ScriptException('You do not have permission to perform that action.');
  return people;
}

/** Lets people in, or changes what they may do; an editor is not made a viewer by being added as one. */
export function letIn(run: Run, given: readonly unknown[], role: 'editor' | 'viewer'): void {
  const people = peopleOf(run);
  const language = people.get(run.settings.user)?.language ?? 'en';
  for (const email of given.map(asEmail)) {
    if (!/^[^\s@<>"]+@[^\s@<>"]+$/u.test(email)) throw new ScriptException(`Invalid email: ${email}`);
    const known = people.get(email);
    if (known?.role === 'owner' || (known?.role === 'editor' && role === 'viewer')) continue;
    people.set(email, known === undefined ? { email, name: email.split('@')[0] ?? email, role, language } : { ...known, role });
  }
}

/** Shuts somebody of this role out; their link ends. The owner stays. */
export function shutOut(run: Run, given: unknown, role: 'editor' | 'viewer'): void {
  const people = peopleOf(run);
  const email = asEmail(given);
  if (people.get(email)?.role !== role) return;
  people.delete(email);
  run.unflushed.overlay.links.delete(email);
}
