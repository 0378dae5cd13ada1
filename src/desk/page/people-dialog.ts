/** The owner's window of people and their personal links: who may open the workbook, as what, and by which link. */
import type { Person, Role } from '../overlay';
import type { FromServer, LinkState, PeopleAct } from '../server/protocol';
import type { Language, Sentences } from '../words/sentences';
import { ask } from './ask';
import { copyText } from './clipboard';
import { element } from './elements';

type People = Extract<FromServer, { type: 'people' }>;

export class PeopleDialog {
  private dialog: HTMLDialogElement | undefined;
  private readonly rows = element('tbody');
  private readonly about = element('p', { class: 'desk-people-about' });
  private readonly forAll = element('div', { class: 'desk-people-all' });
  /** Links made while the window is open: the server does not know them any more. */
  private readonly fresh = new Map<string, string>();

  constructor(
    private readonly act: (act: PeopleAct) => void,
    private readonly sentences: Sentences,
    private readonly language: Language,
    /** The name of the workbook. */
    private readonly book: () => string,
  ) {}

  open(): void {
    if (this.dialog !== undefined) return;
    const { people: words, close } = this.sentences;
    const dialog = element(
      'dialog',
      { class: 'desk-dialog desk-people', 'aria-labelledby': 'desk-people-title' },
      element(
        'div',
        { class: 'desk-dialog-head' },
        element('h2', { id: 'desk-people-title' }, words.title),
        element('button', { type: 'button', class: 'desk-cross', 'aria-label': close, click: () => this.close() }, '×'),
      ),
      this.about,
      this.forAll,
      element('div', { class: 'desk-people-table' }, element('table', {}, this.rows)),
      this.adding(),
    );
    dialog.addEventListener('cancel', () => this.close());
    // The grid listens on the window: what is typed here must not reach it.
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    this.dialog = dialog;
    document.body.append(dialog);
    dialog.showModal();
    this.act({ kind: 'list' });
  }

  /** The list has come from the server. */
  show({ people, links }: People): void {
    this.about.textContent = links ? this.sentences.people.about : this.sentences.people.aboutNear;
    this.rows.replaceChildren(...people.map((state) => this.row(state, links)));
    this.forAll.replaceChildren(...(links ? this.buttonsForAll(people) : []));
  }

  /** Links for everybody at once, and what was made as letters to be pasted. The owner needs no link: the server gave a way in. */
  private buttonsForAll(people: readonly LinkState[]): HTMLElement[] {
    const { people: words } = this.sentences;
    const without = people.filter(({ person, made }) => person.role !== 'owner' && made === undefined);
    const make = this.button(words.makeAll, () => {
      make.disabled = true;
      for (const { person } of without) this.act({ kind: 'make link', email: person.email });
    });
    const letters = people.flatMap(({ person: { name, email } }) => {
      const address = this.fresh.get(email);
      return address === undefined ? [] : [`${name} <${email}>\n\n${words.letter(name, this.book(), address)}`];
    });
    const copy = this.button(words.copyAll(letters.length), () => {
      void copyText(letters.join('\n\n')).then(() => (copy.textContent = words.copied));
    });
    return [...(without.length > 0 ? [make] : []), ...(letters.length > 0 ? [copy] : [])];
  }

  /** A link has been made. */
  made(email: string, address: string): void {
    this.fresh.set(email, address);
    this.act({ kind: 'list' });
  }

  private close(): void {
    this.dialog?.remove();
    this.dialog = undefined;
    this.fresh.clear();
  }

  private row({ person, made, browsers }: LinkState, links: boolean): HTMLElement {
    const { people: words, roles } = this.sentences;
    const owner = person.role === 'owner';
    const role = owner
      ? element('span', {}, roles.owner)
      : this.roles(person.role, (chosen) => this.act({ kind: 'put person', person: { ...person, role: chosen } }));
    const date = made === undefined ? '' : new Intl.DateTimeFormat(this.language, { dateStyle: 'medium' }).format(new Date(made));
    const state = [made === undefined ? words.noLink : words.madeOn(date), ...(browsers > 0 ? [words.browsers(browsers)] : [])].join(', ');
    const link = this.fresh.get(person.email);
    const buttons = element('td', { class: 'desk-people-buttons' });
    if (links) {
      const known = made !== undefined || browsers > 0;
      buttons.append(this.button(made === undefined ? words.make : words.remake, () => this.remake(person, made !== undefined)));
      if (known) buttons.append(this.button(words.revoke, () => this.sure(words.revokeSure(person.name), { kind: 'revoke link', email: person.email })));
    }
    if (!owner) buttons.append(this.button(words.remove, () => this.sure(words.removeSure(person.name), { kind: 'remove person', email: person.email })));
    return element(
      'tr',
      {},
      element(
        'td',
        {},
        element('strong', {}, person.name),
        element('div', { class: 'desk-people-mail' }, person.email),
        ...(links ? [element('div', { class: 'desk-people-state' }, state)] : []),
        ...(link === undefined ? [] : [this.shownLink(link)]),
      ),
      element('td', {}, role),
      buttons,
    );
  }

  /** The link itself, to be copied and sent. */
  private shownLink(address: string): HTMLElement {
    const { people: words } = this.sentences;
    const input = element('input', { class: 'desk-input', readonly: true, value: address, 'aria-label': words.link });
    input.addEventListener('focus', () => input.select());
    const copy = this.button(words.copy, () => {
      void copyText(address).then(() => (copy.textContent = words.copied));
    });
    return element('div', { class: 'desk-people-link' }, input, copy, element('small', {}, words.onlyNow));
  }

  private adding(): HTMLElement {
    const { people: words } = this.sentences;
    const name = element('input', { class: 'desk-input', required: true, maxlength: '120', placeholder: words.name, 'aria-label': words.name });
    const email = element('input', { class: 'desk-input', type: 'email', required: true, placeholder: words.email, 'aria-label': words.email });
    let role: Role = 'editor';
    const form = element(
      'form',
      { class: 'desk-people-add' },
      name,
      email,
      this.roles('editor', (chosen) => {
        role = chosen;
      }),
      element('button', { class: 'desk-button primary' }, words.add),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.act({ kind: 'put person', person: { name: name.value, email: email.value, role, language: this.language } });
      name.value = '';
      email.value = '';
      name.focus();
    });
    return form;
  }

  private roles(current: Role, chosen: (role: Role) => void): HTMLElement {
    const { roles, people: words } = this.sentences;
    const select = element(
      'select',
      { class: 'desk-person', 'aria-label': words.role },
      ...(['editor', 'viewer'] as const).map((role) => element('option', { value: role, ...(role === current ? { selected: true } : {}) }, roles[role])),
    );
    select.addEventListener('change', () => chosen(select.value === 'viewer' ? 'viewer' : 'editor'));
    return select;
  }

  private remake(person: Person, hasLink: boolean): void {
    const act = { kind: 'make link', email: person.email } as const;
    if (hasLink) this.sure(this.sentences.people.remakeSure(person.name), act);
    else this.act(act);
  }

  private sure(question: string, act: PeopleAct): void {
    void ask({ kind: 'alert', title: '', message: question, buttons: 'OK_CANCEL' }, this.sentences).reply.then(({ button }) => {
      if (button === 'OK') this.act(act);
    });
  }

  private button(caption: string, click: () => void): HTMLButtonElement {
    return element('button', { type: 'button', class: 'desk-button small', click }, caption);
  }
}
