// Alerts, prompts, toasts, sidebars and google.script.run.
// Each snippet is plain Apps Script and can be pasted into a project of a real sheet.
import { owner, returnedBy, runBody, scriptDesk, thrownBy } from './script-desk';

test('alerts take the prepared answers, then CLOSE', () => {
  const { outcome, shown } = runBody(
    `const ui = SpreadsheetApp.getUi(); return [ui.alert('Один'), ui.alert('Два', 'Вопрос?', ui.ButtonSet.YES_NO), ui.alert('Три')].map((one) => one.toString() + (one === ui.Button.YES))`,
    {}, [{ button: 'OK' }, { button: 'YES' }],
  );
  expect(outcome).toEqual({ kind: 'done', returned: ['OKfalse', 'YEStrue', 'CLOSEfalse'] });
  expect(shown).toMatchObject([
    { kind: 'alert', title: '', message: 'Один', buttons: 'OK' },
    { kind: 'alert', title: 'Два', message: 'Вопрос?', buttons: 'YES_NO', answer: { button: 'YES' } },
    { message: 'Три' },
  ]);
});

test('two texts without buttons are no signature of an alert', () => {
  expect(thrownBy(`SpreadsheetApp.getUi().alert('Премия', 'Готово')`)).toBe("The parameters (String,String) don't match the method signature for Ui.alert.");
  expect(runBody(`const ui = SpreadsheetApp.getUi(); ui.alert('Готово', ui.ButtonSet.YES_NO_CANCEL)`).shown).toMatchObject([{ title: '', message: 'Готово', buttons: 'YES_NO_CANCEL' }]);
});

test('a prompt gives text and button', () => {
  expect(
    returnedBy(`const ui = SpreadsheetApp.getUi(); const answer = ui.prompt('Номинация', 'Какая?', ui.ButtonSet.OK_CANCEL); return [answer.getResponseText(), answer.getSelectedButton() === ui.Button.OK]`, {}, [{ button: 'OK', text: 'Юный' }]),
  ).toEqual(['Юный', true]);
});

test('toast, sidebar and dialog are shown and do not wait', () => {
  const { shown } = runBody(
    `SpreadsheetApp.getActive().toast('Готово', 'Премия', 3); const ui = SpreadsheetApp.getUi();
     ui.showSidebar(HtmlService.createHtmlOutputFromFile('ballot').setTitle('Оценки')); ui.showModalDialog(HtmlService.createHtmlOutput('<b>1</b>').setWidth(400).setHeight(300), 'Окно');`,
    { pages: { ballot: '<p>бланк</p>' } },
  );
  expect(shown).toEqual([
    { kind: 'toast', title: 'Премия', message: 'Готово', seconds: 3 },
    { kind: 'sidebar', title: 'Оценки', html: '<p>бланк</p>' },
    { kind: 'dialog', title: 'Окно', html: '<b>1</b>', width: 400, height: 300 },
  ]);
});

test('a page that was not pushed is an error', () => {
  expect(thrownBy(`HtmlService.createHtmlOutputFromFile('нет')`)).toBe('No HTML file named нет was found.');
});

