/** Which build of the page lies in its folder: a page that stayed open while the desk was updated is to be told from the new one. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Answers the name of the build that is served now; undefined if there is none. The file is read again only when it has changed. */
export function pageBuild(folder: string): () => string | undefined {
  const path = join(folder, 'page.js');
  let known: { readonly version: string; readonly build: string } | undefined;
  return () => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    const version = `${found.size} ${found.mtimeMs}`;
    if (known?.version !== version) known = { version, build: createHash('sha256').update(readFileSync(path)).digest('base64url').slice(0, 16) };
    return known.build;
  };
}
