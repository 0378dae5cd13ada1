/** The desk's own sentences, one shape for both languages. The spreadsheet's words are in spreadsheet-ru. */

export interface Sentences {
  readonly ok: string;
  readonly cancel: string;
  readonly yes: string;
  readonly no: string;
  readonly close: string;
  readonly language: string;
  readonly executions: string;
  readonly roles: { readonly owner: string; readonly editor: string; readonly viewer: string };
  readonly saved: string;
  readonly saving: string;
  readonly saveFailed: string;
  readonly reconnecting: string;
  readonly noConnection: string;
  readonly notWrittenTitle: string;
  /** `cells`: with what was typed into each. */
  readonly movedMeanwhile: (cells: string) => string;
  readonly working: string;
  readonly failedTitle: string;
  readonly protectedTitle: string;
  readonly protection: (description: string) => string;
  readonly editorsOf: (names: string) => string;
  readonly warningQuestion: string;
  readonly invalidTitle: string;
  readonly invalidCell: (cell: string) => string;
  readonly undoneElsewhere: string;
  readonly restored: (count: number) => string;
  readonly noSuchTab: string;
  readonly note: string;
  readonly notePrompt: string;
  readonly choosePerson: string;
  readonly fileFailedTitle: string;
  /** Ends the session of this browser. */
  readonly leave: string;
  readonly leaveTitle: string;
  /** The person was removed, or the link taken back. */
  readonly shutOutTitle: string;
  readonly shutOut: string;
  readonly people: PeopleWords;
}

/** The window of people and links. */
export interface PeopleWords {
  readonly title: string;
  readonly button: string;
  readonly about: string;
  readonly aboutNear: string;
  readonly noLink: string;
  readonly madeOn: (date: string) => string;
  readonly browsers: (count: number) => string;
  readonly make: string;
  readonly remake: string;
  readonly remakeSure: (name: string) => string;
  readonly revoke: string;
  readonly revokeSure: (name: string) => string;
  readonly remove: string;
  readonly removeSure: (name: string) => string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly makeAll: string;
  readonly copyAll: (count: number) => string;
  readonly letter: (name: string, book: string, address: string) => string;
  readonly onlyNow: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly add: string;
}

export type Language = 'ru' | 'en';
