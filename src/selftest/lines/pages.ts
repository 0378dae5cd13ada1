/** Menus, alerts, sidebars, templates. */
import { check, line, refuses } from '../line';
import type { Line } from '../line';

export const pageLines: readonly Line[] = [
  line('get-ui', 'getUi() needs a person before the sheet; menus of a script stand in the menu bar.', [
    check('menus can be built', () => {
      const ui = SpreadsheetApp.getUi();
      const menu = ui.createMenu('self-test').addItem('item', 'runSelfTest').addSeparator().addSubMenu(ui.createMenu('inner'));
      return typeof menu.addToUi;
    }, 'function'),
  ], ['desk/triggers: a simple trigger may ask, and show no page and make no trigger; an installable one has no screen', 'desk/triggers: onOpen builds the menus, for those who may edit']),
  line('alerts', 'Alerts and prompts suspend the script, sidebars and dialogs do not.', [], [
    'desk/worker: an alert suspends the script while the host works on', 'desk/worker: a lock does not outlast an alert, as the reference has it',
    'desk/server/serve: an alert suspends its script while the others go on',
    'desk/ui: toast, sidebar and dialog are shown and do not wait',
  ]),
  line('sidebars', 'One sidebar at a time, 300 pixels wide; dialogs have the size they ask for.', [
    check('sizes are kept', () => {
      const page = HtmlService.createHtmlOutput('<p>1</p>').setWidth(400).setHeight(300).setTitle('self-test');
      return [page.getWidth(), page.getHeight(), page.getTitle(), page.getContent()];
    }, [400, 300, 'self-test', '<p>1</p>']),
  ], ['browser/desk: a sidebar calls the script from an origin of its own and sees the selection']),
  line('script-run', 'google.script.run passes numbers, texts, truths, null, lists and objects of them, and nothing else.', [], [
    'desk/ui: numbers, texts, truths, null, lists and objects pass both ways', 'desk/ui: a function that returns nothing gives null', 'desk/ui: undefined in a list becomes null',
    'desk/ui: what cannot pass fails: %s', 'desk/ui: a date or a function as an argument is refused',
    'desk/ui: private and inner functions cannot be called',
    'desk/page/frame-script: refuses %s and names its place', 'desk/page/frame-script: a form is the only argument, with its fields by name',
    'desk/page/frame-script: ten calls run at a time; the others wait their turn',
  ]),
  line('failure', 'A failed call of a page gives its failure handler an Error with the server’s message.', [], ['desk/server/serve: a sidebar calls functions until it is closed',
    'desk/page/frame-script: handlers get the value or an Error, and the user object as it is']),
  line('templates', 'Templates run their scriptlets with the script’s functions and escape what they print.', [
    check('all three scriptlets', () => {
      const made = HtmlService.createTemplate('<? for (const one of list) { ?><b><?= one ?></b><? } ?><?!= raw ?>');
      return Object.assign(made, { list: ['<1>', 2], raw: '<i>x</i>' }).evaluate().getContent();
    }, '<b>&lt;1&gt;</b><b>2</b><i>x</i>'),
    check('a printing scriptlet prints its first statement', () => HtmlService.createTemplate("<?= 'a'; 'b' ?>-<?!= 'c'; ?>").evaluate().getContent(), 'a-c'),
    check('a text printed inside a script becomes a literal that ends no script', () => {
      const made = Object.assign(HtmlService.createTemplate('<script>var a = <?= text ?>;</script>'), { text: 'x"</script>' });
      return /^<script>var a = (["']).*\1\s*;<\/script>$/u.test(made.evaluate().getContent().replace(/\\./gu, '')) && !/<\/script>./u.test(made.evaluate().getContent());
    }, true),
    refuses('a page that was not pushed', () => HtmlService.createHtmlOutputFromFile('nowhere'), 'No HTML file named nowhere was found.'),
  ], ['browser/desk: a sidebar calls the script from an origin of its own and sees the selection']),
];
