// Whom scripts let in and shut out: the people of a workbook are its owner's matter.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { editor, owner, scriptDesk, viewer } from './script-desk';

const NEW = 'nina@example.org';

test('the owner lets people in, and shuts them out with their links', () => {
  const desk = scriptDesk(`
    const book = SpreadsheetApp.getActive(), mails = (people) => people.map((user) => user.getEmail()).sort();
    function letIn() { book.addEditor('Nina@example.org').addEditors(['${viewer.email}']).addViewer('${editor.email}').addViewers(['oleg@example.org']); return [mails(book.getEditors()), mails(book.getViewers())]; }
    function shutOut() { book.removeEditor('${NEW}').removeViewer('oleg@example.org').removeViewer('${editor.email}').removeEditor('${owner.email}'); return [mails(book.getEditors()), mails(book.getViewers())]; }
  `);
  const session = desk.as(owner.email);
  // An editor added as a viewer stays an editor.
  expect(session.run('letIn').outcome).toEqual({ kind: 'done', returned: [[editor.email, NEW, owner.email, viewer.email], ['oleg@example.org']] });
  expect(desk.as(NEW).person).toEqual({ email: NEW, name: 'nina', role: 'editor', language: 'ru' });
  desk.kernel.overlay.links.set(NEW, { email: NEW, made: '2026-01-01T00:00:00.000Z', sessions: [] });
  expect(session.run('shutOut').outcome).toEqual({ kind: 'done', returned: [[editor.email, owner.email, viewer.email], []] });
  expect([...desk.kernel.overlay.links.keys()]).toEqual([]);
});

test.each([editor.email, viewer.email])('nobody else does: %s', (email) => {
  const desk = scriptDesk(`function main() { SpreadsheetApp.getActive().addEditor('${NEW}'); } function away() { SpreadsheetApp.getActive().removeEditor('${editor.email}'); }`);
  for (const name of ['main', 'away']) expect(desk.as(email).run(name).outcome).toMatchObject({ message: 'You do not have permission to perform that action.' });
  expect(desk.kernel.overlay.people.size).toBe(3);
});

test('an address that is none is refused', () => {
  const { outcome } = scriptDesk(`function main() { SpreadsheetApp.getActive().addEditor('Нина'); }`).as(owner.email).run('main');
  expect(outcome).toMatchObject({ kind: 'failed', message: 'Invalid email: нина' });
});
