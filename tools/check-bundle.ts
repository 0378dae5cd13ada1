/**
 * The check after every build. Most faults of a bundle for Apps Script are silent: it builds, and is dead in Google.
 * So the text is parsed, loaded in an empty context, and every name that Google will look for is sought in it.
 */
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import type { FunctionDeclaration } from 'acorn';

/** Simple triggers that Google calls by name. */
const TRIGGERS = ['onOpen', 'onInstall'];

/** What the check found out about a bundle that passed. */
export interface BundleNames {
  /** Functions Google can call. */
  readonly topLevel: readonly string[];
  /** Functions that the menu names, read by running onOpen with a recorder in place of SpreadsheetApp. */
  readonly menu: readonly string[];
}

/** Checks the text of a server bundle; throws an Error with one line for each fault. */
export function checkBundle(code: string, sidebarFunctions: readonly string[]): BundleNames {
  const tree = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const topLevel = tree.body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration').map((node) => node.id.name);
  const menu = new Set<string>();
  const context = createContext({});
  runInContext(code, context, { filename: 'Code.js', timeout: 1000 });
  const library = runInContext('Jury', context) as Record<string, unknown>;
  const faults: string[] = [];
  for (const [name, member] of Object.entries(library)) {
    if (typeof member !== 'function') faults.push(`The entry exports "${name}", which is no function.`);
    else if (!topLevel.includes(name)) faults.push(`The function "${name}" is exported and not at the top level of Code.js.`);
    else if (runInContext(name, context) !== member) faults.push(`The function "${name}" at the top level is not the one the entry exports.`);
  }
  if (faults.length === 0) {
    context['SpreadsheetApp'] = recorder(menu);
    runInContext('onOpen({ authMode: "NONE" })', context, { timeout: 1000 });
  }
  const asked = [
    ...TRIGGERS.map((name) => ({ name, by: 'Google calls it when a workbook is opened' })),
    ...[...menu].map((name) => ({ name, by: 'the menu names it' })),
    ...sidebarFunctions.map((name) => ({ name, by: 'the sidebar calls it' })),
  ];
  for (const { name, by } of asked) {
    if (!topLevel.includes(name) || !(name in library)) faults.push(`There is no function "${name}" at the top level of Code.js, and ${by}.`);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { topLevel, menu: [...menu] };
}

/** Stands for SpreadsheetApp while onOpen runs: everything can be called, and the functions of menu items are noted. */
function recorder(menu: Set<string>): unknown {
  const anything: unknown = new Proxy(() => undefined, {
    get: (_target, member) =>
      member === 'addItem'
        ? (_caption: string, functionName: string) => {
            menu.add(functionName);
            return anything;
          }
        : member === Symbol.toPrimitive
          ? () => ''
          : anything,
    apply: () => anything,
  });
  return anything;
}

/** Checks a page: one file, nothing from the network, no scriptlet. Throws an Error with one line for each fault. */
export function checkPage(name: string, html: string): void {
  const faults: string[] = [];
  if (/<(?:script|link|img|iframe)[^>]*\s(?:src|href)\s*=/i.test(html)) faults.push(`The page ${name} loads another file.`);
  if (html.includes('<?')) faults.push(`The page ${name} contains <?, which a template would run.`);
  if (html.includes('`')) faults.push(`The page ${name} contains a back quote, after which Google strips what looks like a comment.`);
  if (/innerHTML|insertAdjacentHTML|document\.write/.test(html)) faults.push(`The page ${name} writes HTML from text.`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
