/**
 * Builds each form of the sidebar (src/sidebar/<form>/page.html, page.ts and its style) into one inlined file,
 * dist/addon/<form>.html, and makes sure that no server code is inside.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { parse } from 'acorn';
import type { Token } from 'acorn';
import { build } from 'esbuild';
import type { BuildResult } from 'esbuild';
import { addonFolder, root, sidebarFolder } from './paths';

/** What in page.html is replaced by the script and the style. */
const PLACE_OF_STYLE = '<!-- style -->';
const PLACE_OF_SCRIPT = '<!-- script -->';

/** Folders of src/sidebar that hold a page, in alphabetical order. */
export async function sidebarForms(): Promise<string[]> {
  const entries = await readdir(sidebarFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(`${sidebarFolder}/${entry.name}/page.html`))
    .map((entry) => entry.name)
    .sort();
}

/** Builds every page; throws when one holds server code or lacks a place for its script. */
export async function buildPages(): Promise<string> {
  const forms = await sidebarForms();
  await mkdir(addonFolder, { recursive: true });
  await Promise.all(forms.map(buildPage));
  return forms.join(', ');
}

async function buildPage(form: string): Promise<void> {
  const [page, result] = await Promise.all([readFile(`${sidebarFolder}/${form}/page.html`, 'utf8'), bundle(form)]);
  const strangers = Object.keys(result.metafile.inputs).filter((path) => /^src\/(?!sidebar\/)/.test(path));
  if (strangers.length > 0) throw new Error(`The page "${form}" holds server code: ${strangers.join(', ')}. Import types only.`);
  const output = (extension: string): string => result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  // A function as the replacement: a string would read $& in the code as an instruction.
  const inlined = substitute(
    substitute(page, PLACE_OF_STYLE, `<style>${output('.css').replace(/<\/style/gi, '<\\/style')}</style>`, form),
    PLACE_OF_SCRIPT,
    `<script>${harmless(output('.js'))}</script>`,
    form,
  );
  await writeFile(`${addonFolder}/${form}.html`, inlined);
}

/**
 * The same code with nothing in its texts that HTML, a template or Google's own handling of pages could take for its own:
 * no end of the script, no comment, no scriptlet, and no back quote, after which Google looks for comments to strip.
 */
function harmless(code: string): string {
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 2020, onToken: tokens });
  let result = '';
  let copied = 0;
  for (const token of tokens.filter(({ type }) => type.label === 'string')) {
    const text = code.slice(token.start, token.end);
    const changed = text.replace(/`/g, '\\x60').replace(/<(?=[?!/])/g, '\\x3c');
    result += code.slice(copied, token.start) + changed;
    copied = token.end;
  }
  return result + code.slice(copied);
}

function substitute(page: string, place: string, content: string, form: string): string {
  if (!page.includes(place)) throw new Error(`src/sidebar/${form}/page.html has no ${place}`);
  return page.replace(place, () => content);
}

function bundle(form: string): Promise<BuildResult<{ metafile: true; write: false }>> {
  return build({
    absWorkingDir: root,
    entryPoints: [`src/sidebar/${form}/page.ts`],
    outdir: addonFolder,
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'ascii',
    // Google strips what follows // inside template literals of served HTML.
    supported: { 'template-literal': false },
    legalComments: 'none',
    logLevel: 'silent',
  });
}
