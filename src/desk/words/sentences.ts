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
  readonly editNote: string;
  readonly notePrompt: string;
  readonly choosePerson: string;
  readonly fileFailedTitle: string;
}

export type Language = 'ru' | 'en';
