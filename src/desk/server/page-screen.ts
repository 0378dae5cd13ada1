/** What a script puts on the screen of one open page: questions that it waits for, toasts, sidebars and dialogs. */
import { randomUUID } from 'node:crypto';
import type { Answer, Shown } from '../contract';
import type { Question as Asked } from '../services/run';
import type { FramePages } from './frame-pages';
import type { FromPage, FromServer, Question } from './protocol';

const NO_ANSWER: Answer = { button: 'CLOSE' };

/** The page that the screen belongs to. */
export interface ShownOn {
  readonly open: boolean;
  send(message: FromServer): void;
}

export class PageScreen {
  private readonly questions = new Map<string, (answer: Answer) => void>();
  private readonly openFrames = new Set<string>();

  constructor(
    private readonly page: ShownOn,
    private readonly frames: FramePages,
  ) {}

  /** Shows a question; resolves to the answer, or as if the window had been closed when the page is gone. */
  ask({ kind, title, message, buttons }: Asked): Promise<Answer> {
    const question: Question = { id: randomUUID(), kind, title, message, buttons: buttonsOf(buttons) };
    if (!this.page.open) return Promise.resolve(NO_ANSWER);
    this.page.send({ type: 'question', question });
    return new Promise((resolve) => {
      this.questions.set(question.id, resolve);
    });
  }

  /** Takes the answer of a person; one that nobody waits for is passed over. */
  answered({ question, button, text }: Extract<FromPage, { type: 'answer' }>): void {
    this.questions.get(question)?.({ button, ...(text === undefined ? {} : { text }) });
    this.questions.delete(question);
  }

  show(shown: Extract<Shown, { kind: 'toast' | 'sidebar' | 'dialog' }>): void {
    if (shown.kind === 'toast') {
      this.page.send({ type: 'toast', title: shown.title, message: shown.message, seconds: shown.seconds });
      return;
    }
    const frame = this.frames.open(shown.html);
    this.openFrames.add(frame);
    const opened = { type: 'frame', frame, title: shown.title, address: `frame/${frame}` } as const;
    if (shown.kind === 'sidebar') this.page.send({ ...opened, place: 'sidebar' });
    else this.page.send({ ...opened, place: 'dialog', modal: true, width: shown.width, height: shown.height });
  }

  /** Whether a sidebar or dialog is open on this page. */
  has(frame: string): boolean {
    return this.openFrames.has(frame);
  }

  /** Takes away a sidebar or dialog that the person has closed. */
  close(frame: string): void {
    if (this.openFrames.delete(frame)) this.frames.close(frame);
  }

  /** The page is gone: a script that waits for this person goes on as if the window had been closed. */
  gone(): void {
    for (const settle of this.questions.values()) settle(NO_ANSWER);
    this.questions.clear();
    for (const frame of this.openFrames) this.frames.close(frame);
    this.openFrames.clear();
  }
}

/** Buttons of the window, by the name in Ui.ButtonSet. */
function buttonsOf(name: string): Question['buttons'] {
  return name === 'OK_CANCEL' || name === 'YES_NO' || name === 'YES_NO_CANCEL' ? name : 'OK';
}