describe('google.script.run', () => {
  const desk = scriptDesk(`function echo(value) { return value; } function when() { return { at: new Date(0) }; } function range() { return SpreadsheetApp.getActiveRange(); }
    function holes() { return [1, undefined, { a: undefined, b: NaN }]; } function round() { const one = {}; one.self = one; return one; } function nothing() {} function hidden_() { return 1; } function outer() { function inner() { return 1; } return inner(); }`);
  const session = desk.as(owner.email);

  test('numbers, texts, truths, null, lists and objects pass both ways', () => {
    expect(session.call('echo', [{ a: [1, 'два', true, null] }]).outcome).toEqual({ kind: 'done', returned: { a: [1, 'два', true, null] } });
  });
  test('a function that returns nothing gives null', () => {
    expect(session.call('nothing', []).outcome).toEqual({ kind: 'done', returned: null });
    expect(session.call('echo', [undefined]).outcome).toEqual({ kind: 'done', returned: null });
  });
  test('undefined in a list becomes null', () => {
    expect(session.call('holes', []).outcome).toEqual({ kind: 'done', returned: [1, null, { b: null }] });
  });
  test.each(['when', 'range', 'round'])('what cannot pass fails: %s', (name) => {
    expect(session.call(name, []).outcome.kind).toBe('failed');
  });
  test('a date or a function as an argument is refused', () => {
    expect(() => session.call('echo', [new Date(0)])).toThrow(/Date/u);
    expect(() => session.call('echo', [() => 1])).toThrow(/function/u);
  });
  test('private and inner functions cannot be called', () => {
    expect(() => session.call('hidden_', [])).toThrow(/not found/u);
    expect(session.call('inner', []).outcome).toMatchObject({ kind: 'failed' });
  });
});

describe('templates', () => {
  const pages = { form: '<p><?= name ?></p><? for (const one of list()) { ?><b><?!= one ?></b><? } ?><?!= include("part") ?>', part: '<i>часть</i>' };
  test('scriptlets see the functions of the script and the fields of the template; values are escaped', () => {
    const desk = scriptDesk(
      `const list = () => ['<u>1</u>', 2]; function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
      function main() { const made = HtmlService.createTemplateFromFile('form'); made.name = '<О’Нил & "Ко">'; return made.evaluate().setTitle('Форма').getContent(); }`,
      { pages },
    );
    expect(desk.as(owner.email).run('main').outcome).toEqual({
      kind: 'done', returned: '<p>&lt;О’Нил &amp; &quot;Ко&quot;&gt;</p><b><u>1</u></b><b>2</b><i>часть</i>',
    });
  });
  test('a printing scriptlet may end with a semicolon, and have further statements: the first is printed', () => {
    const desk = scriptDesk(
      `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
      function main() { return HtmlService.createTemplate("<?!= include('part'); ?>|<?= 'Hello'; 'abc' ?>|<?= 1 // one\\n ?>|<?!= HtmlService.createHtmlOutputFromFile('part') ?>").evaluate().getContent(); }`,
      { pages },
    );
    expect(desk.as(owner.email).run('main').outcome).toEqual({ kind: 'done', returned: '<i>часть</i>|Hello|1|<i>часть</i>' });
  });
  test.each([
    ['a value of a script: texts become strings, numbers and truths stay', 'var a = <?= text ?>, b = <?= 5 ?>, c = <?= true ?>, d = <?= null ?>;', String.raw`var a = '\x22\x3c\/script\x3e\x27', b =  5 , c =  true , d =  null ;`],
    ['a string of a script', `var a = "<?= text ?>", b = 'it\\'s <?= text ?>';`, String.raw`var a = "\x22\x3c\/script\x3e\x27", b = 'it\'s \x22\x3c\/script\x3e\x27';`],
    ['a comment with an apostrophe is no string', "// it's\nvar a = <?= 'x' ?>;", "// it's\nvar a = 'x';"],
  ])('values are escaped by their place: %s', (_, script, expected) => {
    const html = `<p title="<?= text ?>"></p><script async>${script}</script><?= text ?>`;
    const shown = '&quot;&lt;/script&gt;&#39;';
    expect(returnedBy(`const made = HtmlService.createTemplate(${JSON.stringify(html)}); made.text = '"</script>\\''; return made.evaluate().getContent();`)).toBe(
      `<p title="${shown}"></p><script async>${expected}</script>${shown}`,
    );
  });
  test('an error in a scriptlet is the error of evaluate()', () => {
    expect(thrownBy(`HtmlService.createTemplate('<?= nothing.there ?>').evaluate()`)).toMatch(/nothing is not defined/u);
  });
});
