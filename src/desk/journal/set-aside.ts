/** Keeps a journal that cannot be used under another name, so that nothing in it is lost. */
import { existsSync, renameSync } from 'node:fs';
import { journalFiles } from './store';

/** A moment as it can stand in a file's name, in UTC. */
export function stampOf(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replace(/[:T]/gu, '-');
}

/** Moves a closed journal and what SQLite keeps beside it; answers its new path. */
export function setAside(path: string, now: number): string {
  let aside = `${path}.aside-${stampOf(now)}`;
  for (let number = 2; existsSync(aside); number += 1) aside = `${path}.aside-${stampOf(now)}-${number}`;
  const names = journalFiles(aside);
  journalFiles(path).forEach((file, index) => {
    const name = names[index];
    if (name !== undefined && existsSync(file)) renameSync(file, name);
  });
  return aside;
}
