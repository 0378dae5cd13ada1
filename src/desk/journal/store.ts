/**
 * The journal on disk: <file>.journal, an SQLite database beside the workbook. It holds a state of the workbook (its base) and
 * every change made since, each with a digest, so that the workbook can be made again from the journal alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { codeOf } from '../files/refusals';
import type { DeskState } from '../files/state';

/** A change as it lies in the journal; `body` is JSON. */
export interface Row {
  /** Counts from 1 over the life of a journal, without gaps. */
  readonly seq: number;
  readonly kind: 'revision' | 'overlay';
  /** E-mail of the person; empty when a script made the change. */
  readonly who: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly body: string;
}

/** The workbook as it was after a change; 0: as it was when the journal began. */
export interface Base {
  readonly seq: number;
  readonly state: DeskState;
}

/** What a journal says about itself. */
export interface About {
  readonly id: string;
  /** Checksum of the .xlsx as it was last read or saved here; empty if there was none. */
  readonly sha256: string;
  /** The last change known to be in that file. */
  readonly saved: number;
}

/** Everything in a journal, the oldest first; there is at least one base. */
export interface JournalContents extends About {
  readonly bases: readonly Base[];
  readonly rows: readonly Row[];
}

/** Keeping changes on disk. Every function returns when the bytes are on the medium, and throws if they are not. */
export interface JournalStore {
  /** Takes down all these changes or none; a change that is there already stays one. */
  write(rows: readonly Row[]): void;
  /** Notes which change the .xlsx now holds, and its checksum. */
  markSaved(seq: number, sha256: string): void;
  /** Adds a base, its state as JSON, and forgets everything before `oldest` (itself a base). */
  rebase(seq: number, state: string, oldest: number): void;
  /** Closes the database; it stays on disk. */
  close(): void;
  /** Closes the database and removes it: nothing in it is needed any more. */
  remove(): void;
}

export type Found =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly contents: JournalContents; readonly store: JournalStore }
  | { readonly kind: 'damaged'; readonly detail: string }
  | { readonly kind: 'busy' };

const VERSION = '1';

const TABLES = `
  CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE base (seq INTEGER PRIMARY KEY, state TEXT NOT NULL, digest TEXT NOT NULL) STRICT;
  CREATE TABLE change (
    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL, digest TEXT NOT NULL
  ) STRICT;
`;

type Connection = InstanceType<typeof Database>;

/** The journal's files: the database and what SQLite keeps beside it while it is open or after a crash. */
export function journalFiles(path: string): readonly string[] {
  return [path, `${path}-wal`, `${path}-shm`];
}

function removeFiles(path: string): void {
  for (const file of journalFiles(path)) rmSync(file, { force: true });
}

function digestOf(...parts: readonly (string | number)[]): string {
  return createHash('sha1').update(parts.join('\n')).digest('hex');
}

function connect(path: string): Connection {
  const database = new Database(path);
  // Exclusive: one process alone, and no memory shared through a file, which network folders cannot do.
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // On macOS a file is on the medium only when this is asked for; elsewhere it changes nothing.
  database.pragma('fullfsync = ON');
  database.pragma('checkpoint_fullfsync = ON');
  return database;
}

/**
 * Closes the database with everything in the one file, so that it can be moved or opened anew. The binding closes in earnest only
 * when its statements are collected: the lock is given up by hand before.
 */
function letGo(database: Connection): void {
  try {
    database.pragma('journal_mode = DELETE');
    database.pragma('locking_mode = NORMAL');
    database.prepare('SELECT count(*) FROM sqlite_master').all();
  } catch {
    // A disk that refuses leaves the changes beside the database, where the next start finds them.
  }
  database.close();
}

