/** SpreadsheetApp.RichTextValue and its builder: a text with one link for the whole of it. */
import { textContent } from '../kernel/typed';
import { ScriptException } from './exception';
import type { Run } from './run';
import { Service, asText } from './service';
import type { Methods } from './service';

export const richTextValueMethods = ['getText', 'getLinkUrl'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RichTextValue)[];

export class RichTextValueService extends Service implements Methods<typeof richTextValueMethods> {
  override readonly className = 'RichTextValue';

  constructor(run: Run, private readonly text: string, private readonly url: string | null) {
    super(run);
  }

  getText(): string { return this.text; }
  getLinkUrl(): string | null { return this.url; }

  /** As the engine stores it. */
  get content(): string {
    return this.url === null || this.text === '' ? textContent(this.text) : `[${this.text}](${this.url})`;
  }
}

export const richTextValueBuilderMethods = ['build', 'setText', 'setLinkUrl'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RichTextValueBuilder)[];

export class RichTextValueBuilderService extends Service implements Methods<typeof richTextValueBuilderMethods> {
  override readonly className = 'RichTextValueBuilder';
  private text = '';
  private url: string | null = null;

  setText(text: unknown): this {
    this.text = asText(text);
    return this;
  }

  /** Takes (url) or (start, end, url), the latter for the whole text only. */
  setLinkUrl(...parameters: unknown[]): this {
    if (parameters.length === 3 && (parameters[0] !== 0 || parameters[1] !== this.text.length)) {
      throw new ScriptException('not emulated: RichTextValueBuilder.setLinkUrl for a part of the text');
    }
    const url = parameters[parameters.length - 1];
    this.url = url === null ? null : asText(url);
    return this;
  }

  build(): RichTextValueService { return new RichTextValueService(this.run, this.text, this.url); }
}
