/** SpreadsheetApp.RichTextValue and its builder: a text with one link and one look for the whole of it. */
import type { StylePatch } from '../kernel/batch';
import type { Kernel } from '../kernel/kernel';
import { textContent } from '../kernel/typed';
import { displayOf } from '../kernel/values';
import { ScriptException } from './exception';
import type { Run } from './run';
import { Service, asInteger, asService, asText } from './service';
import type { Methods } from './service';
import { styleOfText, TextStyleService } from './text-style';

export const richTextValueMethods = [
  'copy', 'getEndIndex', 'getLinkUrl', 'getRuns', 'getStartIndex', 'getText', 'getTextStyle',
] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RichTextValue)[];

export class RichTextValueService extends Service implements Methods<typeof richTextValueMethods> {
  override readonly className = 'RichTextValue';

  constructor(run: Run, private readonly text: string, private readonly url: string | null, private readonly style?: TextStyleService) {
    super(run);
  }

  copy(): RichTextValueBuilderService { return new RichTextValueBuilderService(this.run, this.text, this.url, this.style); }
  getText(): string { return this.text; }
  getLinkUrl(): string | null { return this.url; }
  getTextStyle(): TextStyleService { return this.style ?? new TextStyleService(this.run, {}); }
  getStartIndex(): number { return 0; }
  getEndIndex(): number { return this.text.length; }
  /** One look has one run. */
  getRuns(): RichTextValueService[] { return [this]; }

  /** As the engine stores it. */
  get content(): string {
    return this.url === null || this.text === '' ? textContent(this.text) : `[${this.text}](${this.url})`;
  }

  /** What it changes in the look of its cell. */
  get patch(): StylePatch | undefined {
    return this.style === undefined ? undefined : styleOfText(this.style);
  }
}

/** The text of a cell with its link and look; null where there is a number, a date or a truth. */
export function richTextAt(run: Run, kernel: Kernel, sheetId: string, row: number, column: number): RichTextValueService | null {
  const { value } = kernel.cell(sheetId, row, column);
  if (typeof value === 'number' || typeof value === 'boolean') return null;
  const cell = kernel.model.getters.getCell({ sheetId, row, col: column });
  const link = cell?.isFormula === false ? /^\[([^[\]]*)\]\(([^()]*)\)$/u.exec(cell.content) : null;
  return new RichTextValueService(run, link?.[1] ?? displayOf(kernel, sheetId, row, column), link?.[2] ?? null, new TextStyleService(run, cell?.style ?? {}));
}

export const richTextValueBuilderMethods = ['build', 'setLinkUrl', 'setText', 'setTextStyle'] as const satisfies readonly (keyof GoogleAppsScript.Spreadsheet.RichTextValueBuilder)[];

export class RichTextValueBuilderService extends Service implements Methods<typeof richTextValueBuilderMethods> {
  override readonly className = 'RichTextValueBuilder';

  constructor(run: Run, private text = '', private url: string | null = null, private style?: TextStyleService) {
    super(run);
  }

  setText(text: unknown): this {
    this.text = asText(text);
    return this;
  }

  /** Takes (url) or (start, end, url), the latter for the whole text only. */
  setLinkUrl(...parameters: unknown[]): this {
    this.whole('setLinkUrl', parameters);
    const url = parameters[parameters.length - 1];
    this.url = url === null ? null : asText(url);
    return this;
  }

  /** Takes (style) or (start, end, style), the latter for the whole text only. */
  setTextStyle(...parameters: unknown[]): this {
    this.whole('setTextStyle', parameters);
    const style = parameters[parameters.length - 1];
    if (style === null) delete this.style;
    else this.style = asService(style, TextStyleService);
    return this;
  }

  build(): RichTextValueService { return new RichTextValueService(this.run, this.text, this.url, this.style); }

  private whole(method: string, parameters: readonly unknown[]): void {
    if (parameters.length < 3) return;
    const [start, end] = [asInteger(parameters[0]), asInteger(parameters[1])];
    if (start < 0 || end > this.text.length || start > end) throw new ScriptException('Text offset is out of bounds.');
    if (start !== 0 || end !== this.text.length) throw new ScriptException(`not emulated: RichTextValueBuilder.${method} for a part of the text`);
  }
}
