/**
 * Somebody's own Apps Script project, read from a folder as clasp lays it out, so that it runs on the desk unchanged: code files
 * in the order Google would load them, pages by name, the manifest.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { Script } from 'node:vm';
import type { AddonFiles } from '../desk/contract';
import type { Language } from '../text/language';
import { Failure } from './failure';
import { scriptEn, scriptRu } from './script-words';

/** A script with the number of its files, for telling the person. */
export interface ScriptFolder {
  readonly files: AddonFiles;
  readonly count: number;
}

const words = { ru: scriptRu, en: scriptEn } as const;
const MANIFEST = 'appsscript.json';
const CODE = ['.gs', '.js'];
/** Where a project without a manifest, or with a manifest that names none, keeps time. */
const TIME_ZONE = 'Europe/Moscow';

/** The part of .clasp.json that says which files are pushed and in which order. */
interface Clasp {
  readonly rootDir?: string;
  readonly filePushOrder?: readonly string[];
  /** The file that the script is bound to. */
  readonly parentId?: string | readonly string[];
}

/** Reads a script. Fails with a sentence naming the file and the line of what Google would not take either. */
export function readScriptFolder(path: string, language: Language): ScriptFolder {
  const at = resolve(path);
  if (!existsSync(at)) throw new Failure(words[language].noFolder(path));
  const single = !statSync(at).isDirectory();
  const { root, order, bookId } = single ? { root: dirname(at), order: [], bookId: undefined } : projectOf(at, language);
  const names = single ? [basename(at)] : filesBelow(root);
  const code = inOrder(names.filter((name) => CODE.includes(extname(name))), order);
  if (code.length === 0) throw new Failure(words[language].noCode(path));
  const read = (name: string): string => readFileSync(join(root, name), 'utf8').replace(/^\uFEFF/, '');
  const texts = code.map((name) => checked(name, read(name), language));
  const pages = names.filter((name) => extname(name) === '.html').map((name): [string, string] => [name.slice(0, -'.html'.length), read(name)]);
  return {
    count: code.length + pages.length,
    files: { code: texts.join('\n;\n'), manifest: manifestOf(root, language), pages: Object.fromEntries(pages), bound: true, ...(bookId === undefined ? {} : { bookId }) },
  };
}

function projectOf(folder: string, language: Language): { readonly root: string; readonly order: readonly string[]; readonly bookId: string | undefined } {
  const file = join(folder, '.clasp.json');
  const clasp = existsSync(file) ? (parsed(file, language) as Clasp) : {};
  const root = resolve(folder, clasp.rootDir ?? '.');
  const [bookId] = [clasp.parentId ?? []].flat();
  return { root, bookId, order: (clasp.filePushOrder ?? []).map((name) => relative(root, resolve(folder, name)).split(sep).join('/')) };
}

/** Names of all files below a folder, with "/" between folders; what packages and version control keep there is none of the script. */
function filesBelow(root: string, folder = ''): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${folder}${entry.name}/`) : [`${folder}${entry.name}`]));
}

/** Files that .clasp.json puts first, then the rest by name: top-level statements run in this order. */
function inOrder(names: readonly string[], first: readonly string[]): string[] {
  const led = first.filter((name) => names.includes(name));
  return [...led, ...names.filter((name) => !led.includes(name)).sort((a, b) => (a < b ? -1 : 1))];
}

function checked(name: string, text: string, language: Language): string {
  try {
    new Script(text, { filename: name });
    return text;
  } catch (error) {
    if (!isSyntaxError(error)) throw error;
    const line = /:(\d+)$/m.exec(error.stack ?? '')?.[1];
    const modules = /import statement|import\.meta|Unexpected token 'export'/.test(error.message);
    throw new Failure(words[language].badCode(name, line === undefined ? '' : words[language].inLine(Number(line)), modules ? words[language].module : error.message));
  }
}

/** By its name: the compiler may throw the error of another realm. */
function isSyntaxError(error: unknown): error is SyntaxError {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'SyntaxError';
}

function manifestOf(root: string, language: Language): AddonFiles['manifest'] {
  const file = join(root, MANIFEST);
  const found = existsSync(file) ? (parsed(file, language) as Partial<AddonFiles['manifest']>) : {};
  return { timeZone: found.timeZone ?? TIME_ZONE, ...(found.oauthScopes === undefined ? {} : { oauthScopes: found.oauthScopes }) };
}

function parsed(file: string, language: Language): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Failure(words[language].badManifest(basename(file), error instanceof Error ? error.message : String(error)));
  }
}