/** Runs within one transaction; whatever it throws, nothing of it stays. */
function transaction(database: Connection, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    // A full disk has rolled back by itself.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

class SqliteStore implements JournalStore {
  private insert;

  constructor(
    private database: Connection,
    private readonly path: string,
  ) {
    this.insert = inserting(database);
  }

  write(rows: readonly Row[]): void {
    this.heal();
    transaction(this.database, () => {
      for (const { seq, kind, who, at, body } of rows) this.insert.run(seq, kind, who, at, body, digestOf(seq, kind, who, at, body));
    });
  }

  /** Somebody has tidied the folder: what SQLite still holds open has no name any more, and would be gone with the process. */
  private heal(): void {
    // Asked first: SQLite only says that it cannot open the file.
    statSync(dirname(this.path));
    const [main, log] = journalFiles(this.path);
    const [hasMain, hasLog] = [main, log].map((file) => file !== undefined && existsSync(file));
    if (hasMain === true && hasLog === true) return;
    if (hasMain !== true) {
      if (log !== undefined) rmSync(log, { force: true });
      this.database.prepare('VACUUM INTO ?').run(this.path);
    }
    // Closing puts what only the log held into the database.
    letGo(this.database);
    this.database = connect(this.path);
    this.insert = inserting(this.database);
  }

  markSaved(seq: number, sha256: string): void {
    transaction(this.database, () => {
      const entry = this.database.prepare<[string, string]>('INSERT OR REPLACE INTO about VALUES (?, ?)');
      entry.run('saved', String(seq));
      entry.run('sha256', sha256);
    });
  }

  rebase(seq: number, state: string, oldest: number): void {
    transaction(this.database, () => {
      this.database.prepare('INSERT OR REPLACE INTO base VALUES (?, ?, ?)').run(seq, state, digestOf(seq, state));
      this.database.prepare('DELETE FROM base WHERE seq < ?').run(oldest);
      this.database.prepare('DELETE FROM change WHERE seq <= ?').run(oldest);
    });
  }

  close(): void {
    letGo(this.database);
  }

  remove(): void {
    letGo(this.database);
    try {
      removeFiles(this.path);
    } catch {
      // Windows removes no file that is open, and this one is until its statements are collected. The next start sees that the
      // workbook holds everything in it, and begins it anew.
    }
  }
}

function inserting(database: Connection) {
  return database.prepare<[number, string, string, number, string, string]>('INSERT OR REPLACE INTO change VALUES (?, ?, ?, ?, ?, ?)');
}

/** Begins a journal where there is none, or one that is done with. */
export function createStore(path: string, about: Pick<About, 'id' | 'sha256'>, base: Base): JournalStore {
  putOrphansAside(path);
  const database = connect(path);
  // The log is there from the first change on: see heal.
  const text = JSON.stringify(base.state);
  transaction(database, () => {
    // Of a journal that could not be removed when it was done with.
    database.exec('DROP TABLE IF EXISTS about; DROP TABLE IF EXISTS base; DROP TABLE IF EXISTS change');
    database.exec(TABLES);
    const entry = database.prepare<[string, string]>('INSERT INTO about VALUES (?, ?)');
    for (const [key, value] of Object.entries({ version: VERSION, id: about.id, sha256: about.sha256, saved: '0' })) entry.run(key, value);
    database.prepare('INSERT INTO base VALUES (?, ?, ?)').run(base.seq, text, digestOf(base.seq, text));
  });
  return new SqliteStore(database, path);
}

/** SQLite would take a log without its database for one of the new database. */
function putOrphansAside(path: string): void {
  if (existsSync(path)) return;
  for (const file of journalFiles(path)) {
    if (!existsSync(file)) continue;
    let aside = `${file}.aside`;
    for (let number = 2; existsSync(aside); number += 1) aside = `${file}.aside-${number}`;
    renameSync(file, aside);
  }
}

/** Looks for a journal and reads all of it. */
export function findStore(path: string): Found {
  if (!existsSync(path)) return { kind: 'none' };
  let database: Connection | undefined;
  try {
    database = connect(path);
    // Its tables come with its first transaction: without them nothing was ever acknowledged.
    if (database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all().length === 0) {
      letGo(database);
      removeFiles(path);
      return { kind: 'none' };
    }
    const contents = readContents(database);
    return { kind: 'found', contents, store: new SqliteStore(database, path) };
  } catch (error) {
    try {
      database?.close();
    } catch {
      // It is given up anyway; what was wrong is told below.
    }
    const code = codeOf(error);
    if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return { kind: 'busy' };
    return { kind: 'damaged', detail: error instanceof Error ? error.message : String(error) };
  }
}

function readContents(database: Connection): JournalContents {
  const [check] = database.prepare('PRAGMA quick_check').all() as { readonly quick_check: string }[];
  if (check?.quick_check !== 'ok') throw new Error(check?.quick_check ?? 'quick_check');
  const about = new Map((database.prepare('SELECT key, value FROM about').all() as { key: string; value: string }[]).map(({ key, value }) => [key, value]));
  if (about.get('version') !== VERSION) throw new Error(`version ${about.get('version') ?? '?'}`);
  const bases = (database.prepare('SELECT seq, state, digest FROM base ORDER BY seq').all() as { seq: number; state: string; digest: string }[]).map(
    ({ seq, state, digest }): Base => {
      if (digestOf(seq, state) !== digest) throw new Error(`base ${seq}`);
      return { seq, state: JSON.parse(state) as DeskState };
    },
  );
  const rows = (database.prepare('SELECT seq, kind, who, at, body, digest FROM change ORDER BY seq').all() as (Row & { readonly digest: string })[]).map(
    ({ seq, kind, who, at, body, digest }): Row => {
      if (digestOf(seq, kind, who, at, body) !== digest) throw new Error(`change ${seq}`);
      return { seq, kind, who, at, body };
    },
  );
  const [oldest] = bases;
  if (oldest === undefined) throw new Error('no base');
  rows.forEach((row, place) => {
    if (row.seq !== oldest.seq + place + 1) throw new Error(`change ${oldest.seq + place + 1}`);
  });
  return { id: about.get('id') ?? '', sha256: about.get('sha256') ?? '', saved: Number(about.get('saved')), bases, rows };
}
