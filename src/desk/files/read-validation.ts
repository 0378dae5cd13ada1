/** The rules for entries of one tab, read from the sheet's own text: bounds that are formulas, and rules of later versions, which name other tabs. */
import { parseXml, textContent, type XmlElement } from '@cj-tech-master/excelts/xml';
import { child, elements, localName } from './package-parts';

/** A rule with its bounds as the file writes them, and where it holds ("A1:B2 D4"). */
export interface FileRule {
  readonly ranges: readonly string[];
  readonly validation: {
    readonly type: string;
    readonly operator?: string;
    readonly formulae: readonly string[];
    readonly hidesArrow: boolean;
    readonly errorStyle?: string;
    readonly showErrorMessage: boolean;
    readonly prompt?: string;
    readonly error?: string;
  };
}

/** `tail`: the sheet's text behind its cells. */
export function readRules(tail: string): FileRule[] {
  const blocks = tail.match(/<(\w+:)?dataValidations\b[^>]*>[\s\S]*?<\/\1dataValidations>/g) ?? [];
  return blocks.flatMap((block) => {
    // Prefixes are declared further up, which is not here.
    const root = parseXml(block.replace(/(<\/?)\w+:/g, '$1').replace(/\s\w+:(?=[\w.-]+=)/g, ' ')).root;
    return elements(root).filter((element) => localName(element) === 'dataValidation').flatMap((element) => ruleOf(element));
  });
}

function ruleOf(element: XmlElement): FileRule[] {
  const { type = 'none', operator, sqref, errorStyle, showErrorMessage, showDropDown, prompt, error } = element.attributes;
  const ranges = (sqref ?? textOf(child(element, 'sqref')) ?? '').split(/\s+/).filter((range) => range !== '');
  if (ranges.length === 0 || type === 'none') return [];
  const formulae = ['formula1', 'formula2'].flatMap((name) => {
    const text = textOf(child(element, name));
    return text === undefined ? [] : [text];
  });
  return [{
    ranges,
    validation: {
      type,
      formulae,
      hidesArrow: isOn(showDropDown),
      ...(operator === undefined ? {} : { operator }),
      ...(errorStyle === undefined ? {} : { errorStyle }),
      ...(prompt === undefined ? {} : { prompt: unescaped(prompt) }),
      ...(error === undefined ? {} : { error: unescaped(error) }),
      showErrorMessage: isOn(showErrorMessage),
    },
  }];
}

function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const text = textContent(child(element, 'f') ?? element).trim();
  return text === '' ? undefined : text;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function unescaped(text: string): string {
  return text.replace(/_x000[aA]_/g, '\n').replace(/_x000[dD]_/g, '');
}
